package cn.duibiao.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no data at all, and scalars that YAML would turn into something else. */
class YamlReaderTest {

  private static final String DATA = "地区: 甲\n年度: 2023\n";

  @TempDir Path folder;

  @Test
  void a_file_that_does_not_exist() {
    assertOnly(folder.resolve("没有.yaml"), "没有这个文件", "核对文件名");
  }

  @Test
  void a_folder() {
    assertOnly(folder, "这是一个文件夹", ".yaml");
  }

  @Test
  void an_empty_file() throws IOException {
    assertOnly(file(new byte[0]), "文件是空的", "examples/quangang-2023.yaml");
  }

  @Test
  void a_file_of_blank_lines() throws IOException {
    assertOnly(file("\n  \n\t\n".getBytes(StandardCharsets.UTF_8)), "文件是空的", "examples");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# 只有注释\n# 甲：乙\n", "# 只有注释\n---\n", "---\n...\n"})
  void a_file_without_content(String text) throws IOException {
    assertOnly(file(text.getBytes(StandardCharsets.UTF_8)), "没有内容", "examples");
  }

  @Test
  void a_file_in_gbk() throws IOException {
    assertOnly(file(DATA.getBytes(Charset.forName("GBK"))), "GBK", "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void a_file_in_utf16(String charset) throws IOException {
    assertOnly(file(("\uFEFF" + DATA).getBytes(Charset.forName(charset))), "UTF-16", "UTF-8");
  }

  @Test
  void a_file_of_ten_megabytes() throws IOException {
    byte[] big = new byte[10 * 1024 * 1024];
    Arrays.fill(big, (byte) 'a');
    assertOnly(file(big), "超过5MB", "选对了文件");
  }

  @Test
  void brackets_ten_thousand_deep() throws IOException {
    assertTooDeep("数据: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n");
  }

  @Test
  void braces_ten_thousand_deep() throws IOException {
    assertTooDeep("{甲: ".repeat(10_000) + "1" + "}".repeat(10_000) + "\n");
  }

  @Test
  void dashes_ten_thousand_deep() throws IOException {
    assertTooDeep("- ".repeat(10_000) + "甲\n");
  }

  @Test
  void indentation_a_thousand_deep() throws IOException {
    assertTooDeep(
        IntStream.range(0, 1000)
            .mapToObj(i -> " ".repeat(i) + "甲:")
            .collect(Collectors.joining("\n")));
  }

  private void assertTooDeep(String text) throws IOException {
    Problem error = assertOnly(file(text.getBytes(StandardCharsets.UTF_8)), "嵌套超过50层", "括号");
    assertThat(error.line()).isPositive();
    assertThat(error.column()).isPositive();
  }

  @Test
  void a_byte_order_mark_simply_works() throws IOException {
    Node.Mapping root = read(file(("\uFEFF" + DATA).getBytes(StandardCharsets.UTF_8)));
    assertThat(text(root, "地区")).isEqualTo("甲");
    assertThat(root.entries().get(0).key().column()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void every_line_end_simply_works(String end) throws IOException {
    Node.Mapping root = read(file(DATA.replace("\n", end).getBytes(StandardCharsets.UTF_8)));
    assertThat(text(root, "地区")).isEqualTo("甲");
    assertThat(root.entries().get(1).key().line()).isEqualTo(2);
  }

  @Test
  void windows_line_ends_do_not_move_the_places_of_errors() {
    Problems problems = new Problems();
    YamlReader.parse("甲: 1\r\n乙：2\r\n甲: 3\r\n", "试.yaml", problems);
    assertThat(problems.errors()).extracting(Problem::line).containsExactly(2, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12:30",
        "0123",
        "no",
        "yes",
        "on",
        "true",
        "null",
        "~",
        "1_000",
        "1e3",
        "0x1F",
        ".5",
        "2023-01-01",
        "1.10",
        "+5",
        "=",
        ".inf"
      })
  void a_scalar_stays_as_written(String scalar) {
    Node root =
        YamlReader.parse("编号: " + scalar + "\n列表: [" + scalar + "]\n", "试.yaml", new Problems());
    assertThat(text((Node.Mapping) root, "编号")).isEqualTo(scalar);
    Node item = ((Node.Sequence) ((Node.Mapping) root).get("列表")).items().get(0);
    assertThat(((Node.Scalar) item).text()).isEqualTo(scalar);
  }

  @Test
  void characters_nobody_sees_are_no_part_of_a_name_or_a_value() {
    Node root = YamlReader.parse("地区\u200b: \u2060示范区\u00a0\n", "试.yaml", new Problems());
    assertThat(text((Node.Mapping) root, "地区")).isEqualTo("示范区");
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("数据.yaml"), bytes);
  }

  private static Problem assertOnly(Path path, String found, String mend) {
    Problems problems = new Problems();
    YamlReader.Document document = YamlReader.read(path, "数据.yaml", problems);
    assertThat(document.root()).isNull();
    List<Problem> errors = problems.errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).found()).contains(found);
    assertThat(errors.get(0).mend()).contains(mend);
    return errors.get(0);
  }

  private static Node.Mapping read(Path path) {
    Problems problems = new Problems();
    YamlReader.Document document = YamlReader.read(path, "数据.yaml", problems);
    assertThat(problems.errors()).isEmpty();
    return (Node.Mapping) document.root();
  }

  private static String text(Node.Mapping mapping, String key) {
    return ((Node.Scalar) mapping.get(key)).text();
  }
}
