package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code whatif} and {@code missing} as a planner calls them. */
class WhatifTest {

  private static final String HEAD = "地区: 某省某市某区\n级别: 县级\n年度: 2023\n证据:\n  司法03: {名称: 应诉台账}\n";

  @TempDir Path folder;

  private Path file(String body) throws IOException {
    return Files.writeString(folder.resolve("数据.yaml"), HEAD + body);
  }

  private static String whatif(Object... words) {
    Object[] all = new Object[words.length + 1];
    all[0] = "whatif";
    System.arraycopy(words, 0, all, 1, words.length);
    return Console.run(all).evaluated().out().replaceAll("\\n +", "");
  }

  @Test
  void a_rate_lacks_so_many_cases() throws IOException {
    Path file = file("数据: {制度体系: {规范性文件报备率: {分子: 9, 分母: 12}}}\n");
    assertThat(whatif(file, "2.2-5a"))
        .contains("再有3件即达标（分子是已报备件数：现9/12，须12/12）", "--set '规范性文件报备率=12/12'");
  }

  @Test
  void a_late_date_cannot_be_made_good_this_year() throws IOException {
    Path file = file("数据: {组织领导: {报告公开日期: 2024-04-10}}\n");
    assertThat(whatif(file, "9.2-3a"))
        .contains("须在2024年4月1日前，所写2024年4月10日晚了9日；本年不能补，下年起", "--set '报告公开日期=2024-03-31'");
  }

  @Test
  void a_bound_has_a_best_and_a_worst_case() throws IOException {
    // 10余 is 10 to 19, of 15 at most 15
    Path file = file("数据: {制度体系: {规范性文件报备率: {分子: 10余件, 分母: 15件}}}\n");
    assertThat(whatif(file, "2.2-5a")).contains("最好的情况（15/15）已经达标", "最坏的情况（10/15）再有5件");
  }

  @Test
  void only_what_changes_is_shown_and_nothing_is_written() throws IOException {
    Path file = file("数据: {制度体系: {规范性文件报备率: {分子: 9, 分母: 12}}}\n");
    String before = Files.readString(file);
    String text = whatif(file, "--set", "规范性文件报备率=12/12");
    assertThat(text)
        .contains("2.2-5a 规范性文件报备率：未达标 → 达标", "2.2-5 规范性文件备案：未达标 → 未填报", "未达标 1→0")
        .doesNotContain("2.2-5b");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(folder.toFile().list()).containsExactly("数据.yaml");
  }

  @Test
  void an_answer_needs_a_document_here_as_well() throws IOException {
    Path file = file("数据: {}\n");
    assertThat(whatif(file, "--set", "6.3-3c=是")).contains("未填报 → 证据不足");
    assertThat(whatif(file, "--set", "6.3-3c={答: 是, 证据: [司法03]}")).contains("未填报 → 达标");
    assertThat(whatif(file, "--set", "证据.拟补=通报", "--set", "6.3-3c={答: 是, 证据: [拟补]}"))
        .contains("未填报 → 达标");
  }

  @Test
  void an_overlay_says_several_things_at_once() throws IOException {
    Path file = file("数据: {制度体系: {规范性文件报备率: {分子: 9, 分母: 12}}}\n");
    Path overlay =
        Files.writeString(
            folder.resolve("设想.yaml"),
            "数据:\n  制度体系:\n    规范性文件报备率: {分子: 12}\n核对:\n  6.3-3c: {答: 是, 证据: [司法03]}\n");
    assertThat(whatif(file, "--overlay", overlay))
        .contains("2.2-5a 规范性文件报备率：未达标 → 达标", "6.3-3c 败诉通报整改：未填报 → 达标");
  }

  @Test
  void a_row_of_a_list_can_be_supposed_different() throws IOException {
    Path file = file("清单:\n  依申请公开:\n    - {编号: 2号, 收到日期: 2023-05-06, 答复日期: 2023-08-20}\n");
    assertThat(whatif(file, "--set", "清单.依申请公开[2号].答复日期=2023-05-20")).contains("→ 达标");
  }

  @Test
  void everything_that_cannot_be_read_is_told_at_once_with_the_nearest_name() throws IOException {
    Path file = file("数据: {矛盾化解: {出庭应诉率: [{主体: 本级政府, 分子: 1, 分母: 2}, {主体: 镇街, 分子: 1, 分母: 1}]}}\n");
    Console console =
        Console.run(
            "whatif",
            file,
            "--set",
            "出庭应诉绿=1/2",
            "--set",
            "出庭应诉率=2/2",
            "--set",
            "述法率.分了=3",
            "--set",
            "9.9-9a=是",
            "--set",
            "没有等号");
    assertThat(console.refused())
        .contains(
            "--set “出庭应诉绿=1/2”：没有“出庭应诉绿”这个数据项。是不是“出庭应诉率”？",
            "“出庭应诉率”有2个主体的数：本级政府、镇街。请写明改哪一个",
            "不认识“分了”。是不是“分子”？",
            "没有“9.9-9a”这个要点",
            "没有等号",
            "共 5 处须改");
  }

  @Test
  void missing_puts_zero_tolerance_first_and_names_whom_to_ask() throws IOException {
    Path file = file("数据: {}\n");
    String text = Console.run("missing", file).evaluated().out();
    assertThat(text).contains("1. ", "零容忍", "（问", "佐证：").doesNotContain("分〔");
  }

  @Test
  void points_are_a_band_and_every_line_says_whose() throws IOException {
    Path file = file("数据: {}\n");
    String text =
        Console.run("missing", file, "--profile", "weights-example", "--format", "md")
            .evaluated()
            .out();
    assertThat(text).contains("最低（未定的都不得分）：0分", "最高（未定的都得分）：");
    assertThat(text.lines().filter(l -> l.matches(".*\\d分.*")))
        .allMatch(l -> l.contains("内部自评，不是官方评分；权重：示例权重，非官方"));
  }
}
