package cn.duibiao.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody in a department may have made it, by another library than ours. */
final class Book {

  static final List<String> HEADS =
      List.of("主题", "字段", "本年数", "单位", "状态", "分子", "分母", "主体", "期间", "证据号", "填报说明");

  private final XSSFWorkbook book = new XSSFWorkbook();
  private XSSFSheet sheet;
  private List<String> heads;

  /** A formula with the result that was saved with it, null for none. */
  record Formula(String text, Double saved) {}

  /** A number under a format. */
  record Shown(double number, String format) {}

  /** With the page that says whose year it is. */
  static Book of(String department) {
    return empty().head("示范省示范市示范区", "2024").sheet(department, HEADS);
  }

  static Book empty() {
    return new Book();
  }

  Book head(String district, String year) {
    XSSFSheet guide = book.createSheet("填报说明");
    put(guide.createRow(0), List.of("项目", "内容"));
    put(guide.createRow(1), List.of("地区", district));
    put(guide.createRow(2), List.of("级别", "县级"));
    put(guide.createRow(3), List.of("年度", year));
    return this;
  }

  Book sheet(String name, List<String> headings) {
    sheet = book.createSheet(name);
    heads = headings;
    put(sheet.createRow(0), headings);
    return this;
  }

  /** The next row; cells by heading. */
  Book row(Map<String, Object> cells) {
    return row(sheet.getLastRowNum() + 1, cells);
  }

  Book row(int at, Map<String, Object> cells) {
    Row row = sheet.createRow(at);
    cells.forEach((head, value) -> put(row.createCell(heads.indexOf(head)), value));
    return this;
  }

  Book field(String name, Object value) {
    return row(Map.of("字段", name, "本年数", value));
  }

  Book evidence(String id, String name) {
    XSSFSheet here = sheet;
    List<String> before = heads;
    if (book.getSheet("证据目录") == null) {
      sheet("证据目录", List.of("证据号", "名称", "文号", "日期"));
    } else {
      sheet = book.getSheet("证据目录");
      heads = List.of("证据号", "名称", "文号", "日期");
    }
    row(Map.of("证据号", id, "名称", name));
    sheet = here;
    heads = before;
    return this;
  }

  Book merge(String range) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    return this;
  }

  Book hidden() {
    book.setSheetHidden(book.getSheetIndex(sheet), true);
    return this;
  }

  XSSFWorkbook poi() {
    return book;
  }

  Path at(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Row row, List<String> texts) {
    for (int c = 0; c < texts.size(); c++) {
      row.createCell(c).setCellValue(texts.get(c));
    }
  }

  private void put(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(style("yyyy-mm-dd"));
    } else if (value instanceof Shown shown) {
      cell.setCellValue(shown.number);
      cell.setCellStyle(style(shown.format));
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text);
      if (formula.saved != null) {
        cell.setCellValue(formula.saved);
      }
    } else {
      cell.setCellValue((String) value);
    }
  }

  private CellStyle style(String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
