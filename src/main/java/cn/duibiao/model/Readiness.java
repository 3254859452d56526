package cn.duibiao.model;

/**
 * How a {@link ParticipationItem} stands by the district's own answer. These are no verdicts: what
 * the activity makes of them is for those who run it.
 *
 * @param answer null when there is none
 */
public record Readiness(ParticipationItem item, State state, SelfCheck answer) {

  /** Words that no verdict has. */
  public enum State implements Labelled {
    /** 是 with a registered document. */
    READY("已具备"),
    /** 否. */
    NOT_READY("不具备"),
    /** 是 and nothing that shows it. */
    UNSHOWN("待证"),
    /** No answer, or 不适用 without saying why. */
    UNANSWERED("未答"),
    /** 不适用, with why. */
    NOT_CONCERNED("不涉及");

    private final String label;

    State(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
