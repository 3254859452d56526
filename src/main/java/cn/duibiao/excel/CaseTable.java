package cn.duibiao.excel;

import cn.duibiao.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A 清单 as workbooks state it.
 *
 * @param name of its form
 * @param whole what is said of the list as a whole, by key
 * @param none the word for no case at all, null when there is none
 */
record CaseTable(
    String name, List<Node.Entry> whole, Node.Scalar none, List<Node> rows, Place place) {

  /** Both lists as one, when two departments each list their own cases. */
  CaseTable and(CaseTable other) {
    List<Node> all = new ArrayList<>(rows);
    all.addAll(other.rows);
    Node.Scalar no = all.isEmpty() ? none : null;
    return new CaseTable(name, whole.isEmpty() ? other.whole : whole, no, all, place);
  }

  /** As in a district-year. */
  Node node() {
    Node cases =
        rows.isEmpty() && none != null ? none : new Node.Sequence(place.text(), first(), 0, rows);
    if (whole.isEmpty()) {
      return cases;
    }
    List<Node.Entry> entries = new ArrayList<>(whole);
    entries.add(new Node.Entry(place.scalar(first(), -1, "行"), cases));
    return place.mapping(first(), -1, entries);
  }

  private int first() {
    return rows.isEmpty() ? 3 : rows.get(0).line();
  }
}
