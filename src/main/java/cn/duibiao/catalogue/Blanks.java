package cn.duibiao.catalogue;

import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;

/** Finds what a skeleton ({@code catalogue new}) left to be written and nobody has written yet. */
final class Blanks {

  private static final String MARK = "待填";

  private Blanks() {}

  static void report(Node node, Problems problems) {
    if (node instanceof Node.Scalar scalar && scalar.text().startsWith(MARK)) {
      problems.error(
          scalar, "还没有填" + scalar.text().substring(MARK.length()), "请换成内容；用不着的要点整条删掉，连同它的规则和案例");
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> report(item, problems));
    } else if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> reportEntry(entry, problems));
    }
  }

  private static void reportEntry(Node.Entry entry, Problems problems) {
    if (entry.value() instanceof Node.Scalar scalar && scalar.text().startsWith(MARK)) {
      problems.error(
          scalar,
          "“" + entry.key().text() + "”还没有填" + scalar.text().substring(MARK.length()),
          "请换成内容；用不着的要点整条删掉，连同它的规则和案例");
    } else {
      report(entry.value(), problems);
    }
  }
}
