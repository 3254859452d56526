package cn.duibiao.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Verdict;
import cn.duibiao.model.Waived;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of overlay changes, and that it changes nothing else. */
class ProfileVerdictsTest {

  /** The shipped 2.2-5d: 30日, 参考, from 2021-01-01. */
  private static String threshold(String value, String rest) {
    return "门槛:\n  - {要点: 2.2-5d, 值: "
        + value
        + ", 依据: 示例市备案办法第3条, 要求: 限期报备, 问题: 报备晚了, "
        + rest
        + "}\n";
  }

  private static String days(String days) {
    return "数据: {制度体系: {规范性文件报备最长用时: " + days + "}}\n";
  }

  private static FindingEntry finding(Assessment a, String criterion) {
    return a.findings().stream()
        .filter(f -> f.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1} without a profile, {2} under 15日 by a local rule")
  @CsvSource({"16日,达标,未达标", "15日,达标,达标", "31日,关注,未达标"})
  void a_local_threshold_is_judged_by_and_binds(String stated, String before, String after) {
    Profiled profile = Profiled.by(threshold("15日", "性质: 法定, 层级: L4, 把握: seen"));

    assertThat(Profiled.base("2.2-5d", days(stated), "县级").label()).isEqualTo(before);
    assertThat(profile.verdict("2.2-5d", days(stated)).label()).isEqualTo(after);
  }

  @Test
  void a_local_threshold_we_are_not_sure_of_prompts_only() {
    Profiled profile = Profiled.by(threshold("15日", "性质: 法定, 层级: L4, 把握: recalled-unsure"));

    assertThat(profile.verdict("2.2-5d", days("16日"))).isEqualTo(Verdict.WATCH);
  }

  @Test
  @DisplayName("指标原文 in a profile is as sure as the indicator, unless the official text is bound")
  void indicator_wording() {
    String own = "门槛: [{要点: 8.3-1a, 性质: 指标原文, 依据: 官方文本, 把握: seen}]\n";
    assertThat(Fixture.CATALOGUE.indicator("8.3-1").confidence().label())
        .isEqualTo("recalled-unsure");

    assertThat(inForce(Profiled.by(own), "8.3-1a").binding()).isFalse();
    assertThat(
            inForce(Profiled.by(own + "正式文本: [{编号: 8.3-1, 正式文本: 每年组织旁听庭审三次}]\n"), "8.3-1a")
                .binding())
        .isTrue();
  }

  private static Threshold inForce(Profiled profile, String criterion) {
    List<Threshold> all = profile.criterion(criterion).thresholds();
    return all.get(all.size() - 1);
  }

  @Test
  @DisplayName("on days the profile does not speak of, the catalogue's value holds")
  void dated() {
    Profiled later = Profiled.by(threshold("15日", "性质: 法定, 层级: L4, 把握: seen, 自: 2024-01-01"));
    Profiled within =
        Profiled.by(threshold("15日", "性质: 法定, 层级: L4, 把握: seen, 自: 2022-01-01, 至: 2022-12-31"));

    assertThat(later.verdict("2.2-5d", days("16日"))).isEqualTo(Verdict.MET);
    assertThat(later.criterion("2.2-5d").thresholds())
        .extracting(t -> t.text() + " " + t.from() + " " + t.to())
        .containsExactly("30日 2021-01-01 2023-12-31", "15日 2024-01-01 null");
    assertThat(within.criterion("2.2-5d").thresholds())
        .extracting(t -> t.text() + " " + t.from() + " " + t.to())
        .containsExactly(
            "30日 2021-01-01 2021-12-31", "15日 2022-01-01 2022-12-31", "30日 2023-01-01 null");
  }

  @Test
  void the_finding_says_that_its_threshold_is_the_profiles_and_the_others_do_not() {
    Assessment a =
        Profiled.by(threshold("15日", "性质: 法定, 层级: L4, 把握: seen")).assess(days("16日"), null);

    assertThat(finding(a, "2.2-5d").threshold().profile()).isEqualTo("示例县方案");
    assertThat(finding(a, "2.2-5d").threshold().source()).isEqualTo("示例市备案办法第3条");
    assertThat(finding(a, "2.2-5d").problem()).isEqualTo("报备晚了");
    assertThat(finding(a, "2.2-5a").threshold().profile()).isNull();
  }

  @Test
  void a_lapsed_local_threshold_prompts_only_and_is_still_told_as_the_profiles() {
    Assessment a =
        Profiled.by(
                ProfileCases.OWN_CRITERIA.replace(
                    "依据: 甲规定第3条, 把握: seen", "依据: 甲规定第3条, 把握: seen, 至: 2022-12-31"))
            .assess("数据: {制度体系: {示例用时: 31日}}\n", null);

    assertThat(finding(a, "DF-3").verdict()).isEqualTo(Verdict.WATCH);
    assertThat(finding(a, "DF-3").threshold().profile()).isEqualTo("示例县方案");
  }

  @Test
  void a_question_can_be_given_the_force_of_a_local_rule() {
    // 1.1-5c is recalled-unsure: 否 gives 关注 at most
    String no = "核对: {1.1-5c: 否}\n";
    Profiled profile = Profiled.by("门槛: [{要点: 1.1-5c, 性质: 法定, 层级: L4, 依据: 甲规定第1条, 把握: seen}]\n");

    assertThat(Profiled.base("1.1-5c", no, "县级")).isEqualTo(Verdict.WATCH);
    assertThat(profile.verdict("1.1-5c", no)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void deadlines_and_leads_of_measures_and_units_of_indicators() {
    Profiled profile =
        Profiled.by(
            "措施: [{编号: 2.2-5-3, 时限: 02-29, 牵头: 政府办公室}]\n责任单位: [{编号: 2.2-5, 单位: [政府办公室]}]\n");
    Assessment a = profile.assess(days("31日"), null);

    assertThat(measure(a, "2.2-5-3").due()).isEqualTo("2024-02-29");
    assertThat(measure(a, "2.2-5-3").lead()).isEqualTo("县政府办公室");
    // 2.2-5e is a question: the indicator's first unit is asked
    assertThat(finding(a, "2.2-5e").askWhom()).isEqualTo("县政府办公室");
    assertThat(finding(Fixture.assess(days("31日")), "2.2-5e").askWhom()).isEqualTo("区司法局");
  }

  private static MeasureEntry measure(Assessment a, String id) {
    return a.measures().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void what_the_profile_says_does_not_apply_is_不适用_whatever_is_stated() {
    Profiled profile = Profiled.by("不适用: [{编号: 2.2-5, 理由: 县级不报备}]\n");
    Assessment a = profile.assess(days("31日"), null);

    assertThat(finding(a, "2.2-5d").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(finding(a, "2.2-5d").reason()).isEqualTo("县级不报备（据地方方案“示例县方案”）");
    assertThat(finding(a, "2.2-5e").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(finding(a, "2.2-3a").verdict()).isEqualTo(Verdict.UNFILLED);
  }

  @Test
  void levels() {
    String no = "核对: {2.2-5e: 否}\n";
    Profiled narrowed = Profiled.by("适用级别: [{编号: 2.2-5e, 级别: 市级, 理由: 由市级设渠道}]\n");
    assertThat(narrowed.verdict("2.2-5e", no)).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(narrowed.at("市级").verdict("2.2-5e", no)).isEqualTo(Verdict.NOT_MET);

    Profiled whole = Profiled.by("适用级别: [{编号: 2.2-5, 级别: 市级, 理由: 由市级报备}]\n");
    assertThat(whole.verdict("2.2-5d", days("31日"))).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(whole.at("市级").verdict("2.2-5d", days("31日"))).isEqualTo(Verdict.WATCH);

    Profiled counties = Profiled.by("适用级别: [{编号: 2.2-5, 级别: 县级, 理由: 由县级报备}]\n");
    assertThat(counties.at("市级").verdict("2.2-5d", days("31日"))).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(counties.verdict("2.2-5d", days("31日"))).isEqualTo(Verdict.WATCH);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DF-1 | 示例目录报送日期: 2024-01-30 | 达标",
        "DF-1 | 示例目录报送日期: 2024-01-31 | 证据不足",
        "DF-1 | 示例目录报送日期: 2024-02-01 | 未达标",
        "DF-2 | 示例公布日期: 2024-01-31 | 达标",
        "DF-2 | 示例公布日期: 2024-02-01 | 未达标",
        "DF-3 | 示例用时: 30日 | 达标",
        "DF-3 | 示例用时: 31日 | 未达标",
        "DF-3 | 示例用时: 至少20日 | 证据不足",
        "DF-4 | 示例次数: 4次 | 达标",
        "DF-4 | 示例次数: 3次 | 关注",
        "DF-5 | 示例违规件数: 零 | 达标",
        "DF-5 | 示例违规件数: 1件 | 未达标",
        "DF-6 | '示例办结率: {分子: 12, 分母: 12}' | 达标",
        "DF-6 | '示例办结率: {分子: 11, 分母: 12}' | 关注",
        "DF-6 | '示例办结率: 100%' | 证据不足",
        "DF-6 | '示例办结率: {分子: 0, 分母: 0}' | 不适用",
        "DF-3 | 示例次数: 4次 | 未填报",
      })
  void own_quantified_criteria(String criterion, String datum, String verdict) {
    Profiled profile = Profiled.by(ProfileCases.OWN_CRITERIA);

    assertThat(profile.verdict(criterion, "数据: {制度体系: {" + datum + "}}\n"))
        .isEqualTo(Labelled.find(Verdict.class, verdict));
  }

  @ParameterizedTest(name = "DF-7 answered {0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{答: 是, 证据: [证1]}' | 达标",
        "是 | 证据不足",
        "否 | 未达标",
        "'{答: 不适用, 理由: 没有}' | 不适用",
        "'' | 未填报"
      })
  void own_questions(String answer, String verdict) {
    Profiled profile = Profiled.by(ProfileCases.OWN_CRITERIA);
    String body = answer.isEmpty() ? "" : "核对: {DF-7: " + answer + "}\n";

    assertThat(profile.verdict("DF-7", body)).isEqualTo(Labelled.find(Verdict.class, verdict));
  }

  @Test
  void an_own_criterion_counts_for_its_indicator_and_brings_its_own_measures() {
    Assessment a = Profiled.by(ProfileCases.OWN_CRITERIA).assess("", null);

    assertThat(a.findings()).hasSize((int) Fixture.CATALOGUE.criteria().count() + 7);
    assertThat(
            a.indicators().stream()
                .filter(i -> i.id().equals("2.2-5"))
                .findFirst()
                .orElseThrow()
                .applicable())
        .isEqualTo(6 + 7);
    assertThat(finding(a, "DF-7").measures()).containsExactly("DF-7-1", "DF-7-2");
    assertThat(a.criteria())
        .filteredOn(c -> c.profile() != null)
        .hasSize(7)
        .allSatisfy(c -> assertThat(c.id()).startsWith("DF-"));
  }

  @Test
  void a_field_of_the_dictionary_can_be_judged_and_then_is_no_background() {
    assertThat(Fixture.CATALOGUE.fields().get("规范性文件备案件数").kind().label()).isEqualTo("数");
    Profiled profile =
        Profiled.by(
            "要点: [{编号: DF-1, 指标: 2.2-5, 名称: 备案, 要求: 有备案, 类: 数, 数据项: 规范性文件备案件数, 方向: 不低于,"
                + " 门槛: [{值: 1件, 性质: 参考, 依据: 甲, 把握: seen}], 问题: 没有备案}]\n");

    assertThat(profile.verdict("DF-1", "数据: {制度体系: {规范性文件备案件数: 1件}}\n")).isEqualTo(Verdict.MET);
  }

  private static final String WAIVER =
      "豁免: [{要点: 2.2-5a, 理由: 系统改造, 批准: 县政府常务会议, 文号: 示政〔2023〕1号, 自: 2023-07-01, 至: 2024-03-31}]\n";
  private static final String FAILING = "数据: {制度体系: {规范性文件报备率: {分子: 11, 分母: 12}}}\n";

  @ParameterizedTest(name = "as of {0} the waiver is {1} and {2} counts")
  @CsvSource({
    "2023-06-30,尚未开始,0",
    "2023-07-01,有效,1",
    ",有效,1",
    "2024-03-31,有效,1",
    "2024-04-01,已过期,0"
  })
  void a_waiver_stands_beside_the_verdict(String asOf, String state, int waived) {
    Assessment a = Profiled.by(WAIVER).assess(FAILING, asOf);

    assertThat(finding(a, "2.2-5a").verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(finding(a, "2.2-5a").waiver().state())
        .isEqualTo(Labelled.find(Waived.State.class, state));
    assertThat(finding(a, "2.2-5a").isWaived()).isEqualTo(waived == 1);
    assertThat(finding(a, "2.2-5b").waiver()).isNull();
    assertThat(a.summary().waived()).isEqualTo(waived);
    assertThat(a.summary().criteria()).containsEntry(Verdict.NOT_MET, 1);
  }

  @Test
  void of_two_waivers_the_one_in_force_is_told() {
    Assessment a =
        Profiled.by(
                "豁免:\n"
                    + "  - {要点: 2.2-5a, 理由: 甲, 批准: 县政府, 文号: 一号, 至: 2023-06-30}\n"
                    + "  - {要点: 2.2-5a, 理由: 乙, 批准: 县政府, 文号: 二号, 自: 2023-07-01, 至: 2023-12-31}\n")
            .assess(FAILING, null);

    assertThat(finding(a, "2.2-5a").waiver().reason()).isEqualTo("乙");
    assertThat(a.profile().waivers()).hasSize(2);
    assertThat(a.summary().waived()).isEqualTo(1);
  }

  @Test
  void weights_and_official_wording_are_carried_and_change_no_verdict() {
    String sections =
        "权重: {制定: 示例县, 数: {2.2-5: 2, 2.2-5a: 0.5, 2.2-5b: 0}}\n"
            + "正式文本: [{编号: 2.2-5, 正式编号: '27', 正式文本: 全部报备}]\n";
    Assessment a = Profiled.by(sections).assess(FAILING, null);
    Assessment base = Profiled.by("说明: 无\n").assess(FAILING, null);

    assertThat(a.profile().weights())
        .extracting(w -> w.id(), w -> w.weight(), w -> w.author())
        .containsExactly(
            tuple("2.2-5", new BigDecimal("2"), "示例县"),
            tuple("2.2-5a", new BigDecimal("0.5"), "示例县"),
            tuple("2.2-5b", new BigDecimal("0"), "示例县"));
    assertThat(a.indicators())
        .filteredOn(i -> i.official() != null)
        .singleElement()
        .satisfies(i -> assertThat(i.official().number()).isEqualTo("27"));
    assertThat(a.findings()).isEqualTo(base.findings());
    assertThat(a.profile().changes()).isEmpty();
  }

  @Test
  void every_value_that_differs_is_listed_with_before_after_and_source() {
    Profiled profile =
        Profiled.by(
            threshold("15日", "性质: 法定, 层级: L4, 把握: seen")
                + "措施: [{编号: 2.2-5-3, 时限: 02-28, 依据: 县办发1号}]\n");

    assertThat(profile.read().profile().changes())
        .extracting(
            Profile.Change::id,
            c -> c.what().label(),
            Profile.Change::before,
            Profile.Change::after,
            Profile.Change::source)
        .containsExactly(
            tuple(
                "2.2-5d", "门槛", "30日（参考，凭记忆还原，没有把握，自2021-01-01）", "15日（法定 L4，已见原文）", "示例市备案办法第3条"),
            tuple("2.2-5d", "要求", "规范性文件自公布之日起三十日内报备", "限期报备", "示例市备案办法第3条"),
            tuple("2.2-5-3", "措施时限", "03-31", "02-28", "县办发1号"));
  }

  @Test
  void a_profile_on_another_changes_what_that_one_set() {
    // shandong sets 2.2-5d to 30日 by a local rule and adds three criteria
    Profiled profile =
        Profiled.by("基于: shandong\n" + threshold("15日", "性质: 法定, 层级: L4, 把握: seen, 自: 2023-01-01"));
    Assessment a = profile.assess(days("16日"), null);

    assertThat(a.profile().layers()).containsExactly("山东省地方规定（例）");
    assertThat(finding(a, "2.2-5d").verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(a.profile().changes())
        .filteredOn(c -> c.id().equals("2.2-5d") && c.what() == Profile.Kind.THRESHOLD)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.before()).isEqualTo("30日（参考，凭记忆还原，没有把握，自2021-01-01）");
              assertThat(c.after())
                  .isEqualTo("30日（法定 L4，已见原文，至2022-12-31）；15日（法定 L4，已见原文，自2023-01-01）");
              assertThat(c.profile()).isEqualTo("示例县方案");
            });
    List<Threshold> all = profile.criterion("2.2-5d").thresholds();
    assertThat(profile.read().profile().originOf(all.get(0))).isEqualTo("山东省地方规定（例）");
    assertThat(profile.read().profile().originOf(all.get(1))).isEqualTo("示例县方案");
    assertThat(finding(a, "DF-SD1").verdict()).isEqualTo(Verdict.UNFILLED);
  }

  @Test
  @DisplayName("a local value that begins within the period decides only where both values agree")
  void beginsWithinThePeriod() {
    Profiled profile = Profiled.by(threshold("15日", "性质: 法定, 层级: L4, 把握: seen, 自: 2023-06-01"));

    assertThat(profile.verdict("2.2-5d", days("15日"))).isEqualTo(Verdict.MET);
    assertThat(profile.verdict("2.2-5d", days("16日"))).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void no_profile_leaves_no_trace() {
    Assessment a = Fixture.assess(FAILING);

    assertThat(a.profile()).isNull();
    assertThat(a.inputs().profile()).isNull();
    assertThat(a.summary().waived()).isZero();
    assertThat(a.measures()).allSatisfy(m -> assertThat(m.postponedTo()).isNull());
  }

  @ParameterizedTest(name = "{0}, due on {1}, as of {2}: {3}")
  @CsvSource({
    "易,2024-03-31,2024-03-31,",
    "易,2024-03-31,2024-04-01,2024-05-31",
    "易,2024-03-31,2024-12-31,2025-01-31",
    "中,2024-03-31,2024-11-15,2025-02-28",
    "难,2024-03-31,2024-04-01,2024-10-31",
  })
  @DisplayName(
      "a measure past its day is put off to a month's end: 易 the next, 中 the third, 难 the sixth")
  void postponed(String effort, String due, String asOf, String expected) {
    Profiled profile =
        Profiled.by(
            ProfileCases.OWN_CRITERIA
                .replace("时限: 04-30", "时限: " + due.substring(5))
                .replace("难度: 中", "难度: " + effort));
    Assessment a = profile.assess("", asOf);

    assertThat(measure(a, "DF-7-1").due()).isEqualTo(due);
    assertThat(measure(a, "DF-7-1").postponedTo()).isEqualTo(expected);
  }
}
