package cn.duibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.compare.Trend.CriterionEntry;
import cn.duibiao.compare.Trend.FigureEntry;
import cn.duibiao.compare.Trend.PointEntry;
import cn.duibiao.compare.Trend.SpanEntry;
import cn.duibiao.input.DistrictReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several years beside each other. */
class YearsTest {

  private static Side side(int year, String data) {
    DistrictReader.Read read = Fixture.district("年度: " + year + "\n数据: {制度体系: {" + data + "}}\n");
    return new Side(
        year + ".yaml", Fixture.ASSESSOR.assess(read.year(), read.hints(), null), read.year());
  }

  private static String rate(int of) {
    return "规范性文件报备率: {分子: " + of + ", 分母: 12, 证据: [证1]}";
  }

  private static Trend trend(SpanEntry span, Side... sides) {
    return Years.of(List.of(sides), Fixture.CATALOGUE, span);
  }

  private static CriterionEntry criterion(Trend trend, String id) {
    return trend.criteria().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<PointEntry> points(Trend trend, String field) {
    FigureEntry figure =
        trend.figures().stream().filter(f -> f.field().equals(field)).findFirst().orElseThrow();
    return new ArrayList<>(figure.points());
  }

  @Test
  void each_year_is_judged_on_its_own_and_the_worst_of_the_period_is_shown() {
    Trend t =
        trend(
            new SpanEntry(2021, 2023),
            side(2023, rate(12)),
            side(2021, rate(12)),
            side(2022, rate(11)));
    CriterionEntry c = criterion(t, "2.2-5a");
    assertThat(c.verdicts()).containsExactly("达标", "未达标", "达标");
    assertThat(c.worst()).isEqualTo("未达标");
    assertThat(c.worstYears()).containsExactly(2022);
  }

  @Test
  void years_outside_the_period_are_shown_and_do_not_count() {
    Trend t =
        trend(
            new SpanEntry(2022, 2023),
            side(2021, rate(11)),
            side(2022, rate(12)),
            side(2023, rate(12)));
    assertThat(criterion(t, "2.2-5a").worst()).isEqualTo("达标");
  }

  @Test
  void rates_differ_in_percentage_points_and_counts_in_their_unit() {
    Trend rates = trend(null, side(2022, rate(9)), side(2023, rate(12)));
    assertThat(points(rates, "规范性文件报备率").get(1).change()).isEqualTo("上升25个百分点");
    Trend counts = trend(null, side(2022, "规范性文件制发数: 8件"), side(2023, "规范性文件制发数: 10件"));
    assertThat(points(counts, "规范性文件制发数").get(1).change()).isEqualTo("增加2件（＋25%）");
  }

  @Test
  void a_missing_year_breaks_the_line_and_is_said() {
    Trend t = trend(new SpanEntry(2021, 2023), side(2021, rate(12)), side(2023, rate(11)));
    PointEntry last = points(t, "规范性文件报备率").get(1);
    assertThat(last.change()).isNull();
    assertThat(last.broken()).isEqualTo("缺2022年度");
    assertThat(last.segment()).isEqualTo(1);
    assertThat(t.notices()).anyMatch(n -> n.contains("没有2022年度"));
  }

  @Test
  void a_changed_denominator_breaks_the_line() {
    String meaning = "规范性文件报备率: {分子: 11, 分母: 12, 分母含义: %s}";
    Trend t =
        trend(null, side(2022, meaning.formatted("应报备")), side(2023, meaning.formatted("已制发")));
    assertThat(points(t, "规范性文件报备率").get(1).broken()).contains("分母含义不同");
  }

  @Test
  void a_bound_stays_a_bound() {
    Trend t = trend(null, side(2022, "规范性文件制发数: 60余件"), side(2023, "规范性文件制发数: 75件"));
    PointEntry first = points(t, "规范性文件制发数").get(0);
    assertThat(first.low()).isEqualByComparingTo("60");
    assertThat(first.high()).isEqualByComparingTo("70");
  }
}
