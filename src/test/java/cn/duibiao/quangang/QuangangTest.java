package cn.duibiao.quangang;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.SourceEntry;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 泉港区 2023, a real annual report, against what a careful human concluded from it: acceptance cases
 * T01–T25. Each is tested as what it is: a verdict, a doubt raised or not raised, a datum stored as
 * stated.
 */
class QuangangTest {

  private static final DistrictReader.Read READ =
      DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null);
  private static final DistrictYear YEAR = READ.year();
  private static final Assessment ASSESSMENT = Fixture.ASSESSOR.assess(YEAR, READ.hints(), null);

  private static FindingEntry finding(String criterion) {
    return ASSESSMENT.findings().stream()
        .filter(f -> f.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private static Datum datum(String field) {
    List<Datum> data = YEAR.data().stream().filter(d -> d.field().equals(field)).toList();
    assertThat(data).as(field).hasSize(1);
    return data.get(0);
  }

  private static BigDecimal exact(String field) {
    return datum(field).stated().amount();
  }

  private static DoubtEntry doubt(String id) {
    return ASSESSMENT.doubts().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static Set<String> fieldsOf(DoubtEntry doubt) {
    return Set.copyOf(doubt.facts().stream().map(FactEntry::field).toList());
  }

  private static boolean stated(String field) {
    return YEAR.data().stream().anyMatch(d -> d.field().equals(field));
  }

  @Test
  @DisplayName("T01 出庭应诉率100：证据不足，缺主体、分子、分母")
  void appearanceRate() {
    FindingEntry f = finding("6.3-1a");
    assertThat(f.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(f.reason()).contains("主体", "分子", "分母");
    assertThat(f.rule()).isEqualTo("6.3-1a 出庭应诉率");
  }

  @Test
  @DisplayName("T02 胜诉率100：证据不足；不因问题一栏判未达标；提示撤诉口径")
  void winRate() {
    assertThat(finding("6.3-3a").verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(doubt("K22-出庭应诉率").question()).contains("不据此推断未达标");
    assertThat(
            ASSESSMENT.doubts().stream()
                .filter(d -> fieldsOf(d).contains("胜诉率"))
                .map(d -> d.message() + d.question()))
        .anyMatch(t -> t.contains("撤诉"));
  }

  @Test
  @DisplayName("T03 述法率100、60余名：证据不足，值存[60,70)而不是60或61")
  void reportedOnRuleOfLaw() {
    assertThat(finding("9.2-4b").verdict()).isEqualTo(Verdict.UNPROVEN);
    Quantity people = datum("述法人数").stated();
    assertThat(people.isExact()).isFalse();
    assertThat(people.lower()).isEqualByComparingTo("60");
    assertThat(people.wording()).isEqualTo("60余名");
  }

  @Test
  @DisplayName("T04 清理218/180/32：提示差6，不是未达标")
  void cleanUp() {
    DoubtEntry d = doubt("K03-清理基数");
    assertThat(d.kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(d.difference()).isEqualByComparingTo("6");
    assertThat(fieldsOf(d)).containsExactlyInAnyOrder("清理基数", "清理-继续有效", "清理-废止失效");
    assertThat(
            ASSESSMENT.findings().stream()
                .filter(f -> f.indicator().equals("2.2-6"))
                .map(FindingEntry::verdict))
        .doesNotContain(Verdict.NOT_MET, Verdict.WATCH);
  }

  @Test
  @DisplayName("T05 复议调撤22/44：核对一致50%，提示分母是申请数")
  void mediatedReconsiderations() {
    Datum rate = datum("复议调撤率");
    assertThat(rate.isInconsistent()).isFalse();
    assertThat(rate.rate().lower()).isEqualByComparingTo("50");
    assertThat(doubt("K17").message()).contains("申请数");
  }

  @Test
  @DisplayName("T06 报备率、及时率100：证据不足；规范率未填报")
  void filingRates() {
    assertThat(finding("2.2-5a").verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(finding("2.2-5b").verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(finding("2.2-5c").verdict()).isEqualTo(Verdict.UNFILLED);
  }

  @Test
  @DisplayName("T07 调解率、成功率100：证据不足，两率分开")
  void mediationRates() {
    assertThat(finding("6.1-1a").verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(datum("调解率")).isNotEqualTo(datum("调解成功率"));
    assertThat(datum("调解率").isBare()).isTrue();
    assertThat(datum("调解成功率").isBare()).isTrue();
  }

  @Test
  @DisplayName("T08 一件事1130件占比100：占比没有分母；事项8/8")
  void oneThing() {
    assertThat(exact("一件事办件数")).isEqualByComparingTo("1130");
    assertThat(datum("一件事占比").hasParts()).isFalse();
    assertThat(exact("一件事事项数")).isEqualByComparingTo("8");
    assertThat(exact("一件事已有办件事项数")).isEqualByComparingTo("8");
  }

  @Test
  @DisplayName("T09 55.22%语义不明：存原文，不进数值比较")
  void unclearShare() {
    Datum d = datum("即办件占比增幅");
    assertThat(d.stated()).isNull();
    assertThat(d.text()).contains("55.22%");
  }

  @Test
  @DisplayName("T10 罚没209780.2元：主体是食品，单位元")
  void fines() {
    Datum d = datum("罚没金额");
    assertThat(d.stated().amount()).isEqualByComparingTo("209780.2");
    assertThat(d.stated().unit()).isEqualTo("元");
    assertThat(d.scope()).contains("食品");
  }

  @Test
  @DisplayName("T11 审查132份：合同与文件合计，不能证明规范性文件审核率")
  void reviews() {
    assertThat(finding("2.2-3a").verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(stated("文件合法性审查件数")).isFalse();
    assertThat(doubt("K21").message()).contains("合计");
  }

  @ParameterizedTest(name = "T12 {0} 是下界")
  @CsvSource({"宣传材料份数,10000", "检查主体家次,6800", "执法行动次数,800", "志愿法律服务件数,3500", "重点项目缩短审批期限,6"})
  void lowerBounds(String field, BigDecimal least) {
    Quantity q = datum(field).stated();
    assertThat(q.isExact()).isFalse();
    assertThat(q.lower()).isEqualByComparingTo(least);
  }

  @Test
  @DisplayName("T13 3500余件：累计数，不入年度")
  void cumulative() {
    assertThat(datum("志愿法律服务件数").isCumulative()).isTrue();
    assertThat(fieldsOf(doubt("K18"))).contains("志愿法律服务件数");
  }

  @ParameterizedTest(name = "T14 {0} 主体是法院，不计入政府")
  @ValueSource(strings = {"诉前调解件数", "司法确认件数", "诉前化解件数", "跨域化解件数"})
  void courtFigures(String field) {
    assertThat(datum(field).scope()).isEqualTo("法院");
    assertThat(fieldsOf(doubt("K15"))).contains(field);
    assertThat(
            ASSESSMENT.findings().stream().flatMap(f -> f.facts().stream()).map(FactEntry::field))
        .doesNotContain(field);
  }

  @Test
  @DisplayName("T15 复议3件与44件：两个数据项，方向相反")
  void twoDirections() {
    assertThat(exact("区政府作被申请人的复议件数")).isEqualByComparingTo("3");
    assertThat(exact("复议申请数")).isEqualByComparingTo("44");
    assertThat(fieldsOf(doubt("K13"))).containsExactlyInAnyOrder("区政府作被申请人的复议件数", "复议申请数");
  }

  @Test
  @DisplayName("T16 两书一函44与复议44：两件事，不提示重复")
  void sameNumberIsNoDuplicate() {
    assertThat(exact("两书一函份数")).isEqualByComparingTo("44");
    assertThat(ASSESSMENT.doubts().stream().map(QuangangTest::fieldsOf))
        .noneMatch(
            fields -> fields.contains("两书一函份数") && fields.contains("复议申请数") && fields.size() == 2);
  }

  @Test
  @DisplayName("T17 三快六个一、1+1+2+N、八五、双审制、三项制度：不抽数")
  void namesAreNotFigures() {
    assertThat(YEAR.data().stream().filter(d -> d.stated() != null).map(d -> d.source().quote()))
        .filteredOn(q -> q != null)
        .noneMatch(
            q ->
                q.contains("三快六个一")
                    || q.contains("1+1+2+N")
                    || q.contains("双审制")
                    || q.contains("三项制度"));
  }

  @ParameterizedTest(name = "T18 {0} 未填")
  @ValueSource(strings = {"报告成文日期", "报告公开日期", "报告报送日期", "报告公开网址"})
  void reportDates(String field) {
    assertThat(stated(field)).isFalse();
    assertThat(criteriaReading(field)).allMatch(f -> f.verdict() == Verdict.UNFILLED);
  }

  private static Stream<FindingEntry> criteriaReading(String field) {
    return Fixture.CATALOGUE
        .criteria()
        .filter(c -> c.fields().contains(field))
        .map(c -> finding(c.id()));
  }

  @Test
  @DisplayName("T18 年度报告的报送和公开都判为未填报")
  void reportCriteria() {
    assertThat(criteriaReading("报告公开日期").count()).isPositive();
    assertThat(criteriaReading("报告报送日期").count()).isPositive();
  }

  @Test
  @DisplayName("T19 政务公开各项未填报，不是零，也不是未达标")
  void openness() {
    List<Verdict> verdicts =
        ASSESSMENT.findings().stream()
            .filter(f -> f.indicator().startsWith("5.3-"))
            .map(FindingEntry::verdict)
            .toList();
    assertThat(verdicts).isNotEmpty().containsOnly(Verdict.UNFILLED);
    assertThat(stated("依申请公开新收")).isFalse();
  }

  @Test
  @DisplayName("T20 存在问题3条：照录，连到指标，不扣分")
  void admissions() {
    assertThat(ASSESSMENT.admissions()).hasSize(3);
    assertThat(ASSESSMENT.admissions())
        .allSatisfy(
            a -> {
              assertThat(a.indicators()).isNotEmpty();
              assertThat(a.inferred()).isFalse();
              assertThat(a.source().quote()).isNotBlank();
            });
    assertThat(ASSESSMENT.admissions().get(0).indicators()).contains("6.3-1");
    assertThat(ASSESSMENT.admissions().get(1).indicators()).anyMatch(i -> i.startsWith("4."));
    assertThat(ASSESSMENT.admissions().get(2).indicators()).anyMatch(i -> i.startsWith("1."));
  }

  @ParameterizedTest(name = "T21 {0}：全称说法只是证据不足")
  @ValueSource(strings = {"3.2-5a", "3.2-4a", "4.3-1c", "4.3-3a"})
  void universalClaims(String criterion) {
    assertThat(finding(criterion).verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(finding(criterion).toMeet()).contains("分子", "分母");
  }

  @Test
  @DisplayName("T22 全区一审77与区政府24：两个主体，提示是否包含，不作率")
  void twoSubjects() {
    assertThat(exact("应诉-一审结案数")).isEqualByComparingTo("77");
    assertThat(exact("应诉-区政府为被告件数")).isEqualByComparingTo("24");
    assertThat(doubt("K16").message()).contains("主体不同", "不能相除");
  }

  @Test
  @DisplayName("T23 推荐参评第三批：是推荐，不是命名")
  void recommendedOnly() {
    Datum d = datum("示范创建-推荐层级");
    assertThat(d.text()).isNotNull();
    assertThat(d.source().quote()).contains("推荐参评");
  }

  @Test
  @DisplayName("T24 编制50和96：编制数，不是执法人员数或持证数")
  void establishment() {
    assertThat(exact("综合执法队编制数")).isEqualByComparingTo("50");
    assertThat(exact("派驻机构编制数")).isEqualByComparingTo("96");
    assertThat(doubt("K14").message()).contains("编制");
    assertThat(finding("4.5-1a").verdict()).isEqualTo(Verdict.UNFILLED);
  }

  @Test
  @DisplayName("T25 议案建议157、提案150：两个数据项，满意率合用要标注")
  void suggestions() {
    assertThat(exact("人大建议件数")).isEqualByComparingTo("157");
    assertThat(exact("政协提案件数")).isEqualByComparingTo("150");
    assertThat(fieldsOf(doubt("K12"))).contains("人大建议件数", "政协提案件数", "建议提案满意率");
  }

  @ParameterizedTest(name = "疑点 {0} 由规则找出：{1}")
  @CsvSource({"D01,K03-清理基数", "D04,K11", "D11,K12", "D16,K13", "D21,K14", "D25,K15", "D29,K10"})
  void doubtsFoundByRules(String ours, String id) {
    assertThat(doubt(id).kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(doubt(id).rule()).doesNotContain("填报人标注");
  }

  @Test
  @DisplayName("D29 十个100%没有一个给出分子和分母")
  void tenBareRates() {
    assertThat(doubt("K10").message()).contains("10个");
    assertThat(fieldsOf(doubt("K10")).stream().filter(f -> !f.contains(".")))
        .containsExactlyInAnyOrder(
            "述法率",
            "一件事占比",
            "法律顾问覆盖率",
            "规范性文件报备率",
            "规范性文件报备及时率",
            "建议提案满意率",
            "调解率",
            "调解成功率",
            "出庭应诉率",
            "胜诉率");
  }

  @Test
  @DisplayName("总的结论：0条未达标、3条自认短板、十条以上证据不足、多数未填报，很少达标")
  void overall() {
    assertThat(ASSESSMENT.summary().criteria().get(Verdict.NOT_MET)).isZero();
    assertThat(ASSESSMENT.summary().criteria().get(Verdict.WATCH)).isZero();
    assertThat(ASSESSMENT.summary().criteria().get(Verdict.UNPROVEN)).isGreaterThanOrEqualTo(10);
    assertThat(ASSESSMENT.summary().criteria().get(Verdict.UNFILLED)).isGreaterThan(60);
    assertThat(ASSESSMENT.summary().criteria().get(Verdict.MET)).isLessThanOrEqualTo(3);
    assertThat(ASSESSMENT.doubts()).noneMatch(d -> d.kind() == Doubt.Kind.CONTRADICTION);
  }

  @Test
  @DisplayName("每个结论都指得回报告的原句")
  void everyFindingPointsBack() {
    assertThat(ASSESSMENT.findings())
        .filteredOn(f -> f.verdict() == Verdict.UNPROVEN || f.verdict() == Verdict.MET)
        .allSatisfy(
            f ->
                assertThat(f.facts().stream().map(FactEntry::source))
                    .as(f.criterion())
                    .anyMatch(QuangangTest::pointsBack));
  }

  private static boolean pointsBack(SourceEntry s) {
    return s.position() != null && s.quote() != null && s.quote().length() <= 25;
  }

  @Test
  @DisplayName("151条事实一条不少：数据、核对、存在问题、下年计划、其他事项合起来")
  void nothingIsDropped() {
    Stream<cn.duibiao.model.Source> sources =
        Stream.of(
                YEAR.data().stream().map(Datum::source),
                YEAR.answers().stream().map(cn.duibiao.model.Answer::source),
                YEAR.admissions().stream().map(cn.duibiao.model.Admission::source),
                YEAR.plans().stream().map(cn.duibiao.model.Statement::source),
                YEAR.others().stream().map(cn.duibiao.model.Statement::source))
            .flatMap(s -> s);
    List<String> quotes = sources.map(s -> s.quote() + "@" + s.position()).distinct().toList();
    assertThat(quotes).hasSizeGreaterThanOrEqualTo(150).noneMatch(q -> q.contains("null"));
  }

  @Test
  @DisplayName("先做的措施：口径表和任务表在先，三条自认短板都有措施")
  void measures() {
    assertThat(ASSESSMENT.measures().get(0).action()).contains("口径表");
    assertThat(ASSESSMENT.measures().get(1).action()).contains("任务分解表");
    for (String prefix : List.of("6.3-", "4.5-", "1.")) {
      assertThat(ASSESSMENT.measures())
          .filteredOn(m -> m.closes().stream().anyMatch(c -> c.startsWith(prefix)))
          .isNotEmpty()
          .allSatisfy(
              m -> {
                assertThat(m.lead()).isNotBlank();
                assertThat(m.due()).startsWith("2024-");
                assertThat(m.outcome()).isNotBlank();
              });
    }
  }
}
