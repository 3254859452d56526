package cn.duibiao.assessment;

import cn.duibiao.assessment.Assessment.AdmissionEntry;
import cn.duibiao.assessment.Assessment.CatalogueEntry;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DistrictEntry;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.EvidenceEntry;
import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.IndicatorEntry;
import cn.duibiao.assessment.Assessment.Inputs;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Assessment.ParticipationEntry;
import cn.duibiao.assessment.Assessment.PeriodEntry;
import cn.duibiao.assessment.Assessment.ReadinessEntry;
import cn.duibiao.assessment.Assessment.ScopeEntry;
import cn.duibiao.assessment.Assessment.SourceEntry;
import cn.duibiao.assessment.Assessment.StatementEntry;
import cn.duibiao.assessment.Assessment.Summary;
import cn.duibiao.assessment.Assessment.ThresholdEntry;
import cn.duibiao.engine.Evaluator;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.model.Admission;
import cn.duibiao.model.Answer;
import cn.duibiao.model.Basis;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Firing;
import cn.duibiao.model.Force;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Linked;
import cn.duibiao.model.Measure;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Priority;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Readiness;
import cn.duibiao.model.Ruling;
import cn.duibiao.model.SelfCheck;
import cn.duibiao.model.Source;
import cn.duibiao.model.Statement;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evaluates a district's year and sets the outcome down as an {@link Assessment}. */
public final class Assessor {

  private final Catalogue catalogue;
  private final Profile profile;
  private final RuleBase rules;
  private final Evaluator evaluator;

  /** Assesses by {@code catalogue} and {@code rules}; usable for any number of districts. */
  public Assessor(Catalogue catalogue, RuleBase rules) {
    this(catalogue, Profile.NONE, rules);
  }

  /** The same under a profile whose values {@code catalogue} carries. */
  public Assessor(Catalogue catalogue, Profile profile, RuleBase rules) {
    this.catalogue = catalogue;
    this.profile = profile;
    this.rules = rules;
    this.evaluator = new Evaluator(rules, catalogue, profile);
  }

  /** What the rules concluded, with the firings behind it, on the last day of the period. */
  public Outcome outcome(DistrictYear year) {
    return outcome(year, null);
  }

  /**
   * The same on the day {@code asOf}.
   *
   * @param asOf null for the last day of the period
   */
  public Outcome outcome(DistrictYear year, LocalDate asOf) {
    return evaluator.evaluate(year, asOf == null ? year.period().to() : asOf);
  }

  /**
   * The whole assessment.
   *
   * @param asOf the day it speaks of; null for the last day of the period
   */
  public Assessment assess(DistrictYear year, List<Problem> hints, LocalDate asOf) {
    LocalDate day = asOf == null ? year.period().to() : asOf;
    Outcome reviewed = year.isReviewed() ? outcome(year.afterReview(), day) : null;
    return new Writer(year, outcome(year, day), reviewed).write(hints, day);
  }

  /** One run's material. */
  private final class Writer {

    private final DistrictYear year;
    private final Outcome outcome;
    private final Wording wording;
    private final Map<String, Answer> answers = new HashMap<>();
    private final ProfileEntries local;
    private final ReviewEntries reviews;

    /**
     * @param reviewed what the rules say after review, null when there is nothing to judge
     */
    Writer(DistrictYear year, Outcome outcome, Outcome reviewed) {
      this.year = year;
      this.outcome = outcome;
      this.wording = new Wording(catalogue, year.kindWord());
      this.local = new ProfileEntries(profile, outcome);
      this.reviews = new ReviewEntries(year.reviews(), reviewed, wording);
      year.answers().forEach(a -> answers.put(a.criterion(), a));
    }

