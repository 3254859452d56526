package cn.duibiao.excel;

import cn.duibiao.excel.BookSheet.BookRow;
import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.PlainText;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sheet of one department: every row becomes what it would be in a district-year. */
final class DepartmentReader {

  private static final Pattern QUESTION =
      Pattern.compile("(创建\\d+|\\d{1,2}\\.\\d+-\\d+[a-z]+)(?:[\\s　].*|)", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("(.+)[：:]([^：:]+)");
  private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\n]+");
  private static final Set<String> STATES = Set.of("有数", "零", "未填", "不适用", "不掌握");

  /** Columns whose filling makes a row say something. */
  private static final Set<FormColumn> SAYING =
      Set.of(
          FormColumn.VALUE,
          FormColumn.NUMERATOR,
          FormColumn.DENOMINATOR,
          FormColumn.EVIDENCE,
          FormColumn.REMARK,
          FormColumn.MEANING,
          FormColumn.BASIS,
          FormColumn.REASON,
          FormColumn.ASK,
          FormColumn.CLAIM,
          FormColumn.QUERY,
          FormColumn.PENDING,
          FormColumn.QUOTE,
          FormColumn.POSITION,
          FormColumn.MORE);

  private final Catalogue catalogue;
  private final Names names;
  private final Place place;
  private final BookSheet sheet;
  private final BookTable table;
  private final List<Statement> statements;
  private final Problems problems;
  private final List<Draft> drafts = new ArrayList<>();

  /** A row of a field, to which the rows of its parts still come. */
  private record Draft(Field field, BookRow row, String scope, List<Node.Entry> entries) {}

  DepartmentReader(
      Catalogue catalogue,
      Names names,
      Place place,
      BookSheet sheet,
      BookTable table,
      List<Statement> statements,
      Problems problems) {
    this.catalogue = catalogue;
    this.names = names;
    this.place = place;
    this.sheet = sheet;
    this.table = table;
    this.statements = statements;
    this.problems = problems;
  }

  void read() {
    if (!isWhole()) {
      return;
    }
    table.rows().forEach(this::row);
    for (Draft draft : drafts) {
      Node node = node(draft);
      if (node != null) {
        statements.add(new Statement(Statement.Kind.DATUM, draft.field.name(), node, place));
      }
    }
  }

  /** False when the headings leave open which column is which. */
  private boolean isWhole() {
    for (String heading : table.doubled()) {
      for (FormColumn column : FormColumn.values()) {
        if (column.heading().equals(heading)) {
          problems.error(at(table.headRow(), 0), "表头“" + heading + "”出现了两次", "请只留一列");
          return false;
        }
      }
    }
    for (FormColumn column : List.of(FormColumn.UNIT, FormColumn.STATE, FormColumn.SCOPE)) {
      if (!table.columns().containsKey(column.heading())) {
        problems.error(
            at(table.headRow(), 0), "表头里没有“" + column.heading() + "”这一列", "请恢复这个表头，或重新导出空表再填");
        return false;
      }
    }
    List<MergedCells> merged = MergedCells.over(sheet, table);
    merged.forEach(
        m ->
            problems.error(
                at(m.row(), m.column()), m.text() + "合并成了一格，分不清这个数是哪一行、哪一栏的", "请取消合并，逐格填写"));
    unknownColumns();
    return merged.isEmpty();
  }

  private void unknownColumns() {
    table
        .columns()
        .forEach(
            (heading, column) -> {
              boolean known = FormColumn.of(heading) != null;
              if (!known && table.rows().stream().anyMatch(r -> r.cells().containsKey(column))) {
                problems.hint(at(table.headRow(), column), "不认识表头“" + heading + "”，这一列没有读", "");
              }
            });
  }

  private Node.Scalar at(int row, int column) {
    return place.scalar(row, column, "");
  }

  private Node.Scalar at(BookRow row, SheetCell cell) {
    return at(row.number(), cell.column());
  }

