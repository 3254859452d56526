package cn.duibiao.draft.text;

import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Quantity;

/**
 * A figure or a date as it stands in a paragraph.
 *
 * @param start where it begins in the paragraph
 * @param end behind its measure word
 * @param wording as written, half width
 * @param quantity null for a date and for what only looks like a figure
 * @param date null for a figure
 * @param direction the word of change before it (增长、下降、提速), empty when there is none
 * @param weak true for a small number in characters with a general measure word (三个、两项): more often
 *     part of a name than a figure
 */
public record Figure(
    int start,
    int end,
    String wording,
    Quantity quantity,
    DateSpan date,
    String direction,
    boolean weak) {

  /** True for a percentage. */
  public boolean isRate() {
    return quantity != null && quantity.unit().equals("%");
  }

  /** True for an amount, other than a percentage. */
  public boolean isCount() {
    return quantity != null && !quantity.unit().equals("%");
  }

  /** The measure word, empty when there is none. */
  public String unit() {
    return quantity == null ? "" : quantity.unit();
  }
}
