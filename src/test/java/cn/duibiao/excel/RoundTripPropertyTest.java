package cn.duibiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.input.Names;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.YamlReader;
import cn.duibiao.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * YAML → Excel → YAML loses nothing: neither a figure nor a word, by whichever workbook it goes.
 */
class RoundTripPropertyTest {

  private static final Names NAMES = new Names(Fixture.CATALOGUE.fields().values());
  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("round-trip");
    folder.toFile().deleteOnExit();
  }

  @Property(tries = 40, shrinking = net.jqwik.api.ShrinkingMode.OFF)
  void nothing_is_lost(@ForAll("districts") String yaml, @ForAll boolean byDepartment) {
    assertKept(yaml, byDepartment);
  }

  @net.jqwik.api.Example
  void the_report_of_quangang_is_kept() throws IOException {
    assertKept(Files.readString(Fixture.QUANGANG), false);
    assertKept(Files.readString(Fixture.QUANGANG), true);
  }

  @net.jqwik.api.Example
  void lists_of_cases_are_kept() {
    String yaml =
        """
        地区: 示范省示范市示范区
        级别: 县级
        年度: 2024
        证据:
          证1: {名称: 台账}
          证2: {名称: 登记簿}
        数据:
          制度体系:
            清理基数: 5件
        清单:
          依申请公开:
            - {编号: 1号, 收到日期: 2024-03-01, 答复日期: 2024年3月, 证据: [证1]}
            - {编号: "=1+1", 收到日期: 2024.5.6, 延期: 是, 备注: "甲: 乙"}
          行政处罚:
            主体: 全域
            证据: [证1, 证2]
            说明: 逐案登记
            行:
              - {案号: 甲, 立案日期: 2024-01-05, 扣除天数: 12, 办结: 否}
              - {案号: 乙, 立案日期: 2024-01-06, 扣除天数: 12日}
          重大行政决策: 零
        """;
    assertKept(yaml, false);
    assertKept(yaml, true);
  }

  private static void assertKept(String yaml, boolean byDepartment) {
    // what the reader refuses is never exported
    DistrictReader.parse(yaml, "甲.yaml", Fixture.CATALOGUE, null);
    Node before = parse(yaml);
    List<Path> files = new ArrayList<>();
    Map<String, byte[]> books =
        byDepartment
            ? Forms.byDepartment(Fixture.CATALOGUE, "区", before, null)
            : Map.of("全部", Forms.workbook(Fixture.CATALOGUE, "区", before, null));
    new TreeMap<>(books).forEach((name, bytes) -> files.add(save(name, bytes)));
    String text = Imports.read(files.toArray(Path[]::new)).text();
    assertThat(content(parse(text))).as(text).isEqualTo(content(before));
  }

  private static Path save(String name, byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve(name + ".xlsx"), bytes);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Node parse(String yaml) {
    Problems problems = new Problems();
    Node root = YamlReader.parse(yaml, "试.yaml", problems);
    assertThat(problems.errors()).as(yaml).isEmpty();
    return root;
  }

  /** Everything a file says, in an order and a spelling of its own. */
  private static Map<String, Object> content(Node root) {
    Map<String, Object> content = new TreeMap<>();
    FormHead.KEYS.forEach(k -> content.put(k, Stated.text(root, k)));
    Stated stated = Stated.of(NAMES, root);
    for (Field field : Fixture.CATALOGUE.fields().values()) {
      List<Map<String, String>> data = new ArrayList<>();
      for (Node node : stated.data(field.name())) {
        Map<String, String> said = said(node, "值");
        said.computeIfPresent("值", (k, text) -> withUnit(text, field.kind(), field.unit()));
        field
            .parts()
            .forEach(
                (part, unit) ->
                    said.computeIfPresent(
                        part,
                        (k, text) ->
                            unit.equals("文本") ? text : withUnit(text, FieldKind.COUNT, unit)));
        // 未填 is what a blank says, and whose figure is not there says nothing
        said.remove("值", "未填");
        if (said.keySet().stream().anyMatch(k -> !k.equals("主体") && !k.equals("期间"))) {
          data.add(said);
        }
      }
      if (!data.isEmpty()) {
        content.put("数据 " + field.name(), data);
      }
    }
    Fixture.CATALOGUE
        .criteria()
        .map(Criterion::id)
        .filter(id -> stated.answer(id) != null)
        .forEach(id -> content.put("核对 " + id, said(stated.answer(id), "答")));
    for (Node.Entry check : Stated.children(stated.get("创建自查"))) {
      content.put("自查 " + check.key().text(), said(check.value(), "答"));
    }
    for (Node.Entry document : Stated.children(stated.get("证据"))) {
      content.put("证据 " + document.key().text(), said(document.value(), "名称"));
    }
    for (Node.Entry list : Stated.children(stated.get("清单"))) {
      Node rows =
          list.value() instanceof Node.Mapping ? Stated.child(list.value(), "行") : list.value();
      content.put("清单 " + list.key().text(), said(list.value(), "行"));
      List<Map<String, String>> cases = new ArrayList<>();
      if (rows instanceof Node.Sequence sequence) {
        sequence.items().forEach(r -> cases.add(said(r, "")));
      }
      content.put("件 " + list.key().text(), cases);
    }
    content.put("说明", FormNote.of(stated.get("说明")));
    return content;
  }

  private static Map<String, String> said(Node node, String first) {
    Map<String, String> said = new TreeMap<>();
    if (node instanceof Node.Scalar scalar && !scalar.isBlank()) {
      said.put(first, scalar.text());
    }
    for (Node.Entry entry : Stated.children(node)) {
      String key = entry.key().text().equals("率") ? "值" : entry.key().text();
      String text = Stated.text(node, entry.key().text());
      if (!text.isEmpty()) {
        said.put(key, text);
      }
    }
    return said;
  }

  /** A bare number has the unit of its field anyway; the form writes it out. */
  private static String withUnit(String text, FieldKind kind, String unit) {
    boolean bare = text.matches("\\d+(?:\\.\\d+)?");
    boolean share = unit.equals("%") && bare && Double.parseDouble(text) <= 1;
    boolean figure = kind == FieldKind.RATE || kind == FieldKind.COUNT;
    return bare && figure && !share ? text + unit : text;
  }

  @Provide
  Arbitrary<String> districts() {
    return Combinators.combine(
            data().list().ofMinSize(1).ofMaxSize(12),
            answers().list().ofMaxSize(4),
            words().list().ofMaxSize(3))
        .as(RoundTripPropertyTest::file);
  }

  private static String file(List<String[]> data, List<String[]> answers, List<String> problems) {
    Map<String, Map<String, List<String>>> themes = new TreeMap<>();
    for (String[] datum : data) {
      Field field = Fixture.CATALOGUE.fields().get(datum[0]);
      themes
          .computeIfAbsent(field.theme(), k -> new TreeMap<>())
          .computeIfAbsent(field.name(), k -> new ArrayList<>())
          .add(datum[1]);
    }
    StringBuilder out =
        new StringBuilder(
            "格式: 对标年度数据 1\n地区: 示范省示范市示范区\n级别: 县级\n年度: 2024\n"
                + "统计期: 2024-01-01 至 2024-12-31\n指标版本: 2021年版\n"
                + "证据:\n  证1: {名称: \"台账: 甲\", 日期: 2024-03-01}\n  证2: {名称: 乙, 页: 3-5}\n"
                + "数据:\n");
    themes.forEach(
        (theme, fields) -> {
          out.append("  ").append(theme).append(":\n");
          fields.forEach(
              (field, items) -> {
                out.append("    ").append(field).append(":\n");
                items.forEach(i -> out.append("      - ").append(i).append('\n'));
              });
        });
    Map<String, String> byId = new TreeMap<>();
    answers.forEach(a -> byId.put(a[0], a[1]));
    if (!byId.isEmpty()) {
      out.append("核对:\n");
      byId.forEach((id, a) -> out.append("  ").append(id).append(": ").append(a).append('\n'));
    }
    if (!problems.isEmpty()) {
      out.append("说明:\n  存在问题:\n");
      problems.forEach(p -> out.append("    - {内容: ").append(p).append(", 位置: 二}\n"));
    }
    return out.toString();
  }

  private static Arbitrary<String[]> data() {
    List<Field> fields = List.copyOf(Fixture.CATALOGUE.fields().values());
    return Arbitraries.of(fields)
        .flatMap(field -> datum(field).map(text -> new String[] {field.name(), text}));
  }

  private static Arbitrary<String> datum(Field field) {
    Arbitrary<String> value =
        switch (field.kind()) {
          case RATE -> Arbitraries.of("100%", "98.50%", "1%", "0.5%", "95%以上", "/", "99.995%");
          case COUNT ->
              Arbitraries.of(
                  "12",
                  "12" + field.unit(),
                  "零",
                  "0",
                  "60余",
                  "1.3万",
                  "1234567",
                  "12.50",
                  "约30",
                  "无");
          case DATE -> Arbitraries.of("2024-03-01", "2024年3月", "2024.3.1", "20240301");
          case TEXT -> words();
        };
    Arbitrary<String> state = Arbitraries.of("不适用", "不掌握", "未填", "");
    return Combinators.combine(
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, value), net.jqwik.api.Tuple.of(1, state)),
            fraction(field),
            scope(field),
            keys(),
            Arbitraries.of("", "证1", "证1, 证2"))
        .as(
            (v, fraction, scope, keys, evidence) ->
                "{值: "
                    + quoted(v)
                    + fraction
                    + (scope.isEmpty() ? "" : ", 主体: " + scope)
                    + keys
                    + (evidence.isEmpty() ? "" : ", 证据: [" + evidence + "]")
                    + "}");
  }

  private static Arbitrary<String> fraction(Field field) {
    return field.kind() == FieldKind.RATE
        ? Arbitraries.of("", ", 分子: 12, 分母: 13", ", 分母: 0", ", 分子: 12件, 分母: 60余")
        : Arbitraries.just("");
  }

  private static Arbitrary<String> scope(Field field) {
    return field.scopes().isEmpty()
        ? Arbitraries.of("", "本级政府", "全域", "区市场监管局(食品)")
        : Arbitraries.of(field.scopes());
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.maps(
            Arbitraries.of("说明", "理由", "问谁", "疑义", "分母含义", "原文", "位置", "待确认", "口径"), words())
        .ofMaxSize(4)
        .map(
            map -> {
              StringBuilder out = new StringBuilder();
              new TreeMap<>(map)
                  .forEach((k, v) -> out.append(", ").append(k).append(": ").append(v));
              return out.toString();
            });
  }

  private static Arbitrary<String[]> answers() {
    List<String> ids = Fixture.CATALOGUE.criteria().map(Criterion::id).toList();
    Arbitrary<String> answer =
        Combinators.combine(
                Arbitraries.of("答: 是", "答: 否", "答: 不适用", "称: 全面落实"),
                Arbitraries.maps(Arbitraries.of("理由", "原文", "位置", "说明"), words()).ofMaxSize(3))
            .as(
                (first, map) -> {
                  StringBuilder out = new StringBuilder("{").append(first);
                  new TreeMap<>(map)
                      .forEach((k, v) -> out.append(", ").append(k).append(": ").append(v));
                  return out.append("}").toString();
                });
    return Combinators.combine(Arbitraries.of(ids), answer).as((id, a) -> new String[] {id, a});
  }

  /** Texts with what spreadsheets, YAML and we ourselves give a meaning to. */
  private static Arbitrary<String> words() {
    return Arbitraries.of(
            "甲", "=1+1", "-", "'", "\"", "：", ": ", "#", " #甲", "{", "[", ",", "、", "；", "\\n",
            "〔2024〕", "0", "12", "1,304", "%", "是", "<b>", "&", "@", "🙂", "|", "\\\\", "零",
            "12:30")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> ("字" + String.join("", parts)).strip())
        .map(text -> YamlText.scalar(text.replace("\\n", "\n")));
  }

  private static String quoted(String value) {
    return value.startsWith("\"") ? value : YamlText.scalar(value);
  }
}
