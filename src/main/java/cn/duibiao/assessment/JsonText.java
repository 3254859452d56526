package cn.duibiao.assessment;

import cn.duibiao.yaml.Problems;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses JSON text into values with places; depth is bounded, and what is no JSON is a problem.
 * Data binding would stop at the first fault and say it in English.
 */
final class JsonText {

  /** The result is nested some ten levels deep. */
  private static final int MAX_DEPTH = 50;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private static final String AGAIN = "请重新拷贝这个文件，或者用 check 重新生成";

  private final JsonParser parser;
  private final String name;
  private final Problems problems;

  private JsonText(JsonParser parser, String name, Problems problems) {
    this.parser = parser;
    this.name = name;
    this.problems = problems;
  }

  /** The value of {@code text}; null when it is no JSON, which is added to {@code problems}. */
  static JsonValue parse(String text, String name, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        problems.error(name, 0, 0, "文件是空的", AGAIN);
        return null;
      }
      JsonValue value = new JsonText(parser, name, problems).value();
      if (parser.nextToken() != null) {
        JsonLocation at = parser.currentTokenLocation();
        problems.error(
            name, at.getLineNr(), at.getColumnNr(), "结果到此已经结束，后面还有别的内容", "请删去多余的内容，或者用 check 重新生成");
      }
      return value;
    } catch (StreamConstraintsException e) {
      problems.error(name, 0, 0, "嵌套太深或者有过长的数，不是本程序写出的结果", AGAIN);
    } catch (JsonEOFException e) {
      problems.error(name, e.getLocation().getLineNr(), 0, "文件到这里就断了，内容不完整，可能没有拷完或者没有写完", AGAIN);
    } catch (JsonProcessingException e) {
      problems.error(
          name,
          e.getLocation().getLineNr(),
          e.getLocation().getColumnNr(),
          "从这里起不是 JSON 的写法，可能少了引号、逗号或括号",
          "结果文件由程序写出，不宜手改；请用 check 重新生成");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }

  private JsonValue value() throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    int line = at.getLineNr();
    int column = at.getColumnNr();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> new JsonValue.Fields(fields(), line, column);
      case START_ARRAY -> new JsonValue.Items(items(), line, column);
      case VALUE_STRING -> new JsonValue.Text(parser.getText(), line, column);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new JsonValue.Num(parser.getText(), line, column);
      case VALUE_TRUE, VALUE_FALSE ->
          new JsonValue.Flag(token == JsonToken.VALUE_TRUE, line, column);
      default -> new JsonValue.Nothing(line, column);
    };
  }

  private Map<String, JsonValue> fields() throws IOException {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      parser.nextToken();
      if (fields.put(key, value()) != null) {
        problems.error(
            name, at.getLineNr(), at.getColumnNr(), "键“" + key + "”写了两遍", "请只留一个，或者用 check 重新生成");
      }
    }
    return fields;
  }

  private List<JsonValue> items() throws IOException {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }
}
