package cn.duibiao;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.cli.Console;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people who fill in such forms complain of, and what the program does about each. */
class TenPainsTest {

  @TempDir Path folder;

  private static FindingEntry finding(Assessment a, String criterion) {
    return a.findings().stream()
        .filter(f -> f.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private Path file(String body) throws IOException {
    return Files.writeString(folder.resolve("数据.yaml"), "地区: 甲省乙市丙区\n级别: 县级\n年度: 2023\n" + body);
  }

  @Test
  @DisplayName(
      "1 one figure asked for in many places: filled in once, it serves every criterion that needs it")
  void onceForAll() {
    // that no document was made answers at once what is asked about making, examining and filing
    // them
    List<String> settled = notApplicable("数据: {制度体系: {规范性文件制发数: 零}}\n");
    settled.removeAll(notApplicable("数据: {}\n"));
    assertThat(settled).contains("2.2-3a", "2.2-5a");
    assertThat(Fixture.district("数据: {制度体系: {报备率: {分子: 12, 分母: 12}}}\n").year().data())
        .as("under whatever name, it is one field")
        .extracting(d -> d.field())
        .containsExactly("规范性文件报备率");
  }

  private static List<String> notApplicable(String body) {
    return new ArrayList<>(
        Fixture.assess(body).findings().stream()
            .filter(f -> f.verdict() == Verdict.NOT_APPLICABLE)
            .map(FindingEntry::criterion)
            .toList());
  }

  @Test
  @DisplayName(
      "2 rates that mean different things: a rate needs its denominator, and the custom it follows is asked")
  void customs() {
    assertThat(finding(Fixture.assess("数据: {制度体系: {规范性文件报备率: 100%}}\n"), "2.2-5a").verdict())
        .isEqualTo(Verdict.UNPROVEN);
    assertThat(Fixture.outcome("数据: {矛盾化解: {复议调撤率: {分子: 22, 分母: 44}, 复议申请数: 44件}}\n").doubts())
        .anyMatch(d -> d.question().contains("按申请、受理、办结三种分母各给一个率"));
  }

  @Test
  @DisplayName("3 figures that fight: by how much, why, and whom to ask, before anybody is blamed")
  void fights() throws IOException {
    String out =
        Console.run("validate", file("数据: {制度体系: {清理基数: 218件, 清理-继续有效: 180件, 清理-废止失效: 32件}}\n"))
            .evaluated()
            .out();
    assertThat(out).contains("相差6件", "可能的原因：", "问区司法局：").doesNotContain("未达标");
  }

  @ParameterizedTest(name = "4 {0} is {1}")
  @CsvSource({
    "'', nothing stated",
    "未填, nothing stated",
    "/, a question",
    "无, a question",
    "零, [0;0]",
    "0件, [0;0]",
    "2000万件, [20000000;20000000]",
    "60余件, [60;70)",
    "１２件, [12;12]",
  })
  @DisplayName("4 blank, nought, 无 and / are told apart; 2000万 is never nought")
  void states(String written, String read) {
    DistrictReader.Read district = Fixture.district("数据: {制度体系: {规范性文件制发数: " + written + "}}\n");
    String what =
        !district.year().data().isEmpty()
            ? interval(district.year().data().get(0).stated())
            : district.hints().isEmpty() ? "nothing stated" : "a question";
    assertThat(what).isEqualTo(read);
  }

  private static String interval(Quantity q) {
    return "["
        + q.lower().stripTrailingZeros().toPlainString()
        + ";"
        + q.upper().stripTrailingZeros().toPlainString()
        + (q.upperOpen() ? ")" : "]");
  }

  @Test
  @DisplayName(
      "5 asked three times and still not knowing what is missing: each unit gets its own list, by when and why")
  void whatIsMissing() throws IOException {
    Path list = folder.resolve("待办.md");
    Console.run(
            "validate",
            file("数据: {}\n"),
            "--by-department",
            "--due",
            "2024-01-20",
            "--from",
            Fixture.QUANGANG,
            "-o",
            list)
        .evaluated();
    assertThat(Files.readString(list))
        .contains("截止日期：2024-01-20", "## 区司法局（", "**为什么要**", "**上年**");
  }

  @Test
  @DisplayName(
      "6 thick files of photographs: a document is a line in a register, serves many criteria, and no file is taken")
  void register() {
    assertThat(Evidence.class.getRecordComponents())
        .extracting(c -> c.getName())
        .containsExactly("id", "name", "number", "date", "pages", "url", "keptAt");
    Assessment a =
        Fixture.assess(
            "数据: {制度体系: {规范性文件报备率: {分子: 12, 分母: 12, 证据: [证1]}}}\n核对: {2.2-1b: {答: 是, 证据: [证1]}}\n");
    assertThat(List.of("2.2-5a", "2.2-1b"))
        .allSatisfy(c -> assertThat(finding(a, c).verdict()).isEqualTo(Verdict.MET));
  }

  @Test
  @DisplayName(
      "7 yearly reports late and thin: dates of handing in and publishing and the five parts are criteria of their own")
  void yearlyReport() {
    Assessment a =
        Fixture.assess("数据: {组织领导: {报告公开日期: 2024-04-02, 年度报告必备内容项数: 3项}}\n说明: {存在问题: [应诉能力需提升]}\n");
    assertThat(finding(a, "9.2-3a").verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(finding(a, "9.2-3e").verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(a.admissions()).hasSize(1);
  }

  @Test
  @DisplayName(
      "8 a new edition and all numbers start again: documents have numbers of their own, the register is laid out by the program")
  void editions() throws IOException {
    Path data =
        file("证据: {司法03: {名称: 台账}}\n数据: {制度体系: {规范性文件报备率: {分子: 12, 分母: 12, 证据: [司法03]}}}\n");
    assertThat(Console.run("validate", data, "--evidence").evaluated().out())
        .contains("2.2-5 规范性文件备案", "证据号 司法03");
  }

  @Test
  @DisplayName(
      "9 every assessor in his own words: each verdict names its rule, its figures and the words they come from")
  void sameWords() {
    Assessment a = Fixture.assess("数据: {制度体系: {规范性文件报备率: {值: 100%, 原文: 报备率100%, 位置: 一(三)2}}}\n");
    FindingEntry f = finding(a, "2.2-5a");
    assertThat(f.rule()).startsWith("2.2-5a ");
    assertThat(f.facts())
        .anySatisfy(
            x -> {
              assertThat(x.wording()).isEqualTo("100%");
              assertThat(x.source().quote()).isEqualTo("报备率100%");
            });
    assertThat(Fixture.assess("数据: {制度体系: {规范性文件报备率: {值: 100%, 原文: 报备率100%, 位置: 一(三)2}}}\n"))
        .as("and the same again")
        .isEqualTo(a);
  }

  @Test
  @DisplayName(
      "10 problems nobody follows up: every gap has a measure with lead, day, outcome, and the criterion it closes")
  void followUp() {
    Assessment a = Fixture.assess("数据: {制度体系: {规范性文件报备率: {分子: 11, 分母: 12}}}\n");
    assertThat(a.measures())
        .anySatisfy(
            m -> {
              assertThat(m.closes()).contains("2.2-5a");
              assertThat(m.lead()).isEqualTo("区司法局");
              assertThat(m.due()).isNotNull();
              assertThat(m.outcome()).isNotBlank();
            });
  }

  @Test
  @DisplayName("and nobody is accused: a doubt says 不一致 or 待核, never more")
  void nobodyIsAccused() {
    assertThat(
            Fixture.ASSESSOR
                .outcome(DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null).year())
                .doubts())
        .extracting(Doubt::message)
        .noneMatch(m -> m.contains("造假") || m.contains("瞒报"));
  }
}
