package cn.duibiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.browse.TextPage;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Doubt;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** validate: what does not agree, what lies behind it, whom to ask, and what the register lacks. */
class DataCheckTest {

  private static DataCheck check(DistrictReader.Read read) {
    return DataCheck.of(Fixture.CATALOGUE, read.year(), read.cited(), assess(read));
  }

  private static Assessment assess(DistrictReader.Read read) {
    return Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
  }

  private static DataCheck check(String body) {
    return check(Fixture.district(body));
  }

  private static DistrictReader.Read whole(String text) {
    return DistrictReader.parse(text, "试.yaml", Fixture.CATALOGUE, null);
  }

  private static String page(DistrictReader.Read read) {
    return TextPage.write(check(read).page(assess(read))).replaceAll("\n +", "");
  }

  @Test
  @DisplayName("a doubt says the difference, the likely cause, whom to ask, and what hangs on it")
  void aDoubtIsWhole() {
    // 180 + 60 + 40 = 280, twelve more than 268
    String body = "数据: {制度体系: {清理基数: 268件, 清理-继续有效: 180件, 清理-废止: 60件, 清理-失效: 40件}}\n";
    DoubtEntry d = check(body).doubts().get(0);
    assertThat(d.kind()).isEqualTo(Doubt.Kind.CONTRADICTION);
    assertThat(d.difference()).isEqualByComparingTo("12");
    assertThat(d.message()).contains("268件", "相差12件");
    assertThat(d.cause()).contains("可能");
    assertThat(d.askWhom()).isEqualTo("区司法局");
    assertThat(page(Fixture.district(body))).contains("K03：", "可能的原因：", "问区司法局：", "关系到：");
  }

  @Test
  @DisplayName("which criteria hang on a doubt, by number and title; or that none does")
  void whatHangsOnIt() {
    assertThat(page(Fixture.district("数据: {制度体系: {规范性文件报备率: {率: 98%, 分子: 12, 分母: 12}}}\n")))
        .contains("关系到：2.2-5a 规范性文件报备率");
    assertThat(page(Fixture.district("数据: {权力监督: {人大建议件数: 157件, 政协提案件数: 150件, 建议提案满意率: 100%}}\n")))
        .contains("K12", "关系到：");
    assertThat(page(Fixture.district("数据: {制度体系: {清理基数: 218件, 清理-继续有效: 180件, 清理-废止失效: 32件}}\n")))
        .contains("相差6件", "关系到：没有要点用到这些数");
  }

  @Test
  @DisplayName(
      "every doubt of a real report has a cause, save those the report's reader noted himself")
  void everyDoubtHasACause() {
    DataCheck check = check(DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null));
    assertThat(check.doubts())
        .isNotEmpty()
        .allSatisfy(
            d -> {
              assertThat(d.askWhom()).as(d.message()).isNotBlank();
              assertThat(d.question()).isNotBlank();
              assertThat(d.cause() != null || d.rule().startsWith("K90")).as(d.rule()).isTrue();
            });
    assertThat(check.doubts()).as("said once").doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("矛盾 come first, and the page judges nothing and accuses nobody")
  void order() {
    DistrictReader.Read read =
        Fixture.district("数据: {制度体系: {规范性文件报备率: {率: 98%, 分子: 12, 分母: 12}, 规范性文件规范率: 100%}}\n");
    assertThat(check(read).doubts())
        .extracting(DoubtEntry::kind)
        .containsExactly(Doubt.Kind.CONTRADICTION, Doubt.Kind.PROMPT);
    assertThat(page(read))
        .contains("矛盾（1处）", "提示（1处）", "相差：2")
        .doesNotContain("达标", "造假", "瞒报", "弄虚作假");
  }

