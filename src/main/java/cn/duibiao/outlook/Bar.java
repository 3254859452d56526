package cn.duibiao.outlook;

import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a criterion rule compares with, in the words of its test: the relation as the rule stated it
 * and the limit of the year. Where it says which value is the nearest that passes, that is only a
 * proposal; the rules decide when it is tried.
 */
record Bar(String relation, Value limit) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** True when more is better. */
  boolean isRising() {
    return relation.equals("不低于") || relation.equals("高于");
  }

  private boolean isStrict() {
    return relation.equals("高于") || relation.equals("低于");
  }

  private Quantity quantity() {
    return (Quantity) limit;
  }

  String unit() {
    return quantity().unit();
  }

  boolean isZero() {
    return limit instanceof Quantity q && q.isZero();
  }

  /** The smallest step: one, or one of the limit's last digit. */
  BigDecimal step() {
    return BigDecimal.ONE.movePointLeft(Math.max(0, quantity().amount().scale()));
  }

  /** The figure nearest to a failing one that passes. */
  BigDecimal figure() {
    BigDecimal amount = quantity().amount();
    return !isStrict() ? amount : isRising() ? amount.add(step()) : amount.subtract(step());
  }

  /** The numerator over {@code denominator} nearest to a failing one that passes. */
  BigDecimal numerator(BigDecimal denominator) {
    BigDecimal exact = quantity().amount().multiply(denominator).divide(HUNDRED);
    BigDecimal whole = exact.setScale(0, isRising() ? RoundingMode.CEILING : RoundingMode.FLOOR);
    boolean equal = whole.compareTo(exact) == 0;
    if (!isStrict() || !equal) {
      return whole;
    }
    return isRising() ? whole.add(BigDecimal.ONE) : whole.subtract(BigDecimal.ONE);
  }

  /** A denominator that shows the limit as a whole number of cases. */
  BigDecimal exampleDenominator() {
    return HUNDRED.movePointRight(Math.max(0, quantity().amount().stripTrailingZeros().scale()));
  }

  /** One step towards failing from {@code value}. */
  BigDecimal worse(BigDecimal value, BigDecimal by) {
    return isRising() ? value.subtract(by) : value.add(by);
  }

  /** How far {@code value} is from {@code passing}; nought when it passes already. */
  BigDecimal lacking(BigDecimal value, BigDecimal passing) {
    BigDecimal gap = isRising() ? passing.subtract(value) : value.subtract(passing);
    return gap.max(BigDecimal.ZERO);
  }

  /** The last day that passes. */
  LocalDate lastDay() {
    LocalDate day = ((DateSpan) limit).first();
    return relation.equals("早于") ? day.minusDays(1) : day;
  }

  /** 为零, or as {@link #text()}. */
  String demand() {
    return isZero() && relation.equals("不高于") ? "为零" : text();
  }

  /** 不低于2次. */
  String text() {
    return relation + (limit instanceof Quantity q ? q.text() : ((DateSpan) limit).text());
  }
}
