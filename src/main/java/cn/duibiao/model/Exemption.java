package cn.duibiao.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that exempts from a requirement: a 豁免 of a profile, or a district's own statement that
 * something does not apply. Listed in one place, with what it lacks.
 *
 * @param subject the criterion or field
 * @param reason null when not given
 * @param approver the office or title that approved it, null when not given
 * @param evidence ids of registered documents, or the 文号 of a 豁免
 * @param until last day, null when none was given
 */
public record Exemption(
    Kind kind,
    String subject,
    String reason,
    String approver,
    List<String> evidence,
    LocalDate until,
    Source source) {

  /** Who exempts. */
  public enum Kind implements Labelled {
    /** An office, by a profile. */
    WAIVER("豁免"),
    /** The district itself. */
    NOT_APPLICABLE("不适用");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** A waiver of a profile. */
  public static Exemption of(Waiver w) {
    List<String> evidence = w.document() == null ? List.of() : List.of(w.document());
    return new Exemption(
        Kind.WAIVER, w.criterion(), w.reason(), w.approver(), evidence, w.to(), w.source());
  }

  /** True when it says why. */
  public boolean isReasoned() {
    return reason != null && !reason.isBlank();
  }

  /** True when it says who approved it. */
  public boolean isApproved() {
    return approver != null && !approver.isBlank();
  }

  /** True when a document is named. */
  public boolean isEvidenced() {
    return !evidence.isEmpty();
  }

  /** True when it says until when. */
  public boolean isLimited() {
    return until != null;
  }

  /** True when it has run out by {@code day}. */
  public boolean endedBy(LocalDate day) {
    return until != null && until.isBefore(day);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
