package cn.duibiao.model.work;

import java.time.LocalDate;

/**
 * The year that is planned.
 *
 * @param year the one after the data's
 */
public record PlanYear(int year) {

  /** Its last day of March. */
  public LocalDate firstQuarterEnd() {
    return LocalDate.of(year, 3, 31);
  }

  /** Whether a day falls into its first quarter (or before). */
  public boolean isEarly(LocalDate day) {
    return !day.isAfter(firstQuarterEnd());
  }
}
