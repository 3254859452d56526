package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.ColumnKind;
import cn.duibiao.model.ListForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * 清单: what the rows of a register amount to, on both sides of each limit and where they are blank.
 */
class ListRulesTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return ListCases.all().stream().map(c -> DynamicTest.dynamicTest(c.title(), () -> check(c)));
  }

  private static void check(ListCases.Case c) {
    ListCases.Result result = c.result();
    assertThat(result.verdict()).as(c.body() + result.rulings()).isEqualTo(c.expected());
    if (!c.body().contains("零\n")) {
      assertThat(result.rules()).anyMatch(r -> r.startsWith(c.rule() + " "));
    }
    if (c.yields() != null) {
      assertThat(result.yields()).contains(c.yields());
    }
    if (c.doubt() != null) {
      assertThat(result.doubts()).isEqualTo(c.doubt().equals("无") ? List.of() : List.of(c.doubt()));
    }
  }

  @Test
  @DisplayName("every row rule has cases, and every field a list yields has its row rule")
  void yieldsAndRules() throws IOException {
    String rules = rules();
    Set<String> tested = new TreeSet<>();
    ListCases.all().forEach(c -> tested.add(c.rule()));
    // counts that only serve as a premise are asked for in the cases of the field they serve
    ListCases.all().stream()
        .filter(c -> c.yields() != null)
        .forEach(c -> c.result().rules().forEach(r -> tested.add(r.split(" ")[0])));
    Matcher names = Pattern.compile("(?m)^rule \"(L\\d-\\d\\d) ").matcher(rules);
    while (names.find()) {
      assertThat(tested).contains(names.group(1));
    }
    for (ListForm form : Fixture.CATALOGUE.lists().get().forms().values()) {
      for (String field : form.yields().keySet()) {
        assertThat(rules).as(form.name() + " " + field).containsOnlyOnce("$r, \"" + field + "\"");
      }
    }
  }

  @Test
  @DisplayName(
      "no column is asked for that no rule reads, and no rule contains a figure to compare with")
  void columnsAreRead() throws IOException {
    String rules = rules();
    for (ListForm form : Fixture.CATALOGUE.lists().get().forms().values()) {
      form.columns().values().stream()
          .filter(c -> c.kind() != ColumnKind.TEXT && !c.name().equals(form.dateColumn()))
          .forEach(c -> assertThat(rules).as(form.name()).contains("\"" + c.name() + "\""));
    }
    String code = rules.replaceAll("//.*", "").replaceAll("\"[^\"]*\"", "");
    assertThat(code).doesNotContainPattern("\\d");
  }

  private static String rules() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("rules/lists"))) {
      for (Path file : files.sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
