package cn.duibiao.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.model.Level;
import cn.duibiao.model.Verdict;
import cn.duibiao.overview.Ruler.Item;
import cn.duibiao.overview.Ruler.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an overview counts. Verdict letters: N 未达标, D 存疑, P 证据不足, U 未填报, W 关注, M 达标, X 不适用. */
class SurveyTest {

  private static final Ruler RULER =
      new Ruler(
          "2021年版",
          "转述",
          null,
          List.of(new Theme("1", "甲主题", "甲"), new Theme("2", "乙主题", "乙")),
          List.of(new Item("1.1-1", "一", "1", null), new Item("2.1-1", "二", "2", null)),
          List.of(
              new Item("1.1-1a", "甲一", "1", "有的甲一不够"),
              new Item("1.1-1b", "甲二", "1", "有的甲二不够"),
              new Item("2.1-1a", "乙一", "2", "有的乙一不够")));

  /** {@code lines}: name, year and one letter for each of the three criteria. */
  private static Survey survey(String... lines) {
    List<Survey.Entry> entries = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      String file = entries.size() + ".yaml";
      DistrictRow row =
          new DistrictRow(
              words[0],
              Level.COUNTY,
              Integer.parseInt(words[1]),
              words[1] + "-01-01",
              words[1] + "-12-31",
              words[1] + "-12-31",
              "--",
              words[2],
              0,
              0,
              0,
              0,
              0,
              List.of(),
              List.of(),
              List.of());
      entries.add(new Survey.Entry(file, "结果/" + file, row));
    }
    return new Survey("数据", RULER, entries, List.of(), List.of(), List.of(), null);
  }

  @Test
  void a_problem_is_common_when_two_districts_have_it_and_counts_those_it_applies_to() {
    Survey survey = survey("省甲县 2023 NMX", "省乙县 2023 WNN", "省丙县 2023 NUX", "省丁县 2023 XUN");

    List<CommonGap> gaps = CommonGap.failed(survey);

    assertThat(gaps).extracting(g -> g.criterion().id()).containsExactly("1.1-1a", "2.1-1a");
    CommonGap first = gaps.get(0);
    assertThat(first.counts()).isEqualTo(Map.of(Verdict.NOT_MET, 2, Verdict.WATCH, 1));
    assertThat(first.applicable()).as("丁县 is 不适用").isEqualTo(3);
    assertThat(first.entries()).containsExactly("甲县", "乙县", "丙县");
    assertThat(gaps.get(1).applicable()).as("two are 不适用").isEqualTo(2);
  }

  @Test
  void what_cannot_be_shown_is_counted_apart_from_what_has_failed() {
    Survey survey = survey("省甲县 2023 PMM", "省乙县 2023 UMM", "省丙县 2023 NMM");

    assertThat(CommonGap.failed(survey)).as("only one has failed").isEmpty();
    assertThat(CommonGap.unshown(survey))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.size()).isEqualTo(2);
              assertThat(gap.counts())
                  .containsEntry(Verdict.UNPROVEN, 1)
                  .containsEntry(Verdict.UNFILLED, 1);
            });
  }

  @Test
  void two_years_of_one_district_make_no_common_problem() {
    assertThat(CommonGap.failed(survey("省甲县 2022 NMM", "省甲县 2023 NMM"))).isEmpty();
    assertThat(CommonGap.failed(survey("省甲县 2022 NMM", "省甲县 2023 NMM", "省乙县 2023 NMM")))
        .singleElement()
        .satisfies(gap -> assertThat(gap.size()).as("counted by file").isEqualTo(3));
  }

  @Test
  @DisplayName("a waiver changes no count and no verdict, but is not held against the district")
  void waived() {
    DistrictRow row = survey("省甲县 2023 nNM").entries().get(0).row();

    assertThat(row.count(Verdict.NOT_MET)).isEqualTo(2);
    assertThat(row.waived(Verdict.NOT_MET)).isEqualTo(1);
    assertThat(row.has(Verdict.NOT_MET)).isTrue();
    assertThat(survey("省甲县 2023 nMM").entries().get(0).row().has(Verdict.NOT_MET)).isFalse();
  }

  @Test
  void names_leave_out_the_province_and_city_they_share_and_are_unlike_each_other() {
    assertThat(survey("福建省泉州市泉港区 2023 MMM", "福建省泉州市惠安县 2023 MMM").labels())
        .containsExactly("泉港区", "惠安县");
    assertThat(survey("福建省泉州市泉港区 2023 MMM", "福建省厦门市同安区 2023 MMM").labels())
        .containsExactly("泉州市泉港区", "厦门市同安区");
    assertThat(survey("福建省泉州市泉港区 2023 MMM").labels()).containsExactly("福建省泉州市泉港区");
    assertThat(survey("甲县 2022 MMM", "甲县 2023 MMM", "乙县 2023 MMM").labels())
        .containsExactly("甲县2022", "甲县2023", "乙县");
    assertThat(survey("甲县 2023 MMM", "甲县 2023 MMM").labels())
        .containsExactly("甲县（0.yaml）", "甲县（1.yaml）");
    assertThat(survey("泉州市 2023 MMM", "泉州市泉港区 2023 MMM").labels())
        .as("a city and its district")
        .containsExactly("泉州市", "泉州市泉港区");
  }

  @Test
  void two_files_of_one_district_and_year_are_both_there_and_said_to_be_two() {
    Survey survey = survey("甲县 2023 MMM", "乙县 2023 MMM", "甲县 2023 NMM");

    assertThat(survey.duplicates()).isEqualTo(Map.of("甲县 2023年度", List.of("0.yaml", "2.yaml")));
    assertThat(survey.size()).isEqualTo("3份年度数据（2个地区）");
  }
}
