package cn.duibiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of a terminal: twenty columns here, a Chinese character takes two. */
class WrappingTest {

  private static String wrap(String text) {
    return Wrapping.wrap(text, 20);
  }

  @Test
  void ten_characters_fill_a_line() {
    assertThat(wrap("一二三四五六七八九十")).isEqualTo("一二三四五六七八九十\n");
    assertThat(wrap("一二三四五六七八九十百")).isEqualTo("一二三四五六七八九十\n  百\n");
  }

  @Test
  void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
    assertThat(wrap("一二三四五六七八九十。百")).isEqualTo("一二三四五六七八九\n  十。百\n");
    assertThat(wrap("一二三四五六七八九（十）")).isEqualTo("一二三四五六七八九\n  （十）\n");
  }

  @Test
  void words_and_numbers_stay_whole() {
    assertThat(wrap("一二三四五六七八12345件")).isEqualTo("一二三四五六七八\n  12345件\n");
    assertThat(wrap("duibiao explain examples")).isEqualTo("duibiao explain \n  examples\n");
  }

  @Test
  void what_is_longer_than_a_line_is_parted_all_the_same() {
    assertThat(wrap("a".repeat(25))).isEqualTo("a".repeat(20) + "\n  " + "a".repeat(5) + "\n");
  }

  @Test
  void continued_lines_hang_under_the_first() {
    assertThat(wrap("　　· 一二三四五六七八九")).isEqualTo("　　· 一二三四五六\n      七八九\n");
  }

  @Test
  void without_a_width_nothing_changes() {
    String text = "一".repeat(300) + "\n\n　二\n";
    assertThat(Wrapping.wrap(text, 0)).isEqualTo(text);
    assertThat(Wrapping.wrap("甲\n\n乙\n", 20)).isEqualTo("甲\n\n乙\n");
  }
}
