package cn.duibiao.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 统计期, both ends inclusive.
 *
 * @param cumulative true for 累计 figures with no known beginning: never a year's figure
 */
public record Period(LocalDate from, LocalDate to, boolean cumulative) {

  /** The calendar year. */
  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
  }

  /** True when more than a month shorter: a part of it, not merely another twelve months. */
  public boolean shorterThan(Period other) {
    return ChronoUnit.DAYS.between(from, to) + 31 < ChronoUnit.DAYS.between(other.from, other.to);
  }

  /** From the earlier beginning to the later end. */
  public Period and(Period other) {
    return new Period(
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to,
        cumulative || other.cumulative);
  }

  /** What is left of it from {@code day} on; all of it when {@code day} is null or earlier. */
  public Period since(LocalDate day) {
    boolean whole = day == null || !day.isAfter(from) || day.isAfter(to);
    return whole ? this : new Period(day, to, cumulative);
  }

  /** True when they share a day. */
  public boolean overlaps(Period other) {
    return !to.isBefore(other.from) && !from.isAfter(other.to);
  }

  /** 2023-01-01 至 2023-12-31, or 累计至… for cumulative figures. */
  public String text() {
    return cumulative ? "累计至" + to : from + " 至 " + to;
  }
}
