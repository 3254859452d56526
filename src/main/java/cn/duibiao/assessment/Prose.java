package cn.duibiao.assessment;

import cn.duibiao.assessment.Assessment.AdmissionEntry;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Assessment.ScopeEntry;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences of official papers, made of the entries of an {@link Assessment} and nothing else,
 * so that a report can be written again from its JSON. What is said of a single finding's grounds
 * is worded in {@link Wording}.
 */
public final class Prose {

  private static final Pattern QUOTIENT = Pattern.compile("^([^÷＝]+)÷([^÷＝]+)＝([^，＝]+)(，.*)?$");
  private static final Pattern ISO_DATE =
      Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");
  private static final int DRAFT_PROBLEMS = 4;
  private static final int DRAFT_NAMES = 5;
  private static final int DRAFT_MEASURES = 12;

  private final Assessment assessment;
  private final Map<String, CriterionEntry> criteria = new LinkedHashMap<>();
  private final Map<String, FindingEntry> findings = new LinkedHashMap<>();

  /** Words {@code assessment}. */
  public Prose(Assessment assessment) {
    this.assessment = assessment;
    assessment.criteria().forEach(c -> criteria.put(c.id(), c));
    assessment.findings().forEach(f -> findings.put(f.criterion(), f));
  }

  /**
   * A sentence of a draft.
   *
   * @param sources the criteria (and the measure) it rests on; empty for words of the district
   */
  public record Sentence(String text, List<String> sources) {}

  /** {@code words} on one line, closed by exactly one full stop. */
  public static String sentence(String words) {
    return open(words) + "。";
  }

  /** {@code words} on one line without a closing mark, ISO dates written out; empty for null. */
  public static String open(String words) {
    if (words == null) {
      return "";
    }
    String line = words.replaceAll("\\s+", " ").strip().replaceFirst("[。；;，,、：:.]+$", "");
    return ISO_DATE.matcher(line).replaceAll(day -> date(day.group()));
  }

  /** At most {@code most} characters of {@code words}, the last of them … when some were left. */
  public static String clipped(String words, int most) {
    int[] points = open(words).codePoints().toArray();
    return points.length <= most ? open(words) : new String(points, 0, Math.max(0, most - 1)) + "…";
  }

  /** 2024年3月31日; what is no ISO date stays as it is. */
  public static String date(String iso) {
    if (iso == null || !iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return iso == null ? "" : iso;
    }
    return iso.substring(0, 4)
        + "年"
        + Integer.parseInt(iso.substring(5, 7))
        + "月"
        + Integer.parseInt(iso.substring(8))
        + "日";
  }

  /** What is wrong, as half a sentence: judgement first, then the figure. Without the id. */
  public String problem(FindingEntry f) {
    String title = criteria.get(f.criterion()).title();
    return switch (f.verdict()) {
      case NOT_MET, WATCH -> open(f.problem() == null ? title : f.problem()) + figure(f);
      case DOUBTFUL -> title + "的数据不一致，" + open(f.reason());
      case UNPROVEN -> title + (f.reason().startsWith("只") ? "" : "方面，") + open(f.reason());
      case UNFILLED -> title + "没有填报";
      case MET, NOT_APPLICABLE -> title + "，" + open(f.reason());
    };
  }

  /** ，工作部门比率为94.34%（50÷53），要求不低于100%; empty when nothing was computed. */
  private static String figure(FindingEntry f) {
    if (f.arithmetic() == null || f.arithmetic().isEmpty()) {
      return "";
    }
    String scope =
        f.scopes().stream()
            .filter(s -> s.verdict() == f.verdict())
            .map(ScopeEntry::scope)
            .filter(s -> s != null && !s.equals("全域"))
            .findFirst()
            .orElse("");
    Matcher quotient = QUOTIENT.matcher(open(f.arithmetic()));
    if (quotient.matches()) {
      String rest = quotient.group(4) == null ? "" : quotient.group(4);
      return "，%s比率为%s（%s÷%s）%s"
          .formatted(scope, quotient.group(3), quotient.group(1), quotient.group(2), rest);
    }
    return "，" + scope + "实际为" + open(f.arithmetic());
  }

