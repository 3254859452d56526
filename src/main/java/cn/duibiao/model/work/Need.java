package cn.duibiao.model.work;

import cn.duibiao.model.Verdict;

/**
 * What a measure is wanted for: one criterion that is a gap.
 *
 * @param measure id of the measure
 * @param verdict of the criterion now
 * @param binding whether its threshold can give 未达标
 * @param dated whether it is met or missed by a date
 * @param admission place of the admitted shortcoming that points at it, 0 for none
 * @param again whether last year's shortcomings pointed at it too
 * @param waived whether a waiver is in force
 * @param last its verdict in the result of the year before; null when there is none
 */
public record Need(
    String measure,
    String criterion,
    Verdict verdict,
    boolean binding,
    boolean dated,
    boolean zeroTolerance,
    int admission,
    boolean again,
    boolean waived,
    Verdict last) {

  /** Whether the district itself names it as a shortcoming. */
  public boolean isAdmitted() {
    return admission > 0;
  }

  /** Whether anything is stated; a blank asks for figures, not for work. */
  public boolean isStated() {
    return verdict != Verdict.UNFILLED;
  }

  /** 反复: the same gap as last year, in both years more than a blank. */
  public boolean isRepeated() {
    return isStated() && last != null && last.isGap() && last != Verdict.UNFILLED;
  }
}
