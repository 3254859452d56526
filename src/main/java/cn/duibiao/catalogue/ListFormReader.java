package cn.duibiao.catalogue;

import cn.duibiao.model.ColumnKind;
import cn.duibiao.model.Confidence;
import cn.duibiao.model.Deadline;
import cn.duibiao.model.Department;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.ListColumn;
import cn.duibiao.model.ListForm;
import cn.duibiao.model.YieldKind;
import cn.duibiao.yaml.Nearest;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code indicators/lists.yaml}: the registers that a district may fill in case by case. */
final class ListFormReader {

  /** Keys every row may have besides its columns. */
  private static final Set<String> RESERVED = Set.of("证据", "备注");

  private static final Set<String> FILE = Section.keys("格式", "清单");
  private static final Set<String> LIST =
      Section.keys("主题", "填报", "说明", "名称栏", "日期栏", "须在统计期内", "件数项", "栏目", "期限", "得出");
  private static final Set<String> DEADLINE = Section.keys("门槛");
  private static final Set<String> COLUMN = Section.keys("类", "单位", "必填", "可选", "说明");

  private final Map<String, Field> fields;
  private final Map<String, Department> departments;
  private final List<Domain> domains;
  private final Problems problems;

  ListFormReader(
      Map<String, Field> fields,
      Map<String, Department> departments,
      List<Domain> domains,
      Problems problems) {
    this.fields = fields;
    this.departments = departments;
    this.domains = domains;
    this.problems = problems;
  }

  Map<String, ListForm> read(Node root) {
    Map<String, ListForm> forms = new LinkedHashMap<>();
    Section file = new Section(root, FILE, problems);
    if (file.get("清单") instanceof Node.Mapping lists) {
      lists.entries().forEach(e -> forms.put(e.key().text(), form(e)));
    } else {
      problems.error(root, "没有清单", "如 清单: 换行后缩进写 重大行政决策:");
    }
    return forms;
  }

  private ListForm form(Node.Entry entry) {
    Section s = new Section(entry.value(), LIST, problems);
    Map<String, ListColumn> columns = columns(s);
    String theme = s.required("主题");
    if (theme != null && domains.stream().noneMatch(d -> d.theme().equals(theme))) {
      problems.error(s.get("主题"), "没有“" + theme + "”这个主题", "请写一级指标的主题");
    }
    String filledBy = s.required("填报");
    if (filledBy != null && !departments.containsKey(filledBy)) {
      problems.error(s.get("填报"), "“" + filledBy + "”不在单位表里", "请用 departments.yaml 里的名称");
    }
    String count = s.text("件数项");
    if (count != null) {
      known(s.get("件数项"), count);
    }
    return new ListForm(
        entry.key().text(),
        theme,
        filledBy,
        s.text("说明"),
        column(s, "名称栏", columns, ColumnKind.TEXT),
        column(s, "日期栏", columns, ColumnKind.DATE),
        "true".equals(s.text("须在统计期内")),
        count,
        columns,
        deadlines(entry.key().text(), s),
        yields(s));
  }

  private List<Deadline> deadlines(String list, Section s) {
    List<Deadline> deadlines = new ArrayList<>();
    if (s.get("期限") instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        Section d = new Section(entry.value(), DEADLINE, problems);
        deadlines.add(
            new Deadline(
                list,
                entry.key().text(),
                new ThresholdReader(problems).read(d, false, Confidence.SEEN)));
      }
    }
    return deadlines;
  }

  private String column(Section s, String key, Map<String, ListColumn> columns, ColumnKind kind) {
    String name = s.required(key);
    if (name != null && (!columns.containsKey(name) || columns.get(name).kind() != kind)) {
      problems.error(
          s.get(key),
          "“" + key + "”指向的“" + name + "”不是" + kind.label() + "栏目",
          Nearest.suggestion(name, columns.keySet()) + "请写“栏目”里的一栏");
    }
    return name;
  }

  private Map<String, ListColumn> columns(Section s) {
    Map<String, ListColumn> columns = new LinkedHashMap<>();
    if (!(s.get("栏目") instanceof Node.Mapping mapping)) {
      problems.error(s.at(), "缺少“栏目”", "一栏一行，如 事项: {类: 文本, 必填: true}");
      return columns;
    }
    for (Node.Entry entry : mapping.entries()) {
      Section c = new Section(entry.value(), COLUMN, problems);
      String name = entry.key().text();
      ColumnKind kind = c.choice("类", ColumnKind.class);
      if (kind == null) {
        problems.error(entry.key(), "栏目“" + name + "”缺少“类”", "文本、日期、是否 或 数");
        kind = ColumnKind.TEXT;
      }
      if (RESERVED.contains(name)) {
        problems.error(entry.key(), "“" + name + "”不能作栏目", "每一行本来就可以写 证据 和 备注");
      }
      String unit = c.text("单位");
      columns.put(
          name,
          new ListColumn(
              name,
              kind,
              unit == null ? "" : unit,
              "true".equals(c.text("必填")),
              c.texts("可选"),
              c.text("说明")));
    }
    return columns;
  }

  private Map<String, YieldKind> yields(Section s) {
    Map<String, YieldKind> yields = new LinkedHashMap<>();
    if (!(s.get("得出") instanceof Node.Mapping mapping)) {
      problems.error(s.at(), "缺少“得出”", "写明由各行得出哪些数据项，如 重大决策件数: 件数");
      return yields;
    }
    for (Node.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      String text = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
      YieldKind kind = Labelled.find(YieldKind.class, text);
      if (kind == null) {
        problems.error(
            entry.value(), "“" + name + "”怎样得出写的是“" + text + "”", "率、件数、问题件数、最长、最短 或 已知最长");
        continue;
      }
      if (known(entry.key(), name)
          && (fields.get(name).kind() == FieldKind.RATE) != (kind == YieldKind.SHARE)) {
        problems.error(entry.value(), "“" + name + "”的类与“" + text + "”不合", "率由“率”得出，数由其余各种得出");
      }
      yields.put(name, kind);
    }
    return yields;
  }

  private boolean known(Node at, String field) {
    if (fields.containsKey(field)) {
      return true;
    }
    problems.error(
        at,
        "数据项“" + field + "”不在字典里",
        Nearest.suggestion(field, fields.keySet()) + "请先写入 indicators/fields.yaml");
    return false;
  }
}
