package cn.duibiao.model;

import java.time.LocalDate;
import java.util.List;

/**
 * 要点: the smallest thing that is judged.
 *
 * @param id e.g. 4.2-3a; stable and never used again for something else
 * @param indicator id of its 三级指标
 * @param requirement the statement that must hold
 * @param question the yes/no question, phrased so that 是 is good; null for a quantified criterion
 * @param fields 数据项 its rule reads; empty for a question
 * @param related 旁证: fields that speak of it but cannot prove it alone
 * @param scopes 适用主体: every one must be covered
 * @param premiseField if this field is stated as nought, the criterion is 不适用; may be null
 * @param premiseReason the reason then given
 * @param thresholds dated, never empty, never overlapping; the one in force is chosen by the data's
 *     period
 * @param zeroTolerance leads every report when not met
 * @param problem half sentence that says what is wrong when it is not met
 */
public record Criterion(
    String id,
    String indicator,
    String title,
    String requirement,
    String question,
    List<String> fields,
    List<String> related,
    List<String> scopes,
    String premiseField,
    String premiseReason,
    List<Threshold> thresholds,
    boolean zeroTolerance,
    String problem) {

  /** The same under other thresholds and, where they name a figure, with other words. */
  public Criterion under(List<Threshold> others, String newRequirement, String newProblem) {
    return new Criterion(
        id,
        indicator,
        title,
        newRequirement,
        question,
        fields,
        related,
        scopes,
        premiseField,
        premiseReason,
        others,
        zeroTolerance,
        newProblem);
  }

  /** True when it is judged by figures or dates and therefore has a rule of its own. */
  public boolean quantified() {
    return question == null;
  }

  /**
   * The threshold for figures whose period ends on {@code end}, of a file for {@code year}; a
   * deadline goes by its due date. One that has run out without a successor still measures, as a
   * suggestion; null while none has begun.
   */
  public Threshold thresholdOn(LocalDate end, int year) {
    Threshold past = null;
    for (Threshold t : thresholds) {
      LocalDate day = t.monthDay() == null ? end : t.due(year);
      if (t.inForce(day)) {
        return t;
      }
      if (t.endedBefore(day)) {
        past = t;
      }
    }
    return past == null ? null : past.lapsed();
  }

  /** First day of the first threshold; null when there has always been one. */
  public LocalDate begins() {
    return thresholds.get(0).from();
  }

  /** True when its rule reads {@code field} or the field at least speaks of it. */
  public boolean concerns(String field) {
    return fields.contains(field) || related.contains(field);
  }
}
