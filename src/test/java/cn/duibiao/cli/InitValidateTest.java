package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** init and validate as they are typed. */
class InitValidateTest {

  private static final String DISTRICT = "福建省泉州市示例区";
  private static final String SCHEMA = "duibiao-year-1.schema.json";

  @TempDir Path folder;

  private Path at(String name) {
    return folder.resolve(name);
  }

  private Console init(Object... more) {
    return Console.run(
        Stream.concat(Stream.of("init", "--name", DISTRICT, "--year", "2024"), Stream.of(more))
            .toArray());
  }

  private Path form() {
    Path form = at("表.yaml");
    assertThat(init("-o", form).evaluated().out()).contains("已写 " + form, SCHEMA);
    return form;
  }

  @Test
  @DisplayName("a blank form runs through check and validate as it is: nothing is filled in")
  void blank() throws IOException {
    Path form = form();
    assertThat(Files.readString(form))
        .startsWith("# yaml-language-server: $schema=" + SCHEMA + "\n");
    assertThat(Files.readString(at(SCHEMA))).contains("json-schema.org/draft/2020-12");
    assertThat(Console.run("check", form, "--out", at("结果")).evaluated().out())
        .contains(DISTRICT + " 2024年度", "达标 0  未达标 0  关注 0  证据不足 0  数据存疑 0  未填报");
    assertThat(Console.run("validate", form).evaluated().out())
        .contains("填了0个数据，答了0个问题", "还没有登记任何材料");
  }

  @Test
  @DisplayName("the next steps are said on the side, with commands that can be copied")
  void nextSteps() {
    Console run = init("-o", at("甲.yaml")).evaluated();
    assertThat(run.err()).contains("validate " + at("甲.yaml"), "check " + at("甲.yaml"));
  }

  @Test
  @DisplayName("a part of the form, by unit (under any of its names) or by 一级指标 (number or theme)")
  void parts() throws IOException {
    for (String unit : List.of("司法局", "区司法局")) {
      init("--only", unit, "-o", at(unit + ".yaml")).evaluated();
    }
    assertThat(at("司法局.yaml")).hasSameTextualContentAs(at("区司法局.yaml"));
    for (String domain : List.of("4", "行政执法")) {
      init("--domain", domain, "-o", at(domain + ".yaml")).evaluated();
    }
    assertThat(at("4.yaml")).hasSameTextualContentAs(at("行政执法.yaml"));
    assertThat(Files.size(at("4.yaml"))).isLessThan(Files.size(form()));
  }

  @Test
  @DisplayName(
      "departments' parts fill one form: what they have in common is the head, and nothing is asked twice")
  void partsMakeTheWhole() throws IOException {
    String whole = Files.readString(form());
    init("--only", "司法局", "-o", at("司法局.yaml")).evaluated();
    Files.readString(at("司法局.yaml"))
        .lines()
        .filter(l -> l.matches(" +[^ #].*:"))
        .forEach(l -> assertThat(whole).contains("\n" + l + "\n"));
  }

