package cn.duibiao.catalogue;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Exclusion;
import cn.duibiao.model.Field;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.LocalTest;
import cn.duibiao.model.Measure;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The catalogue while profiles are being laid over it, the undermost first, and the record of what
 * they changed.
 */
final class Overlay {

  private final Catalogue base;
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Map<String, Field> fields;
  private final Map<String, Profile.Change> changes = new LinkedHashMap<>();
  private final Map<String, Profile.Weight> weights = new LinkedHashMap<>();
  final List<Profile.LocalThreshold> thresholds = new ArrayList<>();
  final Map<String, Exclusion> exclusions = new LinkedHashMap<>();
  final Map<String, String> added = new LinkedHashMap<>();
  final List<LocalTest> tests = new ArrayList<>();
  final List<Waiver> waivers = new ArrayList<>();
  final Map<String, Profile.Official> official = new LinkedHashMap<>();

  Overlay(Catalogue base) {
    this.base = base;
    this.fields = new LinkedHashMap<>(base.fields());
    base.indicators().forEach(i -> indicators.put(i.id(), i));
  }

  /** The indicator as it now stands, or null. */
  Indicator indicator(String id) {
    return indicators.get(id);
  }

  /** The criterion as it now stands, or null. */
  Criterion criterion(String id) {
    return indicators.values().stream()
        .flatMap(i -> i.criteria().stream())
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** The measure as it now stands, or null. */
  Measure measure(String id) {
    return indicators.values().stream()
        .flatMap(i -> i.measures().stream())
        .filter(m -> m.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** All fields as they now stand, by name. */
  Map<String, Field> fields() {
    return fields;
  }

  /** Ids of all criteria. */
  List<String> criterionIds() {
    return indicators.values().stream()
        .flatMap(i -> i.criteria().stream())
        .map(Criterion::id)
        .toList();
  }

  /** Ids of all indicators. */
  List<String> indicatorIds() {
    return List.copyOf(indicators.keySet());
  }

  /** Ids of all measures. */
  List<String> measureIds() {
    return indicators.values().stream()
        .flatMap(i -> i.measures().stream())
        .map(Measure::id)
        .toList();
  }

  void put(Field field) {
    fields.put(field.name(), field);
  }

  void put(Indicator indicator) {
    indicators.put(indicator.id(), indicator);
  }

  void put(Profile.Weight weight) {
    weights.put(weight.id(), weight);
  }

  /** Puts {@code criterion} in the place of the one with its id, or at the end of its indicator. */
  void put(Criterion criterion) {
    Indicator i = indicators.get(criterion.indicator());
    List<Criterion> criteria =
        replaced(i.criteria(), criterion, c -> c.id().equals(criterion.id()));
    put(i.with(i.onlyFor(), i.units(), criteria, i.measures()));
  }

  /** Puts {@code measure} in the place of the one with its id, or at the end of its indicator. */
  void put(Measure measure) {
    Indicator i = indicators.get(measure.indicator());
    List<Measure> measures = replaced(i.measures(), measure, m -> m.id().equals(measure.id()));
    put(i.with(i.onlyFor(), i.units(), i.criteria(), measures));
  }

  private interface Same<T> {
    boolean as(T item);
  }

  private static <T> List<T> replaced(List<T> items, T with, Same<T> same) {
    List<T> result = new ArrayList<>();
    boolean found = false;
    for (T item : items) {
      found |= same.as(item);
      result.add(same.as(item) ? with : item);
    }
    if (!found) {
      result.add(with);
    }
    return List.copyOf(result);
  }

  /** Notes a change; what several layers change is told once, from the catalogue to the last. */
  void note(Profile.Change change) {
    String key = change.what() + " " + change.id();
    Profile.Change below = changes.get(key);
    String before = below == null ? change.before() : below.before();
    if (before.equals(change.after())) {
      changes.remove(key);
    } else {
      changes.put(
          key,
          new Profile.Change(
              change.id(),
              change.what(),
              before,
              change.after(),
              change.source(),
              change.profile()));
    }
  }

  List<Profile.Change> changes() {
    return List.copyOf(changes.values());
  }

  List<Profile.Weight> weights() {
    return List.copyOf(weights.values());
  }

  /** The catalogue with everything that was laid over it. */
  Catalogue catalogue() {
    UnaryOperator<Domain> domain =
        d ->
            new Domain(
                d.id(),
                d.title(),
                d.theme(),
                d.confidence(),
                d.topics(),
                d.indicators().stream().map(i -> indicators.get(i.id())).toList());
    return new Catalogue(
        base.edition(),
        base.title(),
        base.status(),
        base.domains().stream().map(domain).toList(),
        fields,
        base.departments(),
        base.participation(),
        base.sha256(),
        base.lists());
  }
}
