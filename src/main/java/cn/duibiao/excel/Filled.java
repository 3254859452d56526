package cn.duibiao.excel;

import cn.duibiao.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one workbook states; filled by its reader. */
final class Filled {

  private final Map<String, Node.Scalar> head = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Node.Entry> evidence = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  private final List<CaseTable> lists = new ArrayList<>();

  /** A line of 说明 with the key it belongs under. */
  record Note(String group, Node node) {}

  /** Whose year it is for, by key. */
  Map<String, Node.Scalar> head() {
    return head;
  }

  List<Statement> statements() {
    return statements;
  }

  List<Node.Entry> evidence() {
    return evidence;
  }

  List<CaseTable> lists() {
    return lists;
  }

  List<Note> notes() {
    return notes;
  }
}
