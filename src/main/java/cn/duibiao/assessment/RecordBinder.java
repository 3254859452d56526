package cn.duibiao.assessment;

import cn.duibiao.assessment.JsonValue.Fields;
import cn.duibiao.assessment.JsonValue.Flag;
import cn.duibiao.assessment.JsonValue.Items;
import cn.duibiao.assessment.JsonValue.Num;
import cn.duibiao.assessment.JsonValue.Text;
import cn.duibiao.model.Labelled;
import cn.duibiao.yaml.Problems;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes records of JSON, the way back of {@code JsonReport}: the records say which keys there are
 * and of which type, the shipped schema which of them must be there and how their text must look.
 * Every fault is a problem with its place; after one, what is returned is not to be used.
 */
final class RecordBinder {

  /** No difference or count of a district needs more, and longer ones exhaust the memory. */
  private static final int MAX_DIGITS = 40;

  private static final String BY_HAND = "结果文件由程序写出，不宜手改；请用 check 重新生成";

  private final String file;
  private final Problems problems;
  private final Map<Object, JsonValue> places = new IdentityHashMap<>();

  RecordBinder(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Where a record was read from. */
  JsonValue place(Object record) {
    return places.get(record);
  }

  /** A record of {@code type} from {@code json}. */
  <R extends Record> R bind(Class<R> type, JsonValue json, JsonSchema schema) {
    return type.cast(value(type, json, schema, ""));
  }

  private Object value(Type type, JsonValue json, JsonSchema schema, String path) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], json, schema, path)
          : map(generic, json, schema, path);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted == String.class) {
      return text(json, schema, path);
    }
    if (wanted.isEnum()) {
      return constant(wanted, json, path);
    }
    if (wanted == boolean.class) {
      return json instanceof Flag flag ? flag.value() : mismatch(json, path, "true 或 false", false);
    }
    if (wanted == int.class || wanted == Integer.class) {
      return whole(json, schema, path);
    }
    if (wanted == BigDecimal.class) {
      return json instanceof Num number && decimal(number) != null
          ? decimal(number)
          : mismatch(json, path, "数", null);
    }
    return record(wanted, json, schema, path);
  }

  private Object record(Class<?> type, JsonValue json, JsonSchema schema, String path) {
    if (!(json instanceof Fields fields)) {
      return mismatch(json, path, "一组键和值", null);
    }
    RecordComponent[] components = type.getRecordComponents();
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    complain(fields, known, schema, path);
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = components[i].getName();
      JsonValue value = fields.get(key);
      Type wanted = components[i].getGenericType();
      values[i] =
          value == null
              ? absent(wanted)
              : value(wanted, value, schema.property(key), path.isEmpty() ? key : path + "." + key);
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Object made = type.getDeclaredConstructor(types).newInstance(values);
      places.put(made, json);
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void complain(Fields fields, List<String> known, JsonSchema schema, String path) {
    fields
        .values()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                String meant = problems.suggestion(key, known);
                error(
                    value,
                    at(path, key) + " 是本程序不认识的键",
                    meant.isEmpty() ? "可能是新版程序写的，请用新版程序；不然" + BY_HAND : meant);
              }
            });
    schema.required().stream()
        .filter(key -> fields.get(key) == null)
        .forEach(key -> error(fields, "缺少 " + at(path, key), BY_HAND));
  }

  private static Object absent(Type type) {
    if (type instanceof ParameterizedType generic) {
      // a map that may be absent says something by it: nothing was counted
      return generic.getRawType() == List.class ? List.of() : null;
    }
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? Integer.valueOf(0) : null;
  }

  private List<Object> list(Type item, JsonValue json, JsonSchema schema, String path) {
    if (!(json instanceof Items items)) {
      return mismatch(json, path, "一个列表", List.of());
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < items.values().size(); i++) {
      Object value = value(item, items.values().get(i), schema.items(), path + "[" + i + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** Keys in the order of the schema: a report prints them as the columns of a table. */
  private Map<Object, Object> map(
      ParameterizedType type, JsonValue json, JsonSchema schema, String path) {
    if (!(json instanceof Fields fields)) {
      return mismatch(json, path, "一组键和值", Map.of());
    }
    List<String> known = schema.properties();
    complain(fields, known, schema, path);
    Map<Object, Object> values = new LinkedHashMap<>();
    Class<?> keys = (Class<?>) type.getActualTypeArguments()[0];
    for (String key : known) {
      JsonValue value = fields.get(key);
      if (value != null) {
        values.put(
            find(keys, key),
            value(type.getActualTypeArguments()[1], value, schema.property(key), at(path, key)));
      }
    }
    return values;
  }

  private Object constant(Class<?> type, JsonValue json, String path) {
    Object found = json instanceof Text text ? find(type, text.value()) : null;
    if (found != null) {
      return found;
    }
    String labels =
        Arrays.stream(type.getEnumConstants())
            .map(c -> ((Labelled) c).label())
            .collect(Collectors.joining("、"));
    error(json, path + " 写的是" + json.described() + "，不在规定的词之内", "只能是：" + labels);
    return null;
  }

  private static Object find(Class<?> type, String label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> ((Labelled) c).label().equals(label))
        .findFirst()
        .orElse(null);
  }

  private String text(JsonValue json, JsonSchema schema, String path) {
    if (!(json instanceof Text text)) {
      return mismatch(json, path, "文字", "");
    }
    String wrong = schema.complaint(text.value());
    if (wrong != null) {
      error(json, path + " 写的是" + json.described() + "，" + wrong, BY_HAND);
    }
    return text.value();
  }

  private Object whole(JsonValue json, JsonSchema schema, String path) {
    if (json instanceof Num number && number.wording().matches("-?\\d{1,9}")) {
      int value = Integer.parseInt(number.wording());
      if (value >= schema.minimum()) {
        return value;
      }
    }
    return mismatch(json, path, "不小于" + Math.max(0, schema.minimum()) + "的整数", 0);
  }

  private static BigDecimal decimal(Num number) {
    return number.wording().length() <= MAX_DIGITS && number.wording().matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(number.wording())
        : null;
  }

  private <T> T mismatch(JsonValue json, String path, String wanted, T instead) {
    String what = path.isEmpty() ? "结果" : path;
    error(json, what + " 写的是" + json.described() + "，应是" + wanted, BY_HAND);
    return instead;
  }

  private void error(JsonValue at, String found, String mend) {
    problems.error(file, at.line(), at.column(), found, mend);
  }

  private static String at(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
