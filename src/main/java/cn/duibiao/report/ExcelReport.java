package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Prose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the ledger for the departments: measures with columns to tick off, what is still to be
 * handed in, doubts, and all criteria. A4 landscape, one page wide, the head repeated and frozen.
 * No cell of the data is merged, so that they can be filtered; states are words.
 */
public final class ExcelReport {

  private static final int HEAD = 2;
  private static final float MARGIN = 0.59f; // 1.5 cm in inches
  private static final double LINE = 14;
  private static final double HIGHEST = 409;
  private static final int LONGEST = 32_000;
  private static final int SHEET_NAME = 31;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}&&[^\n]]|\\p{Cs}|[\\x{FFFE}\\x{FFFF}]");
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠]");
  private static final String CREATED = "<dcterms:created.*?</dcterms:created>";

  private static final List<Column> MEASURES =
      List.of(
          new Column("序号", 5, true),
          new Column("指标", 22, false),
          new Column("问题", 34, false),
          new Column("整改目标", 24, false),
          new Column("整改措施", 34, false),
          new Column("牵头单位", 12, true),
          new Column("配合单位", 14, true),
          new Column("完成时限", 13, true),
          new Column("预期成效", 22, false),
          new Column("进展", 14, false),
          new Column("是否销号", 9, true));

  private final Assessment a;
  private final Ledger ledger;
  private final Workbook book;
  private final Set<String> names = new LinkedHashSet<>();

  private ExcelReport(Assessment assessment, Workbook book) {
    this.a = assessment;
    this.ledger = new Ledger(assessment);
    this.book = book;
  }

  /** A column of a sheet: width in characters, and whether short words stand in the middle. */
  private record Column(String head, int width, boolean centred) {}

  /**
   * The file.
   *
   * @param byDepartment whether every lead department gets a sheet of its measures
   */
  public static byte[] write(Assessment assessment, boolean byDepartment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "duibiao", null)) {
      book.setGlobalDefaultFont("宋体", 10.5);
      new ExcelReport(assessment, book).sheets(byDepartment);
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

  private void sheets(boolean byDepartment) {
    List<Ledger.MeasureRow> measures = ledger.measures();
    String pending = a.pending() == 0 ? "" : "（有" + a.pending() + "处数据待确认，确认前不作达标或未达标的判断）";
    measures("问题—措施—责任清单", "问题—措施—责任清单" + pending, measures);
    materials();
    doubts();
    criteria();
    if (byDepartment) {
      Map<String, List<Ledger.MeasureRow>> byLead = new LinkedHashMap<>();
      measures.forEach(m -> byLead.computeIfAbsent(m.lead(), k -> new ArrayList<>()).add(m));
      byLead.forEach((lead, rows) -> measures(lead, lead + "牵头的问题—措施—责任清单", rows));
    }
  }

  private void measures(String name, String title, List<Ledger.MeasureRow> rows) {
    List<List<Object>> cells = new ArrayList<>();
    for (Ledger.MeasureRow m : rows) {
      cells.add(
          List.of(
              m.number(),
              m.criteria(),
              m.problem(),
              m.goal(),
              m.action(),
              m.lead(),
              m.support(),
              m.due(),
              m.outcome(),
              "",
              ""));
    }
    Worksheet sheet = sheet(name, title, MEASURES, cells);
    if (!rows.isEmpty()) {
      int last = MEASURES.size() - 1;
      sheet
          .range(HEAD + 1, last, HEAD + rows.size(), last)
          .validateWithListByFormula("\"是,否\"")
          .allowBlank(true);
    }
  }

  private void materials() {
    List<List<Object>> cells = new ArrayList<>();
    for (Ledger.MaterialRow m : ledger.materials()) {
      cells.add(List.of(cells.size() + 1, m.unit(), m.criterion(), m.state(), m.wanted(), "", ""));
    }
    sheet(
        "待补材料清单",
        "待补材料清单",
        List.of(
            new Column("序号", 5, true),
            new Column("提供单位", 16, true),
            new Column("指标要点", 28, false),
            new Column("现状", 10, true),
            new Column("需要补充的数据和材料", 60, false),
            new Column("提交情况", 14, false),
            new Column("备注", 14, false)),
        cells);
  }

  private void doubts() {
    List<List<Object>> cells = new ArrayList<>();
    for (Ledger.DoubtRow d : ledger.doubts()) {
      cells.add(
          List.of(d.number(), d.kind(), d.message(), d.question(), d.unit(), d.criteria(), ""));
    }
    sheet(
        "疑点清单",
        "疑点清单",
        List.of(
            new Column("序号", 5, true),
            new Column("类别", 8, true),
            new Column("疑点", 46, false),
            new Column("需要说明的事项", 36, false),
            new Column("询问单位", 16, true),
            new Column("涉及要点", 18, false),
            new Column("核实结果", 20, false)),
        cells);
  }

  private void criteria() {
    List<List<Object>> cells = new ArrayList<>();
    for (Ledger.CriterionRow c : ledger.criteria()) {
      cells.add(
          List.of(
              cells.size() + 1,
              c.domain(),
              c.indicator(),
              c.criterion(),
              c.requirement(),
              c.verdict(),
              c.basis(),
              c.reason(),
              c.gap(),
              c.threshold(),
              c.source(),
              c.confidence(),
              c.toMeet(),
              c.unit()));
    }
    sheet(
        "指标总表",
        "指标总表",
        List.of(
            new Column("序号", 5, true),
            new Column("一级指标", 16, false),
            new Column("三级指标", 20, false),
            new Column("要点", 20, false),
            new Column("要求", 24, false),
            new Column("结论", 9, true),
            new Column("达标凭据", 9, true),
            new Column("理由", 34, false),
            new Column("差距", 14, false),
            new Column("门槛", 11, true),
            new Column("依据", 24, false),
            new Column("把握", 12, true),
            new Column("怎样改变结论", 34, false),
            new Column("填报单位", 14, true)),
        cells);
  }

  private Worksheet sheet(
      String name, String title, List<Column> columns, List<List<Object>> rows) {
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
    sheet.value(1, 0, safe(subtitle()));
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

  private String subtitle() {
    return "%s　%d年度　评估时点：%s　内部自评，仅供工作参考"
        .formatted(Prose.open(a.district().name()), a.district().year(), Prose.date(a.asOf()));
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
