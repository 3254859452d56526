package cn.duibiao.rules;

import cn.duibiao.Fixture;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Verdict;
import cn.duibiao.model.Yardstick;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The case files of {@code src/test/resources/cases/2021}, same stems as catalogue and rules. */
final class Cases {

  static final Path FOLDER = Path.of("src/test/resources/cases/2021");

  private static final YAMLMapper YAML = new YAMLMapper();

  /** JSON is YAML's flow style: the cases' own nodes serve as input without a second notation. */
  private static final ObjectMapper JSON = new ObjectMapper();

  private Cases() {}

  /**
   * One case.
   *
   * @param body the district-year below its head
   */
  record Case(
      String file,
      String criterion,
      String name,
      int year,
      String level,
      String body,
      Verdict expected) {

    String title() {
      return criterion + " " + name + " → " + expected.label();
    }

    /** Evaluated once for all tests that ask. */
    Result result() {
      return RESULTS.computeIfAbsent(this, Case::evaluate);
    }

    /** The case as a district's year. */
    DistrictYear districtYear() {
      String head = "地区: 示范省示范市示范区\n级别: " + level + "\n年度: " + year + "\n证据:\n  证1: {名称: 登记的台账}\n";
      return DistrictReader.parse(head + body, file + " " + title(), Fixture.CATALOGUE, null)
          .year();
    }

    private Result evaluate() {
      DistrictYear stated = districtYear();
      Outcome outcome = Fixture.ASSESSOR.outcome(stated);
      Finding finding = Fixture.finding(outcome, criterion);
      Set<String> rules = new TreeSet<>();
      outcome.firings().values().forEach(f -> rules.add(f.rule()));
      return new Result(
          finding.verdict(), finding.rulings().toString(), rules, stated, finding.yardstick());
    }
  }

  /**
   * What a case stated, and what that gave: the verdict, its grounds for the failure message, every
   * rule that fired and the yardstick of the case's year.
   */
  record Result(
      Verdict verdict,
      String rulings,
      Set<String> rules,
      DistrictYear stated,
      Yardstick yardstick) {}

  private static final Map<Case, Result> RESULTS = new ConcurrentHashMap<>();

  static List<Case> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(f -> read(f).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Case> read(Path file) {
    List<Case> cases = new ArrayList<>();
    try {
      for (JsonNode group : YAML.readTree(file.toFile())) {
        String criterion = group.get("要点").asText();
        for (JsonNode node : group.get("案例")) {
          cases.add(one(file.getFileName().toString(), criterion, node));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
    return cases;
  }

  private static Case one(String file, String criterion, JsonNode node) throws IOException {
    StringBuilder body = new StringBuilder();
    if (node.has("数据")) {
      body.append("数据: ").append(JSON.writeValueAsString(node.get("数据"))).append('\n');
    }
    if (node.has("核对")) {
      JsonNode answers = JSON.createObjectNode().set(criterion, node.get("核对"));
      body.append("核对: ").append(JSON.writeValueAsString(answers)).append('\n');
    }
    if (node.has("不适用项")) {
      body.append("不适用项: ").append(JSON.writeValueAsString(node.get("不适用项"))).append('\n');
    }
    Verdict expected = Labelled.find(Verdict.class, node.get("应为").asText());
    if (expected == null) {
      throw new IllegalStateException(
          "%s/%s, %s, 案例“%s”: 应为 is “%s”; write the verdict that follows from the source"
              .formatted(FOLDER, file, criterion, node.get("名").asText(), node.get("应为").asText()));
    }
    return new Case(
        file,
        criterion,
        node.get("名").asText(),
        node.has("年度") ? node.get("年度").asInt() : 2023,
        node.has("级别") ? node.get("级别").asText() : "县级",
        body.toString(),
        expected);
  }
}
