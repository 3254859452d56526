package cn.duibiao.model;

/**
 * 把握: how sure we are of a text or number, from the surest to the least sure. The labels are the
 * catalogue's own.
 */
public enum Confidence implements Labelled {
  /** The text itself was read. */
  SEEN("seen", "已见原文"),
  /** Restated from firm memory; to be checked against the source. */
  SURE("recalled-sure", "凭记忆还原，较有把握"),
  /** May be wrong or absent; can only prompt. */
  UNSURE("recalled-unsure", "凭记忆还原，没有把握");

  private final String label;
  private final String words;

  Confidence(String label, String words) {
    this.label = label;
    this.words = words;
  }

  @Override
  public String label() {
    return label;
  }

  /** The same in words a clerk reads. */
  public String words() {
    return words;
  }

  /** The less sure of the two. */
  public Confidence weaker(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
