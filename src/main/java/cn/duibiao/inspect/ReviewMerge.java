package cn.duibiao.inspect;

import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds reviews to a district-year file. Nothing that stands there is changed or taken away: earlier
 * reviews stay in front of later ones as the trace, and the rest of the file keeps its bytes.
 */
public final class ReviewMerge {

  private static final String SECTION = "复核";

  private final Node.Mapping root;
  private final Map<String, List<Node>> all = new LinkedHashMap<>();
  private int added;
  private int repeated;

  /**
   * @param root of the file
   * @param entries what is to be added, by field or criterion
   */
  public ReviewMerge(Node.Mapping root, Map<String, List<Node>> entries) {
    this.root = root;
    if (root.get(SECTION) instanceof Node.Mapping present) {
      for (Node.Entry e : present.entries()) {
        List<Node> items =
            e.value() instanceof Node.Sequence list ? list.items() : List.of(e.value());
        all.computeIfAbsent(e.key().text(), k -> new ArrayList<>())
            .addAll(items.stream().filter(i -> !Node.isBlank(i)).toList());
      }
    }
    entries.forEach((key, items) -> items.forEach(i -> add(key, i)));
  }

  /** The same sheet read twice says nothing new. */
  private void add(String key, Node item) {
    List<Node> items = all.computeIfAbsent(key, k -> new ArrayList<>());
    if (items.stream().anyMatch(i -> said(i).equals(said(item)))) {
      repeated++;
    } else {
      items.add(item);
      added++;
    }
  }

  private static Map<String, String> said(Node item) {
    Map<String, String> said = new TreeMap<>();
    if (item instanceof Node.Mapping m) {
      m.entries().forEach(e -> said.put(e.key().text(), YamlText.flow(e.value())));
    }
    return said;
  }

  /** How many were added. */
  public int added() {
    return added;
  }

  /** How many stood there already, word for word. */
  public int repeated() {
    return repeated;
  }

  /** The whole as nodes, each with its own place, to be read before anything is written. */
  public Node merged() {
    List<Node.Entry> top = new ArrayList<>();
    root.entries().stream().filter(e -> !isSection(e)).forEach(top::add);
    List<Node.Entry> entries = new ArrayList<>();
    all.forEach(
        (key, items) -> {
          Node first = items.get(0);
          entries.add(
              new Node.Entry(
                  new Node.Scalar(first.file(), first.line(), first.column(), key),
                  new Node.Sequence(first.file(), first.line(), first.column(), items)));
        });
    Node at = entries.isEmpty() ? root : entries.get(0).value();
    top.add(
        new Node.Entry(
            new Node.Scalar(at.file(), at.line(), at.column(), SECTION),
            new Node.Mapping(at.file(), at.line(), at.column(), entries)));
    return new Node.Mapping(root.file(), root.line(), root.column(), top);
  }

  private static boolean isSection(Node.Entry entry) {
    return entry.key().text().equals(SECTION);
  }

  /** {@code text}, the file's own, with the section as it is now. */
  public String text(String text) {
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    Node.Entry section =
        root.entries().stream().filter(ReviewMerge::isSection).findFirst().orElse(null);
    if (section == null) {
      lines.add("");
      lines.add("# 复核：自评的数和结论不动，复核的另写在这里；先后几次都留着，不删不改");
      lines.addAll(block());
      return String.join(end, lines) + end;
    }
    int from = section.key().line() - 1;
    int to = next(section, lines.size());
    while (to > from + 1 && lines.get(to - 1).strip().matches("(#.*)?")) {
      to--;
    }
    List<String> out = new ArrayList<>(lines.subList(0, from));
    out.addAll(block());
    out.addAll(lines.subList(to, lines.size()));
    return String.join(end, out) + end;
  }

  /** The line of the next key, from 0. */
  private int next(Node.Entry section, int end) {
    return root.entries().stream()
        .mapToInt(e -> e.key().line() - 1)
        .filter(l -> l > section.key().line() - 1)
        .min()
        .orElse(end);
  }

  private List<String> block() {
    List<String> lines = new ArrayList<>();
    lines.add(SECTION + ":");
    all.forEach(
        (key, items) -> {
          lines.add("  " + YamlText.scalar(key) + ":");
          items.forEach(i -> lines.add("    - " + YamlText.flow(i)));
        });
    return lines;
  }
}
