package cn.duibiao.excel;

import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Department;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.ParticipationItem;
import cn.duibiao.model.Scopes;
import cn.duibiao.yaml.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts fields and questions on the sheets of the departments that fill them in. */
final class FormLayout {

  /** The office that answers what belongs to no department. */
  static final String OFFICE = "依法治县办";

  private static final Map<String, FormColumn> BY_KEY = new LinkedHashMap<>();

  static {
    for (FormColumn column : FormColumn.values()) {
      if (column.key() != null && column != FormColumn.REMARK) {
        BY_KEY.putIfAbsent(column.key(), column);
      }
    }
    BY_KEY.put("率", FormColumn.VALUE);
    BY_KEY.put("答", FormColumn.VALUE);
  }

  private final Catalogue catalogue;
  private final Names names;
  private final String kindWord;
  private final Stated now;
  private final Stated last;
  private final Map<String, List<FormRow>> rows = new LinkedHashMap<>();

  private FormLayout(Catalogue catalogue, String kindWord, Node now, Node last) {
    this.catalogue = catalogue;
    this.names = new Names(catalogue.fields().values());
    this.kindWord = kindWord;
    this.now = Stated.of(names, now);
    this.last = Stated.of(names, last);
  }

  /**
   * The sheets, in the order of the departments; a department that is asked nothing has none.
   *
   * @param kindWord 区, 县 or 市 for printed names
   * @param now root of the year's file, null for a blank form
   * @param last root of last year's file, null when there is none
   */
  static List<FormSheet> of(Catalogue catalogue, String kindWord, Node now, Node last) {
    FormLayout layout = new FormLayout(catalogue, kindWord, now, last);
    catalogue.departments().keySet().forEach(d -> layout.rows.put(d, new ArrayList<>()));
    catalogue.fields().values().forEach(layout::field);
    catalogue.criteria().filter(c -> !c.quantified()).forEach(layout::question);
    catalogue.criteria().filter(Criterion::quantified).forEach(layout::claim);
    catalogue.participation().items().forEach(layout::selfCheck);
    List<FormSheet> sheets = new ArrayList<>();
    layout.rows.forEach(
        (department, list) -> {
          if (!list.isEmpty()) {
            sheets.add(new FormSheet(department, layout.printed(department), list));
          }
        });
    return sheets;
  }

  private String printed(String department) {
    Department unit = catalogue.departments().get(department);
    return unit == null ? department : unit.printedFor(kindWord);
  }

  private List<FormRow> of(String department) {
    return rows.computeIfAbsent(department, k -> new ArrayList<>());
  }

  private void field(Field field) {
    List<Node> stated = now.data(field.name());
    boolean asked = field.use() != FieldUse.BACKGROUND || !last.data(field.name()).isEmpty();
    if (stated.isEmpty() && !asked) {
      // nothing is judged or checked by it: whoever has it may state it, nobody is made to
      return;
    }
    List<FormRow> sheet = of(field.filledBy());
    if (stated.isEmpty()) {
      for (String scope : askedScopes(field)) {
        Map<FormColumn, String> cells = new EnumMap<>(FormColumn.class);
        put(cells, FormColumn.SCOPE, scope);
        add(sheet, field, null, cells);
      }
    }
    for (Node node : stated) {
      add(sheet, field, node, cells(node, field));
    }
  }

  /**
   * One row for each scope that a criterion wants on its own; one without scope where a single
   * figure does.
   */
  private Set<String> askedScopes(Field field) {
    Set<String> scopes = new LinkedHashSet<>();
    catalogue
        .criteria()
        .filter(c -> c.fields().contains(field.name()))
        .forEach(c -> scopes.addAll(c.scopes()));
    return scopes.size() > 1 ? scopes : Set.of("");
  }

  private void add(List<FormRow> sheet, Field field, Node node, Map<FormColumn, String> cells) {
    FormRow.Kind kind = FormRow.Kind.valueOf(field.kind().name());
    sheet.add(
        new FormRow(
            kind,
            field.theme(),
            field.name(),
            field.unit(),
            field.scopes(),
            cells,
            lastYear(field, cells.get(FormColumn.SCOPE), null)));
    field
        .parts()
        .forEach(
            (part, unit) -> {
              Map<FormColumn, String> own = new EnumMap<>(FormColumn.class);
              put(own, FormColumn.VALUE, Stated.text(node, part));
              put(own, FormColumn.SCOPE, cells.get(FormColumn.SCOPE));
              boolean words = unit.equals("文本");
              sheet.add(
                  new FormRow(
                      words ? FormRow.Kind.TEXT : FormRow.Kind.COUNT,
                      field.theme(),
                      field.name() + "：" + part,
                      words ? "" : unit,
                      field.scopes(),
                      own,
                      lastYear(field, cells.get(FormColumn.SCOPE), part)));
            });
  }

