package cn.duibiao.model;

/**
 * What the dictionary says two fields have to do with each other, so that one rule can compare any
 * pair of them.
 *
 * @param field a rate
 * @param other a count
 */
public record Tie(String field, Role role, String other) {

  /** What the count is to the rate. */
  public enum Role implements Labelled {
    /** It counts what the numerator counts. */
    NUMERATOR("分子同"),
    /** It counts what the denominator counts; where customs differ a rate has several. */
    DENOMINATOR("分母同"),
    /** A single case of it and the rate cannot be 100 %. */
    COUNTER_EXAMPLE("反例");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
