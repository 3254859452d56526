package cn.duibiao.assessment;

import cn.duibiao.assessment.Assessment.ReviewEntry;
import cn.duibiao.assessment.Assessment.ReviewStatementEntry;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Review;
import cn.duibiao.model.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What reviews say of findings, and what the rules say after them. */
final class ReviewEntries {

  private final List<Review> reviews;
  private final Outcome reviewed;
  private final Wording wording;
  private final Map<String, Finding> after = new HashMap<>();

  /**
   * @param reviewed null when there is no value or answer to judge
   */
  ReviewEntries(List<Review> reviews, Outcome reviewed, Wording wording) {
    this.reviews = reviews;
    this.reviewed = reviewed;
    this.wording = wording;
    if (reviewed != null) {
      reviewed.findings().forEach(f -> after.put(f.criterion(), f));
    }
  }

  /** The verdicts of all criteria after review; null when nothing was judged anew. */
  List<Verdict> verdicts() {
    return reviewed == null ? null : reviewed.findings().stream().map(Finding::verdict).toList();
  }

  /** The review of a finding; null when nobody spoke of it and nothing changed. */
  ReviewEntry of(Finding claimed) {
    Criterion criterion = claimed.yardstick().definition();
    List<Review> own =
        reviews.stream()
            .filter(r -> r.key().equals(criterion.id()) || criterion.concerns(r.key()))
            .toList();
    Finding found = after.get(criterion.id());
    boolean moved = found != null && found.verdict() != claimed.verdict();
    if (own.isEmpty() && !moved) {
      return null;
    }
    boolean judged = moved || own.stream().anyMatch(r -> r.isJudgeable() && !r.superseded());
    return new ReviewEntry(
        judged ? found.verdict() : null,
        judged ? wording.reason(found) : null,
        own.stream().map(ReviewEntries::statement).toList());
  }

  private static ReviewStatementEntry statement(Review r) {
    String found =
        r.datum() != null
            ? r.datum().wording()
            : r.blank() != null
                ? r.blank().state().label()
                : r.answer() != null ? "答：" + r.answer().reply().label() : null;
    return new ReviewStatementEntry(
        r.key(),
        r.scope().isEmpty() ? null : r.scope(),
        r.round(),
        found,
        r.concluded(),
        r.by(),
        r.day().toString(),
        r.basis(),
        r.evidence(),
        r.superseded());
  }
}
