package cn.duibiao.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the examples state for a criterion for which the general rules do not fit. */
final class ExampleOverrides {

  static final Path FILE = Path.of("src/test/resources/examples/overrides.yaml");

  /**
   * One entry.
   *
   * @param met the inside of a flow mapping, e.g. {@code 分子: 10, 分母: 10}
   * @param failed the same for the district that fails
   * @param why what the reader of the example is told
   */
  record Entry(String met, String failed, String why) {}

  private ExampleOverrides() {}

  /** By criterion id. */
  static Map<String, Entry> read() {
    Map<String, Entry> overrides = new HashMap<>();
    try {
      JsonNode all = new YAMLMapper().readTree(FILE.toFile());
      for (Map.Entry<String, JsonNode> e : all.properties()) {
        overrides.put(e.getKey(), new Entry(text(e, "达标"), text(e, "不达标"), text(e, "说明")));
      }
      return overrides;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map.Entry<String, JsonNode> entry, String key) {
    JsonNode value = entry.getValue().get(key);
    if (value == null) {
      throw new IllegalStateException("%s：%s 缺少“%s”".formatted(FILE, entry.getKey(), key));
    }
    return value.asText();
  }
}
