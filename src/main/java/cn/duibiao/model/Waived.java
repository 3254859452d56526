package cn.duibiao.model;

/** What a waiver amounts to on the day the result speaks of, as the rules found it. */
public record Waived(Waiver waiver, State state) {

  /** Whether it counts. */
  public enum State implements Labelled {
    VALID("有效"),
    NOT_BEGUN("尚未开始"),
    EXPIRED("已过期");

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