  @Test
  @DisplayName("it counts what is stated, answered and blank")
  void counts() {
    DataCheck check = check("数据: {制度体系: {规范性文件制发数: 12件, 规范性文件报备率: }}\n核对: {2.2-1b: 是, 2.2-1c: }\n");
    assertThat(check.counts().statements()).isEqualTo(1);
    assertThat(check.counts().answers()).isEqualTo(1);
    assertThat(check.counts().unfilled()).isGreaterThan(300);
  }

  @Test
  @DisplayName("documents registered and never referred to; a single row of a 清单 is a reference")
  void unused() {
    EvidenceCheck evidence =
        check(
                whole(
                    """
                    地区: 示范省示范市示范区
                    年度: 2023
                    证据:
                      甲1: {名称: 用于数据}
                      乙2: {名称: 没有用到}
                      丙3: {名称: 用于一案}
                      丁4: {名称: 用于不适用}
                      戊5: {名称: 用于问题}
                      己6: {名称: 用于自查}
                    数据: {制度体系: {规范性文件制发数: {值: 12件, 证据: [甲1]}}}
                    清单:
                      行政应诉:
                        - {案号: 1号, 证据: [丙3]}
                        - {案号: 2号}
                    不适用项: [{字段: 处罚听证次数, 理由: 本年没有, 证据: [丁4]}]
                    核对: {2.2-1b: {答: 是, 证据: [戊5]}}
                    创建自查: {创建1: {答: 是, 证据: [己6]}}
                    """))
            .evidence();
    assertThat(evidence.registered()).isEqualTo(6);
    assertThat(evidence.unused()).containsExactly("乙2");
  }

  @ParameterizedTest(name = "统计期 2023, a document of {0}: {1}")
  @CsvSource({
    "2023-01-01, in time",
    "2022-12-31, 早于统计期",
    "2022年12月, 早于统计期",
    "2022年, 早于统计期",
    "2024-01-10, in time",
    "2024-12-31, in time",
    "2025-01-01, 晚于统计期",
    "2025, 晚于统计期",
    "2023年6月, in time",
    "2023年度, in time",
  })
  @DisplayName(
      "a document older than the period, or younger than the year in which it is summed up")
  void outside(String date, String why) {
    List<EvidenceCheck.Outside> outside =
        check(
                whole(
                    "地区: 甲区\n年度: 2023\n证据: {甲1: {名称: 台账, 日期: %s}}\n核对: {2.2-1b: {答: 是, 证据: [甲1]}}\n"
                        .formatted(date)))
            .evidence()
            .outside();
    if (why.equals("in time")) {
      assertThat(outside).isEmpty();
    } else {
      assertThat(outside).singleElement().satisfies(o -> assertThat(o.why()).startsWith(why));
    }
  }

  @Test
  @DisplayName("a document without a date is not called out of time")
  void undated() {
    assertThat(check("核对: {2.2-1b: {答: 是, 证据: [证1]}}\n").evidence().outside()).isEmpty();
  }

  @Test
  @DisplayName("claims without a document, unit by unit; a 否 and a background figure need none")
  void unsupported() {
    EvidenceCheck evidence =
        check(
                """
                数据:
                  制度体系:
                    规范性文件报备率: {分子: 12, 分母: 12}
                    规范性文件制发数: {值: 12件, 证据: [证1]}
                    部门文件备案件数: 19件
                核对:
                  2.2-1b: 是
                  2.2-1c: {称: 全面落实}
                  2.2-2c: 否
                """)
            .evidence();
    List<String> items = evidence.unsupported().stream().flatMap(u -> u.items().stream()).toList();
    assertThat(items)
        .anyMatch(i -> i.equals("规范性文件报备率"))
        .anyMatch(i -> i.startsWith("2.2-1b "))
        .noneMatch(i -> i.startsWith("规范性文件制发数") || i.startsWith("部门文件备案件数"))
        .noneMatch(i -> i.startsWith("2.2-2c"));
    assertThat(evidence.unsupported()).extracting(EvidenceCheck.Unsupported::unit).contains("区司法局");
  }
}
