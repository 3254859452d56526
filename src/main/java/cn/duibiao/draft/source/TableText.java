package cn.duibiao.draft.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as sentences, so that it is read as the rest of a report is: a figure beneath 受理（件） in
 * the row 行政复议 becomes 行政复议受理44件.
 */
final class TableText {

  private static final Pattern FIGURE =
      Pattern.compile("[\\d零一二三四五六七八九十百千万.,]+(?:余|多)?[万亿]?(?:[\\p{IsHan}%％]{0,3})");
  private static final Pattern UNIT = Pattern.compile("[（(](?:单位[:：])?([\\p{IsHan}%％]{1,4})[)）]");
  private static final Pattern NUMBER_OF_ROW = Pattern.compile("序号|编号|No\\.?");

  private TableText() {}

  /** One line for every row that holds more than its headings. */
  static List<Line> lines(List<List<String>> rows) {
    List<Line> lines = new ArrayList<>();
    List<String> head = rows.isEmpty() ? List.of() : rows.get(0);
    boolean headed =
        rows.size() > 1 && head.size() > 1 && head.stream().noneMatch(TableText::isFigure);
    for (int r = headed ? 1 : 0; r < rows.size(); r++) {
      String text = row(headed ? head : List.of(), rows.get(r));
      if (!text.isEmpty()) {
        lines.add(new Line(text, true));
      }
    }
    return lines;
  }

  private static String row(List<String> head, List<String> cells) {
    StringBuilder label = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c).strip();
      String heading = c < head.size() ? head.get(c) : "";
      if (cell.isEmpty() || NUMBER_OF_ROW.matcher(heading).matches()) {
        continue;
      }
      if (isFigure(cell)) {
        parts.add(label + plain(label.toString(), heading) + cell + unit(cell, label + heading));
      } else if (parts.isEmpty() && cell.length() <= 30) {
        label.append(UNIT.matcher(cell).replaceAll(""));
      } else {
        parts.add(cell);
      }
    }
    String text = parts.isEmpty() ? label.toString() : String.join("；", parts);
    return text.isEmpty() || text.endsWith("。") ? text : text + "。";
  }

  /** What a heading adds to its row's label. */
  private static String plain(String label, String heading) {
    String words = UNIT.matcher(heading).replaceAll("").strip();
    boolean general = List.of("数值", "数量", "数据", "完成情况", "结果", "值", "合计").contains(words);
    return general && !label.isEmpty() ? "" : words;
  }

  /** The unit that stands in brackets in the heading, for a cell without one. */
  private static String unit(String cell, String heading) {
    Matcher unit = UNIT.matcher(heading);
    boolean bare = Character.isDigit(cell.charAt(cell.length() - 1));
    return bare && unit.find() ? unit.group(1) : "";
  }

  private static boolean isFigure(String cell) {
    return FIGURE.matcher(cell.strip()).matches();
  }
}
