package cn.duibiao.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * 数: an interval with its unit and the wording it was read from. {@code 60余名} is [60, 70) 名, never
 * 60.
 *
 * @param lower the least it can be, null when nothing bounds it below
 * @param lowerOpen true when {@code lower} itself is excluded
 * @param upper the most it can be, null when nothing bounds it above
 * @param upperOpen true when {@code upper} itself is excluded
 * @param unit the measure word or "%"; empty when none was written
 * @param wording as written in the source, or the arithmetic when computed; never null
 */
public record Quantity(
    BigDecimal lower,
    boolean lowerOpen,
    BigDecimal upper,
    boolean upperOpen,
    String unit,
    String wording)
    implements Value {

  private static final MathContext DOWN = new MathContext(24, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(24, RoundingMode.CEILING);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Quantity {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(wording);
    if (lower != null && upper != null && lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException(lower + " > " + upper);
    }
  }

  /** A figure known exactly. */
  public static Quantity exactly(BigDecimal value, String unit, String wording) {
    return new Quantity(value, false, value, false, unit, wording);
  }

  /** A figure known exactly, worded as itself. */
  public static Quantity exactly(long value, String unit) {
    return exactly(BigDecimal.valueOf(value), unit, value + unit);
  }

  /** True when the figure itself is known, not only bounds. */
  public boolean isExact() {
    return lower != null
        && upper != null
        && !lowerOpen
        && !upperOpen
        && lower.compareTo(upper) == 0;
  }

  /**
   * The exact figure.
   *
   * @throws IllegalStateException when only bounds are known
   */
  public BigDecimal amount() {
    if (!isExact()) {
      throw new IllegalStateException("not exact: " + this);
    }
    return lower;
  }

  /** True only when it is certainly nought. */
  public boolean isZero() {
    return isExact() && lower.signum() == 0;
  }

  /** Same bounds under another unit or wording. */
  public Quantity as(String newUnit, String newWording) {
    return new Quantity(lower, lowerOpen, upper, upperOpen, newUnit, newWording);
  }

  /** this ≥ limit: YES or NO only when every value the two intervals allow agrees. */
  public Truth atLeast(Quantity limit) {
    if (certainlyAtLeast(this, limit)) {
      return Truth.YES;
    }
    return certainlyBelow(this, limit) ? Truth.NO : Truth.UNKNOWN;
  }

  /** this ≤ limit. */
  public Truth atMost(Quantity limit) {
    return limit.atLeast(this);
  }

  /** this &gt; limit. */
  public Truth moreThan(Quantity limit) {
    return atMost(limit).not();
  }

  /** this &lt; limit. */
  public Truth lessThan(Quantity limit) {
    return atLeast(limit).not();
  }

  /**
   * True when this figure, as written, may be {@code computed} cut or rounded at its last digit:
   * real reports do both, so one unit of it is allowed. True as well when too little is known.
   */
  public boolean mayStandFor(Quantity computed) {
    if (!isExact() || computed == null || computed.lower == null || computed.upper == null) {
      return true;
    }
    BigDecimal digit = BigDecimal.ONE.movePointLeft(Math.max(0, lower.scale()));
    return computed.upper.compareTo(lower.subtract(digit)) > 0
        && computed.lower.compareTo(lower.add(digit)) < 0;
  }

  /** True when no value fits both. */
  public boolean differsFrom(Quantity other) {
    return lessThan(other) == Truth.YES || moreThan(other) == Truth.YES;
  }

  /** Sum; the unit is this one's. */
  public Quantity plus(Quantity other) {
    return new Quantity(
        add(lower, other.lower),
        lowerOpen || other.lowerOpen,
        add(upper, other.upper),
        upperOpen || other.upperOpen,
        unit,
        wording + "＋" + other.wording);
  }

  /** Difference of two figures that cannot be less than nought; the unit is this one's. */
  public Quantity minus(Quantity other) {
    return new Quantity(
        lower == null || other.upper == null
            ? BigDecimal.ZERO
            : lower.subtract(other.upper).max(BigDecimal.ZERO),
        lowerOpen || other.upperOpen,
        upper == null || other.lower == null
            ? upper
            : upper.subtract(other.lower).max(BigDecimal.ZERO),
        upperOpen || other.lowerOpen,
        unit,
        wording + "－" + other.wording);
  }

  /**
   * By how much this exceeds {@code earlier}, an independent figure: unlike {@link #minus} it may
   * be less than nought. A bound that is not known stays unknown. The unit is this one's.
   */
  public Quantity over(Quantity earlier) {
    return new Quantity(
        lower == null || earlier.upper == null ? null : lower.subtract(earlier.upper),
        lowerOpen || earlier.upperOpen,
        upper == null || earlier.lower == null ? null : upper.subtract(earlier.lower),
        upperOpen || earlier.lowerOpen,
        unit,
        wording + "－" + earlier.wording);
  }

  /** This much or anything less down to nought, for the reason given. */
  public Quantity orLess(String reason) {
    return new Quantity(BigDecimal.ZERO, false, upper, upperOpen, unit, wording + "，" + reason);
  }

  /**
   * this ÷ denominator × 100, in %. Both must be ≥ 0 as counts are; a bound that is not known stays
   * unknown. The quotient is bracketed, never rounded towards a threshold. Returns null when the
   * denominator may be nought: the rate is then 不适用 or unknown, never 0 % and never 100 %.
   */
  public Quantity percentOf(Quantity denominator) {
    if (denominator.lower == null || denominator.lower.signum() <= 0) {
      return null;
    }
    String words = wording + "÷" + denominator.wording;
    BigDecimal low =
        denominator.upper == null
            ? BigDecimal.ZERO
            : lower == null ? null : lower.multiply(HUNDRED).divide(denominator.upper, DOWN);
    BigDecimal high = upper == null ? null : upper.multiply(HUNDRED).divide(denominator.lower, UP);
    return new Quantity(
        low,
        lowerOpen || denominator.upperOpen,
        high,
        upperOpen || denominator.lowerOpen,
        "%",
        words);
  }

  private static BigDecimal add(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }

  private static boolean certainlyAtLeast(Quantity a, Quantity b) {
    return a.lower != null && b.upper != null && a.lower.compareTo(b.upper) >= 0;
  }

  private static boolean certainlyBelow(Quantity a, Quantity b) {
    if (a.upper == null || b.lower == null) {
      return false;
    }
    int order = a.upper.compareTo(b.lower);
    return order < 0 || (order == 0 && (a.upperOpen || b.lowerOpen));
  }

  /**
   * For arithmetic in reports: 98.04% , 60名以上, 约3万件 as written; a computed rate cut, not rounded,
   * at two places.
   */
  public String text() {
    if (isExact()) {
      return plain(lower) + unit;
    }
    if (lower != null
        && upper != null
        && upper.subtract(lower).compareTo(new BigDecimal("1E-9")) < 0) {
      return plain(lower.setScale(2, RoundingMode.FLOOR)) + unit;
    }
    return wording;
  }

  private static String plain(BigDecimal value) {
    BigDecimal shown = value.scale() > 2 ? value.setScale(2, RoundingMode.FLOOR) : value;
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
