package cn.duibiao.ledger;

import cn.duibiao.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** Writes a ledger as YAML that {@link LedgerReader} reads back without a difference. */
public final class LedgerWriter {

  static final List<String> HEADER =
      List.of(
          "# 整改台账。由 duibiao ledger 维护，也可以用编辑器改：问题、措施、牵头、配合、时限、成效、凭据、备注。",
          "# 状态和历程请用 duibiao ledger set 改：只能往前走，销号要有凭据并且重新评估达到要求。逾期由程序按日期推算，不写在这里。");

  private final StringBuilder out = new StringBuilder();

  private LedgerWriter() {}

  /** The file's text. */
  public static String write(LedgerFile ledger) {
    return new LedgerWriter().text(ledger);
  }

  private String text(LedgerFile ledger) {
    HEADER.forEach(h -> line(0, h));
    ledger.comments().forEach(c -> line(0, c));
    line(0, "格式: " + LedgerReader.FORMAT);
    line(0, "地区: " + YamlText.scalar(ledger.district()));
    line(0, ledger.evaluations().isEmpty() ? "评估: []" : "评估:");
    for (LedgerFile.Evaluation e : ledger.evaluations()) {
      line(1, "- {年度: %d, 时点: %s, 数据: %s}".formatted(e.year(), quoted(e.asOf()), quoted(e.data())));
    }
    line(0, ledger.items().isEmpty() ? "事项: {}" : "事项:");
    ledger.items().values().forEach(this::item);
    return out.toString();
  }

  private void item(Item item) {
    line(1, YamlText.scalar(item.id()) + ":");
    pair(2, "要点", item.criterion());
    pair(2, "名称", item.title());
    pair(2, "情形", item.cause().label());
    for (Key key : Key.values()) {
      pair(2, key.label(), item.value(key));
    }
    pair(2, "状态", item.state().label());
    line(2, item.evidence().isEmpty() ? "凭据: []" : "凭据:");
    item.evidence().forEach(e -> line(3, "- " + quoted(e)));
    if (!item.disputed().isEmpty()) {
      line(2, "争议:");
      for (Map.Entry<Key, List<String>> d : item.disputed().entrySet()) {
        line(3, d.getKey().label() + ":");
        d.getValue().forEach(v -> line(4, "- " + quoted(v)));
      }
    }
    line(2, "历程:");
    item.history().forEach(e -> line(3, "- " + entry(e)));
  }

  private static String entry(Entry e) {
    StringBuilder text = new StringBuilder("{日期: " + e.date() + ", 事: " + e.what().label());
    if (e.to() != null) {
      text.append(", 状态: ").append(e.to().label());
    }
    if (e.verdict() != null) {
      text.append(", 结论: ").append(e.verdict().label());
    }
    if (e.item() != null) {
      text.append(", 事项: ").append(quoted(e.item()));
    }
    if (!e.note().isEmpty()) {
      text.append(", 说明: ").append(quoted(e.note()));
    }
    return text.append("}").toString();
  }

  private void pair(int depth, String key, String value) {
    line(depth, key + ":" + (value.isEmpty() ? "" : " " + YamlText.scalar(value)));
  }

  /** In quotes whatever it is: within braces and lists a comma would part it. */
  private static String quoted(String text) {
    String scalar = YamlText.scalar(text);
    return scalar.startsWith("\"") ? scalar : "\"" + text + "\"";
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
