package cn.duibiao.model;

import java.time.LocalDate;

/**
 * 豁免: an office's decision that a criterion need not be met for a time. It stands beside the
 * verdict and never replaces it.
 *
 * @param reason why
 * @param approver the office or the title that approved, never a person's name
 * @param document 文号 or evidence of the approval
 * @param from first day, null when it has always held
 * @param to last day
 * @param source where it stands in the profile
 */
public record Waiver(
    String criterion,
    String reason,
    String approver,
    String document,
    LocalDate from,
    LocalDate to,
    Source source) {

  /** True when it holds on {@code day}. */
  public boolean covers(LocalDate day) {
    return !endsBefore(day) && !startsAfter(day);
  }

  /** True when it has run out by {@code day}. */
  public boolean endsBefore(LocalDate day) {
    return to.isBefore(day);
  }

  /** True when it has not begun on {@code day}. */
  public boolean startsAfter(LocalDate day) {
    return from != null && from.isAfter(day);
  }

  /** True when both hold on some day. */
  public boolean overlaps(Waiver other) {
    return (from == null || !other.endsBefore(from))
        && (other.from == null || !endsBefore(other.from));
  }
}
