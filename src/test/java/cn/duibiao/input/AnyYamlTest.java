package cn.duibiao.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Field;
import cn.duibiao.yaml.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Any YAML made of the right keys in the wrong places, and any text at all: data, or errors with
 * places inside the file; nothing else ever comes out. {@link AnyTextTest} lets a good file go
 * wrong by a few slips; {@link HostileTextTest} bounds time and memory.
 */
class AnyYamlTest {

  private static final List<String> SECTIONS =
      List.of(
          "格式", "地区", "级别", "年度", "统计期", "指标版本", "数据来源", "证据", "数据", "清单", "核对", "不适用项", "创建自查",
          "说明");

  private static final List<String> KEYS =
      Stream.of(
              SECTIONS.stream(),
              DatumReader.KEYS.stream(),
              Stream.of("名称", "文号", "日期", "页", "网址", "存放", "答", "称", "字段", "要点", "单位", "内容", "指标"),
              Stream.of(
                  "存在问题", "下年计划", "其他事项", "行", "备注", "证1", "2.2-1b", "2.2-5a", "创建1", "清理", "基数",
                  ""),
              Fixture.CATALOGUE.domains().stream().map(d -> d.theme()),
              Fixture.CATALOGUE.fields().values().stream().limit(60).map(Field::name),
              Fixture.CATALOGUE.fields().values().stream()
                  .flatMap(f -> f.parts().keySet().stream()),
              Fixture.CATALOGUE.lists().get().forms().keySet().stream(),
              Fixture.CATALOGUE.lists().get().forms().values().stream()
                  .flatMap(f -> f.columns().keySet().stream()))
          .flatMap(s -> s)
          .distinct()
          .toList();

  private static final List<String> SCALARS =
      List.of(
          "",
          "零",
          "未填",
          "不适用",
          "不掌握",
          "/",
          "无",
          "~",
          "null",
          "是",
          "否",
          "待定",
          "县级",
          "2023",
          "二〇二三年",
          "12件",
          "１２件",
          "-3件",
          "0",
          "100%",
          "95%以上",
          "近九成",
          "%",
          "60余名",
          "1.3万件",
          "2000万",
          "21→3个工作日",
          "12/13",
          "1e999",
          "999999999999999999999999999999件",
          "2024-03-01",
          "2024-02-30",
          "2024年13月",
          "12:30",
          "0123",
          "2023年以来",
          "2023-01-01 至 2023-12-31",
          "至",
          "累计至今",
          "本级政府",
          "法院",
          "工作部门和镇街",
          "证1",
          "证9",
          "司法03",
          "对标年度数据 1",
          "第17次会议",
          "同比增长0%",
          "同比下降100%",
          "上年0件，同比增长5%",
          "http://a.gov.cn/209999/t1_1.html",
          "'",
          "a: b",
          "# 甲",
          "\u0000",
          "𠮷",
          "\u200b",
          "\ufeff",
          "甲\n乙");

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\u0000", "\\0")
        + "\"";
  }

  @Provide
  Arbitrary<String> nodes() {
    Arbitrary<String> scalars =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(SCALARS).map(AnyYamlTest::quoted)),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(12).map(AnyYamlTest::quoted)));
    return Arbitraries.recursive(() -> scalars, AnyYamlTest::wrapped, 0, 3);
  }

  private static Arbitrary<String> wrapped(Arbitrary<String> inner) {
    Arbitrary<String> mappings =
        Arbitraries.maps(Arbitraries.of(KEYS), inner)
            .ofMaxSize(5)
            .map(
                m ->
                    m.entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ": " + e.getValue())
                        .collect(Collectors.joining(", ", "{", "}")));
    Arbitrary<String> lists =
        inner.list().ofMaxSize(4).map(l -> l.stream().collect(Collectors.joining(", ", "[", "]")));
    return Arbitraries.frequencyOf(Tuple.of(5, mappings), Tuple.of(2, lists), Tuple.of(1, inner));
  }

  @Provide
  Arbitrary<Map<String, String>> files() {
    return Arbitraries.maps(Arbitraries.of(SECTIONS), nodes()).ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 400)
  void right_keys_in_wrong_places(@ForAll("files") Map<String, String> sections) {
    assertReadOrRefused(
        sections.entrySet().stream()
            .map(e -> e.getKey() + ": " + e.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  @Property(tries = 400)
  void anything_behind_a_field(@ForAll("nodes") String node, @ForAll("fields") String field) {
    assertReadOrRefused(
        "地区: 甲区\n年度: 2023\n证据: {证1: {名称: 甲}}\n数据:\n  " + quoted(field) + ": " + node + "\n");
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(Fixture.CATALOGUE.fields().keySet());
  }

  @Property(tries = 400)
  void anything_in_a_list(@ForAll("nodes") String node, @ForAll("lists") String list) {
    assertReadOrRefused("地区: 甲区\n年度: 2023\n清单:\n  " + list + ": " + node + "\n");
  }

  @Provide
  Arbitrary<String> lists() {
    return Arbitraries.of(Fixture.CATALOGUE.lists().get().forms().keySet());
  }

  @Property(tries = 400)
  void any_text(@ForAll String text) {
    assertReadOrRefused(text);
  }

  @Property(tries = 200)
  void any_text_behind_a_good_head(@ForAll String text) {
    assertReadOrRefused("地区: 甲区\n年度: 2023\n数据:\n  督察次数: " + text);
  }

  /** What is read is also judged: a reader that lets nonsense through is no better than a crash. */
  private static void assertReadOrRefused(String text) {
    DistrictReader.Read read;
    try {
      read = DistrictReader.parse(text, "试.yaml", Fixture.CATALOGUE, null);
    } catch (InvalidInputException refused) {
      long lines = text.lines().count() + 1;
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(
              p -> {
                assertThat(p.line()).as(p.text()).isBetween(0, (int) lines);
                assertThat(p.found()).as(text).containsPattern("[\\u4e00-\\u9fff]");
                assertThat(p.mend()).as(text).containsPattern("[\\u4e00-\\u9fff]");
              });
      return;
    } catch (RuntimeException crash) {
      throw new AssertionError("neither read nor refused:\n" + text, crash);
    }
    try {
      assertThat(Fixture.ASSESSOR.assess(read.year(), read.hints(), null).findings()).isNotEmpty();
    } catch (RuntimeException crash) {
      throw new AssertionError("read and not judged:\n" + text, crash);
    }
  }
}
