package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.ReadinessEntry;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Readiness;
import cn.duibiao.model.Verdict;
import cn.duibiao.report.JsonReport;
import cn.duibiao.report.MarkdownReport;
import cn.duibiao.report.TerminalReport;
import cn.duibiao.yaml.InvalidInputException;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 创建自查: rules of the 示范创建活动, answered by the district, outside everything that is counted. */
class ParticipationTest {

  private static final String ANSWERED = SharedRuleCases.PARTICIPATION;

  private static ReadinessEntry item(Assessment assessment, String id) {
    return assessment.participation().items().stream()
        .filter(i -> i.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "是，有登记的佐证 | {答: 是, 证据: [证1]} | 已具备 | P1 答是，有佐证",
        "是，没有佐证 | 是 | 待证 | P2 答是，没有佐证",
        "是，只有说明 | {答: 是, 说明: 已办} | 待证 | P2 答是，没有佐证",
        "否 | 否 | 不具备 | P3 答否",
        "否，有佐证也是否 | {答: 否, 证据: [证1]} | 不具备 | P3 答否",
        "不适用，写明为什么 | {答: 不适用, 说明: 没有获得命名} | 不涉及 | P4 答不适用，有说明",
        "不适用，没有写为什么 | 不适用 | 未答 | P5 答不适用，没有说明",
        "空着 | '' | 未答 | P6 没有答",
      })
  void states(String what, String answer, String state, String rule) {
    ReadinessEntry item = item(Fixture.assess("创建自查: {创建9: " + answer + "}\n"), "创建9");
    assertThat(item.state().label()).isEqualTo(state);
    assertThat(item.rule()).isEqualTo(rule);
  }

  @Test
  @DisplayName("every item of the page is there, in its order, also when nothing was answered")
  void unanswered() {
    Assessment assessment = Fixture.assess("");
    assertThat(assessment.participation().items().stream().map(ReadinessEntry::id).toList())
        .isEqualTo(Fixture.CATALOGUE.participation().items().stream().map(i -> i.id()).toList());
    assertThat(assessment.participation().items())
        .allMatch(i -> i.state() == Readiness.State.UNANSWERED);
  }

  @Test
  @DisplayName("no answer changes a count, a finding, a doubt or a measure")
  void outsideTheCounts() {
    Assessment without = Fixture.assess("数据: {制度体系: {规范性文件制发数: 12件}}\n");
    Assessment with = Fixture.assess("数据: {制度体系: {规范性文件制发数: 12件}}\n" + ANSWERED);
    assertThat(with.participation()).isNotEqualTo(without.participation());
    assertThat(with.summary()).isEqualTo(without.summary());
    assertThat(with.domains()).isEqualTo(without.domains());
    assertThat(with.indicators()).isEqualTo(without.indicators());
    assertThat(with.findings()).isEqualTo(without.findings());
    assertThat(with.doubts()).isEqualTo(without.doubts());
    assertThat(with.measures()).isEqualTo(without.measures());
  }

  @Test
  @DisplayName("a state cannot be taken for a verdict")
  void words() {
    assertThat(Arrays.stream(Readiness.State.values()).map(Labelled::label))
        .doesNotContainAnyElementsOf(Arrays.stream(Verdict.values()).map(Labelled::label).toList());
  }

  @Test
  @DisplayName("each report shows it as a section of its own that says what it is not")
  void reports() {
    Assessment assessment = Fixture.assess(ANSWERED);
    String terminal = TerminalReport.write(assessment, 0);
    assertThat(terminal)
        .contains("不计入以上合计）：10条，已具备 1，不具备 1，待证 1，未答 6，不涉及 1")
        .contains("· 创建4 ", "〔不具备〕");
    String markdown = MarkdownReport.write(assessment);
    String annex = markdown.substring(markdown.indexOf("## 附件7 "));
    assertThat(annex)
        .contains("不是指标，不计入要点和指标的合计", "也不是申报资格的结论")
        .contains("| 创建5 | ", " | 不涉及 | 还没有公示 | ")
        .contains(" | 已具备 | （证1） | ");
    assertThat(JsonReport.write(assessment))
        .contains("\"participation\" : {", "\"state\" : \"待证\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "创建自查: {创建99: 是} | 没有“创建99”这一条自查",
        "创建自查: {创建1: 大概} | 不能答“大概”",
        "创建自查: {创建1: {答: 是, 证据: [证9]}} | 证据“证9”没有登记",
        "创建自查: {创建1: {答: 是, 备考: 甲}} | 不认识“备考”",
        "创建自查: {创建1: {证据: [证1]}} | 没有写答",
        "创建自查: 都是 | 一条一行",
        "创建自察: {创建1: 是} | 不认识“创建自察”",
      })
  void refused(String body, String found) {
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> Fixture.district(body + "\n"));
    assertThat(e).isNotNull();
    assertThat(e.problems())
        .anySatisfy(
            p -> {
              assertThat(p.text()).contains(found, "第6行");
              assertThat(p.mend()).isNotBlank();
            });
  }
}
