package cn.duibiao.inspect;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.inspect.Sample.CaseEntry;
import cn.duibiao.inspect.Sample.StratumEntry;
import cn.duibiao.inspect.Sample.TaskEntry;
import cn.duibiao.inspect.SamplingPlan.Register;
import cn.duibiao.inspect.SamplingPlan.Risk;
import cn.duibiao.model.CaseList;
import cn.duibiao.model.CaseRow;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.RowTest;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws a risk-weighted sample, stratified by kind of case and department. */
public final class Sampler {

  /** More positions than any register of a county has; a larger total is not one. */
  private static final int MOST = 1_000_000;

  private final SamplingPlan plan;
  private final Catalogue catalogue;
  private final DistrictYear year;
  private final Outcome outcome;
  private final Assessment assessment;
  private final Map<String, Finding> findings = new HashMap<>();
  private final Map<Stratum, List<Case>> strata = new TreeMap<>();
  private final List<String> notices = new ArrayList<>();

  private Sampler(
      SamplingPlan plan,
      Catalogue catalogue,
      DistrictYear year,
      Outcome outcome,
      Assessment assessment) {
    this.plan = plan;
    this.catalogue = catalogue;
    this.year = year;
    this.outcome = outcome;
    this.assessment = assessment;
    outcome.findings().forEach(f -> findings.put(f.criterion(), f));
  }

  private record Stratum(String kind, String unit) implements Comparable<Stratum> {
    @Override
    public int compareTo(Stratum other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : unit.compareTo(other.unit);
    }
  }

  /** A case that may be drawn; {@code name} is what it is drawn by. */
  private record Case(String name, String which, Set<Risk> risks, String look) {}

  /**
   * The sample.
   *
   * @param seed null to derive it from district and year
   * @param size how many cases, at least 1
   */
  public static Sample draw(
      SamplingPlan plan,
      Catalogue catalogue,
      DistrictYear year,
      Outcome outcome,
      Assessment assessment,
      String seed,
      int size) {
    return new Sampler(plan, catalogue, year, outcome, assessment)
        .draw(seed == null ? Draw.digest(year.name() + "|" + year.year()) : seed, size);
  }

  private Sample draw(String seed, int size) {
    lists();
    plan.registers().forEach(this::register);
    Map<Stratum, Integer> sizes = allocate(size);
    Draw draw = new Draw(seed);
    List<CaseEntry> cases = new ArrayList<>();
    List<StratumEntry> entries = new ArrayList<>();
    strata.forEach(
        (stratum, all) -> {
          int wanted = sizes.getOrDefault(stratum, 0);
          entries.add(new StratumEntry(stratum.kind(), stratum.unit(), all.size(), wanted));
          draw.of(
                  all,
                  c -> stratum.kind() + "|" + stratum.unit() + "|" + c.name(),
                  this::weight,
                  wanted)
              .forEach(c -> cases.add(entry(stratum, c)));
        });
    int drawn = sizes.values().stream().mapToInt(Integer::intValue).sum();
    if (drawn < size) {
      notices.add("可抽的只有%d件，不足%d件，全部列出".formatted(drawn, size));
    }
    return new Sample(
        Sample.SCHEMA,
        year.name(),
        year.year(),
        seed,
        size,
        year.sha256(),
        entries,
        cases,
        checklist(),
        interview(),
        notices);
  }

  private CaseEntry entry(Stratum stratum, Case c) {
    return new CaseEntry(
        stratum.kind(),
        stratum.unit(),
        c.which(),
        c.look(),
        c.risks().stream().map(Risk::label).toList());
  }

  private int weight(Case c) {
    return 1 + c.risks().stream().mapToInt(plan.weights()::get).sum();
  }

  private void lists() {
    Map<CaseRow, List<RowTest>> tests = new HashMap<>();
    for (Object fact : outcome.firings().keySet()) {
      if (fact instanceof RowTest t) {
        tests.computeIfAbsent(t.row(), r -> new ArrayList<>()).add(t);
      }
    }
    for (CaseList list : year.lists()) {
      Set<String> fields = list.form().yields().keySet();
      Set<Risk> shared = risks(fields);
      Map<String, Integer> seen = new HashMap<>();
      year.rows().stream()
          .filter(r -> r.list().equals(list.name()))
          .forEach(r -> row(list, r, shared, tests.getOrDefault(r, List.of()), seen));
    }
  }

  private void row(
      CaseList list,
      CaseRow row,
      Set<Risk> shared,
      List<RowTest> tests,
      Map<String, Integer> seen) {
    Set<Risk> risks = EnumSet.noneOf(Risk.class);
    risks.addAll(shared);
    Set<String> suspect = new LinkedHashSet<>();
    tests.stream()
        .sorted(Comparator.comparing(RowTest::field))
        .forEach(
            t -> {
              if (t.isFailed()) {
                risks.add(Risk.FAILED);
                suspect.add(t.field());
              } else if (t.isOpen()) {
                risks.add(Risk.OPEN);
                suspect.add(t.field());
              }
            });
    String column = plan.units().get(list.name());
    String unit = column == null ? null : row.text(column);
    if (unit == null) {
      unit = unit(list.form().filledBy());
    }
    String called = row.text(list.form().nameColumn());
    String name = called + "|" + (row.ownDate() == null ? "" : row.ownDate().wording());
    int again = seen.merge(name, 1, Integer::sum);
    strata
        .computeIfAbsent(new Stratum(list.name(), unit), s -> new ArrayList<>())
        .add(
            new Case(
                again == 1 ? name : name + "|" + again,
                row.title(),
                risks,
                look(suspect.isEmpty() ? list.form().yields().keySet() : suspect)));
  }

