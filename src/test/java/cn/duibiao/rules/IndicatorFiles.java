package cn.duibiao.rules;

import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The three files of every 一级指标 below a folder, and what is missing in one of them: each complaint
 * says which file and what to add.
 */
final class IndicatorFiles {

  private static final Pattern RULE = Pattern.compile("(?m)^rule \"((\\S+) [^\"]*)\"");
  private static final String HOW = " (docs/adding-an-indicator.md, section ";

  private final Path root;
  private final List<String> complaints = new ArrayList<>();

  private IndicatorFiles(Path root) {
    this.root = root;
  }

  /** What is missing or still to be written; empty when the files fit each other. */
  static List<String> complaints(Path root) throws IOException {
    IndicatorFiles files = new IndicatorFiles(root);
    files.blanks();
    if (files.complaints.isEmpty()) {
      files.compare();
    }
    return files.complaints;
  }

  /** What {@code catalogue new} marked and nobody has written yet. */
  private void blanks() throws IOException {
    for (String folder : List.of("indicators/2021", "rules/criteria", cases())) {
      for (Path file : list(folder)) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).contains("待填")) {
            complaints.add(
                "%s:%d: write what 待填 stands for, or delete the criterion: %s"
                    .formatted(folder + "/" + file.getFileName(), i + 1, lines.get(i).strip()));
          }
        }
      }
    }
  }

  private void compare() throws IOException {
    Catalogue catalogue;
    try {
      catalogue = CatalogueReader.read(root.resolve("indicators"), null);
    } catch (InvalidInputException e) {
      e.problems().stream().map(Problem::text).forEach(complaints::add);
      return;
    }
    Map<String, String> rules = rules();
    Map<String, String> cases = casesByCriterion();
    catalogue
        .criteria()
        .forEach(
            c -> {
              String stem = stem(catalogue, c);
              rule(c, rules.get(c.id()), stem);
              if (!cases.containsKey(c.id())) {
                complaints.add(
                    "%s %s has no cases: add \"- 要点: %s\" with its 案例 to %s/%s.yaml%s4)"
                        .formatted(c.id(), c.title(), c.id(), cases(), stem, HOW));
              }
            });
    rules.forEach((id, rule) -> unknown(catalogue, id, "rule \"" + rule + "\"", "要点"));
    cases.forEach((id, file) -> unknown(catalogue, id, "the cases of " + id + " in " + file, "要点"));
  }

  private void rule(Criterion c, String name, String stem) {
    String wanted = c.id() + " " + c.title();
    String file = "rules/criteria/" + stem + ".drl";
    if (c.quantified() && name == null) {
      complaints.add(
          "%s has no rule: add rule \"%s\" to %s%s3)".formatted(wanted, wanted, file, HOW));
    } else if (c.quantified() && !name.equals(wanted)) {
      complaints.add(
          "rule \"%s\": call it \"%s\" in %s, after the criterion's 编号 and 名称"
              .formatted(name, wanted, file));
    } else if (!c.quantified() && name != null) {
      complaints.add(
          "%s is a question (问) and needs no rule: delete rule \"%s\" from %s"
              .formatted(c.id(), name, file));
    }
  }

  private void unknown(Catalogue catalogue, String id, String what, String key) {
    if (catalogue.criterion(id) == null) {
      complaints.add(
          "%s: there is no criterion %s; add it under %s of its indicator in indicators/2021%s2), or delete the former"
              .formatted(what, id, key, HOW));
    }
  }

  private String stem(Catalogue catalogue, Criterion c) {
    String prefix = "%02d-".formatted(Integer.parseInt(catalogue.domainOf(c.indicator()).id()));
    try {
      return list("indicators/2021").stream()
          .map(f -> f.getFileName().toString())
          .filter(f -> f.startsWith(prefix))
          .findFirst()
          .orElseThrow()
          .replace(".yaml", "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> rules() throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    for (Path file : list("rules/criteria")) {
      Matcher m = RULE.matcher(Files.readString(file));
      while (m.find()) {
        String earlier = names.put(m.group(2), m.group(1));
        if (earlier != null) {
          complaints.add(
              "%s has two rules, \"%s\" and \"%s\": delete one from %s"
                  .formatted(m.group(2), earlier, m.group(1), file.getFileName()));
        }
      }
    }
    return names;
  }

  private Map<String, String> casesByCriterion() throws IOException {
    Map<String, String> criteria = new LinkedHashMap<>();
    for (Path file : list(cases())) {
      for (JsonNode group : new YAMLMapper().readTree(file.toFile())) {
        criteria.put(group.get("要点").asText(), file.getFileName().toString());
      }
    }
    return criteria;
  }

  private static String cases() {
    return Cases.FOLDER.toString().replace('\\', '/');
  }

  private List<Path> list(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files.sorted().toList();
    }
  }
}
