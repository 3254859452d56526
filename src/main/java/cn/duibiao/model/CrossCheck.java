package cn.duibiao.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 勾稽 of sums: {@code left} should equal {@code right}. Figures known only within bounds disagree
 * only when no value within them agrees. What a disagreement means is for the rules to say.
 *
 * @param words what is compared, for the sentence of a doubt
 * @param data every datum in the two sums
 */
public record CrossCheck(Quantity left, Quantity right, String words, List<Datum> data) {

  /**
   * Total against its listed parts (其中), which need not be all: one part alone can only exceed it.
   */
  public static List<CrossCheck> partsOf(Datum total, List<?> parts) {
    List<Datum> data = new ArrayList<>(List.of(total));
    parts.forEach(p -> data.add((Datum) p));
    List<Datum> listed = data.subList(1, data.size());
    String names = listed.stream().map(CrossCheck::named).collect(Collectors.joining("、"));
    Quantity sum = listed.stream().map(Datum::stated).reduce(Quantity::plus).orElseThrow();
    Quantity least =
        listed.size() == 1 && sum.lessThan(total.stated()) == Truth.YES ? total.stated() : sum;
    String words = named(total) + "，所列分项" + names;
    return List.of(new CrossCheck(total.stated(), least, words, List.copyOf(data)));
  }

  /** 新收＋上年结转 against 办结＋结转下年. */
  public static List<CrossCheck> balance(
      Datum received, Datum carriedIn, Datum done, Datum carriedOut) {
    String words =
        named(received) + "加" + named(carriedIn) + "，应等于" + named(done) + "加" + named(carriedOut);
    return List.of(
        new CrossCheck(
            received.stated().plus(carriedIn.stated()),
            done.stated().plus(carriedOut.stated()),
            words,
            List.of(received, carriedIn, done, carriedOut)));
  }

  /** False when the two sides certainly differ. */
  public boolean isBalanced() {
    return left.lessThan(right) != Truth.YES && left.moreThan(right) != Truth.YES;
  }

  /** True when the right side is certainly the larger. */
  public boolean isExceeded() {
    return left.lessThan(right) == Truth.YES;
  }

  /** By how much the two sides differ, null when that is not known exactly. */
  public BigDecimal difference() {
    return left.isExact() && right.isExact() ? left.amount().subtract(right.amount()).abs() : null;
  }

  /** The two sides and by how much they differ, in words; only when they are not balanced. */
  public String mismatch() {
    return difference() == null
        ? words + "，两边对不上"
        : words + "，相差" + difference().stripTrailingZeros().toPlainString() + left.unit();
  }

  /** What its figures are of, each once: what a contradiction casts doubt on. */
  public List<Disputed> disputed() {
    return data.stream().map(d -> new Disputed(d.field(), d.scope())).distinct().toList();
  }

  private static String named(Datum datum) {
    return datum.field() + datum.wording();
  }
}
