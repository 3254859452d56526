package cn.duibiao.excel;

import cn.duibiao.excel.SheetCell.Kind;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** What a cell says, from its stored value, type and number format. */
final class CellText {

  /** 27–36 and 50–58 are the Chinese date formats that files leave unwritten. */
  private static boolean isChineseDate(int id) {
    return id >= 27 && id <= 36 || id >= 50 && id <= 58;
  }

  /** Of these, the ones that show year and month only. */
  private static boolean isChineseMonth(int id) {
    return id == 27 || id == 36 || id == 52 || id == 55 || id == 57;
  }

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private final StylesHandler styles;
  private final boolean from1904;

  CellText(StylesHandler styles, boolean from1904) {
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** The cell, or null when it is blank. */
  SheetCell cell(int column, String type, int style, String raw, String formula) {
    StylesHandler.Format format = styles.format(style);
    String code = format.code();
    String text = clean(raw);
    if (text.isEmpty()) {
      return formula == null ? null : new SheetCell(column, Kind.ERROR, "公式没有保存结果", formula, code);
    }
    return switch (type == null ? "n" : type) {
      case "s", "str", "inlineStr" -> new SheetCell(column, Kind.TEXT, text, formula, code);
      case "b" -> new SheetCell(column, Kind.TEXT, text.equals("1") ? "是" : "否", formula, code);
      case "e" -> new SheetCell(column, Kind.ERROR, "错误值 " + text, formula, code);
      case "d" -> new SheetCell(column, Kind.DATE, text.split("T")[0], formula, code);
      default -> number(column, text, format, formula);
    };
  }

  private SheetCell number(int column, String text, StylesHandler.Format format, String formula) {
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return new SheetCell(column, Kind.ERROR, "读不出的内容 " + text, formula, format.code());
    }
    if (isDate(format)) {
      return day(column, number, format, formula);
    }
    String plain = plain(number);
    if (plain == null) {
      return new SheetCell(column, Kind.ERROR, "数过大 " + text, formula, format.code());
    }
    if (format.code() != null && QUOTED.matcher(format.code()).replaceAll("").contains("%")) {
      String percent =
          new BigDecimal(plain).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
      return new SheetCell(column, Kind.TEXT, percent, formula, format.code());
    }
    return new SheetCell(column, Kind.NUMBER, plain, formula, format.code());
  }

  private static boolean isDate(StylesHandler.Format format) {
    return isChineseDate(format.id())
        || format.code() != null && DateUtil.isADateFormat(format.id(), format.code());
  }

  private SheetCell day(int column, double number, StylesHandler.Format format, String formula) {
    boolean valid = DateUtil.isValidExcelDate(number) && number < 2_958_466;
    LocalDateTime time = valid ? DateUtil.getLocalDateTime(number, from1904) : null;
    if (time == null) {
      return new SheetCell(column, Kind.ERROR, "不存在的日期", formula, format.code());
    }
    String day = time.toLocalDate().toString();
    String shown = format.code() == null ? "" : QUOTED.matcher(format.code()).replaceAll("");
    boolean month =
        isChineseMonth(format.id())
            || shown.indexOf('y') >= 0 && shown.indexOf('m') >= 0 && shown.indexOf('d') < 0;
    // a month stays a month: the day that Excel stores with it is nobody's statement
    return new SheetCell(
        column, Kind.DATE, month ? day.substring(0, 7) : day, formula, format.code());
  }

  /** As Excel shows it, up to fifteen digits; null when it is too large for any figure of ours. */
  private static String plain(double number) {
    if (Double.isNaN(number) || Math.abs(number) >= 1e16) {
      return null;
    }
    if (Math.abs(number) < 1e-12) {
      return "0";
    }
    return new BigDecimal(NumberToTextConverter.toText(number)).toPlainString();
  }

  /** Without the space around it and without characters nobody sees. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      if (c == '\n' || c == '\t') {
        kept.append(c == '\t' ? ' ' : c);
      } else if (c == '\u00a0' || c == '\u2028' || c == '\u2029' || type == Character.CONTROL) {
        kept.append(c == '\r' ? "" : " ");
      } else if (type != Character.FORMAT && c != '\ufffe' && c != '\uffff') {
        kept.append(c);
      }
    }
    return kept.toString().strip();
  }
}
