package cn.duibiao.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strong Kleene logic and comparison of intervals. */
class TruthTest {

  @ParameterizedTest(name = "{0} and {1} = {2}; {0} or {1} = {3}")
  @CsvSource({
    "YES, YES, YES, YES",
    "YES, NO, NO, YES",
    "YES, UNKNOWN, UNKNOWN, YES",
    "NO, NO, NO, NO",
    "NO, UNKNOWN, NO, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void kleene(Truth a, Truth b, Truth and, Truth or) {
    assertThat(a.and(b)).isEqualTo(and);
    assertThat(b.and(a)).isEqualTo(and);
    assertThat(a.or(b)).isEqualTo(or);
    assertThat(b.or(a)).isEqualTo(or);
  }

  @ParameterizedTest(name = "{0} 不低于 {1}: {2}")
  @CsvSource({
    "100%, 100%, YES", "99.66%, 100%, NO", "95%以上, 100%, UNKNOWN", "95%以上, 95%, YES",
        "60余名, 60名, YES",
    "60余名, 68名, UNKNOWN", "60余名, 70名, NO", "不足60名, 60名, NO", "不足60名, 59名, UNKNOWN",
        "约3万件, 1件, UNKNOWN",
    "超100人, 100人, YES", "超100人, 101人, UNKNOWN", "近九成, 90%, NO", "2次, 2期, YES", "5名, 5人次, UNKNOWN",
    "20日, 20工作日, UNKNOWN"
  })
  void atLeast(String actual, String limit, Truth truth) {
    assertThat(cn.duibiao.model.Test.atLeast(read(actual), read(limit)).truth()).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0} 不高于 {1}: {2}")
  @CsvSource({
    "0件, 0件, YES",
    "1件, 0件, NO",
    "零, 0件, YES",
    "20个工作日以内, 20工作日, YES",
    "不超过25个工作日, 20工作日, UNKNOWN",
    "21个工作日, 20工作日, NO",
    "20余日, 20日, UNKNOWN",
    "30日以上, 20日, NO"
  })
  void atMost(String actual, String limit, Truth truth) {
    assertThat(cn.duibiao.model.Test.atMost(read(actual), read(limit)).truth()).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0} before {1}: {2}, by: {3}")
  @CsvSource({
    "2024-03-31, 2024-04-01, YES, YES", "2024-04-01, 2024-04-01, UNKNOWN, YES",
        "2024-04-02, 2024-04-01, NO, NO",
    "2024年3月, 2024-04-01, YES, YES", "2024年4月, 2024-04-01, UNKNOWN, UNKNOWN",
        "2024年5月, 2024-04-01, NO, NO"
  })
  void dates(String actual, String limit, Truth before, Truth by) {
    assertThat(
            cn.duibiao.model.Test.before(DateReader.read(actual), DateReader.read(limit)).truth())
        .isEqualTo(before);
    assertThat(cn.duibiao.model.Test.by(DateReader.read(actual), DateReader.read(limit)).truth())
        .isEqualTo(by);
  }

  @ParameterizedTest(name = "nothing stated against {0} is UNKNOWN")
  @CsvSource({"100%", "0件"})
  @DisplayName("missing values are UNKNOWN")
  void missing(String limit) {
    assertThat(cn.duibiao.model.Test.atLeast(null, read(limit)).truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(cn.duibiao.model.Test.atMost(null, read(limit)).truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(cn.duibiao.model.Test.before(null, DateReader.read("2024-04-01")).truth())
        .isEqualTo(Truth.UNKNOWN);
  }

  private static Quantity read(String text) {
    return ((QuantityReader.Figure) QuantityReader.read(text)).quantity();
  }
}
