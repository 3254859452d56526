package cn.duibiao.excel;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A district-year as it is put together from workbooks, and its file: by theme, in the order of the
 * dictionary, one statement a line.
 */
final class DistrictFile {

  private static final String FORMAT = "对标年度数据 1";

  private final Catalogue catalogue;
  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<Node.Entry> evidence = new ArrayList<>();
  private final Map<String, List<Node>> data = new LinkedHashMap<>();
  private final Map<String, Node> answers = new LinkedHashMap<>();
  private final Map<String, Node> selfChecks = new LinkedHashMap<>();
  private final List<CaseTable> lists = new ArrayList<>();
  private final List<Node.Entry> unknown = new ArrayList<>();
  private final List<Filled.Note> notes = new ArrayList<>();
  private final Map<String, Node.Scalar> headPlaces = new LinkedHashMap<>();

  DistrictFile(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void head(String key, Node.Scalar value) {
    head.put(key, value.text());
    headPlaces.put(key, value);
  }

  String head(String key) {
    return head.getOrDefault(key, "");
  }

  void evidence(Node.Entry entry) {
    evidence.add(entry);
  }

  void data(String field, List<Node> nodes) {
    data.put(field, nodes);
  }

  void list(CaseTable list) {
    lists.add(list);
  }

  void answer(String id, Node node) {
    answers.put(id, node);
  }

  void selfCheck(String id, Node node) {
    selfChecks.put(id, node);
  }

  /** A name nobody knows, for the reader to complain of. */
  void unknown(Node.Entry entry) {
    unknown.add(entry);
  }

  void note(Filled.Note note) {
    notes.add(note);
  }

  int dataCount() {
    return data.values().stream().mapToInt(List::size).sum();
  }

  int caseCount() {
    return lists.stream().mapToInt(l -> l.rows().size()).sum();
  }

  int answerCount() {
    return answers.size() + selfChecks.size();
  }

  /** The same as nodes that know the cells they come from. */
  Node root() {
    Place whole = new Place("导入的表", "");
    List<Node.Entry> top = new ArrayList<>();
    headPlaces.forEach((k, v) -> top.add(new Node.Entry(at(v, k), v)));
    top.add(section("证据", evidence, whole));
    List<Node.Entry> fields = new ArrayList<>();
    Map<String, List<Node.Entry>> themes = new LinkedHashMap<>();
    data.forEach(
        (field, nodes) ->
            themes
                .computeIfAbsent(catalogue.fields().get(field).theme(), k -> new ArrayList<>())
                .add(new Node.Entry(at(nodes.get(0), field), list(nodes))));
    themes.forEach((theme, entries) -> fields.add(section(theme, entries, whole)));
    fields.addAll(unknown);
    top.add(section("数据", fields, whole));
    List<Node.Entry> cases =
        lists.stream().map(l -> new Node.Entry(at(l.node(), l.name()), l.node())).toList();
    top.add(section("清单", cases, whole));
    top.add(section("核对", entries(answers), whole));
    top.add(section("创建自查", entries(selfChecks), whole));
    top.add(section("说明", noteEntries(whole), whole));
    return whole.mapping(0, -1, top);
  }

  private static Node.Scalar at(Node place, String text) {
    return new Node.Scalar(place.file(), place.line(), place.column(), text);
  }

  private static Node list(List<Node> nodes) {
    Node first = nodes.get(0);
    return nodes.size() == 1
        ? first
        : new Node.Sequence(first.file(), first.line(), first.column(), nodes);
  }

  private static List<Node.Entry> entries(Map<String, Node> nodes) {
    List<Node.Entry> entries = new ArrayList<>();
    nodes.forEach((key, node) -> entries.add(new Node.Entry(at(node, key), node)));
    return entries;
  }

  private static Node.Entry section(String key, List<Node.Entry> entries, Place whole) {
    return new Node.Entry(
        whole.scalar(0, -1, key),
        entries.isEmpty() ? whole.scalar(0, -1, "") : whole.mapping(0, -1, entries));
  }

  private List<Node.Entry> noteEntries(Place whole) {
    List<Node.Entry> entries = new ArrayList<>();
    for (String group : FormNote.GROUPS) {
      List<Node> lines =
          notes.stream().filter(n -> n.group().equals(group)).map(Filled.Note::node).toList();
      if (lines.isEmpty()) {
        continue;
      }
      boolean keyed = group.equals("填报") && lines.stream().allMatch(Node.Mapping.class::isInstance);
      Node value =
          keyed
              ? whole.mapping(
                  0, -1, lines.stream().flatMap(l -> Stated.children(l).stream()).toList())
              : new Node.Sequence(whole.text(), 0, 0, lines);
      entries.add(new Node.Entry(whole.scalar(0, -1, group), value));
    }
    return entries;
  }

  /** The file. */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append("# 由各部门的填报表合并而成。井号后面是说明，可删可改，不影响计算。\n");
    out.append("# 空着是未填，零是确实没有，不适用要写理由；约数照原样写。\n");
    line(out, 0, "格式", FORMAT);
    head.forEach((key, value) -> line(out, 0, key, YamlText.scalar(value)));
    block(out, "证据", "先登记，后引用；一份证据可用在几处", evidence, false);
    data(out);
    cases(out);
    block(out, "核对", null, entries(answers), false);
    block(out, "创建自查", "参加示范创建活动的自查，不是指标", entries(selfChecks), false);
    block(out, "说明", null, noteEntries(new Place("", "")), true);
    return out.toString();
  }

