package cn.duibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.compare.Comparison.ChangeEntry;
import cn.duibiao.compare.Comparison.FigureEntry;
import cn.duibiao.input.DistrictReader;
import org.junit.jupiter.api.Test;

/** What is said of two years, or of two results, of a district. */
class ComparerTest {

  private static final String RATE =
      "数据: {制度体系: {规范性文件制发数: 12件, 规范性文件报备率: {分子: %s, 分母: 12, 证据: [证1]}}}\n";

  private static Side side(String body, boolean withData) {
    DistrictReader.Read read = Fixture.district(body);
    Assessment assessment = Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
    return new Side("试", assessment, withData ? read.year() : null);
  }

  /** Both as data, the earlier judged by the ruler of the later. */
  private static Comparison compare(String before, String after) {
    Side a = side(before, true);
    Side b = side(after, true);
    Assessment underLater =
        new Assessor(
                Ruler.frozenAt(Fixture.CATALOGUE, b.year().period(), b.year().year()),
                Fixture.RULES)
            .assess(a.year(), java.util.List.of(), null);
    return Comparer.compare(a, b, underLater, Fixture.CATALOGUE);
  }

  private static Comparison compareResults(String before, String after) {
    return Comparer.compare(side(before, false), side(after, false), null, Fixture.CATALOGUE);
  }

