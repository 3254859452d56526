package cn.duibiao.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads Word and Excel files back with another program than the one that wrote them. */
final class OfficeText {

  private OfficeText() {}

  static XWPFDocument word(byte[] file) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static XSSFWorkbook excel(byte[] file) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line per paragraph and per row, cells between bars. */
  static List<String> lines(XWPFDocument document) {
    List<String> lines = new ArrayList<>();
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        lines.add(paragraph.getText());
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
          lines.add(
              String.join(
                  " | ", row.getTableCells().stream().map(XWPFTableCell::getText).toList()));
        }
      }
    }
    return lines;
  }

  /** The lines before the annexes. */
  static List<String> body(XWPFDocument document) {
    List<String> lines = lines(document);
    return lines.subList(0, lines.indexOf("附件1"));
  }

  static List<String> lines(XSSFWorkbook book) {
    DataFormatter words = new DataFormatter();
    List<String> lines = new ArrayList<>();
    for (Sheet sheet : book) {
      lines.add("[" + sheet.getSheetName() + "]");
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(words.formatCellValue(cell).replace("\n", "/"));
        }
        lines.add(String.join(" | ", cells));
      }
    }
    return lines;
  }
}
