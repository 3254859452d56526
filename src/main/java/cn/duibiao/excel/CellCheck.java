package cn.duibiao.excel;

import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import java.util.regex.Pattern;

/** Finds what a spreadsheet program has made of a figure before anybody could read it. */
final class CellCheck {

  /** What reaches outside the workbook, or runs something. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "[|\\[!]|(?i)\\b(?:webservice|hyperlink|dde|call|exec|indirect|register|rtd)\\b");

  private static final Pattern SCALE = Pattern.compile("[十百千万亿]");
  private static final Pattern COMPACT_DAY = Pattern.compile("(?:19|20)\\d{2}[01]\\d[0-3]\\d");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private CellCheck() {}

  /** True when the cell can be used; otherwise, or when it is worth a word, there is a problem. */
  static boolean isUsable(SheetCell cell, Node at, String what, Problems problems) {
    if (cell.kind() == SheetCell.Kind.ERROR) {
      problems.error(at, what + "：" + cell.text(), "请直接填写结果，不用公式");
      return false;
    }
    if (cell.formula() != null && OUTSIDE.matcher(cell.formula()).find()) {
      problems.error(at, what + "是引用别的表、文件或程序的公式，没有采用", "请把结果直接填在格里");
      return false;
    }
    if (cell.formula() != null) {
      problems.hint(at, what + "是公式，按保存时的结果“" + cell.text() + "”收下", "请核对；交表时最好直接填数");
    }
    if (cell.kind() == SheetCell.Kind.NUMBER
        && cell.format() != null
        && SCALE.matcher(cell.format()).find()) {
      problems.error(
          at,
          what + "存的是" + cell.text() + "，却用数字格式显示成带“万”“亿”一类的数，分不清是哪一个",
          "请把单元格格式改为“常规”，照原样写，如 2000万元");
      return false;
    }
    return true;
  }

  /** The same for a figure's own place, where the kind of field matters. */
  static boolean isUsableFigure(SheetCell cell, Field field, Node at, Problems problems) {
    String what = "“" + field.name() + "”";
    if (!isUsable(cell, at, what, problems)) {
      return false;
    }
    boolean figure = field.kind() == FieldKind.RATE || field.kind() == FieldKind.COUNT;
    if (figure && cell.kind() == SheetCell.Kind.DATE) {
      problems.error(
          at, what + "应当是数，格里存的却是日期" + cell.text() + "，多半是表格程序自动改的", "请把单元格格式改为“常规”再填一次");
      return false;
    }
    if (field.kind() == FieldKind.DATE && cell.kind() == SheetCell.Kind.NUMBER) {
      return isDay(cell.text(), what, at, problems);
    }
    return true;
  }

  /** 20240301 is a day; 45352 may be one, and 2024.1 may have been 2024.10. */
  static boolean isDay(String number, String what, Node at, Problems problems) {
    if (COMPACT_DAY.matcher(number).matches() || YEAR.matcher(number).matches()) {
      return true;
    }
    String found =
        number.contains(".")
            ? "写成了数" + number + "，表格程序会把 2024.10 变成 2024.1"
            : "写成了数" + number + "，看不出是哪一天";
    problems.error(at, what + found, "请写成 2024-03-01 或 2024年3月，或把单元格格式改为日期");
    return false;
  }
}
