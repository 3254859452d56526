package cn.duibiao.outlook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How far a weight may be off before the order of what to ask for first changes. The points of an
 * item grow in a straight line with a weight, so that the weight at which two items change places
 * follows from the two lines.
 *
 * @param id of the weight, or of the 一级指标 whose weights are all scaled
 * @param title of it
 * @param from the order holds down to this many times the weight; null when it holds down to nought
 * @param below what changes places below that, in words; null as above
 * @param to the order holds up to this many times the weight; null when it always holds
 * @param above what changes places above that, in words; null as above
 */
public record Sensitivity(
    String id, String title, BigDecimal from, String below, BigDecimal to, String above) {

  private static final MathContext DIGITS = new MathContext(24);

  /**
   * One item of an order.
   *
   * @param name for people
   * @param tier items of different tiers never change places
   * @param fixed points that do not depend on the weight
   * @param moving points that grow with it
   */
  record Line(String name, int tier, BigDecimal fixed, BigDecimal moving) {}

  /**
   * Of the order of {@code items}.
   *
   * @param first how many of them the order is about: these among themselves and against the rest
   */
  static Sensitivity of(
      String id,
      String title,
      List<Line> items,
      int first,
      Function<BigDecimal, BigDecimal> shown) {
    BigDecimal from = null;
    BigDecimal to = null;
    String below = null;
    String above = null;
    for (int i = 0; i < Math.min(first, items.size()); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        Line a = items.get(i);
        Line b = items.get(j);
        BigDecimal slope = a.moving().subtract(b.moving());
        if (a.tier() != b.tier() || slope.signum() == 0) {
          continue;
        }
        BigDecimal crossing = b.fixed().subtract(a.fixed()).divide(slope, DIGITS);
        String swap = "“" + b.name() + "”越过“" + a.name() + "”";
        if (slope.signum() > 0
            && crossing.signum() > 0
            && (from == null || crossing.compareTo(from) > 0)) {
          from = crossing;
          below = swap;
        } else if (slope.signum() < 0 && (to == null || crossing.compareTo(to) < 0)) {
          to = crossing;
          above = swap;
        }
      }
    }
    return new Sensitivity(
        id,
        title,
        from == null ? null : shown.apply(from),
        below,
        to == null ? null : shown.apply(to),
        above);
  }

  /** At two places, cut inwards would claim too much, so it is rounded towards one. */
  static BigDecimal factor(BigDecimal exact) {
    RoundingMode inwards =
        exact.compareTo(BigDecimal.ONE) <= 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return exact.setScale(2, inwards);
  }

  /** False when no change of this weight alone changes the order. */
  boolean matters() {
    return from != null || to != null;
  }

  /** In a sentence. */
  String words() {
    List<String> parts = new ArrayList<>();
    String low = from == null ? "0" : from.toPlainString();
    parts.add(
        to == null
            ? "不低于原来的" + low + "倍，次序不变"
            : "在原来的" + low + "至" + to.toPlainString() + "倍之间，次序不变");
    if (below != null) {
      parts.add("再低，" + below);
    }
    if (above != null) {
      parts.add("再高，" + above);
    }
    return String.join("；", parts);
  }
}
