package cn.duibiao.rules;

import cn.duibiao.Fixture;
import cn.duibiao.engine.Evaluator;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Evaluates one criterion alone, by the shipped rules, with thresholds of one's choice. */
final class OneCriterion {

  private OneCriterion() {}

  /** The criterion with {@code other} in the place of its threshold {@code old}. */
  static Criterion with(Criterion criterion, Threshold old, Threshold other) {
    List<Threshold> thresholds = new ArrayList<>(criterion.thresholds());
    thresholds.replaceAll(t -> t.equals(old) ? other : t);
    return new Criterion(
        criterion.id(),
        criterion.indicator(),
        criterion.title(),
        criterion.requirement(),
        criterion.question(),
        criterion.fields(),
        criterion.related(),
        criterion.scopes(),
        criterion.premiseField(),
        criterion.premiseReason(),
        thresholds,
        criterion.zeroTolerance(),
        criterion.problem());
  }

  /** Verdicts of {@code years} by a catalogue that holds nothing but {@code criterion}. */
  static List<Verdict> verdicts(Criterion criterion, List<DistrictYear> years) {
    Evaluator evaluator = new Evaluator(Fixture.RULES, catalogueOf(criterion), Profile.NONE);
    return years.stream()
        .map(y -> Fixture.finding(evaluator.evaluate(y, y.period().to()), criterion.id()).verdict())
        .toList();
  }

  private static Catalogue catalogueOf(Criterion criterion) {
    Catalogue all = Fixture.CATALOGUE;
    Indicator i = all.indicator(criterion.indicator());
    Indicator alone =
        new Indicator(
            i.id(),
            i.topic(),
            i.title(),
            i.text(),
            i.sequence(),
            i.sequenceSource(),
            i.confidence(),
            i.onlyFor(),
            i.methods(),
            i.units(),
            i.evidence(),
            List.of(),
            i.note(),
            i.dropped(),
            List.of(criterion),
            List.of());
    Domain d = all.domainOf(i.id());
    Domain domain =
        new Domain(d.id(), d.title(), d.theme(), d.confidence(), d.topics(), List.of(alone));
    return new Catalogue(
        all.edition(),
        all.title(),
        all.status(),
        List.of(domain),
        all.fields(),
        all.departments(),
        all.participation(),
        all.sha256(),
        all.lists());
  }
}
