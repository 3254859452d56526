package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code draft}, and {@code check} of a report without a data file. */
class DraftTest {

  private static final Path REPORT =
      Console.PROJECT.resolve("src/test/resources/reports/qinghe-2024.txt");
  private static final String NAME = "示范省示范市青禾县";

  @Test
  @DisplayName(
      "draft writes data, page and workbook; check takes the data and judges nothing of it")
  void draft(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("数据.yaml");
    Console console =
        Console.run("draft", REPORT, "--name", NAME, "--year", 2024, "-o", data).evaluated();
    assertThat(console.out()).contains("都待确认", "年报体检", "下一步");
    assertThat(Files.readString(data)).contains("复议申请数: {值: 186件", "位置: 一(五)1, 待确认: 是}");
    assertThat(folder.resolve("数据.核对.html")).exists();
    assertThat(folder.resolve("数据.核对.xlsx")).exists();

    Console check = Console.run("check", data, "--out", folder.resolve("结果")).evaluated();
    assertThat(check.out()).contains("达标 0  未达标 0", "待确认的数据");
    assertThat(Files.readString(folder.resolve("结果/差距分析.md"))).contains("处数据待确认，确认前不作达标或未达标的判断");

    assertThat(Console.run("draft", REPORT, "--name", NAME, "--year", 2024, "-o", data).refused())
        .contains("已经有");
  }

  @Test
  @DisplayName(
      "check of a report does both in one step, and asks for name and year where they are missing")
  void check(@TempDir Path folder) {
    Console check =
        Console.run(
                "check", REPORT, "--name", NAME, "--year", 2024, "--report", "md", "--out", folder)
            .evaluated();
    assertThat(check.out()).contains("青禾县 2024年度", "待确认的数据", "duibiao draft");
    assertThat(Console.run("check", REPORT).refused()).contains("--name", "--year");
    assertThat(Console.run("check", "没有这个.doc", "--name", NAME, "--year", 2024).refused())
        .contains("没有这个文件");
  }
}
