package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.AdmissionEntry;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.IndicatorEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Assessment.ReadinessEntry;
import cn.duibiao.assessment.Assessment.StatementEntry;
import cn.duibiao.model.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes the gap analysis in the order an office reads it: situation, judgement, problems,
 * measures, annexes.
 */
public final class MarkdownReport {

  private static final int MEASURES_IN_BODY = 12;

  private final Assessment a;
  private final Overview overview;
  private final StringBuilder out = new StringBuilder();
  private int section;

  private MarkdownReport(Assessment assessment) {
    this.a = assessment;
    this.overview = new Overview(assessment);
  }

  /** The report's text, ending in a newline. */
  public static String write(Assessment assessment) {
    MarkdownReport report = new MarkdownReport(assessment);
    report.writeBody();
    report.writeAnnexes();
    return report.out.toString();
  }

  private void writeBody() {
    line("# " + text(a.district().name()) + a.district().year() + "年度法治政府建设差距分析");
    line("");
    line("> 内部自评，仅供工作参考。不是官方评分；结论以所填数据为限，官方文本与本程序的转述不一致的，以官方文本为准。");
    situation();
    judgement();
    problems();
    measures();
    priorities();
  }

  private void situation() {
    heading("基本情况");
    line("- 评估对象：" + text(a.district().name()) + "（" + a.district().level().label() + "）");
    line("- 统计期：" + Overview.date(a.period().from()) + "至" + Overview.date(a.period().to()));
    if (a.district().document() != null) {
      line("- 数据来源：" + text(a.district().document()));
    }
    line("- 登记的佐证材料：" + (a.evidence().isEmpty() ? "没有" : a.evidence().size() + "份"));
    line("- 指标版本：《市县法治政府建设示范指标体系》（" + a.catalogue().title() + "）。" + a.catalogue().status());
    if (a.profile() != null) {
      line("- " + text(new ProfileText(a).head()) + "。逐项见附件8。");
    }
    if (a.summary().notEncoded() > 0) {
      line(
          "- 本版已编入"
              + (a.indicators().size() - a.summary().notEncoded())
              + "项三级指标，尚未编入"
              + a.summary().notEncoded()
              + "项（附件4注明），未编入的不作任何判断。");
    }
  }

  private void judgement() {
    heading("总体判断");
    line(overview.judgement());
    line("");
    line("| 一级指标 | 达标 | 未达标 | 关注 | 证据不足 | 数据存疑 | 未填报 | 不适用 |");
    line("|---|--:|--:|--:|--:|--:|--:|--:|");
    for (DomainEntry d : a.domains()) {
      row(
          d.id().equals("10") ? d.title() : Numerals.of(Integer.parseInt(d.id())) + "、" + d.title(),
          d.criteria());
    }
    row("要点合计", a.summary().criteria());
    if (a.summary().reviewed() != null) {
      row("要点合计（复核后）", a.summary().reviewed());
    }
    row("三级指标合计", a.summary().indicators());
    line("");
    line("能够判断的范围：");
    line("");
    line("| 一级指标 | " + String.join(" | ", Overview.COVERAGE) + " |");
    line("|---|" + "--:|".repeat(Overview.COVERAGE.size()));
    overview.coverage().forEach(c -> row(c.domain().title(), c.counts()));
  }

  private void row(String name, Map<Verdict, Integer> counts) {
    row(name, counts.values());
  }

  private void row(String name, Collection<Integer> counts) {
    StringBuilder row = new StringBuilder("| ").append(text(name));
    counts.forEach(n -> row.append(" | ").append(n == 0 ? "" : n));
    line(row.append(" |").toString());
  }

  private void problems() {
    heading("主要问题");
    int part = 1;
    part = admissions(part);
    part = findings(part, "未达标和需要关注的事项", Verdict.NOT_MET, Verdict.WATCH);
    part = findings(part, "数据存疑的事项", Verdict.DOUBTFUL);
    part = findings(part, "有说法、证据不足的事项", Verdict.UNPROVEN);
    unfilled(part);
  }

