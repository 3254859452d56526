package cn.duibiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.excel.Book.Formula;
import cn.duibiao.excel.Book.Shown;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Datum;
import cn.duibiao.model.NoData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as clerks leave them: each is read for what it says, or told by file, sheet and cell. */
class ImportCellTest {

  @TempDir Path folder;

  private Path book(Book book) {
    return book.at(folder.resolve("司法局.xlsx"));
  }

  private Import.Result read(Book book) {
    return Imports.read(book(book));
  }

  private String refused(Book book) {
    return Imports.refused(book(book));
  }

  private static Datum datum(Import.Result result, String field) {
    return DistrictReader.parse(result.text(), "得.yaml", Fixture.CATALOGUE, null)
        .year()
        .data()
        .stream()
        .filter(d -> d.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | 12 | 件",
        "１２ | 12 | 件",
        "' 12 ' | 12 | 件",
        "1,304 | 1304 | 件",
        "1，304件 | 1304 | 件",
        "12件 | 12 | 件",
        "1.3万件 | 13000 | 件",
      })
  void a_figure_typed_as_text_is_read_as_the_figure(String text, BigDecimal amount, String unit) {
    Datum datum = datum(read(Book.of("区司法局").field("规范性文件制发数", text)), "规范性文件制发数");
    assertThat(datum.stated().amount()).isEqualByComparingTo(amount);
    assertThat(datum.stated().unit()).isEqualTo(unit);
  }

  @Test
  void two_thousand_wan_is_twenty_million_and_never_nought() {
    Datum datum = datum(read(Book.of("区市场监管局").field("罚没金额", "2000万")), "罚没金额");
    assertThat(datum.stated().amount()).isEqualByComparingTo("20000000");
  }

  @Test
  void a_unit_that_was_changed_counts() {
    Book book = Book.of("区市场监管局").row(Map.of("字段", "罚没金额", "本年数", 20, "单位", "万元"));
    assertThat(datum(read(book), "罚没金额").stated().amount()).isEqualByComparingTo("200000");
  }

  @Test
  void a_format_that_shows_wan_leaves_open_which_figure_is_meant() {
    assertThat(refused(Book.of("区市场监管局").field("罚没金额", new Shown(20, "0\"万元\""))))
        .contains("司法局.xlsx 表“区市场监管局”单元格C2", "显示成带“万”");
  }

  @Test
  void a_bound_stays_a_bound() {
    Datum datum = datum(read(Book.of("区委依法治区办").field("述法人数", "60余")), "述法人数");
    assertThat(datum.stated().lower()).isEqualByComparingTo("60");
    assertThat(datum.stated().isExact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "无", "—"})
  void a_stroke_is_asked_about_and_not_taken_for_nought(String text) {
    Import.Result result = read(Book.of("区司法局").field("规范性文件制发数", text));
    assertThat(Imports.texts(result.hints())).contains("表“区司法局”单元格C2", "“" + text + "”", "看不出");
    assertThat(DistrictReader.parse(result.text(), "得", Fixture.CATALOGUE, null).year().noData())
        .extracting(NoData::state)
        .containsExactly(NoData.State.UNCLEAR);
  }

  @Test
  void a_nought_beside_未填_is_asked_about() {
    Book book = Book.of("区司法局").row(Map.of("字段", "规范性文件制发数", "本年数", 0, "状态", "未填"));
    assertThat(refused(book)).contains("单元格C2", "看不出是确实为零还是没有填");
  }

  @Test
  void a_nought_beside_零_is_nought() {
    Book book = Book.of("区司法局").row(Map.of("字段", "规范性文件制发数", "本年数", 0, "状态", "零"));
    assertThat(datum(read(book), "规范性文件制发数").stated().isZero()).isTrue();
  }

  @Test
  void a_figure_beside_未填_is_a_figure() {
    Book book = Book.of("区司法局").row(Map.of("字段", "规范性文件制发数", "本年数", 12, "状态", "未填"));
    assertThat(read(book).text()).contains("规范性文件制发数: 12件");
  }

  @Test
  void 不适用_takes_its_reason_from_the_remark() {
    Book book = Book.of("区司法局").row(Map.of("字段", "规范性文件制发数", "状态", "不适用", "填报说明", "本年没有制定权限"));
    assertThat(read(book).text()).contains("规范性文件制发数: {值: 不适用, 理由: 本年没有制定权限}");
  }

  @Test
  void 不适用_with_a_figure_beside_it_is_refused() {
    Book book = Book.of("区司法局").row(Map.of("字段", "规范性文件制发数", "状态", "不适用", "本年数", 3));
    assertThat(refused(book)).contains("单元格C2", "请只留一个");
  }

