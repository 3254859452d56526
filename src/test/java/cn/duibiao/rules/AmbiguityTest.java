package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 口径: fifteen ways in which real yearly reports mean different things by the same words. In each
 * the program asks or keeps the two apart; in none does it choose.
 */
class AmbiguityTest {

  private static Outcome outcome(String data) {
    return Fixture.outcome("数据: {" + data + "}\n");
  }

  private static List<Doubt> doubts(String data, String rule) {
    return outcome(data).doubts().stream()
        .filter(d -> d.id().equals(rule) || d.id().startsWith(rule + "-"))
        .toList();
  }

  private static Finding finding(String data, String criterion) {
    return Fixture.finding(outcome(data), criterion);
  }

  @Test
  @DisplayName(
      "1 出庭应诉率 of whom: each 主体 is judged apart, and 77 and 24 cases are not one denominator")
  void whoseAttendance() {
    Finding apart =
        finding(
            "矛盾化解: {出庭应诉率: [{主体: 本级政府, 分子: 21, 分母: 21}, {主体: 工作部门和镇街, 分子: 50, 分母: 53}]}", "6.3-1a");
    assertThat(apart.rulings()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(apart.verdict()).isEqualTo(Verdict.WATCH);
    assertThat(finding("矛盾化解: {出庭应诉率: 100%}", "6.3-1a").verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(doubts("矛盾化解: {应诉-一审结案数: 77件, 应诉-区政府为被告件数: 24件}", "K16")).hasSize(1);
  }

  @Test
  @DisplayName("2 败诉率 and 胜诉率 over what: with and without the withdrawn are eleven points apart")
  void overWhatLost() {
    assertThat(doubts("矛盾化解: {胜诉率: 100%, 胜诉件数: 8件, 应诉-一审结案数: 9件, 撤诉件数: 1件}", "K26"))
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("剔除撤诉件数1件才相符", "88.88%"));
  }

  @Test
  @DisplayName("3 复议 applied for, accepted, closed: 22/44 is named as one of three customs")
  void reconsiderationRates() {
    assertThat(doubts("矛盾化解: {复议调撤率: {分子: 22, 分母: 44}, 复议申请数: 44件}", "K17"))
        .singleElement()
        .satisfies(d -> assertThat(d.question()).contains("申请、受理、办结"));
    assertThat(doubts("矛盾化解: {复议调撤率: {分子: 22, 分母: 38}, 复议申请数: 44件}", "K17")).isEmpty();
  }

  @Test
  @DisplayName("4 行政应诉: represented, sued, decided are three figures with three names")
  void threeKindsOfLitigation() {
    String data = "矛盾化解: {应诉件数: 30件, 应诉-区政府为被告件数: 24件, 应诉-一审结案数: 77件}";
    assertThat(doubts(data, "K04")).isEmpty();
    assertThat(doubts(data, "K16")).hasSize(1);
  }

  @Test
  @DisplayName("5 调解率 is not 调解成功率: it neither proves nor replaces it")
  void mediation() {
    assertThat(doubts("矛盾化解: {调解率: {分子: 1304, 分母: 1304}}", "K23")).hasSize(1);
    assertThat(finding("矛盾化解: {调解率: {分子: 1304, 分母: 1304}}", "6.1-1a").verdict())
        .isNotEqualTo(Verdict.MET);
  }

  @Test
  @DisplayName("6 备案 upwards and 备案 received: 19 received are not compared with 12 filed")
  void filing() {
    String rate = "制度体系: {规范性文件报备率: {分子: 12, 分母: 12}, ";
    assertThat(doubts(rate + "部门文件备案件数: 19件}", "K27")).isEmpty();
    assertThat(doubts(rate + "规范性文件备案件数: 19件}", "K27")).hasSize(1);
  }

  @Test
  @DisplayName(
      "7 合法性审查: contracts and documents in one figure do not prove that documents were examined")
  void examination() {
    String data = "制度体系: {合法性审查件数(合同+文件合计): 132份}";
    assertThat(doubts(data, "K21")).hasSize(1);
    assertThat(finding(data, "2.2-3a").verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @ParameterizedTest(name = "8 清理 {0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "清理基数: 218件, 清理-继续有效: 180件, 清理-修改: 6件, 清理-废止: 20件, 清理-失效: 12件; none",
        "清理基数: 218件, 清理-继续有效: 180件, 清理-修改: 6件, 清理-废止失效: 32件; none",
        "清理基数: 218件, 清理-继续有效: 180件, 清理-废止失效: 32件; 提示 6",
        "清理基数: 288件, 清理-继续有效: 200件, 清理-废止: 60件, 清理-失效: 40件; 矛盾 12",
      })
  void cleanUp(String data, String expected) {
    List<Doubt> found = doubts("制度体系: {" + data + "}", "K03");
    assertThat(
            found.stream()
                .map(d -> d.kind().label() + " " + d.difference().toPlainString())
                .findFirst()
                .orElse("none"))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("9 建议 and 提案 in one rate, with or without 基本满意; dealt with is not satisfied")
  void satisfaction() {
    assertThat(doubts("权力监督: {人大建议件数: 157件, 政协提案件数: 150件, 建议提案满意率: 100%}", "K12"))
        .singleElement()
        .satisfies(d -> assertThat(d.question()).contains("办理不等于办复"));
    // 73 of 74 are 98.64 %, all 74 with the one that is fairly satisfied
    assertThat(doubts("权力监督: {建议提案满意率: {满意: 73件, 基本满意: 1件, 不满意: 零}}", "K50"))
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("100%", "98.64%"));
  }

  @Test
  @DisplayName("10 学法 of which meetings: all meetings together do not prove the government's own")
  void study() {
    assertThat(doubts("法治能力: {常务会议会前学法次数: 12次, 常务会议/党组会前学法次数: 10次}", "K47")).hasSize(1);
    assertThat(doubts("法治能力: {常务会议会前学法次数: 12次, 常务会议次数: 10次}", "K07")).hasSize(1);
  }

  @Test
  @DisplayName(
      "11 述法 by persons or units, in writing or present: 60余名 beside 100 % asks for the list")
  void reports() {
    assertThat(doubts("组织领导: {述法人数: 60余名, 述法率: 100%}", "K11"))
        .singleElement()
        .satisfies(d -> assertThat(d.question()).contains("书面述法", "现场述法", "镇街"));
  }

  @Test
  @DisplayName("12 研究法治政府建设 56 times with 48 meetings: not every mention of law is a study")
  void studies() {
    assertThat(doubts("组织领导: {政府研究法治政府次数: 56次}, 法治能力: {常务会议次数: 48次}", "K48"))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.difference()).isEqualByComparingTo("8");
              assertThat(d.kind()).isEqualTo(Doubt.Kind.PROMPT);
            });
    assertThat(doubts("组织领导: {政府研究法治政府次数: 48次}, 法治能力: {常务会议次数: 48次}", "K48")).isEmpty();
    assertThat(doubts("组织领导: {政府研究法治政府次数: 50余次}, 法治能力: {常务会议次数: 50余次}", "K48")).isEmpty();
  }

  @Test
  @DisplayName("13 依申请公开: received and carried over balance; only the received below makes 103 %")
  void disclosure() {
    String flows = "权力监督: {依申请公开新收: 30件, 依申请公开上年结转: 1件, 依申请公开办结: %s件, 依申请公开结转下年: 零}";
    assertThat(doubts(flows.formatted("31"), "K05")).isEmpty();
    assertThat(doubts(flows.formatted("32"), "K05")).hasSize(1);
    assertThat(doubts("权力监督: {依申请公开按期答复率: 103%}", "K32"))
        .singleElement()
        .satisfies(d -> assertThat(d.cause()).contains("上年结转"));
  }

  @Test
  @DisplayName(
      "14 a rate of a part: 市场监管领域 and 统建系统 are asked about until the denominator is explained")
  void limits() {
    String covered = "政府职能: {双随机部门覆盖率: {率: 100%%, 原文: 市场监管领域双随机覆盖率100%%%s}}";
    assertThat(doubts(covered.formatted(""), "K49"))
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("市场监管领域"));
    assertThat(doubts(covered.formatted(", 分母含义: 市场监管领域的部门"), "K49")).isEmpty();
    assertThat(doubts("政府职能: {网上可办率: {率: 100%, 原文: 区级统建系统事项网上可办率100%}}", "K49")).hasSize(1);
    assertThat(doubts("政府职能: {网上可办率: {率: 100%, 原文: 网上可办率100%}}", "K49")).isEmpty();
  }

  @ParameterizedTest(
      name = "15 {1}/{2} written as {0}: one unit of the last digit, cut or rounded, is allowed")
  @CsvSource({
    "63.4%, 6346, 10000", // 63.46
    "89%, 897, 1000", // 89.7
    "76.65%, 76659, 100000", // 76.659, rounded 76.66
    "94.3%, 50, 53", // 94.339…
    "94.4%, 50, 53",
  })
  void lastDigit(String rate, int numerator, int denominator) {
    String data = "矛盾化解: {出庭应诉率: {率: %s, 分子: %d, 分母: %d}}".formatted(rate, numerator, denominator);
    assertThat(doubts(data, "K01")).isEmpty();
  }

  @Test
  @DisplayName("none of these questions settles a verdict, and none calls anybody a liar")
  void onlyQuestions() {
    Stream.of("K11", "K12", "K16", "K17", "K21", "K23", "K48", "K49")
        .forEach(
            id ->
                SharedRuleCases.BODIES.stream()
                    .flatMap(b -> Fixture.outcome(b).doubts().stream())
                    .filter(d -> d.id().equals(id) || d.id().startsWith(id + "-"))
                    .forEach(
                        d -> {
                          assertThat(d.kind()).isEqualTo(Doubt.Kind.PROMPT);
                          assertThat(d.message() + d.cause()).doesNotContain("造假", "瞒报", "虚报");
                        }));
  }
}
