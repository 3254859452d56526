package cn.duibiao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * The compiled rules of {@code rules/}. The build turned them into model classes; they are
 * instantiated directly, so that neither kmodule.xml nor a compiler is touched at run time.
 */
public final class RuleBase {

  private static final String MODELS = "/META-INF/kie/cn.duibiao/duibiao/drools-model";

  private static final String HASH = "/rules.sha256";

  /**
   * The rules about the rows of lists: a network that a district-year without any need not build.
   */
  private static final String LISTS = "rules.lists.";

  /** The rules that put next year's plan together: only the command that plans builds them. */
  private static final String PLANNING = "rules.plan.year.";

  private final List<String> models;
  private final KieBase base;
  private final String sha256;
  private KieBase withLists;
  private KieBase planning;

  private RuleBase(List<String> models, String sha256) {
    this.models = models;
    this.base = build(evaluating().filter(m -> !m.startsWith(LISTS)).toList());
    this.sha256 = sha256;
  }

  /** Loads the rules that were built into this program. */
  public static RuleBase load() {
    List<String> models =
        resource(MODELS)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("Drools-Model-Version"))
            .map(String::trim)
            .toList();
    return new RuleBase(models, resource(HASH));
  }

  private Stream<String> evaluating() {
    return models.stream().filter(m -> !m.startsWith(PLANNING));
  }

  private static KieBase build(List<String> models) {
    return KieBaseBuilder.createKieBaseFromModel(
        models.stream().map(RuleBase::instantiate).toList());
  }

  private static Model instantiate(String className) {
    try {
      return Class.forName(className)
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("rule model " + className + " cannot be loaded", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = RuleBase.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no compiled rules: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules for a district-year without lists. */
  KieBase base() {
    return base;
  }

  /** The rules for a district-year with lists; built when a district-year first has a list. */
  synchronized KieBase withLists() {
    if (withLists == null) {
      withLists = build(evaluating().toList());
    }
    return withLists;
  }

  /** The rules for a plan; built when the first one is made. */
  synchronized KieBase planning() {
    if (planning == null) {
      planning = build(models.stream().filter(m -> m.startsWith(PLANNING)).toList());
    }
    return planning;
  }

  /** SHA-256 over the files of {@code rules/} that were compiled, lower-case hex. */
  public String sha256() {
    return sha256;
  }

  /** Names of all rules, sorted. */
  public List<String> ruleNames() {
    return Stream.of(withLists(), planning())
        .flatMap(base -> base.getKiePackages().stream())
        .flatMap(p -> p.getRules().stream())
        .map(Rule::getName)
        .sorted()
        .toList();
  }
}
