package cn.duibiao.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.draft.source.Line;
import cn.duibiao.draft.text.Figures;
import cn.duibiao.draft.text.Outline;
import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.draft.text.Plain;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Level;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The text of a report: lines joined, places found, parts told apart, whatever it contains. */
class ReportTextTest {

  private static List<Paragraph> printed(String text) {
    return Outline.of(text.lines().map(l -> new Line(l, false)).toList());
  }

  @Test
  @DisplayName("a line that stops in mid-sentence goes on, over a page number and an empty line")
  void joined() {
    List<Paragraph> p =
        printed("一、举措\n1. 强化学习。举办区政府常务会议法治专题讲座、区政府党组专题学\n\n— 3 —\n\n法 2 次。\n2. 下一件。");
    assertThat(p)
        .extracting(Paragraph::text)
        .containsExactly("一、举措", "1.强化学习。举办区政府常务会议法治专题讲座、区政府党组专题学法2次。", "2.下一件。");
    assertThat(p).extracting(Paragraph::position).containsExactly("一", "一1", "一2");
  }

  @Test
  @DisplayName("places follow the outline: 一(五)2")
  void places() {
    assertThat(printed("一、举措\n（五）化解纠纷\n2．复议。有。\n二、存在的问题\n不足。"))
        .extracting(Paragraph::position)
        .containsExactly("一", "一(五)", "一(五)2", "二", "二");
  }

  @Test
  @DisplayName("problems and plans are taken over verbatim, a sentence each")
  void sections() {
    Draft draft =
        Drafts.draft(
            "关于法治政府建设情况的报告\n一、举措成效\n有。\n二、存在的问题\n还存在一些短板：一是应诉能力不足；二是执法不够规范。\n"
                + "三、2025年工作思路\n（一）规范执法。开展案卷评查。");
    assertThat(draft.admissions())
        .extracting(Draft.Passage::text)
        .containsExactly("应诉能力不足", "执法不够规范");
    assertThat(draft.plans()).extracting(Draft.Passage::text).containsExactly("规范执法", "开展案卷评查");
  }

  @Test
  @DisplayName(
      "the check-up tells missing parts, bare problems, plans without tasks, and rates beside their counter-example")
  void checkup() {
    List<Draft.Finding> findings =
        Drafts.draft(
                "关于2024年法治政府建设情况的报告\n一、举措成效\n（一）行政应诉。负责人出庭应诉率100%。\n二、存在的问题\n一是负责人出庭应诉能力不足。\n"
                    + "三、下一步工作安排\n（一）提升应诉能力。")
            .checkup();
    assertThat(findings)
        .anySatisfy(f -> assertThat(f.item() + f.text()).contains("主要负责人", "没有这一块"))
        .anySatisfy(f -> assertThat(f.item() + f.text()).contains("负责人出庭应诉能力不足", "没有写原因，也没有数"))
        .anySatisfy(f -> assertThat(f.item() + f.text()).contains("呼应", "提到“应诉”", "没有任务数"))
        .anySatisfy(f -> assertThat(f.item() + f.text()).contains("100%与反例：出庭应诉率", "不足里又写"))
        .anySatisfy(f -> assertThat(f.item() + f.text()).contains("公开", "没有写公开日期"));
  }

  @Test
  @DisplayName("a report of another kind, or of another year, says so")
  void another() {
    assertThat(Drafts.draft("关于粮食生产情况的报告\n一、情况\n粮食总产20万吨。").notices())
        .anyMatch(n -> n.contains("不像法治政府建设年度报告"));
    assertThat(Drafts.draft("青禾县2022年法治政府建设情况的报告\n一、情况\n有。").notices())
        .anyMatch(n -> n.contains("2022年") && n.contains("2024年"));
  }

  @Test
  @DisplayName("two figures that fit two fields are asked about and written into neither")
  void open() {
    Draft draft = Drafts.of("组织法治专题讲座暨集体学法3次。");
    assertThat(draft.settled()).noneMatch(p -> p.value().equals("3次"));
    assertThat(draft.open())
        .singleElement()
        .satisfies(p -> assertThat(p.choices()).hasSizeGreaterThan(1));
    assertThat(DraftYaml.write(draft, Fixture.CATALOGUE.fields())).contains(" 还是 ");
  }

  @Test
  @DisplayName("five hundred pages take seconds, not minutes")
  void long500Pages() {
    String page = "全年作出行政处罚决定3176件，罚没款1753.79万元，收到行政复议申请186件，受理164件。".repeat(4);
    List<Line> lines =
        IntStream.range(0, 500).mapToObj(i -> new Line((i + 1) + "." + page, true)).toList();
    long start = System.nanoTime();
    new Drafter(Fixture.CATALOGUE, Drafts.CUES).draft(lines, "示范县", 2024, Level.COUNTY);
    assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(60);
  }

  /** Whatever is written, the draft is a file that the reader of data takes. */
  @Property(tries = 150)
  void anyText(
      @ForAll
          @Chars({
            '一', '二', '、', '。', '，', '；', '“', '”', '《', '》', '率', '件', '%', '（', '）', '.', ':',
            '#', '{', '"', '\n', '余', '万', '年', '月'
          })
          @CharRange(from = '0', to = '9')
          @StringLength(max = 200)
          String text) {
    Draft draft = Drafts.draft("法治政府建设报告\n一、情况\n收到行政复议申请" + text + "件。\n规范性文件报备率" + text);
    String yaml = DraftYaml.write(draft, Fixture.CATALOGUE.fields());
    DistrictReader.parse(yaml, "初稿", Fixture.CATALOGUE, Level.COUNTY);
  }

  /** Places in the folded text are places in the text. */
  @Property(tries = 200)
  void folding(@ForAll @StringLength(max = 80) String text) {
    assertThat(Plain.of(text)).hasSameSizeAs(text);
    Figures.of(Plain.of(text)).forEach(f -> assertThat(f.end()).isLessThanOrEqualTo(text.length()));
  }
}
