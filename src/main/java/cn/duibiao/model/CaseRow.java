package cn.duibiao.model;

import java.time.LocalDate;
import java.util.Map;

/**
 * One row of a 清单: one case. Every getter gives null or UNKNOWN for a blank cell, and refuses a
 * column the list does not have.
 *
 * @param number 1 for the first row
 * @param values {@link DateSpan}, {@link Truth}, {@link Quantity} or {@link String} by column; no
 *     entry for a blank cell
 */
public record CaseRow(
    ListForm form, int number, Map<String, Object> values, WorkCalendar calendar, Period period) {

  /** Name of its list. */
  public String list() {
    return form.name();
  }

  /** A date. */
  public DateSpan date(String column) {
    return (DateSpan) values.get(form.column(column, ColumnKind.DATE).name());
  }

  /** A number. */
  public Quantity figure(String column) {
    return (Quantity) values.get(form.column(column, ColumnKind.NUMBER).name());
  }

  /** A text. */
  public String text(String column) {
    return (String) values.get(form.column(column, ColumnKind.TEXT).name());
  }

  /** Its own date: what was in force on that day applies to it. */
  public DateSpan ownDate() {
    return date(form.dateColumn());
  }

  /** True of every row, and nothing that anybody stated. */
  public static Test always() {
    return new Test("", null, null, Truth.YES, "");
  }

  /** That it is a row at all. */
  public static Test listed() {
    return new Test("", null, null, Truth.YES, "", true);
  }

  /** That {@code column} says 是. */
  public Test says(String column) {
    Truth truth = flag(column);
    String words =
        switch (truth) {
          case YES -> column + "：是";
          case NO -> column + "：否";
          case UNKNOWN -> column + "没有填写";
        };
    return new Test("为是", null, null, truth, words, truth != Truth.UNKNOWN);
  }

  /** That {@code column} says 否. */
  public Test denies(String column) {
    return says(column).negated();
  }

  /** That {@code column} has the text {@code value}. */
  public Test is(String column, String value) {
    String text = text(column);
    Truth truth = text == null ? Truth.UNKNOWN : text.equals(value) ? Truth.YES : Truth.NO;
    String words = text == null ? column + "没有填写" : column + "：" + text;
    return new Test("为" + value, null, null, truth, words, text != null);
  }

  /** That {@code column} has a date; blank is unknown, not 否. */
  public Test dated(String column) {
    boolean known = date(column) != null;
    return new Test(
        "有日期",
        null,
        null,
        known ? Truth.YES : Truth.UNKNOWN,
        known ? column + "：" + date(column).wording() : column + "没有填写",
        known);
  }

  /**
   * That the thing was done, as {@code flag} says or as any date in {@code dates} shows when the
   * flag is blank.
   */
  public Test done(String flag, String... dates) {
    Truth said = flag(flag);
    if (said == Truth.UNKNOWN) {
      for (String column : dates) {
        if (date(column) != null) {
          return dated(column);
        }
      }
    }
    return says(flag);
  }

  /** That the date of {@code first} lies before that of {@code second}; on one day UNKNOWN. */
  public Test precedes(String first, String second) {
    DateSpan a = date(first);
    DateSpan b = date(second);
    if (a == null || b == null) {
      return dated(a == null ? first : second);
    }
    Truth truth = Truth.UNKNOWN;
    if (a.last().isBefore(b.first())) {
      truth = Truth.YES;
    } else if (b.last().isBefore(a.first())) {
      truth = Truth.NO;
    }
    String words = first + a.wording() + "，" + second + b.wording();
    return new Test("早于", a, b, truth, words);
  }

  /** That {@code column} is a day of the 统计期. */
  public Test withinPeriod(String column) {
    DateSpan day = date(column);
    if (day == null) {
      return dated(column);
    }
    Truth truth = day.by(period.to()).and(day.by(period.from().minusDays(1)).not());
    return new Test("在统计期内", day, null, truth, column + "：" + day.wording());
  }

  /**
   * Working days between two columns; null when either is blank or they are the wrong way round.
   */
  public Quantity workdays(String from, String to) {
    return calendar.between(date(from), date(to));
  }

  /** Working days between two dates; null when either is null or they are the wrong way round. */
  public Quantity workdays(DateSpan from, DateSpan to) {
    return calendar.between(from, to);
  }

  /** Days between two columns; null as for {@link #workdays(String, String)}. */
  public Quantity days(String from, String to) {
    return WorkCalendar.days(date(from), date(to));
  }

  /** Days of a deadline that moves when its last day is no working day. */
  public Quantity daysExtended(String from, String to, Quantity limit) {
    return calendar.daysExtended(date(from), date(to), limit);
  }

  /**
   * {@code days} less what {@code column} says is not to be counted; when that is blank, anything
   * may have to come off.
   */
  public Quantity less(Quantity days, String column) {
    if (days == null) {
      return null;
    }
    Quantity deduction = figure(column);
    if (deduction == null) {
      return days.orLess(column + "没有填写");
    }
    String words = deduction.isZero() ? "" : "，扣除" + deduction.wording();
    return days.minus(deduction).as(days.unit(), days.wording() + words);
  }

  /**
   * When the time began to run: on {@code date}, or on {@code later} where {@code flag} says that
   * it was to begin there; between the two when nobody says.
   */
  public DateSpan start(String flag, String date, String later) {
    DateSpan first = date(date);
    DateSpan second = date(later);
    Truth truth = flag(flag);
    if (truth == Truth.YES || (truth == Truth.UNKNOWN && second != null)) {
      return second;
    }
    if (truth == Truth.NO || first == null) {
      return first;
    }
    LocalDate end = period.to().isAfter(first.last()) ? period.to() : first.last();
    return new DateSpan(first.first(), end, first.wording() + "，" + flag + "没有填写，");
  }

  /** 第3行“甲事项”. */
  public String title() {
    Object name = values.get(form.nameColumn());
    return "第" + number + "行" + (name == null ? "" : Quoted.of(name.toString()));
  }

  private Truth flag(String column) {
    Object value = values.get(form.column(column, ColumnKind.FLAG).name());
    return value == null ? Truth.UNKNOWN : (Truth) value;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
