package cn.duibiao.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rate part of the way through the year; every figure here was worked out by hand. */
class CourseTest {

  private static Course rising(int done, int base, int limit) {
    return new Course(
        BigDecimal.valueOf(done), BigDecimal.valueOf(base), BigDecimal.valueOf(limit), true);
  }

  private static Course falling(int done, int base, int limit) {
    return new Course(
        BigDecimal.valueOf(done), BigDecimal.valueOf(base), BigDecimal.valueOf(limit), false);
  }

  @Test
  @DisplayName("20 of 21 can never become 100 % again, however many follow")
  void hundredIsLost() {
    assertThat(rising(20, 21, 100).isLost()).isTrue();
    assertThat(rising(20, 21, 100).way("1")).contains("补做1件即够", "全部做到也到不了");
  }

  @Test
  @DisplayName(
      "90 of 100 reach 95 % with a hundred more, all good: 190 of 200; 189 of 199 is 94.97 %")
  void goodNeeded() {
    assertThat(rising(90, 100, 95).isLost()).isFalse();
    assertThat(rising(90, 100, 95).goodNeeded()).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName(
      "95 of 100 bear five more failures for 90 %: 95 of 105 is 90.4 %, 95 of 106 is 89.6 %")
  void badBorne() {
    assertThat(rising(95, 100, 90).badBorne()).isEqualByComparingTo("5");
  }

  @Test
  @DisplayName("4 of 30 lost fall to 10 % with ten more won: 4 of 40")
  void fallingNeeds() {
    assertThat(falling(4, 30, 10).goodNeeded()).isEqualByComparingTo("10");
  }

  @Test
  @DisplayName("2 of 30 lost bear one more for 10 %: 3 of 31 is 9.7 %, 4 of 32 is 12.5 %")
  void fallingBears() {
    assertThat(falling(2, 30, 10).badBorne()).isEqualByComparingTo("1");
  }

  @Test
  @DisplayName("nought of a thing that must not be: one is too many for good")
  void nought() {
    assertThat(falling(1, 30, 0).isLost()).isTrue();
    assertThat(falling(0, 30, 0).margin()).contains("须件件避免");
  }
}
