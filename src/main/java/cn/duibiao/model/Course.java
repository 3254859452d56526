package cn.duibiao.model;

import java.time.LocalDate;

/**
 * How long a case of a 清单 took, or has been going on when the 统计期 ended.
 *
 * @param finished that it came to its end
 * @param used what it took; at least what has passed when it is not finished; null when that cannot
 *     be told
 * @param elapsed what had passed when the period ended, null when the start is not known
 */
public record Course(Test finished, Quantity used, Quantity elapsed) {

  /**
   * Counted in working days.
   *
   * @param start null when it is not known
   * @param end column of the date it ended
   * @param done column that says whether it ended at all
   * @param deduction column of working days that do not count
   */
  public static Course inWorkdays(
      CaseRow row, DateSpan start, String end, String done, String deduction) {
    return of(
        row,
        end,
        done,
        row.workdays(start, row.date(end)),
        open(row, start, row.workdays(start, endOf(row)), WorkCalendar.UNIT),
        deduction);
  }

  /** Counted in days; the columns as for {@link #inWorkdays}. */
  public static Course inDays(
      CaseRow row, DateSpan start, String end, String done, String deduction) {
    return of(
        row,
        end,
        done,
        WorkCalendar.days(start, row.date(end)),
        open(row, start, WorkCalendar.days(start, endOf(row)), "日"),
        deduction);
  }

  private static Course of(
      CaseRow row, String end, String done, Quantity whole, Quantity open, String deduction) {
    Test finished = row.done(done, end);
    Quantity elapsed = row.less(open, deduction);
    Quantity used = row.less(whole, deduction);
    if (finished.truth() == Truth.NO && elapsed != null) {
      used =
          new Quantity(
              elapsed.lower(), false, null, false, elapsed.unit(), elapsed.wording() + "，尚未办结");
    }
    return new Course(finished, used, elapsed);
  }

  private static DateSpan endOf(CaseRow row) {
    LocalDate end = row.period().to();
    return DateSpan.day(end, end.toString());
  }

  private static Quantity open(CaseRow row, DateSpan start, Quantity elapsed, String unit) {
    boolean later = start != null && start.first().isAfter(row.period().to());
    return later ? Quantity.exactly(0, unit) : elapsed;
  }

  /** That it is not finished and not yet due when the period ends. */
  public Test carriedOver(Quantity limit) {
    return Test.both(finished.negated(), Test.lessThan(elapsed, limit));
  }
}
