package cn.duibiao.assessment;

import cn.duibiao.assessment.JsonValue.Fields;
import cn.duibiao.assessment.JsonValue.Items;
import cn.duibiao.assessment.JsonValue.Num;
import cn.duibiao.assessment.JsonValue.Text;
import cn.duibiao.yaml.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * One place of the shipped schema, as far as reading a result back needs it: what the records
 * cannot say. The tests hold every result against the whole schema with a complete validator.
 */
record JsonSchema(Fields root, Fields here) {

  private static final String RESOURCE = "/cn/duibiao/report/assessment-1.schema.json";

  private static final Fields NOTHING = new Fields(Map.of(), 0, 0);

  /** The schema of an {@link Assessment}. */
  static JsonSchema shipped() {
    try (InputStream in = JsonSchema.class.getResourceAsStream(RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Fields root = (Fields) JsonText.parse(text, RESOURCE, new Problems());
      return new JsonSchema(root, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonSchema at(JsonValue value) {
    if (!(value instanceof Fields fields)) {
      return new JsonSchema(root, NOTHING);
    }
    if (fields.get("$ref") instanceof Text reference) {
      String name = reference.value().substring("#/$defs/".length());
      return at(((Fields) root.get("$defs")).get(name));
    }
    return new JsonSchema(root, fields);
  }

  JsonSchema property(String key) {
    return here.get("properties") instanceof Fields properties ? at(properties.get(key)) : at(null);
  }

  List<String> properties() {
    return here.get("properties") instanceof Fields properties
        ? List.copyOf(properties.values().keySet())
        : List.of();
  }

  JsonSchema items() {
    return at(here.get("items"));
  }

  List<String> required() {
    return here.get("required") instanceof Items names
        ? names.values().stream().map(n -> ((Text) n).value()).toList()
        : List.of();
  }

  int minimum() {
    return here.get("minimum") instanceof Num least
        ? Integer.parseInt(least.wording())
        : Integer.MIN_VALUE;
  }

  /** What is wrong with a text here, null when nothing is. */
  String complaint(String text) {
    if (here.get("pattern") instanceof Text pattern && !text.matches(pattern.value())) {
      return "不合规定的样式 " + pattern.value();
    }
    if (here.get("format") instanceof Text format
        && format.value().equals("date")
        && !isDate(text)) {
      return "不是 2024-07-15 这样实有的日期";
    }
    if (here.get("enum") instanceof Items words
        && words.values().stream().noneMatch(w -> ((Text) w).value().equals(text))) {
      return "不在规定的词之内";
    }
    return null;
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
