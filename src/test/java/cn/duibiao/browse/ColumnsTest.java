package cn.duibiao.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How text is laid out where a Chinese character takes two columns. */
class ColumnsTest {

  @Test
  @DisplayName(
      "a Chinese character takes two columns, a Latin one one; what may be two counts as two")
  void width() {
    assertThat(Columns.of("abc")).isEqualTo(3);
    assertThat(Columns.of("报备率")).isEqualTo(6);
    assertThat(Columns.of("率（%）")).isEqualTo(7);
    assertThat(Columns.of("“甲”")).isEqualTo(6);
    assertThat(Columns.of("𠮷")).isEqualTo(2);
    assertThat(Columns.pad("甲", 5)).isEqualTo("甲   ");
  }

  @Test
  @DisplayName("a line is never longer than the room it has")
  void wraps() {
    assertThat(Columns.wrap("规范性文件报备率", 10)).containsExactly("规范性文件", "报备率");
    assertThat(Columns.wrap("规范性文件报备率", 11)).containsExactly("规范性文件", "报备率");
    assertThat(Columns.wrap("", 10)).containsExactly("");
  }

  @Test
  @DisplayName("a figure or a word is not parted, unless it is longer than a line")
  void wholeWords() {
    assertThat(Columns.wrap("自2021-01-01起", 12)).containsExactly("自2021-01-01", "起");
    assertThat(Columns.wrap("按要求2021-01-01起", 12)).containsExactly("按要求", "2021-01-01起");
    assertThat(Columns.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
  }

  @Test
  @DisplayName("no line begins with a closing mark or ends with an opening one")
  void marks() {
    assertThat(Columns.wrap("甲乙丙。丁", 6)).containsExactly("甲乙", "丙。丁");
    assertThat(Columns.wrap("甲乙（丙）", 6)).containsExactly("甲乙", "（丙）");
  }
}
