package cn.duibiao.excel;

import java.math.BigDecimal;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;

/** How the sheets look: the ledger clerks know, in black. */
final class SheetStyle {

  private static final double LINE = 14;
  private static final double HIGHEST = 409;

  private SheetStyle() {}

  static void title(Range range) {
    range
        .style()
        .fontName("宋体")
        .fontSize(18)
        .bold()
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .set();
  }

  static void head(Range range) {
    range
        .style()
        .fontName("黑体")
        .fontSize(11)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  /** Words; kept as words even when they look like a number or a formula. */
  static void words(Range range, boolean locked) {
    cell(range, "left", locked).format("@").set();
  }

  /** Short words in the middle. */
  static void centred(Range range, boolean locked) {
    cell(range, "center", locked).format("@").set();
  }

  static void number(Range range) {
    cell(range, "right", false).set();
  }

  static void day(Range range) {
    cell(range, "right", false).format("yyyy-mm-dd").set();
  }

  /** Counts of ours. */
  static void counts(Range range) {
    cell(range, "center", true).set();
  }

  /** A result of ours. */
  static void computed(Range range) {
    cell(range, "left", true).set();
  }

  private static StyleSetter cell(Range range, String align, boolean locked) {
    return range
        .style()
        .fontName("宋体")
        .fontSize(BigDecimal.valueOf(10.5))
        .horizontalAlignment(align)
        .verticalAlignment("center")
        .wrapText(true)
        .borderStyle(BorderStyle.THIN)
        .protectionOption(ProtectionOption.LOCKED, locked);
  }

  /**
   * Points a wrapped text needs: not every program opens a row at its full height. A Chinese
   * character takes two of the units of a column's width.
   */
  static double height(String text, int width) {
    int lines = 0;
    for (String line : (text == null ? "" : text).split("\n", -1)) {
      int units = line.codePoints().map(p -> p < 0x2000 ? 1 : 2).sum();
      int perLine = Math.max(1, width - 2);
      lines += Math.max(1, (units + perLine - 1) / perLine);
    }
    return Math.min(HIGHEST, lines * LINE + 4);
  }
}
