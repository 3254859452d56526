package cn.duibiao.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.outlook.Sensitivity.Line;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where two straight lines cross, the order changes; worked out by hand. */
class SensitivityTest {

  private static Line line(String name, int tier, int fixed, int moving) {
    return new Line(name, tier, BigDecimal.valueOf(fixed), BigDecimal.valueOf(moving));
  }

  private static Sensitivity of(int first, Line... lines) {
    return Sensitivity.of("4", "行政执法", List.of(lines), first, Sensitivity::factor);
  }

  @Test
  @DisplayName("4 against 3: falls behind below three quarters of its weight")
  void below() {
    Sensitivity s = of(2, line("甲", 1, 0, 4), line("乙", 1, 3, 0));
    assertThat(s.from()).isEqualByComparingTo("0.75");
    assertThat(s.to()).isNull();
    assertThat(s.below()).isEqualTo("“乙”越过“甲”");
  }

  @Test
  @DisplayName("2 below 3: overtakes above one and a half times its weight")
  void above() {
    Sensitivity s = of(2, line("甲", 1, 3, 0), line("乙", 1, 0, 2));
    assertThat(s.from()).isNull();
    assertThat(s.to()).isEqualByComparingTo("1.5");
  }

  @Test
  @DisplayName("equal now: the smallest change decides")
  void equal() {
    assertThat(of(2, line("甲", 1, 0, 3), line("乙", 1, 3, 0)).from()).isEqualByComparingTo("1");
  }

  @Test
  @DisplayName("items of zero tolerance stay in front whatever the weights")
  void tiers() {
    assertThat(of(2, line("甲", 0, 0, 1), line("乙", 1, 0, 9)).matters()).isFalse();
  }

  @Test
  @DisplayName("only the first are asked about, but against all others")
  void first() {
    assertThat(of(1, line("甲", 1, 5, 0), line("乙", 1, 4, 0), line("丙", 1, 0, 4)).to())
        .isEqualByComparingTo("1.25");
    assertThat(of(1, line("甲", 1, 9, 0), line("乙", 1, 4, 0), line("丙", 1, 3, 0)).matters())
        .isFalse();
  }
}
