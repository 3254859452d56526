package cn.duibiao.excel;

import cn.duibiao.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose year the form is for: what stands at the top of a district-year.
 *
 * @param values by key, in order, none blank
 */
record FormHead(Map<String, String> values) {

  /** The keys that travel with every workbook. */
  static final List<String> KEYS = List.of("地区", "级别", "年度", "统计期", "指标版本", "数据来源");

  static FormHead of(Node root) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key : KEYS) {
      String text = Stated.text(root, key);
      if (!text.isEmpty()) {
        values.put(key, text);
      }
    }
    return new FormHead(values);
  }

  String get(String key) {
    return values.getOrDefault(key, "");
  }
}
