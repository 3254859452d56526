package cn.duibiao.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;

/** The sheet one department fills in. */
final class DepartmentSheet {

  /** Rows above the first datum: title, who fills it in, headings. */
  static final int HEAD_ROWS = 3;

  private static final int SPARE = 8;
  private static final String SCOPES = "本级政府,工作部门,镇街,工作部门和镇街,全域,本单位";
  private static final String ANSWERS = "是,否,不适用";

  private final FormHead head;
  private final FormSheet form;

  DepartmentSheet(FormHead head, FormSheet form) {
    this.head = head;
    this.form = form;
  }

  void write(Worksheet sheet) {
    int last = FormColumn.LAST_PRINTED.at();
    sheet.value(0, 0, head.get("年度") + "年度法治政府建设数据表（" + form.name() + "）");
    sheet.range(0, 0, 0, last).merge();
    SheetStyle.title(sheet.range(0, 0, 0, last));
    sheet.rowHeight(0, 32);
    sheet.value(1, 0, "填报单位（盖章）：　　　　　　　填报人：　　　　　　电话：　　　　　　　审核人：　　　　　　填报日期：");
    for (FormColumn column : FormColumn.values()) {
      int c = column.at();
      sheet.value(2, c, heading(column));
      sheet.width(c, column.width());
    }
    SheetStyle.head(sheet.range(2, 0, 2, FormColumn.values().length - 1));
    sheet.rowHeight(2, 30);
    comments(sheet);
    styles(sheet);
    for (int i = 0; i < form.rows().size(); i++) {
      row(sheet, HEAD_ROWS + i, i + 1, form.rows().get(i));
    }
    spare(sheet);
    sheet.groupCols(last + 1, FormColumn.values().length - 1);
    for (int c = last + 1; c < FormColumn.values().length; c++) {
      sheet.hideColumn(c);
    }
    FormWriter.page(sheet, HEAD_ROWS);
    sheet.header("附件", Position.LEFT);
    sheet.setAutoFilter(2, 0, HEAD_ROWS + form.rows().size() - 1, last);
    protect(sheet);
  }

  private static String heading(FormColumn column) {
    return switch (column) {
      case STATE, SCOPE -> column.heading() + "▼";
      case PERIOD -> "期间（起至止）";
      case CHECK -> "核对（自动）";
      default -> column.heading();
    };
  }

  private static void comments(Worksheet sheet) {
    comment(sheet, FormColumn.VALUE, "空着是未填；确实没有发生写 0，状态选“零”。约数照写：60余名、95%以上。不要写“/”“无”“—”。");
    comment(sheet, FormColumn.STATE, "不归本单位管、没有这类事项选“不适用”，在填报说明里写理由；数在别的单位选“不掌握”，在填报说明里写问谁。");
    comment(sheet, FormColumn.NUMERATOR, "率请写分子、分母，只写 100% 不能证明达标。");
    comment(sheet, FormColumn.SCOPE, "这个数是谁的。空着按该字段通常的主体理解。同一字段几个主体的，各写一行。");
    comment(sheet, FormColumn.PERIOD, "与全表统计期不同的才写，如 2023-07-01 至 2024-06-30。");
    comment(sheet, FormColumn.EVIDENCE, "先在“证据目录”登记，这里写编号，几份用顿号隔开。");
    comment(sheet, FormColumn.CHECK, "由表格自动算出，只供填报时核对，不导入。");
  }

  private static void comment(Worksheet sheet, FormColumn column, String text) {
    sheet.comment(2, column.at(), text);
  }

  /** One style for each column; the cells of figures get theirs with the row. */
  private void styles(Worksheet sheet) {
    for (FormColumn column : FormColumn.values()) {
      Range range = column(sheet, column, 0, form.rows().size() - 1);
      switch (column) {
        case NUMBER, UNIT -> SheetStyle.centred(range, true);
        case THEME, FIELD, LAST -> SheetStyle.words(range, true);
        case CHECK -> SheetStyle.computed(range);
        case STATE -> SheetStyle.centred(range, false);
        case VALUE, NUMERATOR, DENOMINATOR -> SheetStyle.number(range);
        default -> SheetStyle.words(range, false);
      }
    }
    column(sheet, FormColumn.PENDING, 0, form.rows().size() - 1)
        .validateWithListByFormula("\"是,否\"")
        .allowBlank(true);
  }

