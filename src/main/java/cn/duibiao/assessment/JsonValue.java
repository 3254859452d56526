package cn.duibiao.assessment;

import java.util.List;
import java.util.Map;

/** A JSON value with its place, 1-based; numbers keep their wording. */
sealed interface JsonValue {

  int line();

  int column();

  /** A string. */
  record Text(String value, int line, int column) implements JsonValue {}

  /** A number as written. */
  record Num(String wording, int line, int column) implements JsonValue {}

  /** true or false. */
  record Flag(boolean value, int line, int column) implements JsonValue {}

  /** null. */
  record Nothing(int line, int column) implements JsonValue {}

  /** An array. */
  record Items(List<JsonValue> values, int line, int column) implements JsonValue {}

  /** An object, keys in the order of the file. */
  record Fields(Map<String, JsonValue> values, int line, int column) implements JsonValue {
    /** The value of {@code key}, null when it is absent or written as null. */
    JsonValue get(String key) {
      JsonValue value = values.get(key);
      return value instanceof Nothing ? null : value;
    }
  }

  /** What it is, for a message. */
  default String described() {
    if (this instanceof Text text) {
      return "“"
          + (text.value.length() > 40 ? text.value.substring(0, 40) + "…" : text.value)
          + "”";
    }
    if (this instanceof Num number) {
      return number.wording.length() > 40 ? "一个很长的数" : number.wording;
    }
    if (this instanceof Flag flag) {
      return String.valueOf(flag.value);
    }
    if (this instanceof Items) {
      return "一个列表";
    }
    return this instanceof Fields ? "一组键和值" : "空值";
  }
}
