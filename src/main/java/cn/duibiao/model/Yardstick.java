package cn.duibiao.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * 标尺: a criterion with the threshold that applies to this district and year. What a profile or the
 * law changes from year to year is the yardstick, never the criterion.
 *
 * @param criterion the criterion's id
 * @param applicable false when level or date rule it out
 * @param exclusion why it is not applicable, null otherwise
 * @param threshold the one in force, null when none is
 * @param limit what a rule compares with; null for yes/no criteria
 * @param measures authored for this criterion
 * @param period the 统计期 judged
 */
public record Yardstick(
    String criterion,
    Criterion definition,
    boolean applicable,
    String exclusion,
    Threshold threshold,
    Value limit,
    List<Measure> measures,
    Period period) {

  /** Id of its 三级指标. */
  public String indicator() {
    return definition.indicator();
  }

  /** True when it is met or missed by a date, which cannot be made good afterwards. */
  public boolean isDated() {
    return threshold != null && threshold.monthDay() != null;
  }

  /** True when it is judged by figures or dates, not by a question. */
  public boolean isQuantified() {
    return definition.quantified();
  }

  /** True when failing it is 未达标; otherwise it is 关注. */
  public boolean isBinding() {
    return threshold != null && threshold.binding();
  }

  /** True when it has a 前提. */
  public boolean isPremised() {
    return definition.premiseField() != null;
  }

  /** The field of its 前提, or null. */
  public String premiseField() {
    return definition.premiseField();
  }

  /** The verdict when the facts force the opposite of the requirement. */
  public Verdict failing() {
    return isBinding() ? Verdict.NOT_MET : Verdict.WATCH;
  }

  /**
   * True when 不适用 for the scopes {@code excused} settles the whole criterion: no scope has a figure
   * and no required scope is left over. Said of 不明 it is said of all.
   */
  public boolean excusedBy(List<String> excused, List<String> stated) {
    return stated.isEmpty() && (excused.contains(Scopes.UNCLEAR) || missing(excused).isEmpty());
  }

  /** Required scopes that have neither a figure nor 不适用. */
  public List<String> uncovered(List<String> stated, List<String> excused) {
    return missing(Stream.concat(stated.stream(), excused.stream()).toList());
  }

  /** True when figures of {@code scope} bear on what the criterion requires. */
  public boolean concerns(String scope) {
    return scope.equals(Scopes.UNCLEAR) || Scopes.overlap(definition.scopes(), scope);
  }

  /** True when what it asks the date of can only happen after the period has ended. */
  public boolean isAfterPeriod() {
    return threshold != null && threshold.yearOffset() > 0;
  }

  /** True when a premise stated for one scope speaks for every scope the criterion requires. */
  public boolean spokenForBy(Datum premise) {
    return premise.scopeAssumed()
        || premise.scope().equals(Scopes.ALL)
        || missing(List.of(premise.scope())).isEmpty();
  }

  /** Required scopes that are not among {@code stated}. */
  public List<String> missing(List<String> stated) {
    return Scopes.missing(definition.scopes(), stated);
  }
}
