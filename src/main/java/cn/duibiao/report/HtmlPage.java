package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.IndicatorEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Assessment.ThresholdEntry;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the page's templates show: an assessment, and its parts put beside each other. */
public final class HtmlPage {

  private final Assessment assessment;
  private final Overview overview;
  private final Map<String, MeasureEntry> measures = new HashMap<>();
  private final Map<String, List<Doubt>> doubtsOf = new HashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final PageAsset style = PageAsset.of("page.css");
  private final PageAsset script = PageAsset.of("page.js");
  private final PageAsset charts = PageAsset.of("charts/echarts.simple.min.js");

  HtmlPage(Assessment assessment) {
    this.assessment = assessment;
    this.overview = new Overview(assessment);
    assessment.measures().forEach(m -> measures.put(m.id(), m));
    for (DoubtEntry entry : assessment.doubts()) {
      Doubt doubt = new Doubt(doubts.size() + 1, entry);
      doubts.add(doubt);
      entry
          .criteria()
          .forEach(id -> doubtsOf.computeIfAbsent(id, k -> new ArrayList<>()).add(doubt));
    }
  }

  /** A doubt with its number in the list, which is its anchor: rules may find several. */
  public record Doubt(int number, DoubtEntry entry) {
    /** Its sentence with one stop. */
    public String message() {
      return Overview.unstopped(entry.message()) + "。";
    }
  }

  /** A finding with all that is shown when it is unfolded. */
  public record Item(
      FindingEntry finding,
      CriterionEntry criterion,
      List<MeasureEntry> measures,
      List<Doubt> doubts) {

    /** 达标（有证）, or the verdict alone. */
    public String verdict() {
      String label = finding.verdict().label();
      return finding.basis() == null ? label : label + "（" + finding.basis().label() + "）";
    }

    /** Whether the scopes say more than the finding's own reason. */
    public boolean severalScopes() {
      return finding.scopes().size() > 1;
    }
  }

  /** The findings of one 一级指标. */
  public record Group(DomainEntry domain, List<Item> items) {}

  /**
   * A table that is drawn as a chart beside it.
   *
   * @param share whether the chart shows shares of a row, not its counts
   */
  public record Table(
      String id, String title, boolean share, String first, List<String> heads, List<Row> rows) {}

  /**
   * One row of it.
   *
   * @param label a short name for the chart
   * @param unit null unless the row is about a unit, by which the findings can be filtered
   */
  public record Row(String name, String label, String unit, List<Integer> counts) {
    /** What the row adds up to. */
    public int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  public Assessment assessment() {
    return assessment;
  }

  /** …2023年度法治政府建设差距分析. */
  public String title() {
    return assessment.district().name() + assessment.district().year() + "年度法治政府建设差距分析";
  }

  /** What the page may load and run: its own three texts, and nothing from anywhere. */
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
        + style.source()
        + "; script-src "
        + charts.source()
        + " "
        + script.source();
  }

  public String style() {
    return style.text();
  }

  public String script() {
    return script.text();
  }

  public String charts() {
    return charts.text();
  }

  /** The whole in two sentences. */
  public String judgement() {
    return overview.judgement();
  }

  public List<Verdict> verdicts() {
    return List.copyOf(assessment.summary().criteria().keySet());
  }

  public int count(Verdict verdict) {
    return overview.count(verdict);
  }

  /** What must be done about one way or the other: everything but 达标 and 不适用. */
  public long gaps() {
    return assessment.findings().stream().filter(f -> f.verdict().isGap()).count();
  }