  private String lastYear(Field field, String scope, String part) {
    for (Node node : last.data(field.name())) {
      if (scope(field, Stated.text(node, "主体")).equals(scope(field, scope))) {
        String words = part == null ? words(node) : Stated.text(node, part);
        if (!words.isEmpty()) {
          return words;
        }
      }
    }
    return null;
  }

  private static String scope(Field field, String scope) {
    return scope == null || scope.isEmpty() ? field.usualScope() : Scopes.canonical(scope);
  }

  private static String words(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    String value =
        Stated.text(node, "值").isEmpty() ? Stated.text(node, "率") : Stated.text(node, "值");
    String fraction = Stated.text(node, "分子") + "/" + Stated.text(node, "分母");
    return fraction.length() == 1
        ? value
        : value.isEmpty() ? fraction : value + "（" + fraction + "）";
  }

  /** What a statement says, by column; 说明 and its like go where the printed column has room. */
  private static Map<FormColumn, String> cells(Node node, Field field) {
    Map<FormColumn, String> cells = new EnumMap<>(FormColumn.class);
    if (node instanceof Node.Scalar scalar) {
      put(cells, FormColumn.VALUE, scalar.text());
    }
    for (Node.Entry entry : Stated.children(node)) {
      String key = entry.key().text();
      if (field == null || !field.parts().containsKey(key)) {
        put(cells, BY_KEY.get(key), Stated.text(node, key));
      }
    }
    if (field != null) {
      state(cells);
    }
    promote(cells, field != null);
    return cells;
  }

  private static void state(Map<FormColumn, String> cells) {
    String value = cells.getOrDefault(FormColumn.VALUE, "");
    switch (value) {
      case "不适用", "不掌握" -> {
        cells.remove(FormColumn.VALUE);
        cells.put(FormColumn.STATE, value);
      }
      case "零" -> {
        cells.put(FormColumn.VALUE, "0");
        cells.put(FormColumn.STATE, value);
      }
      case "", "未填" -> cells.remove(FormColumn.VALUE);
      default -> cells.put(FormColumn.STATE, "有数");
    }
  }

  /** What the row is mostly about moves to the printed remark, unless a remark is there as well. */
  private static void promote(Map<FormColumn, String> cells, boolean isField) {
    FormColumn main = FormRemark.column(cells, isField);
    if (cells.containsKey(main)) {
      cells.put(FormColumn.REMARK, cells.remove(main));
    }
  }

  private void question(Criterion criterion) {
    Domain domain = catalogue.domainOf(criterion.indicator());
    Indicator indicator = catalogue.indicator(criterion.indicator());
    String label = criterion.id() + " " + criterion.question();
    of(indicator.units().isEmpty() ? OFFICE : indicator.units().get(0))
        .add(answerRow(domain.theme(), label, now.answer(criterion.id()), criterion.id()));
  }

  /** A criterion that figures decide is asked in words only where the file already answers it. */
  private void claim(Criterion criterion) {
    Node answer = now.answer(criterion.id());
    if (!Node.isBlank(answer)) {
      String theme = catalogue.domainOf(criterion.indicator()).theme();
      List<String> units = catalogue.indicator(criterion.indicator()).units();
      of(units.isEmpty() ? OFFICE : units.get(0))
          .add(answerRow(theme, criterion.id() + " " + criterion.title(), answer, criterion.id()));
    }
  }

  private FormRow answerRow(String theme, String label, Node answer, String id) {
    String before =
        last.answer(id) instanceof Node.Scalar scalar
            ? scalar.text()
            : Stated.text(last.answer(id), "答");
    return new FormRow(
        FormRow.Kind.QUESTION,
        theme,
        label,
        "",
        List.of(),
        cells(answer, null),
        before.isEmpty() ? null : before);
  }

  private void selfCheck(ParticipationItem item) {
    Node checks = now.get("创建自查");
    Node answer = checks instanceof Node.Mapping mapping ? mapping.get(item.id()) : null;
    of(OFFICE)
        .add(
            new FormRow(
                FormRow.Kind.QUESTION,
                "创建自查",
                item.id() + " " + item.question(),
                "",
                List.of(),
                cells(answer, null),
                null));
  }

  private static void put(Map<FormColumn, String> cells, FormColumn column, String text) {
    if (column != null && text != null && !text.isEmpty()) {
      cells.put(column, text);
    }
  }
}
