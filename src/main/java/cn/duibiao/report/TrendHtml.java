package cn.duibiao.report;

import cn.duibiao.compare.Trend;
import cn.duibiao.compare.TrendPage;
import cn.duibiao.report.page.JtetrendGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Several years as one page with its charts inside, which asks for nothing from outside. A chart
 * draws the table beside it, so that a reader without scripts has the same numbers.
 */
public final class TrendHtml {

  private final Trend trend;
  private final PageAsset style = PageAsset.of("page.css");
  private final PageAsset script = PageAsset.of("trend.js");
  private final PageAsset charts = PageAsset.of("charts/echarts.simple.min.js");

  private TrendHtml(Trend trend) {
    this.trend = trend;
  }

  /** The page, UTF-8. */
  public static byte[] write(Trend trend) {
    StringOutput out = new StringOutput();
    JtetrendGenerated.render(new OwaspHtmlTemplateOutput(out), null, new TrendHtml(trend));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What is shown. */
  public Trend trend() {
    return trend;
  }

  /** Its title. */
  public String title() {
    return TrendPage.title(trend);
  }

  /** The heads of the table of verdicts. */
  public List<String> header() {
    return TrendPage.header(trend);
  }

  /** One of its rows. */
  public List<String> row(Trend.CriterionEntry criterion) {
    return TrendPage.row(trend, criterion);
  }

  /** A year of a figure in words. */
  public String words(Trend.PointEntry point) {
    return TrendPage.words(point);
  }

  /** A bound for the chart; null, and so no attribute, where there is none. */
  public String bound(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  /** Nothing but this very style and these very scripts. */
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
        + style.source()
        + "; script-src "
        + charts.source()
        + " "
        + script.source();
  }

  /** The style sheet. */
  public String style() {
    return style.text();
  }

  /** Our script. */
  public String script() {
    return script.text();
  }

  /** The bundle of charts. */
  public String charts() {
    return charts.text();
  }
}