  private int admissions(int part) {
    if (a.admissions().isEmpty()) {
      return part;
    }
    subheading(part, "本地自认的短板（照录，不计分）");
    int n = 1;
    for (AdmissionEntry admission : a.admissions()) {
      String where = Overview.quote(admission.source());
      String link =
          admission.indicators().isEmpty()
              ? "没有写明对应哪项指标，请补写"
              : "对应指标："
                  + String.join("、", admission.indicators().stream().map(this::indicator).toList())
                  + (admission.inferred() ? "（程序推定）" : "");
      line(
          n++
              + ". "
              + text(Overview.unstopped(admission.text()))
              + "。"
              + (where.isEmpty() ? "" : "原文" + text(where) + "。")
              + link
              + "。");
    }
    return part + 1;
  }

  private String indicator(String id) {
    return a.indicators().stream()
        .filter(i -> i.id().equals(id))
        .map(i -> id + " " + i.title())
        .findFirst()
        .orElse(id);
  }

  private int findings(int part, String title, Verdict... verdicts) {
    if (overview.findings(verdicts).isEmpty()) {
      return part;
    }
    subheading(part, title);
    for (DomainEntry domain : a.domains()) {
      List<FindingEntry> findings = overview.findings(domain.id(), verdicts);
      if (!findings.isEmpty()) {
        line("**" + domain.title() + "**");
        line("");
        findings.forEach(this::finding);
        line("");
      }
    }
    return part + 1;
  }

  private void finding(FindingEntry f) {
    StringBuilder line = new StringBuilder("- **").append(overview.title(f)).append("**");
    if (overview.criterion(f).zeroTolerance()) {
      line.append("〔零容忍事项〕");
    }
    line.append("：")
        .append(f.problem() == null ? "" : text(f.problem()) + "。")
        .append(text(f.reason()))
        .append("。");
    String quotes = Overview.quotes(f.facts());
    if (!quotes.isEmpty()) {
      line.append("据").append(text(quotes)).append("。");
    }
    if (f.gap() != null && !f.gap().equals(f.toMeet())) {
      line.append("差距：").append(text(f.gap())).append("。");
    }
    if (f.waiver() != null) {
      line.append(text(Overview.waiver(f))).append("。");
    }
    if (f.review() != null) {
      line.append(text(Overview.review(f))).append("。");
    }
    line.append("怎样改变结论：").append(text(f.toMeet())).append("。");
    if (f.verdict() == Verdict.NOT_MET || f.verdict() == Verdict.WATCH) {
      line.append("依据：")
          .append(text(f.threshold().source()))
          .append(local(f))
          .append("，")
          .append(f.threshold().confidence().words())
          .append("。");
    }
    line(line.toString());
  }

  private static String local(FindingEntry f) {
    return f.threshold().profile() == null ? "" : "（据地方方案“" + text(f.threshold().profile()) + "”）";
  }

  private void unfilled(int part) {
    if (overview.count(Verdict.UNFILLED) == 0) {
      return;
    }
    subheading(part, "没有填报的事项");
    List<String> units =
        overview.unfilledCounts().stream().map(e -> e.getKey() + e.getValue() + "项").toList();
    line(
        "共"
            + overview.count(Verdict.UNFILLED)
            + "个要点没有填报，不等于没有做，也不等于零。按填报单位："
            + String.join("，", units)
            + "。逐项见附件2。");
  }

  private void measures() {
    heading("建议措施");
    if (a.measures().isEmpty()) {
      line("没有需要采取的措施。");
      return;
    }
    line("按轻重缓急排列，这里列前" + Math.min(MEASURES_IN_BODY, a.measures().size()) + "条，全部措施见附件1。");
    line("");
    line("| 序号 | 措施 | 牵头单位 | 配合单位 | 完成时限 | 预期成效 | 排在这里的理由 |");
    line("|--:|---|---|---|---|---|---|");
    for (MeasureEntry m : overview.first(MEASURES_IN_BODY)) {
      cells(
          String.valueOf(m.rank()),
          text(m.action()),
          m.lead(),
          joined(m.support()),
          Overview.due(m),
          text(m.outcome()),
          m.why());
    }
  }

