package cn.duibiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Verdict;
import cn.duibiao.report.ReportOptions.Template;
import cn.duibiao.report.WordReport.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** 差距分析.docx and 评估意见.docx, read back with Apache POI. */
class WordReportTest {

  private static final Assessment QUANGANG = quangang();
  private static final String NO_TO_ALL =
      Fixture.CATALOGUE
          .criteria()
          .filter(c -> c.question() != null)
          .map(c -> "  " + c.id() + ": {答: 否}\n")
          .collect(Collectors.joining("", "核对:\n", ""));

  private static Assessment quangang() {
    DistrictReader.Read read = DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null);
    return Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
  }

  private static XWPFDocument gaps(Assessment assessment) {
    return OfficeText.word(WordReport.write(assessment, Kind.GAP_ANALYSIS, null));
  }

  private static Assessment named(String name, String rest) {
    DistrictReader.Read read =
        DistrictReader.parse(
            "地区: \"" + name + "\"\n级别: 县级\n年度: 2023\n" + rest, "试.yaml", Fixture.CATALOGUE, null);
    return Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
  }

  @Test
  void the_parts_stand_in_the_order_an_office_reads_them() {
    List<String> lines = OfficeText.lines(gaps(QUANGANG));

    assertThat(lines)
        .containsSubsequence(
            "福建省泉州市泉港区2023年度",
            "法治政府建设差距分析报告",
            "（内部自评，仅供工作参考）",
            "一、基本情况",
            "二、总体判断",
            "三、主要问题",
            "（一）自述的短板",
            "四、建议措施",
            "五、2024年工作重点",
            "附件：1.问题—措施—责任清单",
            "附件1",
            "附件2",
            "附件3",
            "附件4",
            "一、存在问题",
            "二、下一年度工作安排");
    assertThat(lines).noneMatch(line -> line.contains("{{"));
  }

  @Test
  void the_page_is_that_of_the_standard_and_the_annexes_with_tables_lie_across() {
    XWPFDocument document = gaps(QUANGANG);
    CTSectPr body =
        document.getParagraphs().stream()
            .filter(p -> p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetSectPr())
            .map(p -> p.getCTP().getPPr().getSectPr())
            .findFirst()
            .orElseThrow();
    List<CTSectPr> sections =
        document.getParagraphs().stream()
            .filter(p -> p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetSectPr())
            .map(p -> p.getCTP().getPPr().getSectPr())
            .toList();

    // 210 x 297 mm; 天头 37, 订口 28, 版心 156 x 225 mm, in twentieths of a point (1 mm = 56.69)
    assertThat(body.getPgSz().getW()).hasToString("11906");
    assertThat(body.getPgSz().getH()).hasToString("16838");
    assertThat(body.getPgMar().getTop()).hasToString("2098");
    assertThat(body.getPgMar().getLeft()).hasToString("1588");
    assertThat(body.getPgMar().getRight()).hasToString("1474");
    assertThat(body.getPgMar().getBottom()).hasToString("1984");
    assertThat(body.getDocGrid().getLinePitch()).hasToString("579");
    assertThat(sections).hasSize(2);
    assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
    assertThat(document.getFooterList())
        .extracting(f -> f.getText().strip())
        .containsExactly("— 1 —", "— 1 —");
    assertThat(document.getEvenAndOddHeadings()).isTrue();
  }

  @Test
  void the_annexes_have_a_row_for_everything_in_the_json() {
    XWPFDocument document = gaps(QUANGANG);
    int lacking =
        QUANGANG.summary().criteria().get(Verdict.UNFILLED)
            + QUANGANG.summary().criteria().get(Verdict.UNPROVEN)
            + QUANGANG.summary().criteria().get(Verdict.DOUBTFUL);

    assertThat(document.getTables())
        .extracting(t -> t.getNumberOfRows() - 1)
        .containsExactly(
            QUANGANG.domains().size() + 1,
            QUANGANG.measures().size(),
            lacking,
            QUANGANG.doubts().size());
    assertThat(document.getTables()).allMatch(t -> t.getRow(0).isRepeatHeader());
  }

  @Test
  void the_body_keeps_within_four_thousand_characters_whatever_the_district() {
    String long60 = "示".repeat(59) + "县";
    String quote = "办".repeat(24);
    String claims =
        Fixture.CATALOGUE
            .criteria()
            .map(c -> "  " + c.id() + ": {称: " + quote.repeat(40) + "}\n")
            .collect(Collectors.joining("", "核对:\n", ""));
    String own = "说明:\n  存在问题: [" + "长".repeat(900) + ", " + "短".repeat(900) + "]\n";

    for (Assessment a :
        List.of(
            QUANGANG, named("示范区", ""), named(long60, NO_TO_ALL), named(long60, claims + own))) {
      int characters =
          String.join("", OfficeText.body(gaps(a))).replace(" | ", "").replace("\n", "").length();
      assertThat(characters).isBetween(600, WordReport.BODY);
    }
  }

  @Test
  void problems_are_worded_judgement_first_then_figure_then_id() {
    Assessment a =
        Fixture.assess("数据: {制度体系: {规范性文件报备率: {分子: 11, 分母: 12, 证据: [证1]}}}\n核对: {2.2-1b: {答: 否}}");
    String body = String.join("\n", OfficeText.body(gaps(a)));

    assertThat(body)
        .contains("制度体系方面")
        .contains("（2.2-5a）")
        .contains("比率为91.66")
        .contains("（11÷12），要求不低于100%");
  }

  @Test
  void no_sentence_shows_null_doubles_its_marks_or_gives_a_bare_iso_date() {
    for (Assessment a : List.of(QUANGANG, named("示范区", NO_TO_ALL), named("示范区", ""))) {
      for (Kind kind : Kind.values()) {
        String text =
            String.join("\n", OfficeText.lines(OfficeText.word(WordReport.write(a, kind, null))));
        assertThat(text).doesNotContain("null").doesNotContainPattern("[，；。：、]{2}");
        assertThat(text).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        assertThat(text).doesNotContain("造假").doesNotContain("瞒报");
      }
    }
  }

  @Test
  void every_sentence_of_the_draft_names_what_it_rests_on_in_a_footnote() {
    XWPFDocument document = gaps(QUANGANG);
    List<String> notes =
        document.getFootnotes().stream()
            .map(f -> f.getParagraphs().get(0).getText().strip())
            .filter(t -> t.startsWith("依据："))
            .toList();

    assertThat(notes).hasSizeGreaterThan(10).anyMatch(t -> t.contains("6.3-1"));
    assertThat(notes).anyMatch(t -> t.contains("措施"));
  }

  @Test
  void the_opinion_form_leaves_room_to_judge_and_to_sign() {
    XWPFDocument form = OfficeText.word(WordReport.write(QUANGANG, Kind.OPINION, null));
    List<String> lines = OfficeText.lines(form);
    int stated = QUANGANG.findings().size() - QUANGANG.summary().criteria().get(Verdict.UNFILLED);

    assertThat(lines).contains("法治政府建设情况评估意见", "四、评估意见", "五、签字");
    assertThat(lines).contains("指标要点 | 要求 | 自评结论 | 理由和所据数据 | 初评意见 | 复核意见 | 改动理由");
    assertThat(lines).anyMatch(l -> l.startsWith("初评人")).anyMatch(l -> l.startsWith("复核人"));
    assertThat(form.getTables()).extracting(t -> t.getNumberOfRows() - 1).contains(stated);
  }

  @Test
  void markup_and_control_characters_in_the_data_stay_text() {
    Assessment a = named("<w:p>&{{落款}}县", "说明:\n  存在问题: [\"<?x?> ]]> &amp; {{提示}}\"]\n");
    List<String> lines = OfficeText.lines(gaps(a));

    assertThat(lines).contains("<w:p>&{{落款}}县2023年度");
    assertThat(String.join("\n", lines)).contains("<?x?> ]]> &amp; {{提示}}");
  }

  @Test
  void equal_input_gives_equal_bytes() {
    for (Kind kind : Kind.values()) {
      assertThat(WordReport.write(QUANGANG, kind, null))
          .isEqualTo(WordReport.write(quangang(), kind, null));
    }
  }

  private static byte[] shipped(String file) {
    try (InputStream in = WordReport.class.getResourceAsStream("/templates/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] changed(String part, String from, String to) {
    try {
      OoxmlPackage file = OoxmlPackage.read(shipped("report.docx"));
      String xml = new String(file.part(part), StandardCharsets.UTF_8);
      assertThat(xml).contains(from);
      file.put(part, xml.replace(from, to).getBytes(StandardCharsets.UTF_8));
      return file.toBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] with(byte[] template) {
    return WordReport.write(QUANGANG, Kind.GAP_ANALYSIS, new Template("本局.docx", template));
  }

  @Test
  void a_place_that_word_has_split_into_runs_is_filled() {
    byte[] split =
        changed(
            "word/document.xml",
            "{{下一年}}年",
            "{{下</w:t></w:r><w:r><w:t>一年}</w:t></w:r><w:r><w:t>}年");

    assertThat(OfficeText.lines(OfficeText.word(with(split)))).contains("五、2024年工作重点");
  }

  @Test
  void an_office_may_reword_and_rearrange_everything_around_the_places() {
    byte[] own = changed("word/document.xml", "三、主要问题", "三、短板");

    assertThat(OfficeText.lines(OfficeText.word(with(own)))).contains("三、短板");
  }

  @Test
  void a_template_without_the_expected_places_is_refused_naming_all_of_them() {
    byte[] lacking = changed("word/document.xml", "{{主要问题}}", "{{主要间题}}");

    assertThatThrownBy(() -> with(lacking))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("本局.docx")
        .hasMessageContaining("缺少这些位置：{{主要问题}}")
        .hasMessageContaining("不认识的位置：{{主要间题}}");
    assertThatThrownBy(() -> with(shipped("opinion.docx")))
        .hasMessageContaining("{{建议措施}}、{{待补材料清单}}");
  }

  @Test
  void a_place_for_paragraphs_inside_a_sentence_and_a_missing_style_are_named() {
    assertThatThrownBy(() -> with(changed("word/document.xml", "{{主要问题}}", "见{{主要问题}}")))
        .hasMessageContaining("单独成段：{{主要问题}}");
    assertThatThrownBy(() -> with(changed("word/styles.xml", "对标二级", "二级")))
        .hasMessageContaining("缺少这些样式：对标二级");
  }

  @Test
  void what_is_no_word_file_is_refused_in_words() {
    byte[] notZip = "这不是 Word".getBytes(StandardCharsets.UTF_8);
    byte[] half = java.util.Arrays.copyOf(shipped("report.docx"), 3_000);
    byte[] entity =
        changed(
            "word/document.xml",
            "<w:document ",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document ");
    for (byte[] bad : List.of(notZip, new byte[0], half, entity)) {
      assertThatThrownBy(() -> with(bad))
          .isInstanceOf(TemplateException.class)
          .hasMessageContaining("不是完好的 .docx 文件");
    }
  }
}
