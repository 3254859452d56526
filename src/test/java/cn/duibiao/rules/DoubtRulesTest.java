package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 勾稽: what is a contradiction, what only prompts, and what neither may do. */
class DoubtRulesTest {

  private static Optional<Doubt> find(Outcome outcome, String id) {
    return outcome.doubts().stream().filter(d -> d.id().equals(id)).findFirst();
  }

  private static Doubt doubt(String body, String id) {
    return find(Fixture.outcome(body), id).orElseThrow();
  }

  @Test
  @DisplayName(
      "K01 a stated rate that its parts contradict; the verdict is in doubt when the readings differ")
  void inconsistentRate() {
    Outcome outcome = Fixture.outcome(SharedRuleCases.INCONSISTENT_RATE);
    assertThat(find(outcome, "K01-规范性文件报备率"))
        .hasValueSatisfying(
            d -> {
              assertThat(d.kind()).isEqualTo(Doubt.Kind.CONTRADICTION);
              assertThat(d.difference()).isEqualByComparingTo("2");
            });
    assertThat(Fixture.finding(outcome, "2.2-5a").verdict()).isEqualTo(Verdict.DOUBTFUL);
  }

  @Test
  @DisplayName("when every reading of contradictory figures fails, 未达标 stays")
  void everyReadingFails() {
    Outcome outcome = Fixture.outcome("数据: {制度体系: {规范性文件报备率: {值: 98%, 分子: 9, 分母: 12}}}\n");
    assertThat(find(outcome, "K01-规范性文件报备率")).isPresent();
    assertThat(Fixture.finding(outcome, "2.2-5a").verdict()).isEqualTo(Verdict.NOT_MET);
  }

  // 63.46 写成 63.4、89.7 写成 89、128.79 写成 128.78: real reports truncate, so one unit of the last digit
  // is allowed
  @ParameterizedTest(name = "{0} beside {1}/{2}: contradiction {3}")
  @CsvSource({
    "63.4%, 6346, 10000, false",
    "89%, 897, 1000, false",
    "94.3%, 50, 53, false",
    "50%, 22, 44, false",
    "63.3%, 6346, 10000, true",
    "88%, 897, 1000, true",
    "95%, 50, 53, false",
    "96%, 50, 53, true",
    "100%, 12, 12, false"
  })
  void oneUnitOfTheLastDigitIsAllowed(
      String rate, int numerator, int denominator, boolean contradiction) {
    String body =
        "数据: {制度体系: {规范性文件报备率: {值: %s, 分子: %d, 分母: %d}}}\n".formatted(rate, numerator, denominator);
    assertThat(find(Fixture.outcome(body), "K01-规范性文件报备率").isPresent()).isEqualTo(contradiction);
  }

  @Test
  @DisplayName("K02 a numerator above its denominator puts 达标 in doubt")
  void overfull() {
    Outcome outcome = Fixture.outcome(SharedRuleCases.OVERFULL_RATE);
    assertThat(find(outcome, "K02-规范性文件报备率"))
        .hasValueSatisfying(d -> assertThat(d.difference()).isEqualByComparingTo("1"));
    assertThat(Fixture.finding(outcome, "2.2-5a").verdict()).isEqualTo(Verdict.DOUBTFUL);
  }

