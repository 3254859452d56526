package cn.duibiao.plan;

import cn.duibiao.plan.Plan.Row;
import cn.duibiao.yaml.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Puts the rows of a plan into quarters under a capacity: as many and as important ones as
 * possible, then as punctually and as early as possible.
 */
public final class Scheduler {

  static final int QUARTERS = 4;

  /** Steps of the rules in rules/plan/year. */
  private static final int STEPS = 10;

  private static final String NAMES = "一二三四";

  private final Plan plan;
  private final Capacity capacity;
  private final List<Row> rows;

  private Scheduler(Plan plan, Capacity capacity) {
    this.plan = plan;
    this.capacity = capacity;
    this.rows = plan.tasks().stream().flatMap(t -> t.rows().stream()).toList();
  }

  /**
   * The same plan with its quarters.
   *
   * @throws IllegalArgumentException when the capacity names a unit that leads nothing, with a
   *     sentence for the user
   */
  public static Plan schedule(Plan plan, Capacity capacity) {
    return new Scheduler(plan, capacity).schedule();
  }

  private Plan schedule() {
    TreeSet<String> leads = new TreeSet<>();
    rows.forEach(r -> leads.add(r.lead()));
    for (String unit : capacity.units().keySet()) {
      if (!leads.contains(unit)) {
        throw new IllegalArgumentException(
            "没有由“"
                + unit
                + "”牵头的措施。"
                + Nearest.suggestion(unit, leads)
                + "牵头单位："
                + String.join("、", leads)
                + "。");
      }
    }
    List<Job> jobs = rows.stream().map(this::job).toList();
    QuarterSolver.Solution solution = QuarterSolver.solve(jobs, capacity);
    return new Plan(
        plan.district(),
        plan.year(),
        plan.asOf(),
        plan.basis(),
        plan.tasks(),
        plan.requests(),
        plan.admissions(),
        plan.leftOut(),
        plan.tieBreaks(),
        plan.gaps(),
        plan.repeated(),
        new Schedule(
            capacity.words(), solution.quarterOf(), unplaced(jobs, solution), solution.bound()),
        plan.hashes());
  }

  private Job job(Row row) {
    int n = rows.size();
    return new Job(
        row.number(),
        row.lead(),
        first(),
        quarter(LocalDate.parse(row.due())),
        row.movable(),
        (long) (STEPS + 1 - row.step()) * n + n - row.number() + 1,
        row.rests());
  }

  /** The quarter in which the year can be begun. */
  private int first() {
    LocalDate asOf = LocalDate.parse(plan.asOf());
    return asOf.getYear() < plan.year() ? 1 : quarter(asOf);
  }

  /** 1 to 4; what lies after the year counts as its end. */
  private int quarter(LocalDate day) {
    return day.getYear() > plan.year() ? QUARTERS : (day.getMonthValue() + 2) / 3;
  }

  private List<Schedule.Unplaced> unplaced(List<Job> jobs, QuarterSolver.Solution solution) {
    List<Schedule.Unplaced> unplaced = new ArrayList<>();
    for (Job job : jobs) {
      if (!solution.quarterOf().containsKey(job.number())) {
        unplaced.add(new Schedule.Unplaced(job.number(), why(job, jobs, solution.quarterOf())));
      }
    }
    return unplaced;
  }

  private String why(Job job, List<Job> jobs, Map<Integer, Integer> quarterOf) {
    for (int basis : job.rests()) {
      if (!quarterOf.containsKey(basis)) {
        return "它的前提（第" + basis + "项）没有排上";
      }
    }
    Map<String, List<String>> full = new LinkedHashMap<>();
    for (int quarter = job.from(); quarter <= job.to(); quarter++) {
      int q = quarter;
      List<Job> here =
          jobs.stream().filter(j -> Integer.valueOf(q).equals(quarterOf.get(j.number()))).toList();
      long led = here.stream().filter(j -> j.lead().equals(job.lead())).count();
      Integer all = capacity.in(quarter);
      Integer own = capacity.of(job.lead());
      String name = NAMES.charAt(quarter - 1) + "季度";
      if (own != null && led >= own) {
        full.computeIfAbsent(job.lead() + "的" + own + "条名额已满", k -> new ArrayList<>()).add(name);
      } else if (all != null && here.size() >= all) {
        full.computeIfAbsent("全部" + all + "条名额已满", k -> new ArrayList<>()).add(name);
      } else {
        full.computeIfAbsent("要等它的前提办完", k -> new ArrayList<>()).add(name);
      }
    }
    if (full.isEmpty()) {
      return "开始安排时它的时限已过";
    }
    List<String> parts = new ArrayList<>();
    full.forEach((why, quarters) -> parts.add(String.join("、", quarters) + why));
    return String.join("；", parts) + (job.movable() ? "" : "；它不能推迟");
  }
}
