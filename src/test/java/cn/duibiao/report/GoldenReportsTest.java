package cn.duibiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.report.WordReport.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the body of the Word report says of each example, as text to be read in a review. After a
 * change of wording, catalogue or rules: {@code mvn test -Dtest=GoldenReportsTest -Dgolden=write}.
 */
class GoldenReportsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TestFactory
  Stream<DynamicTest> the_word_report_of_an_example_reads_as_it_did() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      return examples
          .filter(e -> e.toString().endsWith(".yaml"))
          .filter(e -> WRITE || Files.exists(golden(e)))
          .sorted()
          .toList()
          .stream()
          .map(e -> DynamicTest.dynamicTest(e.getFileName().toString(), () -> compare(e)));
    }
  }

  private static Path golden(Path example) {
    return GOLDEN.resolve(example.getFileName().toString().replace(".yaml", ".docx.txt"));
  }

  private static void compare(Path example) throws IOException {
    DistrictReader.Read read = DistrictReader.read(example, Fixture.CATALOGUE, null);
    Assessment assessment = Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
    List<String> lines =
        OfficeText.body(OfficeText.word(WordReport.write(assessment, Kind.GAP_ANALYSIS, null)));
    Path file = golden(example);
    if (WRITE) {
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
    assertThat(String.join("\n", lines) + "\n").isEqualTo(Files.readString(file));
  }
}
