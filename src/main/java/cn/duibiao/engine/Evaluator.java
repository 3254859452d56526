package cn.duibiao.engine;

import cn.duibiao.model.CaseList;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Cue;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Field;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Linked;
import cn.duibiao.model.Measure;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Postponed;
import cn.duibiao.model.Priority;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Readiness;
import cn.duibiao.model.Reads;
import cn.duibiao.model.Recommended;
import cn.duibiao.model.Setting;
import cn.duibiao.model.Total;
import cn.duibiao.model.Waived;
import cn.duibiao.model.Yardstick;
import cn.duibiao.model.Yielded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Runs the rules over one district's year. It decides nothing: it lays the facts out, fires the
 * stages in order and collects what the rules inserted. Thread-safe; every call has its own
 * session.
 */
public final class Evaluator {

  /** In the order of docs/architecture.md; each stage sees what the earlier ones inserted. */
  private static final List<String> STAGES =
      List.of(
          "rows",
          "lists",
          "totals",
          "derive",
          "doubts",
          "criteria",
          "verdicts",
          "blanks",
          "findings",
          "gaps",
          "plan",
          "participation");

  private final RuleBase rules;
  private final Catalogue catalogue;
  private final List<Reads> reads;
  private final Map<String, List<Measure>> measures = new HashMap<>();
  private final Profile profile;

  /** Place of each criterion in the catalogue. */
  private final Map<String, Integer> order = new HashMap<>();

  /**
   * Evaluates by {@code rules} and {@code catalogue}; usable for any number of districts.
   *
   * @param profile the one the catalogue carries the values of, or {@link Profile#NONE}
   */
  public Evaluator(RuleBase rules, Catalogue catalogue, Profile profile) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.profile = profile;
    this.reads = new ArrayList<>();
    catalogue.criteria().forEach(this::noteReads);
    catalogue.criteria().forEach(c -> order.put(c.id(), order.size()));
    catalogue
        .measures()
        .forEach(
            m ->
                m.criteria()
                    .forEach(c -> measures.computeIfAbsent(c, k -> new ArrayList<>()).add(m)));
  }

  private void noteReads(Criterion criterion) {
    List<String> scopes = criterion.scopes();
    criterion.fields().forEach(f -> reads.add(new Reads(f, criterion.id(), true, scopes)));
    criterion.related().forEach(f -> reads.add(new Reads(f, criterion.id(), false, scopes)));
  }

  /** What the rules conclude about {@code year} on the day {@code asOf}. */
  public Outcome evaluate(DistrictYear year, LocalDate asOf) {
    KieSession session =
        (year.lists().isEmpty() ? rules.base() : rules.withLists()).newKieSession();
    Trace trace = new Trace();
    try {
      session.addEventListener((AgendaEventListener) trace);
      session.addEventListener((RuleRuntimeEventListener) trace);
      insertFacts(session, year);
      session.insert(new Setting(year.level(), year.year(), asOf));
      for (int i = STAGES.size() - 1; i >= 0; i--) {
        session.getAgenda().getAgendaGroup(STAGES.get(i)).setFocus();
      }
      session.fireAllRules();
      return collect(trace);
    } finally {
      session.dispose();
    }
  }

  private void insertFacts(KieSession session, DistrictYear year) {
    Set<String> listed = insertLists(session, year);
    year.data().forEach(d -> session.insert(listed.contains(d.field()) ? new Total(d) : d));
    Stream.concat(listed.stream(), year.data().stream().map(Datum::field))
        .distinct()
        .sorted()
        .flatMap(f -> catalogue.fields().get(f).ties().stream())
        .forEach(session::insert);
    year.noData().forEach(session::insert);
    year.answers().forEach(session::insert);
    year.admissions().forEach(session::insert);
    year.selfChecks().forEach(session::insert);
    year.reviews().forEach(session::insert);
    catalogue.participation().items().forEach(session::insert);
    reads.forEach(session::insert);
    catalogue.measures().filter(Measure::forBareRates).forEach(session::insert);
    catalogue.indicators().forEach(i -> insertIndicator(session, i, year));
    profile.exclusions().forEach(session::insert);
    profile.tests().forEach(session::insert);
    profile.waivers().forEach(session::insert);
  }

  /**
   * The fields that the lists stated can give a figure for; a total of these is second to the list.
   */
  private Set<String> insertLists(KieSession session, DistrictYear year) {
    Set<String> listed = new HashSet<>();
    for (CaseList list : year.lists()) {
      list.form().deadlines().forEach(session::insert);
      list.form()
          .yields()
          .forEach(
              (name, kind) -> {
                Field field = catalogue.fields().get(name);
                String scope = list.scopeOf(field);
                if (scope != null) {
                  session.insert(new Yielded(list, field, kind, scope));
                  listed.add(name);
                }
              });
    }
    year.rows().forEach(session::insert);
    return listed;
  }

  private void insertIndicator(KieSession session, Indicator indicator, DistrictYear year) {
    for (Criterion criterion : indicator.criteria()) {
      List<Measure> authored = measures.getOrDefault(criterion.id(), List.of());
      session.insert(Yardstick.of(criterion, indicator.onlyFor(), year, authored));
    }
    if (year.admissions().stream().anyMatch(a -> !a.isLinked())) {
      indicator.cues().forEach(word -> session.insert(new Cue(word, indicator.id())));
    }
  }

  private Outcome collect(Trace trace) {
    List<Finding> findings = trace.conclusions(Finding.class);
    findings.sort(Comparator.comparing(f -> order.get(f.criterion())));
    List<Doubt> doubts = trace.conclusions(Doubt.class);
    doubts.sort(Comparator.comparing(Doubt::id).thenComparing(Doubt::message));
    List<Recommended> recommended = trace.conclusions(Recommended.class);
    recommended.sort(
        Comparator.<Recommended, String>comparing(r -> r.measure().id())
            .thenComparing(r -> order.get(r.criterion())));
    List<Linked> linked = trace.conclusions(Linked.class);
    linked.sort(
        Comparator.<Linked>comparingInt(l -> l.admission().ordinal())
            .thenComparing(Linked::indicator));
    List<Readiness> readiness = trace.conclusions(Readiness.class);
    readiness.sort(Comparator.comparing(r -> catalogue.participation().items().indexOf(r.item())));
    List<Waived> waived = trace.conclusions(Waived.class);
    waived.sort(
        Comparator.<Waived>comparingInt(w -> order.get(w.waiver().criterion()))
            .thenComparing(w -> w.waiver().to()));
    Map<String, Postponed> postponed = new TreeMap<>();
    trace.conclusions(Postponed.class).forEach(p -> postponed.put(p.measure().id(), p));
    return new Outcome(
        findings,
        doubts,
        recommended,
        best(trace.conclusions(Priority.class)),
        linked,
        readiness,
        waived,
        List.copyOf(postponed.values()),
        trace.firings());
  }

  /** The rules give a measure every tier it has a ground for; the best one is its place. */
  private static List<Priority> best(Collection<Priority> priorities) {
    Comparator<Priority> bestFirst =
        Comparator.comparingInt(Priority::tier)
            .thenComparing(Priority::place)
            .thenComparing(Priority::reason);
    Map<String, Priority> best = new TreeMap<>();
    for (Priority priority : priorities) {
      best.merge(priority.measure().id(), priority, BinaryOperator.minBy(bestFirst));
    }
    return List.copyOf(best.values());
  }
}
