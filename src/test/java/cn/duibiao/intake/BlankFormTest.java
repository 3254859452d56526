package cn.duibiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.Level;
import cn.duibiao.model.ListForm;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The blank form: everything that is asked for, with what a clerk needs to fill it in. */
class BlankFormTest {

  private static final Catalogue CATALOGUE = Fixture.CATALOGUE;
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^    # 例  (.*)\n(?:    # .*\n)*    .*:\n");

  private static String form(Selection selection, DistrictYear before) {
    return BlankForm.write(selection, "甲省乙市丙区", Level.COUNTY, 2024, before);
  }

  private static final String WHOLE = form(Selection.all(CATALOGUE), null);

  private static DistrictReader.Read read(String text) {
    return DistrictReader.parse(text, "表.yaml", CATALOGUE, null);
  }

  /** The form with each field's own example put in its place. */
  static String filledAsInItsExamples(String form) {
    return EXAMPLE
        .matcher(form)
        .replaceAll(m -> Matcher.quoteReplacement("    " + m.group(1) + "\n"));
  }

  /** What stands in the lines before {@code key}, as far as they are comments. */
  private static String about(String form, String key) {
    List<String> lines = form.lines().toList();
    int at = lines.indexOf("    " + key + ":");
    assertThat(at).as(key).isPositive();
    int from = at;
    while (lines.get(from - 1).startsWith("    # ") && !lines.get(from - 1).contains("----")) {
      from--;
    }
    return String.join("\n", lines.subList(from, at));
  }

  @Test
  @DisplayName(
      "nothing filled in: it is read without a hint, and every criterion is 未填报 or not yet in force")
  void blank() {
    DistrictReader.Read read = read(WHOLE);
    assertThat(read.hints()).isEmpty();
    assertThat(read.year().data()).isEmpty();
    Assessment a = Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
    assertThat(a.summary().criteria().get(Verdict.UNFILLED)).isPositive();
    assertThat(a.findings())
        .allMatch(f -> f.verdict() == Verdict.UNFILLED || f.verdict() == Verdict.NOT_APPLICABLE);
    assertThat(a.doubts()).isEmpty();
  }

  @Test
  @DisplayName("every field and every question is there, once")
  void everything() {
    CATALOGUE
        .fields()
        .keySet()
        .forEach(f -> assertThat(WHOLE).containsOnlyOnce("\n    " + f + ":\n"));
    CATALOGUE
        .criteria()
        .filter(c -> !c.quantified())
        .forEach(c -> assertThat(WHOLE).containsOnlyOnce("\n  " + c.id() + ":\n"));
  }

  @Test
  @DisplayName("in the order of the catalogue: each indicator heads its fields once, in order")
  void order() {
    for (Domain domain : CATALOGUE.domains()) {
      List<String> headings = new ArrayList<>();
      String theme = form(Selection.of(CATALOGUE, domain), null);
      String data =
          theme.substring(theme.indexOf("\n  " + domain.theme() + ":")).split("\n  (?=[^ ])", 3)[1];
      Matcher m = Pattern.compile("    # ---- (\\d[^ ]*) ").matcher(data);
      while (m.find()) {
        headings.add(m.group(1));
      }
      List<String> catalogue = CATALOGUE.indicators().map(i -> i.id()).toList();
      assertThat(headings)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(
              (a, b) -> Integer.compare(catalogue.indexOf(a), catalogue.indexOf(b)));
    }
  }

  @Test
  @DisplayName(
      "each field says its unit, who fills it in, which criteria ask for it, and how it is written")
  void everyFieldIsExplained() {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    CATALOGUE
        .criteria()
        .forEach(
            c ->
                c.fields()
                    .forEach(f -> asked.computeIfAbsent(f, k -> new ArrayList<>()).add(c.id())));
    for (Field f : CATALOGUE.fields().values()) {
      String about = about(WHOLE, f.name());
      assertThat(about)
          .contains("填", "例  " + f.name() + ": ")
          .contains(f.unit().isEmpty() ? "" : "单位 " + f.unit());
      asked.getOrDefault(f.name(), List.of()).forEach(id -> assertThat(about).contains(id));
    }
    assertThat(about(WHOLE, "规范性文件报备率"))
        .contains("区司法局填", "2.2-5a", "分子：", "分母：", "例  规范性文件报备率: {分子: 11, 分母: 12}");
  }

  @Test
  @DisplayName("filled in as the examples say it is read without an error")
  void examples() {
    DistrictYear year = read(filledAsInItsExamples(WHOLE)).year();
    assertThat(year.data()).hasSize(CATALOGUE.fields().size());
  }

