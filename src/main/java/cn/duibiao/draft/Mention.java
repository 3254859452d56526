package cn.duibiao.draft;

import cn.duibiao.draft.text.Figure;
import cn.duibiao.draft.text.Paragraph;

/**
 * A figure with the words that may say what it counts.
 *
 * @param paragraph where it stands
 * @param from where its own clause begins in the paragraph
 * @param own the words of its own clause before it, back to the last figure
 * @param right the words behind it that belong to it and not to the next figure
 * @param prior clauses of the sentence before its own, back to the last figure
 * @param sentence the sentence from its beginning to the end of {@code right}
 * @param above lead of the paragraph, the sentence before, and the headings
 */
record Mention(
    Paragraph paragraph,
    int from,
    Figure figure,
    String own,
    String right,
    String prior,
    String sentence,
    String above) {

  Mention named(String otherOwn) {
    return new Mention(paragraph, from, figure, otherOwn, right, prior, sentence, above);
  }
}