  /** Rows for further scopes; only they let the field be chosen. */
  private void spare(Worksheet sheet) {
    int first = form.rows().size();
    int end = first + SPARE - 1;
    for (FormColumn column : FormColumn.values()) {
      Range range = column(sheet, column, first, end);
      if (column == FormColumn.CHECK) {
        SheetStyle.computed(range);
      } else {
        SheetStyle.words(range, column == FormColumn.LAST);
      }
    }
    column(sheet, FormColumn.FIELD, first, end)
        .validateWithList(column(sheet, FormColumn.FIELD, 0, first - 1))
        .allowBlank(true);
    column(sheet, FormColumn.STATE, first, end)
        .validateWithListByFormula("\"" + FormColumn.STATES + "\"")
        .allowBlank(true);
    sheet.value(HEAD_ROWS + first, FormColumn.THEME.at(), "补充行");
  }

  private static Range column(Worksheet sheet, FormColumn column, int from, int to) {
    int c = column.at();
    return sheet.range(HEAD_ROWS + from, c, HEAD_ROWS + to, c);
  }

  private void row(Worksheet sheet, int r, int number, FormRow row) {
    sheet.value(r, FormColumn.NUMBER.at(), number);
    set(sheet, r, FormColumn.THEME, row.theme());
    set(sheet, r, FormColumn.FIELD, row.label());
    set(sheet, r, FormColumn.UNIT, row.unit());
    set(sheet, r, FormColumn.LAST, row.last());
    value(sheet, r, row);
    number(sheet, r, FormColumn.NUMERATOR, row);
    number(sheet, r, FormColumn.DENOMINATOR, row);
    int height = FormColumn.FIELD.width();
    double points = SheetStyle.height(row.label(), height);
    for (FormColumn column : FormColumn.values()) {
      boolean words =
          column.key() != null
              && column != FormColumn.VALUE
              && column != FormColumn.NUMERATOR
              && column != FormColumn.DENOMINATOR;
      if (words) {
        set(sheet, r, column, row.cell(column));
      }
      if (column.at() <= FormColumn.LAST_PRINTED.at()) {
        String text = column == FormColumn.LAST ? row.last() : row.cell(column);
        points = Math.max(points, SheetStyle.height(text, column.width()));
      }
    }
    sheet.rowHeight(r, points);
    lists(sheet, r, row);
    if (row.kind() != FormRow.Kind.QUESTION && !isPart(row)) {
      String state = row.cell(FormColumn.STATE);
      set(sheet, r, FormColumn.STATE, state == null ? "未填" : state);
    }
    String check = check(row, r + 1);
    if (check != null) {
      FormWriter.formula(sheet, r, FormColumn.CHECK.at(), check);
    }
  }

  private static boolean isPart(FormRow row) {
    return row.label().contains("：") && row.kind() != FormRow.Kind.QUESTION;
  }

  private static void set(Worksheet sheet, int r, FormColumn column, String text) {
    FormWriter.text(sheet, r, column.at(), text);
  }

  private static void value(Worksheet sheet, int r, FormRow row) {
    int c = FormColumn.VALUE.at();
    Range cell = sheet.range(r, c, r, c);
    String words = row.cell(FormColumn.VALUE);
    switch (row.kind()) {
      case TEXT -> SheetStyle.words(cell, false);
      case QUESTION -> SheetStyle.centred(cell, false);
      case DATE -> SheetStyle.day(cell);
      default -> {}
    }
    if (words == null) {
      return;
    }
    LocalDate day = row.kind() == FormRow.Kind.DATE ? FigureText.day(words) : null;
    if (day != null) {
      sheet.value(r, c, day);
    } else if (row.kind() == FormRow.Kind.RATE || row.kind() == FormRow.Kind.COUNT) {
      figure(sheet, r, c, words, row.unit());
    } else {
      FormWriter.text(sheet, r, c, words);
    }
  }

  private static void number(Worksheet sheet, int r, FormColumn column, FormRow row) {
    String words = row.cell(column);
    if (words != null) {
      figure(sheet, r, column.at(), words, "");
    }
  }

