package cn.duibiao.excel;

import cn.duibiao.excel.BookSheet.BookRow;
import cn.duibiao.model.ColumnKind;
import cn.duibiao.model.ListColumn;
import cn.duibiao.model.ListForm;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the sheet of a 清单. */
final class CaseTableReader {

  private static final Map<String, String> WHOLE =
      Map.of(CaseSheet.SCOPE, "主体", CaseSheet.EVIDENCE, "证据", CaseSheet.REMARK, "说明");

  private final ListForm form;
  private final Place place;
  private final BookTable table;
  private final Problems problems;

  private CaseTableReader(ListForm form, Place place, BookTable table, Problems problems) {
    this.form = form;
    this.place = place;
    this.table = table;
    this.problems = problems;
  }

  /** The form a sheet is made after: the one most of whose headings it has; null for none. */
  static ListForm form(BookSheet sheet, Collection<ListForm> forms) {
    ListForm best = null;
    long most = 2;
    for (ListForm form : forms) {
      BookTable table = BookTable.find(sheet, form.nameColumn(), form.dateColumn());
      if (table != null) {
        long known = form.columns().keySet().stream().filter(table.columns()::containsKey).count();
        if (known > most) {
          most = known;
          best = form;
        }
      }
    }
    return best;
  }

  /** What the sheet states; null for nothing. */
  static CaseTable read(ListForm form, Place place, BookSheet sheet, Problems problems) {
    BookTable table = BookTable.find(sheet, form.nameColumn(), form.dateColumn());
    return new CaseTableReader(form, place, table, problems).read(sheet);
  }

  private CaseTable read(BookSheet sheet) {
    for (String heading : table.doubled()) {
      problems.error(place.scalar(table.headRow(), 0, ""), "表头“" + heading + "”出现了两次", "请只留一列");
    }
    table
        .columns()
        .forEach(
            (heading, column) -> {
              boolean known =
                  heading.equals("序")
                      || CaseSheet.COMMON.contains(heading)
                      || form.columns().containsKey(heading);
              if (!known && table.rows().stream().anyMatch(r -> r.cells().containsKey(column))) {
                problems.hint(
                    place.scalar(table.headRow(), column, ""), "不认识表头“" + heading + "”，这一列没有读", "");
              }
            });
    for (MergedCells m : MergedCells.below(sheet, table)) {
      problems.error(place.scalar(m.row(), m.column(), ""), m.text() + "合并成了一格", "请取消合并，一件一行");
    }
    List<Node> rows = new ArrayList<>();
    table.rows().forEach(r -> row(r, rows));
    List<Node.Entry> whole = new ArrayList<>();
    Node.Scalar none = whole(sheet, whole);
    if (none != null && !rows.isEmpty()) {
      problems.error(none, "写了“" + none.text() + "”，下面却列了" + rows.size() + "件", "请只留一个");
    }
    return rows.isEmpty() && none == null
        ? null
        : new CaseTable(form.name(), whole, none, rows, place);
  }

  /** The line above the headings that speaks of the list as a whole. */
  private Node.Scalar whole(BookSheet sheet, List<Node.Entry> whole) {
    Node.Scalar none = null;
    for (BookRow row : sheet.rows()) {
      if (row.number() >= table.headRow()) {
        break;
      }
      for (SheetCell label : row.cells().values()) {
        SheetCell cell = row.cells().get(label.column() + 1);
        if (cell == null) {
          continue;
        }
        Node.Scalar value = place.scalar(row.number(), cell.column(), cell.text());
        if (label.text().equals(CaseSheet.NONE)) {
          none = value;
        } else if (WHOLE.containsKey(label.text())) {
          String key = WHOLE.get(label.text());
          whole.add(
              new Node.Entry(
                  place.scalar(row.number(), cell.column(), key),
                  key.equals("证据") ? DepartmentReader.list(place, row.number(), cell) : value));
        }
      }
    }
    return none;
  }

  private void row(BookRow row, List<Node> rows) {
    List<Node.Entry> entries = new ArrayList<>();
    for (String heading : table.columns().keySet()) {
      SheetCell cell = table.cell(row, heading);
      boolean own = form.columns().containsKey(heading);
      if (cell == null || !own && !CaseSheet.COMMON.contains(heading)) {
        continue;
      }
      Node at = place.scalar(row.number(), cell.column(), "");
      if (!isUsable(cell, form.columns().get(heading), heading, at)) {
        continue;
      }
      entries.add(
          heading.equals("证据号")
              ? new Node.Entry(
                  place.scalar(row.number(), cell.column(), "证据"),
                  DepartmentReader.list(place, row.number(), cell))
              : place.entry(row.number(), cell.column(), heading, cell.text()));
    }
    if (!entries.isEmpty()) {
      rows.add(place.mapping(row.number(), table.columns().get(form.nameColumn()), entries));
    }
  }

  private boolean isUsable(SheetCell cell, ListColumn column, String heading, Node at) {
    String what = "“" + heading + "”";
    if (!CellCheck.isUsable(cell, at, what, problems)) {
      return false;
    }
    ColumnKind kind = column == null ? ColumnKind.TEXT : column.kind();
    if (kind == ColumnKind.DATE && cell.kind() == SheetCell.Kind.NUMBER) {
      return CellCheck.isDay(cell.text(), what, at, problems);
    }
    if (kind == ColumnKind.NUMBER && cell.kind() == SheetCell.Kind.DATE) {
      problems.error(at, what + "应当是数，格里存的却是日期" + cell.text(), "请把单元格格式改为“常规”再填一次");
      return false;
    }
    return true;
  }
}
