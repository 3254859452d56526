package cn.duibiao.excel;

import org.dhatim.fastexcel.Worksheet;

/** How far each department has come, counted by the workbook itself. */
final class SummarySheet {

  private static final String[] HEADS = {"序", "单位", "应填行数", "已填行数", "未填行数"};

  private final Worksheet sheet;
  private int next = 3;

  SummarySheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** A department's line; {@code name} is the name of its sheet. */
  void add(String name, int rows) {
    int from = DepartmentSheet.HEAD_ROWS + 1;
    int to = DepartmentSheet.HEAD_ROWS + rows;
    sheet.value(next, 0, next - 2);
    sheet.value(next, 1, name);
    sheet.value(next, 2, rows);
    String at = "'" + name + "'!";
    FormWriter.formula(
        sheet,
        next,
        3,
        "SUMPRODUCT(--(("
            + range(at, FormColumn.VALUE, from, to)
            + "<>\"\")+("
            + range(at, FormColumn.NUMERATOR, from, to)
            + "<>\"\")+("
            + range(at, FormColumn.STATE, from, to)
            + "=\"不适用\")+("
            + range(at, FormColumn.STATE, from, to)
            + "=\"不掌握\")>0))");
    FormWriter.formula(sheet, next, 4, "C" + (next + 1) + "-D" + (next + 1));
    next++;
  }

  private static String range(String sheet, FormColumn column, int from, int to) {
    char letter = (char) ('A' + column.at());
    return sheet + "$" + letter + "$" + from + ":$" + letter + "$" + to;
  }

  void finish(FormHead head) {
    int last = HEADS.length - 1;
    sheet.value(0, 0, head.get("年度") + "年度填报进度（自动）");
    sheet.range(0, 0, 0, last).merge();
    SheetStyle.title(sheet.range(0, 0, 0, last));
    sheet.rowHeight(0, 32);
    sheet.value(1, 0, "只数行数，不判断填得对不对；由各表自动算出，不导入。");
    int[] widths = {8, 40, 16, 16, 16};
    for (int c = 0; c <= last; c++) {
      sheet.value(2, c, HEADS[c]);
      sheet.width(c, widths[c]);
    }
    SheetStyle.head(sheet.range(2, 0, 2, last));
    SheetStyle.counts(sheet.range(3, 0, next - 1, last));
    FormWriter.page(sheet, 3);
  }
}
