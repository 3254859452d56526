package cn.duibiao.model;

import java.util.Comparator;
import java.util.List;

/**
 * 结论: the closed set of verdicts, in the order in which a worse one hides a better one when several
 * scopes or criteria are rolled up (docs/verdicts.md). 不适用 comes last: it never hides anything.
 */
public enum Verdict implements Labelled {
  /** The facts force the opposite of a binding requirement. */
  NOT_MET("未达标"),
  /** Figures contradict each other and not every reading of them fails. */
  DOUBTFUL("数据存疑"),
  /** Something is claimed that does not prove the point. */
  UNPROVEN("证据不足"),
  /** Nothing is stated. */
  UNFILLED("未填报"),
  /** Below a value that is only a suggestion, or 否 on an item we are not sure of. */
  WATCH("关注"),
  /** The facts force it. */
  MET("达标"),
  /** The precondition is absent, with a reason. */
  NOT_APPLICABLE("不适用");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** True for the verdicts that leave something to do: everything but 达标 and 不适用. */
  public boolean isGap() {
    return this != MET && this != NOT_APPLICABLE;
  }

  /**
   * Rolls verdicts up: the worst of the applicable ones, 不适用 when all are, null for an empty list
   * (nothing encoded).
   */
  public static Verdict worst(List<Verdict> verdicts) {
    return verdicts.stream().min(Comparator.naturalOrder()).orElse(null);
  }
}
