package cn.duibiao.rules;

import cn.duibiao.Fixture;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Datum;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Tally;
import cn.duibiao.model.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The cases of {@code src/test/resources/cases/lists.yaml}: registers with a few rows each. */
final class ListCases {

  private static final Path FILE = Path.of("src/test/resources/cases/lists.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();

  private ListCases() {}

  /**
   * One case.
   *
   * @param rule code of the row rule the case is about
   * @param yields 数据项 and its computed wording, null when not asked
   * @param doubt id of a doubt there must be, 无 for none, null when not asked
   */
  record Case(
      String rule,
      String criterion,
      String name,
      int year,
      String body,
      Verdict expected,
      String yields,
      String doubt) {

    String title() {
      return rule + " " + criterion + " " + name + " → " + expected.label();
    }

    /** Evaluated once for all tests that ask. */
    Result result() {
      return RESULTS.computeIfAbsent(this, Case::evaluate);
    }

    private Result evaluate() {
      Outcome outcome = outcome();
      Finding finding = Fixture.finding(outcome, criterion);
      return new Result(
          finding.verdict(),
          finding.rulings().toString(),
          ListCases.rules(outcome),
          ListCases.yields(outcome),
          ListCases.doubts(outcome));
    }

    private Outcome outcome() {
      String head = "地区: 示范省示范市示范区\n级别: 县级\n年度: " + year + "\n证据:\n  证1: {名称: 登记簿}\n";
      return Fixture.ASSESSOR.outcome(
          DistrictReader.parse(head + body, title(), Fixture.CATALOGUE, null).year());
    }
  }

  /** What a case gave: its verdict and grounds, the rules that fired, the figures and doubts. */
  record Result(
      Verdict verdict,
      String rulings,
      Set<String> rules,
      List<String> yields,
      List<String> doubts) {}

  private static final Map<Case, Result> RESULTS = new ConcurrentHashMap<>();

  /** Names of the rules that fired. */
  private static Set<String> rules(Outcome outcome) {
    Set<String> rules = new TreeSet<>();
    outcome.firings().values().forEach(f -> rules.add(f.rule()));
    return rules;
  }

  /** 数据项 and wording of every figure that lists gave. */
  private static List<String> yields(Outcome outcome) {
    return outcome.firings().keySet().stream()
        .filter(f -> f instanceof Tally t && t.datum() != null)
        .map(f -> ((Tally) f).datum())
        .map((Datum d) -> d.field() + " " + d.wording().replaceFirst("^清单\\d+件，得", ""))
        .toList();
  }

  private static List<String> doubts(Outcome outcome) {
    return outcome.doubts().stream().map(Doubt::id).filter(id -> id.startsWith("K3")).toList();
  }

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    try {
      for (JsonNode group : new YAMLMapper().readTree(FILE.toFile())) {
        for (JsonNode node : group.get("案例")) {
          cases.add(one(group, node));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static Case one(JsonNode group, JsonNode node) throws IOException {
    StringBuilder body = new StringBuilder();
    if (node.has("数据")) {
      body.append("数据: ").append(JSON.writeValueAsString(node.get("数据"))).append('\n');
    }
    String list = group.get("清单").asText();
    body.append("清单:\n  ").append(list).append(":");
    if (node.get("行").isEmpty()) {
      body.append(" 零\n");
    } else {
      body.append("\n    证据: [证1]\n    行:\n");
      for (JsonNode row : node.get("行")) {
        body.append("      - ")
            .append(JSON.writeValueAsString(cells(group, list, row)))
            .append('\n');
      }
    }
    return new Case(
        group.get("规则").asText(),
        group.get("要点").asText(),
        node.get("名").asText(),
        node.has("年度") ? node.get("年度").asInt() : 2023,
        body.toString(),
        Labelled.find(Verdict.class, node.get("应为").asText()),
        node.has("得") ? node.get("得").asText() : null,
        node.has("疑点") ? node.get("疑点").asText() : null);
  }

  private static JsonNode cells(JsonNode group, String list, JsonNode row) {
    ObjectNode cells = JSON.createObjectNode();
    cells.put(Fixture.CATALOGUE.lists().get().forms().get(list).nameColumn(), "某件");
    if (group.has("共同")) {
      cells.setAll((ObjectNode) group.get("共同"));
    }
    cells.setAll((ObjectNode) row);
    return cells.remove(blank(cells));
  }

  private static List<String> blank(ObjectNode cells) {
    List<String> names = new ArrayList<>();
    cells.properties().stream()
        .filter(e -> e.getValue().isNull())
        .forEach(e -> names.add(e.getKey()));
    return names;
  }
}
