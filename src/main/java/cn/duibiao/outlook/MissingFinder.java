package cn.duibiao.outlook;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Verdict;
import cn.duibiao.outlook.Missing.Item;
import cn.duibiao.outlook.Missing.Kind;
import cn.duibiao.outlook.Sensitivity.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Gathers what is missing: each field once, and the questions of an indicator together. */
public final class MissingFinder {

  private static final Comparator<Item> MOST_FIRST =
      Comparator.comparing(Item::zeroTolerance)
          .reversed()
          .thenComparing(
              Comparator.comparing(Item::points, Comparator.nullsFirst(Comparator.naturalOrder()))
                  .reversed())
          .thenComparing(Comparator.comparingInt(Item::binding).reversed())
          .thenComparing(Comparator.<Item>comparingInt(i -> i.criteria().size()).reversed())
          .thenComparing(Comparator.<Item>comparingInt(i -> i.premises().size()).reversed());

  private final Catalogue catalogue;
  private final DistrictYear year;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, FindingEntry> entries = new HashMap<>();
  private final Assessment assessment;
  private final Points points;

  private MissingFinder(
      Catalogue catalogue,
      Profile profile,
      DistrictYear year,
      Outcome outcome,
      Assessment assessment) {
    this.catalogue = catalogue;
    this.year = year;
    this.assessment = assessment;
    outcome.findings().forEach(f -> findings.put(f.criterion(), f));
    assessment.findings().forEach(f -> entries.put(f.criterion(), f));
    this.points = profile.weights().isEmpty() ? null : new Points(catalogue, profile, findings);
  }

  /**
   * What is missing in {@code year}.
   *
   * @param asOf null for the last day of the period
   */
  public static Missing of(
      Catalogue catalogue, Profile profile, Assessor assessor, DistrictYear year, LocalDate asOf) {
    return new MissingFinder(
            catalogue,
            profile,
            year,
            assessor.outcome(year, asOf),
            assessor.assess(year, List.of(), asOf))
        .missing();
  }

  private Missing missing() {
    List<Finding> open = findings.values().stream().filter(f -> Band.isOpen(f.verdict())).toList();
    Map<String, List<Finding>> byField = new LinkedHashMap<>();
    Map<String, List<Finding>> byIndicator = new LinkedHashMap<>();
    for (Finding f : open) {
      Criterion c = f.yardstick().definition();
      if (c.quantified()) {
        byField.computeIfAbsent(c.fields().get(0), k -> new ArrayList<>()).add(f);
      } else {
        byIndicator.computeIfAbsent(c.indicator(), k -> new ArrayList<>()).add(f);
      }
    }
    for (Finding f : open) {
      String premise = f.yardstick().definition().premiseField();
      if (premise != null && !isStated(premise)) {
        byField.computeIfAbsent(premise, k -> new ArrayList<>());
      }
    }
    List<Item> items = new ArrayList<>();
    byField.forEach((field, of) -> items.add(figure(catalogue.fields().get(field), of, open)));
    byIndicator.forEach((indicator, of) -> items.add(answers(indicator, of)));
    items.sort(MOST_FIRST);
    for (int i = 0; i < items.size(); i++) {
      items.set(i, items.get(i).ranked(i + 1));
    }
    return new Missing(
        year.name(),
        year.year(),
        assessment.asOf(),
        open.size(),
        items,
        points == null ? null : Band.of(findings.values(), points),
        points == null ? List.of() : sensitivities(items));
  }

  private boolean isStated(String field) {
    return year.data().stream().anyMatch(d -> d.field().equals(field))
        || year.lists().stream().anyMatch(l -> l.countField().equals(field));
  }

