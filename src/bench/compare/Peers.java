import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.engine.Evaluator;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Judged;
import cn.duibiao.model.Level;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Test;
import cn.duibiao.model.Units;
import cn.duibiao.model.Value;
import cn.duibiao.model.Yardstick;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The criteria stage alone (one three-valued test per quantified criterion and scope), by Drools as
 * built into the program, by Evrete with one rule per criterion, and by a plain loop, on the same
 * facts. Writes the facts for the Node peer as well.
 *
 * <p>{@code Peers drools|evrete|plain|facts FILE ROUNDS OUT}
 */
final class Peers {

  private record Rule(String id, String field, String reading, String relation) {

    Value actual(Datum d) {
      return switch (reading) {
        case "rate" -> d.rate();
        case "date" -> d.date();
        default -> d.value();
      };
    }

    Test test(Datum d, Yardstick y) {
      return switch (relation) {
        case "atLeast" -> Test.atLeast(actual(d), y.limit());
        case "atMost" -> Test.atMost(actual(d), y.limit());
        case "moreThan" -> Test.moreThan(actual(d), y.limit());
        case "lessThan" -> Test.lessThan(actual(d), y.limit());
        case "before" -> Test.before(actual(d), y.limit());
        default -> Test.by(actual(d), y.limit());
      };
    }
  }

  private record Facts(List<Yardstick> yardsticks, List<Datum> data) {}

