package cn.duibiao.model;

/**
 * Why a ruling is what it is; the sentence for the reader is made from it in one place
 * (assessment.Wording).
 */
public enum Cause {
  PROVEN,
  ANSWERED_YES,
  FAILED,
  ANSWERED_NO,
  /** Figures contradict each other. */
  DISPUTED,
  /** A rate without numerator and denominator. */
  BARE_RATE,
  /** Only bounds are known and they do not decide. */
  BOUNDS,
  /** A worded claim. */
  CLAIM_ONLY,
  /** 是 without a registered document. */
  YES_WITHOUT_EVIDENCE,
  /** The figures cover only part of the scope. */
  SCOPE_MISSING,
  /** Marked 待确认. */
  PENDING,
  /** A cumulative figure, not the year's. */
  CUMULATIVE,
  /** The figures are of a body that is not the government. */
  OUTSIDE,
  /** Figures of only part of the period. */
  PARTIAL,
  /** The requirement changed inside the period of the figures (期间跨新旧规定). */
  STRADDLES,
  /** A date before that could have happened of which it is the date. */
  PREMATURE,
  /** Figures that speak of it but cannot prove it alone. */
  RELATED_ONLY,
  NOTHING_STATED,
  /** 不掌握: someone else has it. */
  HELD_ELSEWHERE,
  /** ／、无、— : asked back. */
  UNCLEAR_BLANK,
  /** 不适用 without a reason. */
  REASON_MISSING,
  /** The denominator is nought. */
  ZERO_BASE,
  /** The precondition is absent, or level or date rule it out. */
  EXCLUDED,
  /** 不适用 as stated, with a reason. */
  STATED_INAPPLICABLE
}