  private void row(BookRow row) {
    Map<FormColumn, SheetCell> cells = new EnumMap<>(FormColumn.class);
    cells.putAll(table.cells(row));
    SheetCell name = cells.get(FormColumn.FIELD);
    if (name == null) {
      SAYING.stream()
          .filter(cells::containsKey)
          .min(Enum::compareTo)
          .ifPresent(c -> problems.error(at(row, cells.get(c)), "这一行没有写字段名称", "请在“字段”栏写名称，或清空这一行"));
      return;
    }
    String label = name.text();
    Matcher question = QUESTION.matcher(label);
    Matcher part = PART.matcher(label);
    Field field = names.find(label);
    if (field != null) {
      field(field, row, cells);
    } else if (question.matches()) {
      question(question.group(1), row, cells);
    } else if (part.matches() && isPart(names.find(part.group(1)), part.group(2))) {
      part(names.find(part.group(1)), part.group(2), row, cells);
    } else if (SAYING.stream().anyMatch(cells::containsKey)) {
      Node value = place.scalar(row.number(), name.column(), "");
      statements.add(
          new Statement(Statement.Kind.UNKNOWN, label, at(name, row, label, value), place));
    }
  }

  /** Carries the place of an unknown name to the message about it. */
  private Node at(SheetCell name, BookRow row, String label, Node value) {
    return place.mapping(
        row.number(),
        name.column(),
        List.of(new Node.Entry(place.scalar(row.number(), name.column(), label), value)));
  }

  private static boolean isPart(Field field, String part) {
    return field != null && field.parts().containsKey(part);
  }

  private void question(String id, BookRow row, Map<FormColumn, SheetCell> cells) {
    String state = state(cells);
    Map<FormColumn, String> texts = texts(row, cells);
    if (state.equals("不适用") && !texts.containsKey(FormColumn.VALUE)) {
      texts.put(FormColumn.VALUE, state);
    }
    remark(texts, FormRemark.column(texts, false));
    texts.keySet().retainAll(SAYING);
    if (texts.isEmpty()) {
      return;
    }
    List<Node.Entry> entries = entries(row, cells, texts, "答");
    boolean self = id.startsWith("创建");
    Node node =
        entries.size() == 1 && texts.containsKey(FormColumn.VALUE)
            ? entries.get(0).value()
            : place.mapping(row.number(), cells.get(FormColumn.FIELD).column(), entries);
    if (!self && catalogue.criterion(id) == null) {
      problems.error(
          at(row, cells.get(FormColumn.FIELD)), "没有“" + id + "”这个要点", "可能是旧表；请用本版重新导出，把内容填过去");
      return;
    }
    statements.add(
        new Statement(self ? Statement.Kind.SELF_CHECK : Statement.Kind.ANSWER, id, node, place));
  }

  private void field(Field field, BookRow row, Map<FormColumn, SheetCell> cells) {
    SheetCell value = cells.get(FormColumn.VALUE);
    Map<FormColumn, String> texts = texts(row, cells);
    if (value != null) {
      texts.remove(FormColumn.VALUE);
      if (CellCheck.isUsableFigure(value, field, at(row, value), problems)) {
        String printed = field.kind() == FieldKind.RATE ? "%" : field.unit();
        SheetCell unit = cells.get(FormColumn.UNIT);
        texts.put(
            FormColumn.VALUE,
            FigureText.words(
                value, field.kind(), printed, unit == null ? printed : PlainText.of(unit.text())));
      }
    }
    String state = state(cells);
    if (!state.isEmpty() && !STATES.contains(state)) {
      problems.error(
          at(row, cells.get(FormColumn.STATE)), "状态不能是“" + state + "”", "可选：有数、零、未填、不适用、不掌握");
    }
    settle(field, state, row, cells, texts);
    Map<FormColumn, String> by = new EnumMap<>(texts);
    if (state.equals("不适用") || state.equals("不掌握")) {
      by.put(FormColumn.STATE, state);
    }
    remark(texts, FormRemark.column(by, true));
    drafts.add(
        new Draft(
            field,
            row,
            texts.getOrDefault(FormColumn.SCOPE, ""),
            new ArrayList<>(entries(row, cells, texts, "值"))));
  }

