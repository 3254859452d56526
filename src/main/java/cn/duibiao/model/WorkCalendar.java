package cn.duibiao.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;

/**
 * 工作日历: which days are working days, by the State Council's yearly notices on holidays. A day of a
 * year whose notice we do not have may be either, so that counts over it are intervals.
 */
public final class WorkCalendar {

  /** The unit of what it counts. */
  public static final String UNIT = "工作日";

  private final LocalDate first;
  private final int[] working;
  private final int[] unknown;

  /**
   * A calendar of {@code years} (not empty).
   *
   * @param off days off on weekdays or weekends
   * @param on Saturdays and Sundays that are worked
   */
  public WorkCalendar(SortedSet<Integer> years, Set<LocalDate> off, Set<LocalDate> on) {
    first = LocalDate.of(years.first(), 1, 1);
    LocalDate last = LocalDate.of(years.last(), 12, 31);
    int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
    working = new int[days + 1];
    unknown = new int[days + 1];
    LocalDate day = first;
    for (int i = 0; i < days; i++, day = day.plusDays(1)) {
      boolean known = years.contains(day.getYear());
      boolean works =
          on.contains(day) || (day.getDayOfWeek().getValue() <= 5 && !off.contains(day));
      working[i + 1] = working[i] + (known && works ? 1 : 0);
      unknown[i + 1] = unknown[i] + (known ? 0 : 1);
    }
  }

  /**
   * Working days after {@code from} up to and including {@code to}: the day something starts is not
   * counted (民法典第201条). Days known only by month, and years without a notice, widen the interval.
   * Null when either date is missing or {@code to} certainly precedes {@code from}.
   */
  public Quantity between(DateSpan from, DateSpan to) {
    if (from == null || to == null || to.last().isBefore(from.first())) {
      return null;
    }
    int least = from.last().isBefore(to.first()) ? worked(from.last(), to.first()) : 0;
    int most = worked(from.first(), to.last()) + unknown(from.first(), to.last());
    return interval(least, most, UNIT, from, to);
  }

  /** Days after {@code from} up to and including {@code to}; null as for {@link #between}. */
  public static Quantity days(DateSpan from, DateSpan to) {
    if (from == null || to == null || to.last().isBefore(from.first())) {
      return null;
    }
    long least = Math.max(0, to.first().toEpochDay() - from.last().toEpochDay());
    long most = to.last().toEpochDay() - from.first().toEpochDay();
    return interval(least, most, "日", from, to);
  }

  /**
   * {@link #days} of a deadline that moves to the next working day when its last day is none
   * (行政诉讼法第101条，民事诉讼法第85条): what was done on that day counts as done on the last day.
   */
  public Quantity daysExtended(DateSpan from, DateSpan to, Quantity limit) {
    Quantity days = days(from, to);
    if (days == null || limit == null || !from.isDay() || !to.isDay()) {
      return days;
    }
    if (days.moreThan(limit) != Truth.YES) {
      return days;
    }
    LocalDate due = from.first().plusDays(limit.amount().longValueExact());
    LocalDate before = due.minusDays(1);
    LocalDate eve = to.first().minusDays(1);
    if (worked(before, eve) > 0) {
      return days;
    }
    boolean sure = unknown(before, eve) == 0;
    return new Quantity(
        limit.amount(),
        false,
        sure ? limit.amount() : days.upper(),
        false,
        days.unit(),
        days.wording() + (sure ? "，届满日逢休息日顺延" : "，届满日是否逢休息日不明"));
  }

  private static Quantity interval(long least, long most, String unit, DateSpan from, DateSpan to) {
    String figure = least == most ? String.valueOf(least) : least + "至" + most;
    return new Quantity(
        BigDecimal.valueOf(least),
        false,
        BigDecimal.valueOf(most),
        false,
        unit,
        from.wording() + "至" + to.wording() + "计" + figure + (unit.equals(UNIT) ? "个" : "") + unit);
  }

  private int worked(LocalDate from, LocalDate to) {
    return working[index(to)] - working[index(from)];
  }

  private int unknown(LocalDate from, LocalDate to) {
    int inside = unknown[index(to)] - unknown[index(from)];
    long outside = to.toEpochDay() - from.toEpochDay() - (index(to) - index(from));
    return Math.toIntExact(inside + outside);
  }

  /** How many days of the calendar lie up to and including {@code day}. */
  private int index(LocalDate day) {
    long days = day.toEpochDay() - first.toEpochDay() + 1;
    return (int) Math.max(0, Math.min(working.length - 1, days));
  }
}
