package cn.duibiao.excel;

import java.util.List;
import java.util.Map;

/**
 * The filled cells of one sheet.
 *
 * @param rows without blank ones
 * @param merged merged cells, as written in the file: D5:D7
 */
record BookSheet(String name, boolean hidden, List<BookRow> rows, List<String> merged) {

  /**
   * A row with something in it.
   *
   * @param number 1 for the first row
   * @param cells by column, 0 for A
   */
  record BookRow(int number, Map<Integer, SheetCell> cells) {}
}
