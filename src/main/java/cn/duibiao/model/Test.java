package cn.duibiao.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * One comparison a criterion rule states, with its three-valued outcome and its arithmetic in
 * words. Anything missing, or two figures of units that cannot be compared, is UNKNOWN.
 *
 * @param relation the requirement in words without the figure, e.g. 不低于
 * @param actual what is tested, null when it was not stated
 * @param limit the threshold, null when there is none
 * @param parts the tests that were combined; empty for a single comparison
 * @param stated false when nothing that anybody stated entered it
 */
public record Test(
    String relation,
    Value actual,
    Value limit,
    Truth truth,
    String arithmetic,
    List<Test> parts,
    boolean stated) {

  private static final String AND = "；且";
  private static final String OR = "；或";

  /** A single comparison. */
  Test(String relation, Value actual, Value limit, Truth truth, String arithmetic, boolean stated) {
    this(relation, actual, limit, truth, arithmetic, List.of(), stated);
  }

  /** A single comparison, stated as soon as there is anything to compare. */
  Test(String relation, Value actual, Value limit, Truth truth, String arithmetic) {
    this(relation, actual, limit, truth, arithmetic, actual != null);
  }

  /** actual ≥ limit. */
  public static Test atLeast(Value actual, Value limit) {
    return figures("不低于", actual, limit, Quantity::atLeast);
  }

  /** actual ≤ limit; with a limit of nought: none at all. */
  public static Test atMost(Value actual, Value limit) {
    return figures("不高于", actual, limit, Quantity::atMost);
  }

  /** actual &gt; limit. */
  public static Test moreThan(Value actual, Value limit) {
    return figures("高于", actual, limit, Quantity::moreThan);
  }

  /** actual &lt; limit. */
  public static Test lessThan(Value actual, Value limit) {
    return figures("低于", actual, limit, Quantity::lessThan);
  }

  /** actual strictly before limit; on the day itself UNKNOWN. */
  public static Test before(Value actual, Value limit) {
    return dates("早于", actual, limit, true);
  }

  /** actual on or before limit. */
  public static Test by(Value actual, Value limit) {
    return dates("不晚于", actual, limit, false);
  }

  /** Every one must hold. */
  public static Test all(Test... tests) {
    return combine(AND, tests, Truth::and);
  }

  /** One is enough. */
  public static Test any(Test... tests) {
    return combine(OR, tests, Truth::or);
  }

  /** The same test with {@code other} wherever {@code old} is the limit. */
  public Test against(Value old, Value other) {
    if (!parts.isEmpty()) {
      Test[] again = parts.stream().map(p -> p.against(old, other)).toArray(Test[]::new);
      return arithmetic.contains(OR) ? any(again) : all(again);
    }
    if (limit == null || !limit.equals(old)) {
      return this;
    }
    return switch (relation) {
      case "不低于" -> atLeast(actual, other);
      case "不高于" -> atMost(actual, other);
      case "高于" -> moreThan(actual, other);
      case "低于" -> lessThan(actual, other);
      case "早于" -> before(actual, other);
      case "不晚于" -> by(actual, other);
      default -> throw new IllegalStateException("unknown relation " + relation);
    };
  }

  /** True when it sets an upper limit: each breach has a day of its own. */
  public boolean isCeiling() {
    return relation.equals("不高于") || relation.equals("低于");
  }

  /** The opposite, in the same words. */
  public Test negated() {
    return new Test(relation, actual, limit, truth.not(), arithmetic, List.of(), stated);
  }

  /** Every one must hold; says only what decides: what fails, otherwise what is not known. */
  public static Test both(Test... tests) {
    Truth truth = Arrays.stream(tests).map(Test::truth).reduce(Truth::and).orElseThrow();
    String words =
        Arrays.stream(tests)
            .filter(t -> t.truth == truth && !t.arithmetic.isEmpty())
            .map(Test::arithmetic)
            .collect(Collectors.joining("，"));
    boolean anyStated = Arrays.stream(tests).anyMatch(Test::stated);
    return new Test(
        tests[0].relation, tests[0].actual, tests[0].limit, truth, words, List.of(), anyStated);
  }

  private interface Comparison {
    Truth of(Quantity actual, Quantity limit);
  }

  private static Test figures(String relation, Value actual, Value limit, Comparison comparison) {
    if (!(actual instanceof Quantity a) || !(limit instanceof Quantity l)) {
      return unknown(relation, actual, limit);
    }
    if (!Units.comparable(a.unit(), l.unit())) {
      String why = "%s与%s单位不同，不能比较".formatted(a.wording(), l.wording());
      return new Test(relation, actual, limit, Truth.UNKNOWN, why);
    }
    String computed = a.wording().equals(a.text()) ? a.text() : a.wording() + "＝" + a.text();
    String shown = a.wording().contains("÷") || a.wording().contains("＋") ? computed : a.wording();
    return new Test(relation, a, l, comparison.of(a, l), shown + "，要求" + relation + l.text());
  }

  private static Test dates(String relation, Value actual, Value limit, boolean strictly) {
    if (!(actual instanceof DateSpan a) || !(limit instanceof DateSpan l)) {
      return unknown(relation, actual, limit);
    }
    Truth truth = strictly ? a.before(l.first()) : a.by(l.last());
    return new Test(relation, a, l, truth, a.text() + "，要求" + relation + l.text());
  }

  private static Test unknown(String relation, Value actual, Value limit) {
    String have = actual == null ? "未写明" : actual.wording();
    String want = limit == null ? "" : "，要求" + relation + limit.wording();
    return new Test(relation, actual, limit, Truth.UNKNOWN, have + want);
  }

  private static Test combine(String word, Test[] tests, BinaryOperator<Truth> operator) {
    Truth truth = Arrays.stream(tests).map(Test::truth).reduce(operator).orElseThrow();
    String words = Arrays.stream(tests).map(Test::arithmetic).collect(Collectors.joining(word));
    boolean anyStated = Arrays.stream(tests).anyMatch(Test::stated);
    return new Test(
        tests[0].relation,
        tests[0].actual,
        tests[0].limit,
        truth,
        words,
        List.of(tests),
        anyStated);
  }
}
