package cn.duibiao.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Cells merged into one where each should have its own figure.
 *
 * @param row 1 for the first
 * @param column 0 for A
 * @param text D5:D7
 */
record MergedCells(int row, int column, String text) {

  /** Those over filled rows of {@code table} that touch a column of the departments' form. */
  static List<MergedCells> over(BookSheet sheet, BookTable table) {
    return below(sheet, table).stream().filter(m -> covers(table, range(m.text()))).toList();
  }

  /** All that lie over filled rows of {@code table}. */
  static List<MergedCells> below(BookSheet sheet, BookTable table) {
    List<MergedCells> found = new ArrayList<>();
    for (String reference : sheet.merged()) {
      CellRangeAddress range = range(reference);
      if (range == null || range.getNumberOfCells() < 2) {
        continue;
      }
      boolean filled =
          table.rows().stream()
              .anyMatch(
                  r ->
                      r.number() - 1 >= range.getFirstRow()
                          && r.number() - 1 <= range.getLastRow()
                          && r.cells().containsKey(range.getFirstColumn()));
      if (filled && range.getFirstRow() + 1 > table.headRow()) {
        found.add(
            new MergedCells(
                range.getFirstRow() + 1, range.getFirstColumn(), range.formatAsString()));
      }
    }
    return found;
  }

  /** Whether it touches a column that is read. */
  private static boolean covers(BookTable table, CellRangeAddress range) {
    for (FormColumn column : FormColumn.values()) {
      Integer at = table.columns().get(column.heading());
      boolean read =
          column.key() != null || column == FormColumn.FIELD || column == FormColumn.STATE;
      if (read && at != null && at >= range.getFirstColumn() && at <= range.getLastColumn()) {
        return true;
      }
    }
    return false;
  }

  private static CellRangeAddress range(String reference) {
    try {
      return CellRangeAddress.valueOf(reference);
    } catch (RuntimeException e) {
      // no reference: the file is odd there, and what it meant does not matter
      return null;
    }
  }
}
