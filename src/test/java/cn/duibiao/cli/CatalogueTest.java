package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Indicator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code catalogue}: what is asked, by what it is judged, why a figure is wanted. */
class CatalogueTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** The parsed catalogue is kept between the commands, as the launcher has it. */
  @BeforeAll
  static void keepTheParsedCatalogue(@TempDir Path cache) {
    System.setProperty("duibiao.cache", cache.toString());
  }

  @AfterAll
  static void keepItNoLonger() {
    System.clearProperty("duibiao.cache");
  }

  private static String out(String line) {
    return Console.run((Object[]) line.split(" ")).evaluated().out();
  }

  private static JsonNode json(String line) throws IOException {
    return JSON.readTree(out(line + " --format json"));
  }

  private static long criteria(boolean quantified) {
    return Fixture.CATALOGUE.criteria().filter(c -> c.quantified() == quantified).count();
  }

  @TestFactory
  Stream<DynamicTest> no_line_on_the_screen_is_wider_than_eighty_columns() {
    return Stream.of(
            "catalogue",
            "catalogue --all",
            "catalogue 4",
            "catalogue --coverage",
            "catalogue --fields",
            "catalogue 创建自查")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () ->
                        assertThat(out(line).lines())
                            .allSatisfy(
                                l -> assertThat(columns(l)).as(l).isLessThanOrEqualTo(80))));
  }

  /** Counted otherwise than the program does: two bytes of GBK are two columns. */
  private static int columns(String line) throws IOException {
    return line.getBytes("GBK").length;
  }

  @Test
  void without_an_id_it_shows_the_tree_with_its_counts() {
    String tree = out("catalogue");
    Fixture.CATALOGUE
        .domains()
        .forEach(
            d -> {
              assertThat(tree).contains("\n" + d.id() + " ");
              d.topics().forEach(t -> assertThat(tree).contains("\n" + t.id() + " ", t.title()));
            });
    assertThat(tree)
        .contains(
            "三级%d项，要点%d个（数据%d，问答%d）"
                .formatted(
                    Fixture.CATALOGUE.indicators().count(),
                    Fixture.CATALOGUE.criteria().count(),
                    criteria(true),
                    criteria(false)))
        .contains("官方全文未能取得");
  }

  @Test
  void a_chapter_shows_the_restated_text_of_its_indicators_and_names_their_criteria() {
    String chapter = out("catalogue 2").replaceAll("\\s", "");
    Fixture.CATALOGUE
        .domains()
        .get(1)
        .indicators()
        .forEach(
            i -> {
              assertThat(chapter).contains(i.text().replaceAll("\\s", ""));
              i.criteria()
                  .forEach(
                      c -> assertThat(chapter).contains(c.id() + c.title().replaceAll("\\s", "")));
            });
  }

  @Test
  void an_indicator_is_shown_with_everything_that_is_known_of_it() {
    assertThat(out("catalogue 2.2-5"))
        .contains("2.2-5 规范性文件备案", "不是官方项号", "责任单位：司法局", "佐证材料：", "评测方式：")
        .contains("2.2-5a 规范性文件报备率", "门槛：100%", "性质：指标原文", "达不到为未达标", "依据：", "把握：")
        .contains("前提：规范性文件制发数为零的，不适用")
        .contains("怎样判：问答，本地自己答：")
        .contains("措施\n", "牵头：司法局", "时限：次年")
        .doesNotContain("2.2-4", "2.2-6");
  }

  @Test
  void a_threshold_that_is_only_suggested_says_what_missing_it_amounts_to() {
    assertThat(out("catalogue 6.1-1a")).contains("性质：参考；达不到为关注");
  }

  @Test
  void a_criterion_is_shown_alone_with_the_measures_that_serve_it() {
    String text = out("catalogue 2.2-5a");
    assertThat(text).contains("2.2-5 规范性文件备案", "2.2-5a 规范性文件报备率").doesNotContain("\n2.2-5b ");
  }

  @Test
  void the_json_of_a_part_has_all_of_it() throws IOException {
    JsonNode part = json("catalogue 2");
    assertThat(part.get("schema").asText()).isEqualTo("duibiao/catalogue/1");
    assertThat(part.findValuesAsText("requirement"))
        .isEqualTo(
            Fixture.CATALOGUE.domains().get(1).indicators().stream()
                .flatMap(i -> i.criteria().stream())
                .map(Criterion::requirement)
                .toList());
    assertThat(part.get("domains")).hasSize(1);
  }

  @Test
  void markdown_has_headings_and_the_same_words() {
    assertThat(out("catalogue 2.2-5 --format md"))
        .contains("### 2.2-5 规范性文件备案\n", "#### 2.2-5a 规范性文件报备率\n", "- **要求**：");
  }

  @Test
  void coverage_says_of_every_indicator_how_it_is_judged() throws IOException {
    JsonNode rows = json("catalogue --coverage").get("indicators");
    Map<String, JsonNode> byId = new TreeMap<>();
    rows.forEach(r -> byId.put(r.get("id").asText(), r));
    assertThat(byId).hasSize((int) Fixture.CATALOGUE.indicators().count());
    for (Indicator i : Fixture.CATALOGUE.indicators().toList()) {
      JsonNode row = byId.get(i.id());
      long figures = i.criteria().stream().filter(Criterion::quantified).count();
      long questions = i.criteria().size() - figures;
      assertThat(row.get("figures").asLong()).as(i.id()).isEqualTo(figures);
      assertThat(row.get("questions").asLong()).as(i.id()).isEqualTo(questions);
      assertThat(row.get("how").asText())
          .as(i.id())
          .isEqualTo(
              i.criteria().isEmpty()
                  ? "外部查评"
                  : figures == 0 ? "问答" : questions == 0 ? "数据" : "数据、问答");
      assertThat(
              row.get("seen").asInt()
                  + row.get("recalledSure").asInt()
                  + row.get("recalledUnsure").asInt())
          .as(i.id())
          .isEqualTo(i.criteria().size());
    }
  }

  @Test
  void coverage_never_implies_that_all_of_it_is_judged_by_the_program() {
    String text = out("catalogue --coverage").replaceAll("\\s", "");
    assertThat(text)
        .contains(criteria(false) + "个只能靠本地自己答“是”或“否”，程序核不了答得对不对")
        .contains("“实地”程序做不了，涉及" + using("实地") + "项")
        .contains("“满意度”程序做不了，涉及" + using("满意度") + "项")
        .contains("“材料”，程序只登记", "不读内容", "不上网核对")
        .contains("程序不判" + notJudged() + "项");
  }

  private static long notJudged() {
    return Fixture.CATALOGUE.indicators().filter(i -> i.criteria().isEmpty()).count();
  }

  private static long using(String method) {
    return Fixture.CATALOGUE.indicators().filter(i -> i.methods().contains(method)).count();
  }

  @Test
  void coverage_of_a_part_counts_only_that_part() throws IOException {
    JsonNode totals = json("catalogue 2.2 --coverage").get("totals");
    List<Indicator> part =
        Fixture.CATALOGUE.indicators().filter(i -> i.topic().equals("2.2")).toList();
    assertThat(totals.get("indicators").asInt()).isEqualTo(part.size());
    assertThat(totals.get("criteria").asInt())
        .isEqualTo(part.stream().mapToInt(i -> i.criteria().size()).sum());
  }

  @Test
  void the_dictionary_says_of_a_field_what_it_is_who_fills_it_in_and_why() {
    assertThat(out("catalogue --fields 规范性文件报备率"))
        .contains("规范性文件报备率　〔率，%；判定〕", "分子：已报备件数", "分母：应报备件数", "通常主体：", "填报：司法局")
        .contains("别名：报备率", "为什么要填：判定要点 2.2-5a 规范性文件报备率");
  }

  @Test
  void the_whole_dictionary_has_every_field_with_a_reason() throws IOException {
    assertThat(json("catalogue --fields").get("fields")).hasSize(Fixture.CATALOGUE.fields().size());
    String text = out("catalogue --fields");
    assertThat(text.lines().filter(l -> l.startsWith("  为什么要填：")))
        .hasSize(Fixture.CATALOGUE.fields().size());
    assertThat(text).contains("不判定，有就列入报告附件", "看要点适用不适用", "给要点作旁证", "的其中项，核对合计");
  }

  @Test
  void fields_are_found_by_name_alias_theme_unit_and_criterion() throws IOException {
    assertThat(names("catalogue --fields 报备率")).contains("规范性文件报备率");
    assertThat(names("catalogue --fields 突发事件")).contains("应急预案数").doesNotContain("报备率");
    assertThat(names("catalogue --fields 编办"))
        .isNotEmpty()
        .allMatch(
            n -> Fixture.CATALOGUE.fields().get(n).filledBy().equals("编办") || n.contains("编办"));
    assertThat(names("catalogue --fields 2.2-5a"))
        .contains("规范性文件报备率", "规范性文件制发数")
        .doesNotContain("规范性文件规范率");
    assertThat(names("catalogue --fields 1")).doesNotContain("述法人数");
  }

  private static List<String> names(String line) throws IOException {
    return json(line).get("fields").findValuesAsText("name").stream()
        .filter(Fixture.CATALOGUE.fields()::containsKey)
        .toList();
  }

  @Test
  void the_self_check_page_is_shown_apart_and_says_that_it_is_no_indicator() {
    assertThat(out("catalogue 创建自查")).contains("不是指标", "创建1 ", "问：", "依据：", "把握：");
    assertThat(out("catalogue --all")).doesNotContain("创建1 ");
  }

  @Test
  void the_next_step_goes_to_standard_error_so_that_the_text_can_be_piped() {
    Console console = Console.run("catalogue", "2.2").evaluated();
    assertThat(console.err()).contains("下一步：", "catalogue --fields 2.2");
    assertThat(console.out()).doesNotContain("下一步");
    assertThat(Console.run("catalogue", "2.2", "--format", "json").evaluated().err()).isEmpty();
  }

  @Test
  void what_is_not_there_is_refused_with_the_way_out() {
    assertThat(Console.run("catalogue", "2.2-5z").refused()).contains("没有编号为“2.2-5z”", "编号形如 4");
    assertThat(Console.run("catalogue", "督察", "--coverage").refused()).contains("没有编号为“督察”");
    assertThat(Console.run("catalogue", "督察").refused()).contains("--fields 督察");
    assertThat(Console.run("catalogue", "--fields", "报备绿").refused()).contains("没有与“报备绿”有关", "报备率");
  }

  @Test
  void the_skeleton_of_a_new_indicator_is_shown_for_each_of_the_three_files() {
    Console console = Console.run("catalogue", "new", "4.2-9").evaluated();
    assertThat(console.out())
        .contains("==== indicators/2021/04-enforcement.yaml\n  - 编号: 4.2-9\n")
        .contains("==== rules/criteria/04-enforcement.drl\n", "criterion == \"4.2-9a\"")
        .contains("==== src/test/resources/cases/2021/04-enforcement.yaml\n", "- 要点: 4.2-9b\n");
    assertThat(console.err()).contains("catalogue new 4.2-9 --write");
  }

  @Test
  void an_id_that_cannot_be_new_is_refused_with_one_that_can() {
    int last =
        Fixture.CATALOGUE
            .indicators()
            .filter(i -> i.topic().equals("8.1"))
            .mapToInt(i -> Integer.parseInt(i.id().substring(4)))
            .max()
            .orElseThrow();
    assertThat(Console.run("catalogue", "new", "8.1-1").refused())
        .contains("“8.1-1”已经有了", "8.1-" + (last + 1));
    assertThat(Console.run("catalogue", "new", "8.9-1").refused()).contains("没有二级指标“8.9”", "8.1");
    assertThat(Console.run("catalogue", "new", "8.1-1z").refused()).contains("不是三级指标的编号", "4.2-9");
    assertThat(Console.run("catalogue", "new", "8.1").refused()).contains("不是三级指标的编号");
  }

  @Test
  void write_puts_the_three_pieces_into_the_files_once_and_the_reader_then_lists_what_to_fill_in()
      throws IOException {
    copySources();
    Console written = Console.at(folder, "catalogue", "new", "4.2-9", "--write").evaluated();
    assertThat(written.out()).contains("已写入 rules/criteria/04-enforcement.drl");
    assertThat(Files.readString(folder.resolve("rules/criteria/04-enforcement.drl")))
        .contains("rule \"4.2-9a ");
    assertThat(Console.at(folder, "catalogue", "4.2-9").refused())
        .contains("indicators/2021/04-enforcement.yaml 第", "“名称”还没有填（指标名称，十来个字）", "请换成内容");
    assertThat(folder.resolve("rules/criteria/04-enforcement.drl.tmp")).doesNotExist();
  }

  @Test
  void what_is_already_there_is_never_written_over() throws IOException {
    copySources();
    Path rules = folder.resolve("rules/criteria/04-enforcement.drl");
    Files.writeString(
        rules, Files.readString(rules) + "\nrule \"4.2-9a 先前留下的\"\nwhen\nthen\nend\n");
    String before = Files.readString(rules);
    Path catalogue = folder.resolve("indicators/2021/04-enforcement.yaml");
    String entries = Files.readString(catalogue);
    assertThat(Console.at(folder, "catalogue", "new", "4.2-9", "--write").refused())
        .contains("rules/criteria/04-enforcement.drl 里已有 4.2-9 的内容", "什么都没有写");
    assertThat(Files.readString(rules)).isEqualTo(before);
    assertThat(Files.readString(catalogue)).isEqualTo(entries);
  }

  @Test
  void where_there_are_no_sources_the_skeleton_is_only_shown() throws IOException {
    copySources();
    Files.delete(folder.resolve("rules/criteria/04-enforcement.drl"));
    assertThat(Console.at(folder, "catalogue", "new", "4.2-9", "--write").refused())
        .contains("这里没有 rules/criteria/04-enforcement.drl", "源码文件夹");
    Console.at(folder, "catalogue", "new", "4.2-9").evaluated();
  }

  private void copySources() throws IOException {
    for (String name : List.of("indicators", "rules/criteria", "src/test/resources/cases/2021")) {
      Path from = Console.PROJECT.resolve(name);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.toList()) {
          Path to = folder.resolve(name).resolve(from.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(to);
          } else {
            Files.copy(file, to);
          }
        }
      }
    }
  }
}
