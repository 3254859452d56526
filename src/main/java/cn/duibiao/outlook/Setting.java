package cn.duibiao.outlook;

import cn.duibiao.yaml.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that is supposed to be different (假设): what {@code whatif --set} takes and what a
 * smallest change consists of. Nothing is read into it yet; {@link Supposition} does that.
 */
sealed interface Setting {

  /** The key that stands for the figure, date, answer or name itself. */
  String ITSELF = "值";

  /** Where it was written, for messages. */
  Node at();

  /** As it is written behind {@code --set}, one text for every key. */
  List<String> texts();

  /**
   * A 数据项.
   *
   * @param field as written, perhaps misspelt
   * @param scope as written, null for the only one stated or else the usual one
   * @param keys 值、分子、… with what they are to be; a blank takes away what is stated
   */
  record Figure(Node at, String field, String scope, Map<String, Node> keys) implements Setting {
    @Override
    public List<String> texts() {
      return Setting.texts(scope == null ? field : field + "[" + scope + "]", keys);
    }
  }

  /**
   * A 核对.
   *
   * @param keys 值 (the answer)、证据、… ; a blank answer takes back what was answered
   */
  record Reply(Node at, String criterion, Map<String, Node> keys) implements Setting {
    @Override
    public List<String> texts() {
      return Setting.texts(criterion, keys);
    }
  }

  /** A document that is not registered yet. */
  record Document(Node at, String id, Node value) implements Setting {
    @Override
    public List<String> texts() {
      return List.of("证据." + id + "=" + words(value));
    }
  }

  /**
   * A cell of a 清单.
   *
   * @param row its name, or its number as 第3行
   */
  record Cell(Node at, String list, String row, String column, Node value) implements Setting {
    @Override
    public List<String> texts() {
      return List.of("清单.%s[%s].%s=%s".formatted(list, row, column, words(value)));
    }
  }

  /** Of a 数据项, said by the program itself. */
  static Figure figure(String field, String scope, Map<String, String> keys) {
    Map<String, Node> values = new LinkedHashMap<>();
    keys.forEach((key, value) -> values.put(key, scalar(value)));
    return new Figure(scalar(field), field, scope, Collections.unmodifiableMap(values));
  }

  /** A text without a place in any file. */
  static Node.Scalar scalar(String text) {
    return new Node.Scalar("", 0, 0, text);
  }

  private static List<String> texts(String name, Map<String, Node> keys) {
    if (keys.keySet().equals(Set.of("分子", "分母"))) {
      return List.of(name + "=" + words(keys.get("分子")) + "/" + words(keys.get("分母")));
    }
    return keys.entrySet().stream()
        .map(
            e ->
                (e.getKey().equals(ITSELF) ? name : name + "." + e.getKey())
                    + "="
                    + words(e.getValue()))
        .toList();
  }

  private static String words(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    if (node instanceof Node.Sequence list) {
      return list.items().stream().map(Setting::words).collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Node.Mapping) node)
        .entries().stream()
            .map(e -> e.key().text() + ": " + words(e.value()))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
