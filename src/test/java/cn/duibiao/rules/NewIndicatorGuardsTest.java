package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.browse.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Catalogue entry, rule and cases: where one is missing, the failure says which file needs what.
 */
class NewIndicatorGuardsTest {

  private static final String CASES = "src/test/resources/cases/2021";

  @TempDir private Path copy;

  @BeforeEach
  void copyTheFiles() throws IOException {
    for (String folder : List.of("indicators", "rules/criteria", CASES)) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.toList()) {
          Path to = copy.resolve(file.toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(to);
          } else {
            Files.copy(file, to);
          }
        }
      }
    }
  }

  @Test
  @DisplayName(
      "every criterion has its cases, every quantified one its rule, and none is left over")
  void nothingIsMissing() throws IOException {
    assertThat(IndicatorFiles.complaints(Path.of(""))).isEmpty();
  }

  @Test
  @DisplayName("a skeleton fails with the line of everything that is still to be written")
  void skeleton() throws IOException {
    for (Skeleton piece : Skeleton.values()) {
      Path file = copy.resolve(piece.file("04-enforcement"));
      Files.writeString(file, piece.insert(Files.readString(file), "4.2-9"));
    }

    List<String> complaints = IndicatorFiles.complaints(copy);

    for (Skeleton piece : Skeleton.values()) {
      String file = piece.file("04-enforcement");
      List<String> lines = Files.readAllLines(copy.resolve(file));
      long blanks = lines.stream().filter(l -> l.contains("待填")).count();
      assertThat(blanks).isPositive();
      assertThat(complaints.stream().filter(c -> c.startsWith(file + ":"))).hasSize((int) blanks);
    }
    assertThat(complaints).anyMatch(c -> c.contains("依据: 待填（法律名称和第几条）"));
  }

  @Test
  @DisplayName("a criterion without its rule: the rule's name and file")
  void missingRule() throws IOException {
    replace("rules/criteria/02-rules-system.drl", "(?s)rule \"2\\.2-5a .*?\\nend\\n", "");
    assertThat(IndicatorFiles.complaints(copy))
        .singleElement()
        .asString()
        .contains(
            "add rule \"2.2-5a 规范性文件报备率\" to rules/criteria/02-rules-system.drl", "section 3");
  }

  @Test
  @DisplayName("a criterion without cases: what to add to which file")
  void missingCases() throws IOException {
    replace(CASES + "/02-rules-system.yaml", "(?s)- 要点: 2\\.2-5a\\n.*?(?=- 要点)", "");
    assertThat(IndicatorFiles.complaints(copy))
        .singleElement()
        .asString()
        .contains("add \"- 要点: 2.2-5a\"", CASES + "/02-rules-system.yaml", "section 4");
  }

  @Test
  @DisplayName("a rule and cases without their criterion: both are named")
  void missingCriterion() throws IOException {
    replace("rules/criteria/02-rules-system.drl", "rule \"2\\.2-5a ", "rule \"2.2-5z ");
    replace(CASES + "/02-rules-system.yaml", "- 要点: 2\\.2-5a\\n", "- 要点: 2.2-5z\n");
    assertThat(IndicatorFiles.complaints(copy))
        .anyMatch(c -> c.contains("rule \"2.2-5z 规范性文件报备率\": there is no criterion 2.2-5z"))
        .anyMatch(c -> c.contains("the cases of 2.2-5z in 02-rules-system.yaml"))
        .anyMatch(c -> c.contains("2.2-5a 规范性文件报备率 has no rule"))
        .anyMatch(c -> c.contains("2.2-5a 规范性文件报备率 has no cases"));
  }

  @Test
  @DisplayName("a rule that is called otherwise than its criterion: the right name")
  void misnamedRule() throws IOException {
    replace("rules/criteria/02-rules-system.drl", "rule \"2\\.2-5a [^\"]*\"", "rule \"2.2-5a 报备\"");
    assertThat(IndicatorFiles.complaints(copy))
        .singleElement()
        .asString()
        .contains("rule \"2.2-5a 报备\": call it \"2.2-5a 规范性文件报备率\"");
  }

  @Test
  @DisplayName("what the catalogue's own reader objects to is passed on with file and line")
  void invalidCatalogue() throws IOException {
    replace("indicators/2021/02-rules-system.yaml", "数据项: \\[规范性文件报备率\\]", "数据项: [没有的数]");
    assertThat(IndicatorFiles.complaints(copy))
        .anyMatch(c -> c.contains("02-rules-system.yaml 第") && c.contains("“没有的数”不在字典里"));
  }

  private void replace(String file, String what, String with) throws IOException {
    Path path = copy.resolve(file);
    String before = Files.readString(path);
    String after = before.replaceFirst(what, with);
    assertThat(after).as(what).isNotEqualTo(before);
    Files.writeString(path, after);
  }
}
