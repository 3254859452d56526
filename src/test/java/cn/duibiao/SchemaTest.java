package cn.duibiao;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.input.DistrictReader;
import cn.duibiao.profile.Profiled;
import cn.duibiao.report.JsonReport;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what the schema that ships with the program describes, key by key. */
class SchemaTest {

  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    InputStream in =
        JsonReport.class.getResourceAsStream("/cn/duibiao/report/assessment-1.schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
  }

  private static void conforms(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  @DisplayName("the real district")
  void quangang() {
    DistrictReader.Read read = DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null);
    conforms(JsonReport.write(Fixture.ASSESSOR.assess(read.year(), read.hints(), null)));
  }

  static Stream<String> bodies() {
    return MarkdownTable.rows("docs/verdicts.md", "行", "规则", "要点", "情形", "数据", "结论").stream()
        .map(row -> MarkdownTable.code(row.get(4)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  @DisplayName("every row of the truth table")
  void truthTable(String body) {
    conforms(JsonReport.write(Fixture.assess(body)));
  }

  @Test
  @DisplayName("a result under a profile, on a day when measures are late and a waiver has run out")
  void profile() {
    String sections =
        "基于: shandong\n"
            + "正式文本: [{编号: 2.2-5, 正式编号: '27'}, {编号: 2.2-5a, 正式文本: 全部报备}]\n"
            + "权重: {制定: 甲, 数: {2.2-5: 0.5}}\n"
            + "豁免: [{要点: 2.2-5a, 理由: 甲, 批准: 县政府, 文号: 一号, 自: 2023-01-01, 至: 2024-03-31}]\n";
    for (String asOf : new String[] {null, "2024-07-15"}) {
      conforms(JsonReport.write(Profiled.by(sections).assess("", asOf)));
    }
  }

  @Test
  @DisplayName("a key that the schema does not know would be noticed")
  void closed() {
    String json = JsonReport.write(Fixture.assess("数据: {制度体系: {规范性文件制发数: 零}}\n"));
    String changed = json.replaceFirst("\"asOf\"", "\"asof\"");
    assertThat(SCHEMA.validate(changed, InputFormat.JSON)).isNotEmpty();
  }
}
