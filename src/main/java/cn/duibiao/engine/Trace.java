package cn.duibiao.engine;

import cn.duibiao.model.Firing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.Match;

/**
 * Listens to the engine and notes for every fact that a rule inserts which rule it was and what it
 * had matched.
 */
final class Trace extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

  private static final Package MODEL = Firing.class.getPackage();

  /** A district's year yields some three thousand conclusions; growing the map shows in a batch. */
  private final Map<Object, Firing> firings = new IdentityHashMap<>(4096);

  private final Map<Class<?>, List<Object>> conclusions = new HashMap<>();
  private Firing current;

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    Match match = event.getMatch();
    Matched matched = new Matched();
    for (Object object : match.getObjects()) {
      matched.add(object);
    }
    // facts gathered by accumulate are not among the objects of the match, only among its variables
    for (String id : match.getDeclarationIds()) {
      if (match.getDeclarationValue(id) instanceof List<?> list) {
        list.forEach(matched::add);
      }
    }
    current = new Firing(match.getRule().getName(), Collections.unmodifiableList(matched.facts));
  }

  /**
   * The facts of one firing, each once: few as a rule, thousands where rows of a list are added up.
   */
  private static final class Matched {

    private static final int FEW = 16;

    private final List<Object> facts = new ArrayList<>();
    private Set<Object> many;

    void add(Object object) {
      if (object == null || object.getClass().getPackage() != MODEL || knows(object)) {
        return;
      }
      facts.add(object);
      if (many != null) {
        many.add(object);
      } else if (facts.size() > FEW) {
        many = Collections.newSetFromMap(new IdentityHashMap<>());
        many.addAll(facts);
      }
    }

    private boolean knows(Object object) {
      if (many != null) {
        return many.contains(object);
      }
      for (Object known : facts) {
        if (known == object) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    if (event.getRule() != null && current != null) {
      Object fact = event.getObject();
      firings.put(fact, current);
      conclusions.computeIfAbsent(fact.getClass(), k -> new ArrayList<>()).add(fact);
    }
  }

  @Override
  public void objectUpdated(ObjectUpdatedEvent event) {
    throw new IllegalStateException("rules only insert facts: " + event.getRule());
  }

  @Override
  public void objectDeleted(ObjectDeletedEvent event) {
    throw new IllegalStateException("rules only insert facts: " + event.getRule());
  }

  /** What the rules inserted of {@code type}, in the order of firing; the list is the caller's. */
  <T> List<T> conclusions(Class<T> type) {
    List<T> found = new ArrayList<>();
    conclusions.getOrDefault(type, List.of()).forEach(o -> found.add(type.cast(o)));
    return found;
  }

  Map<Object, Firing> firings() {
    return firings;
  }
}
