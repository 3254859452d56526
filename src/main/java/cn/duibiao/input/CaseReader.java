package cn.duibiao.input;

import cn.duibiao.model.CaseList;
import cn.duibiao.model.CaseRow;
import cn.duibiao.model.ColumnKind;
import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.ListColumn;
import cn.duibiao.model.ListForm;
import cn.duibiao.model.ListForms;
import cn.duibiao.model.Period;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.QuantityReader;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Source;
import cn.duibiao.model.Truth;
import cn.duibiao.model.Units;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads 清单: registers with one row per case. A blank cell is legal and stays unknown. */
final class CaseReader {

  /** More rows than any county has cases of one kind; a larger file is not a register. */
  static final int MAX_ROWS = 20_000;

  private static final Set<String> LIST = Section.keys("主体", "证据", "说明", "行");
  private static final Set<String> NONE = Set.of("零", "0", "没有", "未发生");

  /** What people write for "nothing here"; it may mean that there is none or that nobody knows. */
  private static final Set<String> UNCLEAR =
      Set.of("/", "／", "无", "—", "－", "-", "--", "——", "不适用", "不详", "未填", "暂无", "null", "~");

  private final ListForms forms;
  private final DatumReader data;
  private final Period period;
  private final String document;
  private final Problems problems;
  private final List<CaseList> lists = new ArrayList<>();
  private final List<CaseRow> rows = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  CaseReader(ListForms forms, DatumReader data, Period period, String document, Problems problems) {
    this.forms = forms;
    this.data = data;
    this.period = period;
    this.document = document;
    this.problems = problems;
  }

  /** What was read, in the order of the catalogue. */
  List<CaseList> lists() {
    List<String> order = List.copyOf(forms.forms().keySet());
    return lists.stream().sorted(Comparator.comparing(l -> order.indexOf(l.name()))).toList();
  }

  /** All rows, list by list in the order of the catalogue, each list in the order of the file. */
  List<CaseRow> rows() {
    List<String> order = List.copyOf(forms.forms().keySet());
    return rows.stream().sorted(Comparator.comparing(r -> order.indexOf(r.list()))).toList();
  }

