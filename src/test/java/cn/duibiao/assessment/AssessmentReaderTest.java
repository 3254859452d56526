package cn.duibiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duibiao.Fixture;
import cn.duibiao.MarkdownTable;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Verdict;
import cn.duibiao.report.JsonReport;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A result is read back whole or not at all, and what is wrong with it is said with its place. */
class AssessmentReaderTest {

  private static final Assessment QUANGANG = quangang();
  private static final String JSON = JsonReport.write(QUANGANG);

  private static Assessment quangang() {
    DistrictReader.Read read = DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null);
    return Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
  }

  private static List<String> refused(String json) {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class, () -> AssessmentReader.parse(json, "结果.json"));
    assertThat(e).as("refused").isNotNull();
    return e.problems().stream().map(Problem::text).toList();
  }

  @Test
  void the_real_district_comes_back_equal_and_is_written_as_the_same_bytes() {
    Assessment back = AssessmentReader.parse(JSON, "结果.json");

    assertThat(back).isEqualTo(QUANGANG);
    assertThat(JsonReport.write(back)).isEqualTo(JSON);
  }

  static Stream<String> bodies() {
    return MarkdownTable.rows("docs/verdicts.md", "行", "规则", "要点", "情形", "数据", "结论").stream()
        .map(row -> MarkdownTable.code(row.get(4)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void every_row_of_the_truth_table_comes_back_equal(String body) {
    Assessment assessment = Fixture.assess(body);

    assertThat(AssessmentReader.parse(JsonReport.write(assessment), "结果.json"))
        .isEqualTo(assessment);
  }

  @Test
  void keys_in_another_order_change_nothing() throws Exception {
    ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(JSON);

    assertThat(JsonReport.write(AssessmentReader.parse(reversed(tree).toString(), "结果.json")))
        .isEqualTo(JSON);
  }

  private static JsonNode reversed(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(key -> keys.add(0, key));
      ObjectNode turned = object.objectNode();
      keys.forEach(key -> turned.set(key, reversed(object.get(key))));
      return turned;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode same = array.arrayNode();
      array.forEach(item -> same.add(reversed(item)));
      return same;
    }
    return node;
  }

  @Test
  void a_newer_schema_is_named_before_anything_else_that_may_differ_in_it() {
    assertThat(refused("{\"schema\": \"duibiao/assessment/2\", \"neu\": 1}"))
        .singleElement()
        .asString()
        .contains("结果.json 第1行", "duibiao/assessment/2", "新版程序", "duibiao/assessment/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"schema\": 1}", "{\"schema\": null}", "{\"a\": {}}"})
  void json_of_another_kind_is_no_result(String json) {
    assertThat(refused(json)).singleElement().asString().contains("没有写明格式");
  }

  @ParameterizedTest
  @ValueSource(strings = {"格式: 对标年度数据 1\n", "# 差距分析", "[]", "\"文\"", "1"})
  void what_is_no_json_object_is_no_result(String text) {
    assertThat(refused(text)).singleElement().asString().contains("这不是结果文件", "check");
  }

  @Test
  void a_file_cut_off_anywhere_is_incomplete_and_never_half_a_report() {
    Random random = new Random(6);
    for (int i = 0; i < 60; i++) {
      int end = 1 + random.nextInt(JSON.length() - 3);
      assertThat(refused(JSON.substring(0, end)))
          .as("cut after %s", end)
          .singleElement()
          .asString()
          .containsAnyOf("到这里就断了", "不是 JSON 的写法")
          .doesNotContain("Unexpected", "token");
    }
    assertThat(refused("")).singleElement().asString().contains("文件是空的");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // every change is one that somebody could make by hand; the second column is what is said
        "\"level\" : \"县级\" | \"level\" : \"区级\" | district.level 写的是“区级”",
        "\"year\" : 2023 | \"year\" : \"2023\" | district.year 写的是“2023”，应是不小于0的整数",
        "\"year\" : 2023 | \"year\" : 2023.5 | district.year 写的是2023.5",
        "\"asOf\" : \"2023-12-31\" | \"asOf\" : \"2023-02-30\" | asOf 写的是“2023-02-30”，不是",
        "\"asOf\" : | \"asof\" : | asof 是本程序不认识的键。是不是“asOf”？",
        "\"pending\" : 0 | \"pending\" : -1 | pending 写的是-1",
        "\"zeroTolerance\" : false | \"zeroTolerance\" : \"否\" | zeroTolerance 写的是“否”，应是true 或 false",
        "\"schema\" : \"duibiao/assessment/1\", | \"schema\" : \"duibiao/assessment/1\",,"
            + " | 第2行第37列：从这里起不是 JSON 的写法",
        "\"asOf\" : \"2023-12-31\" | \"asOf\" : null | 缺少 asOf",
        "\"asOf\" : \"2023-12-31\" | \"asOf\" : \"2023-12-31\", \"asOf\" : \"\" | 键“asOf”写了两遍",
        "\"effort\" : \"易\" | \"effort\" : \"很易\" | 只能是：易、中、难",
      })
  void an_edit_by_hand_is_refused_with_its_place(String from, String to, String said) {
    assertThat(JSON.contains(from)).as(from).isTrue();

    assertThat(refused(JSON.replaceFirst(Pattern.quote(from), to)))
        .anySatisfy(line -> assertThat(line).startsWith("结果.json 第").contains(said));
  }

  @Test
  void a_verdict_edited_by_hand_no_longer_agrees_with_the_counts() {
    String edited =
        JSON.replaceFirst(
            "\"verdict\" : \"未填报\",\n      \"reason\"", "\"verdict\" : \"不适用\",\n      \"reason\"");
    assertThat(edited).isNotEqualTo(JSON);

    assertThat(refused(edited)).anySatisfy(line -> assertThat(line).contains("toMeet 与结论不符"));
  }

  @Test
  void counts_edited_by_hand_no_longer_agree_with_the_findings() {
    int unfilled = QUANGANG.summary().criteria().get(Verdict.UNFILLED);
    String edited =
        JSON.replaceFirst("\"未填报\" : " + unfilled + ",", "\"未填报\" : " + (unfilled - 1) + ",");

    assertThat(refused(edited))
        .singleElement()
        .asString()
        .contains("要点的结论计数（未填报）写的是" + (unfilled - 1) + "，逐条数是" + unfilled);
  }

  @Test
  void a_finding_of_a_criterion_that_is_not_there_is_refused() {
    assertThat(
            refused(JSON.replaceFirst("\"criterion\" : \"1.1-1a\"", "\"criterion\" : \"1.1-1z\"")))
        .anySatisfy(line -> assertThat(line).contains("所指的“1.1-1z”在结果里没有"))
        .anySatisfy(line -> assertThat(line).contains("要点 1.1-1a 没有结论"));
  }

  @Test
  void every_missing_key_is_named_at_once() {
    assertThat(refused("{\"schema\": \"duibiao/assessment/1\", \"district\": {}}"))
        .anySatisfy(line -> assertThat(line).contains("缺少 district.name"))
        .anySatisfy(line -> assertThat(line).contains("缺少 findings"))
        .hasSizeGreaterThan(15);
  }

  @Test
  void words_are_only_words_whatever_stands_in_them() throws Exception {
    JsonNode tree = new ObjectMapper().readTree(JSON);
    String words = "</script><b>|`*\u2028\u0000${x}{{y}}";
    ((ObjectNode) tree.get("district")).set("name", new TextNode(words));

    assertThat(AssessmentReader.parse(tree.toString(), "结果.json").district().name())
        .isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void endless_nesting_ends_in_a_sentence(String opening) {
    assertThat(refused("{\"schema\": \"duibiao/assessment/1\", \"a\": " + opening.repeat(100_000)))
        .singleElement()
        .asString()
        .contains("嵌套太深");
  }
}