  private void priorities() {
    if (a.measures().isEmpty()) {
      return;
    }
    heading((a.district().year() + 1) + "年工作重点");
    int n = 1;
    String why = null;
    for (MeasureEntry m : overview.first(MEASURES_IN_BODY)) {
      if (!m.why().equals(why)) {
        why = m.why();
        line((n == 1 ? "" : "\n") + "（" + Numerals.of(n++) + "）" + why + "：");
        line("");
      }
      line("- " + text(m.action()) + "，" + m.lead() + "牵头，" + finish(m) + "。");
    }
  }

  private static String finish(MeasureEntry m) {
    return m.postponedTo() == null
        ? Overview.date(m.due()) + "前完成"
        : "原定" + Overview.date(m.due()) + "前完成，已过期，顺延至" + Overview.date(m.postponedTo());
  }

  private void writeAnnexes() {
    annexMeasures();
    annexUnfilled();
    annexDoubts();
    annexIndicators();
    annexSettled();
    annexBackground();
    annexParticipation();
    annexProfile();
    annexHints();
    line("");
    line("---");
    line("");
    line(
        "结果所依据的文件校验值（SHA-256）：数据 "
            + a.inputs().data()
            + "；指标 "
            + a.inputs().catalogue()
            + "；规则 "
            + a.inputs().rules()
            + (a.inputs().profile() == null ? "" : "；地方方案 " + a.inputs().profile())
            + "。评估时点"
            + Overview.date(a.asOf())
            + "。");
  }

  private void annexMeasures() {
    line("");
    line("## 附件1 问题—措施—责任清单");
    line("");
    line("| 序号 | 指标要点 | 措施 | 牵头单位 | 配合单位 | 完成时限 | 预期成效 | 难度 |");
    line("|--:|---|---|---|---|---|---|---|");
    for (MeasureEntry m : a.measures()) {
      cells(
          String.valueOf(m.rank()),
          String.join("、", m.closes()),
          text(m.action()),
          m.lead(),
          joined(m.support()),
          Overview.due(m),
          text(m.outcome()),
          m.effort().label());
    }
  }

  private void annexUnfilled() {
    line("");
    line("## 附件2 待补材料清单");
    if (!overview.missing().isEmpty()) {
      line("");
      line("| 单位 | 未填报 | 证据不足 | 数据存疑 |");
      line("|---|--:|--:|--:|");
      overview
          .missing()
          .forEach(m -> row(m.unit(), List.of(m.unfilled(), m.unproven(), m.doubtful())));
    }
    for (Map.Entry<String, List<FindingEntry>> unit : overview.unfilledByUnit().entrySet()) {
      line("");
      line("**" + unit.getKey() + "**（" + unit.getValue().size() + "项）");
      line("");
      line("| 要点 | 要什么 |");
      line("|---|---|");
      unit.getValue().forEach(f -> cells(overview.title(f), text(f.toMeet())));
    }
  }

  private void annexDoubts() {
    line("");
    line("## 附件3 疑点说明");
    line("");
    if (a.doubts().isEmpty()) {
      line("没有发现疑点。");
    }
    int n = 1;
    for (DoubtEntry d : a.doubts()) {
      line(n++ + ". 〔" + d.kind().label() + "〕" + text(Overview.unstopped(d.message())) + "。");
      String quotes = Overview.quotes(d.facts());
      line(
          "   "
              + text(d.advice())
              + "（"
              + d.askWhom()
              + "）。"
              + (quotes.isEmpty() ? "" : "据" + text(quotes) + "。")
              + concerned(d));
    }
  }

  private static String concerned(DoubtEntry d) {
    return d.criteria().isEmpty() ? "" : "涉及要点：" + String.join("、", d.criteria()) + "。";
  }

  private void annexIndicators() {
    line("");
    line("## 附件4 指标结论一览");
    line("");
    line("| 指标 | 结论 | 达标要点/适用要点 | 责任单位 | 指标文本 |");
    line("|---|---|--:|---|---|");
    for (IndicatorEntry i : a.indicators()) {
      String verdict = i.verdict() == null ? "本版尚未编入" : i.verdict().label();
      String met = i.verdict() == null ? "" : i.met() + "/" + i.applicable();
      cells(i.id() + " " + i.title(), verdict, met, joined(i.units()), i.confidence().words());
    }
  }

