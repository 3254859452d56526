package cn.duibiao.plan;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.AdmissionEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.engine.PlanEvaluator;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Measure;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Verdict;
import cn.duibiao.model.work.Candidate;
import cn.duibiao.model.work.Need;
import cn.duibiao.model.work.PlanOutcome;
import cn.duibiao.model.work.PlanYear;
import cn.duibiao.model.work.WorkTasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes next year's plan from an assessment. What is chosen, what comes first and what is asked for
 * together is said by the rules of {@code rules/plan/year}; here the facts are laid out for them
 * and what they say is put in order.
 */
public final class Planner {

  private final Catalogue catalogue;
  private final WorkTasks tasks;
  private final PlanEvaluator rules;

  /** Plans by the rules {@code rules} over {@code catalogue}, in the sections {@code tasks}. */
  public Planner(Catalogue catalogue, WorkTasks tasks, PlanEvaluator rules) {
    this.catalogue = catalogue;
    this.tasks = tasks;
    this.rules = rules;
  }

  /**
   * The plan, without quarters.
   *
   * @param last the result of the year before, null when there is none
   * @throws UnknownCriterionException when a result names what the catalogue does not have
   */
  public Plan plan(Assessment now, Assessment last) {
    Facts facts = new Facts(now, last);
    PlanOutcome outcome = rules.evaluate(facts.all());
    return new PlanWriter(catalogue, tasks, now, facts.candidates(), outcome)
        .write(facts.repeated());
  }

  /** What one plan is made of, as facts for the rules. */
  private final class Facts {

    private final Assessment now;
    private final Map<String, Verdict> before = new HashMap<>();
    private final Map<String, Integer> admitted = new HashMap<>();
    private final Set<String> admittedBefore = new LinkedHashSet<>();
    private final Map<String, FindingEntry> findings = new LinkedHashMap<>();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final List<Need> needs = new ArrayList<>();

    Facts(Assessment now, Assessment last) {
      this.now = now;
      now.findings().forEach(f -> findings.put(f.criterion(), f));
      List<AdmissionEntry> admissions = now.admissions();
      IntStream.range(0, admissions.size())
          .forEach(
              i -> admissions.get(i).indicators().forEach(id -> admitted.putIfAbsent(id, i + 1)));
      if (last != null) {
        last.findings().forEach(f -> before.put(f.criterion(), f.verdict()));
        last.admissions().forEach(a -> admittedBefore.addAll(a.indicators()));
      }
      now.measures().forEach(this::lay);
    }

    private void lay(MeasureEntry m) {
      Measure authored = catalogue.measure(m.id());
      if (authored == null) {
        throw new UnknownCriterionException("措施" + m.id());
      }
      candidates.put(
          m.id(),
          new Candidate(
              m.id(),
              tasks.of(authored.indicator()).id(),
              LocalDate.parse(m.postponedTo() == null ? m.due() : m.postponedTo()),
              m.postponedTo() != null,
              m.closes().size(),
              m.effort(),
              authored.groundwork()));
      m.closes().forEach(c -> needs.add(need(m.id(), c)));
    }

    private Need need(String measure, String id) {
      Criterion criterion = catalogue.criterion(id);
      FindingEntry finding = findings.get(id);
      if (criterion == null || finding == null) {
        throw new UnknownCriterionException("要点" + id);
      }
      Threshold threshold =
          criterion.thresholdOn(LocalDate.parse(now.period().to()), now.district().year());
      return new Need(
          measure,
          id,
          finding.verdict(),
          threshold != null && threshold.binding(),
          threshold != null && threshold.monthDay() != null,
          criterion.zeroTolerance(),
          admitted.getOrDefault(criterion.indicator(), 0),
          admitted.containsKey(criterion.indicator())
              && admittedBefore.contains(criterion.indicator()),
          finding.isWaived(),
          before.get(id));
    }

    List<Object> all() {
      List<Object> all = new ArrayList<>(candidates.values());
      all.addAll(needs);
      all.addAll(tasks.precedences());
      all.add(new PlanYear(now.district().year() + 1));
      return all;
    }

    List<Candidate> candidates() {
      return List.copyOf(candidates.values());
    }

    /** Criteria whose gap the rules call 反复, by id. */
    List<String> repeated() {
      return needs.stream().filter(Need::isRepeated).map(Need::criterion).distinct().toList();
    }
  }
}
