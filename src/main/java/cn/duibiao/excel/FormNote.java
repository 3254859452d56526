package cn.duibiao.excel;

import cn.duibiao.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of 说明: an admitted shortcoming, a plan, or what has no field.
 *
 * @param group its key below 说明
 */
record FormNote(String group, String text, String indicators, String quote, String position) {

  /** The keys below 说明. */
  static final List<String> GROUPS = List.of("存在问题", "下年计划", "其他事项", "填报", "备注");

  static List<FormNote> of(Node notes) {
    List<FormNote> lines = new ArrayList<>();
    for (String group : GROUPS) {
      Node node = Stated.child(notes, group);
      if (node instanceof Node.Sequence list) {
        list.items().forEach(item -> lines.add(of(group, item)));
      } else if (node instanceof Node.Mapping mapping) {
        mapping
            .entries()
            .forEach(
                e ->
                    lines.add(
                        new FormNote(
                            group,
                            e.key().text() + "：" + Stated.text(mapping, e.key().text()),
                            "",
                            "",
                            "")));
      } else if (!Node.isBlank(node)) {
        lines.add(of(group, node));
      }
    }
    lines.removeIf(line -> line.text.isEmpty());
    return lines;
  }

  private static FormNote of(String group, Node item) {
    return item instanceof Node.Scalar scalar
        ? new FormNote(group, scalar.text(), "", "", "")
        : new FormNote(
            group,
            Stated.text(item, "内容"),
            Stated.text(item, "指标"),
            Stated.text(item, "原文"),
            Stated.text(item, "位置"));
  }
}