  @Test
  @DisplayName("a list is begun by taking away its comment signs, and is then read")
  void lists() {
    int from = WHOLE.indexOf("# 清单:");
    String lists = WHOLE.substring(from, WHOLE.indexOf("\n\n", from) + 1);
    String begun = lists.replaceAll("(?m)^# ", "").replace("…", "甲");
    DistrictYear year = read("地区: 甲区\n年度: 2024\n" + begun).year();
    assertThat(year.lists())
        .extracting(l -> l.name())
        .containsExactlyElementsOf(CATALOGUE.lists().get().forms().keySet());
    assertThat(year.rows())
        .allSatisfy(r -> assertThat(r.values()).hasSize(r.form().columns().size()));
  }

  @Test
  @DisplayName("--only: what one unit fills in and answers, and nothing else")
  void oneUnit() {
    String form = form(Selection.of(CATALOGUE, CATALOGUE.departments().get("司法局")), null);
    for (Field f : CATALOGUE.fields().values()) {
      assertThat(form.contains("\n    " + f.name() + ":\n"))
          .as(f.name())
          .isEqualTo(f.filledBy().equals("司法局"));
    }
    for (ListForm list : CATALOGUE.lists().get().forms().values()) {
      assertThat(form.contains("#   " + list.name() + ":\n"))
          .isEqualTo(list.filledBy().equals("司法局"));
    }
    CATALOGUE
        .criteria()
        .filter(c -> !c.quantified())
        .forEach(
            c ->
                assertThat(form.contains("\n  " + c.id() + ":\n"))
                    .as(c.id())
                    .isEqualTo(leader(c).equals("司法局")));
    assertThat(read(form).hints()).isEmpty();
  }

  private static String leader(Criterion c) {
    List<String> units = CATALOGUE.indicator(c.indicator()).units();
    return units.isEmpty() ? "" : units.get(0);
  }

  @Test
  @DisplayName("--domain: its theme, what its criteria read elsewhere, its questions")
  void oneDomain() {
    Domain domain = CATALOGUE.domains().get(3);
    String form = form(Selection.of(CATALOGUE, domain), null);
    CATALOGUE
        .criteria()
        .forEach(
            c -> {
              boolean ours = c.id().startsWith(domain.id() + ".");
              if (!c.quantified()) {
                assertThat(form.contains("\n  " + c.id() + ":\n")).as(c.id()).isEqualTo(ours);
              } else if (ours) {
                c.fields().forEach(f -> assertThat(form).contains("\n    " + f + ":\n"));
              }
            });
    assertThat(read(form).hints()).isEmpty();
  }

  @Test
  @DisplayName(
      "--from: last year's figures stand beside this year's blanks, its documents in the register, all as comments")
  void lastYear() {
    DistrictYear before =
        Fixture.district(
                """
                数据:
                  制度体系: {规范性文件制发数: 12件, 规范性文件报备率: {分子: 11, 分母: 12}}
                  组织领导: {述法人数: {值: 60余名, 应述: 68名}}
                  矛盾化解:
                    出庭应诉率:
                      - {主体: 本级政府, 分子: 21, 分母: 21}
                      - {主体: 镇街, 分子: 5, 分母: 6}
                核对: {2.2-1b: {答: 是, 证据: [证1]}}
                """)
            .year();
    String form = form(Selection.all(CATALOGUE), before);
    assertThat(about(form, "规范性文件制发数")).contains("# 上年  12件");
    assertThat(about(form, "规范性文件报备率")).contains("# 上年  11／12");
    assertThat(about(form, "述法人数")).contains("# 上年  60余名，应述68名");
    assertThat(about(form, "出庭应诉率")).contains("# 上年  21／21（本级政府）", "# 上年  5／6（镇街）");
    assertThat(form).contains("  # 上年  是\n  2.2-1b:\n", "  # 证1: {名称: 登记的台账}\n");
    assertThat(read(form).year().data()).as("comments state nothing").isEmpty();
    assertThat(read(form).year().evidence()).isEmpty();
  }

  @Test
  @DisplayName("words of last year's file never become lines of the form")
  void lastYearsWordsStayComments() {
    DistrictYear before =
        Fixture.district("年度: 2023\n数据: {组织领导: {考核等次: \"优秀\\n年度: 1999\"}}\n").year();
    assertThat(form(Selection.all(CATALOGUE), before))
        .contains("# 上年  优秀 年度: 1999")
        .doesNotContain("\n年度: 1999");
  }

  @Test
  @DisplayName("a name that YAML would misread is quoted")
  void hardName() {
    String form = BlankForm.write(Selection.all(CATALOGUE), "甲省: 乙#1市", Level.CITY, 2024, null);
    assertThat(read(form).year().name()).isEqualTo("甲省: 乙#1市");
    assertThat(read(form).year().year()).isEqualTo(2024);
  }

  @Test
  @DisplayName("units and dates are the district's and the year's own")
  void ownWords() {
    assertThat(WHOLE).contains("区司法局").doesNotContain("县司法局", "{县}");
    assertThat(BlankForm.write(Selection.all(CATALOGUE), "甲市", Level.CITY, 2026, null))
        .contains("日期: 2027-01-10", "统计期: 2026-01-01 至 2026-12-31", "市司法局")
        .doesNotContain("2025-");
  }
}
