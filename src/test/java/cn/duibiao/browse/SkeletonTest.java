package cn.duibiao.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A skeleton is put into the files of its 一级指标 without touching what is there. */
class SkeletonTest {

  private static final List<String> STEMS =
      List.of(
          "01-government-functions",
          "02-rules-system",
          "03-major-decisions",
          "04-enforcement",
          "05-oversight",
          "06-disputes",
          "07-emergencies",
          "08-capability",
          "09-leadership");

  private static String read(Skeleton piece, String stem) throws IOException {
    return Files.readString(Path.of(piece.file(stem)));
  }

  @TestFactory
  @DisplayName("the files are what they were but for the text that was put in, in one piece")
  Stream<DynamicTest> insertsOnly() {
    return STEMS.stream()
        .flatMap(
            stem ->
                Stream.of(Skeleton.values())
                    .map(
                        piece ->
                            DynamicTest.dynamicTest(
                                piece.file(stem), () -> insertsOnly(piece, stem))));
  }

  private static void insertsOnly(Skeleton piece, String stem) throws IOException {
    String id = Integer.parseInt(stem.substring(0, 2)) + ".1-99";
    String before = read(piece, stem);
    String after = piece.insert(before, id);
    int at = after.indexOf(piece.text(id));
    assertThat(at).isNotNegative();
    String rest = after.substring(0, at) + after.substring(at + piece.text(id).length());
    assertThat(blankless(rest)).isEqualTo(blankless(before));
    assertThat(after.length() - before.length() - piece.text(id).length())
        .as("one blank line at most")
        .isBetween(0, 1);
    assertThat(piece.isIn(before, id)).isFalse();
    assertThat(piece.isIn(after, id)).isTrue();
  }

  private static List<String> blankless(String text) {
    return text.lines().filter(l -> !l.isBlank()).toList();
  }

  @Test
  @DisplayName("it stands in the order of the ids, before the comment of what comes after it")
  void inOrder() throws IOException {
    String rules = Skeleton.RULE.insert(read(Skeleton.RULE, "08-capability"), "8.1-99");
    List<String> ids = new ArrayList<>();
    rules.lines().filter(l -> l.startsWith("rule \"")).forEach(l -> ids.add(l.substring(6)));
    int own = ids.indexOf("8.1-99a 待填（要点名称，与指标文件里的一致）\"");
    assertThat(ids.get(own - 1)).startsWith("8.1-");
    assertThat(ids.get(own + 1)).startsWith("8.2-1a ");
    assertThat(rules).contains("end\n\n// 待填（依据，与指标文件里的一致）\nrule \"8.1-99a ");
  }

  @Test
  @DisplayName("an id after all others goes to the end")
  void atTheEnd() throws IOException {
    assertThat(Skeleton.RULE.insert(read(Skeleton.RULE, "08-capability"), "8.3-99"))
        .endsWith("end\n\n" + Skeleton.RULE.text("8.3-99"));
  }

  @Test
  @DisplayName("ids are compared as numbers: 10.1 is not before 2.1, nor 2.2-10 before 2.2-9")
  void numbers() {
    String before = "- 要点: 2.2-9a\n  案例: []\n- 要点: 2.2-11a\n  案例: []\n";
    String after = Skeleton.CASES.insert(before, "2.2-10");
    assertThat(after.indexOf("2.2-9a")).isLessThan(after.indexOf("2.2-10a"));
    assertThat(after.indexOf("2.2-10b")).isLessThan(after.indexOf("2.2-11a"));
  }

  @Test
  @DisplayName("the files of 附加项, which have neither rules nor cases yet, get what they lack")
  void extras() throws IOException {
    assertThat(Skeleton.RULE.insert(read(Skeleton.RULE, "10-extras"), "10.1-3"))
        .startsWith("package rules.criteria;\n\nimport cn.duibiao.model.Datum;\n")
        .contains("import cn.duibiao.model.Yardstick;\n", "rule \"10.1-3a ");
    assertThat(Skeleton.CASES.insert(read(Skeleton.CASES, "10-extras"), "10.1-3"))
        .doesNotContain("[]\n")
        .contains("- 要点: 10.1-3a\n");
  }

  @Test
  @DisplayName("a file with the line ends of Windows keeps them")
  void lineEnds() {
    String after = Skeleton.CASES.insert("- 要点: 2.2-9a\r\n  案例: []\r\n", "2.2-10");
    assertThat(after.replace("\r\n", "")).doesNotContain("\n");
  }
}
