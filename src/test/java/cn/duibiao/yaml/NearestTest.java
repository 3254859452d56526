package cn.duibiao.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> OPTIONS = List.of("督察次数", "督察单位数", "述法人数");

  @Test
  void suggests_the_word_with_the_fewest_changes() {
    assertThat(Nearest.of("督察次树", OPTIONS)).contains("督察次数");
    assertThat(Nearest.of("督查单位数", OPTIONS)).contains("督察单位数");
  }

  @Test
  void suggests_nothing_for_a_word_that_is_like_none() {
    assertThat(Nearest.of("公证件数量", OPTIONS)).isEmpty();
    assertThat(Nearest.suggestion("甲".repeat(1_000_000), OPTIONS)).isEmpty();
  }

  @Test
  void of_two_equally_near_words_always_suggests_the_same() {
    assertThat(Nearest.of("证3", List.of("证2", "证1")))
        .isEqualTo(Nearest.of("证3", List.of("证1", "证2")));
  }
}
