package cn.duibiao.input;

import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Period;
import cn.duibiao.model.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads 统计期 and 期间: 2024-01-01 至 2024-12-31, 2024年, 2024年以来, 截至2024-11-30, 累计至今. */
final class PeriodReader {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})年?(以来|来)?");
  private static final Pattern UNTIL = Pattern.compile("(?:累计)?截[至止](.+)");
  private static final Pattern FROM_TO = Pattern.compile("(.+?)(?:至|到|~|—+)(.+)");

  private PeriodReader() {}

  /** The period, or null when the text is none; {@code usual} is the year's own. */
  static Period read(String text, Period usual) {
    String plain = PlainText.of(text);
    Matcher year = YEAR.matcher(plain);
    if (year.matches()) {
      Period whole = Period.year(Integer.parseInt(year.group(1)));
      boolean since = year.group(2) != null && !whole.from().equals(usual.from());
      return since ? new Period(whole.from(), usual.to(), true) : whole;
    }
    if (plain.equals("累计") || plain.equals("累计至今") || plain.equals("至今") || plain.equals("截至目前")) {
      return new Period(usual.from(), usual.to(), true);
    }
    Matcher until = UNTIL.matcher(plain);
    if (until.matches()) {
      DateSpan end = DateReader.read(until.group(1));
      return end == null ? null : new Period(usual.from(), end.last(), true);
    }
    Matcher span = FROM_TO.matcher(plain);
    if (!span.matches()) {
      return null;
    }
    DateSpan from = DateReader.read(span.group(1));
    DateSpan to = DateReader.read(span.group(2));
    return from == null || to == null || from.first().isAfter(to.last())
        ? null
        : new Period(from.first(), to.last(), false);
  }
}
