package cn.duibiao.model;

import java.util.List;

/**
 * A field of which the file says that there is no figure, and why: three different things that are
 * neither nought nor a breach.
 *
 * @param reason 理由 of 不适用, null when not given
 * @param askWhom who has the figure, for 不掌握; null otherwise
 */
public record NoData(
    String field,
    String scope,
    State state,
    String reason,
    List<String> evidence,
    String askWhom,
    Source source) {

  /** Why there is none. */
  public enum State implements Labelled {
    NOT_APPLICABLE("不适用"),
    HELD_ELSEWHERE("不掌握"),
    /** 写的是 ／、无、—: asked back, never guessed. */
    UNCLEAR("写法不明");

    private final String label;

    State(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** True when 不适用 comes with a reason. */
  public boolean isReasoned() {
    return reason != null && !reason.isBlank();
  }
}
