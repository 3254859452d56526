package cn.duibiao.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Plain tables to print and hand on, one to a sheet; equal tables give equal bytes. */
public final class TableBook {

  private static final int HEAD = 2;

  private TableBook() {}

  /**
   * A sheet.
   *
   * @param name of the tab; what a tab cannot be called is replaced
   * @param subtitle the line below the title
   * @param rows cells of {@code columns}; null for an empty one
   */
  public record Table(
      String name, String title, String subtitle, List<Column> columns, List<List<String>> rows) {}

  /** A column: its width in characters, and whether short words stand in the middle. */
  public record Column(String head, int width, boolean centred) {}

  /** The .xlsx file. */
  public static byte[] write(List<Table> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "duibiao", null)) {
      book.setGlobalDefaultFont("宋体", 10.5);
      Set<String> names = new LinkedHashSet<>();
      for (Table table : tables) {
        write(book.newWorksheet(FormWriter.sheetName(table.name(), names)), table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return WithoutClock.rewrite(bytes.toByteArray());
  }

  private static void write(Worksheet sheet, Table table) {
    int last = table.columns().size() - 1;
    FormWriter.text(sheet, 0, 0, table.title());
    sheet.range(0, 0, 0, last).merge();
    SheetStyle.title(sheet.range(0, 0, 0, last));
    sheet.rowHeight(0, 32);
    FormWriter.text(sheet, 1, 0, table.subtitle());
    for (int c = 0; c <= last; c++) {
      sheet.value(HEAD, c, table.columns().get(c).head());
      sheet.width(c, table.columns().get(c).width());
    }
    SheetStyle.head(sheet.range(HEAD, 0, HEAD, last));
    for (int r = 0; r < table.rows().size(); r++) {
      double height = 0;
      for (int c = 0; c <= last; c++) {
        String text = table.rows().get(r).get(c);
        FormWriter.text(sheet, HEAD + 1 + r, c, text);
        height = Math.max(height, SheetStyle.height(text, table.columns().get(c).width()));
      }
      sheet.rowHeight(HEAD + 1 + r, height);
    }
    for (int c = 0; c <= last && !table.rows().isEmpty(); c++) {
      Range cells = sheet.range(HEAD + 1, c, HEAD + table.rows().size(), c);
      if (table.columns().get(c).centred()) {
        SheetStyle.centred(cells, false);
      } else {
        SheetStyle.words(cells, false);
      }
    }
    FormWriter.page(sheet, HEAD + 1);
  }
}
