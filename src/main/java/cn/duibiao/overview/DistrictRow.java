package cn.duibiao.overview;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.model.Basis;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Level;
import cn.duibiao.model.Verdict;
import java.util.List;
import java.util.TreeSet;

/**
 * What an overview of many districts keeps of one result: its verdicts in the order of the
 * catalogue, its counts and its contradictions. A kilobyte or two, where the result itself is
 * hundreds of them.
 *
 * @param from first day of the 统计期, ISO
 * @param to its last day, ISO
 * @param asOf the day the result speaks of, ISO
 * @param indicators one {@link #code} for each 三级指标 in the order of the catalogue
 * @param criteria the same for each 要点; in lower case where a waiver is in force
 * @param evidenced how many of the 达标 are 有证; the others are 自报
 * @param suggested how many of the 达标 reach only a suggested value
 * @param pending statements marked 待确认
 * @param contradictions how many 矛盾
 * @param prompts how many 提示
 * @param doubtRules the rules that found a doubt here, each once, sorted
 * @param messages the first of the 矛盾 in words, at most {@link #MESSAGES}
 * @param disputed names of the fields that a 矛盾 touches, sorted
 */
public record DistrictRow(
    String name,
    Level level,
    int year,
    String from,
    String to,
    String asOf,
    String indicators,
    String criteria,
    int evidenced,
    int suggested,
    int pending,
    int contradictions,
    int prompts,
    List<String> doubtRules,
    List<String> messages,
    List<String> disputed) {

  /** More than these would make the overview of a province a book; they stand in the result. */
  static final int MESSAGES = 10;

  private static final int LONGEST = 300;

  /** Letters for the verdicts in their own order, and one for an indicator without criteria. */
  private static final String CODES = "NDPUWMX";

  private static final char NOT_ENCODED = '-';

  /** What the overview needs of {@code result}. */
  public static DistrictRow of(Assessment result) {
    StringBuilder indicators = new StringBuilder();
    result.indicators().forEach(i -> indicators.append(code(i.verdict())));
    StringBuilder criteria = new StringBuilder();
    for (FindingEntry finding : result.findings()) {
      char code = code(finding.verdict());
      criteria.append(finding.isWaived() ? Character.toLowerCase(code) : code);
    }
    TreeSet<String> rules = new TreeSet<>();
    TreeSet<String> disputed = new TreeSet<>();
    result.doubts().forEach(d -> rules.add(d.rule()));
    List<DoubtEntry> contradictions =
        result.doubts().stream().filter(d -> d.kind() == Doubt.Kind.CONTRADICTION).toList();
    contradictions.forEach(
        d -> d.facts().forEach(f -> disputed.add(f.field().replaceFirst("\\..*", "").intern())));
    return new DistrictRow(
        clipped(result.district().name()),
        result.district().level(),
        result.district().year(),
        result.period().from(),
        result.period().to(),
        result.asOf(),
        indicators.toString(),
        criteria.toString(),
        result.summary().basis().get(Basis.EVIDENCED),
        result.summary().metSuggestion(),
        result.pending(),
        contradictions.size(),
        result.doubts().size() - contradictions.size(),
        List.copyOf(rules),
        contradictions.stream().limit(MESSAGES).map(d -> clipped(d.message())).toList(),
        List.copyOf(disputed));
  }

  /** Whatever somebody has written into a file, a row stays small. */
  private static String clipped(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The letter of {@code verdict}, null for an indicator without criteria. */
  static char code(Verdict verdict) {
    return verdict == null ? NOT_ENCODED : CODES.charAt(verdict.ordinal());
  }

  private static Verdict verdict(char code) {
    int at = CODES.indexOf(Character.toUpperCase(code));
    return at < 0 ? null : Verdict.values()[at];
  }

  /** Verdict of the 三级指标 at this place of the catalogue; null when it is not encoded. */
  public Verdict indicator(int place) {
    return verdict(indicators.charAt(place));
  }

  /** Verdict of the 要点 at this place of the catalogue. */
  public Verdict criterion(int place) {
    return verdict(criteria.charAt(place));
  }

  /** How many 要点 have this verdict; waivers make no difference. */
  public int count(Verdict verdict) {
    char code = code(verdict);
    return (int) criteria.chars().filter(c -> Character.toUpperCase(c) == code).count();
  }

  /** How many of these are 豁免. */
  public int waived(Verdict verdict) {
    char code = Character.toLowerCase(code(verdict));
    return (int) criteria.chars().filter(c -> c == code).count();
  }

  /** True when a 要点 without a waiver has this verdict. */
  public boolean has(Verdict verdict) {
    return criteria.indexOf(code(verdict)) >= 0;
  }

  /** How many 要点 apply here. */
  public int applicable() {
    return criteria.length() - count(Verdict.NOT_APPLICABLE);
  }

  /** How many could be judged one way or the other. */
  public int decided() {
    return count(Verdict.MET) + count(Verdict.NOT_MET) + count(Verdict.WATCH);
  }

  /** 达标 on nothing but the district's own word. */
  public int selfReported() {
    return count(Verdict.MET) - evidenced;
  }
}
