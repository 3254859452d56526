package cn.duibiao.outlook;

import cn.duibiao.model.CaseRow;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Field;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Truth;
import cn.duibiao.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes out again what a district-year states, key by key, as its file would. */
final class Restated {

  private Restated() {}

  /** What the file states there, key by key; without the words of a report, which no longer fit. */
  static Map<String, Node> field(DistrictYear year, Field field, String scope, boolean named) {
    Map<String, Node> keys = new LinkedHashMap<>();
    Datum datum =
        year.data().stream()
            .filter(d -> d.field().equals(field.name()) && d.scope().equals(scope))
            .findFirst()
            .orElse(null);
    if (named || (datum != null && !datum.scopeAssumed())) {
      put(keys, "主体", scope);
    }
    if (datum == null) {
      return keys;
    }
    if (datum.date() != null) {
      put(keys, "值", datum.date().wording());
    }
    put(keys, "值", datum.text());
    put(keys, "值", datum.stated());
    put(keys, "分子", datum.numerator());
    put(keys, "分母", datum.denominator());
    datum.parts().forEach((part, quantity) -> part(keys, field, part, quantity));
    datum.notes().forEach((note, text) -> put(keys, note, text));
    put(keys, "分母含义", datum.meaning());
    put(keys, "说明", datum.remark());
    put(keys, "疑义", datum.query());
    put(keys, "待确认", datum.pending() ? "是" : null);
    if (!datum.period().equals(year.period())) {
      put(keys, "期间", datum.isCumulative() ? "累计至今" : datum.period().text());
    }
    if (!datum.evidence().isEmpty()) {
      keys.put("证据", list(datum.evidence()));
    }
    return keys;
  }

  private static void part(Map<String, Node> keys, Field field, String part, Quantity quantity) {
    if (field.parts().containsKey(part)) {
      put(keys, part, quantity);
    }
  }

  private static void put(Map<String, Node> keys, String key, Quantity quantity) {
    put(keys, key, quantity == null ? null : quantity.wording());
  }

  private static void put(Map<String, Node> keys, String key, String text) {
    if (text != null) {
      keys.put(key, Setting.scalar(text));
    }
  }

  private static Node list(List<String> texts) {
    return new Node.Sequence("", 0, 0, List.copyOf(texts.stream().map(Setting::scalar).toList()));
  }

  /** What is answered. */
  static Map<String, Node> answer(DistrictYear year, String criterion) {
    Map<String, Node> keys = new LinkedHashMap<>();
    year.answers().stream()
        .filter(a -> a.criterion().equals(criterion))
        .findFirst()
        .ifPresent(
            a -> {
              put(keys, "答", a.reply() == null ? null : a.reply().label());
              put(keys, "称", a.claim());
              put(keys, "理由", a.reason());
              if (!a.evidence().isEmpty()) {
                keys.put("证据", list(a.evidence()));
              }
            });
    return keys;
  }

  /** The cells of a row that are filled in. */
  static Map<String, Node> row(CaseRow row) {
    Map<String, Node> cells = new LinkedHashMap<>();
    for (String column : row.form().columns().keySet()) {
      Object value = row.values().get(column);
      if (value != null) {
        put(cells, column, words(value));
      }
    }
    return cells;
  }

  private static String words(Object value) {
    if (value instanceof Truth truth) {
      return truth == Truth.YES ? "是" : "否";
    }
    if (value instanceof DateSpan date) {
      return date.wording();
    }
    return value instanceof Quantity quantity ? quantity.wording() : value.toString();
  }
}
