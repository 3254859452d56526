package cn.duibiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.input.DistrictReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is told in one report and kept silent in another. */
class SameContentTest {

  private static final Assessment A = quangang();
  private static final String HTML =
      plain(new String(ReportFormat.HTML.write(A), StandardCharsets.UTF_8));
  private static final String MARKDOWN = plain(MarkdownReport.write(A));

  private static Assessment quangang() {
    DistrictReader.Read read = DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null);
    return Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
  }

  private static String plain(String text) {
    return text.replace("\\", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace("&#34;", "\"")
        .replace("&#39;", "'");
  }

  @Test
  void page_and_text_tell_the_same() {
    List<String> told = new ArrayList<>();
    told.add(new Overview(A).judgement());
    A.findings()
        .forEach(f -> told.add(Overview.unstopped(f.toMeet() == null ? f.reason() : f.toMeet())));
    A.doubts().forEach(d -> told.add(Overview.unstopped(d.message())));
    A.doubts().forEach(d -> told.add(Overview.unstopped(d.question())));
    A.measures().forEach(m -> told.addAll(List.of(m.action(), m.outcome(), m.lead())));
    A.admissions().forEach(d -> told.add(Overview.unstopped(d.text())));
    A.indicators().forEach(i -> told.add(i.id() + " " + i.title()));
    A.background().stream().map(FactEntry::wording).forEach(told::add);
    A.plans().forEach(s -> told.add(s.text()));
    A.others().forEach(s -> told.add(s.text()));

    assertThat(told).allSatisfy(words -> assertThat(HTML.contains(words)).as(words).isTrue());
    assertThat(told).allSatisfy(words -> assertThat(MARKDOWN.contains(words)).as(words).isTrue());
  }

  @Test
  void every_criterion_stands_in_both() {
    A.criteria()
        .forEach(
            c -> {
              assertThat(HTML.contains("id=\"" + c.id() + "\"")).as(c.id()).isTrue();
              assertThat(MARKDOWN.contains(c.id() + " " + c.title())).as(c.id()).isTrue();
            });
  }

  @Test
  void no_report_says_null_or_stops_twice() {
    for (String report : List.of(HTML.replaceAll("(?s)<script>.*?</script>", ""), MARKDOWN)) {
      assertThat(report.contains("null")).as("null").isFalse();
      assertThat(report.contains("。。")).as("。。").isFalse();
      assertThat(report.contains("；。")).as("；。").isFalse();
    }
  }

  @Test
  void the_page_carries_no_line_end_of_windows_and_no_early_end_of_its_scripts() {
    String html = new String(ReportFormat.HTML.write(A), StandardCharsets.UTF_8);

    assertThat(html.contains("\r")).isFalse();
    assertThat(html.split("</script>", -1)).hasSize(3);
    assertThat(html.split("</style>", -1)).hasSize(2);
  }

  @Test
  void no_line_of_the_screen_is_wider_than_the_screen() {
    assertThat(TerminalReport.write(A, 80).lines())
        .allSatisfy(line -> assertThat(Wrapping.width(line)).as(line).isLessThanOrEqualTo(80));
  }
}
