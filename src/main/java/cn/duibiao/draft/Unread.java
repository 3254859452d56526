package cn.duibiao.draft;

/**
 * A figure that no field has claimed: a figure nobody claimed is a figure somebody may have missed.
 *
 * @param wording as written
 * @param reason why it was not proposed
 * @param quote at most 25 characters around it
 * @param paragraph index of the paragraph
 */
public record Unread(
    String wording,
    String reason,
    String quote,
    String position,
    int paragraph,
    int start,
    int end) {}
