package cn.duibiao.report;

import cn.duibiao.overview.Survey;
import cn.duibiao.report.page.JteoverviewGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the overview of many districts: a page for the meeting and a workbook for the office. */
public final class OverviewReport {

  public static final String PAGE = "总览.html";
  public static final String BOOK = "总览.xlsx";

  private OverviewReport() {}

  /** The page, UTF-8: one file that asks for nothing from outside. */
  public static byte[] page(Survey survey) {
    StringOutput out = new StringOutput();
    JteoverviewGenerated.render(
        new OwaspHtmlTemplateOutput(out), null, new OverviewPage(new SurveyText(survey)));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The workbook, with everything that the page has to leave out. */
  public static byte[] book(Survey survey) {
    return OverviewBook.write(new SurveyText(survey));
  }

  /** A few lines for the terminal. */
  public static List<String> summary(Survey survey) {
    return new SurveyText(survey).summary();
  }
}