  private void register(Register register) {
    if (register.list() != null
        && year.lists().stream().anyMatch(l -> l.name().equals(register.list()))) {
      return;
    }
    List<Datum> stated =
        year.data().stream().filter(d -> d.field().equals(register.field())).toList();
    for (Datum d : stated) {
      Quantity q = d.value();
      if (q == null || q.lower() == null || q.lower().signum() <= 0) {
        continue;
      }
      int all = q.lower().intValue();
      if (all > MOST) {
        notices.add("%s%s过大，没有抽；请给出清单".formatted(register.kind(), d.wording()));
        continue;
      }
      if (!q.isExact()) {
        notices.add("%s写的是%s，只从前%d件里抽".formatted(register.kind(), d.wording(), all));
      }
      positions(register, d, all);
    }
  }

  private void positions(Register register, Datum d, int all) {
    String filledBy = unit(catalogue.fields().get(register.field()).filledBy());
    String unit = d.scopeAssumed() ? filledBy : filledBy + "（" + d.scope() + "）";
    Set<Risk> risks = risks(List.of(register.field()));
    String look = look(List.of(register.field()));
    List<Case> cases =
        strata.computeIfAbsent(new Stratum(register.kind(), unit), s -> new ArrayList<>());
    for (int i = 1; i <= all; i++) {
      cases.add(new Case(String.valueOf(i), "第" + i + "件（共" + all + "件，按台账先后）", risks, look));
    }
  }

  /** What the findings on these fields say against the cases behind them. */
  private Set<Risk> risks(Collection<String> fields) {
    Set<Risk> risks = EnumSet.noneOf(Risk.class);
    catalogue
        .criteria()
        .filter(c -> concerns(c, fields))
        .map(c -> findings.get(c.id()))
        .forEach(
            f -> {
              if (f.verdict() == Verdict.DOUBTFUL) {
                risks.add(Risk.DOUBTFUL);
              } else if (f.verdict() == Verdict.UNPROVEN) {
                risks.add(Risk.UNPROVEN);
              }
              boolean hundred =
                  f.rulings().stream().flatMap(r -> r.data().stream()).anyMatch(Datum::isHundred);
              if (hundred) {
                risks.add(Risk.HUNDRED);
              }
            });
    return risks;
  }

  private boolean concerns(Criterion c, Collection<String> fields) {
    return fields.stream()
        .anyMatch(
            f -> c.fields().contains(f) || c.related().contains(f) || f.equals(c.premiseField()));
  }

  private String look(Collection<String> fields) {
    return catalogue
        .criteria()
        .filter(c -> concerns(c, fields))
        .map(Criterion::title)
        .distinct()
        .limit(6)
        .collect(Collectors.joining("、"));
  }

  private String unit(String name) {
    return catalogue.departments().containsKey(name)
        ? catalogue.departments().get(name).printedFor(year.kindWord())
        : name;
  }

  /**
   * One for every stratum, the heaviest first while there are enough, the rest by weight; none gets
   * more than it has.
   */
  private Map<Stratum, Integer> allocate(int size) {
    Map<Stratum, Long> weights = new LinkedHashMap<>();
    strata.forEach((s, all) -> weights.put(s, all.stream().mapToLong(this::weight).sum()));
    List<Stratum> order = new ArrayList<>(strata.keySet());
    order.sort(Comparator.<Stratum>comparingLong(s -> -weights.get(s)).thenComparing(s -> s));
    Map<Stratum, Integer> sizes = new LinkedHashMap<>();
    int left = size;
    for (Stratum s : order) {
      if (left > 0) {
        sizes.put(s, 1);
        left--;
      }
    }
    while (left > 0) {
      Stratum next = null;
      for (Stratum s : order) {
        boolean open = sizes.get(s) < strata.get(s).size();
        // the one whose weight per case drawn is highest: proportional, without fractions
        if (open
            && (next == null
                || weights.get(s) * (sizes.get(next) + 1L)
                    > weights.get(next) * (sizes.get(s) + 1L))) {
          next = s;
        }
      }
      if (next == null) {
        break;
      }
      sizes.merge(next, 1, Integer::sum);
      left--;
    }
    return sizes;
  }

  private List<TaskEntry> checklist() {
    Map<String, CriterionEntry> criteria =
        assessment.criteria().stream().collect(Collectors.toMap(CriterionEntry::id, c -> c));
    List<TaskEntry> tasks = new ArrayList<>();
    for (FindingEntry f : assessment.findings()) {
      if (f.verdict() == Verdict.UNPROVEN || f.verdict() == Verdict.DOUBTFUL) {
        String title = f.criterion() + " " + criteria.get(f.criterion()).title();
        tasks.add(
            new TaskEntry(f.askWhom(), title, f.verdict().label() + "：" + f.reason(), f.toMeet()));
      }
    }
    tasks.sort(Comparator.comparing(TaskEntry::unit));
    return tasks;
  }

  private List<TaskEntry> interview() {
    List<TaskEntry> tasks = new ArrayList<>();
    for (DoubtEntry d : assessment.doubts()) {
      tasks.add(
          new TaskEntry(d.askWhom(), String.join("、", d.criteria()), d.message(), d.question()));
    }
    tasks.sort(Comparator.comparing(TaskEntry::unit));
    return tasks;
  }
}
