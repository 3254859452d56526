package cn.duibiao.report;

import cn.duibiao.model.Verdict;
import cn.duibiao.overview.CommonGap;
import cn.duibiao.overview.DistrictRow;
import cn.duibiao.overview.Ruler;
import cn.duibiao.overview.Survey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates of the overview's page show. */
public final class OverviewPage {

  /** More rows than these nobody reads on a page; the workbook has them all. */
  private static final int ROWS = 200;

  /** Names of districts in one cell. */
  private static final int NAMES = 12;

  /** Of what cannot be shown, the most widespread of each theme. */
  private static final int PER_THEME = 5;

  private static final int FIRST = 10;

  /** Width of the bar that shows how much could be judged. */
  private static final int BAR = 150;

  private final SurveyText text;
  private final Survey survey;
  private final PageAsset style = PageAsset.of("page.css");
  private final PageAsset more = PageAsset.of("overview.css");

  OverviewPage(SurveyText text) {
    this.text = text;
    this.survey = text.survey();
  }

  public Survey survey() {
    return survey;
  }

  public String title() {
    return text.title();
  }

  /** What the page may load: its own two styles, and nothing from anywhere. */
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
        + style.source()
        + " "
        + more.source();
  }

  public String style() {
    return style.text();
  }

  public String more() {
    return more.text();
  }

  public String judgement() {
    return text.judgement();
  }

  public String years() {
    return text.years();
  }

  public String periods() {
    return text.periods();
  }

  public String asOf() {
    return text.asOf();
  }

  public List<Verdict> verdicts() {
    return SurveyText.VERDICTS;
  }

  /** A row of the first table, with its place. */
  public record Line(int number, String label, Survey.Entry entry) {
    public DistrictRow row() {
      return entry.row();
    }
  }

  /** The districts, as far as a page can show them. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(ROWS, survey.entries().size()); i++) {
      lines.add(new Line(i + 1, text.labels().get(i), survey.entries().get(i)));
    }
    return lines;
  }

  /** Those whose figures contradict each other. */
  public List<Line> contradicting() {
    return lines().stream().filter(l -> l.row().contradictions() > 0).toList();
  }

  /** How many the page leaves to the workbook. */
  public int unlisted() {
    return survey.entries().size() - Math.min(ROWS, survey.entries().size());
  }

  public String counted(DistrictRow row, Verdict verdict) {
    return SurveyText.counted(row, verdict);
  }

  public String share(DistrictRow row) {
    return SurveyText.share(row.decided(), row.applicable());
  }

  /** A part of a bar. */
  public record Part(String kind, int from, int width) {}

  /** Judged, not shown, not filled in; of those that apply. */
  public List<Part> bar(DistrictRow row) {
    int all = Math.max(1, row.applicable());
    int unfilled = row.count(Verdict.UNFILLED);
    int judged = BAR * row.decided() / all;
    int rest = BAR * (all - unfilled) / all;
    return List.of(
        new Part("judged", 0, judged),
        new Part("unshown", judged, rest - judged),
        new Part("unfilled", rest, BAR - rest));
  }

  /** Gaps of one 一级指标. */
  public record Gaps(Ruler.Theme theme, List<CommonGap> gaps, int more) {}

  /** The most widespread of all, for whoever has a minute; empty when there are hardly more. */
  public List<CommonGap> first() {
    return text.failed().size() <= FIRST ? List.of() : text.first(FIRST);
  }

  /** Common gaps by 一级指标; those without any are left out. */
  public List<Gaps> failed() {
    return byTheme(text.failed(), Integer.MAX_VALUE);
  }

  /** What several cannot show, the most widespread first. */
  public List<Gaps> unshown() {
    return byTheme(text.unshown(), PER_THEME);
  }

  private static List<Gaps> byTheme(List<CommonGap> gaps, int most) {
    Map<Ruler.Theme, List<CommonGap>> byTheme = new LinkedHashMap<>();
    gaps.forEach(g -> byTheme.computeIfAbsent(g.theme(), k -> new ArrayList<>()).add(g));
    List<Gaps> all = new ArrayList<>();
    byTheme.forEach(
        (theme, list) ->
            all.add(
                new Gaps(
                    theme,
                    list.subList(0, Math.min(most, list.size())),
                    Math.max(0, list.size() - most))));
    return all;
  }

  public String portion(CommonGap gap) {
    return SurveyText.portion(gap);
  }

  public String verdicts(CommonGap gap) {
    return SurveyText.verdicts(gap);
  }

  public String named(CommonGap gap) {
    return gap.named(NAMES);
  }

  public String named(Survey.SharedDoubt doubt) {
    List<String> all = doubt.entries();
    String names = String.join("、", all.subList(0, Math.min(NAMES, all.size())));
    return all.size() <= NAMES ? names : names + "等" + all.size() + "个";
  }

  /** Whether the districts stand beside each other in the table of indicators. */
  public boolean beside() {
    return text.beside();
  }

  /** The districts' short names, as far as the page shows them. */
  public List<String> labels() {
    return text.labels().subList(0, Math.min(ROWS, text.labels().size()));
  }

  /** Indicators of one 一级指标, by their places. */
  public List<Integer> indicators(Ruler.Theme theme) {
    return survey.ruler().indicatorsOf(theme);
  }

  /** 未编入 for an indicator that this version does not encode. */
  public String state(Verdict verdict) {
    return SurveyText.state(verdict);
  }

  /** A name for the look of a state. */
  public String look(Verdict verdict) {
    return verdict == null ? "none" : verdict.name();
  }

  /** The places of all districts that the page shows. */
  public List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < labels().size(); i++) {
      places.add(i);
    }
    return Collections.unmodifiableList(places);
  }

  public DistrictRow row(int place) {
    return survey.entries().get(place).row();
  }
}
