package cn.duibiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Level;
import cn.duibiao.yaml.InvalidInputException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema beside a form: what an editor completes and what it marks. */
class FormSchemaTest {

  private static final String TEXT = FormSchema.write(Fixture.CATALOGUE);
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final JsonSchema SCHEMA = FACTORY.getSchema(TEXT);
  private static final YAMLMapper YAML = new YAMLMapper();

  /** What a YAML editor would mark; YAML's own typing of 12 and 2024 included. */
  private static Set<ValidationMessage> marks(String yaml) throws JsonProcessingException {
    return SCHEMA.validate(YAML.readTree(yaml));
  }

  private static JsonNode schema() throws JsonProcessingException {
    return new ObjectMapper().readTree(TEXT);
  }

  @Test
  @DisplayName("it is a JSON Schema of 2020-12")
  void itself() {
    JsonSchema meta = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quangang-2023", "all-met", "all-failed"})
  @DisplayName("the examples have no mark")
  void examples(String name) throws IOException {
    assertThat(marks(Files.readString(Path.of("examples/" + name + ".yaml")))).isEmpty();
  }

  @Test
  @DisplayName("a blank form has no mark, nor has the form filled in as its own examples say")
  void blankForm() throws IOException {
    String blank =
        BlankForm.write(Selection.all(Fixture.CATALOGUE), "甲省乙市丙区", Level.COUNTY, 2024, null);
    assertThat(marks(blank)).isEmpty();
    assertThat(marks(BlankFormTest.filledAsInItsExamples(blank))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a key of the head that is none; 地区: 甲区\\n年度: 2024\\n数椐: {}\\n",
        "a field that is none; 地区: 甲区\\n年度: 2024\\n数据: {制度体系: {规范性文件报备绿: 100%}}\\n",
        "a field under a theme that is not its own; 地区: 甲区\\n年度: 2024\\n数据: {组织领导: {规范性文件报备率: 100%}}\\n",
        "a particular that is none; 地区: 甲区\\n年度: 2024\\n数据: {制度体系: {规范性文件报备率: {分于: 12}}}\\n",
        "a part of another field; 地区: 甲区\\n年度: 2024\\n数据: {制度体系: {规范性文件报备率: {应述: 12}}}\\n",
        "a 主体 outside a closed set; 地区: 甲区\\n年度: 2024\\n数据: {组织领导: {报告报送日期: {主体: 法院, 值: 2025-01-20}}}\\n",
        "a criterion that is none; 地区: 甲区\\n年度: 2024\\n核对: {2.2-5z: 是}\\n",
        "a reply that is none; 地区: 甲区\\n年度: 2024\\n核对: {2.2-1b: 可能}\\n",
        "a document without a name; 地区: 甲区\\n年度: 2024\\n证据: {司法03: {文号: 甲1号}}\\n",
        "a column that is none; 地区: 甲区\\n年度: 2024\\n清单: {行政应诉: [{案好: 1号}]}\\n",
        "a column of 是 and 否 with another word; 地区: 甲区\\n年度: 2024\\n清单: {行政应诉: [{案号: 1号, 开庭: 有}]}\\n",
        "no 地区; 年度: 2024\\n",
      })
  void marked(String what, String yaml) throws JsonProcessingException {
    assertThat(marks(yaml.replace("\\n", "\n"))).as(what).isNotEmpty();
  }

  @Test
  @DisplayName("every field, alias, part, criterion, list and column can be completed")
  void complete() throws JsonProcessingException {
    JsonNode properties = schema().get("properties");
    Fixture.CATALOGUE
        .fields()
        .values()
        .forEach(
            f -> {
              JsonNode theme = properties.at("/数据/properties/" + f.theme() + "/properties");
              assertThat(theme.has(f.name())).as(f.name()).isTrue();
              assertThat(f.aliases()).allMatch(theme::has);
              assertThat(theme.get(f.name()).toString()).contains(f.filledBy());
              assertThat(f.parts().keySet())
                  .allMatch(p -> !theme.get(f.name()).findValues(p).isEmpty());
            });
    Fixture.CATALOGUE
        .criteria()
        .forEach(c -> assertThat(properties.at("/核对/properties").has(c.id())).isTrue());
    Fixture.CATALOGUE
        .lists()
        .get()
        .forms()
        .values()
        .forEach(
            form -> {
              JsonNode list = properties.at("/清单/properties").get(form.name());
              assertThat(form.columns().keySet()).allMatch(c -> !list.findValues(c).isEmpty());
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "/$defs/Particulars; 数据: {制度体系: {规范性文件报备率: {%s}}}",
        "/$defs/Document; 证据: {甲: {%s}}",
        "/properties/核对/properties/2.2-1b; 核对: {2.2-1b: {%s}}",
        "/properties/不适用项; 不适用项: [{%s}]",
        "/properties/创建自查/properties/创建1; 创建自查: {创建1: {%s}}",
        "/properties/说明; 说明: {%s}",
        "; %s",
      })
  @DisplayName(
      "what can be completed is what the reader knows: neither offers a key the other lacks")
  void readerAndSchemaAgree(String pointer, String file) throws JsonProcessingException {
    JsonNode node = schema().at(pointer == null ? "" : pointer);
    while (!node.has("properties")) {
      JsonNode inner =
          node.has("items")
              ? node.get("items")
              : node.has("anyOf")
                  ? node.get("anyOf").get(1)
                  : schema().at(node.get("$ref").asText().substring(1));
      node = inner;
    }
    Set<String> offered =
        node.get("properties").properties().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(offered).isEqualTo(knownToTheReader(file));
  }

  /** The reader names all keys it knows when it meets one it does not. */
  private static Set<String> knownToTheReader(String file) {
    String head = file.equals("%s") ? "" : "地区: 甲区\n年度: 2024\n";
    try {
      DistrictReader.parse(
          head + file.formatted("甲乙丙丁: 甲") + "\n", "试.yaml", Fixture.CATALOGUE, null);
      throw new AssertionError("an unknown key was taken");
    } catch (InvalidInputException e) {
      String mend =
          e.problems().stream()
              .filter(p -> p.found().contains("甲乙丙丁"))
              .findFirst()
              .orElseThrow()
              .mend();
      return Set.of(mend.substring(mend.indexOf("可用的键：") + 5).split("、"));
    }
  }
}
