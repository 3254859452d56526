package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Verdict;
import cn.duibiao.report.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Properties of whole evaluations. */
class InvariancePropertiesTest {

  @Provide
  Arbitrary<List<Field>> fields() {
    List<Field> judged =
        Fixture.CATALOGUE.fields().values().stream()
            .filter(f -> f.kind() == FieldKind.RATE || f.kind() == FieldKind.COUNT)
            .filter(f -> f.scopes().isEmpty())
            .toList();
    return Arbitraries.of(judged).list().uniqueElements().ofMinSize(1).ofMaxSize(12);
  }

  private static String line(Field field, Random random) {
    int a = random.nextInt(40);
    int b = random.nextInt(40);
    String value =
        field.kind() == FieldKind.RATE
            ? switch (random.nextInt(3)) {
              case 0 -> "100%";
              case 1 -> "{分子: " + Math.min(a, b) + ", 分母: " + Math.max(a, b) + "}";
              default -> "95%以上";
            }
            : random.nextBoolean() ? String.valueOf(a) : a * 10 + "余";
    return "    \"" + field.name() + "\": " + value + "\n";
  }

  private static String body(List<String> lines) {
    return "数据:\n  制度体系:\n" + String.join("", lines);
  }

  @Property(tries = 60)
  void theOrderOfKeysNeverChangesAResult(@ForAll("fields") List<Field> fields, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    fields.forEach(f -> lines.add(line(f, random)));
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    assertThat(comparable(body(shuffled))).isEqualTo(comparable(body(lines)));
  }

  /** All of the result that does not name the place or the bytes of the file. */
  private static String comparable(String body) {
    return JsonReport.write(Fixture.assess(body))
        .replaceAll("\"data\" : \"[0-9a-f]+\"", "")
        .replaceAll("试\\.yaml 第\\d+行第\\d+列", "")
        .replaceAll("(?s)\"hints\" : \\[.*?\\]", "");
  }

  @Property(tries = 40)
  void noDataIsNeverMet(@ForAll("fields") List<Field> fields, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    fields.forEach(f -> lines.add(line(f, random)));
    List<String> stated = fields.stream().map(Field::name).toList();
    Outcome outcome = Fixture.outcome(body(lines));
    for (Finding finding : outcome.findings()) {
      Criterion criterion = finding.yardstick().definition();
      if (criterion.fields().stream().noneMatch(stated::contains)) {
        assertThat(finding.verdict())
            .as(finding.criterion())
            .isNotIn(Verdict.MET, Verdict.NOT_MET, Verdict.WATCH);
      }
    }
  }

  @Property(tries = 40)
  void everyCriterionHasExactlyOneFinding(@ForAll("fields") List<Field> fields, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    fields.forEach(f -> lines.add(line(f, random)));
    List<String> criteria =
        Fixture.outcome(body(lines)).findings().stream().map(Finding::criterion).toList();
    assertThat(criteria)
        .containsExactlyElementsOf(Fixture.CATALOGUE.criteria().map(Criterion::id).toList());
  }

  @Property(tries = 5)
  void theSameInputGivesTheSameBytes(@ForAll @IntRange(max = 1) int unused) throws IOException {
    String text = Files.readString(Path.of("examples/quangang-2023.yaml"));
    var read = cn.duibiao.input.DistrictReader.parse(text, "泉港.yaml", Fixture.CATALOGUE, null);
    String first = JsonReport.write(Fixture.ASSESSOR.assess(read.year(), read.hints(), null));
    String second = JsonReport.write(Fixture.ASSESSOR.assess(read.year(), read.hints(), null));
    assertThat(second).isEqualTo(first);
  }
}
