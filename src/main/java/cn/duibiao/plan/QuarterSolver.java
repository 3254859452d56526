package cn.duibiao.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * The quarters as a mixed integer programme, solved by ojAlgo. First the greatest weight that can
 * be placed is found, then, keeping it, the most punctual and earliest way to place it. One thread
 * and a limit on nodes instead of time: equal input gives an equal result on any machine.
 */
final class QuarterSolver {

  private static final int NODES = 20_000;

  /** A quarter's delay weighs more than any earliness of the same row. */
  private static final long LATE = 8;

  private final List<Job> jobs;
  private final Capacity capacity;

  private QuarterSolver(List<Job> jobs, Capacity capacity) {
    this.jobs = jobs;
    this.capacity = capacity;
  }

  /**
   * What was found.
   *
   * @param quarterOf by number of the job; what did not fit is not in it
   * @param weight what was placed is worth
   * @param best what no solution can be worth more than
   * @param bound in words
   */
  record Solution(Map<Integer, Integer> quarterOf, long weight, long best, String bound) {}

  static Solution solve(List<Job> jobs, Capacity capacity) {
    return new QuarterSolver(jobs, capacity).solve();
  }

  private Solution solve() {
    if (jobs.isEmpty()) {
      return new Solution(Map.of(), 0, 0, "没有要安排的措施。");
    }
    Model relaxed = new Model(0);
    relaxed.model.relax();
    long best = (long) Math.floor(relaxed.model.maximise().getValue() + 1e-6);
    Model most = new Model(0);
    Optimisation.Result placed = most.model.maximise();
    Map<Integer, Integer> first = most.quarters(placed);
    long weight = weight(first);
    if (placed.getState().isOptimal()) {
      best = weight;
    }
    Model early = new Model(weight);
    Optimisation.Result ordered = early.model.minimise();
    Map<Integer, Integer> second =
        ordered.getState().isFeasible() ? early.quarters(ordered) : first;
    Map<Integer, Integer> chosen = weight(second) >= weight ? second : first;
    check(chosen);
    return new Solution(chosen, weight(chosen), best, bound(weight(chosen), best));
  }

  private static String bound(long weight, long best) {
    return weight >= best
        ? "已经证明：在这个名额之内，按次序计轻重，没有别的排法能办得更多。"
        : "在限定的计算量之内没有证明这是最好的排法，与理论上限相差不超过%.1f%%。".formatted(100.0 * (best - weight) / best);
  }

  private long weight(Map<Integer, Integer> quarterOf) {
    return jobs.stream()
        .filter(j -> quarterOf.containsKey(j.number()))
        .mapToLong(Job::weight)
        .sum();
  }

  /** One variable for every job and every quarter in which it can be done. */
  private final class Model {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Job, Map<Integer, Variable>> variables = new LinkedHashMap<>();

    /**
     * @param keep weight to be kept while delay is minimised; 0 to maximise weight
     */
    Model(long keep) {
      model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
      model.options.iterations_abort = NODES;
      model.options.iterations_suffice = NODES;
      model.options.time_abort = Long.MAX_VALUE;
      model.options.time_suffice = Long.MAX_VALUE;
      for (Job job : jobs) {
        Map<Integer, Variable> own = new LinkedHashMap<>();
        for (int q = job.from(); q <= job.to(); q++) {
          Variable x = model.newVariable("x" + job.number() + "_" + q).binary();
          long delay = LATE * Math.max(0, q - job.due()) + q;
          x.weight(keep == 0 ? job.weight() : job.weight() * delay);
          own.put(q, x);
        }
        variables.put(job, own);
        sum("once" + job.number(), own.values(), 1);
      }
      limits();
      order();
      if (keep > 0) {
        Expression kept = model.newExpression("kept").lower(keep);
        variables.forEach((job, own) -> own.values().forEach(x -> kept.set(x, job.weight())));
      }
    }

    private void sum(String name, Iterable<Variable> of, long most) {
      Expression sum = model.newExpression(name).upper(most);
      of.forEach(x -> sum.set(x, 1));
    }

    private void limits() {
      TreeSet<String> leads = new TreeSet<>();
      jobs.forEach(j -> leads.add(j.lead()));
      for (int q = 1; q <= Scheduler.QUARTERS; q++) {
        limit("quarter" + q, q, null, capacity.in(q));
        int n = 0;
        for (String lead : leads) {
          limit("unit" + n++ + "_" + q, q, lead, capacity.of(lead));
        }
      }
    }

    private void limit(String name, int quarter, String lead, Integer most) {
      List<Variable> in = new ArrayList<>();
      variables.forEach(
          (job, own) -> {
            if (own.containsKey(quarter) && (lead == null || lead.equals(job.lead()))) {
              in.add(own.get(quarter));
            }
          });
      if (most != null && in.size() > most) {
        sum(name, in, most);
      }
    }

    /** What rests on another job is done by a quarter only if that one is. */
    private void order() {
      Map<Integer, Job> byNumber = new LinkedHashMap<>();
      jobs.forEach(j -> byNumber.put(j.number(), j));
      for (Job job : jobs) {
        for (int basis : job.rests()) {
          for (int q = job.from(); q <= job.to(); q++) {
            Expression after = model.newExpression("r" + job.number() + "_" + basis + "_" + q);
            after.upper(0);
            int until = q;
            variables.get(job).forEach((k, x) -> setIf(after, k <= until, x, 1));
            variables.get(byNumber.get(basis)).forEach((k, x) -> setIf(after, k <= until, x, -1));
          }
        }
      }
    }

    private void setIf(Expression expression, boolean wanted, Variable x, long factor) {
      if (wanted) {
        expression.set(x, factor);
      }
    }

    Map<Integer, Integer> quarters(Optimisation.Result result) {
      Map<Integer, Integer> quarters = new LinkedHashMap<>();
      variables.forEach(
          (job, own) ->
              own.forEach(
                  (q, x) -> {
                    if (result.doubleValue(model.indexOf(x)) > 0.5) {
                      quarters.put(job.number(), q);
                    }
                  }));
      return quarters;
    }
  }

  /** What a library found is held against the capacity once more, in whole numbers. */
  private void check(Map<Integer, Integer> quarterOf) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Job job : jobs) {
      Integer q = quarterOf.get(job.number());
      if (q == null) {
        continue;
      }
      int inQuarter = counts.merge("季" + q, 1, Integer::sum);
      int inUnit = counts.merge(job.lead() + q, 1, Integer::sum);
      boolean fits =
          q >= job.from()
              && q <= job.to()
              && (capacity.in(q) == null || inQuarter <= capacity.in(q))
              && (capacity.of(job.lead()) == null || inUnit <= capacity.of(job.lead()))
              && job.rests().stream()
                  .allMatch(b -> quarterOf.containsKey(b) && quarterOf.get(b) <= q);
      if (!fits) {
        throw new IllegalStateException("row " + job.number() + " does not fit quarter " + q);
      }
    }
  }
}
