package cn.duibiao.excel;

import cn.duibiao.yaml.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a {@link FormBook} as an .xlsx file; equal forms give equal bytes. */
final class FormWriter {

  static final String GUIDE = "填报说明";
  static final String SUMMARY = "汇总";
  static final String EVIDENCE = "证据目录";
  static final String NOTES = "其他内容";
  static final String MARK = "表样";

  static final List<String> EVIDENCE_HEADS = List.of("证据号", "名称", "文号", "日期", "页", "网址", "存放");
  static final List<String> NOTE_HEADS = List.of("类别", "内容", "指标", "原文", "位置");

  /** Blank rows to write further documents and notes in. */
  private static final int SPARE = 30;

  private static final float MARGIN = 0.59f; // 1.5 cm in inches
  private static final int SHEET_NAME = 31;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}&&[^\n]]|\\p{Cs}|[\\x{FFFE}\\x{FFFF}]");

  private final FormBook form;
  private final Workbook book;
  private final Set<String> names = new LinkedHashSet<>();

  private FormWriter(FormBook form, Workbook book) {
    this.form = form;
    this.book = book;
  }

  static byte[] write(FormBook form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "duibiao", null)) {
      book.setGlobalDefaultFont("宋体", 10.5);
      new FormWriter(form, book).sheets();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return WithoutClock.rewrite(bytes.toByteArray());
  }

  private void sheets() {
    Worksheet guide = book.newWorksheet(sheetName(GUIDE));
    Worksheet summary = form.sheets().size() > 1 ? book.newWorksheet(sheetName(SUMMARY)) : null;
    SummarySheet counts = summary == null ? null : new SummarySheet(summary);
    for (FormSheet sheet : form.sheets()) {
      String name = sheetName(sheet.name());
      new DepartmentSheet(form.head(), sheet).write(book.newWorksheet(name));
      if (counts != null) {
        counts.add(name, sheet.rows().size());
      }
    }
    if (counts != null) {
      counts.finish(form.head());
    }
    GuideSheet.write(guide, form);
    for (CaseSheet list : form.lists()) {
      list.write(book.newWorksheet(sheetName("清单-" + list.form().name())), form.head());
    }
    evidence();
    notes();
    Worksheet mark = book.newWorksheet(sheetName(MARK));
    mark.value(0, 0, "表样由程序写入，请勿改动");
    mark.value(1, 0, form.edition());
    mark.setVisibilityState(VisibilityState.HIDDEN);
  }

  private void evidence() {
    List<Integer> widths = List.of(12, 44, 24, 14, 10, 34, 24);
    List<List<String>> rows =
        form.evidence().stream().map(e -> evidence(e.key().text(), e.value())).toList();
    list(EVIDENCE, "证据目录（先在这里登记，再在各表“证据号”栏写编号；编号用单位简称加流水，如 司法03）", EVIDENCE_HEADS, widths, rows);
  }

  private static List<String> evidence(String id, Node document) {
    return EVIDENCE_HEADS.stream()
        .map(head -> head.equals("证据号") ? id : Stated.text(document, head))
        .toList();
  }

  private void notes() {
    List<List<String>> rows =
        form.notes().stream()
            .map(n -> List.of(n.group(), n.text(), n.indicators(), n.quote(), n.position()))
            .toList();
    Worksheet sheet =
        list(NOTES, "存在问题、下年计划和没有对应字段的内容", NOTE_HEADS, List.of(12, 70, 16, 34, 14), rows);
    sheet
        .range(3, 0, 2 + rows.size() + SPARE, 0)
        .validateWithListByFormula("\"" + String.join(",", FormNote.GROUPS) + "\"")
        .allowBlank(true);
  }

  /** A plain table that may be added to. */
  private Worksheet list(
      String name,
      String title,
      List<String> heads,
      List<Integer> widths,
      List<List<String>> rows) {
    Worksheet sheet = book.newWorksheet(sheetName(name));
    int last = heads.size() - 1;
    sheet.value(0, 0, name);
    sheet.range(0, 0, 0, last).merge();
    SheetStyle.title(sheet.range(0, 0, 0, last));
    sheet.rowHeight(0, 32);
    sheet.value(1, 0, title);
    for (int c = 0; c <= last; c++) {
      sheet.value(2, c, heads.get(c));
      sheet.width(c, widths.get(c));
    }
    SheetStyle.head(sheet.range(2, 0, 2, last));
    int end = 2 + rows.size() + SPARE;
    SheetStyle.words(sheet.range(3, 0, end, last), false);
    for (int r = 0; r < rows.size(); r++) {
      double height = 0;
      for (int c = 0; c <= last; c++) {
        text(sheet, r + 3, c, rows.get(r).get(c));
        height = Math.max(height, SheetStyle.height(rows.get(r).get(c), widths.get(c)));
      }
      sheet.rowHeight(r + 3, height);
    }
    page(sheet, 3);
    return sheet;
  }

  /** A text, as a text: nothing in a cell of ours is ever a formula of somebody else's. */
  static void text(Worksheet sheet, int row, int column, String text) {
    if (text != null && !text.isEmpty()) {
      sheet.value(row, column, UNPRINTABLE.matcher(text).replaceAll(" "));
    }
  }

  /** A formula of ours; the library writes it into the XML as it comes. */
  static void formula(Worksheet sheet, int row, int column, String formula) {
    sheet.formula(
        row, column, formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  /** A4 landscape, one page wide, the head on every page. */
  static void page(Worksheet sheet, int headRows) {
    sheet.freezePane(0, headRows);
    sheet.repeatRows(0, headRows - 1);
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

  private String sheetName(String wanted) {
    return sheetName(wanted, names);
  }

  /** A name Excel accepts and that is not among {@code taken} yet; it is then. */
  static String sheetName(String wanted, Set<String> taken) {
    String clean =
        UNPRINTABLE.matcher(wanted).replaceAll(" ").replaceAll("[\\[\\]:*?/\\\\'\n]", "_").strip();
    String base = clean.isEmpty() ? "未写单位" : clean;
    String name = base.substring(0, Math.min(SHEET_NAME, base.length()));
    for (int n = 2; !taken.add(name); n++) {
      name = base.substring(0, Math.min(SHEET_NAME - 3, base.length())) + "-" + n;
    }
    return name;
  }
}
