package cn.duibiao.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * 勾稽 of a bare rate with the counts it should be made of, under every denominator in use: some
 * districts divide by cases received, others by cases closed, and some leave withdrawn ones out.
 *
 * @param explained true when a denominator as stated gives the rate
 * @param leftOut the count that has to be left out of a denominator for the rate to come out, null
 *     when leaving one out does not help or nothing needs to be
 * @param words the divisions tried, in a sentence
 * @param data the rate and every count tried
 */
public record RateCheck(boolean explained, String leftOut, String words, List<Datum> data) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Tries {@code rate} as {@code numerator} over each of {@code denominators}, and over these
   * without one of their {@code parts}; empty when too little is known exactly.
   */
  public static List<RateCheck> of(
      Datum rate, Datum numerator, List<?> denominators, List<?> parts) {
    if (!rate.stated().isExact() || !numerator.stated().isExact()) {
      return List.of();
    }
    boolean explained = false;
    String leftOut = null;
    List<String> tried = new ArrayList<>();
    List<Datum> data = new ArrayList<>(List.of(rate, numerator));
    for (Object each : denominators) {
      Datum denominator = (Datum) each;
      Quantity plain = numerator.stated().percentOf(denominator.stated());
      if (plain == null) {
        return List.of();
      }
      data.add(denominator);
      explained |= rate.stated().mayStandFor(plain);
      tried.add("除以" + denominator.field() + denominator.wording() + "为" + plain.text());
      for (Object other : parts) {
        Datum part = (Datum) other;
        if (denominator.field().equals(part.partOf()) && !part.field().equals(numerator.field())) {
          Quantity less = numerator.stated().percentOf(denominator.stated().minus(part.stated()));
          if (less != null && rate.stated().mayStandFor(less)) {
            data.add(part);
            leftOut = part.field() + part.wording();
          }
        }
      }
    }
    String words =
        rate.field()
            + "写为"
            + rate.wording()
            + "，"
            + numerator.field()
            + numerator.wording()
            + String.join("、", tried);
    return List.of(new RateCheck(explained, leftOut, words, List.copyOf(data)));
  }

  /**
   * True when a stated denominator does not give the rate, but one with something left out does.
   */
  public boolean isExplainedByLeavingOut() {
    return !explained && leftOut != null;
  }

  /** True when nothing gives the rate. */
  public boolean isUnexplained() {
    return !explained && leftOut == null;
  }

  /**
   * The denominator that the rate as written asks for, in a sentence; null when it asks for none.
   */
  public String implied() {
    return implied(data.get(0).stated(), data.get(1).stated());
  }

  /** The whole numbers by which {@code numerator} gives {@code rate} at its last digit. */
  static String implied(Quantity rate, Quantity numerator) {
    if (!rate.isExact() || !numerator.isExact() || rate.amount().signum() <= 0) {
      return null;
    }
    BigDecimal digit = BigDecimal.ONE.movePointLeft(Math.max(0, rate.amount().scale()));
    BigDecimal high = rate.amount().add(digit);
    BigDecimal low = rate.amount().subtract(digit);
    BigDecimal top = numerator.amount().multiply(HUNDRED);
    if (low.signum() <= 0 || top.signum() <= 0) {
      return null;
    }
    // both ends are excluded, as in mayStandFor
    BigDecimal least = top.divide(high, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    BigDecimal most = top.divide(low, 0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    if (least.compareTo(most) > 0) {
      return null;
    }
    String range =
        least.compareTo(most) == 0
            ? least.toPlainString()
            : least.toPlainString() + "至" + most.toPlainString();
    return "按所写的率和分子反推，分母应为" + range;
  }
}
