package cn.duibiao.excel;

import cn.duibiao.input.Names;
import cn.duibiao.model.Field;
import cn.duibiao.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a district-year states of each field, answer and document, in its own words. */
final class Stated {

  private final Names names;
  private final Map<String, List<Node>> data = new LinkedHashMap<>();
  private final Map<String, Node> answers = new LinkedHashMap<>();
  private final Node root;

  private Stated(Names names, Node root) {
    this.names = names;
    this.root = root;
  }

  /** Of a file that has been read without error; {@code root} null states nothing. */
  static Stated of(Names names, Node root) {
    Stated stated = new Stated(names, root);
    children(stated.get("数据")).forEach(e -> stated.walk(null, e));
    children(stated.get("核对")).forEach(e -> stated.answers.put(e.key().text(), e.value()));
    if (stated.get("不适用项") instanceof Node.Sequence list) {
      list.items().forEach(stated::inapplicable);
    }
    return stated;
  }

  /** The value of a key at the top, or null. */
  Node get(String key) {
    return child(root, key);
  }

  /** The value behind a key; null when there is none. */
  static Node child(Node node, String key) {
    return node instanceof Node.Mapping mapping ? mapping.get(key) : null;
  }

  /** The statements of a field, never null. */
  List<Node> data(String field) {
    return data.getOrDefault(field, List.of());
  }

  /** The answer to a criterion, or null. */
  Node answer(String criterion) {
    return answers.get(criterion);
  }

  /** The text behind a key of a mapping; empty when there is none. */
  static String text(Node node, String key) {
    Node value = child(node, key);
    if (value instanceof Node.Sequence list) {
      return String.join(
          "、",
          list.items().stream()
              .filter(Node.Scalar.class::isInstance)
              .map(n -> ((Node.Scalar) n).text())
              .toList());
    }
    return value instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /** The lines of a mapping; none for anything else. */
  static List<Node.Entry> children(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  /** Below a theme or a group of fields that share the beginning of their name. */
  private void walk(String above, Node.Entry entry) {
    String key = entry.key().text();
    Field field = names.find(key);
    if (field == null && above != null) {
      field = names.find(above, key);
    }
    if (field == null) {
      children(entry.value()).forEach(e -> walk(key, e));
    } else if (entry.value() instanceof Node.Sequence list) {
      data.computeIfAbsent(field.name(), k -> new ArrayList<>()).addAll(list.items());
    } else {
      data.computeIfAbsent(field.name(), k -> new ArrayList<>()).add(entry.value());
    }
  }

  /** An item of 不适用项 says the same as 不适用 on the field or answer itself. */
  private void inapplicable(Node item) {
    List<Node.Entry> entries = new ArrayList<>();
    String criterion = text(item, "要点");
    entries.add(entry(item, criterion.isEmpty() ? "值" : "答", "不适用"));
    for (Node.Entry e : children(item)) {
      String key = e.key().text();
      if (key.equals("单位")) {
        entries.add(entry(item, "说明", "单位：" + text(item, key)));
      } else if (!key.equals("字段") && !key.equals("要点")) {
        entries.add(e);
      }
    }
    Node node = new Node.Mapping(item.file(), item.line(), item.column(), entries);
    Field field = names.find(text(item, "字段"));
    if (!criterion.isEmpty() && !answers.containsKey(criterion)) {
      answers.put(criterion, node);
    } else if (criterion.isEmpty() && field != null) {
      data.computeIfAbsent(field.name(), k -> new ArrayList<>()).add(node);
    }
  }

  private static Node.Entry entry(Node at, String key, String text) {
    return new Node.Entry(
        new Node.Scalar(at.file(), at.line(), at.column(), key),
        new Node.Scalar(at.file(), at.line(), at.column(), text));
  }
}
