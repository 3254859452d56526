package cn.duibiao.outlook;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.IndicatorEntry;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.browse.Page;
import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 试算: what would be different if something were. Only what changes is in it, and what was touched
 * and does not change.
 *
 * @param district its name
 * @param set what is supposed
 * @param criteria those with another verdict, and those the suppositions are about
 * @param indicators those with another verdict
 * @param domains 一级指标 in which a verdict changes
 * @param total of all criteria
 * @param totalIndicators of all indicators
 * @param doubts that come up
 * @param settled doubts that go away
 * @param notes suppositions that cannot have an effect, and why
 */
public record Trial(
    String district,
    int year,
    String asOf,
    List<String> set,
    List<CriterionTurn> criteria,
    List<Turn> indicators,
    List<Count> domains,
    Count total,
    Count totalIndicators,
    List<String> doubts,
    List<String> settled,
    List<String> notes) {

  /** One criterion; {@code reason} is why it is then what it is. */
  public record CriterionTurn(
      String criterion, String title, Verdict before, Verdict after, String reason) {

    /** True when the verdict is another one. */
    public boolean isTurned() {
      return before != after;
    }
  }

  /** One indicator. */
  public record Turn(String indicator, String title, Verdict before, Verdict after) {}

  /** How many there are of each verdict. */
  public record Count(
      String id, String title, Map<Verdict, Integer> before, Map<Verdict, Integer> after) {

    private String words() {
      return before.keySet().stream()
          .filter(v -> !before.get(v).equals(after.get(v)))
          .map(v -> v.label() + " " + before.get(v) + "→" + after.get(v))
          .collect(Collectors.joining("，"));
    }
  }

  /** Tries suppositions on one year; the year as it is has been evaluated once for all of them. */
  public static final class Bench {

    private final Catalogue catalogue;
    private final Assessor assessor;
    private final DistrictYear year;
    private final LocalDate asOf;
    private final Names names;
    private final Assessment before;

    /**
     * For {@code year}.
     *
     * @param asOf null for the last day of the period
     */
    public Bench(Catalogue catalogue, Assessor assessor, DistrictYear year, LocalDate asOf) {
      this.catalogue = catalogue;
      this.assessor = assessor;
      this.year = year;
      this.asOf = asOf;
      this.names = new Names(catalogue.fields().values());
      this.before = assessor.assess(year, List.of(), asOf);
    }

    /**
     * What {@code sets} and the file {@code overlay} would change.
     *
     * @param overlay null for none
     * @throws cn.duibiao.yaml.InvalidInputException with everything in them that cannot be read
     */
    public Trial tried(List<String> sets, Path overlay) {
      Problems problems = new Problems();
      List<Setting> settings = SettingReader.read(sets, overlay, catalogue, names, problems);
      Patch patch = Supposition.read(settings, year, catalogue, names, problems);
      Assessment after = assessor.assess(patch.on(year), List.of(), asOf);
      return of(before, after, settings, touched(patch), notes(patch));
    }

    /** A total beside a list is not judged. */
    private List<String> notes(Patch patch) {
      return year.lists().stream()
          .flatMap(
              l ->
                  l.form().yields().keySet().stream()
                      .filter(
                          f -> patch.data().keySet().stream().anyMatch(p -> p.field().equals(f)))
                      .map(
                          f ->
                              "“%s”由清单“%s”得出，改合计不影响判定。请改清单里的行，如 --set '清单.%s[第1行].栏目=…'"
                                  .formatted(f, l.name(), l.name())))
          .distinct()
          .toList();
    }

    private Set<String> touched(Patch patch) {
      Set<String> criteria = new LinkedHashSet<>(patch.answers().keySet());
      Set<String> fields =
          patch.data().keySet().stream().map(Patch.Place::field).collect(Collectors.toSet());
      patch.rows().keySet().forEach(r -> fields.addAll(r.form().yields().keySet()));
      catalogue
          .criteria()
          .filter(c -> c.fields().stream().anyMatch(fields::contains))
          .map(Criterion::id)
          .forEach(criteria::add);
      return criteria;
    }
  }

  private static Trial of(
      Assessment before,
      Assessment after,
      List<Setting> settings,
      Set<String> touched,
      List<String> notes) {
    return new Trial(
        before.district().name(),
        before.district().year(),
        before.asOf(),
        settings.stream().flatMap(s -> s.texts().stream()).toList(),
        criteria(before, after, touched),
        indicators(before, after),
        domains(before, after),
        new Count("", "要点", before.summary().criteria(), after.summary().criteria()),
        new Count("", "三级指标", before.summary().indicators(), after.summary().indicators()),
        doubts(after, before),
        doubts(before, after),
        notes);
  }

  private static List<CriterionTurn> criteria(
      Assessment before, Assessment after, Set<String> touched) {
    Map<String, FindingEntry> old = new HashMap<>();
    before.findings().forEach(f -> old.put(f.criterion(), f));
    Map<String, CriterionEntry> entries = new HashMap<>();
    before.criteria().forEach(c -> entries.put(c.id(), c));
    List<CriterionTurn> turns = new ArrayList<>();
    for (FindingEntry f : after.findings()) {
      Verdict was = old.get(f.criterion()).verdict();
      if (was != f.verdict() || touched.contains(f.criterion())) {
        turns.add(
            new CriterionTurn(
                f.criterion(),
                entries.get(f.criterion()).title(),
                was,
                f.verdict(),
                f.gap() == null ? f.reason() : f.reason() + "（" + f.gap() + "）"));
      }
    }
    return turns;
  }

  private static List<Turn> indicators(Assessment before, Assessment after) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < before.indicators().size(); i++) {
      IndicatorEntry old = before.indicators().get(i);
      IndicatorEntry now = after.indicators().get(i);
      if (old.verdict() != now.verdict()) {
        turns.add(new Turn(old.id(), old.title(), old.verdict(), now.verdict()));
      }
    }
    return turns;
  }

  private static List<Count> domains(Assessment before, Assessment after) {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < before.domains().size(); i++) {
      DomainEntry old = before.domains().get(i);
      DomainEntry now = after.domains().get(i);
      if (!old.criteria().equals(now.criteria())) {
        counts.add(new Count(old.id(), old.title(), old.criteria(), now.criteria()));
      }
    }
    return counts;
  }

  /** Doubts of {@code there} that {@code here} does not have. */
  private static List<String> doubts(Assessment there, Assessment here) {
    Set<String> known = here.doubts().stream().map(DoubtEntry::message).collect(Collectors.toSet());
    return there.doubts().stream()
        .filter(d -> !known.contains(d.message()))
        .map(d -> "〔" + d.kind().label() + "〕" + d.message())
        .toList();
  }

  /** For people. */
  public Page page() {
    Page page = new Page();
    page.heading(1, district + " " + year + "年度 试算");
    page.paragraph("假设：" + String.join("；", set) + "。只显示有变化的；没有写任何文件。");
    List<CriterionTurn> turned = criteria.stream().filter(CriterionTurn::isTurned).toList();
    page.heading(2, "要点");
    if (turned.isEmpty()) {
      page.paragraph("没有任何要点的结论改变。");
    }
    turned.forEach(
        t ->
            page.item(
                0,
                t.criterion() + " " + t.title(),
                t.before().label() + " → " + t.after().label() + "。" + t.reason() + "。"));
    List<CriterionTurn> same = criteria.stream().filter(t -> !t.isTurned()).toList();
    if (!same.isEmpty()) {
      page.heading(2, "改动涉及、结论不变的要点");
      same.forEach(
          t ->
              page.item(
                  0,
                  t.criterion() + " " + t.title(),
                  "仍为" + t.after().label() + "。" + t.reason() + "。"));
    }
    if (!turned.isEmpty()) {
      page.heading(2, "三级指标");
      if (indicators.isEmpty()) {
        page.paragraph("没有任何三级指标的结论改变：同一指标还有别的要点没有达到。");
      }
      indicators.forEach(
          t ->
              page.item(
                  0,
                  t.indicator() + " " + t.title(),
                  t.before().label() + " → " + t.after().label()));
      page.heading(2, "一级指标和合计");
      domains.forEach(c -> page.item(0, c.id() + " " + c.title(), "要点 " + c.words()));
      page.item(0, "合计", "要点 " + total.words());
      page.item(0, "合计", indicators.isEmpty() ? "" : "三级指标 " + totalIndicators.words());
    }
    notes.forEach(page::paragraph);
    doubts(page, "新出现的疑点", doubts);
    doubts(page, "不再有的疑点", settled);
    return page;
  }

  private static void doubts(Page page, String title, List<String> doubts) {
    if (!doubts.isEmpty()) {
      page.heading(2, title);
      doubts.forEach(d -> page.item(0, "", d));
    }
  }
}
