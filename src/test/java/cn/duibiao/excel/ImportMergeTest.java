package cn.duibiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Doubt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of several departments become one district-year, and no figure wins in silence. */
class ImportMergeTest {

  @TempDir Path folder;

  private Path save(String name, Book book) {
    return book.at(folder.resolve(name + ".xlsx"));
  }

  @Test
  void what_different_departments_state_stands_in_one_file() {
    Import.Result result =
        Imports.read(
            save("司法局", Book.of("区司法局").field("规范性文件制发数", 12)),
            save("应急局", Book.of("区应急管理局").field("应急预案数", 86)));
    assertThat(result.text()).contains("规范性文件制发数: 12件", "应急预案数: 86个");
    assertThat(result.differences()).isEmpty();
  }

  @Test
  void two_figures_for_one_field_stay_both_and_name_both() {
    Import.Result result =
        Imports.read(
            save("司法局", Book.of("区司法局").field("复议申请数", 44)),
            save("法院", Book.of("区法院").field("复议申请数", 40)));
    assertThat(result.text())
        .contains("- {值: 44件, 疑义: \"区司法局填44件，区法院填40件，不一致，请各家核对\"}".replace("\"", ""))
        .contains("值: 40件");
    assertThat(Imports.texts(result.differences()))
        .contains("司法局.xlsx 表“区司法局”单元格C2", "法院.xlsx 表“区法院”单元格C2", "都已保留");
  }

  @Test
  void the_doubt_rules_find_the_contradiction() {
    Import.Result result =
        Imports.read(
            save("司法局", Book.of("区司法局").field("复议申请数", 44)),
            save("法院", Book.of("区法院").field("复议申请数", 40)));
    var year = DistrictReader.parse(result.text(), "得.yaml", Fixture.CATALOGUE, null).year();
    assertThat(Fixture.ASSESSOR.outcome(year).doubts())
        .filteredOn(d -> d.kind() == Doubt.Kind.CONTRADICTION)
        .extracting(Doubt::message)
        .anySatisfy(m -> assertThat(m).contains("40件", "44件"));
  }

  @Test
  void the_same_figure_from_two_departments_is_stated_once_with_the_documents_of_both() {
    Import.Result result =
        Imports.read(
            save(
                "司法局",
                Book.of("区司法局")
                    .row(Map.of("字段", "复议申请数", "本年数", 44, "证据号", "司法03"))
                    .evidence("司法03", "复议台账")),
            save(
                "法院",
                Book.of("区法院")
                    .row(Map.of("字段", "复议申请数", "本年数", 44, "证据号", "法院01"))
                    .evidence("法院01", "立案统计")));
    assertThat(result.text()).contains("复议申请数: {值: 44件, 证据: [司法03, 法院01]}");
  }

  @Test
  void figures_of_two_scopes_do_not_disagree() {
    Import.Result result =
        Imports.read(
            save("甲", Book.of("区司法局").row(Map.of("字段", "复议申请数", "本年数", 44, "主体", "本级政府"))),
            save("乙", Book.of("区法院").row(Map.of("字段", "复议申请数", "本年数", 40, "主体", "工作部门"))));
    assertThat(result.differences()).isEmpty();
  }

  @Test
  void two_files_of_one_department_are_refused() {
    assertThat(
            Imports.refused(
                save("司法局", Book.of("区司法局").field("复议申请数", 44)),
                save("司法局新", Book.of("区司法局").field("复议申请数", 45))))
        .contains("司法局新.xlsx", "“区司法局”在“司法局.xlsx”里已经有一份");
  }

  @Test
  void two_districts_are_never_merged_not_even_in_part() {
    Path one = save("甲", Book.of("区司法局").field("复议申请数", 44));
    Path other =
        save("乙", Book.empty().head("别省别市别县", "2024").sheet("县法院", Book.HEADS).field("复议申请数", 40));
    assertThat(Imports.refused(one, other)).contains("乙.xlsx 表“填报说明”单元格B2", "别省别市别县");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Imports.readPart(one, other))
        .hasMessageContaining("别省别市别县");
  }

  @Test
  void two_answers_to_one_question_have_to_be_settled() {
    String said =
        Imports.refused(
            save("甲", Book.of("区司法局").row(Map.of("字段", "6.3-3c 台账", "本年数", "是"))),
            save("乙", Book.of("区法院").row(Map.of("字段", "6.3-3c 台账", "本年数", "否"))));
    assertThat(said).contains("甲.xlsx 表“区司法局”", "乙.xlsx 表“区法院”", "请两家商定");
  }

  @Test
  void one_number_for_two_documents_is_refused_at_both() {
    String said =
        Imports.refused(
            save("甲", Book.of("区司法局").field("清理基数", 5).evidence("证1", "台账甲")),
            save("乙", Book.of("区法院").field("复议申请数", 5).evidence("证1", "台账乙")));
    assertThat(said).contains("甲.xlsx 表“证据目录”单元格A2", "乙.xlsx 表“证据目录”单元格A2", "另一份材料");
  }

  @Test
  void without_district_and_year_the_command_has_to_say_them() {
    Path book = save("甲", Book.empty().sheet("区司法局", Book.HEADS).field("清理基数", 5));
    assertThat(Imports.refused(book)).contains("--name", "--year");
    assertThat(
            Import.read(
                    List.of(book),
                    p -> p,
                    Fixture.CATALOGUE,
                    Map.of("地区", "某省某市某区", "年度", "2024"),
                    false)
                .text())
        .contains("地区: 某省某市某区", "清理基数: 5件");
  }
}
