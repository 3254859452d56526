package cn.duibiao.browse;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Confidence;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Effort;
import cn.duibiao.model.Force;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Level;
import cn.duibiao.model.Measure;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Topic;
import cn.duibiao.model.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * The catalogue or a part of it, in the shape of the JSON that {@code catalogue --format json}
 * prints. Components that may be null say so; lists are never null.
 *
 * @param schema name and version of this shape
 * @param status what must be said of the text wherever it is shown
 * @param part id of the part shown, null for the whole
 */
public record Contents(
    String schema,
    String edition,
    String title,
    String status,
    String part,
    List<DomainPart> domains) {

  /** 一级指标. */
  public record DomainPart(
      String id, String title, Confidence confidence, List<TopicPart> topics) {}

  /** 二级指标. */
  public record TopicPart(
      String id, String title, Confidence confidence, List<IndicatorPart> indicators) {}

  /**
   * 三级指标.
   *
   * @param sequence number in the official list as far as known, 0 when not
   * @param onlyFor null for both levels
   * @param note may be null
   */
  public record IndicatorPart(
      String id,
      String title,
      String text,
      Confidence confidence,
      int sequence,
      String sequenceSource,
      Level onlyFor,
      List<String> methods,
      List<String> units,
      List<String> evidence,
      String note,
      List<String> dropped,
      List<CriterionPart> criteria,
      List<MeasurePart> measures) {}

  /**
   * 要点.
   *
   * @param question null when figures or dates decide
   * @param premiseField may be null
   */
  public record CriterionPart(
      String id,
      String title,
      String requirement,
      String question,
      List<String> fields,
      List<String> related,
      List<String> scopes,
      String premiseField,
      String premiseReason,
      boolean zeroTolerance,
      List<ThresholdPart> thresholds) {}

  /**
   * 门槛.
   *
   * @param legalLevel L1 or L2 for 法定, null otherwise
   * @param binding true when failing it is 未达标, false when it is 关注
   * @param from null when always
   * @param to null when still
   */
  public record ThresholdPart(
      String value,
      Force kind,
      String legalLevel,
      String source,
      Confidence confidence,
      boolean binding,
      String from,
      String to) {}

  /** 措施. */
  public record MeasurePart(
      String id,
      List<String> criteria,
      List<Verdict> causes,
      String action,
      String lead,
      List<String> support,
      String due,
      String outcome,
      Effort effort) {}

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/catalogue/1";

  /**
   * The part called {@code id}: a 一级, 二级 or 三级指标 or a 要点; all of it for null.
   *
   * @return null when nothing has that id
   */
  public static Contents of(Catalogue catalogue, String id) {
    List<DomainPart> domains =
        catalogue.domains().stream()
            .map(d -> domain(d, id))
            .filter(d -> !d.topics().isEmpty())
            .toList();
    return domains.isEmpty()
        ? null
        : new Contents(
            SCHEMA, catalogue.edition(), catalogue.title(), catalogue.status(), id, domains);
  }

  private static DomainPart domain(Domain domain, String id) {
    List<TopicPart> topics =
        domain.topics().stream()
            .map(t -> topic(domain, t, domain.id().equals(id) ? null : id))
            .filter(t -> !t.indicators().isEmpty())
            .toList();
    return new DomainPart(domain.id(), domain.title(), domain.confidence(), topics);
  }

  private static TopicPart topic(Domain domain, Topic topic, String id) {
    List<IndicatorPart> indicators =
        domain.indicators().stream()
            .filter(i -> i.topic().equals(topic.id()))
            .filter(i -> id == null || topic.id().equals(id) || holds(i, id))
            .map(
                i ->
                    indicator(
                        i, i.criteria().stream().anyMatch(c -> c.id().equals(id)) ? id : null))
            .toList();
    return new TopicPart(topic.id(), topic.title(), topic.confidence(), indicators);
  }

  private static boolean holds(Indicator indicator, String id) {
    return indicator.id().equals(id)
        || indicator.criteria().stream().anyMatch(c -> c.id().equals(id));
  }

  /** With all criteria, or with the one called {@code only} and its measures. */
  private static IndicatorPart indicator(Indicator i, String only) {
    return new IndicatorPart(
        i.id(),
        i.title(),
        i.text(),
        i.confidence(),
        i.sequence(),
        i.sequenceSource(),
        i.onlyFor(),
        i.methods(),
        i.units(),
        i.evidence(),
        i.note(),
        i.dropped(),
        i.criteria().stream()
            .filter(c -> only == null || c.id().equals(only))
            .map(Contents::criterion)
            .toList(),
        i.measures().stream()
            .filter(m -> only == null || m.criteria().contains(only))
            .map(Contents::measure)
            .toList());
  }

  private static CriterionPart criterion(Criterion c) {
    return new CriterionPart(
        c.id(),
        c.title(),
        c.requirement(),
        c.question(),
        c.fields(),
        c.related(),
        c.scopes(),
        c.premiseField(),
        c.premiseReason(),
        c.zeroTolerance(),
        c.thresholds().stream().map(Contents::threshold).toList());
  }

  private static ThresholdPart threshold(Threshold t) {
    return new ThresholdPart(
        t.text(),
        t.force(),
        t.legalLevel(),
        t.basis(),
        t.confidence(),
        t.binding(),
        day(t.from()),
        day(t.to()));
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static MeasurePart measure(Measure m) {
    return new MeasurePart(
        m.id(),
        m.criteria(),
        List.copyOf(m.causes()),
        m.action(),
        m.lead(),
        m.support(),
        m.due(),
        m.outcome(),
        m.effort());
  }
}
