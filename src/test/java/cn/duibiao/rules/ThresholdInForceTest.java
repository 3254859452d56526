package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.model.Confidence;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Force;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which threshold a finding names; what verdict follows is in docs/verdicts.md. */
class ThresholdInForceTest {

  private static Finding finding(String criterion, String body) {
    return Fixture.finding(Fixture.outcome(body), criterion);
  }

  private static String basis(String criterion, String body) {
    return finding(criterion, body).yardstick().threshold().basis();
  }

  private static FindingEntry entry(String criterion, String body) {
    return Fixture.assess(body).findings().stream()
        .filter(f -> f.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("复议法: the 2017 text for 2023, the 2023 text for 2024")
  void yearEnd() {
    String data = "数据: {矛盾化解: {复议受理审查最长用时: 5工作日}}\n";
    assertThat(basis("6.2-2e", "年度: 2023\n" + data)).contains("2017年修正");
    assertThat(basis("6.2-2e", "年度: 2024\n" + data)).contains("2023年");
  }

  @Test
  @DisplayName("a figure with a period of its own names the threshold of that period")
  void ownPeriod() {
    String data = "数据: {矛盾化解: {复议受理审查最长用时: {值: 5工作日, 期间: %s}}}\n";
    assertThat(basis("6.2-2e", "年度: 2024\n" + data.formatted("2023-07-01 至 2024-06-30")))
        .contains("2023年");
    assertThat(
            basis(
                "6.2-2e",
                "年度: 2024\n统计期: 2023-07-01 至 2024-06-30\n"
                    + data.formatted("2023-07-01 至 2023-12-31")))
        .contains("2017年修正");
  }

  @Test
  @DisplayName("a file for part of the year goes by the end of that part")
  void partOfTheYear() {
    String data = "数据: {政府职能: {公平竞争审查率: {分子: 5, 分母: 5}}}\n";
    assertThat(basis("1.5-2a", "年度: 2024\n统计期: 2024-01-01 至 2024-06-30\n" + data))
        .contains("国发〔2016〕34号");
    assertThat(basis("1.5-2a", "年度: 2024\n" + data)).contains("公平竞争审查条例");
  }

  @Test
  @DisplayName("a deadline goes by its due date, not by the end of the period")
  void dueDate() {
    String data = "数据: {政府职能: {逾期款项公开最迟日期: %s-03-20}}\n";
    assertThat(basis("1.5-5e", "年度: 2024\n" + data.formatted(2025))).contains("2020年");
    assertThat(basis("1.5-5e", "年度: 2025\n" + data.formatted(2026))).contains("2025年");
  }

  @Test
  @DisplayName("what has run out without a successor binds no more, and says so")
  void lapsed() {
    Threshold binding =
        new Threshold(
            "2次", null, 0, null, Force.LEGAL, "L1", "某法", Confidence.SURE, null, day(2025, 12, 31));
    Criterion criterion =
        new Criterion(
            "1",
            "1",
            "",
            "",
            null,
            List.of("数"),
            List.of(),
            List.of(),
            null,
            null,
            List.of(binding),
            false,
            "");
    assertThat(criterion.thresholdOn(day(2025, 12, 31), 2025)).isSameAs(binding);
    Threshold left = criterion.thresholdOn(day(2026, 12, 31), 2026);
    assertThat(left.binding()).isFalse();
    assertThat(left.basis()).contains("已于2025年12月31日期满，延续适用待确认");

    FindingEntry entry = entry("8.3-2b", "年度: 2026\n数据: {法治能力: {五年普法规划评估次数: 2次}}\n");
    assertThat(entry.reason()).contains("已于2025年12月31日期满，延续适用待确认");
    assertThat(entry.threshold().source()).contains("延续适用待确认");
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  @Test
  @DisplayName("期间跨新旧规定 says from which day the figures are needed")
  void straddlingIsExplained() {
    FindingEntry begun = entry("1.5-2d", "年度: 2024\n数据: {政府职能: {违反公平竞争标准出台件数: 1件}}\n");
    assertThat(begun.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(begun.reason()).contains("期间跨新旧规定", "自2024-08-01起施行");
    assertThat(begun.toMeet()).contains("2024-08-01以后的数");

    FindingEntry changed =
        entry(
            "8.3-2b", "年度: 2025\n数据: {法治能力: {五年普法规划评估次数: {值: 1次, 期间: 2024-07-01 至 2025-06-30}}}\n");
    assertThat(changed.reason()).contains("门槛自2025-01-01起有变");
  }
}
