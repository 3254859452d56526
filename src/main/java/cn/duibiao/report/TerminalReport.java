package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.AdmissionEntry;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.model.Basis;
import cn.duibiao.model.Readiness;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person wants to see at once after {@code check}: counts, main gaps, admissions, doubts,
 * first measures.
 */
public final class TerminalReport {

  private static final int GAPS_PER_DOMAIN = 3;
  private static final int DOUBTS = 10;
  private static final int MEASURES = 6;
  private static final int UNITS = 6;

  private final Assessment a;
  private final Overview overview;
  private final StringBuilder out = new StringBuilder();

  private TerminalReport(Assessment assessment) {
    this.a = assessment;
    this.overview = new Overview(assessment);
  }

  /**
   * The summary, ending in a newline.
   *
   * @param columns the width of the terminal, 0 when what is written is not shown on one
   */
  public static String write(Assessment assessment, int columns) {
    TerminalReport report = new TerminalReport(assessment);
    report.counts();
    report.missing();
    report.gaps();
    report.admissions();
    report.doubts();
    report.measures();
    report.participation();
    if (assessment.profile() != null) {
      new ProfileText(assessment).terminal().forEach(report::line);
    }
    return Wrapping.wrap(report.out.toString(), columns);
  }

  private void counts() {
    line("%s %d年度 法治政府建设差距分析".formatted(a.district().name(), a.district().year()));
    line(
        "按%s评估，指标版本%s，统计期%s至%s。内部自评，不是官方评分。"
            .formatted(
                a.district().level().label(),
                a.catalogue().title(),
                a.period().from(),
                a.period().to()));
    if (a.profile() != null) {
      line(new ProfileText(a).head() + "。改动列在后面。");
    }
    line("");
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : a.summary().criteria().keySet()) {
      counts.add(verdict.label() + " " + overview.counted(verdict, ""));
    }
    line("要点 " + a.findings().size() + " 个：" + String.join("  ", counts));
    if (overview.count(Verdict.MET) > 0) {
      line(
          "　达标中：有证 %d，仅凭自报 %d，只是达到参考值 %d"
              .formatted(
                  a.summary().basis().get(Basis.EVIDENCED),
                  a.summary().basis().get(Basis.SELF_REPORTED),
                  a.summary().metSuggestion()));
    }
    if (a.summary().reviewed() != null) {
      List<String> reviewed = new ArrayList<>();
      a.summary().reviewed().forEach((v, n) -> reviewed.add(v.label() + " " + n));
      line("　复核后：" + String.join("  ", reviewed) + "（自评的结论不变，逐条见 review）");
    }
    if (a.pending() > 0) {
      line("　待确认的数据 " + a.pending() + " 处，确认前不作判断");
    }
    if (a.summary().notEncoded() > 0) {
      line("　另有 " + a.summary().notEncoded() + " 项三级指标本版尚未编入，不作判断");
    }
  }

  /** Whom to ask first, most items first. */
  private void missing() {
    List<Overview.Missing> missing = overview.missing();
    if (missing.isEmpty()) {
      return;
    }
    line("");
    line(
        "待补、待核最多的单位："
            + missing.stream()
                .limit(UNITS)
                .map(m -> m.unit() + " " + m.all())
                .collect(Collectors.joining("，"))
            + (missing.size() > UNITS ? "；共 " + missing.size() + " 个单位" : ""));
  }

  private void gaps() {
    line("");
    line("主要缺口（按一级指标）");
    for (DomainEntry domain : a.domains()) {
      List<String> counts = new ArrayList<>();
      for (Verdict verdict :
          List.of(
              Verdict.NOT_MET,
              Verdict.WATCH,
              Verdict.DOUBTFUL,
              Verdict.UNPROVEN,
              Verdict.UNFILLED)) {
        int n = domain.criteria().getOrDefault(verdict, 0);
        if (n > 0) {
          counts.add(verdict.label() + " " + n);
        }
      }
      if (!counts.isEmpty()) {
        line("　" + domain.title() + "：" + String.join("，", counts));
        overview
            .findings(
                domain.id(), Verdict.NOT_MET, Verdict.WATCH, Verdict.DOUBTFUL, Verdict.UNPROVEN)
            .stream()
            .limit(GAPS_PER_DOMAIN)
            .forEach(this::gap);
      }
    }
  }

  private void gap(FindingEntry f) {
    line(
        "　　· "
            + overview.title(f)
            + "〔"
            + f.verdict().label()
            + "〕"
            + f.reason()
            + local(f)
            + waiver(f)
            + review(f));
  }

  private static String local(FindingEntry f) {
    return f.threshold() == null || f.threshold().profile() == null ? "" : "（门槛据地方方案）";
  }

  private static String waiver(FindingEntry f) {
    String waiver = Overview.waiver(f);
    return waiver.isEmpty() ? "" : "；" + waiver;
  }

  private static String review(FindingEntry f) {
    String review = Overview.review(f);
    return review.isEmpty() ? "" : "；" + review;
  }

  private void admissions() {
    if (a.admissions().isEmpty()) {
      return;
    }
    line("");
    line("本地自认的短板（照录）");
    for (AdmissionEntry admission : a.admissions()) {
      String link =
          admission.indicators().isEmpty() ? "未写明指标" : String.join("、", admission.indicators());
      line("　· " + admission.text() + "〔" + link + "〕");
    }
  }

  private void doubts() {
    if (a.doubts().isEmpty()) {
      return;
    }
    line("");
    line(
        "疑点 "
            + a.doubts().size()
            + " 处"
            + (a.doubts().size() > DOUBTS ? "（列前" + DOUBTS + "处）" : ""));
    for (DoubtEntry d : a.doubts().subList(0, Math.min(DOUBTS, a.doubts().size()))) {
      line("　· 〔" + d.kind().label() + "〕" + d.message());
    }
  }

  private void measures() {
    if (a.measures().isEmpty()) {
      return;
    }
    line("");
    line("先做的措施（共 " + a.measures().size() + " 条）");
    for (MeasureEntry m : overview.first(MEASURES)) {
      String late = m.postponedTo() == null ? "" : "，已过期，顺延至" + m.postponedTo();
      line("　" + m.rank() + ". " + m.action() + "（" + m.lead() + "，" + m.due() + "前" + late + "）");
    }
  }

  /** Apart from all the rest: these are rules of the activity, and their states no verdicts. */
  private void participation() {
    line("");
    line(a.participation().title() + "（活动规则，不计入以上合计）：" + Overview.readiness(a.participation()));
    a.participation().items().stream()
        .filter(i -> i.state() == Readiness.State.NOT_READY)
        .forEach(
            i ->
                line(
                    "　· "
                        + i.id()
                        + " "
                        + i.requirement()
                        + "〔"
                        + i.state().label()
                        + "〕"
                        + i.confidence().words()));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
