package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Assessment.ParticipationEntry;
import cn.duibiao.assessment.Assessment.ReviewEntry;
import cn.duibiao.assessment.Assessment.ReviewStatementEntry;
import cn.duibiao.assessment.Assessment.SourceEntry;
import cn.duibiao.assessment.Assessment.Summary;
import cn.duibiao.assessment.Assessment.WaiverEntry;
import cn.duibiao.model.Basis;
import cn.duibiao.model.Quoted;
import cn.duibiao.model.Readiness;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sentences and selections that every report of an assessment shares. Nothing is judged here.
 */
final class Overview {

  private final Assessment assessment;
  private final Map<String, CriterionEntry> criteria = new LinkedHashMap<>();

  Overview(Assessment assessment) {
    this.assessment = assessment;
    assessment.criteria().forEach(c -> criteria.put(c.id(), c));
  }

  CriterionEntry criterion(FindingEntry finding) {
    return criteria.get(finding.criterion());
  }

  /** 2.2-5a 规范性文件报备率. */
  String title(FindingEntry finding) {
    return finding.criterion() + " " + criterion(finding).title();
  }

  int count(Verdict verdict) {
    return assessment.summary().criteria().getOrDefault(verdict, 0);
  }

  /** 3（其中已豁免1）; the verdicts themselves are counted as if there were no waivers. */
  String counted(Verdict verdict, String measureWord) {
    long waived = findings(verdict).stream().filter(FindingEntry::isWaived).count();
    String most = count(verdict) + measureWord;
    return waived == 0 ? most : most + "（其中已豁免" + waived + measureWord + "）";
  }

  /** 豁免有效至2024年12月31日：……，……批准（文号），不改变结论; empty when there is no waiver. */
  static String waiver(FindingEntry finding) {
    WaiverEntry w = finding.waiver();
    if (w == null) {
      return "";
    }
    String state =
        switch (w.state()) {
          case VALID -> "豁免有效至" + date(w.to());
          case EXPIRED -> "豁免已于" + date(w.to()) + "过期";
          case NOT_BEGUN -> "豁免自" + date(w.from()) + "起才有效";
        };
    return state + "：" + w.reason() + "，" + w.approver() + "批准（" + w.document() + "），不改变结论";
  }

  /** 复核后证据不足：初核（第一组，2024-06-12）法治讲座次数1次，依据……; empty when nobody reviewed it. */
  static String review(FindingEntry finding) {
    ReviewEntry r = finding.review();
    if (r == null) {
      return "";
    }
    String verdict = r.verdict() == null ? "复核（没有据以重判的数）" : "复核后" + r.verdict().label();
    List<String> statements = new ArrayList<>();
    r.statements().forEach(s -> statements.add(review(s)));
    return verdict
        + (statements.isEmpty() ? "" : "：" + String.join("；", statements))
        + (r.reason() == null || r.verdict() == finding.verdict() ? "" : "；" + r.reason());
  }

  private static String review(ReviewStatementEntry s) {
    List<String> words = new ArrayList<>();
    if (s.found() != null) {
      String what = s.scope() == null ? "" : s.key() + "（" + s.scope() + "）";
      words.add(what + s.found());
    }
    if (s.concluded() != null) {
      words.add("认为" + s.concluded().label());
    }
    words.add("依据：" + s.basis());
    return "%s（%s，%s%s）%s"
        .formatted(
            s.round().label(),
            s.by(),
            date(s.day()),
            s.superseded() ? "，已被后一次取代" : "",
            String.join("，", words));
  }

  /** 2024年4月30日, and to which day it is put off when that has gone by. */
  static String due(MeasureEntry measure) {
    return measure.postponedTo() == null
        ? date(measure.due())
        : date(measure.due()) + "（已过期，顺延至" + date(measure.postponedTo()) + "）";
  }

  /**
   * Findings with one of these verdicts, zero tolerance first, then in the order of the catalogue.
   */
  List<FindingEntry> findings(Verdict... verdicts) {
    List<Verdict> wanted = List.of(verdicts);
    return assessment.findings().stream()
        .filter(f -> wanted.contains(f.verdict()))
        .sorted(Comparator.comparing(f -> !criterion(f).zeroTolerance()))
        .toList();
  }

  /** The same, of one 一级指标. */
  List<FindingEntry> findings(String domain, Verdict... verdicts) {
    return findings(verdicts).stream().filter(f -> criterion(f).domain().equals(domain)).toList();
  }

  /** The first measures by rank, at most {@code most}. */
  List<MeasureEntry> first(int most) {
    return assessment.measures().subList(0, Math.min(most, assessment.measures().size()));
  }

  /** The whole in two sentences: how much could be judged, and what kind of gaps there are. */
  String judgement() {
    Summary s = assessment.summary();
    int all = assessment.findings().size();
    int decided = count(Verdict.MET) + count(Verdict.NOT_MET) + count(Verdict.WATCH);
    List<String> parts = new ArrayList<>();
    parts.add("本次共评" + all + "个要点，其中能够作出判断的" + decided + "个");
    parts.add("达标" + count(Verdict.MET) + "个" + basis(s));
    parts.add("未达标" + counted(Verdict.NOT_MET, "个"));
    if (count(Verdict.WATCH) > 0) {
      parts.add("低于参考值、需要关注" + counted(Verdict.WATCH, "个"));
    }
    String rest =
        "有说法但证据不足%s，数据存疑%s，未填报%s，不适用%d个。"
            .formatted(
                counted(Verdict.UNPROVEN, "个"),
                counted(Verdict.DOUBTFUL, "个"),
                counted(Verdict.UNFILLED, "个"),
                count(Verdict.NOT_APPLICABLE));
    String pending =
        assessment.pending() == 0 ? "" : "另有" + assessment.pending() + "处数据待确认，确认前不作达标或未达标的判断。";
    return String.join("，", parts) + "；" + rest + pending + lean();
  }

