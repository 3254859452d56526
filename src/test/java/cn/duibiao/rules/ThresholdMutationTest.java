package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import cn.duibiao.Fixture;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A threshold that is one unit off must be noticed: each dated threshold of each quantified
 * criterion is moved by one unit (a percentage point, one of its own unit, a day) up and down, and
 * some case of the criterion must change its verdict. A share cannot be moved above 100 % nor a
 * figure below nought; every other move must be noticed.
 */
class ThresholdMutationTest {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

  private static final Map<String, List<Cases.Case>> CASES =
      Cases.all().stream().collect(Collectors.groupingBy(Cases.Case::criterion));

  /** A criterion with its cases and what they give as it stands. */
  private record Subject(Criterion criterion, List<DistrictYear> years, List<Verdict> verdicts) {

    static Subject of(Criterion criterion) {
      List<DistrictYear> years =
          CASES.getOrDefault(criterion.id(), List.of()).stream()
              .map(Cases.Case::districtYear)
              .toList();
      return new Subject(criterion, years, OneCriterion.verdicts(criterion, years));
    }

    boolean notices(Threshold old, Threshold moved) {
      return !OneCriterion.verdicts(OneCriterion.with(criterion, old, moved), years)
          .equals(verdicts);
    }
  }

  @TestFactory
  Stream<DynamicNode> thresholds() {
    return Fixture.CATALOGUE.criteria().filter(Criterion::quantified).map(this::container);
  }

  private DynamicNode container(Criterion criterion) {
    return DynamicContainer.dynamicContainer(
        criterion.id() + " " + criterion.title(),
        Stream.of(criterion)
            .map(Subject::of)
            .flatMap(
                subject ->
                    Stream.concat(
                        Stream.of(DynamicTest.dynamicTest("评一个要点与评全部一样", () -> agrees(subject))),
                        criterion.thresholds().stream().flatMap(t -> moves(subject, t)))));
  }

  /** Otherwise a mutant could be noticed for a reason that has nothing to do with it. */
  private static void agrees(Subject subject) {
    assertThat(subject.verdicts())
        .isEqualTo(
            CASES.getOrDefault(subject.criterion().id(), List.of()).stream()
                .map(Cases.Case::expected)
                .toList());
  }

  private static Stream<DynamicTest> moves(Subject subject, Threshold threshold) {
    return Stream.of(1, -1)
        .filter(direction -> canMove(threshold, direction))
        .map(direction -> move(subject, threshold, moved(threshold, direction)));
  }

  private static DynamicTest move(Subject subject, Threshold threshold, Threshold moved) {
    return DynamicTest.dynamicTest(
        threshold.text() + " → " + moved.text() + span(threshold),
        () -> {
          if (!subject.notices(threshold, moved)) {
            fail(advice(subject.criterion(), threshold, moved));
          }
        });
  }

  private static String advice(Criterion criterion, Threshold threshold, Threshold moved) {
    return "%s %s：门槛%s%s改成%s，没有一个案例的结论改变。请在 %s 的“要点: %s”下加案例（年度在门槛施行期内），所填恰为%s或恰为%s，按依据推出应为的结论。"
        .formatted(
            criterion.id(),
            criterion.title(),
            threshold.text(),
            span(threshold),
            moved.text(),
            Cases.FOLDER,
            criterion.id(),
            threshold.text(),
            moved.text());
  }

  private static String span(Threshold t) {
    String from = t.from() == null ? "" : "自" + t.from();
    String to = t.to() == null ? "" : "至" + t.to();
    return from.isEmpty() && to.isEmpty() ? "" : "（" + from + to + "）";
  }

  private static boolean canMove(Threshold threshold, int direction) {
    if (threshold.monthDay() != null) {
      return true;
    }
    BigDecimal figure = threshold.limit().amount();
    boolean full = threshold.limit().unit().equals("%") && figure.compareTo(HUNDRED) >= 0;
    return direction > 0 ? !full : figure.signum() > 0;
  }

  private static Threshold moved(Threshold t, int direction) {
    if (t.monthDay() == null) {
      BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, t.limit().amount().scale()));
      BigDecimal figure = t.limit().amount().add(unit.multiply(BigDecimal.valueOf(direction)));
      String text = figure.toPlainString() + t.limit().unit();
      return copy(t, text, Quantity.exactly(figure, t.limit().unit(), text), 0, null);
    }
    LocalDate day = LocalDate.parse("2023-" + t.monthDay()).plusDays(direction);
    int offset = t.yearOffset() + day.getYear() - 2023;
    String monthDay = day.format(MONTH_DAY);
    return copy(t, (offset == 0 ? "当年" : "次年") + monthDay, null, offset, monthDay);
  }

  private static Threshold copy(Threshold t, String text, Quantity limit, int offset, String day) {
    return new Threshold(
        text,
        limit,
        offset,
        day,
        t.force(),
        t.legalLevel(),
        t.basis(),
        t.confidence(),
        t.from(),
        t.to());
  }
}