  private static void figure(Worksheet sheet, int r, int c, String words, String unit) {
    BigDecimal number = FigureText.number(words, unit);
    if (number == null) {
      FormWriter.text(sheet, r, c, words);
    } else {
      sheet.value(r, c, number);
    }
  }

  private static void lists(Worksheet sheet, int r, FormRow row) {
    if (row.kind() == FormRow.Kind.QUESTION) {
      list(sheet, r, FormColumn.VALUE, ANSWERS, "请选 是、否 或 不适用；只有说法、没有把握的空着，把说法写到填报说明");
      return;
    }
    if (!isPart(row)) {
      list(sheet, r, FormColumn.STATE, FormColumn.STATES, "请从下拉里选：有数、零、未填、不适用、不掌握");
    }
    int c = FormColumn.SCOPE.at();
    String options = row.scopes().isEmpty() ? SCOPES : String.join(",", row.scopes());
    // a named unit is a scope too, so the list only suggests
    sheet
        .range(r, c, r, c)
        .validateWithListByFormula("\"" + options + "\"")
        .allowBlank(true)
        .showErrorMessage(!row.scopes().isEmpty())
        .errorTitle("主体")
        .error("请从下拉里选");
  }

  private static void list(
      Worksheet sheet, int r, FormColumn column, String options, String error) {
    int c = column.at();
    sheet
        .range(r, c, r, c)
        .validateWithListByFormula("\"" + options + "\"")
        .allowBlank(true)
        .errorTitle(column.heading())
        .error(error);
  }

  /** Arithmetic beside the figures, for whoever fills them in; nothing reads it back. */
  private static String check(FormRow row, int r) {
    String d = at(FormColumn.VALUE, r);
    String f = at(FormColumn.STATE, r);
    String g = at(FormColumn.NUMERATOR, r);
    String h = at(FormColumn.DENOMINATOR, r);
    String remark = at(FormColumn.REMARK, r);
    if (isPart(row)) {
      return null;
    }
    if (row.kind() == FormRow.Kind.QUESTION) {
      return "IF("
          + d
          + "=\"不适用\",IF("
          + remark
          + "=\"\",\"●须写理由\",\"\"),IF("
          + d
          + "&"
          + remark
          + "=\"\",\"●未填\",\"\"))";
    }
    String open =
        "IF("
            + f
            + "=\"不适用\",IF("
            + remark
            + "=\"\",\"●须写理由\",\"\"),IF("
            + f
            + "=\"不掌握\",IF("
            + remark
            + "=\"\",\"●须写问谁\",\"\"),";
    if (row.kind() == FormRow.Kind.RATE) {
      return open
          + "IF(AND(ISNUMBER("
          + g
          + "),ISNUMBER("
          + h
          + ")),IF("
          + h
          + "=0,\"分母为零\",IF("
          + g
          + ">"
          + h
          + ",\"▲分子大于分母\",\"计算得\"&TEXT(ROUNDDOWN("
          + g
          + "/"
          + h
          + "*100,2),\"0.00\")&\"%\")),IF("
          + d
          + "&"
          + g
          + "&"
          + h
          + "=\"\",\"●未填\",\"●缺分子分母\"))))";
    }
    return open
        + "IF("
        + d
        + "&\"\"=\"\",\"●未填\",IF("
        + d
        + "&\"\"=\"0\",IF("
        + f
        + "=\"零\",\"\",\"▲确为零请选“零”\"),\"\"))))";
  }

  private static String at(FormColumn column, int row) {
    return "$" + (char) ('A' + column.at()) + row;
  }

  /**
   * Names and units are locked without a password: against slips, not against people. Rows may be
   * added for further scopes, columns widened, and the sheet filtered.
   */
  private static void protect(Worksheet sheet) {
    sheet.protect(
        "",
        java.util.EnumSet.copyOf(
            List.of(
                SheetProtectionOption.SHEET,
                SheetProtectionOption.OBJECTS,
                SheetProtectionOption.SCENARIOS,
                SheetProtectionOption.DELETE_COLUMNS,
                SheetProtectionOption.INSERT_COLUMNS)));
  }
}
