package cn.duibiao.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Under what a district's year is judged.
 *
 * @param year the data's
 * @param asOf 评估时点: the day the result speaks of
 */
public record Setting(Level level, int year, LocalDate asOf) {

  /** The day a measure is due: its authored day in the year after the data's. */
  public LocalDate due(Measure measure) {
    int month = Integer.parseInt(measure.due().substring(0, 2));
    int day = Integer.parseInt(measure.due().substring(3));
    YearMonth in = YearMonth.of(year + 1, month);
    return in.atDay(Math.min(day, in.lengthOfMonth()));
  }

  /** True when the measure's day has gone by. */
  public boolean isPast(Measure measure) {
    return due(measure).isBefore(asOf);
  }

  /** The last day of the month {@code months} months after the one of {@link #asOf}. */
  public LocalDate endOfMonthAfter(int months) {
    return YearMonth.from(asOf).plusMonths(months).atEndOfMonth();
  }
}
