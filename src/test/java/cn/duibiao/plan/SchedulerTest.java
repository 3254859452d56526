package cn.duibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duibiao.plan.Plan.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 名额 and quarters: small cases worked out by hand, random ones against every possible way. */
class SchedulerTest {

  private static Job job(int number, String lead, int due, boolean movable, int... rests) {
    List<Integer> on = new ArrayList<>();
    for (int r : rests) {
      on.add(r);
    }
    return new Job(number, lead, 1, due, movable, 100 - number, on);
  }

  private static Map<Integer, Integer> placed(String capacity, Job... jobs) {
    return QuarterSolver.solve(List.of(jobs), Capacity.parse(capacity)).quarterOf();
  }

  @Test
  @DisplayName("名额够，都在时限以内办，能早则早")
  void roomForAll() {
    assertThat(placed("每季2", job(1, "甲", 1, true), job(2, "甲", 3, true)))
        .isEqualTo(Map.of(1, 1, 2, 1));
  }

  @Test
  @DisplayName("名额不够，能推迟的推迟，先推迟次序靠后的")
  void theLaterOneIsPutOff() {
    assertThat(placed("每季1", job(1, "甲", 1, true), job(2, "乙", 1, true)))
        .isEqualTo(Map.of(1, 1, 2, 2));
  }

  @Test
  @DisplayName("不能推迟的占住它的季度，次序在前而能推迟的让一步")
  void whatCannotWaitKeepsItsQuarter() {
    assertThat(placed("每季1", job(1, "甲", 1, true), job(2, "乙", 1, false)))
        .isEqualTo(Map.of(1, 2, 2, 1));
  }

  @Test
  @DisplayName("两条都不能推迟而只有一个名额：办次序在前的")
  void onlyOneFits() {
    assertThat(placed("每季1", job(1, "甲", 1, false), job(2, "乙", 1, false))).isEqualTo(Map.of(1, 1));
  }

  @Test
  @DisplayName("名额按牵头单位分算")
  void perUnit() {
    assertThat(placed("每单位1", job(1, "甲", 1, false), job(2, "甲", 1, false), job(3, "乙", 1, false)))
        .isEqualTo(Map.of(1, 1, 3, 1));
    assertThat(
            placed("每单位1,甲2", job(1, "甲", 1, false), job(2, "甲", 1, false), job(3, "乙", 1, false)))
        .hasSize(3);
  }

  @Test
  @DisplayName("前提没有排上的不排；前提不晚于靠它的")
  void premises() {
    assertThat(
            placed(
                "一季1,二季0,三季0,四季0",
                job(1, "甲", 1, true),
                job(2, "乙", 4, true, 3),
                job(3, "丙", 1, true)))
        .isEqualTo(Map.of(1, 1));
    Map<Integer, Integer> inOrder = placed("每季1", job(1, "甲", 4, true, 2), job(2, "乙", 4, true));
    assertThat(inOrder.get(2)).isLessThan(inOrder.get(1));
  }

  @Test
  @DisplayName("与逐一试过全部排法的最好结果一样（随机小例，种子固定）")
  void asGoodAsTryingEverything() {
    Random random = new Random(7);
    for (int round = 0; round < 25; round++) {
      List<Job> jobs = new ArrayList<>();
      int n = 2 + random.nextInt(4);
      for (int i = 1; i <= n; i++) {
        List<Integer> rests =
            i > 1 && random.nextInt(3) == 0 ? List.of(1 + random.nextInt(i - 1)) : List.of();
        int due = 1 + random.nextInt(4);
        jobs.add(
            new Job(
                i,
                random.nextBoolean() ? "甲" : "乙",
                1,
                due,
                random.nextBoolean(),
                1 + random.nextInt(50),
                rests));
      }
      Capacity capacity =
          Capacity.parse(
              "每季1,每单位1,%s季%d".formatted("一二三四".charAt(random.nextInt(4)), random.nextInt(3)));
      QuarterSolver.Solution solution = QuarterSolver.solve(jobs, capacity);
      assertThat(solution.weight()).as("%s %s", jobs, capacity).isEqualTo(best(jobs, capacity));
      assertThat(solution.best()).isEqualTo(solution.weight());
    }
  }