  /** Read from the rules themselves, so that every side judges the same criteria. */
  private static List<Rule> rules() throws Exception {
    Pattern shape =
        Pattern.compile(
            "criterion == \"([^\"]+)\" \\)\\s+\\$d : Datum\\( field == \"([^\"]+)\" \\)\\s+then\\s+insert\\( Judged\\.of\\( \\$y, Test\\.(\\w+)\\( \\$d\\.(\\w+)\\(\\), \\$y\\.limit\\(\\) \\), \\$d \\) \\)");
    List<Rule> rules = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("rules/criteria"))) {
      for (Path file : files.sorted().toList()) {
        Matcher m = shape.matcher(Files.readString(file));
        while (m.find()) {
          rules.add(new Rule(m.group(1), m.group(2), m.group(4), m.group(3)));
        }
      }
    }
    return rules;
  }

  public static void main(String[] args) throws Exception {
    Catalogue catalogue = CatalogueReader.read(Path.of("indicators"), null);
    DistrictYear year = DistrictReader.read(Path.of(args[1]), catalogue, Level.COUNTY).year();
    List<Rule> rules = rules();
    Facts facts = facts(catalogue, year, rules);
    if (args[0].equals("facts")) {
      write(facts, rules, Path.of(args[3]));
      return;
    }
    long start = System.nanoTime();
    Function<Facts, List<Judged>> judge =
        switch (args[0]) {
          case "drools" -> drools();
          case "evrete" -> evrete(rules);
          default -> plain(rules);
        };
    List<Judged> first = judge.apply(facts);
    double cold = (System.nanoTime() - start) / 1e6;
    double warm = best(() -> judge.apply(facts), Integer.parseInt(args[2]));
    TreeSet<String> lines = new TreeSet<>();
    first.forEach(j -> lines.add(j.criterion() + " " + j.scope() + " " + j.truth()));
    Files.write(Path.of(args[3]), lines);
    System.out.printf(Locale.ROOT, "%s %.1f %.3f%n", args[0], cold, warm);
  }

  /** The median of the last third of the rounds, of 50 judgings each: milliseconds per judging. */
  private static double best(Supplier<?> judging, int rounds) {
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        judging.get();
      }
      millis.add((System.nanoTime() - start) / 5e7);
    }
    List<Double> last = millis.subList(rounds * 2 / 3, rounds).stream().sorted().toList();
    return last.get(last.size() / 2);
  }

  private static Facts facts(Catalogue catalogue, DistrictYear year, List<Rule> rules) {
    List<String> ids = rules.stream().map(Rule::id).toList();
    List<Yardstick> yardsticks =
        new Evaluator(RuleBase.load(), catalogue, Profile.NONE)
            .evaluate(year, year.period().to()).findings().stream()
                .map(Finding::yardstick)
                .filter(y -> ids.contains(y.criterion()))
                .toList();
    return new Facts(yardsticks, year.data());
  }

  private static Function<Facts, List<Judged>> drools() {
    List<Model> models = new ArrayList<>();
    try (var in = Peers.class.getResourceAsStream("/META-INF/kie/cn.duibiao/duibiao/drools-model")) {
      for (String line : new String(in.readAllBytes()).lines().toList()) {
        if (line.startsWith("rules.criteria.")) {
          models.add((Model) Class.forName(line.trim()).getDeclaredConstructor().newInstance());
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    KieBase base = KieBaseBuilder.createKieBaseFromModel(models);
    return facts -> {
      KieSession session = base.newKieSession();
      facts.yardsticks().forEach(session::insert);
      facts.data().forEach(session::insert);
      session.getAgenda().getAgendaGroup("criteria").setFocus();
      session.fireAllRules();
      List<Judged> judged = new ArrayList<>();
      session.getObjects(Judged.class::isInstance).forEach(o -> judged.add((Judged) o));
      session.dispose();
      return judged;
    };
  }

  private static Function<Facts, List<Judged>> evrete(List<Rule> rules) {
    // Evrete refuses to insert a fact of a type that no rule has a condition on
    List<Judged> judged = new ArrayList<>();
    var builder = new KnowledgeService().newKnowledge().builder();
    for (Rule rule : rules) {
      builder =
          builder
              .newRule(rule.id())
              .forEach("$y", Yardstick.class, "$d", Datum.class)
              .where((Object[] v) -> ((Yardstick) v[0]).criterion().equals(rule.id()), "$y")
              .where((Object[] v) -> ((Datum) v[0]).field().equals(rule.field()), "$d")
              .execute(
                  context -> {
                    Yardstick y = context.get("$y");
                    Datum d = context.get("$d");
                    judged.add(Judged.of(y, rule.test(d, y), d));
                  });
    }
    Knowledge knowledge = builder.build();
    return facts -> {
      StatelessSession session = knowledge.newStatelessSession();
      session.insert(facts.yardsticks().toArray());
      session.insert(facts.data().toArray());
      judged.clear();
      session.fire();
      return List.copyOf(judged);
    };
  }

  private static Function<Facts, List<Judged>> plain(List<Rule> rules) {
    return facts -> {
      var yardsticks = new java.util.HashMap<String, Yardstick>();
      facts.yardsticks().forEach(y -> yardsticks.put(y.criterion(), y));
      var data = new java.util.HashMap<String, List<Datum>>();
      facts.data().forEach(d -> data.computeIfAbsent(d.field(), k -> new ArrayList<>()).add(d));
      List<Judged> judged = new ArrayList<>();
      for (Rule rule : rules) {
        Yardstick y = yardsticks.get(rule.id());
        for (Datum d : y == null ? List.<Datum>of() : data.getOrDefault(rule.field(), List.of())) {
          judged.add(Judged.of(y, rule.test(d, y), d));
        }
      }
      return judged;
    };
  }

  private static void write(Facts facts, List<Rule> rules, Path out) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    ArrayNode criteria = root.putArray("criteria");
    for (Yardstick y : facts.yardsticks()) {
      Rule rule = rules.stream().filter(r -> r.id().equals(y.criterion())).findFirst().orElseThrow();
      ObjectNode node = criteria.addObject();
      node.put("id", rule.id()).put("field", rule.field()).put("reading", rule.reading());
      node.put("relation", rule.relation());
      bounds(node.putObject("limit"), y.limit());
      ArrayNode units = node.putArray("units");
      if (y.limit() instanceof Quantity limit) {
        facts.data().stream()
            .filter(d -> d.field().equals(rule.field()))
            .map(rule::actual)
            .filter(Quantity.class::isInstance)
            .map(v -> ((Quantity) v).unit())
            .filter(u -> Units.comparable(u, limit.unit()))
            .distinct()
            .forEach(units::add);
      }
    }
    ArrayNode data = root.putArray("data");
    for (Datum d : facts.data()) {
      ObjectNode node = data.addObject();
      node.put("field", d.field()).put("scope", d.scope());
      bounds(node.putObject("rate"), d.rate());
      bounds(node.putObject("value"), d.value());
      bounds(node.putObject("date"), d.date());
    }
    Files.writeString(out, mapper.writeValueAsString(root));
  }

  private static void bounds(ObjectNode node, Value value) {
    if (value instanceof Quantity q) {
      node.put("unit", q.unit());
      if (q.lower() != null) {
        node.put("lower", q.lower());
      }
      if (q.upper() != null) {
        node.put("upper", q.upper());
      }
      node.put("lowerOpen", q.lowerOpen()).put("upperOpen", q.upperOpen());
    } else if (value instanceof DateSpan span) {
      node.put("lower", span.first().toEpochDay()).put("upper", span.last().toEpochDay());
    }
  }
}
