package cn.duibiao.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sheets as offices know them: A4 landscape, one page wide, the head repeated and frozen. No cell
 * of the data is merged, so that they can be filtered; states are words. No clock: equal content
 * gives equal bytes.
 */
final class ExcelBook {

  static final int HEAD = 2;
  private static final float MARGIN = 0.59f; // 1.5 cm in inches
  private static final double LINE = 14;
  private static final double HIGHEST = 409;
  private static final int LONGEST = 32_000;
  private static final int SHEET_NAME = 31;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}&&[^\n]]|\\p{Cs}|[\\x{FFFE}\\x{FFFF}]");
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠]");
  private static final String CREATED = "<dcterms:created.*?</dcterms:created>";

  private final Workbook book;
  private final Set<String> names = new LinkedHashSet<>();

  private ExcelBook(Workbook book) {
    this.book = book;
  }

  /** A column of a sheet: width in characters, and whether short words stand in the middle. */
  record Column(String head, int width, boolean centred) {}

  /** The file that {@code content} fills. */
  static byte[] write(Consumer<ExcelBook> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "duibiao", null)) {
      book.setGlobalDefaultFont("宋体", 10.5);
      content.accept(new ExcelBook(book));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return withoutClock(bytes.toByteArray());
  }

  /** The library notes when it ran; equal input is to give equal bytes. */
  private static byte[] withoutClock(byte[] written) {
    try {
      OoxmlPackage file = OoxmlPackage.read(written);
      String core = new String(file.part("docProps/core.xml"), StandardCharsets.UTF_8);
      file.put("docProps/core.xml", core.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
      return file.toBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A sheet; cells are texts or whole numbers.
   *
   * @param name shortened and made unique as Excel demands
   * @param subtitle the line under the title
   */
  Worksheet sheet(
      String name, String title, String subtitle, List<Column> columns, List<List<Object>> rows) {
    Worksheet sheet = book.newWorksheet(sheetName(name));
    int last = columns.size() - 1;
    sheet.value(0, 0, safe(title));
    sheet.range(0, 0, 0, last).merge();
    sheet
        .range(0, 0, 0, last)
        .style()
        .fontName("宋体")
        .fontSize(22)
        .bold()
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .set();
    sheet.rowHeight(0, 36);
    sheet.value(1, 0, safe(subtitle));
    sheet.style(1, 0).fontName("宋体").fontSize(BigDecimal.valueOf(10.5)).set();
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(HEAD, i, columns.get(i).head());
      sheet.width(i, columns.get(i).width());
    }
    sheet
        .range(HEAD, 0, HEAD, last)
        .style()
        .fontName("黑体")
        .fontSize(11)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .borderStyle(BorderStyle.THIN)
        .set();
    fill(sheet, columns, rows);
    page(sheet, last, rows.size());
    return sheet;
  }

  private static void fill(Worksheet sheet, List<Column> columns, List<List<Object>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        Object value = rows.get(r).get(c);
        if (value instanceof Integer number) {
          sheet.value(HEAD + 1 + r, c, number);
        } else if (!value.equals("")) {
          sheet.value(HEAD + 1 + r, c, safe((String) value));
        }
      }
      sheet.rowHeight(HEAD + 1 + r, height(columns, rows.get(r)));
    }
    for (int c = 0; c < columns.size() && !rows.isEmpty(); c++) {
      sheet
          .range(HEAD + 1, c, HEAD + rows.size(), c)
          .style()
          .fontName("宋体")
          .fontSize(BigDecimal.valueOf(10.5))
          .horizontalAlignment(columns.get(c).centred() ? "center" : "left")
          .verticalAlignment("center")
          .wrapText(true)
          .borderStyle(BorderStyle.THIN)
          .set();
    }
  }

  /**
   * Points a row needs: not every program opens a wrapped row at its full height, and none is asked
   * to measure text here. A Chinese character is two of the units a column's width is told in.
   */
  private static double height(List<Column> columns, List<Object> cells) {
    int most = 1;
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c) instanceof String text) {
        int perLine = Math.max(1, columns.get(c).width() - 1);
        int lines = 0;
        for (String line : text.split("\n", -1)) {
          int units = line.codePoints().map(p -> p < 0x2000 ? 1 : 2).sum();
          lines += Math.max(1, (units + perLine - 1) / perLine);
        }
        most = Math.max(most, lines);
      }
    }
    return Math.min(HIGHEST, most * LINE + 4);
  }

  private static void page(Worksheet sheet, int lastColumn, int rows) {
    sheet.freezePane(2, HEAD + 1);
    sheet.setAutoFilter(HEAD, 0, HEAD + rows, lastColumn);
    sheet.repeatRows(0, HEAD);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.topMargin(MARGIN);
    sheet.bottomMargin(MARGIN);
    sheet.leftMargin(MARGIN);
    sheet.rightMargin(MARGIN);
    sheet.footer("第 &P 页 共 &N 页", Position.CENTER);
  }

  /** What a program may take for a formula is written as words: a sign before it stays visible. */
  static String safe(String text) {
    String words = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    String clean = UNPRINTABLE.matcher(words).replaceAll(" ");
    return FORMULA.matcher(clean).find() ? "'" + clean : clean;
  }

  /** A name Excel accepts and that is not taken yet. */
  private String sheetName(String wanted) {
    String clean = safe(wanted).replaceAll("[\\[\\]:*?/\\\\'\n]", "_").strip();
    String base = clean.isEmpty() ? "未写单位" : clean;
    String name = base.substring(0, Math.min(SHEET_NAME, base.length()));
    for (int n = 2; !names.add(name); n++) {
      name = base.substring(0, Math.min(SHEET_NAME - 3, base.length())) + "-" + n;
    }
    return name;
  }
}
