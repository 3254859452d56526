package cn.duibiao.model;

/** Three-valued truth (Kleene). {@code UNKNOWN} is an answer: the stated facts do not force one. */
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  /** Strong Kleene conjunction: one NO decides, otherwise one UNKNOWN does. */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }

  /** Strong Kleene disjunction: one YES decides, otherwise one UNKNOWN does. */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** Negation; UNKNOWN stays UNKNOWN. */
  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
