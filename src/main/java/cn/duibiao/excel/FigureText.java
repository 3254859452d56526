package cn.duibiao.excel;

import cn.duibiao.model.FieldKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Between a figure's own words and what a cell can hold, so that nothing is lost on the way. */
final class FigureText {

  /** A number that a cell gives back digit for digit. */
  private static final Pattern EXACT =
      Pattern.compile("-?(?:0|[1-9]\\d{0,11})(?:\\.\\d{0,2}[1-9])?");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private FigureText() {}

  /**
   * The number in {@code words} when it can stand in a cell beside {@code unit}; null otherwise.
   */
  static BigDecimal number(String words, String unit) {
    String bare =
        !unit.isEmpty() && words.endsWith(unit)
            ? words.substring(0, words.length() - unit.length())
            : words;
    if (!EXACT.matcher(bare).matches() || bare.startsWith("-")) {
      return null;
    }
    BigDecimal number = new BigDecimal(bare);
    // 1 and 0.98 as a rate may be shares: only words say which
    boolean share =
        unit.equals("%") && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    return share ? null : number;
  }

  /** The day in {@code words}, null when it is none or not written as a cell would show it. */
  static LocalDate day(String words) {
    try {
      return DAY.matcher(words).matches() ? LocalDate.parse(words) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /**
   * The words of a cell in the place of a figure. A number takes the unit beside it; a text keeps
   * its own words, and takes that unit only when somebody has changed it.
   *
   * @param printed the unit the form was printed with
   * @param unit the unit that stands there now
   */
  static String words(SheetCell cell, FieldKind kind, String printed, String unit) {
    String text = cell.text();
    boolean bare = cell.kind() == SheetCell.Kind.NUMBER || isBare(text) && !unit.equals(printed);
    if (kind == FieldKind.TEXT || kind == FieldKind.DATE || !bare || text.endsWith("%")) {
      return text;
    }
    boolean share =
        unit.equals("%")
            && cell.kind() == SheetCell.Kind.NUMBER
            && new BigDecimal(text).signum() > 0
            && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0;
    return share ? text : text + unit;
  }

  private static boolean isBare(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }
}