  private Item figure(Field field, List<Finding> of, List<Finding> open) {
    List<String> premises =
        isStated(field.name())
            ? List.of()
            : open.stream()
                .filter(f -> field.name().equals(f.yardstick().definition().premiseField()))
                .map(Finding::criterion)
                .toList();
    Set<String> scopes = new LinkedHashSet<>();
    of.forEach(f -> f.yardstick().definition().scopes().forEach(scopes::add));
    boolean apart = scopes.size() > 1 && !scopes.contains(Scopes.ALL);
    String wanted =
        switch (field.kind()) {
          case RATE -> "分子（%s）、分母（%s）".formatted(field.numerator(), field.denominator());
          case DATE -> "日期";
          default ->
              "数" + (field.unit().isEmpty() ? "" : "（" + field.unit() + "）") + "，确实没有发生的写“零”";
        };
    Set<String> documents = new LinkedHashSet<>();
    of.forEach(f -> documents.addAll(documents(f)));
    String holder =
        year.noData().stream()
            .filter(n -> n.field().equals(field.name()) && n.askWhom() != null)
            .map(n -> n.askWhom())
            .findFirst()
            .orElse(unit(field.filledBy()));
    return item(
        Kind.FIGURE,
        field.name(),
        wanted + (apart ? "，分" + String.join("、", scopes) + "填" : ""),
        holder,
        List.copyOf(documents),
        of,
        premises);
  }

  private String unit(String name) {
    return catalogue.departments().containsKey(name)
        ? catalogue.departments().get(name).printedFor(year.kindWord())
        : name;
  }

  private Item answers(String indicator, List<Finding> of) {
    List<String> titles =
        of.stream().map(f -> f.criterion() + " " + f.yardstick().definition().title()).toList();
    return item(
        Kind.ANSWER,
        indicator + " " + catalogue.indicator(indicator).title() + "的核对",
        "逐条作答并附材料：" + String.join("、", titles),
        entries.get(of.get(0).criterion()).askWhom(),
        documents(of.get(0)),
        of,
        List.of());
  }

  private List<String> documents(Finding finding) {
    List<String> all = catalogue.indicator(finding.yardstick().indicator()).evidence();
    return all.subList(0, Math.min(2, all.size()));
  }

  private Item item(
      Kind kind,
      String what,
      String wanted,
      String askWhom,
      List<String> documents,
      List<Finding> of,
      List<String> premises) {
    Set<String> why = new LinkedHashSet<>();
    of.stream()
        .filter(f -> f.verdict() != Verdict.UNFILLED)
        .forEach(f -> why.add(entries.get(f.criterion()).reason()));
    List<String> criteria = of.stream().map(Finding::criterion).toList();
    return new Item(
        0,
        kind,
        what,
        wanted,
        why.isEmpty() ? null : String.join("；", why),
        askWhom,
        documents,
        criteria,
        premises,
        of.stream().anyMatch(f -> f.yardstick().definition().zeroTolerance()),
        (int) of.stream().filter(f -> f.yardstick().isBinding()).count(),
        points == null ? null : Band.shown(points.of(criteria)));
  }

  // ---- which weights the order depends on

  private List<Sensitivity> sensitivities(List<Item> items) {
    List<Sensitivity> all = new ArrayList<>();
    for (Domain domain : catalogue.domains()) {
      List<String> ids = points.ids().stream().filter(id -> domain.equals(domainOf(id))).toList();
      if (!ids.isEmpty()) {
        all.add(of(domain.id(), domain.title(), items, ids));
      }
    }
    for (String id : points.ids()) {
      if (points.ids().stream().filter(o -> domainOf(o).equals(domainOf(id))).count() > 1) {
        all.add(of(id, title(id), items, List.of(id)));
      }
    }
    return all.stream().filter(Sensitivity::matters).toList();
  }

  private Sensitivity of(String id, String title, List<Item> items, List<String> weights) {
    Function<Item, Line> line =
        item -> {
          BigDecimal moving =
              weights.stream()
                  .map(w -> points.of(item.criteria(), w))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          return new Line(
              item.what(),
              item.zeroTolerance() ? 0 : 1,
              points.of(item.criteria()).subtract(moving),
              moving);
        };
    return Sensitivity.of(
        id, title, items.stream().map(line).toList(), Missing.FIRST, Sensitivity::factor);
  }

  private Domain domainOf(String weight) {
    Criterion criterion = catalogue.criterion(weight);
    return catalogue.domainOf(criterion == null ? weight : criterion.indicator());
  }

  private String title(String weight) {
    Criterion criterion = catalogue.criterion(weight);
    return criterion == null ? catalogue.indicator(weight).title() : criterion.title();
  }
}
