package cn.duibiao.excel;

import cn.duibiao.model.ColumnKind;
import cn.duibiao.model.ListColumn;
import cn.duibiao.model.ListForm;
import cn.duibiao.yaml.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet of a 清单: one case a row.
 *
 * @param stated what a district-year states of it, null for nothing
 */
record CaseSheet(ListForm form, Node stated) {

  static final String NONE = "一件也没有的，这里写“零”：";
  static final String SCOPE = "主体：";
  static final String EVIDENCE = "证据号：";
  static final String REMARK = "说明：";

  /** Columns that every list has behind its own. */
  static final List<String> COMMON = List.of("证据号", "备注");

  /** As many characters as a page can be wide and still be read. */
  private static final int WIDEST = 190;

  /** The title stands over these columns, lest it be cut where a wide list is. */
  private static final int FIRST_PAGE = 12;

  private static final int SPARE = 30;

  /** Keys of the list as a whole, with the label in front of the cell that holds each. */
  private record Whole(String label, String text) {}

  private List<Node> rows() {
    Node rows = stated instanceof Node.Mapping ? Stated.child(stated, "行") : stated;
    return rows instanceof Node.Sequence list ? list.items() : List.of();
  }

  private String none() {
    Node rows = stated instanceof Node.Mapping ? Stated.child(stated, "行") : stated;
    return rows instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /** The documents that its rows, or the list as a whole, refer to. */
  List<String> evidence() {
    List<String> ids = new ArrayList<>();
    ids.addAll(List.of(Stated.text(stated, "证据").split("、")));
    rows().forEach(r -> ids.addAll(List.of(Stated.text(r, "证据").split("、"))));
    ids.removeIf(String::isEmpty);
    return ids;
  }

  void write(Worksheet sheet, FormHead head) {
    List<String> heads = new ArrayList<>(List.of("序"));
    heads.addAll(form.columns().keySet());
    heads.addAll(COMMON);
    int last = heads.size() - 1;
    sheet.value(0, 0, head.get("年度") + "年度" + form.name() + "清单");
    Range title = sheet.range(0, 0, 0, Math.min(last, FIRST_PAGE));
    title.merge();
    SheetStyle.title(title);
    sheet.rowHeight(0, 32);
    String note = form.note() == null ? "一件一行" : form.note();
    sheet.value(1, 0, note + "。不知道的空着；空着不是“否”。没有这一环节的，在相应的“是否”栏写 否。");
    whole(sheet);
    for (int c = 0; c <= last; c++) {
      sheet.value(3, c, heads.get(c));
      sheet.width(c, c == 0 ? 5 : width(heads.get(c)));
    }
    SheetStyle.head(sheet.range(3, 0, 3, last));
    sheet.rowHeight(3, 44);
    int end = 3 + rows().size() + SPARE;
    styles(sheet, heads, end);
    for (int r = 0; r < rows().size(); r++) {
      for (int c = 1; c <= last; c++) {
        cell(sheet, 4 + r, c, heads.get(c), rows().get(r));
      }
    }
    for (int r = 4; r <= end; r++) {
      sheet.value(r, 0, r - 3);
      sheet.rowHeight(r, 20);
    }
    SheetStyle.centred(sheet.range(4, 0, end, 0), true);
    FormWriter.page(sheet, 4);
    int wide = 5;
    for (int c = 1; c <= last; c++) {
      wide += width(heads.get(c));
    }
    if (wide > WIDEST) {
      // small print helps nobody: two pages side by side, each with the name of the case
      sheet.fitToWidth((short) 2);
      sheet.repeatCols(0, 1);
    }
  }

  private void whole(Worksheet sheet) {
    int c = 1;
    for (Whole w :
        List.of(
            new Whole(NONE, none()),
            new Whole(SCOPE, Stated.text(stated, "主体")),
            new Whole(EVIDENCE, Stated.text(stated, "证据")),
            new Whole(REMARK, Stated.text(stated, "说明")))) {
      sheet.value(2, c, w.label);
      SheetStyle.words(sheet.range(2, c, 2, c + 1), false);
      FormWriter.text(sheet, 2, c + 1, w.text);
      c += 2;
    }
    sheet.rowHeight(2, 46);
  }

  private int width(String head) {
    if (head.equals(form.nameColumn())) {
      return 26;
    }
    ListColumn column = form.columns().get(head);
    boolean short_ = column != null && column.kind() == ColumnKind.FLAG;
    return column == null ? 14 : short_ ? 9 : 13;
  }

  private void styles(Worksheet sheet, List<String> heads, int end) {
    for (int c = 0; c < heads.size(); c++) {
      Range range = sheet.range(4, c, end, c);
      ListColumn column = form.columns().get(heads.get(c));
      ColumnKind kind = column == null ? ColumnKind.TEXT : column.kind();
      switch (kind) {
        case DATE -> SheetStyle.day(range);
        case NUMBER -> SheetStyle.number(range);
        case FLAG -> {
          SheetStyle.centred(range, false);
          range.validateWithListByFormula("\"是,否\"").allowBlank(true).error("请写 是 或 否，不知道的空着");
        }
        case TEXT -> {
          SheetStyle.words(range, false);
          if (column != null && !column.options().isEmpty()) {
            range
                .validateWithListByFormula("\"" + String.join(",", column.options()) + "\"")
                .allowBlank(true);
          }
        }
      }
      if (column != null && column.note() != null) {
        sheet.comment(3, c, column.note());
      }
    }
  }

  private void cell(Worksheet sheet, int r, int c, String head, Node row) {
    String text = Stated.text(row, head.equals("证据号") ? "证据" : head);
    ListColumn column = form.columns().get(head);
    ColumnKind kind = column == null ? ColumnKind.TEXT : column.kind();
    LocalDate day = kind == ColumnKind.DATE ? FigureText.day(text) : null;
    BigDecimal number = kind == ColumnKind.NUMBER ? FigureText.number(text, "") : null;
    if (day != null) {
      sheet.value(r, c, day);
    } else if (number != null) {
      sheet.value(r, c, number);
    } else {
      FormWriter.text(sheet, r, c, text);
    }
  }
}