  /** Brings state and figure together; where they disagree nothing is guessed. */
  private void settle(
      Field field,
      String state,
      BookRow row,
      Map<FormColumn, SheetCell> cells,
      Map<FormColumn, String> texts) {
    SheetCell value = cells.get(FormColumn.VALUE);
    boolean nought = value != null && PlainText.of(value.text()).matches("0+(?:\\.0+)?");
    String name = "“" + field.name() + "”";
    switch (state) {
      case "不适用", "不掌握" -> {
        if (value != null && !value.text().equals(state)) {
          problems.error(
              at(row, value), name + "的状态是“" + state + "”，本年数却写了“" + value.text() + "”", "请只留一个");
        }
        texts.put(FormColumn.VALUE, state);
      }
      case "零" -> {
        if (value != null && !nought && !value.text().equals("零")) {
          problems.error(
              at(row, value), name + "的状态是“零”，本年数却写了“" + value.text() + "”", "请改状态，或把本年数改为 0");
        }
        texts.put(FormColumn.VALUE, "零");
      }
      case "未填" -> {
        if (nought && value.kind() == SheetCell.Kind.NUMBER) {
          problems.error(
              at(row, value), name + "写了 0，状态却是“未填”，看不出是确实为零还是没有填", "确实为零请把状态选“零”，没有填请清空");
        }
      }
      case "有数" -> {
        boolean figure =
            texts.containsKey(FormColumn.VALUE)
                || texts.containsKey(FormColumn.NUMERATOR)
                || texts.containsKey(FormColumn.DENOMINATOR)
                || !field.parts().isEmpty();
        if (!figure && value == null) {
          problems.hint(
              at(row, cells.get(FormColumn.STATE)), name + "状态选了“有数”，没有写数，按未填处理", "请补写，或把状态改为“未填”");
        }
      }
      default -> {}
    }
  }

  private static String state(Map<FormColumn, SheetCell> cells) {
    SheetCell state = cells.get(FormColumn.STATE);
    return state == null ? "" : PlainText.of(state.text()).replace("▼", "");
  }

  /** The texts of all usable cells that say something. */
  private Map<FormColumn, String> texts(BookRow row, Map<FormColumn, SheetCell> cells) {
    Map<FormColumn, String> texts = new EnumMap<>(FormColumn.class);
    cells.forEach(
        (column, cell) -> {
          boolean read =
              SAYING.contains(column) || column == FormColumn.SCOPE || column == FormColumn.PERIOD;
          String what = "“" + column.heading() + "”";
          if (read
              && (column == FormColumn.VALUE
                      && names.find(cells.get(FormColumn.FIELD).text()) != null
                  || CellCheck.isUsable(cell, at(row, cell), what, problems))) {
            texts.put(column, cell.text());
          }
        });
    return texts;
  }

  /** Puts what stands in 填报说明 where it belongs; two texts for one place are joined. */
  private static void remark(Map<FormColumn, String> texts, FormColumn main) {
    String text = texts.remove(FormColumn.REMARK);
    if (text != null) {
      FormColumn free = texts.containsKey(main) ? FormColumn.MORE : main;
      texts.merge(free, text, (a, b) -> b + "；" + a);
    }
  }

  private List<Node.Entry> entries(
      BookRow row, Map<FormColumn, SheetCell> cells, Map<FormColumn, String> texts, String first) {
    List<Node.Entry> entries = new ArrayList<>();
    texts.forEach(
        (column, text) -> {
          SheetCell cell = cells.get(column);
          SheetCell from =
              cell != null
                  ? cell
                  : cells.getOrDefault(FormColumn.REMARK, cells.get(FormColumn.FIELD));
          int at = from.column();
          String key = column == FormColumn.VALUE ? first : column.key();
          Node value =
              column == FormColumn.EVIDENCE
                  ? list(place, row.number(), from)
                  : place.scalar(row.number(), at, text);
          entries.add(new Node.Entry(place.scalar(row.number(), at, key), value));
        });
    return entries;
  }

