package cn.duibiao.report;

import cn.duibiao.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** 工作要点 with 任务分解表 as Markdown. */
final class PlanMarkdown {

  private final StringBuilder out = new StringBuilder();
  private final PlanPaper paper;
  private final Plan plan;

  private PlanMarkdown(Plan plan) {
    this.plan = plan;
    this.paper = new PlanPaper(plan);
  }

  static String write(Plan plan) {
    return new PlanMarkdown(plan).write();
  }

  private String write() {
    out.append("# ").append(text(paper.title())).append("\n\n").append(paper.notice()).append("\n");
    line(paper.opening());
    List<String> admissions = paper.admissions();
    if (!admissions.isEmpty()) {
      line("对自认的不足逐条安排：");
      admissions.forEach(this::line);
    }
    heading("一、重点任务");
    int n = 1;
    for (PlanPaper.Section section : paper.sections()) {
      out.append("\n### （").append(Numerals.of(n++)).append("）").append(text(section.heading()));
      out.append("\n");
      section.paragraphs().forEach(this::line);
    }
    if (plan.tasks().isEmpty()) {
      line("没有需要安排的措施。");
    }
    List<String> quarters = paper.quarters();
    if (!quarters.isEmpty()) {
      heading("二、分季度安排");
      quarters.forEach(this::line);
    }
    heading((quarters.isEmpty() ? "二" : "三") + "、组织实施");
    paper.carrying().forEach(this::line);
    heading("附件1 任务分解表");
    table(paper.breakdown(true));
    heading("附件2 数据补报清单");
    table(paper.requests());
    heading("附件3 次序说明");
    line(paper.reasonsNote());
    table(paper.reasons(true));
    paper.leftOut().forEach(this::line);
    if (plan.schedule() != null && !plan.schedule().unplaced().isEmpty()) {
      heading("附件4 未排入的措施");
      table(paper.unplaced());
    }
    out.append("\n---\n");
    line(paper.footing());
    return out.toString();
  }

  private void heading(String words) {
    out.append("\n## ").append(words).append("\n");
  }

  private void line(String words) {
    out.append("\n").append(text(words)).append("\n");
  }

  private void table(PlanPaper.Table table) {
    if (table.rows().isEmpty()) {
      line("没有。");
      return;
    }
    out.append("\n").append(row(table.heads()));
    out.append("|").append(" --- |".repeat(table.heads().size())).append("\n");
    table.rows().forEach(r -> out.append(row(r)));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(
            c -> " " + c.lines().map(PlanMarkdown::text).collect(Collectors.joining("<br>")) + " |")
        .collect(Collectors.joining("", "|", "\n"));
  }

  private static String text(String words) {
    return MarkdownReport.text(words);
  }
}
