package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Domain;
import cn.duibiao.model.FieldKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every criterion has a case of every kind that could tell its rule from a wrong one. Expected
 * verdicts are checked by {@link CriterionCasesTest}; here it is only asked whether the case is
 * there.
 */
class CaseCoverageTest {

  @TestFactory
  Stream<DynamicTest> everyCriterionHasItsCases() {
    List<Cases.Case> all = Cases.all();
    return Fixture.CATALOGUE.domains().stream()
        .map(
            d ->
                DynamicTest.dynamicTest(
                    d.id() + " " + d.title(), () -> assertThat(missing(d, all)).isEmpty()));
  }

  private static List<String> missing(Domain domain, List<Cases.Case> all) {
    List<String> missing = new ArrayList<>();
    domain.indicators().stream()
        .flatMap(i -> i.criteria().stream())
        .forEach(
            criterion -> {
              List<Cases.Case> own =
                  all.stream().filter(c -> c.criterion().equals(criterion.id())).toList();
              for (CaseKind kind : missing(criterion, own)) {
                missing.add(
                    "%s %s 缺案例——%s".formatted(criterion.id(), criterion.title(), kind.description));
              }
            });
    return missing;
  }

  private static Set<CaseKind> missing(Criterion criterion, List<Cases.Case> own) {
    Set<CaseKind> found = EnumSet.noneOf(CaseKind.class);
    own.forEach(c -> found.addAll(CaseKind.of(c)));
    FieldKind kind =
        criterion.quantified()
            ? Fixture.CATALOGUE.fields().get(criterion.fields().get(0)).kind()
            : null;
    Set<CaseKind> needed = EnumSet.noneOf(CaseKind.class);
    own.stream()
        .map(c -> c.result().yardstick())
        .filter(CaseKind::binds)
        .forEach(y -> needed.addAll(CaseKind.neededBy(y, kind)));
    if (needed.isEmpty()) {
      needed.addAll(EnumSet.of(CaseKind.MET, CaseKind.FAILED));
    }
    needed.removeAll(found);
    return needed;
  }
}
