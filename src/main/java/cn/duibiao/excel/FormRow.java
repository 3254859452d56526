package cn.duibiao.excel;

import java.util.Map;

/**
 * One row of a department's sheet as it is to be written.
 *
 * @param kind what the row asks for
 * @param theme heading it belongs to
 * @param label what stands in 字段: a field, a field and one of its parts, or a question with its id
 * @param unit measure word, may be empty
 * @param scopes the closed set of scopes to choose from; empty for the general ones
 * @param cells what is stated, by column; no entry for a blank
 * @param last last year's figure in its own words, null when not known
 */
record FormRow(
    Kind kind,
    String theme,
    String label,
    String unit,
    java.util.List<String> scopes,
    Map<FormColumn, String> cells,
    String last) {

  /** What the figure of a row looks like. */
  enum Kind {
    RATE,
    COUNT,
    DATE,
    TEXT,
    /** Answered 是, 否 or 不适用. */
    QUESTION
  }

  String cell(FormColumn column) {
    return cells.get(column);
  }
}
