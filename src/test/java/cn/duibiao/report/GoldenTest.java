package cn.duibiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.report.WordReport.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a reader sees of each example's page, papers, ledger, text and screen, so that no change of
 * it goes unseen. The golden files hold the opening sections in full and of the others, which are
 * as long as the catalogue, their length and hash; the whole texts are written to target/golden to
 * be compared by eye. After a change that is meant:
 *
 * <pre>mvn test -Dtest=GoldenTest -Dduibiao.golden=write</pre>
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path WHOLE = Path.of("target/golden");

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reads_as_it_did(Path example) throws Exception {
    DistrictReader.Read read = DistrictReader.read(example, Fixture.CATALOGUE, null);
    Assessment a = Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
    String name = example.getFileName().toString().replace(".yaml", "");
    StringBuilder golden = new StringBuilder();
    summarize(name + ".html.txt", "网页", page(ReportFormat.HTML.write(a)), golden);
    summarize(name + ".md.txt", "文本", chapters(MarkdownReport.write(a)), golden);
    summarize(name + ".docx.txt", "Word", word(a, Kind.GAP_ANALYSIS, "附件\\d"), golden);
    summarize(name + ".opinion.txt", "评估意见", word(a, Kind.OPINION, "[一二三四五六]、.*"), golden);
    summarize(name + ".xlsx.txt", "台账", sheets(ExcelReport.write(a, false)), golden);
    summarize(name + ".screen.txt", "屏幕", Map.of("", TerminalReport.write(a, 80)), golden);

    Path file = GOLDEN.resolve(name + ".txt");
    if ("write".equals(System.getProperty("duibiao.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, golden);
    }
    assertThat(file)
        .as("whole texts: %s; if the change is meant: see the head of this class", WHOLE)
        .hasContent(golden.toString());
  }

  private static void summarize(
      String whole, String report, Map<String, String> sections, StringBuilder golden)
      throws Exception {
    Files.createDirectories(WHOLE);
    Files.writeString(WHOLE.resolve(whole), String.join("\n", sections.values()));
    int n = 0;
    for (Map.Entry<String, String> section : sections.entrySet()) {
      // the hashes of data, catalogue and rules change with every line of them
      String text =
          section.getValue().replaceAll("(?<!\\w)(?:[0-9a-f]{64}|[0-9a-f]{12})(?!\\w)", "…");
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      golden.append("== %s %s：%d行 ".formatted(report, section.getKey(), text.lines().count()));
      golden.append(HexFormat.of().formatHex(hash), 0, 16).append('\n');
      if (n++ < 3) {
        text.lines().limit(40).forEach(line -> golden.append(line.stripTrailing()).append('\n'));
      }
    }
  }

  /** The visible text by section: what stands in no tag, script or style. */
  private static Map<String, String> page(byte[] html) {
    String body =
        new String(html, StandardCharsets.UTF_8)
            .replaceAll("(?s)<(script|style|title)>.*?</\\1>", "")
            .replaceAll("(?s)<section id=\"([^\"]*)\"", "\f$1\f<section ");
    Map<String, String> sections = new LinkedHashMap<>();
    String[] parts = body.split("\f");
    sections.put("页首", visible(parts[0]));
    for (int i = 1; i < parts.length; i += 2) {
      sections.put(parts[i], visible(parts[i + 1]));
    }
    return sections;
  }

  private static String visible(String html) {
    return html.replaceAll("</(td|th|dt|span|option|label|a)>", " ")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll(" +", " ")
        .replaceAll("(?m)^\\s+", "")
        .strip();
  }

  /** The lines of a paper, in parts that begin with a line like {@code head}. */
  private static Map<String, String> word(Assessment a, Kind kind, String head) {
    return parts(OfficeText.lines(OfficeText.word(WordReport.write(a, kind, null))), head);
  }

  private static Map<String, String> sheets(byte[] book) {
    return parts(OfficeText.lines(OfficeText.excel(book)), "\\[.*]");
  }

  private static Map<String, String> parts(List<String> lines, String head) {
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    String part = "正文";
    for (String line : lines) {
      part = line.matches(head) ? line : part;
      parts.computeIfAbsent(part, k -> new StringBuilder()).append(line).append('\n');
    }
    Map<String, String> texts = new LinkedHashMap<>();
    parts.forEach((k, v) -> texts.put(k, v.toString()));
    return texts;
  }

  private static Map<String, String> chapters(String markdown) {
    Map<String, String> chapters = new LinkedHashMap<>();
    for (String part : markdown.split("(?m)^(?=## )")) {
      chapters.put(part.lines().findFirst().orElse("").replace("## ", ""), part);
    }
    return chapters;
  }
}