  private void data(StringBuilder out) {
    if (data.isEmpty()) {
      return;
    }
    out.append("\n数据:\n");
    for (Domain domain : catalogue.domains()) {
      List<Field> fields =
          catalogue.fields().values().stream()
              .filter(f -> f.theme().equals(domain.theme()) && data.containsKey(f.name()))
              .toList();
      if (!fields.isEmpty()) {
        out.append("  # ").append(domain.title()).append('\n');
        line(out, 2, domain.theme(), "");
        fields.forEach(f -> field(out, f));
      }
    }
  }

  private void field(StringBuilder out, Field field) {
    List<Node> nodes = data.get(field.name());
    if (nodes.size() == 1) {
      line(out, 4, field.name(), YamlText.flow(nodes.get(0)));
      return;
    }
    line(out, 4, field.name(), "");
    nodes.forEach(n -> out.append("      - ").append(item(n)).append('\n'));
  }

  private void cases(StringBuilder out) {
    if (!lists.isEmpty()) {
      out.append("\n# 一件一行；有清单的以清单为准，空着的栏目是不知道，不是否\n清单:\n");
    }
    for (CaseTable list : lists) {
      if (list.rows().isEmpty() && list.whole().isEmpty()) {
        line(out, 2, list.name(), YamlText.flow(list.node()));
        continue;
      }
      line(out, 2, list.name(), "");
      list.whole().forEach(e -> line(out, 4, e.key().text(), YamlText.flow(e.value())));
      if (list.rows().isEmpty()) {
        line(out, 4, "行", list.none().text());
      } else if (!list.whole().isEmpty()) {
        line(out, 4, "行", "");
      }
      list.rows().forEach(r -> out.append("      - ").append(item(r)).append('\n'));
    }
  }

  private static String item(Node node) {
    String text = YamlText.flow(node);
    return text.isEmpty() ? "\"\"" : text;
  }

  private static void block(
      StringBuilder out, String key, String comment, List<Node.Entry> entries, boolean lists) {
    if (entries.isEmpty()) {
      return;
    }
    out.append('\n');
    if (comment != null) {
      out.append("# ").append(comment).append('\n');
    }
    line(out, 0, key, "");
    for (Node.Entry entry : entries) {
      if (lists && entry.value() instanceof Node.Sequence sequence) {
        line(out, 2, entry.key().text(), "");
        sequence.items().forEach(n -> out.append("    - ").append(item(n)).append('\n'));
      } else {
        line(out, 2, entry.key().text(), YamlText.flow(entry.value()));
      }
    }
  }

  private static void line(StringBuilder out, int indent, String key, String value) {
    out.append(" ".repeat(indent))
        .append(YamlText.scalar(key))
        .append(value.isEmpty() ? ":" : ": " + value)
        .append('\n');
  }

  /** Leaves out what stands in {@code rows}; true when anything went. */
  boolean drop(Set<Row> rows) {
    // a list without one of its cases would be judged as if there had been no such case
    boolean gone =
        lists.removeIf(
            l ->
                l.rows().stream().anyMatch(r -> rows.contains(Row.of(r)))
                    || l.whole().stream().anyMatch(e -> rows.contains(Row.of(e.key())))
                    || l.none() != null && rows.contains(Row.of(l.none())));
    gone |= evidence.removeIf(e -> rows.contains(Row.of(e.value())));
    gone |= unknown.removeIf(e -> rows.contains(Row.of(e.key())));
    gone |= notes.removeIf(n -> rows.contains(Row.of(n.node())));
    gone |= answers.values().removeIf(n -> rows.contains(Row.of(n)));
    gone |= selfChecks.values().removeIf(n -> rows.contains(Row.of(n)));
    for (Map.Entry<String, List<Node>> field : data.entrySet()) {
      List<Node> left = field.getValue().stream().filter(n -> !rows.contains(Row.of(n))).toList();
      gone |= left.size() < field.getValue().size();
      field.setValue(left);
    }
    data.values().removeIf(List::isEmpty);
    return gone;
  }

  /** A row of a sheet. */
  record Row(String place, int number) {
    static Row of(Node node) {
      return new Row(node.file(), node.line());
    }
  }
}
