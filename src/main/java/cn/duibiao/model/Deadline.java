package cn.duibiao.model;

import java.util.List;

/**
 * 期限 by which the rows of a 清单 are tested and which is no criterion's own threshold.
 *
 * @param list name of the list
 * @param thresholds dated and sourced, never overlapping
 */
public record Deadline(String list, String name, List<Threshold> thresholds) {

  /** The limit for a case of {@code day}; null when none was in force or it cannot be told. */
  public Quantity limitOn(DateSpan day) {
    List<Quantity> limits =
        thresholds.stream()
            .filter(t -> day == null || t.inForce(day.first()) || t.inForce(day.last()))
            .map(Threshold::limit)
            .distinct()
            .toList();
    return limits.size() == 1 ? limits.get(0) : null;
  }

  /** That some limit was in force on {@code day}. */
  public Test inForceOn(DateSpan day) {
    boolean any =
        thresholds.stream()
            .anyMatch(t -> day == null || t.inForce(day.first()) || t.inForce(day.last()));
    return any ? CaseRow.always() : new Test("", null, null, Truth.NO, "当时没有施行中的期限");
  }
}
