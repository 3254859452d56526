package cn.duibiao.compare;

import cn.duibiao.model.Quantity;

/**
 * A figure as an assessment records it.
 *
 * @param period as text, ISO dates
 * @param days length of the period, inclusive; 0 for a cumulative one
 * @param words as stated
 * @param value null when the words are no figure that can be subtracted (a date, a text, a list)
 * @param rate true for a 率: its difference is told in 百分点
 * @param meaning 分母含义, null when not given or not known
 */
record Figure(
    String field,
    String scope,
    String period,
    long days,
    String words,
    Quantity value,
    boolean rate,
    String meaning) {

  boolean isCumulative() {
    return days == 0;
  }
}
