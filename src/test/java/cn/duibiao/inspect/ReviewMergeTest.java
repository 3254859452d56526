package cn.duibiao.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Adding reviews to a file that is somebody's own. */
class ReviewMergeTest {

  private static final String HEAD = "# 本局的数据\n地区: 甲县   # 说明\n\n数据: {}\n";
  private static final String OLD = "{轮次: 初核, 结论: 未达标, 依据: 甲, 人: 一组, 日期: 2024-06-12}";
  private static final String NEW = "{轮次: 复核, 结论: 达标, 依据: 乙, 人: 二组, 日期: 2024-06-20}";

  private static Node.Mapping parse(String text) {
    return (Node.Mapping) YamlReader.parse(text, "甲.yaml", new Problems());
  }

  private static ReviewMerge merge(String text, String key, String entry) {
    return new ReviewMerge(parse(text), Map.of(key, List.of(parse(entry))));
  }

  @Test
  void the_rest_of_the_file_keeps_its_bytes() {
    String merged = merge(HEAD, "2.2-1b", NEW).text(HEAD);
    assertThat(merged).startsWith(HEAD).contains("复核:\n  2.2-1b:\n    - " + NEW + "\n");
  }

  @Test
  void an_earlier_review_stays_in_front_of_the_later() {
    String text = HEAD + "复核:\n  2.2-1b: " + OLD + "\n\n# 尾注\n说明: {}\n";
    String merged = merge(text, "2.2-1b", NEW).text(text);
    assertThat(merged)
        .isEqualTo(HEAD + "复核:\n  2.2-1b:\n    - " + OLD + "\n    - " + NEW + "\n\n# 尾注\n说明: {}\n");
  }

  @Test
  void the_same_sheet_twice_adds_nothing() {
    String text = HEAD + "复核:\n  2.2-1b:\n    - " + NEW + "\n";
    ReviewMerge merge = merge(text, "2.2-1b", NEW);
    assertThat(merge.added()).isZero();
    assertThat(merge.repeated()).isEqualTo(1);
  }

  @Test
  void windows_line_ends_stay() {
    String text = HEAD.replace("\n", "\r\n");
    assertThat(merge(text, "2.2-1b", NEW).text(text).replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void what_is_merged_can_be_read_again() {
    String text = merge(HEAD, "规范性文件报备率", NEW).text(HEAD);
    Node.Mapping root = parse(text);
    assertThat(((Node.Mapping) root.get("复核")).get("规范性文件报备率")).isInstanceOf(Node.Sequence.class);
  }
}
