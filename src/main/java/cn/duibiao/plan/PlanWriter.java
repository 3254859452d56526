package cn.duibiao.plan;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Prose;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Effort;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.work.Candidate;
import cn.duibiao.model.work.Ground;
import cn.duibiao.model.work.PlanOutcome;
import cn.duibiao.model.work.PlanOutcome.Reasoned;
import cn.duibiao.model.work.Preference;
import cn.duibiao.model.work.Role;
import cn.duibiao.model.work.WorkTask;
import cn.duibiao.model.work.WorkTasks;
import cn.duibiao.plan.Plan.Row;
import cn.duibiao.plan.Plan.Task;
import cn.duibiao.plan.Plan.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what the rules concluded into sections and rows. It decides nothing of its own. */
final class PlanWriter {

  private final Catalogue catalogue;
  private final WorkTasks tasks;
  private final Assessment a;
  private final PlanOutcome outcome;
  private final Map<String, MeasureEntry> entries = new HashMap<>();
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Comparator<Candidate> order;

  PlanWriter(
      Catalogue catalogue,
      WorkTasks tasks,
      Assessment assessment,
      List<Candidate> candidates,
      PlanOutcome outcome) {
    this.catalogue = catalogue;
    this.tasks = tasks;
    this.a = assessment;
    this.outcome = outcome;
    candidates.forEach(c -> this.candidates.put(c.measure(), c));
    a.measures().forEach(m -> entries.put(m.id(), m));
    a.criteria().forEach(c -> titles.put(c.id(), c.title()));
    this.order = order();
  }

  /** Measures that are put to the planner as one row. */
  private record Bundle(List<Candidate> members) {

    Candidate first() {
      return members.get(0);
    }