  /** A cell that names several things. */
  static Node list(Place place, int row, SheetCell cell) {
    List<Node> items = new ArrayList<>();
    for (String item : SEPARATOR.split(cell.text())) {
      if (!item.isBlank()) {
        items.add(place.scalar(row, cell.column(), item.strip()));
      }
    }
    return new Node.Sequence(place.text(), row, cell.column() + 1, items);
  }

  private void part(Field field, String part, BookRow row, Map<FormColumn, SheetCell> cells) {
    SheetCell value = cells.get(FormColumn.VALUE);
    if (value == null || !CellCheck.isUsable(value, at(row, value), "“" + part + "”", problems)) {
      return;
    }
    String printed = field.parts().get(part);
    boolean words = printed.equals("文本");
    if (!words && value.kind() == SheetCell.Kind.DATE) {
      problems.error(
          at(row, value), "“" + part + "”应当是数，格里存的却是日期" + value.text(), "请把单元格格式改为“常规”再填一次");
      return;
    }
    SheetCell unit = cells.get(FormColumn.UNIT);
    String text =
        words
            ? value.text()
            : FigureText.words(
                value,
                FieldKind.COUNT,
                printed,
                unit == null ? printed : PlainText.of(unit.text()));
    SheetCell scope = cells.get(FormColumn.SCOPE);
    Draft owner = owner(field, scope == null ? "" : scope.text(), row);
    Node.Entry entry = place.entry(row.number(), value.column(), part, text);
    owner.entries.stream()
        .filter(e -> e.key().text().equals(part))
        .findFirst()
        .ifPresentOrElse(
            before -> twice(field, part, before, entry), () -> owner.entries.add(entry));
  }

  /** Two rows for one part of one statement: the same once is enough, two that differ are not. */
  private void twice(Field field, String part, Node.Entry before, Node.Entry entry) {
    String first = ((Node.Scalar) before.value()).text();
    String second = ((Node.Scalar) entry.value()).text();
    if (!first.equals(second)) {
      String what = "“" + field.name() + "：" + part + "”填了两行，一行“" + first + "”，一行“" + second + "”";
      // told at both, so that neither is left when rows with errors are left out
      problems.error(entry.value(), what, "请只留一行；是两个主体的，请各写明主体并各填主字段一行");
      problems.error(before.value(), what, "请只留一行；是两个主体的，请各写明主体并各填主字段一行");
    }
  }

  /** The row above that the part belongs to; one of its own when there is none. */
  private Draft owner(Field field, String scope, BookRow row) {
    Draft nearest = null;
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.field.equals(field)) {
        if (draft.scope.equals(scope)) {
          return draft;
        }
        nearest = nearest == null ? draft : nearest;
      }
    }
    if (nearest != null) {
      return nearest;
    }
    Draft own = new Draft(field, row, scope, new ArrayList<>());
    if (!scope.isEmpty()) {
      own.entries.add(place.entry(row.number(), 0, "主体", scope));
    }
    drafts.add(own);
    return own;
  }

  /** Null when nothing is stated; a place to fill in stays one when something is said about it. */
  private Node node(Draft draft) {
    List<Node.Entry> entries = draft.entries;
    boolean says =
        entries.stream().map(e -> e.key().text()).anyMatch(k -> !k.equals("主体") && !k.equals("期间"));
    if (!says) {
      return null;
    }
    int row = draft.row.number();
    if (entries.size() == 1 && entries.get(0).key().text().equals("值")) {
      return entries.get(0).value();
    }
    boolean figure =
        entries.stream()
            .map(e -> e.key().text())
            .anyMatch(
                k -> Set.of("值", "分子", "分母").contains(k) || draft.field.parts().containsKey(k));
    if (!figure) {
      entries.add(0, place.entry(row, table.columns().get(FormColumn.VALUE.heading()), "值", ""));
    }
    return place.mapping(row, table.columns().get(FormColumn.FIELD.heading()), entries);
  }
}
