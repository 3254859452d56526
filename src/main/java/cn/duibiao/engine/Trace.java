package cn.duibiao.engine;

import cn.duibiao.model.Firing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    List<Object> matched = new ArrayList<>();
    for (Object object : match.getObjects()) {
      add(object, matched);
    }
    // facts gathered by accumulate are not among the objects of the match, only among its variables
    for (String id : match.getDeclarationIds()) {
      if (match.getDeclarationValue(id) instanceof List<?> list) {
        list.forEach(o -> add(o, matched));
      }
    }
    current = new Firing(match.getRule().getName(), Collections.unmodifiableList(matched));
  }

  private static void add(Object object, List<Object> matched) {
    if (object == null || object.getClass().getPackage() != MODEL) {
      return;
    }
    for (Object known : matched) {
      if (known == object) {
        return;
      }
    }
    matched.add(object);
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