  private static ChangeEntry change(Comparison comparison, String criterion) {
    return comparison.changes().stream()
        .filter(c -> c.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private static FigureEntry figure(Comparison comparison, String field) {
    return comparison.figures().stream()
        .filter(f -> f.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private static String of(int year, String body) {
    return "年度: " + year + "\n" + body;
  }

  @Test
  void eleven_of_twelve_and_then_twelve_is_mended() {
    Comparison c = compare(of(2022, RATE.formatted(11)), of(2023, RATE.formatted(12)));
    assertThat(change(c, "2.2-5a").group()).isEqualTo(Group.FIXED);
    assertThat(change(c, "2.2-5a").cause()).isEqualTo(Cause.DISTRICT);
    // 100 − 91.666… = 8.333…
    assertThat(figure(c, "规范性文件报备率").difference()).isEqualTo("上升8.33个百分点");
  }

  @Test
  void twelve_of_twelve_and_then_eleven_is_a_new_problem_and_comes_first() {
    Comparison c = compare(of(2022, RATE.formatted(12)), of(2023, RATE.formatted(11)));
    assertThat(c.changes().get(0).criterion()).isEqualTo("2.2-5a");
    assertThat(c.changes().get(0).group()).isEqualTo(Group.APPEARED);
    assertThat(figure(c, "规范性文件报备率").difference()).isEqualTo("下降8.33个百分点");
  }

  @Test
  void a_failure_whose_data_vanished_is_missing_and_not_mended() {
    Comparison c = compare(of(2022, RATE.formatted(11)), of(2023, "数据: {制度体系: {规范性文件制发数: 12件}}\n"));
    ChangeEntry change = change(c, "2.2-5a");
    assertThat(change.group()).isEqualTo(Group.MISSING);
    assertThat(change.note()).contains("未达标", "不算改正");
    assertThat(c.missing()).extracting("field").containsExactly("规范性文件报备率");
    assertThat(c.missing().get(0).before()).isEqualTo("11／12");
  }

  // 8.3-2b: 一次 until the end of 2024, 两次 from 2025 (docs/verdicts.md, rows 137–147)
  private static final String REVIEWS = "数据: {法治能力: {五年普法规划评估次数: %s次}}\n";

  @Test
  void one_review_both_years_is_a_changed_ruler_when_two_are_asked_for() {
    Comparison c = compare(of(2024, REVIEWS.formatted(1)), of(2025, REVIEWS.formatted(1)));
    ChangeEntry change = change(c, "8.3-2b");
    assertThat(change.group()).isEqualTo(Group.RULER);
    assertThat(change.cause()).isEqualTo(Cause.RULER);
    assertThat(change.note()).contains("1次", "2次");
    assertThat(c.ruler().separated()).isTrue();
    assertThat(c.ruler().advice()).isNull();
  }

  @Test
  void two_reviews_where_one_no_longer_suffices_is_a_changed_district_and_a_changed_ruler() {
    Comparison c = compare(of(2024, REVIEWS.formatted(1)), of(2025, REVIEWS.formatted(2)));
    ChangeEntry change = change(c, "8.3-2b");
    assertThat(change.cause()).isEqualTo(Cause.BOTH);
    assertThat(change.underLaterRuler().label()).isEqualTo("关注");
    assertThat(change.group()).isEqualTo(Group.FIXED);
  }

  @Test
  void from_results_alone_ruler_and_district_cannot_be_told_apart() {
    Comparison c = compareResults(of(2024, REVIEWS.formatted(1)), of(2025, REVIEWS.formatted(1)));
    ChangeEntry change = change(c, "8.3-2b");
    assertThat(change.group()).isEqualTo(Group.INCOMPARABLE);
    assertThat(change.note()).contains("分不开");
    assertThat(c.ruler().advice()).contains("年度数据");
  }

  @Test
  void results_alone_are_compared_where_the_threshold_is_the_same() {
    Comparison c = compareResults(of(2022, RATE.formatted(11)), of(2023, RATE.formatted(12)));
    assertThat(change(c, "2.2-5a").group()).isEqualTo(Group.FIXED);
    assertThat(figure(c, "规范性文件报备率").difference()).isEqualTo("上升8.33个百分点");
  }

  private static final String SCOPED = "数据: {法治能力: {法治讲座次数: {主体: %s, 值: %s, 证据: [证1]}}}\n";

  @Test
  void a_better_figure_of_somebody_else_is_a_changed_scope() {
    Comparison c =
        compare(of(2022, SCOPED.formatted("本级政府", "1次")), of(2023, SCOPED.formatted("全域", "2次")));
    assertThat(change(c, "8.1-1a").group()).isEqualTo(Group.REDEFINED);
    assertThat(change(c, "8.1-1a").note()).contains("本级政府", "全域", "不能据此说已改正");
  }

  @Test
  void what_no_longer_applies_is_not_mended() {
    Comparison c = compare(of(2022, RATE.formatted(11)), of(2023, "数据: {制度体系: {规范性文件制发数: 零}}\n"));
    assertThat(change(c, "2.2-5a").group()).isEqualTo(Group.REDEFINED);
    assertThat(change(c, "2.2-5a").note()).contains("不算改正");
  }

  private static final String ISSUED = "数据: {制度体系: {规范性文件制发数: %s}}\n";

  private static String issued(String before, String after) {
    return figure(
            compare(of(2022, ISSUED.formatted(before)), of(2023, ISSUED.formatted(after))),
            "规范性文件制发数")
        .difference();
  }

  @Test
  void counts_differ_in_their_unit_and_in_per_cent() {
    assertThat(issued("12件", "15件")).isEqualTo("增加3件（＋25%）");
    assertThat(issued("12件", "零")).isEqualTo("减少12件（－100%）");
    assertThat(issued("零", "12件")).as("no per cent of nought").isEqualTo("增加12件");
  }

  @Test
  void intervals_stay_intervals() {
    // 60余 is [60, 70): 75 − that is (5, 15], a rise of 7.1 to 25 %
    assertThat(issued("60余件", "75件")).isEqualTo("增加5至15件（＋7.14%至＋25%）");
    // 65 − [60, 70) reaches across nought
    assertThat(issued("60余件", "65件")).startsWith("升降不能确定");
    // 50件以上 has no upper end
    assertThat(issued("40件", "50件以上")).isEqualTo("增加10件以上");
  }

  @Test
  void a_quarter_is_not_compared_with_a_year() {
    Comparison c =
        compare(
            of(2022, ISSUED.formatted("{值: 3件, 期间: 2022-01-01 至 2022-03-31}")),
            of(2023, ISSUED.formatted("12件")));
    assertThat(figure(c, "规范性文件制发数").difference()).isNull();
    assertThat(figure(c, "规范性文件制发数").incomparable()).contains("长短不同");
  }

  @Test
  void the_meaning_of_a_denominator_is_compared_where_the_data_are_given() {
    String body = "数据: {制度体系: {规范性文件报备率: {分子: 11, 分母: 12, 分母含义: %s}}}\n";
    Comparison c = compare(of(2022, body.formatted("应报备件数")), of(2023, body.formatted("已报备件数")));
    assertThat(change(c, "2.2-5a").group()).isEqualTo(Group.RECURRING);
    assertThat(change(c, "2.2-5a").note()).contains("应报备件数", "已报备件数");
  }

  @Test
  void a_year_compared_with_itself_has_only_what_recurs() {
    String body = of(2023, RATE.formatted(11));
    Comparison c = compare(body, body);
    assertThat(c.changes()).extracting("group").containsOnly(Group.RECURRING);
    assertThat(c.missing()).isEmpty();
    assertThat(c.figures()).isEmpty();
    assertThat(c.ruler().differences()).isEmpty();
    assertThat(c.notices()).anyMatch(n -> n.contains("同一年度"));
  }
}
