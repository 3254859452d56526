package cn.duibiao.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in an address: …/202209/t20220913_3274212.shtml. Sites put the day of a later migration
 * there as well, so it never proves when something was published.
 */
public record WebDate(LocalDate day) {

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)t?(20\\d\\d)[-/]?([01]\\d)[-/]?([0-3]\\d)(?!\\d)");

  /** The first day named in {@code address}; empty when none is. */
  public static List<WebDate> in(String address) {
    Matcher m = DAY.matcher(address);
    while (m.find()) {
      try {
        return List.of(
            new WebDate(
                LocalDate.of(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    Integer.parseInt(m.group(3)))));
      } catch (DateTimeException e) {
        // figures that are no day: a later group may be one
      }
    }
    return List.of();
  }

  /** True when it certainly is another day than {@code date}. */
  public boolean differsFrom(DateSpan date) {
    return day.isBefore(date.first()) || day.isAfter(date.last());
  }
}