    Assessment write(List<Problem> hints, LocalDate asOf) {
      return new Assessment(
          Assessment.SCHEMA,
          new DistrictEntry(year.name(), year.level(), year.year(), year.document()),
          new CatalogueEntry(catalogue.edition(), catalogue.title(), catalogue.status()),
          local.profile(),
          new PeriodEntry(year.period().from().toString(), year.period().to().toString()),
          asOf.toString(),
          new Inputs(year.sha256(), catalogue.sha256(), rules.sha256(), profile.sha256()),
          summary(),
          (int) year.data().stream().filter(Datum::pending).count(),
          catalogue.domains().stream().map(this::domain).toList(),
          catalogue.indicators().map(this::indicator).toList(),
          catalogue.criteria().map(this::criterion).toList(),
          outcome.findings().stream().map(this::finding).toList(),
          outcome.doubts().stream().map(this::doubt).toList(),
          year.admissions().stream().map(a -> admission(a.text(), a.source(), linksOf(a))).toList(),
          measures(),
          year.evidence().values().stream()
              .map(
                  e ->
                      new EvidenceEntry(
                          e.id(), e.name(), e.number(), e.date(), e.pages(), e.url(), e.keptAt()))
              .toList(),
          background(),
          year.plans().stream().map(this::statement).toList(),
          year.others().stream().map(this::statement).toList(),
          new ParticipationEntry(
              catalogue.participation().title(),
              catalogue.participation().note(),
              outcome.readiness().stream().map(this::readiness).toList()),
          hints.stream().map(Problem::text).toList());
    }

    private Summary summary() {
      Map<Basis, Integer> basis = new EnumMap<>(Basis.class);
      for (Basis b : Basis.values()) {
        basis.put(b, (int) outcome.findings().stream().filter(f -> f.basis() == b).count());
      }
      List<Verdict> indicators =
          catalogue.indicators().map(this::verdict).filter(v -> v != null).toList();
      long suggested =
          outcome.findings().stream()
              .filter(f -> f.verdict() == Verdict.MET && suggestion(f))
              .count();
      long notEncoded = catalogue.indicators().filter(i -> i.criteria().isEmpty()).count();
      return new Summary(
          counts(outcome.findings().stream().map(Finding::verdict).toList()),
          counts(indicators),
          basis,
          (int) suggested,
          local.waived(),
          (int) notEncoded,
          reviews.verdicts() == null ? null : counts(reviews.verdicts()));
    }

    private static boolean suggestion(Finding finding) {
      Threshold threshold = finding.yardstick().threshold();
      return threshold != null && threshold.force() == Force.SUGGESTION;
    }

    private static Map<Verdict, Integer> counts(List<Verdict> verdicts) {
      Map<Verdict, Integer> counts = new LinkedHashMap<>();
      for (Verdict verdict :
          List.of(
              Verdict.MET,
              Verdict.NOT_MET,
              Verdict.WATCH,
              Verdict.UNPROVEN,
              Verdict.DOUBTFUL,
              Verdict.UNFILLED,
              Verdict.NOT_APPLICABLE)) {
        counts.put(verdict, (int) verdicts.stream().filter(v -> v == verdict).count());
      }
      return counts;
    }

    private List<Finding> findingsOf(String indicator) {
      return outcome.findings().stream()
          .filter(f -> f.yardstick().indicator().equals(indicator))
          .toList();
    }

    private Verdict verdict(Indicator indicator) {
      return Verdict.worst(findingsOf(indicator.id()).stream().map(Finding::verdict).toList());
    }

    private DomainEntry domain(Domain domain) {
      List<Verdict> verdicts =
          domain.indicators().stream()
              .flatMap(i -> findingsOf(i.id()).stream())
              .map(Finding::verdict)
              .toList();
      return new DomainEntry(domain.id(), domain.title(), domain.theme(), counts(verdicts));
    }

    private IndicatorEntry indicator(Indicator indicator) {
      List<Finding> findings = findingsOf(indicator.id());
      int met = (int) findings.stream().filter(f -> f.verdict() == Verdict.MET).count();
      int applicable =
          (int) findings.stream().filter(f -> f.verdict() != Verdict.NOT_APPLICABLE).count();
      return new IndicatorEntry(
          indicator.id(),
          indicator.title(),
          indicator.topic(),
          catalogue.domainOf(indicator.id()).id(),
          verdict(indicator),
          met,
          applicable,
          indicator.confidence(),
          indicator.units().stream().map(wording::unit).toList(),
          local.official(indicator.id()));
    }

