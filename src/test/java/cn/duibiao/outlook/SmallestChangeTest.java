package cn.duibiao.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Verdict;
import cn.duibiao.outlook.Trial.CriterionTurn;
import cn.duibiao.rules.GapCases;
import cn.duibiao.rules.GapCases.GapCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever is proposed as the smallest change has to be enough when the user tries it, in the words
 * in which it is printed; for every quantified criterion, on all its cases.
 */
class SmallestChangeTest {

  private static final Map<String, List<GapCase>> CASES =
      GapCases.quantified().stream().collect(Collectors.groupingBy(GapCase::criterion));

  @TestFactory
  Stream<DynamicTest> what_is_proposed_gives_达标_when_it_is_tried() {
    return CASES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> hold(e.getValue())));
  }

  private static void hold(List<GapCase> gaps) {
    Catalogue alone = Fixture.CATALOGUE.only(gaps.get(0).criterion());
    Assessor assessor = new Assessor(alone, Fixture.RULES);
    for (GapCase gap : gaps) {
      Changes changes =
          Changes.of(alone, Profile.NONE, Fixture.RULES, gap.year(), null, null, true);
      assertThat(changes.changes()).as(gap.title()).hasSize(1);
      Change change = changes.changes().get(0);
      assertThat(change.obstacle()).as(gap.title()).isNull();
      Verdict then =
          new Trial.Bench(alone, assessor, gap.year(), null)
              .tried(change.set(), null).criteria().stream()
                  .filter(t -> t.criterion().equals(gap.criterion()))
                  .map(CriterionTurn::after)
                  .findFirst()
                  .orElseThrow();
      assertThat(then).as(gap.title() + " " + change.set()).isEqualTo(Verdict.MET);
    }
  }

  @Test
  @DisplayName("every quantified criterion has at least one case here")
  void none_is_left_out() {
    Set<String> all =
        Fixture.CATALOGUE
            .criteria()
            .filter(Criterion::quantified)
            .map(Criterion::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(CASES.keySet())).isEqualTo(all);
  }
}
