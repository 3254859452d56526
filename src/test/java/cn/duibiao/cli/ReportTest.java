package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.report.ReportFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report}: the reports of an old result, written again. */
class ReportTest {

  private static final String JSON = "差距分析.json";
  private static final String MD = "差距分析.md";

  @TempDir Path folder;

  private Path first;

  @BeforeEach
  void check() {
    first = folder.resolve("初次");
    Console.run("check", Console.QUANGANG, "--out", first).evaluated();
  }

  @Test
  void every_report_is_written_again_as_the_same_bytes() throws IOException {
    Path again = folder.resolve("再次");
    String formats =
        String.join(",", Arrays.stream(ReportFormat.values()).map(ReportFormat::label).toList());
    Console.run("report", first.resolve(JSON), "--report", formats, "--out", again).evaluated();

    assertThat(names(again)).isEqualTo(names(first));
    for (String name : names(first)) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  @Test
  void they_go_beside_the_result_and_the_result_itself_is_left_alone() throws IOException {
    Files.delete(first.resolve(MD));
    Files.writeString(first.resolve(JSON), " ", StandardOpenOption.APPEND);
    byte[] result = Files.readAllBytes(first.resolve(JSON));
    Console console = Console.run("report", first.resolve(JSON)).evaluated();

    assertThat(first.resolve(MD)).isNotEmptyFile();
    assertThat(first.resolve(JSON)).hasBinaryContent(result);
    assertThat(console.out()).contains("泉港区 2023年度", "没有重新评估", "已写到 " + first, MD, "下一步");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void a_report_somebody_has_annotated_is_kept() throws IOException {
    Files.writeString(first.resolve(MD), "我的批注");
    Console console = Console.run("report", first.resolve(JSON), "--report", "md").evaluated();

    assertThat(first.resolve("差距分析（原有1）.md")).hasContent("我的批注");
    assertThat(console.err()).contains("差距分析（原有1）.md");
  }

  @Test
  void a_result_that_cannot_be_used_leaves_every_old_report_as_it_was() throws IOException {
    byte[] report = Files.readAllBytes(first.resolve(MD));
    String json = Files.readString(first.resolve(JSON));
    for (String bad :
        List.of(
            "",
            json.substring(0, json.length() / 2),
            json.replace("assessment/1", "assessment/2"),
            json.replaceFirst("\"未填报\" : \\d+", "\"未填报\" : 0"))) {
      Files.writeString(first.resolve(JSON), bad);
      assertThat(Console.run("report", first.resolve(JSON)).refused())
          .contains(JSON)
          .endsWith("没有写出任何文件。改好后再运行一次。\n");
      assertThat(first.resolve(MD)).hasBinaryContent(report);
    }
  }

  @Test
  void a_file_of_another_kind_is_refused_in_a_sentence() throws IOException {
    assertThat(Console.run("report", Console.QUANGANG).refused()).contains("请用 check");
    assertThat(Console.run("report", folder).refused()).contains("这是一个文件夹");
    assertThat(Console.run("report", folder.resolve("无.json")).refused()).contains("没有这个文件");
    Path gbk = folder.resolve("国标.json");
    Files.write(gbk, Files.readString(first.resolve(JSON)).getBytes(Charset.forName("GBK")));
    assertThat(Console.run("report", gbk).refused()).contains("不是 UTF-8 编码");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
