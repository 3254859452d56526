package cn.duibiao.outlook;

import cn.duibiao.input.DistrictReader;
import cn.duibiao.input.Names;
import cn.duibiao.model.Answer;
import cn.duibiao.model.CaseRow;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.NoData;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Truth;
import cn.duibiao.outlook.Patch.Place;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Nearest;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problem;
import cn.duibiao.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads settings against the year they change. What is stated of the fields concerned is written
 * out again with the settings in it and read by the reader of every district-year, so that a
 * supposed figure is read, and refused, exactly as one in a file.
 */
final class Supposition {

  /** Stated beside a figure; the rest of a datum is its figures. */
  private static final Set<String> FIGURES = Set.of("值", "率", "分子", "分母");

  private final Catalogue catalogue;
  private final DistrictYear year;
  private final Names names;
  private final Problems problems;

  /** By field and scope, the mapping that will be read. */
  private final Map<Place, Map<String, Node>> figures = new LinkedHashMap<>();

  private final Map<String, Map<String, Node>> replies = new LinkedHashMap<>();
  private final Map<String, Node> documents = new LinkedHashMap<>();
  private final Map<CaseRow, Map<String, Node>> rows = new LinkedHashMap<>();

  /** Names that are no field, kept for the reader's own message. */
  private final List<Node.Entry> unknown = new ArrayList<>();

  private Supposition(Catalogue catalogue, DistrictYear year, Names names, Problems problems) {
    this.catalogue = catalogue;
    this.year = year;
    this.names = names;
    this.problems = problems;
  }

  /**
   * What {@code settings} make different in {@code year}.
   *
   * @param problems what is already known to be wrong
   * @throws InvalidInputException with that and everything else that cannot be read, each at its
   *     place
   */
  static Patch read(
      List<Setting> settings,
      DistrictYear year,
      Catalogue catalogue,
      Names names,
      Problems problems) {
    Supposition supposition = new Supposition(catalogue, year, names, problems);
    settings.forEach(supposition::add);
    return supposition.patch();
  }

  private void add(Setting setting) {
    if (setting instanceof Setting.Figure f) {
      figure(f);
    } else if (setting instanceof Setting.Reply r) {
      replies.computeIfAbsent(r.criterion(), this::restated).putAll(answer(r));
    } else if (setting instanceof Setting.Document d) {
      documents.put(d.id(), d.value());
    } else if (setting instanceof Setting.Cell c) {
      cell(c);
    }
  }

  // ---- figures

  private void figure(Setting.Figure f) {
    Field field = names.find(f.field());
    if (field == null) {
      unknown.add(new Node.Entry(named(f.at(), f.field()), named(f.at(), "")));
      return;
    }
    String scope = f.scope() == null ? onlyScope(f, field) : Scopes.canonical(f.scope());
    if (scope == null) {
      return;
    }
    Map<String, Node> keys = shares(field, f.keys());
    Map<String, Node> all =
        figures.computeIfAbsent(
            new Place(field.name(), scope), p -> restated(field, scope, f.scope() != null));
    if (keys.keySet().stream().anyMatch(FIGURES::contains)) {
      forget(field, all, keys);
    }
    all.putAll(keys);
  }

  /** A rate with other parts is no longer as it was written, and the other way round. */
  private static void forget(Field field, Map<String, Node> all, Map<String, Node> keys) {
    boolean itself = keys.containsKey("值") || keys.containsKey("率");
    if (itself || field.kind() == FieldKind.RATE) {
      all.remove("值");
      all.remove("率");
    }
    if (itself) {
      all.remove("分子");
      all.remove("分母");
    }
  }

  /** 24/24 says numerator and denominator, with or without 分子 before it. */
  private static Map<String, Node> shares(Field field, Map<String, Node> keys) {
    Map<String, Node> plain = new LinkedHashMap<>();
    keys.forEach(
        (key, node) -> {
          boolean share = key.equals("值") || key.equals("率") || key.equals("分子");
          int slash =
              share && field.kind() == FieldKind.RATE && node instanceof Node.Scalar s
                  ? s.text().replace('／', '/').indexOf('/')
                  : -1;
          if (slash > 0) {
            String text = ((Node.Scalar) node).text();
            plain.put("分子", named(node, text.substring(0, slash).strip()));
            plain.put("分母", named(node, text.substring(slash + 1).strip()));
          } else {
            plain.put(key, node);
          }
        });
    return plain;
  }

