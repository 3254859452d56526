package cn.duibiao.report;

import cn.duibiao.assessment.Prose;
import cn.duibiao.plan.Plan;
import cn.duibiao.plan.Plan.Admitted;
import cn.duibiao.plan.Plan.Request;
import cn.duibiao.plan.Plan.Row;
import cn.duibiao.plan.Plan.Task;
import cn.duibiao.plan.Schedule;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of 工作要点 and 任务分解表, the same in every format. The draft says everything once and in
 * full, so that the planner shortens it and need not write.
 */
final class PlanPaper {

  /** Items of a task that are told in the body; the others stand in the table. */
  private static final int ITEMS = 6;

  private final Plan plan;

  PlanPaper(Plan plan) {
    this.plan = plan;
  }

  /** A section: heading and paragraphs. */
  record Section(String heading, List<String> paragraphs) {}

  /** A table: heads and cells. */
  record Table(List<String> heads, List<List<String>> rows) {}

  /** Of the whole paper. */
  String title() {
    return plan.district() + plan.year() + "年法治政府建设工作要点";
  }

  String notice() {
    return "（草稿，供起草用）";
  }

  String opening() {
    StringBuilder text = new StringBuilder();
    text.append("根据").append(plan.basis()).append("，有").append(plan.gaps());
    text.append("个要点没有达到要求或者还不能证明达到要求");
    if (!plan.repeated().isEmpty()) {
      text.append("，其中").append(plan.repeated().size()).append("个上年已经列出");
    }
    text.append("。").append(plan.year()).append("年安排任务").append(plan.tasks().size());
    text.append("项、措施").append(rows().size()).append("条，逐条见任务分解表。");
    return text.toString();
  }

  /** 对年度报告自认的不足，逐条安排：…; empty when the district named none. */
  List<String> admissions() {
    List<String> lines = new ArrayList<>();
    for (Admitted a : plan.admissions()) {
      lines.add(
          a.tasks().isEmpty()
              ? "“%s”：评估没有列出对应的缺口，请自行安排措施。".formatted(inner(a.text()))
              : "“%s”：由第%s项任务落实。"
                  .formatted(
                      inner(a.text()),
                      a.tasks().stream().map(Numerals::of).collect(Collectors.joining("、"))));
    }
    return lines;
  }

  /** Words that are quoted once more. */
  private static String inner(String words) {
    return words.replace('“', '‘').replace('”', '’');
  }

  List<Section> sections() {
    return plan.tasks().stream().map(this::section).toList();
  }

  private Section section(Task task) {
    List<String> paragraphs = new ArrayList<>();
    List<Row> items = task.items().stream().filter(this::placed).toList();
    for (Row row : items.subList(0, Math.min(ITEMS, items.size()))) {
      paragraphs.add((paragraphs.size() + 1) + "." + item(row));
    }
    if (items.size() > ITEMS) {
      paragraphs.add(
          "%d.办理任务分解表第%s项所列的其余%d条措施。"
              .formatted(
                  paragraphs.size() + 1,
                  numbers(items.subList(ITEMS, items.size())),
                  items.size() - ITEMS));
    }
    List<Row> collections = task.collections().stream().filter(this::placed).toList();
    if (!collections.isEmpty()) {
      paragraphs.add((paragraphs.size() + 1) + "." + collection(collections));
    }
    if (paragraphs.isEmpty()) {
      paragraphs.add("按现有名额，本年没有排入，见“未排入的措施”。");
    }
    return new Section(task.title(), paragraphs);
  }

  /** Whether it is done this year, as far as anybody has said what can be done. */
  private boolean placed(Row row) {
    return plan.schedule() == null || plan.schedule().quarterOf().containsKey(row.number());
  }

  private String item(Row row) {
    String support = row.support().isEmpty() ? "" : "配合单位：" + String.join("、", row.support()) + "；";
    return "%s。牵头单位：%s；%s完成时限：%s；预期成效：%s。"
        .formatted(row.action(), row.lead(), support, due(row), row.outcome());
  }

