package cn.duibiao.excel;

import cn.duibiao.excel.BookSheet.BookRow;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problem;
import cn.duibiao.yaml.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Plain tables for print and for filling in by hand: A4 landscape, one page wide, the head repeated
 * and frozen, states in words.
 */
public final class TableBook {

  private static final int HEAD = 2;
  private static final double SIGNING = 30;

  private TableBook() {}

  /**
   * A column.
   *
   * @param width in characters of half width
   * @param choices to pick from in a list; empty for none
   */
  public record Column(String heading, int width, boolean centred, List<String> choices) {
    /** A column without choices. */
    public Column(String heading, int width, boolean centred) {
      this(heading, width, centred, List.of());
    }

    /** A column of text. */
    public static Column text(String heading, int width) {
      return new Column(heading, width, false, List.of());
    }

    /** A column of short words. */
    public static Column centred(String heading, int width) {
      return new Column(heading, width, true, List.of());
    }
  }

  /**
   * A sheet.
   *
   * @param name of the tab; what a tab cannot be called is replaced
   * @param subtitle one line under the title
   * @param closing lines below the table, with room to sign
   */
  public record Table(
      String name,
      String title,
      String subtitle,
      List<Column> columns,
      List<List<String>> rows,
      List<String> closing) {
    /** A sheet that is not signed. */
    public Table(
        String name, String title, String subtitle, List<Column> columns, List<List<String>> rows) {
      this(name, title, subtitle, columns, rows, List.of());
    }
  }

  /** The workbook; equal tables give equal bytes. */
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
    sheet.rowHeight(0, 34);
    FormWriter.text(sheet, 1, 0, table.subtitle());
    int width = 0;
    for (int c = 0; c <= last; c++) {
      Column column = table.columns().get(c);
      FormWriter.text(sheet, HEAD, c, column.heading());
      sheet.width(c, column.width());
      width += column.width();
    }
    sheet.range(1, 0, 1, last).merge();
    sheet.range(1, 0, 1, last).style().wrapText(true).verticalAlignment("center").set();
    sheet.rowHeight(1, SheetStyle.height(table.subtitle(), width));
    SheetStyle.head(sheet.range(HEAD, 0, HEAD, last));
    rows(sheet, table);
    int row = HEAD + 1 + table.rows().size();
    for (String line : table.closing()) {
      FormWriter.text(sheet, row, 0, line);
      sheet.rowHeight(row, SIGNING);
      row++;
    }
    FormWriter.page(sheet, HEAD + 1);
    if (!table.rows().isEmpty()) {
      sheet.setAutoFilter(HEAD, 0, HEAD + table.rows().size(), last);
    }
  }

  private static void rows(Worksheet sheet, Table table) {
    int first = HEAD + 1;
    int end = HEAD + table.rows().size();
    for (int r = 0; r < table.rows().size(); r++) {
      double height = 0;
      for (int c = 0; c < table.columns().size(); c++) {
        String text = table.rows().get(r).get(c);
        FormWriter.text(sheet, first + r, c, text);
        height = Math.max(height, SheetStyle.height(text, table.columns().get(c).width()));
      }
      sheet.rowHeight(first + r, height);
    }
    for (int c = 0; c < table.columns().size() && end >= first; c++) {
      Column column = table.columns().get(c);
      if (column.centred()) {
        SheetStyle.centred(sheet.range(first, c, end, c), false);
      } else {
        SheetStyle.words(sheet.range(first, c, end, c), false);
      }
      if (!column.choices().isEmpty()) {
        sheet
            .range(first, c, end, c)
            .validateWithListByFormula("\"" + String.join(",", column.choices()) + "\"")
            .allowBlank(true);
      }
    }
  }

  /**
   * The rows of the first visible sheet that has all of {@code required} among its headings, each
   * as a mapping from heading to text whose nodes know their cells. Blank cells are left out.
   */
  public static List<Node.Mapping> read(
      Path path, String name, List<String> required, Problems problems) {
    List<BookSheet> sheets = BookReader.read(path, name, problems);
    for (BookSheet sheet : sheets) {
      BookTable table = BookTable.find(sheet, required.toArray(String[]::new));
      if (table != null && !sheet.hidden()) {
        return rows(new Place(name, sheet.name()), table, problems);
      }
    }
    if (!problems.hasErrors()) {
      problems.error(
          name, 0, 0, "没有找到有“" + String.join("”“", required) + "”这些表头的工作表", "请用导出的表填写，表头不要改");
    }
    return List.of();
  }

  private static List<Node.Mapping> rows(Place place, BookTable table, Problems problems) {
    List<Node.Mapping> rows = new ArrayList<>();
    for (BookRow row : table.rows()) {
      List<Node.Entry> entries = new ArrayList<>();
      table
          .columns()
          .forEach(
              (heading, column) -> {
                SheetCell cell = row.cells().get(column);
                Node.Scalar at = place.scalar(row.number(), column, heading);
                if (cell != null && CellCheck.isUsable(cell, at, "“" + heading + "”", problems)) {
                  entries.add(new Node.Entry(at, place.scalar(row.number(), column, cell.text())));
                }
              });
      if (!entries.isEmpty()) {
        rows.add(place.mapping(row.number(), -1, entries));
      }
    }
    return rows;
  }

  /** {@code problems} with their cells named as a sheet names them. */
  public static List<Problem> named(List<Problem> problems) {
    return problems.stream().map(Place::named).toList();
  }
}
