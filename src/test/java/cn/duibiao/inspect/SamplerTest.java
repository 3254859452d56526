package cn.duibiao.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.inspect.Sample.CaseEntry;
import cn.duibiao.inspect.Sample.StratumEntry;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is drawn, and that anybody draws the same. */
class SamplerTest {

  private static final SamplingPlan PLAN =
      SamplingPlan.read(Path.of("indicators"), Fixture.CATALOGUE);

  private static final String TOTALS =
      """
      数据:
        制度体系: {规范性文件制发数: 12件}
        行政执法: {行政处罚数: 3000件}
        矛盾化解: {复议受理数: 60余件}
      """;

  private static Sample draw(String body, String seed, int size) {
    DistrictReader.Read read = Fixture.district(body);
    DistrictYear year = read.year();
    Outcome outcome = Fixture.ASSESSOR.outcome(year);
    return Sampler.draw(
        PLAN,
        Fixture.CATALOGUE,
        year,
        outcome,
        Fixture.ASSESSOR.assess(year, read.hints(), null),
        seed,
        size);
  }

  @Test
  void the_same_seed_draws_the_same_and_another_draws_otherwise() {
    assertThat(draw(TOTALS, "甲", 20)).isEqualTo(draw(TOTALS, "甲", 20));
    assertThat(draw(TOTALS, "甲", 20).cases()).isNotEqualTo(draw(TOTALS, "乙", 20).cases());
  }

  @Test
  void without_a_seed_it_follows_from_district_and_year_and_is_told() {
    Sample a = draw(TOTALS, null, 5);
    assertThat(a.seed()).matches("[0-9a-f]{8}").isEqualTo(draw(TOTALS, null, 9).seed());
    assertThat(a.seed()).isNotEqualTo(draw("年度: 2024\n" + TOTALS, null, 5).seed());
  }

  @Test
  void a_number_of_a_case_is_what_sha_256_gives_on_any_machine() {
    assertThat(Draw.digest("abc"))
        .as("the first eight digits of SHA-256(abc)")
        .isEqualTo("ba7816bf");
    // printf 'a|b' | sha256sum: its first 53 bits
    assertThat(new Draw("a").uniform("b")).isEqualTo((0x1d57141467015L + 0.5) / (1L << 53));
  }

  @Test
  void every_kind_gets_one_and_the_rest_goes_by_how_many_there_are() {
    Sample s = draw(TOTALS, "甲", 20);
    assertThat(s.cases()).hasSize(20);
    assertThat(s.strata()).allSatisfy(x -> assertThat(x.drawn()).isPositive());
    StratumEntry penalties =
        s.strata().stream().filter(x -> x.kind().equals("行政处罚")).findFirst().orElseThrow();
    assertThat(penalties.all()).isEqualTo(3000);
    assertThat(penalties.drawn()).as("3,000 of some 3,072").isEqualTo(18);
  }

  @Test
  void of_an_approximate_total_only_what_is_certain_is_drawn_from() {
    Sample s = draw(TOTALS, "甲", 20);
    assertThat(s.strata()).anyMatch(x -> x.kind().equals("行政复议") && x.all() == 60);
    assertThat(s.notices()).anyMatch(n -> n.contains("60余件") && n.contains("前60件"));
  }

  @Test
  void no_more_is_drawn_than_there_is_and_it_is_said() {
    Sample s = draw("数据: {制度体系: {规范性文件制发数: 3件}}\n", "甲", 20);
    assertThat(s.cases()).extracting(CaseEntry::which).doesNotHaveDuplicates().hasSize(3);
    assertThat(s.notices()).anyMatch(n -> n.contains("只有3件"));
  }

  private static String list(List<Integer> order) {
    StringBuilder rows = new StringBuilder("清单:\n  依申请公开:\n");
    // every fifth is answered on the 40th day: late beyond the 20 working days of the regulation
    for (int i : order) {
      rows.append(
          "    - {编号: %d号, 收到日期: 2023-03-01, 答复日期: %s, 延期: 否}\n"
              .formatted(i, i % 5 == 0 ? "2023-04-28" : "2023-03-10"));
    }
    return rows.toString();
  }

  private static List<String> names(Sample s) {
    return s.cases().stream().map(c -> c.which().replaceFirst("第\\d+行", "")).sorted().toList();
  }

  @Test
  void the_order_of_the_rows_makes_no_difference() {
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, 40).boxed().toList());
    Sample forward = draw(list(order), "甲", 8);
    Collections.reverse(order);
    assertThat(names(draw(list(order), "甲", 8))).isEqualTo(names(forward));
  }

  @Test
  void cases_the_rules_found_wrong_are_drawn_more_often() {
    DistrictYear year =
        Fixture.district(list(IntStream.rangeClosed(1, 40).boxed().toList())).year();
    Outcome outcome = Fixture.ASSESSOR.outcome(year);
    Assessment assessment = Fixture.ASSESSOR.assess(year, List.of(), null);
    int late = 0;
    int drawn = 0;
    for (int seed = 0; seed < 40; seed++) {
      Sample sample =
          Sampler.draw(PLAN, Fixture.CATALOGUE, year, outcome, assessment, "种子" + seed, 8);
      for (CaseEntry c : sample.cases()) {
        drawn++;
        late += c.why().contains("清单判为不符") ? 1 : 0;
      }
    }
    // a fifth of the cases are late; with four added to their weight they are about half of the
    // sample
    assertThat((double) late / drawn).isGreaterThan(0.35);
  }

  @Test
  void the_checklist_has_what_is_not_proven_and_the_interview_what_is_in_doubt() {
    Sample s =
        draw("数据: {制度体系: {规范性文件报备率: 100%, 清理基数: 218件, 清理-继续有效: 180件, 清理-废止失效: 32件}}\n", "甲", 1);
    assertThat(s.checklist())
        .anyMatch(t -> t.subject().startsWith("2.2-5a ") && t.unit().equals("区司法局"));
    assertThat(s.interview()).anyMatch(t -> t.state().contains("218件"));
    assertThat(new HashSet<>(s.checklist())).hasSameSizeAs(s.checklist());
  }
}
