package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}: exit codes, what goes to the screen and what goes to the folder. */
class CheckTest {

  private static final String FILE = Console.QUANGANG;
  private static final String MD = "差距分析.md";
  private static final String JSON = "差距分析.json";

  /** What is written when no format is named. */
  private static final List<String> USUAL = List.of("差距分析.html", MD, JSON, "差距分析.docx", "台账.xlsx");

  @TempDir Path folder;

  @Test
  void writes_the_usual_reports_and_says_where() throws IOException {
    Path out = folder.resolve("甲/乙");
    Console console = Console.run("check", FILE, "--out", out).evaluated();

    assertThat(visible(out)).containsExactlyInAnyOrderElementsOf(USUAL);
    assertThat(console.out())
        .startsWith("福建省泉州市泉港区 2023年度")
        .contains("已写到 " + out)
        .contains(USUAL)
        .contains("下一步");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void writes_only_the_report_asked_for() throws IOException {
    Console console =
        Console.run("check", FILE, "-o", folder.resolve("甲"), "--report", "json").evaluated();

    assertThat(visible(folder.resolve("甲"))).containsExactly(JSON);
    assertThat(console.out()).doesNotContain(MD);
    Console.run("check", FILE, "-o", folder.resolve("乙"), "--report", "md").evaluated();
    assertThat(visible(folder.resolve("乙"))).containsExactly(MD);
  }

  @Test
  void a_template_that_cannot_be_used_is_refused_and_nothing_is_written() throws IOException {
    Path template = Files.writeString(folder.resolve("本局.docx"), "不是 Word");
    Path out = folder.resolve("结果");
    Console broken = Console.run("check", FILE, "--out", out, "--template", template);
    Console useless =
        Console.run("check", FILE, "--out", out, "--report", "md", "--template", template);
    Console absent = Console.run("check", FILE, "--out", out, "--template", folder.resolve("无"));

    assertThat(List.of(broken.status(), useless.status(), absent.status())).containsOnly(2);
    assertThat(broken.err()).contains("模板“本局.docx”不是完好的 .docx 文件");
    assertThat(useless.err()).contains("没有 Word 报告，用不上模板");
    assertThat(absent.err()).contains("模板打不开");
    assertThat(out).doesNotExist();
  }

  @Test
  void the_json_format_prints_json_and_nothing_else_and_writes_no_file() throws IOException {
    Path before = Path.of("out");
    boolean existed = Files.exists(before);
    Console console = Console.run("check", FILE, "--format", "json").evaluated();

    JsonNode json = new ObjectMapper().readTree(console.out());
    assertThat(console.out()).startsWith("{").endsWith("}\n");
    assertThat(json.at("/district/name").asText()).isEqualTo("福建省泉州市泉港区");
    assertThat(json.at("/schema").asText()).isEqualTo("duibiao/assessment/1");
    assertThat(Files.exists(before)).isEqualTo(existed);
  }

  @Test
  void the_json_format_writes_files_when_a_folder_is_named() throws IOException {
    Console console =
        Console.run("check", FILE, "--format", "json", "--out", folder.resolve("甲")).evaluated();

    assertThat(visible(folder.resolve("甲"))).containsExactlyInAnyOrderElementsOf(USUAL);
    assertThat(Files.readString(folder.resolve("甲").resolve(JSON))).isEqualTo(console.out());
  }

  @Test
  void the_exit_code_is_0_whatever_the_verdicts_and_1_only_when_asked_for() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("数据.yaml"), "地区: 示范区\n级别: 县级\n年度: 2023\n数据:\n  组织领导:\n    督察次数: 3次\n");
    Path out = folder.resolve("结果");

