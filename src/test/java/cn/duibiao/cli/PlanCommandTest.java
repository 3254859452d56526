package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan}: next year's 工作要点 and 任务分解表 as files. */
class PlanCommandTest {

  @TempDir Path folder;

  @Test
  void from_data_and_from_the_result_come_the_same_bytes() throws IOException {
    Path data = folder.resolve("数据");
    Path again = folder.resolve("结果");
    Console console = Console.run("plan", Console.QUANGANG, "--out", data).evaluated();
    assertThat(console.out()).contains("1. 统一数据口径", "Y02", "下一步");

    Console.run("check", Console.QUANGANG, "--out", again, "--report", "json").evaluated();
    Console.run("plan", again.resolve("差距分析.json"), "--out", again).evaluated();
    for (String name : new String[] {"工作要点.md", "工作要点.docx", "任务分解表.xlsx"}) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(data.resolve(name));
    }
  }

  @Test
  void what_is_past_on_the_day_is_put_off_and_says_so() throws IOException {
    Console.run(
            "plan", Console.QUANGANG, "--as-of", "2024-04-10", "--out", folder, "--report", "md")
        .evaluated();
    assertThat(Files.readString(folder.resolve("工作要点.md")))
        .contains("2024年5月31日前（原定2024年2月28日，已过，顺延）")
        .contains("规定日期已过，本年不能补");
  }

  @Test
  void last_years_result_must_be_last_years() {
    Console.run("check", Console.QUANGANG, "--out", folder, "--report", "json").evaluated();
    assertThat(
            Console.run("plan", Console.QUANGANG, "--last", folder.resolve("差距分析.json")).refused())
        .contains("2023年度的结果", "请给福建省泉州市泉港区2022年度的结果");
  }

  @Test
  void last_years_gaps_and_shortcomings_are_known_again() throws IOException {
    Path before = folder.resolve("上年.yaml");
    Files.writeString(
        before,
        Files.readString(Path.of(Console.QUANGANG))
            .replaceFirst("年度: 2023", "年度: 2022")
            .replace("2023-01-01 至 2023-12-31", "2022-01-01 至 2022-12-31"));
    Console.run("check", before, "--out", folder, "--report", "json").evaluated();
    Console console =
        Console.run(
                "plan",
                Console.QUANGANG,
                "--last",
                folder.resolve("差距分析.json"),
                "--out",
                folder,
                "--report",
                "md")
            .evaluated();
    assertThat(console.out()).contains("上年已经自认，本年仍然自认的短板（Y06");
    assertThat(Files.readString(folder.resolve("工作要点.md"))).contains("个上年已经列出");
  }

  @Test
  void a_result_has_its_own_day() {
    Console.run("check", Console.QUANGANG, "--out", folder, "--report", "json").evaluated();
    assertThat(Console.run("plan", folder.resolve("差距分析.json"), "--as-of", "2024-02-01").refused())
        .contains("不能再用 --as-of");
  }

  @Test
  void with_a_capacity_there_are_quarters_and_what_did_not_fit() throws IOException {
    Console console =
        Console.run("plan", Console.QUANGANG, "--capacity", "每季12,每单位4", "--out", folder)
            .evaluated();
    assertThat(console.out()).contains("排入48条", "已经证明");
    assertThat(Files.readString(folder.resolve("工作要点.md")))
        .contains("一季度12条：", "## 附件4 未排入的措施", "名额已满", "按名额推迟");
    assertThat(Console.run("plan", Console.QUANGANG, "--capacity", "每季").refused())
        .contains("“每季”不能用作选项 --capacity 的值", "每季12");
  }
}
