package cn.duibiao.yaml;

import java.util.List;

/**
 * A piece of YAML with its place. Every scalar is text: turning it into anything else is the
 * reader's job.
 */
public sealed interface Node permits Node.Scalar, Node.Sequence, Node.Mapping {
  String file();

  /** Nothing there: no such key, or nothing behind its colon. */
  static boolean isBlank(Node node) {
    return node == null || (node instanceof Scalar scalar && scalar.isBlank());
  }

  /** 1-based. */
  int line();

  /** 1-based. */
  int column();

  /** A scalar as written, without the space around it. */
  record Scalar(String file, int line, int column, String text) implements Node {
    /** Nothing written after the colon: 未填. */
    public boolean isBlank() {
      return text.isEmpty();
    }
  }

  /** A list. */
  record Sequence(String file, int line, int column, List<Node> items) implements Node {}

  /** A mapping in the order of the file. */
  record Mapping(String file, int line, int column, List<Entry> entries) implements Node {
    /** The value of {@code key}, or null. */
    public Node get(String key) {
      return entries.stream()
          .filter(e -> e.key().text().equals(key))
          .map(Entry::value)
          .findFirst()
          .orElse(null);
    }
  }

  /** One line of a mapping. */
  record Entry(Scalar key, Node value) {}
}
