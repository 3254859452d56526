package cn.duibiao.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a criterion rule states and nothing more: its test on the data of one scope.
 *
 * @param field the field of the first datum, by which doubts find it
 * @param yardstick with the threshold that the figures' own period picks
 * @param earlier thresholds that applied earlier in that period; mostly none
 * @param span the period of the figures
 */
public record Judged(
    String criterion,
    String scope,
    String field,
    Truth truth,
    Test test,
    Yardstick yardstick,
    List<Threshold> earlier,
    Period span,
    List<Datum> data) {

  /**
   * The test of {@code yardstick} on {@code data}, by the threshold of their own period; the scope
   * is the first datum's.
   */
  public static Judged of(Yardstick yardstick, Test test, Datum... data) {
    Period span = data[0].period();
    for (int i = 1; i < data.length; i++) {
      span = span.and(data[i].period());
    }
    Yardstick own = yardstick.during(span);
    Test asked = own.equals(yardstick) ? test : test.against(yardstick.limit(), own.limit());
    return new Judged(
        yardstick.criterion(),
        data[0].scope(),
        data[0].field(),
        asked.truth(),
        asked,
        own,
        // a row of a list has been measured by what was in force on its own date
        data[0].isListed() ? List.of() : own.earlierIn(span),
        span,
        List.of(data));
  }

  /** True when a rate without its parts is among the figures. */
  public boolean isBare() {
    return data.stream().anyMatch(d -> d.isBare() && !d.second());
  }

  /**
   * True for the second reading of an inconsistent rate: it can deepen a doubt, never give a
   * verdict.
   */
  public boolean isSecond() {
    return data.stream().anyMatch(Datum::second);
  }

  /** True when a datum is marked 待确认. */
  public boolean isPending() {
    return data.stream().anyMatch(Datum::pending);
  }

  /** True when a figure is 累计, not the year's. */
  public boolean isCumulative() {
    return data.stream().anyMatch(Datum::isCumulative);
  }

  /** True when the denominator of a rate is nought. */
  public boolean isZeroBase() {
    return data.stream().anyMatch(Datum::isZeroBase);
  }

  /**
   * True when the figures are of a body the criterion is not about: no part of the government, or a
   * part it does not bind, or a name we cannot place.
   */
  public boolean isOutside() {
    return !yardstick.concerns(scope);
  }

  /** True when a date lies before that could have happened of which it is the date. */
  public boolean isPremature() {
    return yardstick.isAfterPeriod()
        && data.stream()
            .anyMatch(d -> d.date() != null && !d.date().last().isAfter(yardstick.period().to()));
  }

  /**
   * True when the figures cover only part of the period, so that the rest may turn the verdict. A
   * breach that must not occur at all is one however short the time.
   */
  public boolean isPartial() {
    boolean settled = truth == Truth.NO && test.relation().equals("不高于");
    Period required = yardstick.requiredPeriod();
    return !settled && data.stream().anyMatch(d -> d.period().shorterThan(required));
  }

  /**
   * True when the requirement changed inside the period of the figures and they do not say by which
   * value it would hold: old and new give different outcomes; or a limit began inside it, and the
   * breach may have come before; or they end before it began.
   */
  public boolean isSplit() {
    boolean rowByRow = data.stream().anyMatch(d -> d.isListed() && d.listing().extreme());
    if (yardstick.threshold() == null || yardstick.isDated() || isCumulative() || rowByRow) {
      return false;
    }
    return isBegunWithin() || earlier.stream().anyMatch(t -> under(t) != truth);
  }

  private boolean isBegunWithin() {
    LocalDate begins = yardstick.definition().begins();
    return begins != null
        && begins.isAfter(span.from())
        && (span.to().isBefore(begins)
            || (truth == Truth.NO && test.isCeiling() && !isListedSince(begins)));
  }

  /** True when a list shows that every row counted is of {@code day} or later. */
  private boolean isListedSince(LocalDate day) {
    return data.stream()
        .allMatch(d -> d.isListed() && d.listing().failed().stream().allMatch(t -> t.isSince(day)));
  }

  private Truth under(Threshold other) {
    return test.against(yardstick.limit(), other.limitFor(yardstick.year())).truth();
  }

  /** True when a value without binding force applied in part of the period. */
  public boolean isEased() {
    return earlier.stream().anyMatch(t -> !t.binding());
  }

  /** The verdict when it fails: 未达标 only when all that applied in its period is binding. */
  public Verdict failing() {
    return isEased() ? Verdict.WATCH : yardstick.failing();
  }

  /** True when a registered document stands behind every datum. */
  public boolean isEvidenced() {
    return data.stream().noneMatch(d -> d.evidence().isEmpty());
  }

  /**
   * True when the figures count at all: confirmed, of the whole period, of whom the criterion
   * binds, under one requirement.
   */
  public boolean isAdmissible() {
    return !isPending()
        && !isCumulative()
        && !isOutside()
        && !isPremature()
        && !isPartial()
        && !isSplit();
  }

  /** True when they can moreover be compared: a rate has a base. */
  public boolean isUsable() {
    return isAdmissible() && !isZeroBase();
  }
}
