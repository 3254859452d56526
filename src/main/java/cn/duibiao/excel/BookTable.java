package cn.duibiao.excel;

import cn.duibiao.excel.BookSheet.BookRow;
import cn.duibiao.model.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table found in a sheet by its headings, wherever they stand.
 *
 * @param columns where each heading stands, 0 for A
 * @param doubled headings that stand there twice
 * @param rows those below the headings
 */
record BookTable(
    int headRow, Map<String, Integer> columns, List<String> doubled, List<BookRow> rows) {

  private static final int HEAD_WITHIN = 20;

  /** The table under the first row that has all of {@code required}; null when there is none. */
  static BookTable find(BookSheet sheet, String... required) {
    for (int i = 0; i < Math.min(HEAD_WITHIN, sheet.rows().size()); i++) {
      BookRow row = sheet.rows().get(i);
      Map<String, Integer> columns = new LinkedHashMap<>();
      List<String> doubled = new ArrayList<>();
      row.cells()
          .forEach(
              (c, cell) -> {
                if (columns.putIfAbsent(heading(cell.text()), c) != null) {
                  doubled.add(heading(cell.text()));
                }
              });
      if (columns.keySet().containsAll(List.of(required))) {
        return new BookTable(
            row.number(), columns, doubled, sheet.rows().subList(i + 1, sheet.rows().size()));
      }
    }
    return null;
  }

  /** The heading's own word, without marks and brackets behind it. */
  private static String heading(String text) {
    FormColumn column = FormColumn.of(text);
    return column != null ? column.heading() : PlainText.of(text);
  }

  /** The cell under a heading; null when it is blank. */
  SheetCell cell(BookRow row, String heading) {
    Integer column = columns.get(heading);
    return column == null ? null : row.cells().get(column);
  }

  /** Its text, or empty. */
  String text(BookRow row, String heading) {
    SheetCell cell = cell(row, heading);
    return cell == null ? "" : cell.text();
  }

  /** By column of the form. */
  Map<FormColumn, SheetCell> cells(BookRow row) {
    Map<FormColumn, SheetCell> cells = new HashMap<>();
    for (FormColumn column : FormColumn.values()) {
      SheetCell cell = cell(row, column.heading());
      if (cell != null) {
        cells.put(column, cell);
      }
    }
    return cells;
  }
}
