package cn.duibiao.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.AssessmentReader;
import cn.duibiao.browse.TextPage;
import cn.duibiao.model.Verdict;
import cn.duibiao.report.JsonReport;
import cn.duibiao.yaml.InvalidInputException;
import org.junit.jupiter.api.Test;

/** 复核: what an inspector found beside the claim. */
class ReviewTest {

  /** Twelve of twelve with a document: 达标（有证） by the claim. */
  private static final String CLAIM =
      """
      数据: {制度体系: {规范性文件报备率: {分子: 12, 分母: 12, 证据: [证1]}}}
      核对: {2.2-1b: {答: 是, 证据: [证1]}}
      """;

  private static final String FIRST = "轮次: 初核, 依据: 调阅回执, 人: 评估一组, 日期: 2024-06-12";
  private static final String SECOND = "轮次: 复核, 依据: 逐件核对, 人: 评估二组, 日期: 2024-06-20";

  private static FindingEntry finding(Assessment assessment, String criterion) {
    return assessment.findings().stream()
        .filter(f -> f.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private static Assessment rate(String... entries) {
    StringBuilder body = new StringBuilder(CLAIM + "复核:\n  规范性文件报备率:\n");
    for (String entry : entries) {
      body.append("    - {").append(entry).append("}\n");
    }
    return Fixture.assess(body.toString());
  }

  private static Assessment answer(String... entries) {
    StringBuilder body = new StringBuilder(CLAIM + "复核:\n  2.2-1b:\n");
    for (String entry : entries) {
      body.append("    - {").append(entry).append("}\n");
    }
    return Fixture.assess(body.toString());
  }

  @Test
  void an_inspectors_figure_is_judged_beside_the_claim_and_does_not_replace_it() {
    Assessment a = rate(FIRST + ", 分子: 11, 分母: 12");
    FindingEntry f = finding(a, "2.2-5a");
    assertThat(f.verdict()).isEqualTo(Verdict.MET);
    assertThat(f.review().verdict()).as("11/12 against 100%").isEqualTo(Verdict.NOT_MET);
    assertThat(f.review().statements().get(0).found()).isEqualTo("11／12");
    assertThat(f.review().statements().get(0).by()).isEqualTo("评估一组");
    assertThat(a.summary().criteria())
        .containsEntry(Verdict.NOT_MET, 0)
        .containsEntry(Verdict.MET, 2);
    assertThat(a.summary().reviewed())
        .containsEntry(Verdict.NOT_MET, 1)
        .containsEntry(Verdict.MET, 1);
  }

  @Test
  void a_conclusion_without_a_value_is_shown_and_overrides_nothing() {
    Assessment a = answer(FIRST + ", 结论: 未达标");
    FindingEntry f = finding(a, "2.2-1b");
    assertThat(f.verdict()).isEqualTo(Verdict.MET);
    assertThat(f.review().verdict()).isNull();
    assertThat(f.review().statements().get(0).concluded()).isEqualTo(Verdict.NOT_MET);
    assertThat(a.summary().reviewed()).isNull();
  }

  @Test
  void an_inspectors_answer_is_judged_as_the_districts_own_would_be() {
    // docs/verdicts.md, row 90: 答否，有把握的要求
    FindingEntry f = finding(answer(FIRST + ", 答: 否"), "2.2-1b");
    assertThat(f.verdict()).isEqualTo(Verdict.MET);
    assertThat(f.review().verdict()).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void two_inspectors_who_disagree_are_a_doubt_and_neither_is_picked() {
    Assessment a = rate(FIRST + ", 分子: 11, 分母: 12", SECOND + ", 分子: 12, 分母: 12, 证据: [证1]");
    assertThat(a.doubts()).filteredOn(d -> d.id().startsWith("R01")).hasSize(1);
    FindingEntry f = finding(a, "2.2-5a");
    assertThat(f.verdict())
        .as("what inspectors think is no doubt about the claim")
        .isEqualTo(Verdict.MET);
    assertThat(f.review().verdict())
        .as("one reading fails, one does not")
        .isEqualTo(Verdict.DOUBTFUL);
  }

  @Test
  void two_answers_that_disagree_prove_nothing() {
    Assessment a = answer(FIRST + ", 答: 否", SECOND + ", 答: 是");
    assertThat(a.doubts()).filteredOn(d -> d.id().equals("R01-2.2-1b")).hasSize(1);
    assertThat(finding(a, "2.2-1b").review().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void a_later_review_that_names_the_earlier_one_counts_and_the_earlier_stays_as_the_trace() {
    Assessment a = rate(FIRST + ", 分子: 11, 分母: 12", SECOND + ", 取代: 初核, 分子: 12, 分母: 12, 证据: [证1]");
    assertThat(a.doubts()).noneMatch(d -> d.id().startsWith("R01"));
    FindingEntry f = finding(a, "2.2-5a");
    assertThat(f.review().verdict()).isEqualTo(Verdict.MET);
    assertThat(f.review().statements()).hasSize(2);
    assertThat(f.review().statements().get(0).superseded()).isTrue();
  }

  @Test
  void reviews_that_agree_need_not_name_each_other() {
    Assessment a = rate(FIRST + ", 分子: 11, 分母: 12", SECOND + ", 分子: 22, 分母: 24");
    assertThat(a.doubts()).noneMatch(d -> d.id().startsWith("R01"));
  }

  @Test
  void a_reviewed_figure_stands_for_itself_where_the_claim_came_from_a_list() {
    // three documents of which two were filed in time; the inspector finds three of three
    String body =
        """
        清单:
          行政规范性文件:
            - {文号: 甲1号, 印发日期: 2023-03-01, 已报备: 是}
            - {文号: 甲2号, 印发日期: 2023-04-03, 已报备: 是}
            - {文号: 甲3号, 印发日期: 2023-05-04, 已报备: 否, 报备期限未到: 否}
        复核:
          规范性文件报备率:
            - {%s, 分子: 3, 分母: 3, 证据: [证1]}
        """
            .formatted(FIRST);
    FindingEntry f = finding(Fixture.assess(body), "2.2-5a");
    assertThat(f.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(f.review().verdict()).isEqualTo(Verdict.MET);
  }

  private static String error(String body) {
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> Fixture.district(body));
    return String.join("\n", e.problems().stream().map(p -> p.text()).toList());
  }

  @Test
  void who_when_and_why_are_never_optional() {
    String body = CLAIM + "复核: {2.2-1b: [{轮次: 初核, 结论: 未达标}]}\n";
    assertThat(error(body)).contains("缺少“人”", "缺少“日期”", "缺少“依据”", "第8行");
  }

  @Test
  void a_date_must_be_a_day_that_exists() {
    String body = CLAIM + "复核: {2.2-1b: [{轮次: 初核, 结论: 未达标, 依据: 甲, 人: 乙, 日期: 2024年6月}]}\n";
    assertThat(error(body)).contains("没有写到日");
  }

  @Test
  void what_names_no_earlier_review_is_an_error() {
    assertThat(error(CLAIM + "复核: {2.2-1b: [{" + SECOND + ", 取代: 初核, 答: 否}]}\n"))
        .contains("前面没有这次复核");
  }

  @Test
  void a_key_that_is_neither_criterion_nor_field_is_an_error_with_the_nearest() {
    assertThat(error("复核: {规范性文件报被率: [{" + FIRST + ", 分子: 1, 分母: 1}]}\n"))
        .contains("不是要点编号", "规范性文件报备率");
  }

  @Test
  void a_result_with_reviews_is_read_back_as_it_was() {
    Assessment a = rate(FIRST + ", 分子: 11, 分母: 12");
    String json = JsonReport.write(a);
    assertThat(JsonReport.write(AssessmentReader.parse(json, "结果.json"))).isEqualTo(json);
  }

  @Test
  void the_list_shows_both_verdicts_with_who_when_and_why() {
    String text = TextPage.write(ReviewList.page(rate(FIRST + ", 分子: 11, 分母: 12")));
    assertThat(text)
        .contains("2.2-5a 规范性文件报备率：自评达标 → 复核后未达标", "初核 评估一组 2024-06-12", "11／12", "调阅回执");
  }

  @Test
  void without_reviews_the_result_says_nothing_of_them() {
    assertThat(JsonReport.write(Fixture.assess(CLAIM))).doesNotContain("\"review");
    assertThat(ReviewList.table(Fixture.assess(CLAIM)).rows()).isEmpty();
  }
}
