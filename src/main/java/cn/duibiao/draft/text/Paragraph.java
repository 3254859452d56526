package cn.duibiao.draft.text;

/**
 * A paragraph put together again, with its place in the outline.
 *
 * @param text as written, without spaces that a layout put between characters
 * @param plain the same, character for character, in half-width forms: what is matched against
 * @param position e.g. 一(五)2; 题头 before the first heading, 文末 after the last sentence
 * @param part what the section it stands in is about
 * @param headings the headings above it, the nearest last, joined by 。
 * @param body where its own sentences begin, behind marker and heading
 * @param heading true when it is nothing but a heading
 */
public record Paragraph(
    String text,
    String plain,
    String position,
    Part part,
    String headings,
    int body,
    boolean heading) {}
