package cn.duibiao.model.work;

/** What a rule makes of a measure in the paper, and why. */
public record Role(String measure, Kind kind, String reason) {

  /** What can be made of it. */
  public enum Kind {
    /** An item of its own in the body. */
    BODY,
    /** Not in the plan. */
    LEFT_OUT,
    /** Its day is not put off for want of hands. */
    FIXED
  }
}
