package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 勾稽 with the figures of real districts' reports and statistics: how a rate is divided, what a
 * clause beside a figure says, which of several dates is meant. All sums are done by hand.
 */
class CrossCheckTest {

  private static List<Doubt> doubts(String data) {
    return Fixture.outcome("数据: {" + data + "}\n").doubts();
  }

  private static Optional<Doubt> find(String data, String id) {
    return doubts(data).stream().filter(d -> d.id().equals(id)).findFirst();
  }

  private static Doubt doubt(String data, String id) {
    return find(data, id).orElseThrow(() -> new AssertionError(id + " not in " + doubts(data)));
  }

  @Test
  @DisplayName(
      "K25 29/151 is 19.20 %, stated 21.48 % is 29/135: the count of 135 that explains it is named")
  void anotherDenominatorExplainsTheRate() {
    String data = "矛盾化解: {复议纠错率: {率: 21.48%, 分子: 29, 分母: 151}, 复议申请数: 151件, 复议办结数: 135件}";
    Doubt contradiction = doubt(data, "K01-复议纠错率");
    assertThat(contradiction.kind()).isEqualTo(Doubt.Kind.CONTRADICTION);
    // 29/21.49 % = 134.9 and 29/21.47 % = 135.1: one whole number in between
    assertThat(contradiction.cause()).endsWith("分母应为135");
    Doubt explained = doubt(data, "K25-复议纠错率");
    assertThat(explained.kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(explained.message()).contains("以复议办结数135件为分母", "21.48%");
    assertThat(doubts(data)).filteredOn(d -> d.id().startsWith("K25")).hasSize(1);
  }

  @Test
  @DisplayName("K25 no count explains it, or one of another period or scope: nothing is suggested")
  void noDenominatorExplainsIt() {
    String rate = "复议纠错率: {率: 21.48%, 分子: 29, 分母: 151}";
    assertThat(find("矛盾化解: {" + rate + ", 复议办结数: 140件}", "K25-复议纠错率")).isEmpty();
    assertThat(
            find(
                "矛盾化解: {" + rate + ", 复议办结数: {值: 135件, 期间: 2023-01-01 至 2023-06-30}}", "K25-复议纠错率"))
        .isEmpty();
    assertThat(find("矛盾化解: {" + rate + ", 复议办结数: {值: 135件, 主体: 镇街}}", "K25-复议纠错率")).isEmpty();
  }

  @Test
  @DisplayName(
      "K26 22/44 is 50 % of the applications, though 38 were closed: any usual denominator will do")
  void aBareRateThatOneDenominatorGives() {
    assertThat(find("矛盾化解: {复议调撤率: 50%, 复议调撤件数: 22件, 复议申请数: 44件, 复议办结数: 38件}", "K26-复议调撤率"))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "K26 3/77 is 3.89 %, cut or rounded 3.8, 3.89, 3.9, but never 5 %: 3/5 % asks for 50 to 75")
  void aBareRateThatNoDenominatorGives() {
    String counts = ", 败诉件数: 3件, 应诉-一审结案数: 77件";
    for (String rate : List.of("3.89%", "3.9%", "3.8%", "4%", "3%")) {
      assertThat(find("矛盾化解: {败诉率: " + rate + counts + "}", "K26-败诉率")).as(rate).isEmpty();
    }
    Doubt d = doubt("矛盾化解: {败诉率: 5%" + counts + "}", "K26-败诉率");
    assertThat(d.kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(d.message()).contains("败诉件数3件", "应诉-一审结案数77件", "3.89%", "都不相符");
    // 3/6 % = 50 and 3/4 % = 75, both excluded
    assertThat(d.cause()).endsWith("分母应为51至74");
  }

  @Test
  @DisplayName(
      "K26 8 of 9 won is 88.9 %; 100 % is 8 of the 8 that are left without the one withdrawn")
  void aRateThatLeavesTheWithdrawnOut() {
    String data = "矛盾化解: {胜诉率: 100%, 胜诉件数: 8件, 应诉-一审结案数: 9件, 撤诉件数: 1件}";
    Doubt d = doubt(data, "K26-胜诉率");
    assertThat(d.message()).contains("剔除撤诉件数1件才相符", "88.88%");
    assertThat(d.kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(find("矛盾化解: {胜诉率: 88.9%, 胜诉件数: 8件, 应诉-一审结案数: 9件, 撤诉件数: 1件}", "K26-胜诉率")).isEmpty();
  }

  @Test
  @DisplayName(
      "K27 one figure in two fields: 12 filed of 12 made, while 13 are said to have been made")
  void oneFigureInTwoFields() {
    String rate = "制度体系: {规范性文件报备率: {分子: 12, 分母: 12}, ";
    assertThat(doubt(rate + "规范性文件制发数: 13件}", "K27-规范性文件报备率-规范性文件制发数").kind())
        .isEqualTo(Doubt.Kind.PROMPT);
    assertThat(find(rate + "规范性文件制发数: 12件}", "K27-规范性文件报备率-规范性文件制发数")).isEmpty();
    assertThat(doubt(rate + "规范性文件备案件数: 11件}", "K27-规范性文件报备率-规范性文件备案件数").message())
        .contains("分子是12", "11件");
    assertThat(find(rate + "规范性文件制发数: 10余件}", "K27-规范性文件报备率-规范性文件制发数"))
        .as("10余 is 10 to 19 and may be 12")
        .isEmpty();
  }

  @Test
  @DisplayName("K27 where customs differ, one count that is the denominator is enough")
  void oneOfSeveralDenominators() {
    String rate = "矛盾化解: {复议调撤率: {分子: 22, 分母: 44}, 复议办结数: 38件, ";
    assertThat(find(rate + "复议申请数: 44件}", "K27-复议调撤率-复议办结数")).isEmpty();
    assertThat(find(rate + "复议受理数: 40件}", "K27-复议调撤率-复议办结数")).isPresent();
  }

  @ParameterizedTest(name = "K28 won {0}, lost {1}: doubt {2}")
  @CsvSource({
    "96.1%, 3.9%, false",
    "96.10%, 3.89%, false",
    "92.2%, 3.9%, true",
    "100%, 3.9%, true"
  })
  void wonAndLost(String won, String lost, boolean raised) {
    // 96.10 + 3.89 = 99.99: one unit of the last digit of each is allowed, 92.2 + 3.9 = 96.1 is not
    assertThat(find("矛盾化解: {胜诉率: " + won + ", 败诉率: " + lost + "}", "K28").isPresent())
        .isEqualTo(raised);
  }

  @Test
  @DisplayName(
      "K28 figures computed from their parts: 74/77 and 3/77 make 100 %, 62/77 and 3/77 do not")
  void wonAndLostFromParts() {
    assertThat(find("矛盾化解: {胜诉率: {分子: 74, 分母: 77}, 败诉率: {分子: 3, 分母: 77}}", "K28")).isEmpty();
    assertThat(doubt("矛盾化解: {胜诉率: {分子: 62, 分母: 77}, 败诉率: {分子: 3, 分母: 77}}", "K28").cause())
        .contains("撤诉");
  }

  @Test
  @DisplayName("K29 3/77 lost, and without the 12 withdrawn 3/65, which cannot be less")
  void withoutTheWithdrawn() {
    assertThat(find("矛盾化解: {败诉率: {分子: 3, 分母: 77}, 剔除撤诉败诉率: {分子: 3, 分母: 65}}", "K29")).isEmpty();
    assertThat(doubt("矛盾化解: {败诉率: {分子: 3, 分母: 65}, 剔除撤诉败诉率: {分子: 3, 分母: 77}}", "K29").kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
  }

  @Test
  @DisplayName("K50 301 满意, 6 基本满意, none against: 307/307 = 100 % with, 301/307 = 98.04 % without")
  void satisfiedAndFairlySatisfied() {
    String parts = "满意: 301件, 基本满意: 6件, 不满意: 零";
    Doubt both = doubt("权力监督: {建议提案满意率: {" + parts + "}}", "K50");
    assertThat(both.message()).contains("含基本满意为100%", "不含为98.04%");
    assertThat(both.kind()).isEqualTo(Doubt.Kind.PROMPT);
    for (String rate : List.of("100%", "98.05%", "98%")) {
      assertThat(doubt("权力监督: {建议提案满意率: {率: " + rate + ", " + parts + "}}", "K50").kind())
          .as(rate)
          .isEqualTo(Doubt.Kind.PROMPT);
    }
    assertThat(doubt("权力监督: {建议提案满意率: {率: 99.5%, " + parts + "}}", "K50").kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
    assertThat(find("权力监督: {建议提案满意率: {率: 100%, 满意: 307件, 基本满意: 零, 不满意: 零}}", "K50")).isEmpty();
  }

  @ParameterizedTest(name = "K51 shares of {0}, {1} and {2}: doubt {3}")
  @CsvSource({
    "90.12%, 9.87%, 0%, false",
    "90%, 8%, 2%, false",
    "90%, 8%, 7%, true",
    "80%, 8%, 7%, true",
    "301件, 6件, 零, false"
  })
  void sharesMakeAHundred(String a, String b, String c, boolean raised) {
    // 90.12 + 9.87 + 0 = 99.99 is rounding; 105 and 95 are not
    String data = "权力监督: {建议提案满意率: {满意: %s, 基本满意: %s, 不满意: %s}}".formatted(a, b, c);
    assertThat(find(data, "K51-建议提案满意率").isPresent()).isEqualTo(raised);
  }

  @Test
  @DisplayName("K32 103 %: handled ones carried over from last year are not among those received")
  void beyondAHundred() {
    assertThat(doubt("权力监督: {依申请公开按期答复率: 103%}", "K32-依申请公开按期答复率").cause()).contains("上年结转");
    assertThat(find("权力监督: {依申请公开按期答复率: 100%}", "K32-依申请公开按期答复率")).isEmpty();
    assertThat(doubts("政府职能: {承诺时限与上年比: {分子: 11, 分母: 10}}"))
        .as("more than last year is bad, not impossible")
        .isEmpty();
  }

  @Test
  @DisplayName("K33 every case attended, and two in which nobody did")
  void aHundredBesideItsCounterExample() {
    Doubt d = doubt("矛盾化解: {出庭应诉率: {分子: 21, 分母: 21}, 负责人未出庭件数: 2件}", "K33-出庭应诉率-负责人未出庭件数");
    assertThat(d.kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(find("矛盾化解: {出庭应诉率: 100%, 负责人未出庭件数: 零}", "K33-出庭应诉率-负责人未出庭件数")).isEmpty();
    assertThat(find("矛盾化解: {出庭应诉率: 98%, 负责人未出庭件数: 2件}", "K33-出庭应诉率-负责人未出庭件数")).isEmpty();
    assertThat(
            find(
                "矛盾化解: {出庭应诉率: {率: 100%, 主体: 本级政府}, 负责人未出庭件数: {值: 2件, 主体: 镇街}}",
                "K33-出庭应诉率-负责人未出庭件数"))
        .as("the government's own cases, the townships' absences")
        .isEmpty();
  }

  @ParameterizedTest(name = "K34 {0}, {1}: doubt {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        // 44/39 − 1 = 12.82 %
        "复议申请数: {值: 44件, 说明: 上年39件，同比增长12.8%}; K34-复议申请数; false",
        "复议申请数: {值: 44件, 说明: 上年39件，同比增长15%}; K34-复议申请数; true",
        "复议申请数: {值: 44件, 说明: 上年39件，同比下降12.8%}; K34-复议申请数; true",
        "复议申请数: {值: 44件, 说明: 同比增长15%}; K34-复议申请数; false",
        // 2578/1127 − 1 = 128.749 %, real reports cut
        "复议申请数: {值: 2578件, 说明: 上年1127件，同比增长128.74%}; K34-复议申请数; false",
        // 39 × 1.128 = 43.99
        "复议受理数: {值: 44件, 说明: 同比增长12.8%}, 复议受理数(上年): 39件; K34-复议受理数; false",
        "复议受理数: {值: 44件, 说明: 同比增长12.8%}, 复议受理数(上年): 30件; K34-复议受理数; true",
        // 36.67 − 14.45 = 22.22
        "败诉率: {率: 22.22%, 说明: 上年36.67%，同比下降14.45个百分点}; K34-败诉率; false",
        "败诉率: {率: 23.33%, 说明: 上年36.67%，同比下降14.45个百分点}; K34-败诉率; true",
      })
  void thisYearIsLastYearAndItsGrowth(String data, String id, boolean raised) {
    assertThat(find("矛盾化解: {" + data + "}", id).isPresent()).isEqualTo(raised);
  }

  @Test
  @DisplayName("K35 a rate that falls from 30 % to 12.35 % falls by 17.65 points, not by 17.65 %")
  void pointsAndPercent() {
    Doubt d = doubt("矛盾化解: {败诉率: {率: 12.35%, 说明: 上年30%，同比下降17.65%}}", "K35-败诉率");
    assertThat(d.cause()).isEqualTo("按百分点正好相符");
    assertThat(find("矛盾化解: {败诉率: {率: 12.35%, 说明: 同比下降17.65个百分点}}", "K35-败诉率")).isEmpty();
    assertThat(find("矛盾化解: {复议申请数: {值: 44件, 说明: 同比增长13.4%}}", "K35-复议申请数")).isEmpty();
    assertThat(find("矛盾化解: {复议申请数: {值: 44件, 说明: 同比增长13.4个百分点}}", "K35-复议申请数")).isPresent();
  }

  @ParameterizedTest(name = "{1} for {0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "政府研究法治政府次数: {值: 17次, 原文: 召开第17次会议研究}; K36-政府研究法治政府次数; true",
        "政府研究法治政府次数: {值: 12次, 原文: 第十二次常务会议}; K36-政府研究法治政府次数; true",
        "政府研究法治政府次数: {值: 4次, 原文: 第17次会议等4次会议}; K36-政府研究法治政府次数; false",
        "政府研究法治政府次数: {值: 4次, 原文: 每季度研究一次}; K37-政府研究法治政府次数; true",
        "政府研究法治政府次数: {值: 12次, 原文: 每月一个主题}; K37-政府研究法治政府次数; true",
        "政府研究法治政府次数: {值: 4次, 原文: 全年研究4次}; K37-政府研究法治政府次数; false",
        "督察次数: {值: 9次, 原文: 2022年以来开展督察9次}; K38-督察次数; true",
        "督察次数: {值: 9次, 原文: 2023年以来开展督察9次}; K38-督察次数; false",
        "督察次数: {值: 9次, 原文: 截至目前开展督察9次}; K38-督察次数; true",
        "督察次数: {值: 9次, 期间: 累计至今, 原文: 截至目前开展督察9次}; K38-督察次数; false",
      })
  void wordsBesideAFigure(String data, String id, boolean raised) {
    assertThat(find("组织领导: {" + data + "}", id).isPresent()).isEqualTo(raised);
  }

  @Test
  @DisplayName("K39 the same row twice; two different ones are K04's")
  void twoEqualRows() {
    String rows = "法治能力: {法治讲座次数: [{值: 2次, 主体: 本级政府},\n  {值: %s, 主体: 本级政府}]}";
    assertThat(doubt(rows.formatted("2次"), "K39-法治讲座次数").kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(find(rows.formatted("3次"), "K39-法治讲座次数")).isEmpty();
    assertThat(
            find(
                "法治能力: {法治讲座次数: [{值: 2次, 期间: 2023-01-01 至 2023-06-30}, {值: 2次, 期间: 2023-07-01 至 2023-12-31}]}",
                "K39-法治讲座次数"))
        .isEmpty();
  }

  @ParameterizedTest(name = "K40 全域 {0}, 本级政府 24, 工作部门和镇街 53: {1}")
  @CsvSource({"77, none", "76, 矛盾", "80, 提示"})
  void theWholeDistrictAndItsParts(int all, String kind) {
    String data =
        "矛盾化解: {应诉件数: [{值: %d件, 主体: 全域}, {值: 24件, 主体: 本级政府}, {值: 53件, 主体: 工作部门和镇街}]}"
            .formatted(all);
    assertThat(find(data, "K40-应诉件数").map(d -> d.kind().label()).orElse("none")).isEqualTo(kind);
  }

  @Test
  @DisplayName(
      "K40 rows that leave a part out can only exceed; the denominators of rates are compared")
  void partsThatLeaveSomethingOut() {
    String rows = "矛盾化解: {应诉件数: [{值: 77件, 主体: 全域}, {值: 24件, 主体: 本级政府}, {值: %d件, 主体: 镇街}]}";
    assertThat(find(rows.formatted(10), "K40-应诉件数")).isEmpty();
    assertThat(find(rows.formatted(54), "K40-应诉件数")).isPresent();
    Doubt d =
        doubt(
            "矛盾化解: {出庭应诉率: [{分子: 71, 分母: 70, 主体: 全域}, {分子: 21, 分母: 21, 主体: 本级政府}, {分子: 50, 分母: 53, 主体: 工作部门和镇街}]}",
            "K40-出庭应诉率");
    // 21 + 53 − 70
    assertThat(d.difference()).isEqualByComparingTo("4");
  }

  @Test
  @DisplayName("sums of different periods are not compared")
  void differentPeriods() {
    assertThat(
            find(
                "权力监督: {依申请公开新收: {值: 30件, 期间: 2023-01-01 至 2023-06-30}, 依申请公开上年结转: 1件, 依申请公开办结: 40件, 依申请公开结转下年: 零}",
                "K05"))
        .isEmpty();
    assertThat(
            find("制度体系: {清理基数: {值: 218件, 期间: 2023-05-01 至 2023-11-20}, 清理-继续有效: 280件}", "K03-清理基数"))
        .isEmpty();
  }

  @Test
  @DisplayName("K41 published or handed in before it was written")
  void beforeItWasWritten() {
    assertThat(doubt("组织领导: {报告成文日期: 2024-02-20, 报告公开日期: 2024-02-19}", "K41-报告公开日期").kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
    assertThat(find("组织领导: {报告成文日期: 2024-02-20, 报告公开日期: 2024-02-20}", "K41-报告公开日期")).isEmpty();
    assertThat(find("组织领导: {报告成文日期: 2024-02-20, 报告公开日期: 2024年2月}", "K41-报告公开日期"))
        .as("some day of that month")
        .isEmpty();
  }

  @Test
  @DisplayName("K42 a yearly report dated within its year is last year's")
  void lastYearsReport() {
    assertThat(doubt("权力监督: {政府公开年报公布日期: 2023-01-20}", "K42-政府公开年报公布日期").cause()).contains("上一年度");
    assertThat(find("权力监督: {政府公开年报公布日期: 2024-01-20}", "K42-政府公开年报公布日期")).isEmpty();
  }

  @ParameterizedTest(name = "K43 {0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "报告公开网址: 'http://a.gov.cn/202209/t20220913_3274212.shtml'; true",
        "报告公开网址: 'http://a.gov.cn/202209/t20220913_3274212.shtml', 报告公开日期: 2022-09-13; false",
        "报告公开网址: 'http://a.gov.cn/202209/t20220913_3274212.shtml', 报告公开日期: 2022-03-13; true",
        "报告公开网址: 'http://a.gov.cn/2024/03/18/1.html', 报告公开日期: 2024-03-18; false",
        "报告公开网址: 'http://a.gov.cn/show-368850.html'; false",
      })
  void theDateInAnAddress(String data, boolean raised) {
    Optional<Doubt> d = find("组织领导: {" + data + "}", "K43");
    assertThat(d.isPresent()).isEqualTo(raised);
    d.ifPresent(
        found -> {
          assertThat(found.kind()).as("never more than 待核").isEqualTo(Doubt.Kind.PROMPT);
          assertThat(found.message()).endsWith("待核");
        });
  }

  @Test
  @DisplayName("K43 published more than a year after it was written: perhaps a migrated page")
  void migratedPage() {
    assertThat(doubt("组织领导: {报告成文日期: 2024-02-20, 报告公开日期: 2025-02-21}", "K43-晚").question())
        .contains("待确认");
    assertThat(find("组织领导: {报告成文日期: 2024-02-20, 报告公开日期: 2025-02-20}", "K43-晚")).isEmpty();
  }

  @Test
  @DisplayName("K44 a date after its deadline is asked about, and not when it is 待确认 already")
  void afterTheDeadline() {
    Outcome late = Fixture.outcome("数据: {组织领导: {报告公开日期: 2024-06-01}}\n");
    assertThat(late.doubts()).anyMatch(d -> d.id().startsWith("K44-报告公开日期-"));
    assertThat(Fixture.outcome("数据: {组织领导: {报告公开日期: 2024-01-31}}\n").doubts()).isEmpty();
    assertThat(Fixture.outcome("数据: {组织领导: {报告公开日期: {值: 2024-06-01, 待确认: 是}}}\n").doubts())
        .isEmpty();
  }

  @Test
  @DisplayName("K45 parts of one entry: 229 done, 2 under way, none outstanding of 231")
  void partsOfOneEntry() {
    String plan = "组织领导: {规划举措完成数: {值: 229项, 总数: %d项, 推进中: 2项, 未启动: 零}}";
    assertThat(find(plan.formatted(231), "K45-规划举措完成数")).isEmpty();
    assertThat(doubt(plan.formatted(230), "K45-规划举措完成数").kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
    assertThat(doubt(plan.formatted(240), "K45-规划举措完成数").kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(find("组织领导: {述法人数: {值: 60余名, 应述: 68名}}", "K45-述法人数"))
        .as("60余 is 60 to 69 and may be 68")
        .isEmpty();
    assertThat(find("组织领导: {述法人数: {值: 70名, 应述: 68名}}", "K45-述法人数")).isPresent();
    assertThat(find("法治能力: {学法考试人数: {值: 90名, 应考: 100名, 合格: 91名}}", "K45-学法考试人数")).isPresent();
  }

  @ParameterizedTest(name = "K46 18.3 to 2.2 days stated as {0}: {1}")
  @CsvSource({"87.97%, false", "87.98%, false", "88%, false", "87.9%, false", "80%, true"})
  void shortenedTerms(String rate, boolean raised) {
    // (18.3 − 2.2) / 18.3 = 87.978 %
    String data = "政府职能: {审批时限压缩比: {率: " + rate + ", 起: 18.3个工作日, 止: 2.2个工作日}}";
    assertThat(find(data, "K46").isPresent()).isEqualTo(raised);
  }

  @Test
  @DisplayName("K47 the government's own study sessions are among those of all meetings")
  void studySessions() {
    assertThat(find("法治能力: {常务会议会前学法次数: 12次, 常务会议/党组会前学法次数: 20次}", "K47")).isEmpty();
    assertThat(doubt("法治能力: {常务会议会前学法次数: 12次, 常务会议/党组会前学法次数: 10次}", "K47").kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
  }

  @Test
  @DisplayName("parts of real clean-ups: 45 < 54 and 6323 < 12917 prompt, 300 > 288 contradicts")
  void partsAndTotals() {
    String cleanUp = "制度体系: {清理基数: %d件, 清理-继续有效: %d件, 清理-废止失效: %d件}";
    assertThat(doubt(cleanUp.formatted(54, 40, 5), "K03-清理基数").kind()).isEqualTo(Doubt.Kind.PROMPT);
    assertThat(doubt(cleanUp.formatted(12917, 6000, 323), "K03-清理基数").kind())
        .isEqualTo(Doubt.Kind.PROMPT);
    assertThat(doubt(cleanUp.formatted(288, 200, 100), "K03-清理基数").kind())
        .isEqualTo(Doubt.Kind.CONTRADICTION);
  }

  @Test
  @DisplayName("a contradiction of a new kind puts a verdict in doubt, a prompt does not")
  void whatADoubtDoes() {
    Outcome outcome = Fixture.outcome("数据: {矛盾化解: {出庭应诉率: {分子: 21, 分母: 21}, 负责人未出庭件数: 2件}}\n");
    assertThat(outcome.findings()).noneMatch(f -> f.verdict() == Verdict.DOUBTFUL);
  }

  @Test
  @DisplayName("a district that meets everything raises no doubt")
  void allMet() {
    DistrictReader.Read read =
        DistrictReader.read(Path.of("examples/all-met.yaml"), Fixture.CATALOGUE, null);
    assertThat(Fixture.ASSESSOR.outcome(read.year()).doubts()).isEmpty();
  }
}
