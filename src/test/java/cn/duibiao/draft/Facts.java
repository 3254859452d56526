package cn.duibiao.draft;

import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.YamlReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a careful reader found in a report: 事实, each with 字段, 值, 界型 (=, &gt;=, &lt;=, 约, 全称, 定性),
 * 单位, 主体, 原文, 位置.
 */
record Facts(String district, int year, List<Fact> all) {

  /** One of them; {@code value} is null for what carries no figure. */
  record Fact(
      String id,
      String field,
      BigDecimal value,
      String bound,
      String unit,
      String scope,
      String quote) {

    /** True when there is a figure that a draft is to find. */
    boolean hasFigure() {
      return value != null && !bound.equals("定性");
    }
  }

  static Facts read(Path path) throws IOException {
    Problems problems = new Problems();
    Node root = YamlReader.parse(Files.readString(path), path.toString(), problems);
    problems.throwIfAny();
    Map<String, Node> top = entries(root);
    List<Fact> facts = new ArrayList<>();
    for (Node item : ((Node.Sequence) top.get("事实")).items()) {
      Map<String, Node> fact = entries(item);
      facts.add(
          new Fact(
              text(fact, "号"),
              text(fact, "字段"),
              number(text(fact, "值")),
              text(fact, "界型"),
              text(fact, "单位"),
              text(fact, "主体"),
              text(fact, "原文")));
    }
    return new Facts(text(top, "地区"), Integer.parseInt(text(top, "年度")), facts);
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String text(Map<String, Node> map, String key) {
    return map.get(key) instanceof Node.Scalar s ? s.text() : "";
  }

  private static Map<String, Node> entries(Node node) {
    Map<String, Node> map = new HashMap<>();
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(e -> map.put(e.key().text(), e.value()));
    }
    return map;
  }
}
