package cn.duibiao.model;

import java.util.List;

/**
 * The verdict for one criterion on one ground: one scope's figures, an answer, or what is not
 * there. Several rulings make one {@link Finding}.
 *
 * @param scope null when it is about the criterion as a whole
 * @param basis only for 达标
 * @param judged the test behind it, null when there was none
 * @param data what it rests on
 * @param detail what the cause needs said: missing scopes, a reason, whom to ask; null when nothing
 */
public record Ruling(
    String criterion,
    String scope,
    Verdict verdict,
    Cause cause,
    Basis basis,
    Judged judged,
    List<Datum> data,
    String detail) {

  /** From a test. */
  public static Ruling of(Judged judged, Verdict verdict, Cause cause) {
    return new Ruling(
        judged.criterion(), judged.scope(), verdict, cause, null, judged, judged.data(), null);
  }

  /** 数据存疑 because something else that is stated contradicts the figures of a test. */
  public static Ruling disputed(Judged judged, String contradiction) {
    return new Ruling(
        judged.criterion(),
        judged.scope(),
        Verdict.DOUBTFUL,
        Cause.DISPUTED,
        null,
        judged,
        judged.data(),
        contradiction);
  }

  /** 达标 from a test. */
  public static Ruling met(Judged judged) {
    Basis basis = judged.isEvidenced() ? Basis.EVIDENCED : Basis.SELF_REPORTED;
    return new Ruling(
        judged.criterion(),
        judged.scope(),
        Verdict.MET,
        Cause.PROVEN,
        basis,
        judged,
        judged.data(),
        null);
  }

  /** Without a test, about the criterion as a whole. */
  public static Ruling about(String criterion, Verdict verdict, Cause cause, String detail) {
    return new Ruling(criterion, null, verdict, cause, null, null, List.of(), detail);
  }

  /** Without a test, resting on one datum. */
  public static Ruling on(String criterion, Verdict verdict, Cause cause, Datum datum) {
    return new Ruling(criterion, datum.scope(), verdict, cause, null, null, List.of(datum), null);
  }

  /** 不适用 of the whole criterion or of one scope. */
  public static Ruling inapplicable(NotApplicable ground, Cause cause) {
    return new Ruling(
        ground.criterion(),
        ground.scope(),
        Verdict.NOT_APPLICABLE,
        cause,
        null,
        null,
        List.of(),
        ground.wording());
  }

  /** 是 with a registered document. */
  public static Ruling answered(Answer answer) {
    return new Ruling(
        answer.criterion(),
        null,
        Verdict.MET,
        Cause.ANSWERED_YES,
        Basis.EVIDENCED,
        null,
        List.of(),
        null);
  }

  /** True for 不适用 of the whole criterion, which sets every other ruling aside. */
  public boolean decidesAlone() {
    return verdict == Verdict.NOT_APPLICABLE && scope == null;
  }
}
