package cn.duibiao.model;

import java.time.LocalDate;

/**
 * 门槛: the value a criterion is judged by, with its source, its force and how sure we are, and the
 * dates between which it applies. A yes/no criterion has one without a limit.
 *
 * @param text as written in the catalogue: 100%, 2次, 次年04-01; 是 for a yes/no criterion
 * @param limit the figure, null for dates and for yes/no criteria
 * @param yearOffset for dates: 0 the data's year, 1 the year after; otherwise 0
 * @param monthDay MM-DD for dates, null otherwise
 * @param legalLevel L1 (law), L2 (party and State Council documents) or, in a profile only, L4
 *     (local rules); null when not 法定
 * @param basis 依据, never null
 * @param confidence the weaker of the condition's and its indicator's
 * @param from first day in force, null when always
 * @param to last day in force, null when still
 */
public record Threshold(
    String text,
    Quantity limit,
    int yearOffset,
    String monthDay,
    Force force,
    String legalLevel,
    String basis,
    Confidence confidence,
    LocalDate from,
    LocalDate to) {

  /** The same between other days. */
  public Threshold between(LocalDate start, LocalDate end) {
    return new Threshold(
        text, limit, yearOffset, monthDay, force, legalLevel, basis, confidence, start, end);
  }

  /** True when it applies on {@code day}. */
  public boolean inForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Only 指标原文 and 法定 that we are sure of can give 未达标 (docs/verdicts.md). */
  public boolean binding() {
    return force != Force.SUGGESTION && confidence != Confidence.UNSURE;
  }

  /**
   * What is left of it once it has run out without a successor: a value to compare with, whose 依据
   * says that its continuing is to be confirmed. Only for one that has a last day.
   */
  public Threshold lapsed() {
    String day = DateSpan.day(to, "").text();
    String remark = basis + "（已于" + day + "期满，延续适用待确认）";
    return new Threshold(
        text, limit, yearOffset, monthDay, Force.SUGGESTION, null, remark, confidence, from, to);
  }

  /** True when it ran out before {@code day}. */
  public boolean endedBefore(LocalDate day) {
    return to != null && to.isBefore(day);
  }

  /** The limit for the data of {@code year}: a figure or a date; null for a yes/no criterion. */
  public Value limitFor(int year) {
    return monthDay == null ? limit : DateSpan.day(due(year), text);
  }

  /** The day of a dated threshold for the data of {@code year}; only when it has one. */
  public LocalDate due(int year) {
    return LocalDate.parse((year + yearOffset) + "-" + monthDay);
  }
}
