package cn.duibiao.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Answer;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Level;
import cn.duibiao.model.NoData;
import cn.duibiao.model.Period;
import cn.duibiao.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a district's file means: the many ways a clerk may write the same thing, and what is only
 * hinted at.
 */
class DistrictReaderTest {

  @Test
  void the_real_example_is_read_without_a_complaint_about_its_form() {
    DistrictReader.Read read = DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null);

    assertThat(read.hints()).isEmpty();
    assertThat(read.year().name()).isEqualTo("福建省泉州市泉港区");
    assertThat(datum(read.year(), "罚没金额").stated().amount()).isEqualByComparingTo("209780.2");
  }

  @Test
  void the_example_means_the_same_with_windows_line_ends_and_a_byte_order_mark(@TempDir Path folder)
      throws IOException {
    DistrictYear plain = DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null).year();
    Path file = folder.resolve("例.yaml");
    Files.writeString(file, "\uFEFF" + Files.readString(Fixture.QUANGANG).replace("\n", "\r\n"));
    DistrictYear windows = DistrictReader.read(file, Fixture.CATALOGUE, null).year();

    assertThat(windows.data())
        .extracting(d -> d.field() + d.wording() + d.source().line())
        .isEqualTo(
            plain.data().stream().map(d -> d.field() + d.wording() + d.source().line()).toList());
    assertThat(windows.answers())
        .extracting(Answer::criterion)
        .isEqualTo(plain.answers().stream().map(Answer::criterion).toList());
  }

  @Test
  void the_example_of_the_design_is_read() {
    DistrictReader.Read read =
        DistrictReader.parse(
            """
            格式: 对标年度数据 1
            地区: 福建省泉州市示例区
            级别: 县级                      # 县级 / 市级
            年度: 2024
            统计期: 2024-01-01 至 2024-12-31
            指标版本: 2021年版
            证据:                           # 先登记，后引用：一份证据可用在多项
              司法03: {名称: 2024年行政应诉台账, 日期: 2025-01-10, 存放: 区司法局}
              政办01: {名称: 区政府常务会议纪要(第12次), 文号: 示政纪〔2024〕12号, 页: 3-5}
            数据:
              组织领导:
                述法人数: {值: 60余名, 应述: 68名, 方式: 书面}        # 余=下界
                督察次数: 零                                           # 真的一次没有
              制度体系:
                规范性文件制发数: 12件
                规范性文件报备率: {分子: 12, 分母: 12}
                规范性文件规范率: 100%                       # 只有率也收：列为“证据不足”
              矛盾化解:
                出庭应诉率:
                  - {主体: 本级政府, 分子: 21, 分母: 21, 证据: [司法03]}
                  - {主体: 工作部门和镇街, 分子: 50, 分母: 53, 原文: 负责人出庭应诉率94.3%, 位置: 一(五)2}
            核对:
              4.1-1b: {答: 是, 证据: [司法03]}
            不适用项:
              - {字段: 处罚听证次数, 理由: 本年无此类案件, 证据: [政办01]}
            说明:
              存在问题: [应诉能力需提升, "执法：专业化有待加强"]
            """,
            "例.yaml", Fixture.CATALOGUE, null);

    DistrictYear year = read.year();
    assertThat(read.hints()).isEmpty();
    assertThat(year.period()).isEqualTo(Period.year(2024));
    assertThat(datum(year, "督察次数").stated().isZero()).isTrue();
    assertThat(datum(year, "述法人数").stated().lower()).isEqualByComparingTo("60");
    assertThat(datum(year, "述法人数").stated().upper()).isEqualByComparingTo("70");
    assertThat(datum(year, "述法人数").parts().get("应述").amount()).isEqualByComparingTo("68");
    assertThat(data(year, "出庭应诉率"))
        .extracting(Datum::scope)
        .containsExactlyInAnyOrder("本级政府", "工作部门和镇街");
    assertThat(year.admissions()).hasSize(2);
    assertThat(year.noData())
        .extracting(NoData::state)
        .containsExactly(NoData.State.NOT_APPLICABLE);
  }

  /**
   * @param hint what is said about it, empty when nothing is to be said
   */
  private record Same(String name, String written, String canonical, String hint) {}

  private static final List<Same> SAME =
      List.of(
          new Same("alias", "  矛盾化解:\n    出庭率: 95%", "  矛盾化解:\n    出庭应诉率: 95%", "规范名称“出庭应诉率”"),
          new Same(
              "wrong heading", "  行政执法:\n    督察次数: 3次", "  组织领导:\n    督察次数: 3次", "通常放在“组织领导”下面"),
          new Same("no heading", "  督察次数: 3次", "  组织领导:\n    督察次数: 3次", "通常放在“组织领导”下面"),
          new Same(
              "nested group",
              "  制度体系:\n    清理: {基数: 218件, 继续有效: 180件}",
              "  制度体系:\n    清理基数: 218件\n    清理-继续有效: 180件",
              ""),
          new Same(
              "nested group in lines",
              "  制度体系:\n    清理:\n      基数: 218件\n      继续有效: {值: 180件}",
              "  制度体系:\n    清理基数: 218件\n    清理-继续有效: 180件",
              ""),
          new Same("full-width digits", "  组织领导:\n    督察次数: ３次", "  组织领导:\n    督察次数: 3次", ""),
          new Same(
              "full-width per cent",
              "  制度体系:\n    规范性文件报备率: ９５％",
              "  制度体系:\n    规范性文件报备率: 95%",
              ""),
          new Same(
              "full-width brackets in a name",
              "  制度体系:\n    合法性审查件数（合同＋文件合计）: 12份",
              "  制度体系:\n    合法性审查件数(合同+文件合计): 12份",
              ""),
          new Same(
              "figure without its measure word",
              "  组织领导:\n    督察次数: 3",
              "  组织领导:\n    督察次数: 3次",
              ""),
          new Same(
              "thousands outside brackets",
              "  矛盾化解:\n    矛盾纠纷受理数: 1,304件",
              "  矛盾化解:\n    矛盾纠纷受理数: 1304件",
              ""),
          new Same(
              "率 for 值", "  制度体系:\n    规范性文件报备率: {率: 95%}", "  制度体系:\n    规范性文件报备率: {值: 95%}", ""),
          new Same("quoted", "  组织领导:\n    督察次数: \"3次\"", "  组织领导:\n    督察次数: 3次", ""),
          new Same(
              "date with dots",
              "  组织领导:\n    报告公开日期: 2024.3.1",
              "  组织领导:\n    报告公开日期: 2024-03-01",
              ""),
          new Same(
              "date in Chinese, full width",
              "  组织领导:\n    报告公开日期: ２０２４年３月１日",
              "  组织领导:\n    报告公开日期: 2024-03-01",
              ""),
          new Same(
              "a comment behind", "  组织领导:\n    督察次数: 3次  # 注：三次", "  组织领导:\n    督察次数: 3次", ""));

  @TestFactory
  Stream<DynamicTest> other_ways_to_write_the_same() {
    return SAME.stream().map(same -> DynamicTest.dynamicTest(same.name(), () -> check(same)));
  }

  private static void check(Same same) {
    DistrictReader.Read written = Fixture.district("数据:\n" + same.written() + "\n");
    DistrictReader.Read canonical = Fixture.district("数据:\n" + same.canonical() + "\n");

    assertThat(meanings(written.year())).isEqualTo(meanings(canonical.year())).isNotEmpty();
    assertThat(canonical.hints()).isEmpty();
    if (same.hint().isEmpty()) {
      assertThat(written.hints()).isEmpty();
    } else {
      assertThat(written.hints())
          .singleElement()
          .extracting(Problem::text)
          .asString()
          .contains(same.hint());
    }
  }

  private static List<String> meanings(DistrictYear year) {
    return year.data().stream()
        .map(d -> d.field() + d.scope() + bounds(d) + (d.date() == null ? "" : d.date().first()))
        .toList();
  }

  private static String bounds(Datum d) {
    return d.stated() == null
        ? ""
        : d.stated().lower().toPlainString()
            + "—"
            + d.stated().upper().toPlainString()
            + d.stated().unit();
  }

  @TestFactory
  Stream<DynamicTest> blanks_that_may_mean_anything_are_asked_back_and_never_guessed() {
    return Stream.of("/", "／", "无", "—", "——", "\"-\"", "~", "null", "暂无", "{值: /}")
        .map(
            blank ->
                DynamicTest.dynamicTest(
                    blank,
                    () -> {
                      DistrictReader.Read read =
                          Fixture.district("数据:\n  组织领导:\n    督察次数: " + blank + "\n");
                      assertThat(read.year().data()).isEmpty();
                      assertThat(read.year().noData())
                          .extracting(NoData::state)
                          .containsExactly(NoData.State.UNCLEAR);
                      assertThat(read.hints())
                          .singleElement()
                          .extracting(Problem::mend)
                          .asString()
                          .contains("零")
                          .contains("不适用");
                      assertThat(read.hints().get(0).line()).isEqualTo(8);
                    }));
  }

  @Test
  void an_unclear_numerator_is_asked_back_too() {
    DistrictReader.Read read = Fixture.district("数据:\n  制度体系:\n    规范性文件报备率: {分子: /, 分母: 12}\n");

    assertThat(datum(read.year(), "规范性文件报备率").numerator()).isNull();
    assertThat(read.hints())
        .singleElement()
        .extracting(Problem::found)
        .asString()
        .contains("分子写的是“/”");
  }

  @TestFactory
  Stream<DynamicTest> nothing_written_is_unfilled_without_a_word() {
    return Stream.of("", "\"\"", "未填", "{值: }", "{值: , 证据: [证1]}", "[]")
        .map(
            nothing ->
                DynamicTest.dynamicTest(
                    "督察次数: " + nothing,
                    () -> {
                      DistrictReader.Read read =
                          Fixture.district("数据:\n  组织领导:\n    督察次数: " + nothing + "\n");
                      assertThat(read.year().data()).isEmpty();
                      assertThat(read.year().noData()).isEmpty();
                      assertThat(read.hints()).isEmpty();
                    }));
  }

  @Test
  void particulars_without_a_figure_are_hinted_at() {
    DistrictReader.Read read = Fixture.district("数据:\n  组织领导:\n    督察次数: {主体: 本级政府, 证据: [证1]}\n");

    assertThat(read.year().data()).isEmpty();
    assertThat(read.hints()).singleElement().extracting(Problem::found).asString().contains("没有写数");
  }

  @Test
  void a_bare_number_up_to_one_or_a_nought_in_words_for_a_rate_is_asked_back() {
    for (String written : List.of("0.95", "1", "1.0", "零", "未发生")) {
      DistrictReader.Read read = Fixture.district("数据:\n  制度体系:\n    规范性文件报备率: " + written + "\n");

      assertThat(read.year().data()).as(written).isEmpty();
      assertThat(read.year().noData()).as(written).hasSize(1);
      assertThat(read.hints())
          .as(written)
          .singleElement()
          .extracting(Problem::found)
          .asString()
          .contains("看不出");
    }
  }

  @Test
  void a_length_of_time_of_nought_in_words_is_asked_back_and_in_figures_is_read() {
    DistrictReader.Read words = Fixture.district("数据:\n  重大决策:\n    决策征求意见最短期限: 零\n");
    DistrictReader.Read figures = Fixture.district("数据:\n  重大决策:\n    决策征求意见最短期限: 0日\n");

    assertThat(words.year().data()).isEmpty();
    assertThat(figures.year().data()).hasSize(1);
  }

  @Test
  void another_measure_word_is_hinted_at() {
    DistrictReader.Read read = Fixture.district("数据:\n  组织领导:\n    督察次数: 3名\n");

    assertThat(read.hints())
        .singleElement()
        .extracting(Problem::found)
        .asString()
        .contains("按“次”计")
        .contains("“名”");
  }

  @TestFactory
  Stream<DynamicTest> texts_stay_as_written() {
    return Stream.of(
            "12:30",
            "0123",
            "no",
            "1_000",
            "0x1F",
            "http://www.example.gov.cn/a:b.html#c",
            "甲：乙，丙:丁")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () -> {
                      DistrictYear year =
                          Fixture.district("数据:\n  组织领导:\n    报告文号: " + text + "\n").year();
                      assertThat(datum(year, "报告文号").text()).isEqualTo(text);
                    }));
  }

  @Test
  void only_a_month_is_the_whole_month() {
    DistrictYear year = Fixture.district("数据:\n  组织领导:\n    报告公开日期: 2024年3月\n").year();

    assertThat(datum(year, "报告公开日期").date().first()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(datum(year, "报告公开日期").date().last()).isEqualTo(LocalDate.of(2024, 3, 31));
  }

  @TestFactory
  Stream<DynamicTest> ways_to_write_the_year() {
    return Stream.of("2023", "2023年", "2023年度", "２０２３", "\"2023\"")
        .map(
            year ->
                DynamicTest.dynamicTest(
                    year, () -> assertThat(head("年度: " + year).year().year()).isEqualTo(2023)));
  }

  @TestFactory
  Stream<DynamicTest> ways_to_write_the_period() {
    return Stream.of(
            "2023-01-01 至 2023-12-31",
            "2023年1月1日—2023年12月31日",
            "2023.1.1到2023.12.31",
            "２０２３－０１－０１ 至 ２０２３－１２－３１",
            "2023年")
        .map(
            period ->
                DynamicTest.dynamicTest(
                    period,
                    () ->
                        assertThat(head("年度: 2023\n统计期: " + period).year().period())
                            .isEqualTo(Period.year(2023))));
  }

  @Test
  void without_a_level_the_county_is_assumed_and_said() {
    DistrictReader.Read read =
        DistrictReader.parse("地区: 甲\n年度: 2023\n", "试.yaml", Fixture.CATALOGUE, null);

    assertThat(read.year().level()).isEqualTo(Level.COUNTY);
    assertThat(read.hints()).singleElement().extracting(Problem::found).asString().contains("按县级");
  }

  @Test
  void the_chosen_level_wins_over_the_file() {
    assertThat(
            DistrictReader.parse(
                    "地区: 甲\n年度: 2023\n级别: 县级\n", "试.yaml", Fixture.CATALOGUE, Level.CITY)
                .year()
                .level())
        .isEqualTo(Level.CITY);
  }

  @Test
  void not_applicable_without_a_reason_is_hinted_at() {
    DistrictReader.Read read =
        Fixture.district("数据:\n  组织领导:\n    督察次数: 不适用\n不适用项:\n  - {字段: 督察单位数}\n");

    assertThat(read.hints()).extracting(Problem::line).containsExactly(8, 10);
    assertThat(read.hints())
        .extracting(Problem::found)
        .allSatisfy(found -> assertThat(found).contains("没有写理由"));
  }

  @Test
  void blank_items_of_a_list_say_nothing() {
    DistrictYear year =
        Fixture.district("说明:\n  存在问题:\n    - 应诉：能力不足\n    -\n  其他事项:\n    -\n").year();

    assertThat(year.admissions())
        .singleElement()
        .satisfies(a -> assertThat(a.text()).isEqualTo("应诉：能力不足"));
    assertThat(year.others()).isEmpty();
  }

  @Test
  void the_order_of_the_file_does_not_show() {
    DistrictYear one = Fixture.district("数据:\n  组织领导:\n    督察次数: 3次\n    述法人数: 60名\n").year();
    DistrictYear two = Fixture.district("数据:\n  组织领导:\n    述法人数: 60名\n    督察次数: 3次\n").year();

    assertThat(one.data())
        .extracting(Datum::field)
        .isEqualTo(two.data().stream().map(Datum::field).toList());
  }

  private static DistrictReader.Read head(String lines) {
    return DistrictReader.parse(
        "地区: 甲\n级别: 县级\n" + lines + "\n", "试.yaml", Fixture.CATALOGUE, null);
  }

  private static List<Datum> data(DistrictYear year, String field) {
    return year.data().stream().filter(d -> d.field().equals(field)).toList();
  }

  private static Datum datum(DistrictYear year, String field) {
    assertThat(data(year, field)).hasSize(1);
    return data(year, field).get(0);
  }
}
