package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The output folder: all files or none, nothing of the user's is ever lost, nothing of ours is left
 * lying about.
 */
class OutputFolderTest {

  @TempDir Path folder;

  private OutputFolder output;

  @BeforeEach
  void open() {
    output = new OutputFolder(folder);
  }

  @Test
  void makes_the_folder_and_writes_every_file() throws IOException {
    List<String> aside = new OutputFolder(folder.resolve("甲/乙")).write(reports("一"));

    assertThat(aside).isEmpty();
    assertThat(names(folder.resolve("甲/乙"))).containsExactly(".duibiao", "差距分析.json", "差距分析.md");
    assertThat(folder.resolve("甲/乙/差距分析.md")).hasContent("一 md");
  }

  @Test
  void replaces_its_own_file_when_nobody_has_changed_it() throws IOException {
    output.write(reports("一"));

    assertThat(output.write(reports("二"))).isEmpty();
    assertThat(names(folder)).containsExactly(".duibiao", "差距分析.json", "差距分析.md");
    assertThat(folder.resolve("差距分析.md")).hasContent("二 md");
  }

  @Test
  void keeps_a_file_aside_that_the_user_has_edited() throws IOException {
    output.write(reports("一"));
    Files.writeString(folder.resolve("差距分析.md"), "我的批注");

    assertThat(output.write(reports("二")))
        .singleElement()
        .asString()
        .contains("差距分析.md", "差距分析（原有1）.md");
    assertThat(folder.resolve("差距分析（原有1）.md")).hasContent("我的批注");
    assertThat(folder.resolve("差距分析.md")).hasContent("二 md");
    assertThat(folder.resolve("差距分析（原有1）.json")).doesNotExist();
  }

  @Test
  void keeps_every_edited_file_aside_under_a_name_of_its_own() throws IOException {
    for (String note : List.of("批注一", "批注二", "批注三")) {
      output.write(reports("新"));
      Files.writeString(folder.resolve("差距分析.md"), note);
    }
    output.write(reports("新"));

    assertThat(folder.resolve("差距分析（原有1）.md")).hasContent("批注一");
    assertThat(folder.resolve("差距分析（原有2）.md")).hasContent("批注二");
    assertThat(folder.resolve("差距分析（原有3）.md")).hasContent("批注三");
  }

  @Test
  void keeps_a_file_aside_that_was_there_before_us() throws IOException {
    Files.writeString(folder.resolve("差距分析.md"), "别的程序写的");

    assertThat(output.write(reports("一"))).hasSize(1);
    assertThat(folder.resolve("差距分析（原有1）.md")).hasContent("别的程序写的");
  }

  @Test
  void a_file_with_the_same_content_needs_no_keeping() throws IOException {
    Files.writeString(folder.resolve("差距分析.md"), "一 md");

    assertThat(output.write(reports("一"))).isEmpty();
    assertThat(names(folder)).containsExactly(".duibiao", "差距分析.json", "差距分析.md");
  }

  @Test
  void a_file_written_in_an_earlier_run_is_still_ours() throws IOException {
    output.write(reports("一"));
    output.write(Map.of("差距分析.json", bytes("二 json")));

    assertThat(output.write(reports("三"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "胡写的", "\uFFFF\n\n"})
  void a_damaged_memory_loses_nothing(String memory) throws IOException {
    output.write(reports("一"));
    Files.writeString(folder.resolve(".duibiao"), memory);

    assertThat(output.write(reports("二"))).hasSize(2);
    assertThat(folder.resolve("差距分析（原有1）.md")).hasContent("一 md");
    assertThat(output.write(reports("三"))).isEmpty();
  }

  @Test
  void a_memory_that_is_no_text_loses_nothing() throws IOException {
    output.write(reports("一"));
    Files.write(folder.resolve(".duibiao"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

    assertThat(output.write(reports("二"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"差距分析.md", "差距分析.json", ".duibiao"})
  void when_one_file_cannot_be_written_none_is(String blocked) throws IOException {
    output.write(reports("一"));
    Files.writeString(folder.resolve("差距分析.md"), "我的批注");
    Files.delete(folder.resolve(blocked));
    Files.createDirectory(folder.resolve(blocked));
    Files.writeString(folder.resolve(blocked).resolve("里面"), "有东西");
    List<String> before = contents();

    assertThatThrownBy(() -> output.write(reports("二")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("写不进“" + folder + "”")
        .hasMessageContaining("“" + blocked + "”是一个文件夹")
        .hasMessageContaining("原有文件没有改动");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void a_new_file_is_taken_back_when_the_next_cannot_be_written() throws IOException {
    Files.createDirectory(folder.resolve("差距分析.json"));

    assertThatThrownBy(() -> output.write(reports("一"))).isInstanceOf(OutputException.class);
    assertThat(names(folder)).containsExactly("差距分析.json");
  }

  @Test
  void a_file_in_place_of_the_folder_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("文件"), "原来的内容");

    assertThatThrownBy(() -> new OutputFolder(file.resolve("下级")).write(reports("一")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("“文件”是一个文件，不是文件夹");
    assertThat(file).hasContent("原来的内容");
  }

  @Test
  void a_place_where_nothing_can_be_made_is_told() {
    assertThat(Path.of("/proc/self")).as("this test needs Linux").exists();

    assertThatThrownBy(() -> new OutputFolder(Path.of("/proc/对标")).write(reports("一")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("写不进“/proc/对标”");
  }

  @Test
  void others_may_read_a_report_as_they_may_any_new_file() throws IOException {
    assertThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class))
        .as("this test needs a POSIX file system")
        .isNotNull();
    output.write(reports("一"));
    Path plain = Files.writeString(folder.resolve("普通文件"), "甲");

    assertThat(Files.getPosixFilePermissions(folder.resolve("差距分析.md")))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "福建省泉州市泉港区, 福建省泉州市泉港区",
    "甲/乙, 甲_乙",
    "甲\\乙, 甲_乙",
    "甲:乙*丙?, 甲_乙_丙_",
    "'\"甲\"<乙>|', _甲__乙__",
    "..甲区. , 甲区",
    "., 未命名",
    ".., 未命名",
    "../.., _"
  })
  void what_file_systems_refuse_is_replaced_in_a_name(String district, String name) {
    assertThat(OutputFolder.safeName(district)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲", "𠮷", "a"})
  void a_long_name_is_cut_and_fits_a_file_system(String character) {
    String name = OutputFolder.safeName(character.repeat(300));

    assertThat(name.codePointCount(0, name.length())).isEqualTo(60);
    assertThat((name + "-2023").getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
    assertThat(name).isEqualTo(character.repeat(60));
  }

  @Test
  void a_control_character_or_half_a_character_never_reaches_a_name() {
    assertThat(OutputFolder.safeName("甲\n乙\u0000丙\uD842")).isEqualTo("甲_乙_丙_");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> reports(String run) {
    Map<String, byte[]> reports = new LinkedHashMap<>();
    reports.put("差距分析.md", bytes(run + " md"));
    reports.put("差距分析.json", bytes(run + " json"));
    return reports;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> contents() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(f -> f.getFileName() + " " + read(f))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
