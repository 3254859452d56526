package cn.duibiao.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate part of the way through the year. How many cases are still to come is not known, so that
 * everything is said as a condition on them.
 *
 * @param done the numerator so far
 * @param base the denominator so far, more than nought
 * @param limit in %
 * @param rising true when the rate has to reach the limit, false when it must not exceed it
 */
record Course(BigDecimal done, BigDecimal base, BigDecimal limit, boolean rising) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** True when no further cases, however good, bring the rate to its limit. */
  boolean isLost() {
    return rising ? limit.compareTo(HUNDRED) >= 0 : limit.signum() == 0;
  }

  /**
   * The least number of further cases, all of them good, that bring the rate to its limit: (done +
   * x) ÷ (base + x) ≥ limit, or done ÷ (base + x) ≤ limit. Only when it is not lost.
   */
  BigDecimal goodNeeded() {
    BigDecimal exact =
        rising
            ? limit
                .multiply(base)
                .subtract(HUNDRED.multiply(done))
                .divide(HUNDRED.subtract(limit), 0, RoundingMode.CEILING)
            : HUNDRED.multiply(done).divide(limit, 0, RoundingMode.CEILING).subtract(base);
    return exact.max(BigDecimal.ZERO);
  }

  /**
   * The greatest number of further cases, all of them bad, that leave the rate at its limit: done ÷
   * (base + x) ≥ limit, or (done + x) ÷ (base + x) ≤ limit. Null when any number does.
   */
  BigDecimal badBorne() {
    if (rising ? limit.signum() == 0 : limit.compareTo(HUNDRED) >= 0) {
      return null;
    }
    return rising
        ? HUNDRED.multiply(done).divide(limit, 0, RoundingMode.FLOOR).subtract(base)
        : limit
            .multiply(base)
            .subtract(HUNDRED.multiply(done))
            .divide(HUNDRED.subtract(limit), 0, RoundingMode.FLOOR);
  }

  /** What may still go wrong, in a sentence. */
  String margin() {
    BigDecimal borne = badBorne();
    String bad = rising ? "做不到" : "发生";
    if (borne == null) {
      return "以后怎样都够";
    }
    return borne.signum() == 0
        ? "以后的第一件" + bad + "就不够，须件件" + (rising ? "做到" : "避免")
        : "以后即使接连" + FigureFix.plain(borne) + "件" + bad + "仍够，再多一件就不够";
  }

  /** How the limit can still be reached, in a sentence; {@code lacking} is short by now. */
  String way(String lacking) {
    String mended =
        rising ? "此前没有做到的还能补做的，补做" + lacking + "件即够" : "此前计入的经核实不应计入的，减" + lacking + "件即够";
    String further =
        isLost()
            ? "不能补的，以后发生的不论多少件" + (rising ? "全部做到" : "一件不再发生") + "也到不了"
            : "不能补的，以后至少还须有"
                + FigureFix.plain(goodNeeded())
                + "件，并且"
                + (rising ? "全部做到" : "都不发生")
                + "，少于这个数就到不了";
    return mended + "；" + further;
  }
}
