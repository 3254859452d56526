package cn.duibiao.excel;

import cn.duibiao.model.Field;
import cn.duibiao.model.PlainText;
import cn.duibiao.model.Scopes;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings together what several departments say of one field. What agrees is stated once; what does
 * not is stated by each, and each statement names the other: which is right nobody here can know.
 */
final class Merge {

  /** What makes two statements differ; everything else only says more about them. */
  private static final Set<String> FIGURES = Set.of("值", "分子", "分母", "分母含义", "口径");

  private final List<Problem> differences;

  Merge(List<Problem> differences) {
    this.differences = differences;
  }

  /** The statements of {@code field}, in order, one for each that differs. */
  List<Node> field(Field field, List<Statement> statements) {
    if (statements.stream().map(Statement::place).distinct().count() == 1) {
      // one department's rows are its own: stated as they are, in their order
      return statements.stream().map(Statement::node).toList();
    }
    Map<String, List<Statement>> bySubject = new LinkedHashMap<>();
    for (Statement s : statements) {
      String scope = Stated.text(s.node(), "主体");
      String subject =
          (scope.isEmpty() ? field.usualScope() : Scopes.canonical(PlainText.of(scope)))
              + "|"
              + PlainText.of(Stated.text(s.node(), "期间"));
      bySubject.computeIfAbsent(subject, k -> new ArrayList<>()).add(s);
    }
    List<Node> nodes = new ArrayList<>();
    bySubject.values().forEach(group -> nodes.addAll(subject(field, group)));
    return nodes;
  }

  private List<Node> subject(Field field, List<Statement> group) {
    List<Statement> kept = new ArrayList<>();
    for (Statement s : group) {
      int same = twin(field, kept, s);
      if (same < 0) {
        kept.add(s);
      } else {
        Statement first = kept.get(same);
        kept.set(
            same,
            new Statement(
                first.kind(), first.key(), joined(first.node(), s.node()), first.place()));
      }
    }
    Set<String> places = new LinkedHashSet<>();
    kept.stream()
        .filter(s -> !figures(field, s.node()).isEmpty())
        .forEach(s -> places.add(s.place().text()));
    if (places.size() < 2) {
      return kept.stream().map(Statement::node).toList();
    }
    return kept.stream().map(s -> doubted(field, s, kept)).toList();
  }

  /** The statement of another sheet that says the same; -1 for none. */
  private static int twin(Field field, List<Statement> kept, Statement s) {
    for (int i = 0; i < kept.size(); i++) {
      Statement other = kept.get(i);
      if (!other.place().equals(s.place())
          && figures(field, other.node()).equals(figures(field, s.node()))) {
        return i;
      }
    }
    return -1;
  }

  /** The figures a statement is made of, by key. */
  private static Map<String, String> figures(Field field, Node node) {
    Map<String, String> figures = new LinkedHashMap<>();
    if (node instanceof Node.Scalar scalar) {
      figures.put("值", PlainText.of(scalar.text()));
    }
    for (Node.Entry entry : Stated.children(node)) {
      String key = entry.key().text();
      String text = Stated.text(node, key);
      if ((FIGURES.contains(key) || field.parts().containsKey(key)) && !text.isEmpty()) {
        figures.put(key, PlainText.of(text));
      }
    }
    return figures;
  }

  /** The first with what only the second has; documents of both, remarks of both. */
  private static Node joined(Node first, Node second) {
    Node.Mapping a = mapping(first);
    List<Node.Entry> entries = new ArrayList<>(a.entries());
    for (Node.Entry more : mapping(second).entries()) {
      String key = more.key().text();
      Node there = a.get(key);
      if (Node.isBlank(there)) {
        entries.removeIf(e -> e.key().text().equals(key));
        entries.add(more);
      } else if (there instanceof Node.Sequence x && more.value() instanceof Node.Sequence y) {
        List<Node> items = new ArrayList<>(x.items());
        Set<String> known = new LinkedHashSet<>();
        items.forEach(i -> known.add(((Node.Scalar) i).text()));
        y.items().stream().filter(i -> known.add(((Node.Scalar) i).text())).forEach(items::add);
        replace(entries, key, new Node.Sequence(x.file(), x.line(), x.column(), items));
      } else if (there instanceof Node.Scalar x
          && more.value() instanceof Node.Scalar y
          && !FIGURES.contains(key)
          && !key.equals("主体")
          && !key.equals("期间")
          && !x.text().contains(y.text())) {
        replace(
            entries,
            key,
            new Node.Scalar(x.file(), x.line(), x.column(), x.text() + "；" + y.text()));
      }
    }
    return new Node.Mapping(first.file(), first.line(), first.column(), entries);
  }

  private static void replace(List<Node.Entry> entries, String key, Node value) {
    entries.replaceAll(e -> e.key().text().equals(key) ? new Node.Entry(e.key(), value) : e);
  }

  private static Node.Mapping mapping(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    Node.Scalar scalar = (Node.Scalar) node;
    Node.Scalar key = new Node.Scalar(scalar.file(), scalar.line(), scalar.column(), "值");
    return new Node.Mapping(
        scalar.file(), scalar.line(), scalar.column(), List.of(new Node.Entry(key, scalar)));
  }

  private Node doubted(Field field, Statement s, List<Statement> all) {
    if (figures(field, s.node()).isEmpty()) {
      return s.node();
    }
    List<String> words = new ArrayList<>();
    for (Statement each : all) {
      if (!figures(field, each.node()).isEmpty()) {
        words.add(each.place().sheet() + "填" + wording(field, each.node()));
      }
    }
    String doubt = String.join("，", words) + "，不一致，请各家核对";
    differences.add(
        new Problem(
            s.node().file(),
            s.node().line(),
            s.node().column(),
            "“" + field.name() + "”" + String.join("，", words) + "，两边不一致，都已保留",
            "请各家核对，定下一个数后删去另一行"));
    Node.Mapping mapping = mapping(s.node());
    List<Node.Entry> entries = new ArrayList<>(mapping.entries());
    Node before = mapping.get("疑义");
    Node.Scalar at = new Node.Scalar(mapping.file(), mapping.line(), mapping.column(), "疑义");
    String text = before instanceof Node.Scalar b ? b.text() + "；" + doubt : doubt;
    entries.removeIf(e -> e.key().text().equals("疑义"));
    entries.add(new Node.Entry(at, new Node.Scalar(at.file(), at.line(), at.column(), text)));
    return new Node.Mapping(mapping.file(), mapping.line(), mapping.column(), entries);
  }

  private static String wording(Field field, Node node) {
    Map<String, String> figures = figures(field, node);
    List<String> words = new ArrayList<>();
    if (figures.containsKey("值")) {
      words.add(figures.get("值"));
    }
    if (figures.containsKey("分子") || figures.containsKey("分母")) {
      words.add(figures.getOrDefault("分子", "未填") + "／" + figures.getOrDefault("分母", "未填"));
    }
    figures.forEach(
        (key, text) -> {
          if (field.parts().containsKey(key)) {
            words.add(key + text);
          }
        });
    return words.isEmpty() ? "未填" : String.join("、", words);
  }
}