  /**
   * The problems a measure answers: what is shown to be wrong one by one, what lacks the same proof
   * together, blanks in one line.
   */
  public String problems(MeasureEntry measure) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    List<String> blank = new ArrayList<>();
    for (FindingEntry f : closed(measure)) {
      String title = criteria.get(f.criterion()).title();
      if (f.verdict() == Verdict.UNFILLED) {
        blank.add(title);
      } else if (f.verdict() == Verdict.UNPROVEN && f.reason().startsWith("只")) {
        lines.computeIfAbsent(open(f.reason()), reason -> new ArrayList<>()).add(title);
      } else {
        lines.put(problem(f), List.of());
      }
    }
    List<String> sentences = new ArrayList<>();
    lines.forEach((words, titles) -> sentences.add(String.join("、", titles) + words + "。"));
    if (!blank.isEmpty()) {
      sentences.add("没有填报：" + String.join("、", blank) + "。");
    }
    return String.join("\n", sentences);
  }

  /** What is to be reached: the requirement where it is not met, otherwise that it can be shown. */
  public String goal(MeasureEntry measure) {
    Set<String> goals = new LinkedHashSet<>();
    boolean unshown = false;
    for (FindingEntry f : closed(measure)) {
      if (failed(f)) {
        goals.add(open(criteria.get(f.criterion()).requirement()));
      } else {
        unshown = true;
      }
    }
    if (unshown) {
      goals.add(goals.isEmpty() ? "数据和凭据齐全，能够据实判定" : "其余要点的数据和凭据齐全，能够据实判定");
    }
    return String.join("；", goals) + "。";
  }

  /** The criteria of a measure with their titles, each on a line. */
  public String criteria(MeasureEntry measure) {
    return measure.closes().stream()
        .map(id -> criteria.containsKey(id) ? id + " " + criteria.get(id).title() : id)
        .collect(Collectors.joining("\n"));
  }

  private List<FindingEntry> closed(MeasureEntry measure) {
    return measure.closes().stream().map(findings::get).filter(f -> f != null).toList();
  }

  private static boolean failed(FindingEntry f) {
    return f.verdict() == Verdict.NOT_MET || f.verdict() == Verdict.WATCH;
  }

  /** A measure as one entry of a paper: action, who, when, to what effect. */
  public String measure(MeasureEntry m) {
    String support = m.support().isEmpty() ? "" : "配合单位：" + String.join("、", m.support()) + "；";
    return "%s。牵头单位：%s；%s完成时限：%s前；预期成效：%s。"
        .formatted(open(m.action()), m.lead(), support, date(m.due()), open(m.outcome()));
  }

  /** Draft of 存在问题 for the annual report: own words first, then what was found by theme. */
  public List<Sentence> draftProblems() {
    List<Sentence> draft = new ArrayList<>();
    for (AdmissionEntry admission : assessment.admissions()) {
      draft.add(new Sentence(sentence(admission.text()), admission.indicators()));
    }
    for (Assessment.DomainEntry domain : assessment.domains()) {
      List<FindingEntry> failed =
          of(f -> failed(f) && criteria.get(f.criterion()).domain().equals(domain.id()));
      if (!failed.isEmpty()) {
        List<FindingEntry> first = failed.subList(0, Math.min(DRAFT_PROBLEMS, failed.size()));
        String text = first.stream().map(this::mild).collect(Collectors.joining("，"));
        draft.add(new Sentence(domain.theme() + "方面还有差距，" + text + "。", ids(first)));
      }
    }
    unshown(Verdict.DOUBTFUL, "部分数据口径不一，%s前后不一致，需要进一步核实。").ifPresent(draft::add);
    unshown(Verdict.UNPROVEN, "部分工作底数不清、凭据不全，%s还不能用数据说明成效。").ifPresent(draft::add);
    unshown(Verdict.UNFILLED, "日常统计和归集还不到位，%s没有数据。").ifPresent(draft::add);
    return draft;
  }

  private String mild(FindingEntry f) {
    return open(f.problem() == null ? criteria.get(f.criterion()).title() : f.problem());
  }

  private Optional<Sentence> unshown(Verdict verdict, String pattern) {
    List<FindingEntry> found = of(f -> f.verdict() == verdict);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String names =
        found.stream()
            .limit(DRAFT_NAMES)
            .map(f -> criteria.get(f.criterion()).title())
            .collect(Collectors.joining("、"));
    String whole = found.size() <= DRAFT_NAMES ? names : names + "等" + found.size() + "个要点";
    return Optional.of(new Sentence(pattern.formatted(whole), ids(found)));
  }

  /** Draft of next year's work for the annual report: the first measures. */
  public List<Sentence> draftPlan() {
    return assessment.measures().stream()
        .limit(DRAFT_MEASURES)
        .map(
            m ->
                new Sentence(
                    "%s（%s牵头，%s前完成）。".formatted(open(m.action()), m.lead(), date(m.due())),
                    Stream.concat(Stream.of("措施" + m.id()), m.closes().stream()).toList()))
        .toList();
  }

  private List<FindingEntry> of(Predicate<FindingEntry> which) {
    return assessment.findings().stream().filter(which).toList();
  }

  private static List<String> ids(List<FindingEntry> findings) {
    return findings.stream().map(FindingEntry::criterion).toList();
  }
}
