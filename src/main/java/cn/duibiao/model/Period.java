package cn.duibiao.model;

import java.time.LocalDate;

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

  /** True when they share a day. */
  public boolean overlaps(Period other) {
    return !to.isBefore(other.from) && !from.isAfter(other.to);
  }

  /** 2023-01-01 至 2023-12-31, or 累计至… for cumulative figures. */
  public String text() {
    return cumulative ? "累计至" + to : from + " 至 " + to;
  }
}