  /** The greatest weight over all ways to put the jobs into quarters or to leave them out. */
  private static long best(List<Job> jobs, Capacity capacity) {
    long best = 0;
    int ways = (int) Math.pow(5, jobs.size());
    for (int way = 0; way < ways; way++) {
      Map<Integer, Integer> quarterOf = new HashMap<>();
      int code = way;
      for (Job job : jobs) {
        if (code % 5 > 0) {
          quarterOf.put(job.number(), code % 5);
        }
        code /= 5;
      }
      if (allowed(jobs, capacity, quarterOf)) {
        best =
            Math.max(
                best,
                jobs.stream()
                    .filter(j -> quarterOf.containsKey(j.number()))
                    .mapToLong(Job::weight)
                    .sum());
      }
    }
    return best;
  }

  private static boolean allowed(
      List<Job> jobs, Capacity capacity, Map<Integer, Integer> quarterOf) {
    Map<String, Integer> counts = new HashMap<>();
    for (Job job : jobs) {
      Integer q = quarterOf.get(job.number());
      if (q == null) {
        continue;
      }
      boolean late = q > job.due() && !job.movable();
      boolean premise =
          job.rests().stream().allMatch(b -> quarterOf.containsKey(b) && quarterOf.get(b) <= q);
      if (late
          || !premise
          || counts.merge("季" + q, 1, Integer::sum) > capacity.in(q)
          || counts.merge(job.lead() + q, 1, Integer::sum) > capacity.of(job.lead())) {
        return false;
      }
    }
    return true;
  }

  @Test
  @DisplayName("泉港：名额不被超过，不能推迟的没有推迟，没有排入的都写明为什么；再算一遍一样")
  void quangang() {
    Capacity capacity = Capacity.parse("每季12,每单位4,区司法局6");
    Plan plan = Scheduler.schedule(Planned.quangang(), capacity);
    Map<Integer, Integer> quarterOf = plan.schedule().quarterOf();
    Map<String, Integer> counts = new LinkedHashMap<>();
    int rows = 0;
    for (Plan.Task task : plan.tasks()) {
      for (Row row : task.rows()) {
        rows++;
        Integer q = quarterOf.get(row.number());
        if (q != null) {
          assertThat(counts.merge("季" + q, 1, Integer::sum)).isLessThanOrEqualTo(12);
          assertThat(counts.merge(row.lead() + q, 1, Integer::sum))
              .isLessThanOrEqualTo(row.lead().equals("区司法局") ? 6 : 4);
          int due = (Integer.parseInt(row.due().substring(5, 7)) + 2) / 3;
          assertThat(row.movable() || q <= due).as(row.action()).isTrue();
        }
      }
    }
    assertThat(plan.schedule().unplaced()).hasSize(rows - quarterOf.size()).isNotEmpty();
    assertThat(plan.schedule().unplaced()).allMatch(u -> !u.why().isBlank());
    assertThat(plan.schedule().bound()).contains("没有别的排法");
    assertThat(quarterOf).containsKeys(1, 2).containsEntry(1, 1);
    assertThat(Scheduler.schedule(Planned.quangang(), capacity)).isEqualTo(plan);
  }

  @Test
  @DisplayName("名额的写法：不认识的、写两遍的、没有牵头的单位，都说出来")
  void misuse() {
    assertThatThrownBy(() -> Capacity.parse("每季")).hasMessageContaining("不是名额");
    assertThatThrownBy(() -> Capacity.parse("每季2,每季3")).hasMessageContaining("写了两遍");
    assertThatThrownBy(() -> Scheduler.schedule(Planned.quangang(), Capacity.parse("区司发局3")))
        .hasMessageContaining("没有由“区司发局”牵头的措施", "是不是“区司法局”");
    assertThat(Capacity.parse("每季度12条，每单位：4、二季20"))
        .isEqualTo(new Capacity(12, 4, Map.of(2, 20), Map.of()));
  }
}