    private CriterionEntry criterion(Criterion c) {
      Domain domain = catalogue.domainOf(c.indicator());
      return new CriterionEntry(
          c.id(),
          c.indicator(),
          domain.id(),
          domain.theme(),
          c.title(),
          c.requirement(),
          c.question(),
          c.zeroTolerance(),
          local.addedBy(c.id()),
          local.official(c.id()));
    }

    private FindingEntry finding(Finding f) {
      Criterion criterion = f.yardstick().definition();
      Threshold t = f.yardstick().threshold();
      boolean failed = f.verdict() == Verdict.NOT_MET || f.verdict() == Verdict.WATCH;
      return new FindingEntry(
          f.criterion(),
          criterion.indicator(),
          f.verdict(),
          wording.reason(f),
          rule(f),
          f.basis(),
          suggestion(f) ? Force.SUGGESTION : null,
          facts(f),
          t == null
              ? null
              : new ThresholdEntry(
                  t.text(),
                  t.force(),
                  t.legalLevel(),
                  t.basis(),
                  t.confidence(),
                  profile.originOf(t)),
          Wording.arithmetic(f.ruling()),
          Wording.distance(f.ruling()),
          wording.toMeet(f),
          failed ? criterion.problem() : null,
          wording.askWhom(criterion),
          scopes(f),
          measuresFor(f.criterion()),
          local.waiver(f.criterion()),
          reviews.of(f));
    }

    /**
     * The criterion's own rule where one fired, otherwise the shared rule behind the deciding
     * ruling.
     */
    private String rule(Finding f) {
      Object ground = f.ruling().judged() != null ? f.ruling().judged() : f.ruling();
      if (f.ruling().judged() == null) {
        ground =
            f.rulings().stream()
                .filter(r -> r.judged() != null)
                .map(r -> (Object) r.judged())
                .findFirst()
                .orElse(ground);
      }
      Firing firing = outcome.firings().get(ground);
      return firing == null ? "" : firing.rule();
    }

    private List<ScopeEntry> scopes(Finding f) {
      return f.rulings().stream()
          .map(r -> new ScopeEntry(r.scope(), r.verdict(), wording.reason(f, r)))
          .toList();
    }

    /**
     * Every statement the rules behind the finding considered, each once, in the order of the
     * dictionary.
     */
    private List<FactEntry> facts(Finding f) {
      Set<Datum> data = Collections.newSetFromMap(new IdentityHashMap<>());
      List<FactEntry> facts = new ArrayList<>();
      for (Ruling ruling : f.rulings()) {
        for (Datum datum : ruling.data()) {
          if (!datum.second() && data.add(datum)) {
            facts.addAll(entries(datum));
            // the total beside a list is not judged, but it was stated
            year.data().stream()
                .filter(d -> datum.isListed() && d.field().equals(datum.field()) && data.add(d))
                .forEach(d -> facts.addAll(entries(d)));
          }
        }
      }
      Answer answer = answers.get(f.criterion());
      if (answer != null) {
        facts.add(
            new FactEntry(
                "核对 " + answer.criterion(),
                Wording.words(answer),
                null,
                null,
                source(answer.source())));
      }
      return facts;
    }

    private List<FactEntry> entries(Datum d) {
      List<FactEntry> entries = new ArrayList<>();
      if (d.isListed()) {
        return List.of(entry(d, d.field(), d.listing().list()));
      }
      if (d.date() != null || d.text() != null || d.stated() != null) {
        String words =
            d.date() != null
                ? d.date().wording()
                : d.text() != null ? d.text() : d.stated().wording();
        entries.add(entry(d, d.field(), words));
      }
      addPart(entries, d, "分子", d.numerator());
      addPart(entries, d, "分母", d.denominator());
      d.parts().forEach((name, quantity) -> addPart(entries, d, name, quantity));
      d.notes().forEach((name, text) -> entries.add(entry(d, d.field() + "." + name, text)));
      return entries;
    }

