package cn.duibiao.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as known: the day lies between {@code first} and {@code last}, both inclusive. A bare
 * month (2024年3月) is the whole month; we never supply the missing day.
 */
public record DateSpan(LocalDate first, LocalDate last, String wording) implements Value {

  public DateSpan {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(first + " is after " + last);
    }
  }

  /** A known day. */
  public static DateSpan day(LocalDate day, String wording) {
    return new DateSpan(day, day, wording);
  }

  /** Some day of a month. */
  public static DateSpan month(YearMonth month, String wording) {
    return new DateSpan(month.atDay(1), month.atEndOfMonth(), wording);
  }

  /** True when the day itself is known. */
  public boolean isDay() {
    return first.equals(last);
  }

  /**
   * Strictly before the day {@code limit}; the day itself is UNKNOWN (边界日), see docs/verdicts.md.
   */
  public Truth before(LocalDate limit) {
    if (last.isBefore(limit)) {
      return Truth.YES;
    }
    return first.isAfter(limit) ? Truth.NO : Truth.UNKNOWN;
  }

  /** On or before the day {@code limit}. */
  public Truth by(LocalDate limit) {
    if (!last.isAfter(limit)) {
      return Truth.YES;
    }
    return first.isAfter(limit) ? Truth.NO : Truth.UNKNOWN;
  }

  /** 2024年3月1日, or 2024年3月 when only the month is known. */
  public String text() {
    String month = first.getYear() + "年" + first.getMonthValue() + "月";
    return isDay() ? month + first.getDayOfMonth() + "日" : month;
  }
}
