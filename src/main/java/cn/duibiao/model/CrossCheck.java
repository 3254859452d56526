package cn.duibiao.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * A figure of 全域 against the rows of its parts; empty when the rows overlap or are not of the
   * general scopes. For rates the denominators are compared. Rows that do not cover everything can
   * only exceed it.
   */
  public static List<CrossCheck> scopes(Datum total, List<?> rows) {
    List<Datum> data = new ArrayList<>();
    rows.forEach(r -> data.add((Datum) r));
    data.removeIf(d -> base(d) == null || !Scopes.isPart(d.scope()));
    List<String> scopes = data.stream().map(Datum::scope).toList();
    if (data.size() < 2 || base(total) == null || !Scopes.apart(scopes)) {
      return List.of();
    }
    Quantity whole = base(total);
    Quantity sum = data.stream().map(CrossCheck::base).reduce(Quantity::plus).orElseThrow();
    boolean all = Scopes.missing(List.of(Scopes.ALL), scopes).isEmpty();
    String words =
        total.field()
            + (total.kind() == FieldKind.RATE ? "的分母" : "")
            + "全域为"
            + whole.wording()
            + "，"
            + data.stream()
                .map(d -> d.scope() + base(d).wording())
                .collect(Collectors.joining("、"));
    data.add(0, total);
    return List.of(
        new CrossCheck(
            whole,
            !all && sum.lessThan(whole) == Truth.YES ? whole : sum,
            words,
            List.copyOf(data)));
  }

  private static Quantity base(Datum d) {
    return d.kind() == FieldKind.RATE ? d.denominator() : d.stated();
  }

  /** Whole and parts of the fields that list their parts in one datum; "" is its own figure. */
  public static List<CrossCheck> partsWithin(Datum d) {
    return switch (d.field()) {
      case "复议纠错件数" -> within(d, "", List.of("撤销", "变更", "确认违法", "责令履行"));
      case "规划举措完成数" -> within(d, "总数", List.of("", "推进中", "未启动"));
      case "述法人数" -> within(d, "应述", List.of(""));
      case "学法考试人数" ->
          Stream.concat(
                  within(d, "应考", List.of("")).stream(), within(d, "", List.of("合格")).stream())
              .toList();
      case "应急预案数" -> within(d, "", List.of("按期修订"));
      default -> List.of();
    };
  }

  /**
   * A whole against its parts. Empty when the whole or every part is missing; when one part is
   * missing, or there is but one, they can only exceed the whole.
   */
  private static List<CrossCheck> within(Datum d, String whole, List<String> parts) {
    Quantity left = named(d, whole);
    List<String> given = parts.stream().filter(p -> named(d, p) != null).toList();
    if (left == null || given.isEmpty()) {
      return List.of();
    }
    Quantity sum = given.stream().map(p -> named(d, p)).reduce(Quantity::plus).orElseThrow();
    boolean partial = given.size() < parts.size() || parts.size() == 1;
    String words =
        label(d, whole)
            + left.wording()
            + "，"
            + given.stream()
                .map(p -> label(d, p) + named(d, p).wording())
                .collect(Collectors.joining("、"));
    return List.of(
        new CrossCheck(
            left, partial && sum.lessThan(left) == Truth.YES ? left : sum, words, List.of(d)));
  }

  /** 胜诉率 and 败诉率 against 100 %, a unit of the last digit of each allowed. */
  public static List<CrossCheck> complement(Datum won, Datum lost) {
    return sumToHundred(
        List.of(won.field(), lost.field()),
        Arrays.asList(written(won), written(lost)),
        List.of(won, lost));
  }

  /** A rate as somebody would write it: a computed one that never ends, at two places. */
  private static Quantity written(Datum d) {
    Quantity rate = d.figure();
    if (rate == null
        || rate.isExact()
        || !d.hasParts()
        || !d.numerator().isExact()
        || !d.denominator().isExact()) {
      return rate;
    }
    return Quantity.exactly(rate.lower().setScale(2, RoundingMode.HALF_UP), "%", rate.wording());
  }

  /** Named parts of one datum that are all shares against 100 %; empty when they are counts. */
  public static List<CrossCheck> shares(Datum d) {
    List<Quantity> shares = List.copyOf(d.parts().values());
    boolean all = shares.size() > 1 && shares.stream().allMatch(q -> q.unit().equals("%"));
    return all ? sumToHundred(List.copyOf(d.parts().keySet()), shares, List.of(d)) : List.of();
  }

  private static List<CrossCheck> sumToHundred(
      List<String> names, List<Quantity> shares, List<Datum> data) {
    if (shares.stream().anyMatch(q -> q == null || !q.isExact())) {
      return List.of();
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slack = BigDecimal.ZERO;
    List<String> words = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      BigDecimal share = shares.get(i).amount();
      sum = sum.add(share);
      slack = slack.add(BigDecimal.ONE.movePointLeft(Math.max(0, share.scale())));
      words.add(names.get(i) + shares.get(i).text());
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    Quantity whole = Quantity.exactly(hundred, "%", "100%");
    boolean rounded = sum.subtract(hundred).abs().compareTo(slack) < 0;
    return List.of(
        new CrossCheck(
            whole,
            rounded ? whole : Quantity.exactly(sum, "%", ""),
            String.join("、", words) + "，相加不为100%",
            data));
  }

  /** 压缩比 as written against (起－止)÷起; empty when one of the three is missing. */
  public static List<CrossCheck> shortening(Datum d) {
    Quantity from = d.part("起");
    Quantity to = d.part("止");
    if (d.stated() == null || from == null || to == null) {
      return List.of();
    }
    Quantity computed = from.minus(to).percentOf(from);
    return computed == null
        ? List.of()
        : List.of(
            new CrossCheck(
                d.stated(),
                computed,
                d.field()
                    + "写为"
                    + d.stated().wording()
                    + "，按"
                    + from.wording()
                    + "到"
                    + to.wording()
                    + "计算为"
                    + computed.text(),
                List.of(d)));
  }

  private static Quantity named(Datum d, String part) {
    return part.isEmpty() ? d.stated() : d.part(part);
  }

  private static String label(Datum d, String part) {
    return part.isEmpty() ? d.field() : part;
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