    Set<String> ids() {
      return members.stream()
          .map(Candidate::measure)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private Comparator<Candidate> order() {
    Comparator<Candidate> order =
        Comparator.<Candidate>comparingInt(c -> best(c).step())
            .thenComparingInt(c -> best(c).place());
    for (Preference preference : outcome.preferences()) {
      order =
          switch (preference.key()) {
            case DUE -> order.thenComparing(Candidate::due);
            case REACH -> order.thenComparing(Comparator.comparingInt(Candidate::reach).reversed());
            case EFFORT -> order.thenComparing(Candidate::effort);
          };
    }
    return order.thenComparing(Candidate::measure);
  }

  private Ground best(Candidate candidate) {
    return outcome.grounds().get(candidate.measure()).get(0).ground();
  }

  Plan write(List<String> repeated) {
    List<Candidate> chosen =
        candidates.values().stream()
            .filter(c -> !outcome.is(c.measure(), Role.Kind.LEFT_OUT))
            .sorted(order)
            .toList();
    Map<String, List<Bundle>> byTask = new LinkedHashMap<>();
    bundles(chosen)
        .forEach(b -> byTask.computeIfAbsent(b.first().task(), k -> new ArrayList<>()).add(b));
    List<String> sections = inOrder(List.copyOf(byTask.keySet()), id -> idsOf(byTask.get(id)));
    List<Bundle> all = new ArrayList<>();
    sections.forEach(id -> all.addAll(inOrder(byTask.get(id), Bundle::ids)));
    List<Task> written = new ArrayList<>();
    for (String id : sections) {
      List<Row> rows =
          all.stream().filter(b -> b.first().task().equals(id)).map(b -> row(b, all)).toList();
      written.add(new Task(written.size() + 1, id, title(id), first(rows).grounds().get(0), rows));
    }
    Set<String> gaps = new LinkedHashSet<>();
    chosen.forEach(c -> gaps.addAll(entries.get(c.measure()).closes()));
    return new Plan(
        a.district().name(),
        a.district().year() + 1,
        a.asOf(),
        basis(),
        written,
        new DataRequests(catalogue, a).of(gaps),
        admissions(written),
        left(),
        outcome.preferences().stream().map(Preference::words).toList(),
        gaps.size(),
        repeated,
        null,
        hashes());
  }

  /** The row whose ground gives the section its place; a row before it may only be its premise. */
  private static Row first(List<Row> rows) {
    return rows.stream().min(Comparator.comparing(Row::step)).orElseThrow();
  }

  private static Set<String> idsOf(List<Bundle> bundles) {
    Set<String> ids = new LinkedHashSet<>();
    bundles.forEach(b -> ids.addAll(b.ids()));
    return ids;
  }

  /** What only collects figures is put together where unit, day and leeway are the same. */
  private List<Bundle> bundles(List<Candidate> sorted) {
    Map<String, List<Candidate>> bundles = new LinkedHashMap<>();
    for (Candidate c : sorted) {
      String key =
          outcome.is(c.measure(), Role.Kind.BODY)
              ? c.measure()
              : String.join("|", c.task(), entries.get(c.measure()).lead(), c.due().toString());
      bundles.computeIfAbsent(key, k -> new ArrayList<>()).add(c);
    }
    return bundles.values().stream().map(Bundle::new).toList();
  }

  /**
   * {@code sorted} with as few moves as possible so that nothing stands before what it rests on.
   *
   * @param measures the measures of an item
   */
  private <T> List<T> inOrder(List<T> sorted, Function<T, Set<String>> measures) {
    List<T> left = new ArrayList<>(sorted);
    List<T> placed = new ArrayList<>();
    while (!left.isEmpty()) {
      T next =
          left.stream()
              .filter(
                  item ->
                      left.stream()
                          .noneMatch(
                              other ->
                                  other != item
                                      && rests(measures.apply(item), measures.apply(other))))
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      placed.add(next);
    }
    return placed;
  }

  private boolean rests(Set<String> measures, Set<String> on) {
    return outcome.rests().stream()
        .anyMatch(r -> measures.contains(r.measure()) && on.contains(r.basis()));
  }

  private Row row(Bundle bundle, List<Bundle> all) {
    List<MeasureEntry> members = bundle.ids().stream().map(entries::get).toList();
    MeasureEntry first = members.get(0);
    Set<String> closes = union(members, MeasureEntry::closes);
    Set<String> support = union(members, MeasureEntry::support);
    support.remove(first.lead());
    boolean collected = !outcome.is(first.id(), Role.Kind.BODY);
    return new Row(
        all.indexOf(bundle) + 1,
        List.copyOf(bundle.ids()),
        members.size() == 1 ? Prose.open(first.action()) : together(members),
        first.lead(),
        List.copyOf(support),
        bundle.first().due().toString(),
        bundle.first().late() ? first.due() : null,
        members.size() == 1
            ? Prose.open(first.outcome())
            : "所列" + closes.size() + "个要点都有数、有凭据，能够据实判定",
        members.stream()
            .map(MeasureEntry::effort)
            .max(Comparator.naturalOrder())
            .orElse(Effort.EASY),
        closes.stream().map(c -> c + " " + titles.get(c)).toList(),
        List.copyOf(closes),
        List.copyOf(union(members, this::evidence)),
        collected,
        bundle.ids().stream().noneMatch(m -> outcome.is(m, Role.Kind.FIXED)),
        best(bundle.first()).step(),
        whys(bundle),
        restsOn(bundle, all));
  }

  private static String together(List<MeasureEntry> members) {
    StringBuilder text = new StringBuilder("按统一口径一次报齐下列数据和材料，没有的填零：");
    for (int i = 0; i < members.size(); i++) {
      text.append(i == 0 ? "" : "；").append("（").append(i + 1).append("）");
      text.append(Prose.open(members.get(i).action()));
    }
    return text.toString();
  }

  private static <T> Set<String> union(List<T> from, Function<T, Collection<String>> of) {
    Set<String> all = new LinkedHashSet<>();
    from.forEach(t -> all.addAll(of.apply(t)));
    return all;
  }

  private List<String> evidence(MeasureEntry m) {
    Indicator indicator = catalogue.indicator(catalogue.measure(m.id()).indicator());
    return indicator == null ? List.of() : indicator.evidence();
  }

  private List<Why> whys(Bundle bundle) {
    return bundle.members().stream()
        .flatMap(c -> outcome.grounds().get(c.measure()).stream())
        .sorted(
            Comparator.<Reasoned>comparingInt(r -> r.ground().step())
                .thenComparingInt(r -> r.ground().place()))
        .map(r -> new Why(r.rule(), r.ground().reason()))
        .distinct()
        .toList();
  }

  private List<Integer> restsOn(Bundle bundle, List<Bundle> all) {
    return all.stream()
        .filter(other -> other != bundle && rests(bundle.ids(), other.ids()))
        .map(other -> all.indexOf(other) + 1)
        .toList();
  }

  private String title(String id) {
    return Stream.concat(tasks.tasks().stream(), Stream.of(WorkTask.OTHER))
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow()
        .title();
  }

  private List<Plan.Admitted> admissions(List<Task> written) {
    return a.admissions().stream()
        .map(
            admission ->
                new Plan.Admitted(
                    Prose.open(admission.text()),
                    written.stream()
                        .filter(
                            t ->
                                t.rows().stream()
                                    .flatMap(r -> r.measures().stream())
                                    .map(m -> catalogue.measure(m).indicator())
                                    .anyMatch(admission.indicators()::contains))
                        .map(Task::number)
                        .toList()))
        .toList();
  }

  private List<Plan.Left> left() {
    return outcome.roles().stream()
        .filter(r -> r.kind() == Role.Kind.LEFT_OUT)
        .map(
            r ->
                new Plan.Left(
                    r.measure(),
                    Prose.open(entries.get(r.measure()).action()),
                    new Why(outcome.rules().get(r), r.reason())))
        .toList();
  }

  private String basis() {
    return "对照《市县法治政府建设示范指标体系》（%s）对%s%d年度的评估（评估时点%s）"
        .formatted(
            a.catalogue().title(), a.district().name(), a.district().year(), Prose.date(a.asOf()));
  }

  private String hashes() {
    return "数据%s，指标%s，规则%s，任务编排%s"
        .formatted(
            digits(a.inputs().data()),
            digits(a.inputs().catalogue()),
            digits(a.inputs().rules()),
            digits(tasks.sha256()));
  }

  private static String digits(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}
