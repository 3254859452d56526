package cn.duibiao.yaml;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes nodes in a compact form and reads them back much faster than YAML is parsed. Every
 * distinct text is stored once.
 */
public final class NodeStore {

  private static final int SCALAR = 0;
  private static final int SEQUENCE = 1;
  private static final int MAPPING = 2;

  private NodeStore() {}

  /** Writes {@code root} to {@code out}, which stays open. */
  public static void write(Node root, DataOutputStream out) throws IOException {
    Map<String, Integer> texts = new HashMap<>();
    List<String> order = new ArrayList<>();
    collect(root, texts, order);
    out.writeUTF(root.file());
    out.writeInt(order.size());
    for (String text : order) {
      out.writeUTF(text);
    }
    write(root, texts, out);
  }

  private static void collect(Node node, Map<String, Integer> texts, List<String> order) {
    if (node instanceof Node.Scalar scalar) {
      note(scalar.text(), texts, order);
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, texts, order));
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        note(entry.key().text(), texts, order);
        collect(entry.value(), texts, order);
      }
    }
  }

  private static void note(String text, Map<String, Integer> texts, List<String> order) {
    if (texts.putIfAbsent(text, order.size()) == null) {
      order.add(text);
    }
  }

  private static void write(Node node, Map<String, Integer> texts, DataOutputStream out)
      throws IOException {
    if (node instanceof Node.Scalar scalar) {
      out.writeByte(SCALAR);
      scalar(scalar, texts, out);
      return;
    }
    out.writeByte(node instanceof Node.Sequence ? SEQUENCE : MAPPING);
    out.writeInt(node.line());
    out.writeInt(node.column());
    if (node instanceof Node.Sequence sequence) {
      out.writeInt(sequence.items().size());
      for (Node item : sequence.items()) {
        write(item, texts, out);
      }
    } else if (node instanceof Node.Mapping mapping) {
      out.writeInt(mapping.entries().size());
      for (Node.Entry entry : mapping.entries()) {
        scalar(entry.key(), texts, out);
        write(entry.value(), texts, out);
      }
    }
  }

  private static void scalar(Node.Scalar scalar, Map<String, Integer> texts, DataOutputStream out)
      throws IOException {
    out.writeInt(scalar.line());
    out.writeInt(scalar.column());
    out.writeInt(texts.get(scalar.text()));
  }

  /**
   * Reads one root back.
   *
   * @throws IOException when the bytes are not what {@link #write} wrote
   */
  public static Node read(DataInputStream in) throws IOException {
    String file = in.readUTF();
    String[] texts = new String[in.readInt()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.readUTF();
    }
    return read(in, file, texts);
  }

  private static Node read(DataInputStream in, String file, String[] texts) throws IOException {
    int kind = in.readByte();
    if (kind == SCALAR) {
      return scalar(in, file, texts);
    }
    int line = in.readInt();
    int column = in.readInt();
    int size = in.readInt();
    if (kind == SEQUENCE) {
      List<Node> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(read(in, file, texts));
      }
      return new Node.Sequence(file, line, column, items);
    }
    List<Node.Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Node.Scalar key = scalar(in, file, texts);
      entries.add(new Node.Entry(key, read(in, file, texts)));
    }
    return new Node.Mapping(file, line, column, entries);
  }

  private static Node.Scalar scalar(DataInputStream in, String file, String[] texts)
      throws IOException {
    int line = in.readInt();
    int column = in.readInt();
    return new Node.Scalar(file, line, column, texts[in.readInt()]);
  }
}