  @Test
  void five_ways_of_writing_a_day_are_the_same_day() {
    List<Object> ways =
        List.of("2024-03-01", "2024年3月1日", "2024.3.1", "20240301", LocalDate.of(2024, 3, 1));
    for (Object way : ways) {
      Datum datum = datum(read(Book.of("区政府办公室").field("报告公开日期", way)), "报告公开日期");
      assertThat(datum.date().first()).as(way.toString()).isEqualTo(LocalDate.of(2024, 3, 1));
      assertThat(datum.date().isDay()).isTrue();
    }
  }

  @Test
  void a_month_shown_as_a_month_does_not_get_a_day() {
    double stored = 45352; // 2024-03-01
    Book book = Book.of("区政府办公室").field("报告公开日期", new Shown(stored, "yyyy\"年\"m\"月\""));
    Datum datum = datum(read(book), "报告公开日期");
    assertThat(datum.date().isDay()).isFalse();
    assertThat(datum.date().last()).isEqualTo(LocalDate.of(2024, 3, 31));
  }

  @Test
  void a_bare_serial_number_is_no_day() {
    assertThat(refused(Book.of("区政府办公室").field("报告公开日期", 45352))).contains("单元格C2", "看不出是哪一天");
  }

  @Test
  void a_decimal_is_no_month_for_october_may_have_lost_its_nought() {
    assertThat(refused(Book.of("区政府办公室").field("报告公开日期", 2024.1))).contains("2024.10 变成 2024.1");
  }

  @Test
  void a_figure_that_the_program_made_a_day_is_refused() {
    assertThat(refused(Book.of("区司法局").field("规范性文件制发数", LocalDate.of(2024, 3, 5))))
        .contains("单元格C2", "多半是表格程序自动改的");
  }

  @Test
  void a_percentage_cell_is_the_percentage() {
    Datum datum =
        datum(read(Book.of("区司法局").field("规范性文件报备率", new Shown(0.985, "0.0%"))), "规范性文件报备率");
    assertThat(datum.rate().amount()).isEqualByComparingTo("98.5");
  }

  @Test
  void a_bare_one_as_a_rate_may_be_a_percent_or_the_whole() {
    Import.Result result = read(Book.of("区司法局").field("规范性文件报备率", 1));
    assertThat(Imports.texts(result.hints())).contains("单元格C2", "看不出是百分之1还是全部的1倍");
  }

  @Test
  void a_saved_result_of_a_formula_is_taken_and_said() {
    Import.Result result = read(Book.of("区司法局").field("规范性文件制发数", new Formula("SUM(5,7)", 12.0)));
    assertThat(result.text()).contains("规范性文件制发数: 12件");
    assertThat(Imports.texts(result.hints())).contains("单元格C2", "是公式，按保存时的结果“12”收下");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEBSERVICE(\"http://example.com\")", "HYPERLINK(\"x\",\"y\")", "A!B1"})
  void a_formula_that_reaches_outside_is_refused(String formula) {
    Book book = Book.of("区司法局");
    book.poi().createSheet("A");
    assertThat(refused(book.field("规范性文件制发数", new Formula(formula, 12.0))))
        .contains("单元格C2", "没有采用");
  }

  @Test
  void a_text_that_looks_like_a_command_is_only_a_text() {
    assertThat(refused(Book.of("区司法局").field("规范性文件制发数", "=cmd|'/c calc'!A1")))
        .contains("单元格C2", "读不出数");
    Book book =
        Book.of("区司法局").row(Map.of("字段", "规范性文件制发数", "本年数", 12, "填报说明", "=cmd|'/c calc'!A1"));
    assertThat(read(book).text()).contains("说明: \"=cmd|'/c calc'!A1\"");
  }

  @Test
  void columns_may_stand_anywhere() {
    List<String> moved = new ArrayList<>(Book.HEADS);
    Collections.reverse(moved);
    Book book =
        Book.empty()
            .head("示范省示范市示范区", "2024")
            .sheet("区司法局", moved)
            .row(Map.of("字段", "规范性文件报备率", "分子", 12, "分母", 13, "主体", "全域"));
    assertThat(read(book).text()).contains("规范性文件报备率: {分子: 12, 分母: 13, 主体: 全域}");
  }

  @Test
  void blank_lines_are_passed_over_and_places_stay_right() {
    Book book = Book.of("区司法局").row(40, Map.of("字段", "规范性文件制发数", "本年数", "许多"));
    assertThat(refused(book)).contains("单元格C41", "读不出数");
  }