  /** Verdicts by 一级指标, coverage, and what is missing by unit; the last only if anything is. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "by-domain",
            "各一级指标的结论",
            false,
            "一级指标",
            verdicts().stream().map(Verdict::label).toList(),
            assessment.domains().stream()
                .map(d -> row(d, List.copyOf(d.criteria().values())))
                .toList()));
    tables.add(
        new Table(
            "coverage",
            "能够判断的范围",
            true,
            "一级指标",
            Overview.COVERAGE,
            overview.coverage().stream().map(c -> row(c.domain(), c.counts())).toList()));
    if (!overview.missing().isEmpty()) {
      tables.add(
          new Table(
              "by-unit",
              "各单位待补、待核的要点",
              false,
              "单位",
              List.of("未填报", "证据不足", "数据存疑"),
              overview.missing().stream()
                  .map(
                      m ->
                          new Row(
                              m.unit(),
                              m.unit(),
                              m.unit(),
                              List.of(m.unfilled(), m.unproven(), m.doubtful())))
                  .toList()));
    }
    return tables;
  }

  private static Row row(DomainEntry domain, List<Integer> counts) {
    return new Row(domain.title(), domain.theme(), null, counts);
  }

  /** The units that are asked, in order of first mention. */
  public Set<String> units() {
    Set<String> units = new LinkedHashSet<>();
    overview.missing().forEach(m -> units.add(m.unit()));
    assessment.findings().forEach(f -> units.add(f.askWhom()));
    units.remove("");
    return units;
  }

  /** All findings by 一级指标, in the order of the catalogue; empty ones are left out. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (DomainEntry domain : assessment.domains()) {
      List<Item> items =
          overview.findings(domain.id(), Verdict.values()).stream().map(this::item).toList();
      if (!items.isEmpty()) {
        groups.add(new Group(domain, items));
      }
    }
    return groups;
  }

  private Item item(FindingEntry finding) {
    return new Item(
        finding,
        overview.criterion(finding),
        finding.measures().stream().map(measures::get).toList(),
        doubtsOf.getOrDefault(finding.criterion(), List.of()));
  }

  public List<Doubt> doubts() {
    return doubts;
  }

  /** 2.2-5 规范性文件备案审查, for an id of a 三级指标. */
  public String indicator(String id) {
    return assessment.indicators().stream()
        .filter(i -> i.id().equals(id))
        .map(i -> i.id() + " " + i.title())
        .findFirst()
        .orElse(id);
  }

  /** The verdict of an indicator, or that this version does not encode it. */
  public String verdict(IndicatorEntry indicator) {
    return indicator.verdict() == null ? "本版尚未编入" : indicator.verdict().label();
  }

  /** 100%（法定，L1）. */
  public String limit(ThresholdEntry t) {
    String local = t.profile() == null ? "" : "，据地方方案“" + t.profile() + "”";
    return t.value()
        + "（"
        + t.kind().label()
        + (t.level() == null ? "" : "，" + t.level())
        + local
        + "）";
  }

  /** 规范性文件报备率的分子. */
  public String field(FactEntry fact) {
    return fact.field().replace('.', '的');
  }

  /** 2024年4月30日, and to which day it is put off when that has gone by. */
  public String due(MeasureEntry measure) {
    return Overview.due(measure);
  }

  /** What reviewers found, empty when nobody reviewed it. */
  public String review(FindingEntry finding) {
    return Overview.review(finding);
  }

  /** The waiver beside a verdict, empty when there is none. */
  public String waiver(FindingEntry finding) {
    return Overview.waiver(finding);
  }

  /** How the self-check page stands. */
  public String readiness() {
    return Overview.readiness(assessment.participation());
  }

  /** What the 地方方案 is, only for an assessment that has one. */
  public String profile() {
    return new ProfileText(assessment).head() + "。依据：" + assessment.profile().basis();
  }

  /** What the 地方方案 changes, waives and binds, one sentence each. */
  public List<String> profileChanges() {
    return new ProfileText(assessment)
        .terminal().stream().filter(l -> l.startsWith("　· ")).map(l -> l.substring(3)).toList();
  }

  /** 2024年3月31日. */
  public String date(String iso) {
    return Overview.date(iso);
  }

  /** “……”（一(三)2）, empty when neither is known. */
  public String quote(Assessment.SourceEntry source) {
    return source == null ? "" : Overview.quote(source);
  }

  /** The sentence with exactly one stop. */
  public String stopped(String sentence) {
    return Overview.unstopped(sentence) + "。";
  }

  public String joined(List<String> words) {
    return String.join("、", words);
  }
}
