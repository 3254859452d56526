package cn.duibiao.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One sentence at a time: what a figure of a report is taken for, and what it must not be taken
 * for.
 */
class FigureReadingTest {

  @ParameterizedTest
  @DisplayName("a figure keeps its wording, and so its bound")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          发放普法宣传资料1.3万余份 | 宣传材料份数=1.3万余份
          作出行政处罚决定二百一十三件 | 行政处罚数=二百一十三件
          公示执法信息近2万条 | 执法公示条数=近2万条
          网上可办率达95%以上 | 网上可办率=95%以上
          述法率百分之百 | 述法率=百分之百
          网上可办率近九成 | 网上可办率=近九成
          罚没款2079余万元 | 罚没金额=2079余万元
          主动公开政府信息11,236条 | 主动公开条数=11236条
          行政处罚案件超过1200件 | 行政处罚数=超过1200件
          组织旁听庭审十六次 | 旁听庭审次数=十六次
          """)
  void wording(String sentence, String figure) {
    assertThat(Drafts.figures(Drafts.of(sentence + "。"))).containsExactly(figure);
  }

  @ParameterizedTest
  @DisplayName("digits of names, numbers and dates are no figures")
  @ValueSource(
      strings = {
        "落实警情处置“三快六个一”和“三个一”零报告制度。",
        "按照“1+1+2+N”的模式配置执法力量。",
        "推行1+1+2+N执法模式。",
        "推进“八五”普法规划实施，落实八五普法责任。",
        "依托12345热线受理诉求，开通8890平台。",
        "落实《关于加强执法的意见》〔2024〕2号要求。",
        "全面推行“部门初审+司法局审核”的双审制。",
        "全面落实行政执法三项制度。",
        "召开第17次常务会议，推荐参评第三批示范项目。",
        "严格执行《条例》第十二条，落实“两个确立”。",
        "办好民生实事，一件事一次办，提供一站式服务。",
        "贯彻党的二十大和二十届三中全会精神，落实十四五规划。",
        "处置“23·7”特大暴雨，开展“12·4”活动。",
        "每季度1次听取情况汇报。",
      })
  void names(String sentence) {
    Draft draft = Drafts.of(sentence);
    assertThat(Drafts.figures(draft)).isEmpty();
    assertThat(draft.open()).isEmpty();
    assertThat(draft.unread()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("全面、所有、均 make no figure and no 100 %")
  @ValueSource(
      strings = {
        "所有重大行政决策都经政府常务会议讨论决定。",
        "重大决策事项的合法性审查均组织法律顾问研讨。",
        "规范性文件全部报送备案。",
        "全面公开执法信息，应公开尽公开。"
      })
  void universals(String sentence) {
    assertThat(Drafts.figures(Drafts.of(sentence))).isEmpty();
  }

  @Test
  @DisplayName("a claim in words is quoted as 称 and answered by nobody")
  void claims() {
    Draft draft = Drafts.of("所有重大行政决策都经政府常务会议讨论决定。");
    assertThat(draft.claims())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.criterion()).isEqualTo("3.2-5a");
              assertThat(c.words()).isEqualTo("所有重大行政决策都经政府常务会议讨论决定");
            });
    assertThat(DraftYaml.write(draft, Fixture.CATALOGUE.fields()))
        .contains("3.2-5a: {称: 所有重大行政决策都经政府常务会议讨论决定")
        .doesNotContain("{答");
  }

  @Test
  @DisplayName("two rates share one figure; of two with 分别 each gets its own")
  void sharedRates() {
    assertThat(Drafts.figures(Drafts.of("规范性文件报备率与及时率均为100%。")))
        .containsExactly("规范性文件报备率=100%", "规范性文件报备及时率=100%");
    assertThat(Drafts.figures(Drafts.of("矛盾纠纷调解率、调解成功率分别为100%、98.5%。")))
        .containsExactly("调解率=100%", "调解成功率=98.5%");
  }

  @Test
  @DisplayName("totals of two things are two figures, and the rate behind them is neither's alone")
  void twoTotals() {
    assertThat(Drafts.figures(Drafts.of("办理157件人大议案建议和150件政协提案，满意率100%。")))
        .containsExactly("人大建议件数=157件", "政协提案件数=150件", "建议提案满意率=100%");
  }

  @Test
  @DisplayName("a court's figures are the court's; the congress's subject is not the government's")
  void otherBodies() {
    assertThat(Drafts.figures(Drafts.of("县法院诉前调解案件2038件，司法确认411件。")))
        .containsExactly("诉前调解件数=2038件@法院", "司法确认件数=411件@法院");
    assertThat(Drafts.figures(Drafts.of("县人大常委会对9名法官开展履职评议，办理人大代表建议157件。")))
        .containsExactly("履职评议人数=9名@人大", "人大建议件数=157件");
  }

  @Test
  @DisplayName("a rate behind counts of two scopes is of neither")
  void unclearScope() {
    assertThat(Drafts.figures(Drafts.of("全县行政机关一审行政诉讼案件结案77件，以县政府为被告的行政诉讼案件24件，出庭应诉率100%。")))
        .containsExactly("应诉-一审结案数=77件@全域", "应诉-区政府为被告件数=24件@本级政府", "出庭应诉率=100%@不明");
  }

  @Test
  @DisplayName("the government as respondent and as reviewing body are two figures")
  void reconsideration() {
    assertThat(Drafts.figures(Drafts.of("答复以县政府为被申请人的行政复议3件，收到行政复议申请44件，调撤22件，调撤率50%。")))
        .containsExactly("区政府作被申请人的复议件数=3件@本级政府", "复议申请数=44件", "复议调撤件数=22件", "复议调撤率=50%");
  }

  @Test
  @DisplayName(
      "a rate takes its parts from the same sentence where the arithmetic agrees, and not otherwise")
  void parts() {
    assertThat(rate("收到行政复议申请44件，调撤22件，调撤率50%。").denominator()).isEqualTo("44件");
    assertThat(rate("收到行政复议申请44件，调撤22件，调撤率61%。").denominator()).isNull();
  }

  private static Proposal rate(String sentence) {
    return Drafts.of(sentence).settled().stream()
        .filter(p -> p.field().name().equals("复议调撤率"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("至今 is cumulative; last year's and next year's figures are not this year's")
  void times() {
    Proposal p = Drafts.of("普法志愿者至今参与各类法律服务3500余件。").settled().get(0);
    assertThat(p.value()).isEqualTo("3500余件");
    assertThat(p.period()).isEqualTo("累计至今");
    assertThat(Drafts.figures(Drafts.of("2023年作出行政处罚决定300件。"))).isEmpty();
    Draft next = Drafts.draft("关于法治政府建设情况的报告\n一、成效\n有。\n二、2025年工作安排\n（一）组织旁听庭审6次。");
    assertThat(Drafts.figures(next)).isEmpty();
    assertThat(next.unread()).singleElement().extracting(Unread::wording).isEqualTo("6次");
  }

  @Test
  @DisplayName("contracts and documents together are their own field; one of them alone is another")
  void review() {
    assertThat(Drafts.figures(Drafts.of("审查各类合同、文件132份。")))
        .containsExactly("合法性审查件数(合同+文件合计)=132份");
    assertThat(Drafts.figures(Drafts.of("审查行政合同53份、政府文件15份。")))
        .containsExactly("合同审查件数=53份", "文件合法性审查件数=15份");
  }

  @Test
  @DisplayName("posts are posts, not people who enforce or hold a certificate")
  void posts() {
    assertThat(Drafts.figures(Drafts.of("综合执法队核定编制50名、派驻机构编制96名。")))
        .containsExactly("综合执法队编制数=50名", "派驻机构编制数=96名");
  }

  @Test
  @DisplayName("a sum behind the cases of one kind is theirs, not the district's")
  void money() {
    assertThat(Drafts.figures(Drafts.of("检查食品经营主体6800余家次，立案查处食品案件72起，罚没款209780.2元。")))
        .containsExactly("检查主体家次=6800余家次", "食品案件立案数=72起", "罚没金额=209780.2元@工作部门");
  }

  @Test
  @DisplayName("no dates are made up")
  void dates() {
    Draft draft = Drafts.of("主动向社会公开法治政府建设年度报告。");
    assertThat(draft.settled()).noneMatch(p -> p.field().name().contains("日期"));
  }

  @Test
  @DisplayName("every quotation has at most 25 characters and stands in the report")
  void quotations() {
    String text = "县法院诉前调解案件2038件。全县各级各部门认真组织开展形式多样内容丰富的普法宣传活动合计三百二十余场次。";
    for (Proposal p : Drafts.of(text).settled()) {
      if (!p.position().equals("题头")) {
        assertThat(p.quote().length()).isBetween(2, 25);
        assertThat(text).contains(p.quote());
        assertThat(p.position()).isEqualTo("一(一)1");
      }
    }
  }

  @Test
  @DisplayName("a figure nobody claims is listed with its words")
  void unread() {
    assertThat(Drafts.of("新建充电桩1200个。").unread())
        .isEqualTo(List.of(new Unread("1200个", "没有认出是哪个数据项", "新建充电桩1200个", "一(一)1", 3, 12, 17)));
  }
}