  @Test
  @DisplayName("K03 listed parts below the total only prompt (218 − 180 − 32 = 6)")
  void partsFallShort() {
    Doubt d = doubt(SharedRuleCases.PARTS_FALL_SHORT, "K03-清理基数");
    assertThat(d.kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(d.difference()).isEqualByComparingTo("6");
  }

  @Test
  @DisplayName(
      "K03 listed parts above the total contradict (200 + 60 + 40 − 288 = 12); 废止 and 失效 are added first")
  void partsExceed() {
    Doubt d = doubt(SharedRuleCases.PARTS_EXCEED, "K03-清理基数");
    assertThat(d.kind()).isEqualTo(Doubt.Kind.CONTRADICTION);
    assertThat(d.difference()).isEqualByComparingTo("12");
  }

  @Test
  @DisplayName("K03 parts that add up say nothing (180 + 6 + 20 + 12 = 218)")
  void partsAddUp() {
    Outcome outcome =
        Fixture.outcome(
            "数据: {制度体系: {清理基数: 218件, 清理-继续有效: 180件, 清理-修改: 6件, 清理-废止: 20件, 清理-失效: 12件}}\n");
    assertThat(find(outcome, "K03-清理基数")).isEmpty();
  }

  @Test
  @DisplayName("K03 parts known only as bounds contradict only when no value within them fits")
  void partsWithinBounds() {
    Outcome fits = Fixture.outcome("数据: {制度体系: {清理基数: 210余件, 清理-继续有效: 180件, 清理-废止失效: 32件}}\n");
    assertThat(find(fits, "K03-清理基数")).isEmpty();
  }

  @Test
  @DisplayName("K04 two figures for one field and scope: neither silently wins")
  void twoFigures() {
    Outcome outcome = Fixture.outcome(SharedRuleCases.TWO_FIGURES);
    assertThat(find(outcome, "K04-法治讲座次数"))
        .hasValueSatisfying(d -> assertThat(d.kind()).isEqualTo(Doubt.Kind.CONTRADICTION));
    assertThat(Fixture.finding(outcome, "8.1-1a").verdict()).isEqualTo(Verdict.DOUBTFUL);
  }

  @Test
  @DisplayName("K05 依申请公开 must balance: 30 + 1 against 32 + 0")
  void disclosure() {
    assertThat(doubt(SharedRuleCases.DISCLOSURE_UNBALANCED, "K05").difference())
        .isEqualByComparingTo("1");
    assertThat(find(Fixture.outcome(SharedRuleCases.DISCLOSURE_BALANCED), "K05")).isEmpty();
  }

  @Test
  @DisplayName("K06 复议 must balance: 39 + 2 against 38 + 5")
  void reconsideration() {
    assertThat(doubt(SharedRuleCases.RECONSIDERATION_UNBALANCED, "K06").difference())
        .isEqualByComparingTo("2");
  }

  @Test
  @DisplayName("K03 one part alone never falls short, but may exceed its total")
  void onePart() {
    assertThat(find(Fixture.outcome("数据: {政府职能: {政务服务事项数: 900项, 进驻大厅事项数: 850项}}\n"), "K03-政务服务事项数"))
        .isEmpty();
    Doubt d = doubt("数据: {政府职能: {政务服务事项数: 900项, 进驻大厅事项数: 901项}}\n", "K03-政务服务事项数");
    assertThat(d.kind()).isEqualTo(Doubt.Kind.CONTRADICTION);
    assertThat(d.difference()).isEqualByComparingTo("1");
  }

  @Test
  @DisplayName(
      "K07 more study sessions than meetings: 12 against 10 prompts, 10 against 10 does not")
  void study() {
    Doubt d = doubt(SharedRuleCases.STUDY_ABOVE_MEETINGS, "K07");
    assertThat(d.kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(d.difference()).isEqualByComparingTo("2");
    assertThat(find(Fixture.outcome("数据: {法治能力: {常务会议会前学法次数: 10次, 常务会议次数: 10次}}\n"), "K07"))
        .isEmpty();
  }

  @Test
  @DisplayName("K08 a report written before the period ends; on its last day it is not")
  void earlyReport() {
    assertThat(doubt(SharedRuleCases.EARLY_REPORT, "K08").kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(find(Fixture.outcome("数据: {组织领导: {报告成文日期: 2023-12-31}}\n"), "K08")).isEmpty();
    assertThat(find(Fixture.outcome("数据: {组织领导: {报告成文日期: 2024年2月}}\n"), "K08")).isEmpty();
  }

  @Test
  @DisplayName("K23 调解率 without 调解成功率, K24 个 and 类")
  void words() {
    assertThat(doubt(SharedRuleCases.ONLY_MEDIATION_RATE, "K23").kind())
        .isEqualTo(Doubt.Kind.PROMPT);
    assertThat(doubt(SharedRuleCases.PLANS, "K24").kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(find(Fixture.outcome(SharedRuleCases.MEANING), "K23")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is raised as 提示")
  @ValueSource(
      strings = {
        "K10",
        "K11",
        "K12",
        "K13",
        "K14",
        "K15",
        "K16",
        "K17",
        "K18",
        "K19",
        "K20",
        "K21",
        "K22-出庭应诉率",
        "K90-出庭应诉率"
      })
  void meaning(String id) {
    assertThat(doubt(SharedRuleCases.MEANING, id).kind()).isEqualTo(Doubt.Kind.PROMPT);
  }

  @ParameterizedTest(name = "{0} is not raised for {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "K10; 数据: {制度体系: {规范性文件报备率: {值: 100%, 分子: 12, 分母: 12}}}",
        "K11; 数据: {组织领导: {述法人数: 68名, 述法率: 100%}}",
        "K12; 数据: {权力监督: {人大建议件数: 157件, 建议提案满意率: 100%}}",
        "K13; 数据: {矛盾化解: {复议申请数: 44件}}",
        "K14; 数据: {行政执法: {综合执法队编制数: 50名, 派驻机构编制数: 96名, 执法持证率: {分子: 131, 分母: 146}}}",
        "K15; 数据: {矛盾化解: {复议申请数: {值: 44件, 主体: 本级政府}}}",
        "K15; 数据: {组织领导: {党委常委会研究法治次数: {值: 1次, 主体: 党委}}}",
        "K17; 数据: {矛盾化解: {复议申请数: 44件, 复议调撤率: {分子: 22, 分母: 38}}}",
        "K17; 数据: {矛盾化解: {复议申请数: 零, 复议调撤率: {分子: 0, 分母: 0}}}",
        "K18; 数据: {法治能力: {志愿法律服务件数: 3500余件}}",
        "K20; 数据: {矛盾化解: {调解成功率: 97.6%, 矛盾纠纷受理数: 1304件}}",
        "K21; 数据: {制度体系: {合法性审查件数(合同+文件合计): 132份, 文件合法性审查件数: 12份}}",
      })
  void notRaised(String id, String body) {
    assertThat(find(Fixture.outcome(body + "\n"), id)).isEmpty();
  }

  @Test
  @DisplayName("a 提示 never changes a verdict")
  void promptsDoNotJudge() {
    Outcome outcome = Fixture.outcome(SharedRuleCases.MEANING);
    assertThat(outcome.findings())
        .noneMatch(f -> f.verdict() == Verdict.DOUBTFUL || f.verdict() == Verdict.NOT_MET);
  }

  @Test
  @DisplayName(
      "every doubt names all its figures, the likely cause (unless somebody only noted it) and what to ask for")
  void doubtsAreWhole() {
    for (String body : SharedRuleCases.BODIES) {
      List<Doubt> doubts = Fixture.outcome(body).doubts();
      assertThat(doubts)
          .allSatisfy(
              d -> {
                // reviewers may disagree on an answer, which is no figure
                assertThat(d.data().isEmpty()).as(d.id()).isEqualTo(d.id().startsWith("R01"));
                assertThat(d.question()).isNotBlank();
                assertThat(d.cause() != null || d.id().startsWith("K90")).as(d.id()).isTrue();
                assertThat(d.message()).doesNotContain("造假", "瞒报", "null");
              });
    }
  }
}