  private void annexSettled() {
    List<FindingEntry> settled = overview.findings(Verdict.MET, Verdict.NOT_APPLICABLE);
    if (settled.isEmpty() && a.evidence().isEmpty()) {
      return;
    }
    line("");
    line("## 附件5 达标和不适用的要点、登记的佐证材料");
    line("");
    if (!settled.isEmpty()) {
      line("| 要点 | 结论 | 理由 |");
      line("|---|---|---|");
      settled.forEach(f -> cells(overview.title(f), settledVerdict(f), text(f.reason())));
    }
    if (!a.evidence().isEmpty()) {
      line("");
      line("| 证据号 | 名称 | 文号 | 日期 |");
      line("|---|---|---|---|");
      a.evidence()
          .forEach(e -> cells(text(e.id()), text(e.name()), text(e.number()), text(e.date())));
    }
  }

  private static String settledVerdict(FindingEntry f) {
    return f.basis() == null
        ? f.verdict().label()
        : f.verdict().label() + "（" + f.basis().label() + "）";
  }

  private void annexProfile() {
    if (a.profile() != null) {
      line("");
      line("## 附件8 地方方案与基本指标的不同");
      line("");
      new ProfileText(a).markdown(MarkdownReport::text).forEach(this::line);
    }
  }

  private void annexBackground() {
    if (a.background().isEmpty() && a.others().isEmpty() && a.plans().isEmpty()) {
      return;
    }
    line("");
    line("## 附件6 其他数据和事项（不作判定）");
    line("");
    if (!a.background().isEmpty()) {
      line("| 数据项 | 数 | 主体 | 出处 |");
      line("|---|---|---|---|");
      for (FactEntry f : a.background()) {
        cells(
            text(f.field().replace('.', '的')),
            text(f.wording()) + (f.period() == null ? "" : "（" + f.period() + "）"),
            text(f.scope()),
            text(Overview.quote(f.source())));
      }
    }
    statements("下一年度工作安排", a.plans());
    statements("其他事项", a.others());
  }

  /** Apart from all the rest: these are rules of the activity, and their states no verdicts. */
  private void annexParticipation() {
    line("");
    line("## 附件7 " + a.participation().title());
    line("");
    line(a.participation().note());
    line("");
    line(Overview.readiness(a.participation()) + "。在数据文件的“创建自查:”下逐条作答。");
    line("");
    line("| 条 | 要求 | 自查 | 说明和佐证 | 依据 | 把握 |");
    line("|---|---|---|---|---|---|");
    for (ReadinessEntry i : a.participation().items()) {
      cells(
          i.id(),
          i.requirement(),
          i.state().label(),
          text(i.remark()) + (i.evidence().isEmpty() ? "" : "（" + text(joined(i.evidence())) + "）"),
          i.source(),
          i.confidence().words());
    }
  }

  private void annexHints() {
    if (a.hints().isEmpty()) {
      return;
    }
    line("");
    line("## 附件" + (a.profile() == null ? 8 : 9) + " 填写提示（不影响评估）");
    line("");
    a.hints().forEach(h -> line("- " + text(h)));
  }

  private void statements(String title, List<StatementEntry> statements) {
    if (statements.isEmpty()) {
      return;
    }
    line("");
    line("**" + title + "**");
    line("");
    statements.forEach(s -> line("- " + text(s.text()) + "　" + text(Overview.quote(s.source()))));
  }

  private void heading(String title) {
    line("");
    line("## " + Numerals.of(++section) + "、" + title);
    line("");
  }

  private void subheading(int part, String title) {
    line("");
    line("### （" + Numerals.of(part) + "）" + title);
    line("");
  }

  private static String joined(List<String> units) {
    return String.join("、", units);
  }

  /** Data are somebody's words: no markup of theirs takes effect. */
  static String text(String words) {
    if (words == null) {
      return "";
    }
    StringBuilder safe = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' || c == '\r') {
        safe.append(' ');
      } else if (c == '<') {
        safe.append("&lt;");
      } else {
        if ("\\|`*[_#".indexOf(c) >= 0) {
          safe.append('\\');
        }
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private void cells(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
