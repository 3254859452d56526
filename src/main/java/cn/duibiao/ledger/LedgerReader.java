package cn.duibiao.ledger;

import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import cn.duibiao.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a ledger; every mistake is told with its place, and nothing is read in part. */
public final class LedgerReader {

  static final String FORMAT = "对标整改台账 1";

  private static final Set<String> FILE = Section.keys("格式", "地区", "评估", "事项");
  private static final Set<String> EVALUATION = Section.keys("年度", "时点", "数据");
  private static final Set<String> ENTRY = Section.keys("日期", "事", "状态", "结论", "事项", "说明");
  private static final Set<String> ITEM = item();

  private final Problems problems = new Problems();

  private LedgerReader() {}

  private static Set<String> item() {
    List<String> keys = new ArrayList<>(List.of("要点", "名称", "情形"));
    Arrays.stream(Key.values()).map(Key::label).forEach(keys::add);
    keys.addAll(List.of("状态", "凭据", "争议", "历程"));
    return Section.keys(keys.toArray(String[]::new));
  }

  /**
   * Reads {@code path}.
   *
   * @throws cn.duibiao.yaml.InvalidInputException when it has errors, with all of them
   */
  public static LedgerFile read(Path path) {
    LedgerReader reader = new LedgerReader();
    YamlReader.Document document = YamlReader.read(path, path.toString(), reader.problems);
    return reader.finish(document.text(), document.root());
  }

  /** The same from a text. */
  public static LedgerFile parse(String text, String name) {
    LedgerReader reader = new LedgerReader();
    return reader.finish(text, YamlReader.parse(text, name, reader.problems));
  }

  private LedgerFile finish(String text, Node root) {
    problems.throwIfAny();
    LedgerFile ledger = file(text, root);
    problems.throwIfAny();
    return ledger;
  }

  private LedgerFile file(String text, Node root) {
    Section s = new Section(root, FILE, problems);
    String format = s.required("格式");
    if (format != null && !format.equals(FORMAT)) {
      problems.error(s.get("格式"), "不是整改台账：格式是“" + format + "”", "应为 格式: " + FORMAT);
    }
    String district = s.required("地区");
    List<LedgerFile.Evaluation> evaluations = new ArrayList<>();
    for (Node node : s.items("评估")) {
      Section e = new Section(node, EVALUATION, problems);
      String year = e.required("年度");
      if (year != null && !year.matches("\\d{4}")) {
        problems.error(e.get("年度"), "“" + year + "”不是年度", "写成四位数，如 2023");
        year = null;
      }
      String digits = e.required("数据");
      evaluations.add(
          new LedgerFile.Evaluation(
              year == null ? 0 : Integer.parseInt(year), day(e, "时点"), digits));
    }
    Map<String, Item> items = new LinkedHashMap<>();
    if (s.get("事项") instanceof Node.Mapping mapping) {
      mapping.entries().forEach(e -> items.put(e.key().text(), item(e)));
    } else if (!s.has("事项") && root instanceof Node.Mapping) {
      problems.error(root, "没有事项", "台账至少写 事项: {}");
    }
    return new LedgerFile(district, evaluations, items, comments(text));
  }

  private static List<String> comments(String text) {
    return text.lines()
        .map(String::strip)
        .filter(l -> l.startsWith("#") && !LedgerWriter.HEADER.contains(l))
        .toList();
  }

  private Item item(Node.Entry entry) {
    Section s = new Section(entry.value(), ITEM, problems);
    Map<Key, String> values = new EnumMap<>(Key.class);
    for (Key key : Key.values()) {
      String value = key == Key.DUE ? day(s, key.label()) : s.text(key.label());
      if (value != null) {
        values.put(key, value);
      }
    }
    Map<Key, List<String>> disputed = new EnumMap<>(Key.class);
    if (s.has("争议")) {
      Section d =
          new Section(
              s.get("争议"),
              new LinkedHashSet<>(Arrays.stream(Key.values()).map(Key::label).toList()),
              problems);
      for (Key key : Key.values()) {
        if (d.has(key.label())) {
          disputed.put(key, d.texts(key.label()));
        }
      }
    }
    List<Entry> history = new ArrayList<>();
    s.items("历程").forEach(n -> history.add(entry(n)));
    Verdict cause = s.choice("情形", Verdict.class);
    String criterion = s.required("要点");
    String title = s.text("名称");
    State state = s.choice("状态", State.class);
    if (s.required("情形") == null || problems.hasErrors()) {
      return null;
    }
    Item item =
        new Item(
            entry.key().text(),
            criterion,
            title == null ? "" : title,
            cause,
            values,
            s.texts("凭据"),
            List.copyOf(history),
            disputed);
    check(entry, s, item, state);
    return item;
  }

  private void check(Node.Entry entry, Section s, Item item, State state) {
    if (item.history().isEmpty()) {
      problems.error(entry.key(), "事项“" + item.id() + "”没有历程", "历程不能删；请找回原来的台账");
      return;
    }
    if (!item.id().startsWith(item.criterion() + "-" + item.cause().label())) {
      problems.error(
          entry.key(),
          "事项编号“" + item.id() + "”与要点、情形不符",
          "应为 " + item.criterion() + "-" + item.cause().label());
    }
    if (state != item.state()) {
      problems.error(
          s.has("状态") ? s.get("状态") : entry.key(),
          "状态与历程不符：历程到了“" + item.state().label() + "”",
          "请用 duibiao ledger set 改状态，这样历程里有记录");
    }
    if (item.state() == State.CLOSED && item.evidence().isEmpty()) {
      problems.error(entry.key(), "已销号而没有凭据", "请补上凭据");
    }
  }

  private Entry entry(Node node) {
    Section s = new Section(node, ENTRY, problems);
    Happening what = s.choice("事", Happening.class);
    if (what == null) {
      s.required("事");
    }
    String date = day(s, "日期");
    if (date == null && !s.has("日期")) {
      s.required("日期");
    }
    String note = s.text("说明");
    return new Entry(
        date == null ? "" : date,
        what,
        s.choice("状态", State.class),
        s.choice("结论", Verdict.class),
        s.text("事项"),
        note == null ? "" : note);
  }

  /** An ISO date, or null when absent or wrong. */
  private String day(Section s, String key) {
    String text = s.text(key);
    if (text == null) {
      return null;
    }
    DateSpan date = DateReader.read(text);
    if (date == null || !date.isDay()) {
      problems.error(s.get(key), "“" + text + "”不是实有的日期", "写成 2024-03-31");
      return null;
    }
    return date.first().toString();
  }
}
