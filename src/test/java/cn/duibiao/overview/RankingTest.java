package cn.duibiao.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.model.Quantity;
import cn.duibiao.overview.Ranking.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which figures are put in order, and which are left out and why. */
class RankingTest {

  private static Figure exact(String label, String basis, long figure) {
    return new Figure(label, basis, Quantity.exactly(figure, "件"), figure + "件");
  }

  /** From {@code lower} up to, not including, {@code upper}. */
  private static Figure within(String label, String basis, long lower, long upper) {
    Quantity q =
        new Quantity(
            BigDecimal.valueOf(lower), false, BigDecimal.valueOf(upper), true, "件", lower + "余件");
    return new Figure(label, basis, q, lower + "余件");
  }

  private static Ranking.Of rank(Figure... figures) {
    return Ranking.of("某数", Arrays.asList(figures), new ArrayList<>());
  }

  @Test
  void equal_figures_share_a_place() {
    Ranking.Of ranked =
        rank(exact("甲", "全域", 3), exact("乙", "全域", 5), exact("丙", "全域", 5), exact("丁", "全域", 1));

    assertThat(ranked.leftOut()).isEmpty();
    assertThat(ranked.tables())
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.places())
                    .extracting(p -> p.rank() + p.label())
                    .containsExactly("1乙", "1丙", "3甲", "4丁"));
  }

  @Test
  void figures_of_another_scope_or_period_are_in_a_table_of_their_own_or_left_out() {
    Ranking.Of ranked =
        rank(
            exact("甲", "全域", 3),
            exact("乙", "全域", 5),
            exact("丙", "本级政府", 9),
            exact("丁", "镇街", 1),
            exact("戊", "镇街", 2));

    assertThat(ranked.tables()).extracting(Ranking.Table::basis).containsExactly("全域", "镇街");
    assertThat(ranked.leftOut()).containsExactly(new Ranking.LeftOut("丙", "没有别的地区与它同一口径（本级政府）"));
  }

  @Test
  void a_bound_is_ranked_only_where_it_overlaps_no_other_figure() {
    Ranking.Of apart = rank(within("甲", "全域", 60, 70), exact("乙", "全域", 70), exact("丙", "全域", 5));
    assertThat(apart.tables().get(0).places())
        .extracting(p -> p.rank() + p.label())
        .containsExactly("1乙", "2甲", "3丙");

    Ranking.Of overlapping =
        rank(within("甲", "全域", 60, 70), exact("乙", "全域", 65), exact("丙", "全域", 5));
    assertThat(overlapping.tables().get(0).places())
        .extracting(Ranking.Place::label)
        .containsExactly("乙", "丙");
    assertThat(overlapping.leftOut()).extracting(Ranking.LeftOut::label).containsExactly("甲");
    assertThat(overlapping.leftOut().get(0).reason()).contains("60余件", "重叠");
  }

  @Test
  void thirds_are_equal_however_they_are_written() {
    Quantity third = Quantity.exactly(1, "件").percentOf(Quantity.exactly(3, "件"));
    Quantity same = Quantity.exactly(2, "件").percentOf(Quantity.exactly(6, "件"));
    List<Figure> figures =
        List.of(new Figure("甲", "全域", third, "1／3"), new Figure("乙", "全域", same, "2／6"));

    assertThat(Ranking.of("某率", figures, List.of()).tables().get(0).places())
        .extracting(Ranking.Place::rank)
        .containsExactly(1, 1);
  }
}