    assertThat(Console.run("check", file, "--out", out).status()).isZero();
    assertThat(Console.run("check", file, "--out", out, "--fail-on", "未填报").status()).isEqualTo(1);
    assertThat(Console.run("check", file, "--out", out, "--fail-on", "数据存疑,未填报").status())
        .isEqualTo(1);
    assertThat(Console.run("check", file, "--out", out, "--fail-on", "数据存疑").status()).isZero();
    assertThat(visible(out)).containsExactlyInAnyOrderElementsOf(USUAL);
  }

  @Test
  void the_level_of_the_command_line_wins() {
    assertThat(Console.run("check", FILE, "--out", folder, "--level", "市级").evaluated().out())
        .contains("按市级评估");
    assertThat(Console.run("check", FILE, "--out", folder).evaluated().out()).contains("按县级评估");
  }

  @Test
  void the_day_of_the_command_line_is_the_day_of_the_result() throws IOException {
    Console console =
        Console.run("check", FILE, "--format", "json", "--as-of", "2024年7月15日").evaluated();

    assertThat(new ObjectMapper().readTree(console.out()).get("asOf").asText())
        .isEqualTo("2024-07-15");
  }

  @Test
  void two_runs_give_the_same_bytes() throws IOException {
    Console one = Console.run("check", FILE, "--out", folder.resolve("甲")).evaluated();
    Console two = Console.run("check", FILE, "--out", folder.resolve("乙")).evaluated();

    for (String report : List.of("差距分析.html", MD, JSON, ".duibiao")) {
      assertThat(folder.resolve("甲").resolve(report))
          .hasSameBinaryContentAs(folder.resolve("乙").resolve(report));
    }
    assertThat(one.out().replace("甲", "乙")).isEqualTo(two.out().replace("甲", "乙"));
  }

  @Test
  void timings_go_to_standard_error() {
    Console console = Console.run("check", FILE, "--out", folder, "--timings").evaluated();

    assertThat(console.err()).contains("用时").contains("毫秒");
    assertThat(console.out()).doesNotContain("毫秒");
  }

  @TestFactory
  Stream<DynamicTest> a_folder_that_cannot_be_written_gives_one_message_and_no_result()
      throws IOException {
    Path file = Files.writeString(folder.resolve("文件"), "原来的内容");
    return Stream.of(file, file.resolve("下级"), file.resolve("下级/再下级"))
        .flatMap(
            out ->
                Stream.of("text", "json")
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                out + " " + format, () -> assertUnwritable(out, format, file))));
  }

  private static void assertUnwritable(Path out, String format, Path file) throws IOException {
    List<String> lines =
        Console.run("check", FILE, "--format", format, "--out", out).refused().lines().toList();

    assertThat(lines)
        .singleElement()
        .asString()
        .contains("写不进“" + out + "”", "“文件”是一个文件，不是文件夹", "--out");
    assertThat(file).hasContent("原来的内容");
  }

  @Test
  void without_a_folder_the_results_go_to_one_named_after_district_and_year() throws IOException {
    assertDefaultFolder("示范省试写默认文件夹区", "示范省试写默认文件夹区-2023");
  }

  @TestFactory
  Stream<DynamicTest> no_name_of_a_district_leads_out_of_the_output_folder() {
    return Stream.of(
            new String[] {"../../试写区", "_.._试写区-2023"},
            new String[] {"/试写/区", "_试写_区-2023"},
            new String[] {"C:\\试写区", "C__试写区-2023"},
            new String[] {"..", "未命名-2023"},
            new String[] {"试<写>|区?*\"", "试_写__区___-2023"},
            new String[] {"试写长名".repeat(50) + "区", "试写长名".repeat(15) + "-2023"})
        .map(
            names ->
                DynamicTest.dynamicTest(names[0], () -> assertDefaultFolder(names[0], names[1])));
  }

  private void assertDefaultFolder(String district, String expected) throws IOException {
    Path file =
        Files.writeString(folder.resolve("数据.yaml"), "地区: '" + district + "'\n级别: 县级\n年度: 2023\n");
    Path out = Path.of("out", expected);
    boolean existed = Files.exists(Path.of("out"));
    assertThat(out).as("left behind by something else").doesNotExist();
    try {
      Console console = Console.run("check", file).evaluated();
      assertThat(console.out()).contains("已写到 " + out);
      assertThat(visible(out)).containsExactlyInAnyOrderElementsOf(USUAL);
    } finally {
      delete(existed ? out : Path.of("out"));
    }
  }

  private static List<String> visible(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> !n.equals(".duibiao"))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
