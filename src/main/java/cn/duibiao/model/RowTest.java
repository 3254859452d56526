package cn.duibiao.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one row of a 清单 says about one 数据项: the atomic, three-valued test of a row rule.
 *
 * @param scope the scope the row was tested for, null where scopes are not told apart
 * @param base whether the field concerns the row at all
 * @param met whether the row meets what is asked (of an extreme: within its own limit)
 * @param amount of an extreme: what the row shows, null when it cannot be told
 * @param limit of an extreme: what was in force on the row's own date, null when that is not known
 * @param yardstick of an extreme: the criterion's, null otherwise
 */
public record RowTest(
    CaseRow row,
    String field,
    String scope,
    Test base,
    Test met,
    Quantity amount,
    Quantity limit,
    Yardstick yardstick) {

  /** True when the row's own date is {@code day} or later for certain. */
  boolean isSince(LocalDate day) {
    DateSpan own = row.ownDate();
    return own != null && !own.first().isBefore(day);
  }

  /** One row of a rate. */
  public static RowTest share(CaseRow row, String field, Test base, Test met) {
    return new RowTest(row, field, null, base, met, null, null, null);
  }

  /** One row of a rate that is told apart by scope. */
  public static RowTest share(CaseRow row, String field, String scope, Test base, Test met) {
    return new RowTest(row, field, scope, base, met, null, null, null);
  }

  /** One row of a count. */
  public static RowTest count(CaseRow row, String field, Test counts) {
    return new RowTest(row, field, null, CaseRow.always(), counts, null, null, null);
  }

  /** One row of a count of what should not be; {@code base} is whether it could be. */
  public static RowTest breach(CaseRow row, String field, Test base, Test counts) {
    return new RowTest(row, field, null, base, counts, null, null, null);
  }

  /**
   * One row of a longest time: {@code amount} must not exceed the limit of the row's own {@code
   * day}.
   */
  public static RowTest longest(
      CaseRow row, String field, Yardstick y, DateSpan day, Test base, Quantity amount) {
    return extreme(row, field, y, day, base, amount, Test.atMost(amount, y.limitOn(day)));
  }

  /**
   * One row of a shortest time: {@code amount} must reach the limit of the row's own {@code day}.
   */
  public static RowTest shortest(
      CaseRow row, String field, Yardstick y, DateSpan day, Test base, Quantity amount) {
    return extreme(row, field, y, day, base, amount, Test.atLeast(amount, y.limitOn(day)));
  }

  private static RowTest extreme(
      CaseRow row, String field, Yardstick y, DateSpan day, Test base, Quantity amount, Test met) {
    Test concerned = Test.both(y.inForceOn(day), base);
    return new RowTest(row, field, null, concerned, met, amount, y.limitOn(day), y);
  }

  /** Name of the list. */
  public String list() {
    return row.list();
  }

  /** Whether the field concerns the row. */
  public Truth concerns() {
    return base.truth();
  }

  /** True when the row says something to the point; where none does, the list gives no figure. */
  public boolean isInformative() {
    return met.stated() || amount != null;
  }

  /** True when the row certainly counts. */
  public boolean isCounted() {
    return base.truth() == Truth.YES && met.truth() == Truth.YES;
  }

  /** True unless the row certainly does not count. */
  public boolean mayCount() {
    return base.truth() != Truth.NO && met.truth() != Truth.NO;
  }

  /** True when the field concerns the row and the row certainly does not meet it. */
  public boolean isFailed() {
    return base.truth() == Truth.YES && met.truth() == Truth.NO;
  }

  /** True when the row may fail and it is not known whether it does. */
  public boolean isOpen() {
    return base.truth() != Truth.NO && met.truth() != Truth.YES && !isFailed();
  }

  /** True when its limit is that of the year as a whole, or is not known. */
  public boolean isOfTheYear() {
    return limit == null
        || !(yardstick.limit() instanceof Quantity year)
        || (limit.unit().equals(year.unit()) && limit.amount().compareTo(year.amount()) == 0);
  }

  /** The least its amount can be; nought when unknown. */
  BigDecimal least() {
    return amount == null || amount.lower() == null ? BigDecimal.ZERO : amount.lower();
  }

  /** The most its amount can be; null when nothing bounds it. */
  BigDecimal most() {
    return amount == null ? null : amount.upper();
  }

  /** 第3行“甲事项”（集体讨论：否）. */
  public String words() {
    String why = base.truth() == Truth.UNKNOWN ? Test.both(base, met).arithmetic() : reason();
    return row.title() + (why.isEmpty() ? "" : "（" + why + "）");
  }

  private String reason() {
    return amount == null ? met.arithmetic() : amount.wording();
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
