package cn.duibiao.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which comparison with its threshold each criterion rule states, read from the rules' text. */
final class CriterionTests {

  private static final Pattern SIMPLE =
      Pattern.compile(
          "rule \"(\\S+) [^\"]*\"[^\"]*\"criteria\"\\s+when\\s+\\$y : Yardstick\\([^)]*\\)\\s+"
              + "\\$d : Datum\\([^)]*\\)\\s+then\\s+insert\\( Judged\\.of\\( \\$y, "
              + "Test\\.(\\w+)\\( \\$d\\.(?:rate|value|date)\\(\\), \\$y\\.limit\\(\\) \\), \\$d \\) \\);");

  private CriterionTests() {}

  /**
   * Comparison by criterion id; a rule of any other shape than one datum, one limit is left out.
   */
  static Map<String, String> read() {
    Map<String, String> comparisons = new HashMap<>();
    for (Path file : files()) {
      Matcher m = SIMPLE.matcher(text(file));
      while (m.find()) {
        comparisons.put(m.group(1), m.group(2));
      }
    }
    return comparisons;
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(Path.of("rules/criteria"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
