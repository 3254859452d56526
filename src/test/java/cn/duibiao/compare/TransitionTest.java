package cn.duibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.MarkdownTable;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of docs/verdicts.md about two verdicts, pair by pair. */
class TransitionTest {

  private record Pair(Verdict before, Verdict after) {}

  private static Map<Pair, List<String>> table() {
    Map<Pair, List<String>> table = new LinkedHashMap<>();
    for (List<String> row : MarkdownTable.rows("docs/verdicts.md", "原来", "现在", "归入")) {
      for (String before : row.get(0).split("、")) {
        for (String after : row.get(1).split("、")) {
          Pair pair =
              new Pair(Labelled.find(Verdict.class, before), Labelled.find(Verdict.class, after));
          table.computeIfAbsent(pair, p -> new ArrayList<>()).add(row.get(2));
        }
      }
    }
    return table;
  }

  @Test
  void the_table_has_every_pair_once() {
    assertThat(table()).hasSize(49);
    assertThat(table().values()).allSatisfy(groups -> assertThat(groups).hasSize(1));
  }

  @TestFactory
  Stream<DynamicTest> a_pair_goes_where_the_table_says() {
    return table().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey().before().label() + " → " + e.getKey().after().label(),
                    () -> {
                      Group group = Transition.of(e.getKey().before(), e.getKey().after()).group();
                      assertThat(group == null ? "不列" : group.label())
                          .isEqualTo(e.getValue().get(0));
                    }));
  }

  @Test
  void nothing_that_was_not_stated_before_or_is_not_now_counts_as_mended() {
    for (Verdict other : Verdict.values()) {
      assertThat(Transition.of(other, Verdict.UNFILLED).group()).isNotEqualTo(Group.FIXED);
      assertThat(Transition.of(Verdict.UNFILLED, other).group()).isNotEqualTo(Group.FIXED);
    }
  }
}
