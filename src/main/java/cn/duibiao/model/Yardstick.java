package cn.duibiao.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * 标尺: a criterion with the threshold that applies to this district and year. What a profile or the
 * law changes from year to year is the yardstick, never the criterion.
 *
 * @param criterion the criterion's id
 * @param onlyFor the level its indicator is for, null for both
 * @param level the district's
 * @param year the file's 年度, from which deadlines count
 * @param period the 统计期 judged
 * @param threshold the one that applies at its end, null when none has begun
 * @param limit what a rule compares with; null for yes/no criteria
 * @param measures authored for this criterion
 */
public record Yardstick(
    String criterion,
    Criterion definition,
    Level onlyFor,
    Level level,
    int year,
    Period period,
    Threshold threshold,
    Standing standing,
    Value limit,
    List<Measure> measures) {

  /** The criterion as it binds {@code district}; {@code measures} are those authored for it. */
  public static Yardstick of(
      Criterion criterion, Level onlyFor, DistrictYear district, List<Measure> measures) {
    Threshold threshold = criterion.thresholdOn(district.period().to(), district.year());
    return new Yardstick(
        criterion.id(),
        criterion,
        onlyFor,
        district.level(),
        district.year(),
        district.period(),
        threshold,
        standing(criterion, threshold),
        threshold == null ? null : threshold.limitFor(district.year()),
        measures);
  }

  private static Standing standing(Criterion criterion, Threshold threshold) {
    if (threshold == null) {
      return Standing.NOT_YET;
    }
    return criterion.thresholds().contains(threshold) ? Standing.IN_FORCE : Standing.LAPSED;
  }

  /**
   * The same criterion as it binds figures of {@code own}: their period picks the threshold. This
   * one when none had begun at its end.
   */
  public Yardstick during(Period own) {
    if (own.to().equals(period.to()) || standing == Standing.NOT_YET) {
      return this;
    }
    Threshold other = definition.thresholdOn(own.to(), year);
    if (other == null || other.equals(threshold)) {
      return this;
    }
    return new Yardstick(
        criterion,
        definition,
        onlyFor,
        level,
        year,
        period,
        other,
        standing(definition, other),
        other.limitFor(year),
        measures);
  }

  /** Thresholds that applied earlier in {@code own} than the present one; mostly none. */
  public List<Threshold> earlierIn(Period own) {
    if (definition.thresholds().size() == 1 || threshold == null || isDated()) {
      return List.of();
    }
    return definition.thresholds().stream()
        .filter(t -> threshold.from() != null && t.endedBefore(threshold.from()))
        .filter(t -> !t.endedBefore(own.from()))
        .toList();
  }

  /** The part of the period in which there is a requirement at all. */
  public Period requiredPeriod() {
    return isDated() ? period : period.since(definition.begins());
  }

  /** Why it does not bind this district, said of one that is for another level or has not begun. */
  public String exclusion() {
    if (isForOtherLevel()) {
      return onlyFor == Level.CITY ? "仅适用于设区的市，县级不适用" : "仅适用于县级，设区的市不适用";
    }
    return "该项要求自" + definition.begins() + "起施行，本统计期尚不适用";
  }

  /** True when its indicator is not for districts of this level. */
  public boolean isForOtherLevel() {
    return onlyFor != null && onlyFor != level;
  }

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

  /**
   * The thresholds that may apply to a case of {@code day}: one when the day or all thresholds
   * leave no choice, several when the day is unknown or only the month is, none when none was in
   * force.
   */
  public List<Threshold> thresholdsOn(DateSpan day) {
    if (day == null) {
      return definition.thresholds();
    }
    return Stream.of(day.first(), day.last())
        .map(d -> definition.thresholdOn(d, year))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** That something may have been in force for a case of {@code day}. */
  public Test inForceOn(DateSpan day) {
    return thresholdsOn(day).isEmpty()
        ? new Test("", null, null, Truth.NO, "当时没有施行中的要求")
        : CaseRow.always();
  }

  /**
   * The limit for a case of {@code day}; null when there is none or it depends on the exact day.
   */
  public Quantity limitOn(DateSpan day) {
    List<Quantity> limits = thresholdsOn(day).stream().map(Threshold::limit).distinct().toList();
    return limits.size() == 1 ? limits.get(0) : null;
  }

  /** True when what a case of {@code day} is measured by is of binding force. */
  public boolean bindsOn(DateSpan day) {
    List<Threshold> thresholds = thresholdsOn(day);
    return !thresholds.isEmpty() && thresholds.stream().allMatch(Threshold::binding);
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