  private String collection(List<Row> rows) {
    Set<String> leads = new LinkedHashSet<>();
    Set<String> criteria = new LinkedHashSet<>();
    rows.forEach(
        r -> {
          leads.add(r.lead());
          criteria.addAll(r.criterionIds());
        });
    String last = rows.stream().map(this::day).max(Comparator.naturalOrder()).orElseThrow();
    return "补齐底数。由%s按任务分解表第%s项，在%s报齐%d个要点的数据和材料，各单位按同一张口径表填报一次，报告、台账和申报共用。"
        .formatted(String.join("、", leads), numbers(rows), Prose.date(last) + "前", criteria.size());
  }

  /** 3、5—8. */
  static String numbers(List<Row> rows) {
    List<Integer> sorted = rows.stream().map(Row::number).sorted().toList();
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < sorted.size(); ) {
      int j = i;
      while (j + 1 < sorted.size() && sorted.get(j + 1) == sorted.get(j) + 1) {
        j++;
      }
      spans.add(
          j == i ? "" + sorted.get(i) : sorted.get(i) + (j == i + 1 ? "、" : "—") + sorted.get(j));
      i = j + 1;
    }
    return String.join("、", spans);
  }

  /**
   * ISO date by which it is done: a quarter later than its own gives it that quarter's last day.
   */
  private String day(Row row) {
    Integer quarter =
        plan.schedule() == null ? null : plan.schedule().quarterOf().get(row.number());
    if (quarter == null) {
      return row.due();
    }
    String end = YearMonth.of(plan.year(), 3 * quarter).atEndOfMonth().toString();
    boolean later = quarter > (Integer.parseInt(row.due().substring(5, 7)) + 2) / 3;
    return later ? end : row.due();
  }

  private String due(Row row) {
    String day = Prose.date(day(row)) + "前";
    if (!day(row).equals(row.due())) {
      return day + "（原定" + Prose.date(row.due()) + "，按名额推迟）";
    }
    return row.originally() == null ? day : day + "（原定" + Prose.date(row.originally()) + "，已过，顺延）";
  }

  List<Row> rows() {
    return plan.tasks().stream().flatMap(t -> t.rows().stream()).toList();
  }

  /** 组织实施, in checkable steps. */
  List<String> carrying() {
    return List.of(
        "1.各牵头单位按任务分解表定人定时，配合单位按职责提供数据和材料；同一项数据只报一次，见《任务分解表》工作簿的数据补报清单。",
        "2.建立整改台账，每半年对照检查一次，逾期未完成的写明原因和新的时限。",
        "3.完成的任务登记凭据，经重新评估对应要点达到要求后销号；年度报告照任务分解表逐条对账。");
  }

  /**
   * 任务分解表.
   *
   * @param titles whether the criteria have their titles beside their ids, where there is room
   */
  Table breakdown(boolean titles) {
    List<String> heads =
        new ArrayList<>(List.of("序号", "任务", "措施", "牵头单位", "配合单位", "完成时限", "预期成效", "对应指标", "佐证材料"));
    if (plan.schedule() != null) {
      heads.add(6, "安排季度");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Task task : plan.tasks()) {
      for (Row row : task.rows()) {
        List<String> cells =
            new ArrayList<>(
                List.of(
                    String.valueOf(row.number()),
                    Numerals.of(task.number()) + "、" + task.title(),
                    row.action() + "。",
                    row.lead(),
                    String.join("、", row.support()),
                    due(row),
                    row.outcome() + "。",
                    titles
                        ? String.join("\n", row.criteria())
                        : String.join("、", row.criterionIds()),
                    String.join("、", row.evidence())));
        if (plan.schedule() != null) {
          cells.add(6, quarter(row));
        }
        rows.add(cells);
      }
    }
    return new Table(heads, rows);
  }

  private String quarter(Row row) {
    Integer quarter = plan.schedule().quarterOf().get(row.number());
    return quarter == null ? "未排入" : Numerals.of(quarter) + "季度";
  }

  Table requests() {
    List<List<String>> rows = new ArrayList<>();
    for (Request r : plan.requests()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              r.unit(),
              r.wanted(),
              r.parts(),
              String.join("、", r.criteria()),
              String.join("、", r.evidence())));
    }
    return new Table(List.of("序号", "填报单位", "数据项或者问题", "须写明", "用于要点", "佐证材料"), rows);
  }

  /**
   * Why each task and measure stands where it stands: every ground, with its rule.
   *
   * @param collected whether rows that only collect figures are in it too
   */
  Table reasons(boolean collected) {
    List<List<String>> rows = new ArrayList<>();
    for (Task task : plan.tasks()) {
      rows.add(
          List.of(Numerals.of(task.number()), task.title(), task.why().words(), task.why().rule()));
      for (Row row : collected ? task.rows() : task.items()) {
        rows.add(
            List.of(
                String.valueOf(row.number()),
                "措施" + String.join("、", row.measures()),
                lines(row.grounds(), Plan.Why::words),
                lines(row.grounds(), Plan.Why::rule)));
      }
    }
    return new Table(List.of("次序", "任务或者措施", "为什么排在这里", "规则"), rows);
  }

  private static String lines(List<Plan.Why> whys, Function<Plan.Why, String> of) {
    return whys.stream().map(of).distinct().collect(Collectors.joining("\n"));
  }

  String reasonsNote() {
    return "次序由规则排定：先看最靠前的理由属于哪一层次，同一层次内"
        + String.join("，", plan.tieBreaks())
        + "；有先后关系的，前提在前。本表供起草时核对，印发时删去。";
  }

  List<String> leftOut() {
    return plan.leftOut().stream()
        .map(
            l ->
                "措施%s“%s”没有列入：%s（规则 %s）。"
                    .formatted(l.measure(), l.action(), l.why().words(), l.why().rule()))
        .toList();
  }

  String footing() {
    return "由对标程序按%s编排；文件校验值（SHA-256前12位）：%s。".formatted(plan.basis(), plan.hashes());
  }

  /** One paragraph per quarter, then what did not fit; empty without capacity. */
  List<String> quarters() {
    Schedule schedule = plan.schedule();
    if (schedule == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("按%s安排。%s".formatted(schedule.capacity(), schedule.bound()));
    for (int quarter = 1; quarter <= 4; quarter++) {
      int wanted = quarter;
      List<Row> done =
          rows().stream()
              .filter(r -> Integer.valueOf(wanted).equals(schedule.quarterOf().get(r.number())))
              .toList();
      Map<String, Long> leads =
          done.stream()
              .collect(Collectors.groupingBy(Row::lead, LinkedHashMap::new, Collectors.counting()));
      lines.add(
          done.isEmpty()
              ? Numerals.of(quarter) + "季度不安排措施。"
              : "%s季度%d条：任务分解表第%s项。%s。"
                  .formatted(
                      Numerals.of(quarter),
                      done.size(),
                      numbers(done),
                      leads.entrySet().stream()
                          .map(e -> e.getKey() + e.getValue() + "条")
                          .collect(Collectors.joining("、"))));
    }
    lines.add(
        schedule.unplaced().isEmpty()
            ? "各条措施都已排入。"
            : "没有排入的%d条见“未排入的措施”。".formatted(schedule.unplaced().size()));
    return lines;
  }

  Table unplaced() {
    List<List<String>> cells = new ArrayList<>();
    for (Schedule.Unplaced u : plan.schedule().unplaced()) {
      Row row = rows().get(u.row() - 1);
      cells.add(
          List.of(String.valueOf(u.row()), row.action() + "。", row.lead(), due(row), u.why()));
    }
    return new Table(List.of("序号", "措施", "牵头单位", "完成时限", "为什么没有排入"), cells);
  }
}
