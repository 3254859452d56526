package cn.duibiao.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.browse.Page;
import cn.duibiao.browse.TextPage;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.report.WordPages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What a district and an inspector need to argue about one finding. */
class DisputePackTest {

  private static List<Page> pages(String id, String body) {
    DistrictReader.Read read = Fixture.district(body);
    return DisputePack.of(
        id,
        Fixture.CATALOGUE,
        read.year(),
        Fixture.ASSESSOR.outcome(read.year()),
        Fixture.ASSESSOR.assess(read.year(), read.hints(), null));
  }

  private static String text(String body) {
    return TextPage.write(pages("2.2-5a", body).get(0)).replaceAll("\n *", "");
  }

  @Test
  void a_failure_names_requirement_words_arithmetic_rule_and_what_would_overturn_it() {
    String text =
        text("数据: {制度体系: {规范性文件报备率: {分子: 11, 分母: 12, 证据: [证1], 位置: 一(三)2, 原文: 报备11件}}}\n");
    assertThat(text)
        .contains("2.2-5a 规范性文件报备率：未达标", "不是官方文本", "不符即未达标", "报备11件", "一(三)2", "证1 登记的台账")
        .contains("11÷12＝91.66%", "规则：“2.2-5a 规范性文件报备率”", "有材料证明不低于100%的，这一项就成立", "备案登记表和回执");
  }

  @Test
  void what_is_met_says_what_would_undo_it() {
    assertThat(text("数据: {制度体系: {规范性文件报备率: {分子: 12, 分母: 12, 证据: [证1]}}}\n"))
        .contains("核实后不符合“不低于100%”的，这一项就不成立");
  }

  @Test
  void a_bare_rate_lacks_proof_not_a_better_figure() {
    assertThat(text("数据: {制度体系: {规范性文件报备率: 100%}}\n")).contains("数值上已符合“不低于100%”");
  }

  @Test
  void an_indicator_has_a_page_for_every_criterion_and_nothing_else_has_any() {
    assertThat(pages("2.2-5", "")).hasSize(Fixture.CATALOGUE.indicator("2.2-5").criteria().size());
    assertThat(pages("没有", "")).isEmpty();
  }

  @Test
  void the_word_file_opens_and_has_the_words() throws IOException {
    byte[] file = WordPages.write(pages("2.2-5", ""), "校验值");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      String words =
          String.join("\n", document.getParagraphs().stream().map(p -> p.getText()).toList());
      assertThat(words).contains("2.2-5a 规范性文件报备率", "四、什么能推翻这个结论", "校验值").doesNotContain("{{");
    }
    assertThat(WordPages.write(pages("2.2-5", ""), "校验值")).isEqualTo(file);
  }
}
