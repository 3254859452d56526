package cn.duibiao.draft;

import cn.duibiao.draft.text.Paragraph;

/** Cuts at most 25 characters out of a paragraph, in its own characters. */
final class Quotation {

  static final int MAX = 25;

  private Quotation() {}

  /**
   * The words from {@code from} to {@code to} that surround [start, end): what stands before first,
   * as far as there is room.
   */
  static String of(Paragraph paragraph, int from, int start, int end, int to) {
    int last = Math.max(end, Math.min(to, Math.max(from, start - MAX) + MAX));
    int first = Math.max(from, last - MAX);
    if (first > start) {
      first = start;
      last = Math.min(last, first + MAX);
    }
    String text = paragraph.text();
    while (first < start && "，、；：。和与及".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    return text.substring(first, Math.min(last, text.length()));
  }

  /** The beginning of a sentence. */
  static String start(String sentence) {
    return sentence.length() <= MAX ? sentence : sentence.substring(0, MAX);
  }
}
