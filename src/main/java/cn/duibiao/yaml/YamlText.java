package cn.duibiao.yaml;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes nodes as a clerk would write them; {@link YamlReader} reads the same texts back. */
public final class YamlText {

  /** What needs no quotes: words and figures without any sign that YAML gives a meaning. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z0-9〔《“（](?:[\\p{IsHan}A-Za-z0-9%〔〕《》“”（）().+/、，。；—_ -]*"
              + "[\\p{IsHan}A-Za-z0-9%〕》”）)。])?");

  private YamlText() {}

  /** A text, in quotes where it needs them; nothing for an empty one. */
  public static String scalar(String text) {
    if (text.isEmpty() || PLAIN.matcher(text).matches()) {
      return text;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** A node on one line. */
  public static String flow(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(e -> scalar(e.key().text()) + ":" + spaced(flow(e.value())))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Sequence list) {
      return list.items().stream()
          .map(item -> Node.isBlank(item) ? "\"\"" : flow(item))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar(((Node.Scalar) node).text());
  }

  /** Behind a colon: a space and the text, or nothing. */
  public static String spaced(String text) {
    return text.isEmpty() ? " " : " " + text;
  }
}
