package cn.duibiao.excel;

/**
 * What stands in one cell.
 *
 * @param column 0 for A
 * @param text a number in plain digits, a day as 2024-03-01, otherwise the text; never blank
 * @param formula the formula whose saved result this is, null for none
 * @param format the number format, null for none
 */
record SheetCell(int column, Kind kind, String text, String formula, String format) {

  /** What kind of thing it is. */
  enum Kind {
    TEXT,
    NUMBER,
    DATE,
    /** An error value, or something that could not be read; the text says what. */
    ERROR
  }
}