  /** The scope a setting without one means; null, and an error, when that is not clear. */
  private String onlyScope(Setting.Figure f, Field field) {
    Set<String> stated = new LinkedHashSet<>();
    year.data().stream()
        .filter(d -> d.field().equals(field.name()))
        .forEach(d -> stated.add(d.scope()));
    year.noData().stream()
        .filter(n -> n.field().equals(field.name()))
        .forEach(n -> stated.add(n.scope()));
    if (stated.size() > 1) {
      problems.error(
          f.at(),
          "“" + field.name() + "”有" + stated.size() + "个主体的数：" + String.join("、", stated),
          "请写明改哪一个，如 " + field.name() + "[" + stated.iterator().next() + "]");
      return null;
    }
    return stated.isEmpty() ? field.usualScope() : stated.iterator().next();
  }

  /** What the file states there, key by key; without the words of a report, which no longer fit. */
  private Map<String, Node> restated(Field field, String scope, boolean named) {
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

  // ---- answers

  private static Map<String, Node> answer(Setting.Reply reply) {
    Map<String, Node> keys = new LinkedHashMap<>();
    reply.keys().forEach((key, node) -> keys.put(key.equals(Setting.ITSELF) ? "答" : key, node));
    return keys;
  }

  private Map<String, Node> restated(String criterion) {
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

  // ---- rows of lists

  private void cell(Setting.Cell cell) {
    List<CaseRow> all = year.rows().stream().filter(r -> r.list().equals(cell.list())).toList();
    if (all.isEmpty()) {
      Set<String> lists = new LinkedHashSet<>();
      year.lists().forEach(l -> lists.add(l.name()));
      problems.error(
          cell.at(),
          "数据里没有“" + cell.list() + "”这张清单，或者它一行也没有",
          Nearest.suggestion(cell.list(), lists)
              + (lists.isEmpty() ? "" : "有：" + String.join("、", lists)));
      return;
    }
    CaseRow row = all.stream().filter(r -> isCalled(r, cell.row())).findFirst().orElse(null);
    if (row == null) {
      List<String> titles = all.stream().map(Supposition::name).toList();
      problems.error(
          cell.at(),
          "清单“" + cell.list() + "”里没有“" + cell.row() + "”",
          Nearest.suggestion(cell.row(), titles) + "写这一行的名称，或写 第3行");
      return;
    }
    rows.computeIfAbsent(row, Supposition::restated).put(cell.column(), cell.value());
  }

  private static boolean isCalled(CaseRow row, String name) {
    return name.equals(name(row)) || name.matches("第?" + row.number() + "行?");
  }

  /** By its name, or by its number when it has none. */
  static String name(CaseRow row) {
    Object name = row.values().get(row.form().nameColumn());
    return name == null ? "第" + row.number() + "行" : name.toString();
  }

  private static Map<String, Node> restated(CaseRow row) {
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

  // ---- reading it

  private Patch patch() {
    DistrictYear read;
    try {
      read = DistrictReader.of(file(), catalogue, year.level()).year();
    } catch (InvalidInputException e) {
      List<Problem> all = new ArrayList<>(problems.errors());
      all.addAll(e.problems());
      throw new InvalidInputException(all);
    }
    problems.throwIfAny();
    Map<Place, List<Datum>> data = new LinkedHashMap<>();
    Map<Place, List<NoData>> noData = new LinkedHashMap<>();
    figures.keySet().forEach(p -> data.put(p, List.of()));
    read.data().forEach(d -> data.put(new Place(d.field(), d.scope()), List.of(d)));
    read.noData().forEach(n -> noData.put(new Place(n.field(), n.scope()), List.of(n)));
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    replies.keySet().forEach(c -> answers.put(c, List.of()));
    read.answers().forEach(a -> answers.put(a.criterion(), List.of(a)));
    Map<String, Evidence> added = new LinkedHashMap<>();
    documents.keySet().forEach(id -> added.put(id, read.evidence().get(id)));
    return new Patch(data, noData, answers, added, rows(read));
  }

  private Map<CaseRow, CaseRow> rows(DistrictYear read) {
    Map<CaseRow, CaseRow> replaced = new LinkedHashMap<>();
    Map<String, Integer> taken = new LinkedHashMap<>();
    for (CaseRow old : rows.keySet()) {
      int place = taken.merge(old.list(), 1, Integer::sum);
      CaseRow now =
          read.rows().stream()
              .filter(r -> r.list().equals(old.list()) && r.number() == place)
              .findFirst()
              .orElseThrow();
      replaced.put(
          old, new CaseRow(old.form(), old.number(), now.values(), old.calendar(), old.period()));
    }
    return replaced;
  }

  /** A district-year that states nothing but what is supposed. */
  private Node file() {
    List<Node.Entry> root = new ArrayList<>();
    root.add(entry("地区", Setting.scalar(year.name())));
    root.add(entry("级别", Setting.scalar(year.level().label())));
    root.add(entry("年度", Setting.scalar(String.valueOf(year.year()))));
    root.add(entry("统计期", Setting.scalar(year.period().text())));
    root.add(entry("证据", mapping(registered())));
    root.add(entry("数据", data()));
    List<Node.Entry> answers = new ArrayList<>();
    replies.forEach(
        (criterion, keys) ->
            answers.add(
                entry(
                    criterion,
                    Node.isBlank(keys.get("答")) && keys.containsKey("答")
                        ? Setting.scalar("")
                        : mapping(entries(keys)))));
    if (!answers.isEmpty()) {
      root.add(entry("核对", mapping(answers)));
    }
    if (!rows.isEmpty()) {
      root.add(entry("清单", mapping(lists())));
    }
    return mapping(root);
  }

  private List<Node.Entry> registered() {
    List<Node.Entry> all = new ArrayList<>();
    year.evidence()
        .values()
        .forEach(
            e -> all.add(entry(e.id(), mapping(List.of(entry("名称", Setting.scalar(e.name())))))));
    documents.forEach(
        (id, value) ->
            all.add(
                entry(
                    id,
                    value instanceof Node.Scalar ? mapping(List.of(entry("名称", value))) : value)));
    return all;
  }

  private Node data() {
    Map<String, List<Node>> fields = new LinkedHashMap<>();
    figures.forEach(
        (place, keys) ->
            fields
                .computeIfAbsent(place.field(), n -> new ArrayList<>())
                .add(
                    keys.containsKey("值") && Node.isBlank(keys.get("值"))
                        ? Setting.scalar("")
                        : mapping(entries(keys))));
    List<Node.Entry> entries = new ArrayList<>(unknown);
    fields.forEach((field, nodes) -> entries.add(entry(field, new Node.Sequence("", 0, 0, nodes))));
    return mapping(entries);
  }

  private List<Node.Entry> lists() {
    Map<String, List<Node>> lists = new LinkedHashMap<>();
    rows.forEach(
        (row, cells) ->
            lists.computeIfAbsent(row.list(), l -> new ArrayList<>()).add(mapping(entries(cells))));
    List<Node.Entry> entries = new ArrayList<>();
    lists.forEach((list, items) -> entries.add(entry(list, new Node.Sequence("", 0, 0, items))));
    return entries;
  }

  private static List<Node.Entry> entries(Map<String, Node> keys) {
    List<Node.Entry> entries = new ArrayList<>();
    keys.forEach((key, node) -> entries.add(new Node.Entry(named(node, key), node)));
    return entries;
  }

  private static Node.Entry entry(String key, Node value) {
    return new Node.Entry(named(value, key), value);
  }

  private static Node.Scalar named(Node at, String text) {
    return new Node.Scalar(at.file(), at.line(), at.column(), text);
  }

  private static Node mapping(List<Node.Entry> entries) {
    Node at = entries.isEmpty() ? Setting.scalar("") : entries.get(0).value();
    return new Node.Mapping(at.file(), at.line(), at.column(), entries);
  }
}
