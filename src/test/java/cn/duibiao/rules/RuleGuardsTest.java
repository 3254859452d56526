package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.MarkdownTable;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Firing;
import cn.duibiao.plan.PlanRuleCases;
import cn.duibiao.profile.ProfileCases;
import cn.duibiao.profile.Profiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules and the catalogue fit each other, and no rule is dead. */
class RuleGuardsTest {

  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");
  private static final Pattern PATTERN = Pattern.compile("\\b(Yardstick|Datum)\\(\\s*([^)]*)");
  private static final Pattern CONSTANT_KEY =
      Pattern.compile("(criterion|field) == \"[^\"]+\".*", Pattern.DOTALL);

  private static List<Path> ruleFiles(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
    }
  }

  private static List<String> rulesIn(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path file : ruleFiles(folder)) {
      Matcher m = RULE.matcher(Files.readString(file));
      while (m.find()) {
        names.add(m.group(1));
      }
    }
    return names;
  }

  @Test
  @DisplayName("every rule in rules/ is compiled into the program, and no other")
  void allRulesAreCompiled() throws IOException {
    assertThat(Fixture.RULES.ruleNames()).containsExactlyInAnyOrderElementsOf(rulesIn("rules"));
  }

  @Test
  @DisplayName("rule, catalogue and case files of one 一级指标 share a stem")
  void stems() throws IOException {
    Set<String> rules = stems(ruleFiles("rules/criteria"));
    assertThat(stems(list(Path.of("indicators/2021"))))
        .as("every rules/criteria/NN-….drl has an indicators/2021/NN-….yaml")
        .containsAll(rules);
    assertThat(stems(list(Cases.FOLDER)))
        .as("every rules/criteria/NN-….drl has a %s/NN-….yaml, and no other is there", Cases.FOLDER)
        .isEqualTo(rules);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static Set<String> stems(List<Path> files) {
    Set<String> stems = new TreeSet<>();
    files.forEach(f -> stems.add(f.getFileName().toString().replaceAll("\\.[a-z]+$", "")));
    return stems;
  }

  @Test
  @DisplayName(
      "every pattern of a criterion rule starts with a constant key, so that the network indexes it")
  void constantKeys() throws IOException {
    for (Path file : ruleFiles("rules/criteria")) {
      Matcher m = PATTERN.matcher(Files.readString(file));
      while (m.find()) {
        assertThat(m.group(2)).as("%s: %s", file.getFileName(), m.group()).matches(CONSTANT_KEY);
      }
    }
  }

  @Test
  @DisplayName(
      "no threshold stands in a rule: criterion rules contain no figure outside names and comments")
  void noThresholdsInRules() throws IOException {
    for (Path file : ruleFiles("rules/criteria")) {
      String code =
          Files.readString(file)
              .replaceAll("//.*", "")
              .replaceAll("\"[^\"]*\"", "")
              .replaceAll("\\$[a-z]+\\d*", "");
      assertThat(code).as(file.getFileName().toString()).doesNotContainPattern("\\d");
    }
  }

  @Test
  @DisplayName("rules only insert: no update, modify, delete, retract or salience anywhere")
  void rulesOnlyInsert() throws IOException {
    for (Path file : ruleFiles("rules")) {
      assertThat(Files.readString(file).replaceAll("//.*", ""))
          .as(file.toString())
          .doesNotContainPattern("\\b(update|modify|delete|retract|salience|insertLogical)\\b");
    }
  }

  @Test
  @DisplayName("a criterion's rule reads exactly the fields its catalogue entry names")
  void rulesReadTheirFields() throws IOException {
    for (Path file : ruleFiles("rules/criteria")) {
      for (String rule : Files.readString(file).split("(?m)^(?=rule \")")) {
        Matcher name = RULE.matcher(rule);
        if (name.find()) {
          Criterion criterion =
              Fixture.CATALOGUE.criterion(name.group(1).substring(0, name.group(1).indexOf(' ')));
          assertThat(fieldsOf(rule))
              .as(
                  "%s: the fields of the rule in %s and 数据项 of the criterion in indicators/2021 must be the same",
                  name.group(1), file)
              .isEqualTo(new TreeSet<>(criterion.fields()));
          assertThat(rule)
              .as("%s in %s tests another criterion", name.group(1), file)
              .contains("criterion == \"" + criterion.id() + "\"");
        }
      }
    }
  }

  private static Set<String> fieldsOf(String rule) {
    Set<String> fields = new TreeSet<>();
    Matcher m = Pattern.compile("field == \"([^\"]+)\"").matcher(rule);
    while (m.find()) {
      fields.add(m.group(1));
    }
    return fields;
  }

  @Test
  @DisplayName("every 勾稽 field is used by a doubt or derive rule or is part of another field")
  void crossCheckFieldsAreUsed() throws IOException {
    Set<String> used = new LinkedHashSet<>();
    for (String folder : List.of("rules/doubts", "rules/derive")) {
      for (Path file : ruleFiles(folder)) {
        used.addAll(fieldsOf(Files.readString(file)));
      }
    }
    Fixture.CATALOGUE.fields().values().stream()
        .filter(f -> f.partOf() != null)
        .forEach(
            f -> {
              used.add(f.name());
              used.add(f.partOf());
            });
    List<String> unused =
        Fixture.CATALOGUE.fields().values().stream()
            .filter(f -> f.use() == FieldUse.CROSS_CHECK)
            .map(Field::name)
            .filter(n -> !used.contains(n))
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  @DisplayName("every rule fires in some case")
  void everyRuleFires() {
    Set<String> fired = new TreeSet<>();
    for (Cases.Case c : Cases.all()) {
      fired.addAll(c.result().rules());
    }
    ListCases.all().forEach(c -> fired.addAll(c.result().rules()));
    for (String body : SharedRuleCases.BODIES) {
      fired.addAll(rulesFired(body));
    }
    ProfileCases.BODIES.forEach(
        (profile, body) ->
            Profiled.by(profile)
                .outcome(body)
                .firings()
                .values()
                .forEach(f -> fired.add(f.rule())));
    for (List<String> row :
        MarkdownTable.rows("docs/verdicts.md", "行", "规则", "要点", "情形", "数据", "结论")) {
      fired.addAll(rulesFired(MarkdownTable.code(row.get(4))));
    }
    fired.addAll(PlanRuleCases.fired());
    List<String> silent = new ArrayList<>(Fixture.RULES.ruleNames());
    silent.removeAll(fired);
    assertThat(silent)
        .as(
            "rules that never fire: add a case that states their fields to %s (a criterion's rule) "
                + "or a row to docs/verdicts.md or a body to SharedRuleCases (a shared rule)",
            Cases.FOLDER)
        .isEmpty();
  }

  private static List<String> rulesFired(String body) {
    return Fixture.outcome(body).firings().values().stream().map(Firing::rule).toList();
  }
}
