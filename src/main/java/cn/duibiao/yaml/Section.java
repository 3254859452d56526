package cn.duibiao.yaml;

import cn.duibiao.model.Labelled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mapping with a known set of keys. What is missing, unknown or of the wrong shape is reported
 * with its place; the getters then return null or an empty list so that reading goes on and finds
 * the rest.
 */
public final class Section {

  private final Node node;
  private final Map<String, Node> values;
  private final Set<String> misspelt = new HashSet<>();
  private final Problems problems;

  /** Opens {@code node}; keys outside {@code allowed} are errors. */
  public Section(Node node, Set<String> allowed, Problems problems) {
    this.node = node;
    this.problems = problems;
    this.values = new LinkedHashMap<>();
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node, "这里应当是“键: 值”", "可用的键：" + String.join("、", allowed));
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (allowed.contains(key)) {
        values.putIfAbsent(key, entry.value());
      } else {
        String guess = problems.suggestion(key, allowed);
        Nearest.of(key, allowed).ifPresent(misspelt::add);
        problems.error(
            entry.key(), "不认识“" + key + "”", guess + "可用的键：" + String.join("、", allowed));
      }
    }
  }

  /** A set of keys that messages list in this order. */
  public static Set<String> keys(String... keys) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
  }

  /** Where the section stands. */
  public Node at() {
    return node;
  }

  /** The value of {@code key}, or null. */
  public Node get(String key) {
    return values.get(key);
  }

  /** True when something stands behind {@code key}. */
  public boolean has(String key) {
    return !Node.isBlank(values.get(key));
  }

  /** The text of {@code key}, or null when absent or blank. */
  public String text(String key) {
    Node value = values.get(key);
    if (Node.isBlank(value)) {
      return null;
    }
    if (value instanceof Node.Scalar s) {
      return s.text();
    }
    problems.error(value, "“" + key + "”应当是一段文字", "请写在冒号后面");
    return null;
  }

  /**
   * The text of {@code key}; its absence is an error, unless something told already explains it.
   */
  public String required(String key) {
    String text = text(key);
    if (text == null && node instanceof Node.Mapping && !has(key) && !misspelt.contains(key)) {
      problems.error(node, "缺少“" + key + "”", "请补上 " + key + ": …");
    }
    return text;
  }

  /** The texts of {@code key}, given as a list or as one text; empty when absent. */
  public List<String> texts(String key) {
    return scalars(key).stream().map(Node.Scalar::text).toList();
  }

  /** The same with their places; blanks are left out. */
  public List<Node.Scalar> scalars(String key) {
    Node value = values.get(key);
    List<Node.Scalar> scalars = new ArrayList<>();
    for (Node item : value instanceof Node.Scalar ? List.of(value) : items(key)) {
      if (!(item instanceof Node.Scalar scalar)) {
        problems.error(item, "“" + key + "”的每一项应当是一段文字", "请写成 [甲, 乙]");
      } else if (!scalar.isBlank()) {
        scalars.add(scalar);
      }
    }
    return scalars;
  }

  /** The items of {@code key}; empty when absent. */
  public List<Node> items(String key) {
    Node value = values.get(key);
    if (Node.isBlank(value)) {
      return List.of();
    }
    if (value instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    problems.error(value, "“" + key + "”应当是列表", "请每项一行，行首写“- ”");
    return List.of();
  }

  /** One of a closed vocabulary, or null when absent; anything else is an error. */
  public <E extends Enum<E> & Labelled> E choice(String key, Class<E> type) {
    String text = text(key);
    return text == null ? null : choose(get(key), key, text, type);
  }

  /** Several of a closed vocabulary. */
  public <E extends Enum<E> & Labelled> List<E> choices(String key, Class<E> type) {
    return scalars(key).stream()
        .map(s -> choose(s, key, s.text(), type))
        .filter(Objects::nonNull)
        .toList();
  }

  private <E extends Enum<E> & Labelled> E choose(Node at, String key, String text, Class<E> type) {
    E found = Labelled.find(type, text);
    if (found == null) {
      String all =
          Arrays.stream(type.getEnumConstants())
              .map(Labelled::label)
              .collect(Collectors.joining("、"));
      problems.error(at, "“" + key + "”不能是“" + text + "”", "可选：" + all);
    }
    return found;
  }
}
