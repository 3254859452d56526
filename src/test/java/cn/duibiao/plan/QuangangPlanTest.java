package cn.duibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.work.WorkTask;
import cn.duibiao.plan.Plan.Row;
import cn.duibiao.plan.Plan.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * 泉港区 2024, against the order in which a careful human put the work: 口径表和任务表; 应诉台账; 三方报告和公开; 决策目录;
 * 执法队伍和案卷评查; then the rest. The order of groups is tested, not the words.
 */
class QuangangPlanTest {

  private static final Plan PLAN = Planned.quangang();

  private static Task task(String id) {
    return PLAN.tasks().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("各组次序与人排的一样；同一组内不分先后")
  void orderOfGroups() {
    List<Set<String>> human =
        List.of(Set.of("口径"), Set.of("应诉"), Set.of("报告", "公开"), Set.of("决策"), Set.of("队伍", "评查"));
    List<String> order = PLAN.tasks().stream().map(Task::id).toList();
    int from = 0;
    for (Set<String> group : human) {
      assertThat(Set.copyOf(order.subList(from, from + group.size()))).isEqualTo(group);
      from += group.size();
    }
    assertThat(order.subList(from, order.size()))
        .contains("文件", "复议", "服务", "监督", "应急", "学法", "考核");
  }

  @Test
  @DisplayName("第一项任务是口径表和任务分解表")
  void groundworkFirst() {
    List<String> first = new ArrayList<>();
    task("口径").items().forEach(r -> first.addAll(r.measures()));
    assertThat(first).startsWith("9.2-2-5", "9.2-2-1");
  }

  @Test
  @DisplayName("三条自认短板都有任务落实，任务里有单独成条的措施")
  void admissionsAreCovered() {
    assertThat(PLAN.admissions()).hasSize(3);
    assertThat(PLAN.admissions().get(0).tasks()).contains(task("应诉").number());
    assertThat(PLAN.admissions().get(1).tasks()).contains(task("队伍").number(), task("评查").number());
    assertThat(PLAN.admissions().get(2).tasks()).contains(task("服务").number());
    for (String id : List.of("应诉", "队伍", "评查", "服务")) {
      assertThat(task(id).items()).as(id).isNotEmpty();
    }
  }

  @Test
  @DisplayName("每条措施都有牵头单位、2024年的日期、成效、对应要点、佐证和理由")
  void everyRowIsComplete() {
    for (Task task : PLAN.tasks()) {
      for (Row row : task.rows()) {
        assertThat(row.action()).isNotBlank();
        assertThat(row.lead()).as(row.action()).isNotBlank();
        assertThat(LocalDate.parse(row.due()).getYear()).as(row.action()).isEqualTo(2024);
        assertThat(row.outcome()).as(row.action()).isNotBlank();
        assertThat(row.criteria()).as(row.action()).isNotEmpty();
        assertThat(row.evidence()).as(row.action()).isNotEmpty();
        assertThat(row.grounds()).as(row.action()).isNotEmpty();
        assertThat(row.support()).as(row.action()).doesNotContain(row.lead());
      }
    }
  }

  @Test
  @DisplayName("决策目录在各项决策程序之前")
  void catalogueBeforeDecisions() {
    Task decisions = task("决策");
    assertThat(decisions.rows().get(0).measures()).containsExactly("3.1-1-1");
    assertThat(decisions.rows().stream().skip(1))
        .allMatch(r -> r.rests().contains(decisions.rows().get(0).number()));
  }

  @Test
  @DisplayName("没有一条措施排在它的前提之前")
  void premisesFirst() {
    PLAN.tasks().stream()
        .flatMap(t -> t.rows().stream())
        .forEach(r -> assertThat(r.rests()).allMatch(before -> before < r.number()));
  }

  @Test
  @DisplayName("评估推荐的每条措施都在里面，而且只有一次")
  void nothingIsLost() {
    List<String> planned =
        PLAN.tasks().stream()
            .flatMap(t -> t.rows().stream())
            .flatMap(r -> r.measures().stream())
            .toList();
    assertThat(planned)
        .containsExactlyInAnyOrderElementsOf(
            Planned.example("quangang-2023.yaml", null).measures().stream()
                .map(m -> m.id())
                .toList());
  }

  @Test
  @DisplayName("同一项数据只要一次，写明用在哪些要点")
  void sharedDataIsAskedOnce() {
    List<String> wanted = PLAN.requests().stream().map(Plan.Request::wanted).toList();
    assertThat(new LinkedHashSet<>(wanted)).hasSameSizeAs(wanted);
    assertThat(PLAN.requests()).anyMatch(r -> r.criteria().size() > 1);
  }

  @Test
  @DisplayName("每个三级指标都归到一个任务")
  void everyIndicatorHasATask() {
    assertThat(Fixture.CATALOGUE.indicators().map(Indicator::id))
        .allSatisfy(id -> assertThat(Planned.TASKS.of(id)).as(id).isNotEqualTo(WorkTask.OTHER));
  }
}
