package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.IndicatorEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Prose;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the lists that go to the departments, the same in every format that has tables. */
final class Ledger {

  private static final List<Verdict> LACKING =
      List.of(Verdict.DOUBTFUL, Verdict.UNPROVEN, Verdict.UNFILLED);

  private final Assessment a;
  private final Prose prose;
  private final Map<String, CriterionEntry> criteria = new LinkedHashMap<>();

  Ledger(Assessment assessment) {
    this.a = assessment;
    this.prose = new Prose(assessment);
    assessment.criteria().forEach(c -> criteria.put(c.id(), c));
  }

  /** A row of 问题—措施—责任清单: one measure. */
  record MeasureRow(
      int number,
      String criteria,
      String problem,
      String goal,
      String action,
      String lead,
      String support,
      String due,
      String outcome) {}

  /** A row of 待补材料清单: what one unit is asked for one criterion. */
  record MaterialRow(String unit, String criterion, String state, String wanted) {}

  /** A row of 疑点清单. */
  record DoubtRow(
      int number, String kind, String message, String question, String unit, String criteria) {}

  /** A row of 指标总表: one criterion, or an indicator without any in this version. */
  record CriterionRow(
      String domain,
      String indicator,
      String criterion,
      String requirement,
      String verdict,
      String basis,
      String reason,
      String gap,
      String threshold,
      String source,
      String confidence,
      String toMeet,
      String unit) {}

  List<MeasureRow> measures() {
    return a.measures().stream().map(this::row).toList();
  }

  private MeasureRow row(MeasureEntry m) {
    return new MeasureRow(
        m.rank(),
        prose.criteria(m),
        prose.problems(m),
        prose.goal(m),
        Prose.sentence(m.action()),
        m.lead(),
        String.join("、", m.support()),
        Prose.date(m.due()),
        Prose.sentence(m.outcome()));
  }

  /** By unit, units in the order of their first item. */
  List<MaterialRow> materials() {
    Map<String, List<MaterialRow>> byUnit = new LinkedHashMap<>();
    for (FindingEntry f : a.findings()) {
      if (LACKING.contains(f.verdict())) {
        byUnit
            .computeIfAbsent(f.askWhom(), unit -> new ArrayList<>())
            .add(
                new MaterialRow(
                    f.askWhom(), title(f), f.verdict().label(), Prose.sentence(f.toMeet())));
      }
    }
    return byUnit.values().stream().flatMap(List::stream).toList();
  }

  List<DoubtRow> doubts() {
    List<DoubtRow> rows = new ArrayList<>();
    for (DoubtEntry d : a.doubts()) {
      rows.add(
          new DoubtRow(
              rows.size() + 1,
              d.kind().label(),
              Prose.sentence(d.message()),
              Prose.sentence(d.advice()),
              d.askWhom(),
              String.join("、", d.criteria())));
    }
    return rows;
  }

  /** In the order of the catalogue. */
  List<CriterionRow> criteria() {
    Map<String, List<FindingEntry>> byIndicator = new LinkedHashMap<>();
    a.indicators().forEach(i -> byIndicator.put(i.id(), new ArrayList<>()));
    a.findings()
        .forEach(f -> byIndicator.computeIfAbsent(f.indicator(), k -> new ArrayList<>()).add(f));
    Map<String, String> domains = new LinkedHashMap<>();
    a.domains().forEach(d -> domains.put(d.id(), d.title()));
    List<CriterionRow> rows = new ArrayList<>();
    for (IndicatorEntry i : a.indicators()) {
      List<FindingEntry> findings = byIndicator.get(i.id());
      if (findings.isEmpty()) {
        rows.add(notEncoded(domains.get(i.domain()), i));
      }
      findings.forEach(f -> rows.add(row(domains.get(i.domain()), i, f)));
    }
    return rows;
  }

  private static CriterionRow notEncoded(String domain, IndicatorEntry i) {
    return new CriterionRow(
        domain,
        i.id() + " " + i.title(),
        "",
        "",
        "本版尚未编入",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        String.join("、", i.units()));
  }

  private CriterionRow row(String domain, IndicatorEntry i, FindingEntry f) {
    boolean stated = f.threshold() != null;
    return new CriterionRow(
        domain,
        i.id() + " " + i.title(),
        title(f),
        criteria.get(f.criterion()).requirement(),
        f.verdict().label(),
        f.basis() == null ? "" : f.basis().label(),
        Prose.sentence(f.reason()),
        Prose.open(f.gap()),
        stated ? f.threshold().value() : "",
        stated ? f.threshold().source() : "",
        stated ? f.threshold().confidence().words() : "",
        Prose.open(f.toMeet()),
        f.askWhom() == null ? "" : f.askWhom());
  }

  private String title(FindingEntry f) {
    CriterionEntry c = criteria.get(f.criterion());
    return c.id() + " " + c.title() + (c.zeroTolerance() ? "〔零容忍事项〕" : "");
  }
}
