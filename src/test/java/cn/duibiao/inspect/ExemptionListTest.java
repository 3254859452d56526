package cn.duibiao.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.browse.TextPage;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Lacking;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 不适用 and 豁免 in one list, with what each lacks. */
class ExemptionListTest {

  private static List<String> lacking(String body) {
    Outcome outcome = Fixture.outcome(body);
    return outcome.lacking().stream().map(Lacking::what).toList();
  }

  @Test
  void a_bare_statement_lacks_everything() {
    assertThat(lacking("核对: {2.2-1b: 不适用}\n"))
        .containsExactlyInAnyOrder("没有写理由", "没有佐证材料", "没有写批准或者确认的单位", "没有写截止日期");
  }

  @Test
  void a_complete_statement_lacks_nothing() {
    assertThat(lacking("核对: {2.2-1b: {答: 不适用, 理由: 本年没有, 证据: [证1], 批准: 区政府办公室, 至: 2024-06-30}}\n"))
        .isEmpty();
  }

  @Test
  void a_last_day_before_the_day_of_the_result_has_gone_by() {
    // the result speaks of 2023-12-31 where nothing else is said
    assertThat(lacking("核对: {2.2-1b: {答: 不适用, 理由: 本年没有, 证据: [证1], 批准: 区政府办公室, 至: 2023-12-30}}\n"))
        .containsExactly("到评估时点已过期");
    assertThat(lacking("核对: {2.2-1b: {答: 不适用, 理由: 本年没有, 证据: [证1], 批准: 区政府办公室, 至: 2023-12-31}}\n"))
        .isEmpty();
  }

  @Test
  void a_field_and_an_item_of_the_list_are_exempt_alike() {
    String body =
        """
        数据: {制度体系: {规范性文件报备率: {值: 不适用, 理由: 没有制发, 证据: [证1]}}}
        不适用项:
          - {字段: 清理基数, 理由: 没有清理}
        """;
    DistrictYear year = Fixture.district(body).year();
    assertThat(year.exemptions())
        .extracting("subject")
        .containsExactlyInAnyOrder("规范性文件报备率", "清理基数");
    String text =
        TextPage.write(
            new ExemptionList(Fixture.CATALOGUE, year, Profile.NONE, Fixture.ASSESSOR.outcome(year))
                .page());
    assertThat(text).contains("共2项，其中有欠缺的2项", "没有佐证材料", "没有写截止日期");
  }
}
