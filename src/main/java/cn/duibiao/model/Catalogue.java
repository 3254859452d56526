package cn.duibiao.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * 指标体系 of one edition, as read from {@code indicators/}.
 *
 * @param edition e.g. 2021
 * @param title e.g. 2021年版
 * @param status what a report says of the text's status
 * @param fields by canonical name, in the order of the dictionary
 * @param departments by canonical name
 * @param participation the self-check page beside the indicators
 * @param sha256 of all catalogue files, lower-case hex
 * @param lists 清单 and working days: read when a district-year first has a 清单, for a plain check has
 *     no use for them
 */
public record Catalogue(
    String edition,
    String title,
    String status,
    List<Domain> domains,
    Map<String, Field> fields,
    Map<String, Department> departments,
    Participation participation,
    String sha256,
    Supplier<ListForms> lists,
    Index index) {

  /** Look-ups by id, derived from the tree. */
  public record Index(
      Map<String, Criterion> criteria,
      Map<String, Indicator> indicators,
      Map<String, Domain> domainOf,
      Map<String, Measure> measures) {}

  /** Derives the look-ups from {@code domains}. */
  public Catalogue(
      String edition,
      String title,
      String status,
      List<Domain> domains,
      Map<String, Field> fields,
      Map<String, Department> departments,
      Participation participation,
      String sha256,
      Supplier<ListForms> lists) {
    this(
        edition,
        title,
        status,
        domains,
        fields,
        departments,
        participation,
        sha256,
        lists,
        indexOf(domains));
  }

  private static Index indexOf(List<Domain> domains) {
    Index index =
        new Index(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    for (Domain domain : domains) {
      for (Indicator indicator : domain.indicators()) {
        index.indicators.put(indicator.id(), indicator);
        index.domainOf.put(indicator.id(), domain);
        indicator.criteria().forEach(c -> index.criteria.put(c.id(), c));
        indicator.measures().forEach(m -> index.measures.put(m.id(), m));
      }
    }
    return index;
  }

  /** The same with no criterion but {@code id}, for what one criterion alone comes to. */
  public Catalogue only(String id) {
    Criterion criterion = criterion(id);
    Indicator all = indicator(criterion.indicator());
    List<Measure> own = all.measures().stream().filter(m -> m.criteria().contains(id)).toList();
    Indicator alone = all.with(all.onlyFor(), all.units(), List.of(criterion), own);
    Domain d = domainOf(all.id());
    Domain domain =
        new Domain(d.id(), d.title(), d.theme(), d.confidence(), d.topics(), List.of(alone));
    return new Catalogue(
        edition, title, status, List.of(domain), fields, departments, participation, sha256, lists);
  }

  /** All 三级指标, in the order of the catalogue. */
  public Stream<Indicator> indicators() {
    return index.indicators.values().stream();
  }

  /** All 要点, in the order of the catalogue. */
  public Stream<Criterion> criteria() {
    return index.criteria.values().stream();
  }

  /** The criterion, or null. */
  public Criterion criterion(String id) {
    return index.criteria.get(id);
  }

  /** The indicator, or null. */
  public Indicator indicator(String id) {
    return index.indicators.get(id);
  }

  /** 一级指标 of an indicator id, or null. */
  public Domain domainOf(String indicatorId) {
    return index.domainOf.get(indicatorId);
  }

  /** The measure, or null. */
  public Measure measure(String id) {
    return index.measures.get(id);
  }

  /** All 措施, in the order of the catalogue. */
  public Stream<Measure> measures() {
    return index.measures.values().stream();
  }
}
