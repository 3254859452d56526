package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.AdmissionEntry;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Prose;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 主要问题 of the Word report, by theme, within a number of characters. The rest is in the annexes. */
final class ProblemSection {

  /** The same judgement in other words, so that ten paragraphs do not begin alike. */
  private static final List<String> UNSHOWN = List.of("有的工作有做法、缺凭据", "有的工作底数还不清楚", "有的说法还没有凭据支撑");

  private static final int MOST_PER_THEME = 6;
  private static final int UNITS = 6;
  private static final int ADMISSIONS = 3;
  private static final int ADMISSION = 60;

  /** A theme: its name without number, and its paragraph. */
  record Theme(String heading, String text) {

    int length() {
      return heading.length() + 3 + text.length();
    }
  }

  private final Assessment a;
  private final Overview overview;
  private final Prose prose;

  ProblemSection(Assessment assessment) {
    this.a = assessment;
    this.overview = new Overview(assessment);
    this.prose = new Prose(assessment);
  }

  /** The themes that have something to say, together at most about {@code budget} characters. */
  List<Theme> themes(int budget) {
    List<Theme> themes = new ArrayList<>();
    if (!a.admissions().isEmpty()) {
      themes.add(admissions());
    }
    Theme blanks = overview.count(Verdict.UNFILLED) == 0 ? null : blanks();
    int left =
        budget
            - themes.stream().mapToInt(Theme::length).sum()
            - (blanks == null ? 0 : blanks.length());
    List<DomainEntry> domains = a.domains().stream().filter(d -> !shown(d).isEmpty()).toList();
    for (int i = 0; i < domains.size(); i++) {
      Theme theme = theme(domains.get(i), left / (domains.size() - i));
      left -= theme.length();
      themes.add(theme);
    }
    if (blanks != null) {
      themes.add(blanks);
    }
    return themes;
  }

  private List<FindingEntry> shown(DomainEntry domain) {
    List<FindingEntry> shown = new ArrayList<>();
    for (Verdict verdict :
        List.of(Verdict.NOT_MET, Verdict.WATCH, Verdict.DOUBTFUL, Verdict.UNPROVEN)) {
      shown.addAll(overview.findings(domain.id(), verdict));
    }
    return shown;
  }

  private Theme admissions() {
    List<String> own =
        a.admissions().stream()
            .limit(ADMISSIONS)
            .map(AdmissionEntry::text)
            .map(t -> Prose.clipped(t, ADMISSION))
            .toList();
    String more = a.admissions().size() > own.size() ? "等" + a.admissions().size() + "项" : "";
    return new Theme("自述的短板", "年度报告自述：" + String.join("；", own) + more + "。对应的措施排在前面。");
  }

  private Theme theme(DomainEntry domain, int budget) {
    List<FindingEntry> findings = shown(domain);
    String heading = domain.theme() + "方面";
    String lead = lead(domain, findings);
    int left = budget - heading.length() - lead.length() - 20;
    List<String> items = new ArrayList<>();
    for (FindingEntry f : findings) {
      String item = prose.problem(f) + mark(f);
      if (item.length() + 4 > left) {
        item = overview.criterion(f).title() + f.verdict().label() + mark(f);
      }
      if (item.length() + 4 > left || items.size() == MOST_PER_THEME) {
        break;
      }
      items.add(item);
      left -= item.length() + 4;
    }
    StringBuilder text = new StringBuilder(lead);
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : "；")
          .append(items.size() == 1 ? "" : Numerals.of(i + 1) + "是")
          .append(items.get(i));
    }
    text.append(items.isEmpty() ? "" : "。");
    int rest = findings.size() - items.size();
    if (rest > 0) {
      text.append(items.isEmpty() ? "逐项见附件1。" : "其余" + rest + "个见附件1。");
    }
    return new Theme(heading, text.toString());
  }

  private String mark(FindingEntry f) {
    return (overview.criterion(f).zeroTolerance() ? "〔零容忍事项〕" : "") + "（" + f.criterion() + "）";
  }

  private static String lead(DomainEntry domain, List<FindingEntry> findings) {
    String judgement =
        switch (findings.get(0).verdict()) {
          case NOT_MET -> "有的要求落实不到位";
          case WATCH -> "有的工作还有差距";
          case DOUBTFUL -> "有的数据前后不一致";
          default -> UNSHOWN.get(Math.floorMod(domain.id().hashCode(), UNSHOWN.size()));
        };
    List<String> counts = new ArrayList<>();
    for (Map.Entry<Verdict, String> kind :
        List.of(
            Map.entry(Verdict.NOT_MET, "未达标"),
            Map.entry(Verdict.WATCH, "需要关注"),
            Map.entry(Verdict.DOUBTFUL, "数据存疑"),
            Map.entry(Verdict.UNPROVEN, "证据不足"))) {
      int n = domain.criteria().getOrDefault(kind.getKey(), 0);
      if (n > 0) {
        counts.add(kind.getValue() + n + "个");
      }
    }
    return judgement + "，" + String.join("、", counts) + "。";
  }

  private Theme blanks() {
    List<Map.Entry<String, Integer>> units = overview.unfilledCounts();
    List<String> most =
        units.stream().limit(UNITS).map(u -> u.getKey() + u.getValue() + "项").toList();
    String rest =
        units.size() > UNITS
            ? "，其余"
                + (units.size() - UNITS)
                + "个单位共"
                + units.stream().skip(UNITS).mapToInt(Map.Entry::getValue).sum()
                + "项"
            : "";
    return new Theme(
        "数据填报方面",
        "有%d个要点没有填报，不等于没有做，也不等于零。其中%s%s。逐项见附件2。"
            .formatted(overview.count(Verdict.UNFILLED), String.join("、", most), rest));
  }
}
