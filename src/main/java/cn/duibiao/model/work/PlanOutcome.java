package cn.duibiao.model.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules concluded about next year's plan.
 *
 * @param grounds by measure, the best first; each with the rule that gave it
 * @param roles what is made of which measure
 * @param rests which measure of the plan rests on which
 * @param preferences in the order in which they are asked
 * @param rules the rule behind each role, relation and preference
 */
public record PlanOutcome(
    Map<String, List<Reasoned>> grounds,
    List<Role> roles,
    List<Rests> rests,
    List<Preference> preferences,
    Map<Object, String> rules) {

  /** A ground and the name of the rule behind it. */
  public record Reasoned(Ground ground, String rule) {}

  /** Names of all rules that concluded something. */
  public Set<String> fired() {
    Set<String> fired = new TreeSet<>(rules.values());
    grounds.values().forEach(list -> list.forEach(r -> fired.add(r.rule())));
    return fired;
  }

  /** Whether some rule gave {@code measure} this role. */
  public boolean is(String measure, Role.Kind kind) {
    return roles.stream().anyMatch(r -> r.kind() == kind && r.measure().equals(measure));
  }
}
