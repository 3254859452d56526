package cn.duibiao.browse;

import cn.duibiao.browse.Page.Block;
import cn.duibiao.browse.Page.Heading;
import cn.duibiao.browse.Page.Item;
import cn.duibiao.browse.Page.Paragraph;
import cn.duibiao.browse.Page.Table;
import java.util.List;

/** Writes a {@link Page} as Markdown, for handing on. */
public final class MarkdownPage {

  private final StringBuilder out = new StringBuilder();
  private Block before;

  private MarkdownPage() {}

  /** The text, ending in a newline. */
  public static String write(Page page) {
    MarkdownPage text = new MarkdownPage();
    page.blocks().forEach(text::block);
    return text.out.toString();
  }

  private void block(Block block) {
    if (before != null && !(before instanceof Item && block instanceof Item)) {
      line("");
    }
    before = block;
    if (block instanceof Heading h) {
      line("#".repeat(h.level()) + " " + text(h.text()));
    } else if (block instanceof Paragraph p) {
      line(text(p.text()));
    } else if (block instanceof Item i) {
      String label = i.label().isEmpty() ? "" : "**" + text(i.label()) + "**：";
      line("  ".repeat(i.depth()) + "- " + label + text(i.text()));
    } else if (block instanceof Table t) {
      row(t.header());
      line("|" + "---|".repeat(t.header().size()));
      t.rows().forEach(this::row);
    }
  }

  private void row(List<String> cells) {
    line("| " + String.join(" | ", cells.stream().map(MarkdownPage::text).toList()) + " |");
  }

  private static String text(String words) {
    return words.replaceAll("([\\\\|`*\\[_#])", "\\\\$1").replace("<", "&lt;").replace('\n', ' ');
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
