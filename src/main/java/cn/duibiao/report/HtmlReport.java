package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.report.page.JtepageGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/**
 * Writes the page: one file with its styles, scripts and charts inside, which asks for nothing from
 * outside. Its templates are those of {@code src/main/jte}; they were compiled with the program, so
 * that a cold run pays for no template engine, and they escape every text by where it stands.
 */
final class HtmlReport {

  /** The bundle of charts alone is close to half of it. */
  private static final int USUAL_SIZE = 1 << 21;

  private HtmlReport() {}

  /** The page, UTF-8. */
  static byte[] write(Assessment assessment) {
    StringOutput out = new StringOutput(USUAL_SIZE);
    JtepageGenerated.render(new OwaspHtmlTemplateOutput(out), null, new HtmlPage(assessment));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
