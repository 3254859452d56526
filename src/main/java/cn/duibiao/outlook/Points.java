package cn.duibiao.outlook;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The points of each criterion under a profile that has weights. A criterion with a weight of its
 * own has that; what is left of its indicator's weight goes in equal parts to the other criteria
 * that apply. What does not apply has none and is in no total.
 */
final class Points {

  /** Twelve digits are more than any weight has; a third stays recognisable. */
  private static final MathContext DIGITS = new MathContext(24);

  private final Map<String, BigDecimal> points = new LinkedHashMap<>();

  /** Of the points of a criterion, what comes from the weight of each id. */
  private final Map<String, Map<String, BigDecimal>> shares = new HashMap<>();

  private final String author;

  /** Of {@code findings} under {@code profile}, which has weights. */
  Points(Catalogue catalogue, Profile profile, Map<String, Finding> findings) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    profile.weights().forEach(w -> weights.put(w.id(), w.weight()));
    Set<String> authors = new TreeSet<>();
    profile.weights().forEach(w -> authors.add(w.author()));
    this.author = String.join("、", authors);
    catalogue.indicators().forEach(i -> share(i, weights, findings));
  }

  private void share(
      Indicator indicator, Map<String, BigDecimal> weights, Map<String, Finding> findings) {
    List<Criterion> applicable =
        indicator.criteria().stream()
            .filter(c -> findings.get(c.id()).verdict() != Verdict.NOT_APPLICABLE)
            .toList();
    BigDecimal own = BigDecimal.ZERO;
    for (Criterion c : indicator.criteria()) {
      own = own.add(weights.getOrDefault(c.id(), BigDecimal.ZERO));
    }
    List<Criterion> others = applicable.stream().filter(c -> !weights.containsKey(c.id())).toList();
    BigDecimal rest = weights.getOrDefault(indicator.id(), BigDecimal.ZERO).subtract(own);
    for (Criterion c : applicable) {
      if (weights.containsKey(c.id())) {
        set(c, c.id(), weights.get(c.id()));
      } else if (rest.signum() > 0) {
        set(c, indicator.id(), rest.divide(BigDecimal.valueOf(others.size()), DIGITS));
      }
    }
  }

  private void set(Criterion criterion, String weight, BigDecimal value) {
    points.put(criterion.id(), value);
    shares.put(criterion.id(), Map.of(weight, value));
  }

  /** Who set the weights. */
  String author() {
    return author;
  }

  /** Of one criterion; nought when no weight reaches it. */
  BigDecimal of(String criterion) {
    return points.getOrDefault(criterion, BigDecimal.ZERO);
  }

  /** Of several. */
  BigDecimal of(List<String> criteria) {
    return criteria.stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The part of it that grows with the weight of {@code id}. */
  BigDecimal of(List<String> criteria, String id) {
    return criteria.stream()
        .map(c -> shares.getOrDefault(c, Map.of()).getOrDefault(id, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Ids whose weight reaches some criterion, in the order of the catalogue. */
  List<String> ids() {
    return points.keySet().stream()
        .flatMap(c -> shares.get(c).keySet().stream())
        .distinct()
        .collect(Collectors.toList());
  }

  /** All that can be had. */
  BigDecimal total() {
    return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
