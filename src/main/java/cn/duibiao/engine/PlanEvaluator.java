package cn.duibiao.engine;

import cn.duibiao.model.work.Ground;
import cn.duibiao.model.work.PlanOutcome;
import cn.duibiao.model.work.PlanOutcome.Reasoned;
import cn.duibiao.model.work.Preference;
import cn.duibiao.model.work.Rests;
import cn.duibiao.model.work.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/** Runs the rules of {@code rules/plan/year} over what a year's plan is made of. */
public final class PlanEvaluator {

  private static final List<String> STAGES = List.of("relations", "grounds", "roles");

  private final RuleBase rules;

  /** Evaluates by {@code rules}; their network is built when the first plan asks for it. */
  public PlanEvaluator(RuleBase rules) {
    this.rules = rules;
  }

  /** What the rules conclude from {@code facts}, records of {@code cn.duibiao.model.work}. */
  public PlanOutcome evaluate(Collection<?> facts) {
    KieSession session = rules.planning().newKieSession();
    Trace trace = new Trace();
    try {
      session.addEventListener((AgendaEventListener) trace);
      session.addEventListener((RuleRuntimeEventListener) trace);
      facts.forEach(session::insert);
      for (int i = STAGES.size() - 1; i >= 0; i--) {
        session.getAgenda().getAgendaGroup(STAGES.get(i)).setFocus();
      }
      session.fireAllRules();
      return collect(trace);
    } finally {
      session.dispose();
    }
  }

  private static PlanOutcome collect(Trace trace) {
    Map<String, List<Reasoned>> grounds = new TreeMap<>();
    for (Ground ground : trace.conclusions(Ground.class)) {
      Reasoned reasoned = new Reasoned(ground, trace.firings().get(ground).rule());
      List<Reasoned> known = grounds.computeIfAbsent(ground.measure(), m -> new ArrayList<>());
      if (!known.contains(reasoned)) {
        known.add(reasoned);
      }
    }
    grounds
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.<Reasoned>comparingInt(r -> r.ground().step())
                        .thenComparingInt(r -> r.ground().place())
                        .thenComparing(Reasoned::rule)
                        .thenComparing(r -> r.ground().reason())));
    Map<Object, String> rules = new HashMap<>();
    List<Role> roles = concluded(trace, Role.class, rules);
    roles.sort(
        Comparator.comparing(Role::measure).thenComparing(Role::kind).thenComparing(Role::reason));
    List<Rests> rests = concluded(trace, Rests.class, rules);
    rests.sort(Comparator.comparing(Rests::measure).thenComparing(Rests::basis));
    List<Preference> preferences = concluded(trace, Preference.class, rules);
    preferences.sort(Comparator.comparingInt(Preference::ordinal));
    return new PlanOutcome(grounds, roles, rests, preferences, rules);
  }

  /** What was concluded of one type, without repeats, with the rule behind each. */
  private static <T> List<T> concluded(Trace trace, Class<T> type, Map<Object, String> rules) {
    Set<T> found = new LinkedHashSet<>();
    for (T fact : trace.conclusions(type)) {
      found.add(fact);
      rules.merge(fact, trace.firings().get(fact).rule(), BinaryOperator.minBy(String::compareTo));
    }
    return new ArrayList<>(found);
  }
}
