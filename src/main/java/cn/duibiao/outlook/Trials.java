package cn.duibiao.outlook;

import cn.duibiao.engine.Evaluator;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Profile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Evaluates supposed years by the rules of every other run: the whole catalogue, or one criterion
 * alone, which is much quicker and gives the same verdict.
 */
final class Trials {

  private final Catalogue catalogue;
  private final Profile profile;
  private final RuleBase rules;
  private final LocalDate asOf;
  private final Evaluator whole;
  private final Map<String, Evaluator> alone = new HashMap<>();

  Trials(Catalogue catalogue, Profile profile, RuleBase rules, LocalDate asOf) {
    this.catalogue = catalogue;
    this.profile = profile;
    this.rules = rules;
    this.asOf = asOf;
    this.whole = new Evaluator(rules, catalogue, profile);
  }

  /** What the rules conclude about all of {@code year}. */
  Outcome whole(DistrictYear year) {
    return whole.evaluate(year, asOf);
  }

  /** What they conclude about {@code criterion}. */
  Finding alone(String criterion, DistrictYear year) {
    return alone
        .computeIfAbsent(
            criterion, id -> new Evaluator(rules, catalogue.only(id), profile.only(id)))
        .evaluate(year, asOf)
        .findings()
        .get(0);
  }
}