  @Test
  void merged_cells_are_told() {
    Book book =
        Book.of("区司法局")
            .row(Map.of("字段", "规范性文件制发数", "本年数", 12))
            .row(Map.of("字段", "清理基数"))
            .merge("C2:C3");
    assertThat(refused(book)).contains("单元格C2", "C2:C3合并成了一格");
  }

  @Test
  void a_hidden_sheet_is_not_read_and_said_so() {
    Book book =
        Book.of("区司法局").field("规范性文件制发数", 12).sheet("旧表", Book.HEADS).field("清理基数", 5).hidden();
    Import.Result result = read(book);
    assertThat(result.text()).contains("规范性文件制发数").doesNotContain("清理基数");
    assertThat(Imports.texts(result.hints())).contains("表“旧表”", "隐藏");
  }

  @Test
  void a_name_of_another_catalogue_is_told_with_what_it_may_be_now() {
    assertThat(refused(Book.of("区司法局").field("规范性文件制法数", 12)))
        .contains("单元格B2", "没有“规范性文件制法数”这个数据项", "是不是“规范性文件制发数”");
  }

  @Test
  void a_heading_that_stands_twice_is_refused() {
    List<String> heads = new ArrayList<>(Book.HEADS);
    heads.add("本年数");
    Book book = Book.empty().head("示范省示范市示范区", "2024").sheet("区司法局", heads);
    assertThat(refused(book)).contains("表头“本年数”出现了两次");
  }

  @Test
  void with_partial_only_the_row_with_the_error_stays_out() {
    Book book = Book.of("区司法局").field("规范性文件制发数", "许多").field("清理基数", 218);
    Import.Result result = Imports.readPart(book(book));
    assertThat(result.text()).contains("清理基数: 218件").doesNotContain("规范性文件制发数");
    assertThat(Imports.texts(result.dropped())).contains("单元格C2");
  }

  @Test
  void an_answer_is_an_answer() {
    Book book =
        Book.of("区司法局")
            .row(Map.of("字段", "6.3-3c 是否建立台账？", "本年数", "是", "证据号", "司法03"))
            .evidence("司法03", "应诉台账");
    assertThat(read(book).text()).contains("6.3-3c: {答: 是, 证据: [司法03]}");
  }

  @Test
  void evidence_that_is_not_registered_is_told_at_its_cell() {
    Book book = Book.of("区司法局").row(Map.of("字段", "规范性文件制发数", "本年数", 12, "证据号", "司法03"));
    assertThat(refused(book)).contains("单元格J2", "证据“司法03”没有登记");
  }

  @Test
  void a_sheet_of_cases_becomes_a_list_known_by_its_headings() {
    Book book =
        Book.empty()
            .head("示范省示范市示范区", "2024")
            .sheet("信息公开", List.of("答复日期", "编号", "收到日期", "延期"))
            .row(Map.of("编号", "1号", "收到日期", LocalDate.of(2024, 3, 1), "答复日期", "2024年3月28日"))
            .row(Map.of("编号", "2号", "收到日期", "2024.5.6", "延期", "是"));
    assertThat(read(book).text())
        .contains("  依申请公开:\n", "- {答复日期: 2024年3月28日, 编号: 1号, 收到日期: 2024-03-01}");
  }

  @Test
  void a_list_is_left_out_whole_when_one_of_its_cases_cannot_be_read() {
    Book book =
        Book.of("区司法局")
            .field("清理基数", 5)
            .sheet("信息公开", List.of("编号", "收到日期", "答复日期", "延期"))
            .row(Map.of("编号", "1号", "收到日期", "2024-03-01"))
            .row(Map.of("编号", "2号", "收到日期", "三月"));
    assertThat(refused(book)).contains("表“信息公开”单元格B3");
    assertThat(Imports.readPart(book(book)).text()).contains("清理基数").doesNotContain("1号");
  }

  @Test
  void a_part_that_stands_on_two_rows_is_taken_once_when_they_agree_and_refused_when_not() {
    Book same =
        Book.of("区行政服务中心").field("审批时限压缩比", 60).field("审批时限压缩比：起", 20).field("审批时限压缩比：起", 20);
    assertThat(datum(read(same), "审批时限压缩比").stated().amount()).isEqualByComparingTo("60");
    Book differing =
        Book.of("区行政服务中心").field("审批时限压缩比", 60).field("审批时限压缩比：起", 20).field("审批时限压缩比：起", 25);
    assertThat(refused(differing)).contains("单元格C3", "单元格C4", "填了两行");
  }
}