  private String basis(Summary s) {
    if (count(Verdict.MET) == 0) {
      return "";
    }
    String suggestion = s.metSuggestion() == 0 ? "" : "，其中" + s.metSuggestion() + "个只是达到参考值（非官方要求）";
    return "（有证"
        + s.basis().get(Basis.EVIDENCED)
        + "个，仅凭自报"
        + s.basis().get(Basis.SELF_REPORTED)
        + "个"
        + suggestion
        + "）";
  }

  /** Where the weight lies. Silent when there is no clear answer. */
  private String lean() {
    int failed = count(Verdict.NOT_MET);
    int unshown = count(Verdict.UNPROVEN) + count(Verdict.UNFILLED) + count(Verdict.DOUBTFUL);
    if (count(Verdict.UNPROVEN) + count(Verdict.DOUBTFUL) == 0
        && count(Verdict.UNFILLED) > failed + count(Verdict.MET)) {
      return "多数要点还没有填报，应先按单位收齐数据。";
    }
    if (unshown > failed + count(Verdict.MET)) {
      return failed == 0
          ? "没有发现数据足以认定的未达标事项，主要缺口是“证不出来”，应先补齐底数和佐证。"
          : "除" + failed + "个未达标要点须整改外，多数缺口是“证不出来”，应同步补齐底数和佐证。";
    }
    return "";
  }

  /** 报告“……”（一(三)2）: the words a finding rests on, or empty. */
  static String quotes(List<FactEntry> facts) {
    return facts.stream()
        .map(FactEntry::source)
        .filter(s -> s != null && (s.quote() != null || s.position() != null))
        .map(Overview::quote)
        .distinct()
        .limit(3)
        .collect(Collectors.joining("；"));
  }

  /** Somebody's sentence without its closing mark, so that ours can follow. */
  static String unstopped(String sentence) {
    return sentence.strip().replaceFirst("[。；;，,、.]+$", "");
  }

  static String quote(SourceEntry source) {
    String words = source.quote() == null ? "" : Quoted.of(source.quote());
    return source.position() == null ? words : words + "（" + source.position() + "）";
  }

  /** How much of a 一级指标 could be judged, and why the rest could not. */
  record Coverage(DomainEntry domain, List<Integer> counts) {}

  /** What the counts of a {@link Coverage} are. */
  static final List<String> COVERAGE = List.of("能够判断", "证不出来", "未填报", "不适用");

  /** One for each 一级指标, in order. */
  List<Coverage> coverage() {
    return assessment.domains().stream()
        .map(
            d ->
                new Coverage(
                    d,
                    List.of(
                        sum(d.criteria(), Verdict.MET, Verdict.NOT_MET, Verdict.WATCH),
                        sum(d.criteria(), Verdict.UNPROVEN, Verdict.DOUBTFUL),
                        sum(d.criteria(), Verdict.UNFILLED),
                        sum(d.criteria(), Verdict.NOT_APPLICABLE))))
        .toList();
  }

  private static int sum(Map<Verdict, Integer> counts, Verdict... verdicts) {
    return Arrays.stream(verdicts).mapToInt(v -> counts.getOrDefault(v, 0)).sum();
  }

  /** What one unit has still to supply, in numbers of criteria. */
  record Missing(String unit, int unfilled, int unproven, int doubtful) {
    int all() {
      return unfilled + unproven + doubtful;
    }
  }

  /** By the unit that is asked, who has most to supply first. */
  List<Missing> missing() {
    Map<String, List<Verdict>> units = new TreeMap<>();
    findings(Verdict.UNFILLED, Verdict.UNPROVEN, Verdict.DOUBTFUL)
        .forEach(f -> units.computeIfAbsent(f.askWhom(), u -> new ArrayList<>()).add(f.verdict()));
    return units.entrySet().stream()
        .map(
            e ->
                new Missing(
                    e.getKey(),
                    Collections.frequency(e.getValue(), Verdict.UNFILLED),
                    Collections.frequency(e.getValue(), Verdict.UNPROVEN),
                    Collections.frequency(e.getValue(), Verdict.DOUBTFUL)))
        .sorted(Comparator.comparingInt(Missing::all).reversed().thenComparing(Missing::unit))
        .toList();
  }

  /** Unfilled findings by the unit that is asked, units in order of their first item. */
  Map<String, List<FindingEntry>> unfilledByUnit() {
    return findings(Verdict.UNFILLED).stream()
        .collect(
            Collectors.groupingBy(FindingEntry::askWhom, LinkedHashMap::new, Collectors.toList()));
  }

  /** Counts of what is asked for by unit, most first. */
  List<Map.Entry<String, Integer>> unfilledCounts() {
    Map<String, Integer> counts = new TreeMap<>();
    unfilledByUnit().forEach((unit, list) -> counts.put(unit, list.size()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /** 10条，已具备 2，未答 8: how the self-check page stands, states without an item left out. */
  static String readiness(ParticipationEntry page) {
    List<String> parts = new ArrayList<>();
    parts.add(page.items().size() + "条");
    for (Readiness.State state : Readiness.State.values()) {
      long n = page.items().stream().filter(i -> i.state() == state).count();
      if (n > 0) {
        parts.add(state.label() + " " + n);
      }
    }
    return String.join("，", parts);
  }

  /** 2024年3月31日. */
  static String date(String iso) {
    String[] parts = iso.split("-");
    return parts[0] + "年" + Integer.parseInt(parts[1]) + "月" + Integer.parseInt(parts[2]) + "日";
  }
}
