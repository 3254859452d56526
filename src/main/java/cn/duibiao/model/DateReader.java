package cn.duibiao.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in the forms clerks write: 2024-03-01, 2024.3.1, 2024/3/1, 20240301, 2024年3月1日,
 * 2024年3月.
 */
public final class DateReader {

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-./年](\\d{1,2})月?");

  private DateReader() {}

  /** Returns the date, a month as the whole month, or null when the text is no date that exists. */
  public static DateSpan read(String text) {
    String plain = PlainText.of(text);
    try {
      for (Pattern pattern : new Pattern[] {DAY, COMPACT}) {
        Matcher m = pattern.matcher(plain);
        if (m.matches()) {
          return DateSpan.day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), text);
        }
      }
      Matcher m = MONTH.matcher(plain);
      return m.matches() ? DateSpan.month(YearMonth.of(number(m, 1), number(m, 2)), text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
