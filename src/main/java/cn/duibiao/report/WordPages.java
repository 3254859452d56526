package cn.duibiao.report;

import cn.duibiao.browse.Page;
import cn.duibiao.browse.Page.Block;
import cn.duibiao.browse.Page.Heading;
import cn.duibiao.browse.Page.Item;
import cn.duibiao.browse.Page.Paragraph;
import cn.duibiao.browse.Page.Table;
import cn.duibiao.report.WordBlocks.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages as an A4 Word file, each of them beginning on a sheet of its own. */
public final class WordPages {

  /** Between the margins, in twentieths of a point. */
  private static final int WIDTH = 9184;

  private static final int LEAST = 4;
  private static final int MOST = 30;

  private WordPages() {}

  /**
   * The file.
   *
   * @param footing in small print at the end: what it was made from
   */
  public static byte[] write(List<Page> pages, String footing) {
    WordTemplate template = template();
    WordBlocks out = template.blocks();
    for (Page page : pages) {
      page.blocks().forEach(b -> block(out, b));
    }
    return template.fill(Map.of("落款", footing), Map.of("内容", out.xml()), List.of());
  }

  private static WordTemplate template() {
    try (InputStream in = WordPages.class.getResourceAsStream("/templates/page.docx")) {
      return WordTemplate.read(
          "page.docx", in.readAllBytes(), Set.of("落款"), Set.of("内容"), Set.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void block(WordBlocks out, Block block) {
    if (block instanceof Heading h && h.level() == 1) {
      if (out.xml().isEmpty()) {
        out.paragraph(WordBlocks.SUBPART, h.text());
      } else {
        out.onNewPage(WordBlocks.SUBPART, h.text());
      }
    } else if (block instanceof Heading h) {
      out.onePage(b -> b.paragraph(WordBlocks.HEAD, h.text()));
    } else if (block instanceof Paragraph p) {
      out.paragraph(WordBlocks.CELL, p.text());
    } else if (block instanceof Item i) {
      String label = i.label().isEmpty() ? "· " : i.label() + "：";
      out.paragraph(WordBlocks.CELL, "　".repeat(i.depth()) + label + i.text());
    } else if (block instanceof Table t) {
      out.table(columns(t), t.rows());
      out.paragraph(WordBlocks.SMALL, "");
    }
  }

  /** As wide as their longest text asks for, within reason. */
  private static List<Column> columns(Table table) {
    List<Integer> wishes = new ArrayList<>();
    for (int c = 0; c < table.header().size(); c++) {
      int column = c;
      int longest = table.rows().stream().mapToInt(r -> r.get(column).length()).max().orElse(LEAST);
      wishes.add(
          Math.min(MOST, Math.max(LEAST, Math.max(longest, table.header().get(c).length()))));
    }
    int all = wishes.stream().mapToInt(Integer::intValue).sum();
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < wishes.size(); c++) {
      columns.add(Column.text(table.header().get(c), wishes.get(c) * WIDTH / all));
    }
    return columns;
  }
}