    private void addPart(List<FactEntry> entries, Datum d, String name, Quantity quantity) {
      if (quantity != null) {
        entries.add(entry(d, d.field() + "." + name, quantity.wording()));
      }
    }

    private FactEntry entry(Datum d, String field, String words) {
      String period = d.period().equals(year.period()) ? null : d.period().text();
      return new FactEntry(field, words, d.scope(), period, source(d.source()));
    }

    private static SourceEntry source(Source s) {
      return new SourceEntry(s.document(), s.position(), s.quote());
    }

    private DoubtEntry doubt(Doubt d) {
      List<FactEntry> facts = d.data().stream().flatMap(datum -> entries(datum).stream()).toList();
      Set<String> fields = new LinkedHashSet<>();
      d.data().forEach(datum -> fields.add(datum.field()));
      List<String> criteria =
          catalogue
              .criteria()
              .filter(c -> fields.stream().anyMatch(c::concerns))
              .map(Criterion::id)
              .toList();
      Set<String> units = new LinkedHashSet<>();
      fields.forEach(f -> units.add(wording.unit(catalogue.fields().get(f).filledBy())));
      return new DoubtEntry(
          d.id(),
          d.kind(),
          outcome.firings().get(d).rule(),
          d.message(),
          d.cause(),
          d.question(),
          d.difference(),
          facts,
          String.join("、", units),
          criteria);
    }

    private List<Linked> linksOf(Admission admission) {
      return outcome.linked().stream()
          .filter(l -> l.admission().ordinal() == admission.ordinal())
          .toList();
    }

    private AdmissionEntry admission(String text, Source source, List<Linked> links) {
      return new AdmissionEntry(
          text,
          links.stream().map(Linked::indicator).distinct().toList(),
          links.stream().anyMatch(Linked::inferred),
          source(source));
    }

    private List<String> measuresFor(String criterion) {
      return outcome.recommended().stream()
          .filter(r -> r.criterion().equals(criterion))
          .map(r -> r.measure().id())
          .distinct()
          .toList();
    }

    private List<MeasureEntry> measures() {
      Map<String, Set<String>> closes = new HashMap<>();
      outcome
          .recommended()
          .forEach(
              r ->
                  closes
                      .computeIfAbsent(r.measure().id(), k -> new LinkedHashSet<>())
                      .add(r.criterion()));
      List<Priority> order = new ArrayList<>(outcome.priorities());
      order.sort(
          Comparator.comparingInt(Priority::tier)
              .thenComparing(Priority::place)
              .thenComparing(p -> p.measure().due())
              .thenComparing(p -> -closes.get(p.measure().id()).size())
              .thenComparing(p -> p.measure().effort())
              .thenComparing(p -> p.measure().id()));
      List<MeasureEntry> entries = new ArrayList<>();
      for (Priority priority : order) {
        Measure m = priority.measure();
        entries.add(
            new MeasureEntry(
                m.id(),
                m.action(),
                wording.unit(m.lead()),
                m.support().stream().map(wording::unit).toList(),
                (year.year() + 1) + "-" + m.due(),
                local.postponedTo(m.id()),
                m.outcome(),
                m.effort(),
                entries.size() + 1,
                priority.reason(),
                List.copyOf(closes.get(m.id()))));
      }
      return entries;
    }

    private List<FactEntry> background() {
      return year.data().stream()
          .filter(d -> field(d).use() != FieldUse.JUDGED)
          .flatMap(d -> entries(d).stream())
          .toList();
    }

    private Field field(Datum d) {
      return catalogue.fields().get(d.field());
    }

    private ReadinessEntry readiness(Readiness r) {
      SelfCheck answer = r.answer();
      return new ReadinessEntry(
          r.item().id(),
          r.item().requirement(),
          r.item().question(),
          r.state(),
          outcome.firings().get(r).rule(),
          r.item().basis(),
          r.item().confidence(),
          answer == null ? null : answer.remark(),
          answer == null ? List.of() : answer.evidence());
    }

    private StatementEntry statement(Statement s) {
      return new StatementEntry(s.text(), source(s.source()));
    }
  }
}
