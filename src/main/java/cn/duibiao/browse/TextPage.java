package cn.duibiao.browse;

import cn.duibiao.browse.Page.Block;
import cn.duibiao.browse.Page.Heading;
import cn.duibiao.browse.Page.Item;
import cn.duibiao.browse.Page.Paragraph;
import cn.duibiao.browse.Page.Table;
import java.util.ArrayList;
import java.util.List;

/** Writes a {@link Page} for a screen of 80 columns; it may as well be piped on. */
public final class TextPage {

  static final int WIDTH = 80;
  private static final String GAP = "  ";

  private final StringBuilder out = new StringBuilder();

  private TextPage() {}

  /** The text, ending in a newline. */
  public static String write(Page page) {
    TextPage text = new TextPage();
    page.blocks().forEach(text::block);
    return text.out.toString();
  }

  private void block(Block block) {
    if (block instanceof Heading h) {
      if (!out.isEmpty()) {
        line("");
      }
      hanging("", h.text(), 0);
    } else if (block instanceof Paragraph p) {
      hanging("", p.text(), 0);
    } else if (block instanceof Item i) {
      int indent = 2 + 4 * i.depth();
      hanging(" ".repeat(indent) + label(i.label()), i.text(), indent + 2);
    } else if (block instanceof Table t) {
      table(t);
    }
  }

  private static String label(String label) {
    return label.isEmpty() ? "· " : label + "：";
  }

  /** {@code lead} and text; the lines after the first stand below {@code indent} blanks. */
  private void hanging(String lead, String text, int indent) {
    String label = lead.strip();
    int start = lead.indexOf(label);
    List<String> lines =
        Columns.wrap(label + (lead.endsWith(" ") ? " " : "") + text, WIDTH - indent);
    line(" ".repeat(start) + lines.get(0));
    lines.subList(1, lines.size()).forEach(l -> line(" ".repeat(indent) + l));
  }

  private void table(Table table) {
    int columns = table.header().size();
    int[] widths = new int[columns];
    List<List<String>> all = new ArrayList<>(table.rows());
    all.add(0, table.header());
    for (List<String> row : all) {
      for (int i = 0; i < columns - 1; i++) {
        widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
      }
    }
    int before = 0;
    for (int i = 0; i < columns - 1; i++) {
      before += widths[i] + GAP.length();
    }
    for (List<String> row : all) {
      StringBuilder lead = new StringBuilder();
      for (int i = 0; i < columns - 1; i++) {
        lead.append(Columns.pad(row.get(i), widths[i])).append(GAP);
      }
      List<String> lines = Columns.wrap(row.get(columns - 1), WIDTH - before);
      line((lead + lines.get(0)).stripTrailing());
      for (String more : lines.subList(1, lines.size())) {
        line(" ".repeat(before) + more);
      }
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
