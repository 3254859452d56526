package cn.duibiao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every figure, not only for the ones we thought of. */
class QuantityPropertiesTest {

  @Provide
  Arbitrary<Quantity> intervals() {
    Arbitrary<Integer> bound = Arbitraries.integers().between(0, 200).injectNull(0.1);
    return Combinators.combine(
            bound, bound, Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as((a, b, open, closed) -> interval(a, b, open, closed));
  }

  private static Quantity interval(Integer a, Integer b, boolean lowerOpen, boolean upperOpen) {
    Integer low = a == null || b == null ? a : Integer.valueOf(Math.min(a, b));
    Integer high = a == null || b == null ? b : Integer.valueOf(Math.max(a, b));
    boolean point = low != null && low.equals(high);
    return new Quantity(
        decimal(low), lowerOpen && !point, decimal(high), upperOpen && !point, "件", "试");
  }

  private static BigDecimal decimal(Integer n) {
    return n == null ? null : BigDecimal.valueOf(n);
  }

  @Property
  void wideningAnIntervalOnlyMovesATruthTowardsUnknown(
      @ForAll("intervals") Quantity q,
      @ForAll @IntRange(max = 50) int down,
      @ForAll @IntRange(max = 50) int up,
      @ForAll @IntRange(max = 200) int limit) {
    Quantity wide =
        new Quantity(
            q.lower() == null ? null : q.lower().subtract(BigDecimal.valueOf(down)),
            down == 0 && q.lowerOpen(),
            q.upper() == null ? null : q.upper().add(BigDecimal.valueOf(up)),
            up == 0 && q.upperOpen(),
            "件",
            "试");
    Quantity threshold = Quantity.exactly(limit, "件");
    assertThat(wide.atLeast(threshold)).isIn(q.atLeast(threshold), Truth.UNKNOWN);
    assertThat(wide.atMost(threshold)).isIn(q.atMost(threshold), Truth.UNKNOWN);
    assertThat(wide.lessThan(threshold)).isIn(q.lessThan(threshold), Truth.UNKNOWN);
    assertThat(wide.moreThan(threshold)).isIn(q.moreThan(threshold), Truth.UNKNOWN);
  }

  @Property
  void atLeastAndLessThanNeverHoldTogether(
      @ForAll("intervals") Quantity a, @ForAll("intervals") Quantity b) {
    assertThat(a.atLeast(b).and(a.lessThan(b))).isNotEqualTo(Truth.YES);
    assertThat(a.atLeast(b)).isEqualTo(a.lessThan(b).not());
    assertThat(a.atMost(b)).isEqualTo(b.atLeast(a));
  }

  @Property
  void scalingNumeratorAndDenominatorTogetherChangesNothing(
      @ForAll @IntRange(max = 5000) int numerator,
      @ForAll @IntRange(min = 1, max = 5000) int denominator,
      @ForAll @IntRange(min = 1, max = 1000) int factor,
      @ForAll @IntRange(max = 10000) int hundredths) {
    Quantity limit = Quantity.exactly(BigDecimal.valueOf(hundredths, 2), "%", "试");
    Quantity plain = Quantity.exactly(numerator, "件").percentOf(Quantity.exactly(denominator, "件"));
    Quantity scaled =
        Quantity.exactly((long) numerator * factor, "件")
            .percentOf(Quantity.exactly((long) denominator * factor, "件"));
    assertThat(scaled.atLeast(limit)).isEqualTo(plain.atLeast(limit));
    assertThat(scaled.atMost(limit)).isEqualTo(plain.atMost(limit));
  }

  @Property
  void aRateBelowItsThresholdIsNeverRoundedUp(
      @ForAll @IntRange(min = 1, max = 100_000) int denominator) {
    Quantity all = Quantity.exactly(denominator, "件");
    Quantity hundred = Quantity.exactly(100, "%");
    assertThat(Quantity.exactly(denominator - 1L, "件").percentOf(all).atLeast(hundred))
        .isEqualTo(Truth.NO);
    assertThat(all.percentOf(all).atLeast(hundred)).isEqualTo(Truth.YES);
  }

  @Property
  void theReaderNeverThrowsAndKeepsTheWording(@ForAll String text) {
    if (QuantityReader.read(text) instanceof QuantityReader.Figure figure) {
      assertThat(figure.quantity().wording()).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<String> clerkish() {
    return Arbitraries.of(
            "约", "近", "不足", "超", "第", "每", "12", "1,304", "3.5", "六十", "两", "余", "多", "万", "亿", "成",
            "百分之", "%", "个百分点", "件", "名", "个工作日", "元", "以上", "以内", "左右", "→", "至", "-", "降至", "零",
            "/", "，", " ")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  @Property
  void whatLooksLikeAFigureIsReadOrRefusedButNeverBreaks(@ForAll("clerkish") String text) {
    QuantityReader.Reading reading = QuantityReader.read(text);
    if (reading instanceof QuantityReader.Figure figure) {
      Quantity q = figure.quantity();
      assertThat(q.lower() == null || q.upper() == null || q.lower().compareTo(q.upper()) <= 0)
          .isTrue();
    }
  }
}
