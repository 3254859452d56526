package cn.duibiao.draft.source;

/**
 * One line, paragraph or table row of a report as its file has it.
 *
 * @param text without line breaks; never null
 * @param whole true when the file says that it ends here (a paragraph of Word, an element of a
 *     page); false when it may be one printed line of a longer paragraph
 */
public record Line(String text, boolean whole) {}
