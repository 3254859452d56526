package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --profile} and {@code --as-of} on the command line. */
class ProfileCommandTest {

  @TempDir private Path folder;
  private Path data;
  private Path profile;

  @BeforeEach
  void write() throws IOException {
    data =
        Files.writeString(
            folder.resolve("数据.yaml"),
            "地区: 示例县\n级别: 县级\n年度: 2023\n数据: {制度体系: {规范性文件报备最长用时: 31日}}\n");
    profile =
        Files.writeString(
            folder.resolve("方案.yaml"),
            """
            格式: 对标地方方案 1
            名称: 示例县方案
            制定单位: 示例县依法治县办
            依据: 示例县工作要点
            基于: shandong
            权重: {制定: 示例县依法治县办, 数: {2.2-5: 2}}
            豁免: [{要点: 2.2-5d, 理由: 系统*改造*, 批准: 县政府常务会议, 文号: 示政〔2023〕1号, 至: 2024-03-31}]
            """);
  }

  private Console check(Object... more) {
    Object[] arguments = new Object[more.length + 4];
    arguments[0] = "check";
    arguments[1] = data;
    arguments[2] = "--out";
    arguments[3] = folder.resolve("结果");
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Console.run(arguments);
  }

  @Test
  void the_screen_and_the_report_name_the_profile_and_list_what_differs() throws IOException {
    Console console = check("--profile", profile).evaluated();
    String report = Files.readString(folder.resolve("结果/差距分析.md"));

    for (String text : new String[] {console.out(), report}) {
      assertThat(text)
          .contains("地方方案：示例县方案，在“山东省地方规定（例）”之上（制定单位：示例县依法治县办），与基本指标不同7处，豁免1条，列有权重")
          .contains("30日（参考，凭记忆还原，没有把握，自2021-01-01）")
          .contains("30日（法定 L4，已见原文）")
          .contains("豁免有效至2024年3月31日")
          .contains("权重（示例县依法治县办；只列出，不计分）：2.2-5 规范性文件备案 2");
    }
    assertThat(console.out()).contains("未达标 1（其中已豁免1）").contains("系统*改造*");
    assertThat(report)
        .contains("未达标1个（其中已豁免1个）")
        .contains("## 附件8 地方方案与基本指标的不同")
        .contains("系统\\*改造\\*")
        .contains("；地方方案 ");
  }

  @Test
  void without_a_profile_nothing_is_said_of_one() throws IOException {
    Console console = check().evaluated();

    assertThat(console.out()).doesNotContain("地方方案").doesNotContain("豁免");
    assertThat(Files.readString(folder.resolve("结果/差距分析.md")))
        .doesNotContain("- 地方方案：")
        .doesNotContain("附件8");
  }

  @Test
  void the_json_carries_the_profile_and_its_hash() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                Console.run("check", data, "--profile", "shandong", "--format", "json")
                    .evaluated()
                    .out());

    assertThat(json.at("/profile/name").asText()).isEqualTo("山东省地方规定（例）");
    assertThat(json.at("/profile/changes")).hasSize(7);
    assertThat(json.at("/inputs/profile").asText()).hasSize(64);
  }

  @Test
  @DisplayName("--fail-on passes over a valid waiver, not over an expired one")
  void failOn() {
    assertThat(check("--fail-on", "未达标").status()).isZero();
    assertThat(check("--fail-on", "未达标", "--profile", "shandong").status()).isEqualTo(1);
    assertThat(check("--fail-on", "未达标", "--profile", profile).status()).isZero();
    assertThat(check("--fail-on", "未达标", "--profile", profile, "--as-of", "2024-04-01").status())
        .isEqualTo(1);
  }

  @Test
  void a_measure_past_its_day_says_so_on_the_screen_and_in_the_report() throws IOException {
    // 2.2-5-3 is easy and due on 03-31
    Console console = check("--profile", profile, "--as-of", "2024-04-01").evaluated();

    assertThat(console.out()).contains("2024-03-31前，已过期，顺延至2024-05-31）");
    assertThat(Files.readString(folder.resolve("结果/差距分析.md")))
        .contains("2024年3月31日（已过期，顺延至2024年5月31日）")
        .contains("原定2024年3月31日前完成，已过期，顺延至2024年5月31日");
  }

  @Test
  void explain_knows_both_options() {
    String out =
        Console.run("explain", "2.2-5d", data, "--profile", profile, "--as-of", "2024-04-01")
            .evaluated()
            .out();

    assertThat(out)
        .contains("地方方案“山东省地方规定（例）”改了门槛：30日（参考")
        .contains("豁免（已过期，不改变结论）：系统*改造*；县政府常务会议批准")
        .contains("2024-03-31前，已过期，顺延至2024-05-31");
    assertThat(Console.run("explain", "DF-SD1", data, "--profile", profile).evaluated().out())
        .contains("增加要点");
  }

  @Test
  void the_next_step_repeats_the_options() {
    assertThat(check("--profile", "shandong", "--as-of", "2024-04-01").evaluated().out())
        .contains("explain 2.2-5d " + data + " --profile shandong --as-of 2024-04-01");
  }

  @Test
  void what_is_wrong_with_a_profile_stops_the_run() throws IOException {
    assertThat(check("--profile", "shangdong").refused())
        .contains("shangdong：没有这个地方方案", "shandong、weights-example");
    Files.writeString(profile, Files.readString(profile).replace("2024-03-31", "2022-03-31"));
    assertThat(check("--profile", profile).refused())
        .contains(profile + " 第7行：“2.2-5d”的豁免到2022-03-31为止，统计期2023-01-01才开始");
  }
}
