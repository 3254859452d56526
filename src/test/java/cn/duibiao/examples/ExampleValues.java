package cn.duibiao.examples;

import cn.duibiao.model.Criterion;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an example district states for a criterion. The rules can be checked by hand; figures are
 * the threshold itself and one unit off it:
 *
 * <pre>
 *   requirement        met            failed
 *   不低于 n           n              n − 1
 *   不高于 n           n              n ＋ 1       (nought: 0 against 1)
 *   高于 n             n ＋ 1          n
 *   低于 n             n − 1          n
 *   早于、不晚于 a day  the day before  the day after
 * </pre>
 *
 * A rate is stated by its parts, out of 10 where the threshold is a multiple of 10 %, otherwise out
 * of 100: 100 % is 10/10 against 9/10.
 */
final class ExampleValues {

  /** What a criterion rule demands: its comparison and the threshold of the year. */
  record Demand(Criterion criterion, Field field, String comparison, Threshold threshold) {

    /** The more, the harder to meet; comparable among demands on one field. */
    BigDecimal strictness() {
      BigDecimal limit = threshold.limit().amount();
      return comparison.equals("atMost") || comparison.equals("lessThan") ? limit.negate() : limit;
    }

    String words() {
      String relation =
          switch (comparison) {
            case "atLeast" -> "不低于";
            case "atMost" -> "不高于";
            case "moreThan" -> "高于";
            case "lessThan" -> "低于";
            case "before" -> "早于";
            case "by" -> "不晚于";
            default -> throw new IllegalStateException(criterion.id() + ": " + comparison);
          };
      return relation + threshold.text();
    }
  }

  private static final BigDecimal TEN = BigDecimal.TEN;

  private ExampleValues() {}

  /** The inside of a flow mapping, e.g. {@code 分子: 10, 分母: 10}. */
  static String of(Demand demand, boolean met, int year) {
    if (demand.threshold().monthDay() != null) {
      LocalDate due = demand.threshold().due(year);
      return "值: " + (met ? due.minusDays(1) : due.plusDays(1));
    }
    BigDecimal limit = demand.threshold().limit().amount();
    if (demand.field().kind() != FieldKind.RATE) {
      BigDecimal value = limit.add(offset(demand, met));
      return "值: " + value.toPlainString() + demand.threshold().limit().unit();
    }
    boolean tenths = limit.remainder(TEN).signum() == 0;
    BigDecimal numerator = (tenths ? limit.divide(TEN) : limit).add(offset(demand, met));
    return "分子: " + numerator.toPlainString() + ", 分母: " + (tenths ? 10 : 100);
  }

  private static BigDecimal offset(Demand demand, boolean met) {
    return BigDecimal.valueOf(
        switch (demand.comparison()) {
          case "atLeast" -> met ? 0 : -1;
          case "atMost" -> met ? 0 : 1;
          case "moreThan" -> met ? 1 : 0;
          case "lessThan" -> met ? -1 : 0;
          default -> throw new IllegalStateException("no figure: " + demand);
        });
  }
}
