package cn.duibiao.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 勾稽 of sums: {@code left} should equal {@code right}. Figures known only within bounds disagree
 * only when no value within them agrees.
 *
 * @param open true when the right side may list only some of the parts, so that falling short
 *     merely prompts
 */
public record CrossCheck(
    Quantity left, Quantity right, boolean open, String words, List<Datum> data) {

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
    return List.of(
        new CrossCheck(
            total.stated(), least, true, named(total) + "，所列分项" + names, List.copyOf(data)));
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
            false,
            words,
            List.of(received, carriedIn, done, carriedOut)));
  }

  /** False when the two sides certainly differ. */
  public boolean isBalanced() {
    return left.lessThan(right) != Truth.YES && left.moreThan(right) != Truth.YES;
  }

  /** True when the figures cannot all be right. */
  private boolean impossible() {
    return !open || left.lessThan(right) == Truth.YES;
  }

  /** The doubt it raises; only for a check that is not balanced. */
  public Doubt doubt(String id) {
    BigDecimal difference =
        left.isExact() && right.isExact() ? left.amount().subtract(right.amount()).abs() : null;
    String gap =
        difference == null
            ? "两边对不上"
            : "相差" + difference.stripTrailingZeros().toPlainString() + left.unit();
    if (impossible()) {
      return Doubt.contradiction(id, words + "，" + gap, "请核对各数，查明哪一个数有误或口径不同", difference, data);
    }
    return Doubt.prompt(
        id, words + "，" + gap + "，可能有未列出的分项", "请补写未列出的分项，或说明差额的去向", difference, data);
  }

  /** What a contradiction casts doubt on; empty for a prompt. */
  public List<Disputed> disputed() {
    return impossible()
        ? data.stream().map(d -> new Disputed(d.field(), d.scope())).distinct().toList()
        : List.of();
  }

  private static String named(Datum datum) {
    return datum.field() + datum.wording();
  }
}
