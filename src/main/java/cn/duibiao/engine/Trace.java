package cn.duibiao.engine;

import cn.duibiao.model.Firing;
import java.util.ArrayList;
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

  private final Map<Object, Firing> firings = new IdentityHashMap<>();
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
    current = new Firing(match.getRule().getName(), List.copyOf(matched));
  }

  private static void add(Object object, List<Object> matched) {
    boolean ours = object != null && object.getClass().getPackageName().equals("cn.duibiao.model");
    if (ours && matched.stream().noneMatch(o -> o == object)) {
      matched.add(object);
    }
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    if (event.getRule() != null && current != null) {
      firings.put(event.getObject(), current);
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

  Map<Object, Firing> firings() {
    return firings;
  }
}
