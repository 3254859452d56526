package cn.duibiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.cli.Console;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Basis;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The district that meets everything and the one that fails everything. {@code mvn -o -q test
 * -Dtest=ExamplesTest -Dexamples.write} writes the two files anew.
 */
class ExamplesTest {

  private static final Path MET = Path.of("examples/all-met.yaml");
  private static final Path FAILED = Path.of("examples/all-failed.yaml");

  private static Path file(boolean met) {
    return met ? MET : FAILED;
  }

  @ParameterizedTest(name = "all met: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("the committed file is what the catalogue now gives")
  void isUpToDate(boolean met) throws IOException {
    String text = ExampleDistrict.text(met);
    if (System.getProperty("examples.write") != null) {
      Files.writeString(file(met), text);
    }
    assertThat(Files.readString(file(met)))
        .as("%s 与指标不一致，请重新生成：mvn -o -q test -Dtest=ExamplesTest -Dexamples.write", file(met))
        .isEqualTo(text);
  }

  @Test
  @DisplayName("one meets every criterion that applies, each with a document, and raises no doubt")
  void meetsEverything() {
    Outcome outcome = outcome(true);
    assertThat(verdicts(outcome)).isEqualTo(expected(c -> Verdict.MET));
    assertThat(outcome.doubts()).isEmpty();
    assertThat(outcome.findings())
        .filteredOn(f -> f.verdict() == Verdict.MET)
        .allMatch(f -> f.basis() == Basis.EVIDENCED);
  }

  @Test
  @DisplayName(
      "the other fails every one: 未达标 where it is binding, 关注 where it is not; none of an extra is 不适用")
  void failsEverything() {
    assertThat(verdicts(outcome(false))).isEqualTo(expected(ExamplesTest::failing));
  }

  /** Fields the failing district states as nought. */
  private static final Set<String> NOUGHT =
      year(false).data().stream()
          .filter(d -> d.stated() != null && d.stated().isZero())
          .map(Datum::field)
          .collect(Collectors.toSet());

  /** An extra of which there was none is no shortfall: its 前提 is stated as nought. */
  private static Verdict failing(Criterion criterion) {
    if (NOUGHT.contains(criterion.premiseField())) {
      return Verdict.NOT_APPLICABLE;
    }
    return ExampleDistrict.threshold(criterion).binding() ? Verdict.NOT_MET : Verdict.WATCH;
  }

  @ParameterizedTest(name = "all met: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("check reads the file without a hint and its summary has nothing in between")
  void check(boolean met) throws IOException {
    Console console = Console.run("check", file(met), "--format", "json").evaluated();
    assertThat(console.err()).isEmpty();
    JsonNode counts = new ObjectMapper().readTree(console.out()).at("/summary/criteria");
    long applicable =
        Fixture.CATALOGUE
            .criteria()
            .filter(ExampleDistrict::applies)
            .filter(c -> met || failing(c) != Verdict.NOT_APPLICABLE)
            .count();
    assertThat(
            count(counts, met ? Verdict.MET : Verdict.NOT_MET)
                + (met ? 0 : count(counts, Verdict.WATCH)))
        .isEqualTo(applicable);
  }

  private static int count(JsonNode counts, Verdict verdict) {
    return counts.get(verdict.label()).asInt();
  }

  private static Outcome outcome(boolean met) {
    return Fixture.ASSESSOR.outcome(year(met));
  }

  private static DistrictYear year(boolean met) {
    return DistrictReader.parse(ExampleDistrict.text(met), "例.yaml", Fixture.CATALOGUE, null)
        .year();
  }

  private static Map<String, Verdict> verdicts(Outcome outcome) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Finding finding : outcome.findings()) {
      verdicts.put(finding.criterion(), finding.verdict());
    }
    return verdicts;
  }

  private static Map<String, Verdict> expected(Function<Criterion, Verdict> applicable) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    Fixture.CATALOGUE
        .criteria()
        .forEach(
            c ->
                verdicts.put(
                    c.id(),
                    ExampleDistrict.applies(c) ? applicable.apply(c) : Verdict.NOT_APPLICABLE));
    return verdicts;
  }
}
