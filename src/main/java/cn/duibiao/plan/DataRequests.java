package cn.duibiao.plan;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Department;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Field;
import cn.duibiao.model.Verdict;
import cn.duibiao.plan.Plan.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be handed in, each figure once: several criteria may use one field, and the unit that
 * has it is asked a single time.
 */
final class DataRequests {

  private final Catalogue catalogue;
  private final Assessment a;

  DataRequests(Catalogue catalogue, Assessment assessment) {
    this.catalogue = catalogue;
    this.a = assessment;
  }

  /** Gathers the criteria of one thing asked for. */
  private record Asked(String unit, String wanted, String parts, Set<String> criteria) {}

  /** For the gaps among {@code criteria} that lack figures or proof; by unit, in its own order. */
  List<Request> of(Set<String> criteria) {
    Map<String, Asked> asked = new LinkedHashMap<>();
    for (FindingEntry f : a.findings()) {
      if (criteria.contains(f.criterion()) && lacking(f.verdict())) {
        Criterion criterion = catalogue.criterion(f.criterion());
        if (criterion.quantified()) {
          criterion.fields().forEach(name -> ask(asked, catalogue.fields().get(name), criterion));
        } else {
          asked
              .computeIfAbsent(
                  "核对 " + criterion.id(),
                  k ->
                      new Asked(
                          f.askWhom(),
                          criterion.question(),
                          "答是、否或者不适用（写理由），附凭据",
                          new LinkedHashSet<>()))
              .criteria()
              .add(criterion.id());
        }
      }
    }
    Map<String, List<Request>> byUnit = new LinkedHashMap<>();
    asked
        .values()
        .forEach(x -> byUnit.computeIfAbsent(x.unit(), k -> new ArrayList<>()).add(request(x)));
    return byUnit.values().stream().flatMap(List::stream).toList();
  }

  private static boolean lacking(Verdict verdict) {
    return verdict == Verdict.DOUBTFUL
        || verdict == Verdict.UNPROVEN
        || verdict == Verdict.UNFILLED;
  }

  private void ask(Map<String, Asked> asked, Field field, Criterion criterion) {
    asked
        .computeIfAbsent(
            field.name(),
            k ->
                new Asked(
                    unit(field.filledBy()), field.name(), parts(field), new LinkedHashSet<>()))
        .criteria()
        .add(criterion.id());
  }

  private String unit(String name) {
    Department department = catalogue.departments().get(name);
    return department == null
        ? name
        : department.printedFor(DistrictYear.kindWord(a.district().name(), a.district().level()));
  }

  private static String parts(Field field) {
    return switch (field.kind()) {
      case RATE -> "分子（%s）、分母（%s）、主体、起止日期".formatted(field.numerator(), field.denominator());
      case COUNT -> "数（%s）、主体、起止日期；没有的填零".formatted(field.unit());
      case DATE -> "年月日";
      case TEXT -> "文字说明";
    };
  }

  private Request request(Asked x) {
    Set<String> evidence = new LinkedHashSet<>();
    x.criteria()
        .forEach(
            id ->
                evidence.addAll(
                    catalogue.indicator(catalogue.criterion(id).indicator()).evidence()));
    return new Request(
        x.unit(), x.wanted(), x.parts(), List.copyOf(x.criteria()), List.copyOf(evidence));
  }
}