  /** Reads what stands behind {@code 清单:}. */
  void read(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node, "“清单:”下面一张清单一段", "如 重大行政决策: 换行后每件一行，行首写“- ”");
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      String name = Names.plain(entry.key().text());
      ListForm form = forms.forms().get(name);
      if (form == null) {
        problems.error(
            entry.key(),
            "没有“" + entry.key().text() + "”这张清单",
            problems.suggestion(name, forms.forms().keySet())
                + "清单有："
                + String.join("、", forms.forms().keySet()));
      } else if (!Node.isBlank(entry.value())) {
        list(form, entry.value());
      }
    }
  }

  private void list(ListForm form, Node node) {
    if (node instanceof Node.Mapping) {
      Section s = new Section(node, LIST, problems);
      Node stated = s.get("行");
      if (Node.isBlank(stated)) {
        problems.hint(
            node, "清单“" + form.name() + "”没有写行，按未填处理", "确实一件也没有请写 " + form.name() + ": 零");
        return;
      }
      String scope = s.text("主体") == null ? null : scope(s);
      rows(form, node, stated, scope, data.evidence(s));
    } else {
      rows(form, node, node, null, List.of());
    }
  }

  private String scope(Section s) {
    String scope = Scopes.canonical(Names.plain(s.text("主体")));
    if (!Scopes.overlap(List.of(Scopes.ALL), scope)) {
      problems.error(
          s.get("主体"), "清单的主体不能是“" + s.text("主体") + "”", "可选：全域、本级政府、工作部门、镇街、工作部门和镇街；不写就是通常主体");
    }
    return scope;
  }

  private void rows(ListForm form, Node at, Node stated, String scope, List<String> listEvidence) {
    List<Node> items = List.of();
    if (stated instanceof Node.Sequence sequence) {
      items = sequence.items();
    } else if (!(stated instanceof Node.Scalar scalar) || !NONE.contains(scalar.text())) {
      problems.error(
          stated, "清单“" + form.name() + "”应当一件一行", "行首写“- ”，如 - {" + example(form) + "}；一件也没有写 零");
      return;
    }
    if (items.isEmpty() && stated instanceof Node.Sequence) {
      problems.hint(at, "清单“" + form.name() + "”没有写行，按未填处理", "确实一件也没有请写 " + form.name() + ": 零");
      return;
    }
    if (items.size() > MAX_ROWS) {
      problems.error(
          stated,
          "清单“" + form.name() + "”有" + items.size() + "行，超过" + MAX_ROWS + "行",
          "请只列统计期内的件，或改填合计");
      return;
    }
    Set<String> keys = new LinkedHashSet<>(form.columns().keySet());
    keys.add("证据");
    keys.add("备注");
    Set<String> evidence = new LinkedHashSet<>();
    boolean everyRow = !items.isEmpty();
    int number = 0;
    for (Node item : items) {
      number++;
      Section s = new Section(item, keys, problems);
      if (!(item instanceof Node.Mapping)) {
        continue;
      }
      List<String> own = data.evidence(s);
      everyRow &= !own.isEmpty();
      evidence.addAll(own);
      rows.add(new CaseRow(form, number, row(form, s), forms.calendar(), period));
    }
    List<String> documents =
        !listEvidence.isEmpty() ? listEvidence : everyRow ? List.copyOf(evidence) : List.of();
    Source source = new Source(document, null, null, at.file(), at.line());
    lists.add(new CaseList(form, scope, items.size(), documents, period, source));
  }

  private static String example(ListForm form) {
    return form.nameColumn() + ": …, " + form.dateColumn() + ": 2024-03-01";
  }

  private Map<String, Object> row(ListForm form, Section s) {
    Map<String, Object> values = new HashMap<>();
    for (ListColumn column : form.columns().values()) {
      if (column.required()) {
        s.required(column.name());
      }
      if (s.text(column.name()) != null && s.get(column.name()) instanceof Node.Scalar cell) {
        Object value = value(form, column, cell);
        if (value != null) {
          values.put(column.name(), value);
        }
      }
    }
    if (form.withinPeriod() && values.get(form.dateColumn()) instanceof DateSpan day) {
      checkPeriod(form, s.get(form.dateColumn()), day);
    }
    return values;
  }

  /** Another year's case must never be judged as this year's. */
  private void checkPeriod(ListForm form, Node at, DateSpan day) {
    if (day.last().isBefore(period.from()) || day.first().isAfter(period.to())) {
      problems.error(
          at,
          "“" + form.dateColumn() + "”" + day.wording() + "不在统计期" + period.text() + "之内",
          "清单“" + form.name() + "”只列统计期内的件，请核对年份或移出");
    }
  }

  private Object value(ListForm form, ListColumn column, Node.Scalar cell) {
    if (column.kind() != ColumnKind.TEXT && UNCLEAR.contains(cell.text())) {
      if (asked.add(form.name() + " " + column.name())) {
        problems.hint(
            cell,
            "清单“"
                + form.name()
                + "”的“"
                + column.name()
                + "”写的是“"
                + cell.text()
                + "”，看不出是没有还是不知道，按空着处理",
            column.kind() == ColumnKind.FLAG ? "请写 是 或 否" : "不知道的空着；没有这一环节的，在相应的“是否”栏写 否");
      }
      return null;
    }
    return switch (column.kind()) {
      case TEXT -> text(column, cell);
      case DATE -> date(column, cell);
      case FLAG -> flag(column, cell);
      case NUMBER -> number(column, cell);
    };
  }

  private String text(ListColumn column, Node.Scalar cell) {
    if (column.options().isEmpty()) {
      return cell.text();
    }
    String text = Scopes.canonical(Names.plain(cell.text()));
    if (!column.options().contains(text)) {
      problems.error(
          cell,
          "“" + column.name() + "”不能是“" + cell.text() + "”",
          "可选：" + String.join("、", column.options()) + "；不清楚的空着");
      return null;
    }
    return text;
  }

  private DateSpan date(ListColumn column, Node.Scalar cell) {
    DateSpan date = DateReader.read(cell.text());
    if (date == null) {
      problems.error(
          cell,
          "“" + column.name() + "”的日期“" + cell.text() + "”读不出或不存在",
          "写成 2024-03-01 或 2024年3月1日，只知道月份写 2024年3月，不知道的空着");
    }
    return date;
  }

  private Truth flag(ListColumn column, Node.Scalar cell) {
    return switch (cell.text()) {
      case "是" -> Truth.YES;
      case "否" -> Truth.NO;
      default -> {
        problems.error(cell, "“" + column.name() + "”不能写“" + cell.text() + "”", "写 是 或 否，不知道的空着");
        yield null;
      }
    };
  }

  private Quantity number(ListColumn column, Node.Scalar cell) {
    if (QuantityReader.read(cell.text()) instanceof QuantityReader.Figure figure) {
      Quantity q = figure.quantity();
      Quantity unit = q.unit().isEmpty() ? q.as(column.unit(), q.wording() + column.unit()) : q;
      if (q.lower() != null && q.lower().signum() < 0) {
        problems.error(cell, "“" + column.name() + "”是负数", "请核对");
      } else if (!Units.comparable(unit.unit(), column.unit())) {
        problems.error(
            cell,
            "“" + column.name() + "”按“" + column.unit() + "”计，写的是“" + q.unit() + "”",
            "两者不能换算，请改写");
      }
      return unit;
    }
    problems.error(
        cell, "“" + column.name() + "”的“" + cell.text() + "”读不出数", "写成 5 或 5" + column.unit());
    return null;
  }
}