  @ParameterizedTest(name = "init … {0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "--only 司发局; 没有“司发局”这个单位; 司法局",
        "--domain 11; 没有编号为“11”的一级指标; 4 行政执法",
        "--from 没有.yaml; 没有.yaml; 没有这个文件",
      })
  void refused(String words, String found, String mend) {
    Console run =
        init(Stream.concat(Stream.of(words.split(" ")), Stream.of("-o", at("甲.yaml"))).toArray());
    assertThat(run.refused()).contains(found, mend);
    assertThat(at("甲.yaml")).doesNotExist();
  }

  @ParameterizedTest(name = "--year {0} is none")
  @CsvSource({"24", "1999", "2100"})
  void noYear(String year) {
    assertThat(Console.run("init", "--name", "甲区", "--year", year, "-o", at("甲.yaml")).refused())
        .contains("四位年份");
  }

  @Test
  @DisplayName(
      "a form somebody has begun is never written over; --replace keeps it under another name")
  void neverOver() throws IOException {
    Path form = form();
    Files.writeString(form, "地区: 已经填了\n");
    assertThat(init("-o", form).refused()).contains("已经有", "--replace");
    assertThat(form).hasContent("地区: 已经填了\n");
    assertThat(init("-o", form, "--replace").evaluated().err()).contains("表（原有1）.yaml");
    assertThat(at("表（原有1）.yaml")).hasContent("地区: 已经填了\n");
    assertThat(Files.readString(form)).contains(DISTRICT);
  }

  @Test
  @DisplayName(
      "forms in one folder share the schema; a file of that name that differs is left alone")
  void schema() throws IOException {
    form();
    init("--only", "司法局", "-o", at("又.yaml")).evaluated();
    Files.writeString(at(SCHEMA), "{}");
    assertThat(init("-o", at("再.yaml")).refused()).contains(SCHEMA);
    assertThat(at(SCHEMA)).hasContent("{}");
    assertThat(at("再.yaml")).doesNotExist();
  }

  @Test
  @DisplayName("the same form has the same bytes")
  void sameBytes() throws IOException {
    byte[] first = Files.readAllBytes(form());
    byte[] schema = Files.readAllBytes(at(SCHEMA));
    init("-o", at("二/表.yaml")).evaluated();
    assertThat(at("二/表.yaml")).hasBinaryContent(first);
    assertThat(at("二/" + SCHEMA)).hasBinaryContent(schema);
  }

  @Test
  @DisplayName(
      "a district's name with separators becomes one file in the current folder, named after it")
  void hardName() {
    assertThat(Console.run("init", "--name", "../甲/乙区", "--year", "2024", "--only", "没有").refused())
        .contains("没有“没有”");
    assertThat(OutputFolder.safeName("../甲/乙区")).doesNotContain("/");
  }

  @Test
  @DisplayName("validate lists doubts and judges nothing")
  void validate() {
    Console run = Console.run("validate", Console.QUANGANG).evaluated();
    assertThat(run.out())
        .contains("数据核对", "清理基数218件", "相差6件", "可能的原因：", "问区司法局：", "关系到：", "佐证材料")
        .doesNotContain("达标 ", "证据不足", "数据存疑");
    assertThat(run.err()).contains("--by-department");
  }

  @Test
  @DisplayName(
      "what cannot be read is told with its place, all at once: unregistered documents among it")
  void errors() throws IOException {
    Path file =
        Files.writeString(
            at("错.yaml"),
            "地区: 甲区\n年度: 2024\n数据:\n  制度体系:\n    规范性文件报备绿: 100%\n核对:\n  2.2-1b: {答: 是, 证据: [司法03]}\n");
    assertThat(Console.run("validate", file).refused())
        .contains("第5行", "规范性文件报备率", "第7行", "证据“司法03”没有登记");
  }

  @ParameterizedTest(name = "validate … {0}")
  @CsvSource({
    "'', duibiao/validate/1",
    "--by-department, duibiao/todo/1",
    "--evidence, duibiao/materials/1"
  })
  @DisplayName("--format json prints JSON and nothing else")
  void json(String view, String schema) {
    Object[] words =
        Stream.of("validate", Console.QUANGANG, "--format", "json", view)
            .filter(w -> !w.isEmpty())
            .toArray();
    Console run = Console.run(words).evaluated();
    assertThat(run.out())
        .startsWith("{")
        .contains("\"schema\" : \"" + schema + "\"")
        .endsWith("}\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  @DisplayName(
      "to a file: Markdown, JSON or Excel by its name; one that is there is not written over")
  void toFile() throws IOException {
    Console.run("validate", Console.QUANGANG, "--by-department", "-o", at("待办.md")).evaluated();
    Console.run("validate", Console.QUANGANG, "--by-department", "-o", at("待办.xlsx")).evaluated();
    Console.run("validate", Console.QUANGANG, "--evidence", "-o", at("材料目录.xlsx")).evaluated();
    Console.run("validate", Console.QUANGANG, "-o", at("核对.json")).evaluated();
    assertThat(Files.readString(at("待办.md"))).startsWith("# ").contains("## 区司法局");
    assertThat(Files.readAllBytes(at("待办.xlsx"))).startsWith('P', 'K');
    assertThat(Files.readAllBytes(at("材料目录.xlsx"))).startsWith('P', 'K');
    assertThat(Files.readString(at("核对.json"))).startsWith("{");
    Files.writeString(at("待办.md"), "批注过");
    assertThat(
            Console.run("validate", Console.QUANGANG, "--by-department", "-o", at("待办.md"))
                .refused())
        .contains("已经有");
    assertThat(at("待办.md")).hasContent("批注过");
  }

  @ParameterizedTest(name = "validate … {0}: {1}")
  @CsvSource({
    "--due 2025-01-20, 只用于 --by-department",
    "-o 甲.xlsx, Excel 用于 --by-department",
  })
  void cannotBe(String words, String says) {
    Object[] line =
        Stream.concat(Stream.of("validate", Console.QUANGANG), Stream.of(words.split(" ")))
            .toArray();
    assertThat(Console.run(line).refused()).contains(says);
  }
}
