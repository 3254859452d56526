package cn.duibiao.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.MarkdownTable;
import cn.duibiao.model.Basis;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Force;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Ruling;
import cn.duibiao.model.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of docs/verdicts.md. */
class TruthTableTest {

  private static final String DOCUMENT = "docs/verdicts.md";
  private static final Pattern RESULT = Pattern.compile("([^（]+)(?:（(.+)）)?");

  /**
   * One row of the truth table.
   *
   * @param marks what the verdict must carry: 有证, 自报, 参考, 缺佐证
   */
  private record Row(
      String number,
      String rule,
      String criterion,
      String name,
      String body,
      Verdict verdict,
      List<String> marks) {

    static Row of(List<String> cells) {
      Matcher result = RESULT.matcher(cells.get(5));
      assertThat(result.matches()).as("结论 of row %s", cells.get(0)).isTrue();
      List<String> marks =
          result.group(2) == null ? List.of() : List.of(result.group(2).split("，"));
      String body = MarkdownTable.code(cells.get(4));
      return new Row(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          body,
          verdictOf(result.group(1)),
          marks);
    }

    String title() {
      return number + " " + rule + " " + criterion + " " + name + " → " + verdict.label();
    }
  }

  private static Verdict verdictOf(String label) {
    Verdict verdict = Labelled.find(Verdict.class, label);
    assertThat(verdict).as("verdict “%s”", label).isNotNull();
    return verdict;
  }

  private static Stream<Row> rows() {
    return MarkdownTable.rows(DOCUMENT, "行", "规则", "要点", "情形", "数据", "结论").stream().map(Row::of);
  }

  @TestFactory
  Stream<DynamicTest> truthTable() {
    return rows().map(row -> DynamicTest.dynamicTest(row.title(), () -> check(row)));
  }

  private static void check(Row row) {
    Outcome outcome = Fixture.outcome(row.body());
    List<Finding> findings =
        outcome.findings().stream().filter(f -> f.criterion().equals(row.criterion())).toList();
    assertThat(findings).as("exactly one finding").hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.verdict())
        .as("%s%n%s", row.body(), finding.rulings())
        .isEqualTo(row.verdict());
    assertThat(marks(finding)).isEqualTo(row.marks());
    assertThat(rulesFiredFor(row.criterion(), outcome)).contains(row.rule());
  }

  /** What stands beside the verdict, in the order in which the document names it. */
  private static List<String> marks(Finding finding) {
    Stream<String> basis = Stream.ofNullable(finding.basis()).map(Basis::label);
    boolean suggested =
        finding.verdict() == Verdict.MET
            && finding.yardstick().threshold().force() == Force.SUGGESTION;
    boolean unproven =
        finding.ruling().decidesAlone()
            && finding.ruling().detail() != null
            && finding.ruling().detail().endsWith("（缺佐证）");
    return Stream.of(
            basis,
            suggested ? Stream.of("参考") : Stream.<String>empty(),
            unproven ? Stream.of("缺佐证") : Stream.<String>empty())
        .flatMap(s -> s)
        .toList();
  }

  /** Ids of the rules that inserted a ruling on, or the finding of, this criterion. */
  private static List<String> rulesFiredFor(String criterion, Outcome outcome) {
    return outcome.firings().entrySet().stream()
        .filter(e -> isAbout(e, criterion))
        .map(e -> id(e.getValue().rule()))
        .toList();
  }

  private static boolean isAbout(Map.Entry<Object, ?> firing, String criterion) {
    return firing.getKey() instanceof Ruling r && r.criterion().equals(criterion)
        || firing.getKey() instanceof Finding f && f.criterion().equals(criterion);
  }

  private static String id(String ruleName) {
    return ruleName.substring(0, ruleName.indexOf(' '));
  }

  @Test
  void everyVerdictRuleHasARow() {
    List<String> rules =
        Fixture.RULES.ruleNames().stream()
            .map(TruthTableTest::id)
            .filter(r -> r.startsWith("V"))
            .toList();
    assertThat(rows().map(Row::rule).distinct()).containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  void everyVerdictHasARow() {
    assertThat(rows().map(Row::verdict)).contains(Verdict.values());
  }

  @Test
  void rowsAreNumberedInOrder() {
    List<String> numbers = rows().map(Row::number).toList();
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(String.valueOf(i + 1));
    }
  }

  @Test
  void theSetIsClosedAndOrdered() {
    List<String> listed =
        MarkdownTable.rows(DOCUMENT, "结论", "什么情况", "接下来做什么").stream().map(r -> r.get(0)).toList();
    assertThat(listed).isEqualTo(Arrays.stream(Verdict.values()).map(Verdict::label).toList());
  }

  @TestFactory
  Stream<DynamicTest> indicators() {
    return MarkdownTable.rows(DOCUMENT, "要点的结论", "指标的结论").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + " → " + row.get(1), () -> rollUp(row.get(0), row.get(1))));
  }

  private static void rollUp(String criteria, String indicator) {
    List<Verdict> verdicts =
        criteria.equals("没有要点")
            ? List.of()
            : Arrays.stream(criteria.split("、")).map(TruthTableTest::verdictOf).toList();
    Verdict expected = indicator.equals("本版尚未编入") ? null : verdictOf(indicator);
    assertThat(Verdict.worst(verdicts)).isEqualTo(expected);
  }
}
