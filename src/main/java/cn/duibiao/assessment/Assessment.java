package cn.duibiao.assessment;

import cn.duibiao.model.Basis;
import cn.duibiao.model.Confidence;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Effort;
import cn.duibiao.model.Force;
import cn.duibiao.model.Level;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Readiness;
import cn.duibiao.model.Review;
import cn.duibiao.model.Verdict;
import cn.duibiao.model.Waived;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The result of one evaluation, in exactly the shape of the JSON file: every report is written from
 * this and nothing else. Components that may be null say so; lists are never null. Sorted, without
 * a clock: equal input gives equal bytes.
 *
 * @param schema name and version of this shape
 * @param profile the 地方方案 it was judged under, null when there was none
 * @param asOf the day the result speaks of (ISO date)
 * @param pending how many statements are marked 待确认
 * @param domains 一级指标 in order
 * @param background data that no criterion reads, for the annex
 * @param plans what the district says it will do next year
 * @param others statements without a field
 * @param participation the self-check page for the 示范创建活动, outside all counts
 * @param hints what was odd about the file, in sentences
 */
public record Assessment(
    String schema,
    DistrictEntry district,
    CatalogueEntry catalogue,
    ProfileEntry profile,
    PeriodEntry period,
    String asOf,
    Inputs inputs,
    Summary summary,
    int pending,
    List<DomainEntry> domains,
    List<IndicatorEntry> indicators,
    List<CriterionEntry> criteria,
    List<FindingEntry> findings,
    List<DoubtEntry> doubts,
    List<AdmissionEntry> admissions,
    List<MeasureEntry> measures,
    List<EvidenceEntry> evidence,
    List<FactEntry> background,
    List<StatementEntry> plans,
    List<StatementEntry> others,
    ParticipationEntry participation,
    List<String> hints) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/assessment/1";

  /**
   * Whose year it is.
   *
   * @param document the report the figures come from, null when none is named
   */
  public record DistrictEntry(String name, Level level, int year, String document) {}

  /**
   * The ruler.
   *
   * @param status what must be said of the text's status wherever it is used
   */
  public record CatalogueEntry(String edition, String title, String status) {}

  /** Both ends inclusive, ISO dates. */
  public record PeriodEntry(String from, String to) {}

  /** SHA-256 of what went in, so that a result can be reproduced; {@code profile} may be null. */
  public record Inputs(String data, String catalogue, String rules, String profile) {}

  /**
   * 地方方案.
   *
   * @param note null when it has none
   * @param layers names of the profiles it is built on, the undermost first
   * @param changes every value that differs from the catalogue's
   * @param weights carried and listed; nothing is computed from them
   */
  public record ProfileEntry(
      String name,
      String issuer,
      String note,
      String basis,
      List<String> layers,
      List<ChangeEntry> changes,
      List<WaiverEntry> waivers,
      List<WeightEntry> weights,
      List<OfficialEntry> official) {}

  /**
   * A value that differs.
   *
   * @param id of the indicator, criterion or measure; the name of a field
   */
  public record ChangeEntry(
      String id, Profile.Kind what, String before, String after, String source, String profile) {}

  /**
   * 豁免.
   *
   * @param state whether it holds on {@code asOf}
   * @param from null when it has always held
   */
  public record WaiverEntry(
      String criterion,
      Waived.State state,
      String reason,
      String approver,
      String document,
      String from,
      String to) {}

  /** 权重 of an indicator or criterion, and whose it is. */
  public record WeightEntry(String id, BigDecimal weight, String author) {}

  /** 正式编号 and 正式文本 as the profile states them; one may be null. */
  public record OfficialEntry(String id, String number, String text) {}

  /**
   * Counts per verdict (waivers make no difference to them), 有证 and 自报 of the 达标, those that reach
   * only a suggested value, criteria with a valid waiver, and indicators without criteria in this
   * version.
   *
   * @param reviewed counts per verdict of the criteria after review; null when no inspector's value
   *     or answer was judged
   */
  public record Summary(
      Map<Verdict, Integer> criteria,
      Map<Verdict, Integer> indicators,
      Map<Basis, Integer> basis,
      int metSuggestion,
      int waived,
      int notEncoded,
      Map<Verdict, Integer> reviewed) {}

  /** 一级指标 with its counts. */
  public record DomainEntry(
      String id, String title, String theme, Map<Verdict, Integer> criteria) {}

  /**
   * 三级指标.
   *
   * @param verdict null when nothing is encoded in this version
   * @param official null when no profile binds any
   */
  public record IndicatorEntry(
      String id,
      String title,
      String topic,
      String domain,
      Verdict verdict,
      int met,
      int applicable,
      Confidence confidence,
      List<String> units,
      OfficialEntry official) {}

  /**
   * What is judged.
   *
   * @param question null for quantified criteria
   * @param profile name of the profile that added it, null for the catalogue's own
   * @param official null when no profile binds any
   */
  public record CriterionEntry(
      String id,
      String indicator,
      String domain,
      String theme,
      String title,
      String requirement,
      String question,
      boolean zeroTolerance,
      String profile,
      OfficialEntry official) {}

  /**
   * The verdict of one criterion.
   *
   * @param reason whole sentences joined, without a final stop
   * @param rule the rule that tested it, or the shared rule that found nothing to test
   * @param basis only for 达标
   * @param force 参考 when the threshold is only our suggestion, otherwise null
   * @param threshold null when the criterion is 不适用 because none is in force
   * @param arithmetic null when nothing was computed
   * @param gap by how much it falls short, null when that is no figure
   * @param toMeet what would change the verdict, null for 达标 and 不适用
   * @param problem half sentence that says what is wrong, null unless 未达标 or 关注
   * @param waiver stands beside the verdict, null when there is none
   * @param review stands beside the verdict, null when nobody reviewed it
   */
  public record FindingEntry(
      String criterion,
      String indicator,
      Verdict verdict,
      String reason,
      String rule,
      Basis basis,
      Force force,
      List<FactEntry> facts,
      ThresholdEntry threshold,
      String arithmetic,
      String gap,
      String toMeet,
      String problem,
      String askWhom,
      List<ScopeEntry> scopes,
      List<String> measures,
      WaiverEntry waiver,
      ReviewEntry review) {

    /** True when a waiver is in force; the verdict stays what it is. */
    public boolean isWaived() {
      return waiver != null && waiver.state() == Waived.State.VALID;
    }
  }

  /**
   * 复核 of one finding.
   *
   * @param verdict what the rules say with the inspectors' values in the place of the claimed ones;
   *     null when they gave conclusions only
   * @param reason why, null with {@code verdict}
   * @param statements what inspectors stated, in order, superseded ones included
   */
  public record ReviewEntry(
      Verdict verdict, String reason, List<ReviewStatementEntry> statements) {}

  /**
   * One inspector's statement.
   *
   * @param key the field or criterion it is about
   * @param scope 主体 of a figure, null for a criterion
   * @param found value or answer in words, null when only a conclusion was stated
   * @param concluded 结论 as the inspector states it, which overrides nothing; may be null
   * @param day ISO date
   * @param superseded true when a later statement names this one
   */
  public record ReviewStatementEntry(
      String key,
      String scope,
      Review.Round round,
      String found,
      Verdict concluded,
      String by,
      String day,
      String basis,
      List<String> evidence,
      boolean superseded) {}

  /**
   * What one scope gave.
   *
   * @param scope null when it is about the criterion as a whole
   */
  public record ScopeEntry(String scope, Verdict verdict, String reason) {}

  /** A stated figure. {@code field} is canonical, parts as 字段.分子. */
  public record FactEntry(
      String field, String wording, String scope, String period, SourceEntry source) {}

  /** Null components were not given. */
  public record SourceEntry(String document, String position, String quote) {}

  /**
   * 门槛.
   *
   * @param level L1, L2 or, from a profile, L4 for 法定, otherwise null
   * @param profile name of the profile that set it, null for the catalogue's own
   */
  public record ThresholdEntry(
      String value,
      Force kind,
      String level,
      String source,
      Confidence confidence,
      String profile) {}

  /**
   * 疑点.
   *
   * @param cause what most likely lies behind it, null when there is no telling
   * @param difference null when it is not an amount
   */
  public record DoubtEntry(
      String id,
      Doubt.Kind kind,
      String rule,
      String message,
      String cause,
      String question,
      BigDecimal difference,
      List<FactEntry> facts,
      String askWhom,
      List<String> criteria) {

    /** The likely cause, where there is one, and what to ask for. */
    public String advice() {
      return cause == null ? question : cause + "。" + question;
    }
  }

  /**
   * 自认短板.
   *
   * @param inferred true when the link was found by a rule (程序推定)
   */
  public record AdmissionEntry(
      String text, List<String> indicators, boolean inferred, SourceEntry source) {}

  /**
   * A measure to take.
   *
   * @param due ISO date in the year after the data's
   * @param postponedTo ISO date; null unless {@code due} has gone by on {@code asOf}
   * @param rank 1 first
   * @param why why it stands where it stands
   * @param closes criteria it serves here
   */
  public record MeasureEntry(
      String id,
      String action,
      String lead,
      List<String> support,
      String due,
      String postponedTo,
      String outcome,
      Effort effort,
      int rank,
      String why,
      List<String> closes) {}

  /** A registered document; null components were not given. */
  public record EvidenceEntry(
      String id,
      String name,
      String number,
      String date,
      String pages,
      String url,
      String keptAt) {}

  /**
   * 创建自查: rules of the activity, no indicators. Its states are no verdicts and in no count.
   *
   * @param note what the page is and is not
   */
  public record ParticipationEntry(String title, String note, List<ReadinessEntry> items) {}

  /**
   * One rule of the activity and how the district's own answer leaves it.
   *
   * @param rule the rule that says so
   * @param remark the district's 说明, null when not given
   * @param evidence ids of registered documents
   */
  public record ReadinessEntry(
      String id,
      String requirement,
      String question,
      Readiness.State state,
      String rule,
      String source,
      Confidence confidence,
      String remark,
      List<String> evidence) {}

  /** A statement kept as it stands. */
  public record StatementEntry(String text, SourceEntry source) {}
}
