package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bad file from the command line: one Chinese line for each error, exit code 2, and not a trace
 * on the disk.
 */
class HurtfulInputTest {

  private static final String HEAD = "地区: 示范区\n级别: 县级\n年度: 2023\n";

  @TempDir Path folder;

  private record Hurt(String name, Charset charset, String content, List<String> says) {

    Hurt(String name, Charset charset, String content, String... says) {
      this(name, charset, content, List.of(says));
    }

    Hurt(String name, String content, String... says) {
      this(name, StandardCharsets.UTF_8, content, List.of(says));
    }
  }

  @TestFactory
  Stream<DynamicTest> each_gives_one_line_and_leaves_nothing_behind() {
    return hurts()
        .map(
            hurt ->
                DynamicTest.dynamicTest(
                    hurt.name(),
                    () -> {
                      Path file =
                          Files.write(
                              folder.resolve("数据.yaml"), hurt.content().getBytes(hurt.charset()));
                      assertRefused(file, hurt.says());
                    }));
  }

  private static Stream<Hurt> hurts() {
    return Stream.of(
        new Hurt("duplicate key", HEAD + "年度: 2024\n", "第4行第1列", "写了两遍"),
        new Hurt("tab", HEAD + "数据:\n\t督察次数: 3次\n", "第5行第1列", "Tab"),
        new Hurt("full-width colon", HEAD + "数据:\n  督察次数：3次\n", "第5行第7列", "全角冒号"),
        new Hurt("no space after the colon", HEAD + "数据:\n  督察次数:3次\n", "第5行第7列", "空一格"),
        new Hurt("thousands in braces", HEAD + "数据:\n  督察次数: {值: 1,304次}\n", "第5行第13列", "1,304"),
        new Hurt("hash in a value", HEAD + "数据:\n  报告文号: 第1期 #2\n", "第5行第13列", "#2"),
        new Hurt("anchor", HEAD + "数据: &甲\n  督察次数: 3次\n", "第4行第5列", "锚点"),
        new Hurt("ten megabytes", "#".repeat(10 * 1024 * 1024), "超过5MB"),
        new Hurt("ten thousand deep", "甲: " + "[".repeat(10_000), "嵌套超过50层", "行"),
        new Hurt("GBK", Charset.forName("GBK"), HEAD, "GBK", "UTF-8"),
        new Hurt("UTF-16", StandardCharsets.UTF_16, HEAD, "UTF-16", "UTF-8"),
        new Hurt("a picture", StandardCharsets.ISO_8859_1, "\u0089PNG\r\n\u001a\n\u0000", "UTF-8"),
        new Hurt("empty", "", "文件是空的", "examples/"),
        new Hurt("comments only", "# 甲\n", "没有内容", "examples/"),
        new Hurt("unknown field", HEAD + "数据:\n  督察次树: 3次\n", "第5行第3列", "是不是“督察次数”？"),
        new Hurt("unreadable figure", HEAD + "数据:\n  督察次数: 若干\n", "第5行第9列", "读不出数"));
  }

  @Test
  void a_folder() {
    assertRefused(folder, List.of("这是一个文件夹"));
  }

  @Test
  void no_such_file() {
    assertRefused(folder.resolve("没有.yaml"), List.of("没有这个文件"));
  }

  private void assertRefused(Path file, List<String> says) {
    Path out = folder.resolve("结果");
    List<String> lines = Console.run("check", file, "--out", out).refused().lines().toList();

    assertThat(lines).as("the error and what follows from it").hasSize(2);
    assertThat(lines.get(0)).startsWith(file.toString()).contains(says).endsWith("。");
    assertThat(lines.get(1)).contains("共 1 处须改", "没有写出任何文件");
    assertThat(out).doesNotExist();
    assertThat(Console.run("check", file, "--format", "json").refused())
        .startsWith(file.toString());
  }

  @Test
  void of_very_many_errors_fifty_are_shown_and_all_are_counted() throws Exception {
    String fields =
        IntStream.range(0, 200)
            .mapToObj(i -> "  没有这一项" + i + ": 3次\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("数据.yaml"), HEAD + "数据:\n" + fields);

    List<String> lines = Console.run("check", file).refused().lines().toList();
    assertThat(lines).hasSize(52);
    assertThat(lines.get(50)).contains("还有 150 处");
    assertThat(lines.get(51)).contains("共 200 处");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_simply_work() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("数据.yaml"),
            "\uFEFF" + (HEAD + "数据:\n  组织领导:\n    督察次数: 3次\n").replace("\n", "\r\n"));

    Console console = Console.run("check", file, "--out", folder.resolve("结果")).evaluated();
    assertThat(console.err()).isEmpty();
    assertThat(console.out()).startsWith("示范区 2023年度");
  }

  @Test
  void what_is_only_odd_is_hinted_at_on_standard_error_and_evaluated() throws Exception {
    Path file = Files.writeString(folder.resolve("数据.yaml"), HEAD + "数据:\n  组织领导:\n    督察次数: /\n");

    Console console = Console.run("check", file, "--out", folder.resolve("结果")).evaluated();
    assertThat(console.err()).contains("填写提示", "第6行第11列", "“/”");
    assertThat(console.out()).doesNotContain("填写提示");
  }

  @Test
  void markup_in_the_words_of_a_file_has_no_effect_in_the_report() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("数据.yaml"),
            "地区: 示范*区\n级别: 县级\n年度: 2023\n数据:\n  矛盾化解:\n    诉前调解件数: {值: 5件, 主体: 甲|乙}\n");
    Path out = folder.resolve("结果");
    Console.run("check", file, "--out", out).evaluated();

    List<String> lines = Files.readAllLines(out.resolve("差距分析.md"));
    assertThat(lines.get(0)).startsWith("# 示范\\*区2023年度");
    assertThat(lines).anyMatch(l -> l.startsWith("| 诉前调解件数 | 5件 | 甲\\|乙 |"));
  }
}
