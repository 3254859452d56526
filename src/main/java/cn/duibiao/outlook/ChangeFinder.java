package cn.duibiao.outlook;

import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks for the smallest change that closes a gap. What it proposes comes from the test the rule
 * itself stated; it is then tried by the rules, once as it is and once with one unit less, and
 * proposed only when the first is met and the second is not. What is proposed is tried together as
 * well, and what does not hold together is said.
 */
final class ChangeFinder {

  private final Catalogue catalogue;
  private final DistrictYear year;
  private final Names names;
  private final Trials trials;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final FigureAttempts figures;
  private final AnswerAttempts answers;
  private final Map<String, Attempt> attempts = new HashMap<>();

  ChangeFinder(Catalogue catalogue, DistrictYear year, Trials trials) {
    this.catalogue = catalogue;
    this.year = year;
    this.trials = trials;
    this.names = new Names(catalogue.fields().values());
    this.figures = new FigureAttempts(catalogue, year, names, trials);
    this.answers = new AnswerAttempts(catalogue, year);
    trials.whole(year).findings().forEach(f -> findings.put(f.criterion(), f));
  }

  /** Everything that leaves something to do, in the order of the catalogue. */
  List<Finding> gaps() {
    return findings.values().stream().filter(Finding::isGap).toList();
  }

  /** The changes for the gaps that {@code wanted} accepts. */
  List<Change> changes(Predicate<Finding> wanted) {
    List<Change> changes = new ArrayList<>();
    Patch all = Patch.NONE;
    for (Finding gap : gaps()) {
      if (wanted.test(gap)) {
        Change change = change(gap);
        changes.add(change);
        if (change.isProved()) {
          all = all.and(patch(attempt(gap).settings()));
        }
      }
    }
    Map<String, Finding> jointly = byCriterion(trials.whole(all.on(year)));
    changes.replaceAll(
        c ->
            c.isProved() && jointly.get(c.criterion()).verdict() != Verdict.MET
                ? c.clashing("与所列其他改动一并做时" + jointly.get(c.criterion()).verdict().label())
                : c);
    return changes;
  }

  private Attempt attempt(Finding gap) {
    return attempts.computeIfAbsent(
        gap.criterion(), id -> gap.yardstick().isQuantified() ? figures.of(gap) : answers.of(gap));
  }

  private Change change(Finding gap) {
    Attempt attempt = attempt(gap);
    if (attempt == null) {
      return Change.none(gap, Change.Kind.FIGURES, null, "本程序没有找到只改填报就能达标的办法");
    }
    if (alone(gap, attempt.settings()) != Verdict.MET) {
      return together(gap, attempt);
    }
    String flaw = flaw(gap, attempt, List.of());
    if (flaw != null) {
      return Change.none(gap, attempt.kind(), attempt.words(), flaw);
    }
    return withEffects(
        Change.proved(gap, attempt.kind(), attempt.words(), attempt.settings(), List.of()), gap);
  }

  /** What is wrong with a proposal that is enough; null when nothing is. */
  private String flaw(Finding gap, Attempt attempt, List<Setting> partners) {
    for (List<Setting> enough : attempt.enough()) {
      if (alone(gap, joined(enough, partners)) != Verdict.MET) {
        return "按最好的情况试算没有达标";
      }
    }
    for (List<Setting> less : attempt.tooLittle()) {
      if (alone(gap, joined(less, partners)) == Verdict.MET) {
        return "再少一个单位试算也达标，所列不是最小的改动";
      }
    }
    return null;
  }

  /**
   * A change that contradicts something else that is stated may hold together with the change of
   * that.
   */
  private Change together(Finding gap, Attempt attempt) {
    Outcome supposed = trials.whole(patch(attempt.settings()).on(year));
    List<Doubt> doubts = contradictions(gap, supposed);
    if (doubts.isEmpty()) {
      Verdict verdict = byCriterion(supposed).get(gap.criterion()).verdict();
      return Change.none(gap, attempt.kind(), attempt.words(), "试算后仍为" + verdict.label());
    }
    Set<String> fields = new LinkedHashSet<>();
    doubts.forEach(d -> d.data().stream().map(Datum::field).forEach(fields::add));
    List<Finding> others =
        gaps().stream()
            .filter(f -> !f.criterion().equals(gap.criterion()))
            .filter(f -> f.yardstick().definition().fields().stream().anyMatch(fields::contains))
            .toList();
    List<Setting> partners = new ArrayList<>();
    others.stream().map(this::attempt).forEach(a -> partners.addAll(a.settings()));
    String message =
        doubts.stream().map(Doubt::message).distinct().collect(Collectors.joining("；"));
    if (!partners.isEmpty()
        && alone(gap, joined(attempt.settings(), partners)) == Verdict.MET
        && flaw(gap, attempt, partners) == null) {
      List<String> ids = others.stream().map(Finding::criterion).toList();
      return Change.proved(
          gap, attempt.kind(), attempt.words(), joined(attempt.settings(), partners), ids);
    }
    return Change.none(gap, attempt.kind(), attempt.words(), "这样改与另外所填的矛盾，须一并核实：" + message);
  }

  private static List<Doubt> contradictions(Finding gap, Outcome supposed) {
    if (!gap.yardstick().isQuantified()) {
      return List.of();
    }
    String field = gap.yardstick().definition().fields().get(0);
    return supposed.doubts().stream()
        .filter(d -> d.kind() == Doubt.Kind.CONTRADICTION)
        .filter(d -> d.data().stream().anyMatch(datum -> datum.field().equals(field)))
        .toList();
  }

  /**
   * What else the change would close or turn to the worse. It can only reach criteria that read the
   * same field: whatever contradicts it is known by now.
   */
  private Change withEffects(Change change, Finding gap) {
    List<String> closes = new ArrayList<>();
    List<String> worsens = new ArrayList<>();
    List<String> fields = gap.yardstick().definition().fields();
    for (Finding before : findings.values()) {
      Criterion criterion = before.yardstick().definition();
      if (before == gap
          || fields.stream()
              .noneMatch(
                  f -> criterion.fields().contains(f) || f.equals(criterion.premiseField()))) {
        continue;
      }
      Verdict after = alone(before, attempt(gap).settings());
      if (before.isGap() && !after.isGap()) {
        closes.add(criterion.id());
      } else if (after.compareTo(before.verdict()) < 0) {
        worsens.add(
            "%s %s由%s变为%s"
                .formatted(
                    criterion.id(), criterion.title(), before.verdict().label(), after.label()));
      }
    }
    return change.with(closes, worsens);
  }

  private Verdict alone(Finding gap, List<Setting> settings) {
    return trials.alone(gap.criterion(), patch(settings).on(year)).verdict();
  }

  private Patch patch(List<Setting> settings) {
    return Supposition.read(settings, year, catalogue, names, new Problems());
  }

  private static List<Setting> joined(List<Setting> settings, List<Setting> partners) {
    List<Setting> both = new ArrayList<>(partners);
    both.addAll(settings);
    return both;
  }

  private static Map<String, Finding> byCriterion(Outcome outcome) {
    return outcome.findings().stream().collect(Collectors.toMap(Finding::criterion, f -> f));
  }
}
