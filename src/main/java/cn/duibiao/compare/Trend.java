package cn.duibiao.compare;

import java.math.BigDecimal;
import java.util.List;

/**
 * Several years of one district beside each other. Every year is judged on its own; nothing is
 * added up. Components that may be null say so.
 *
 * @param assessmentPeriod 评估期 as first and last year, null when none was asked for
 * @param blank how many criteria were 未填报 or 不适用 in every year and are not listed
 */
public record Trend(
    String schema,
    List<YearEntry> years,
    SpanEntry assessmentPeriod,
    List<String> notices,
    List<CriterionEntry> criteria,
    int blank,
    List<FigureEntry> figures) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/trend/1";

  /** One year. */
  public record YearEntry(int year, String file, String district, String from, String to) {}

  /** First and last year. */
  public record SpanEntry(int from, int to) {}

  /**
   * A criterion through the years.
   *
   * @param verdicts one a year; 没有 where the year has no such criterion
   * @param worst of the 评估期; null when none was asked for
   * @param worstYears in which it was so
   * @param moved what of the ruler moved, by year; empty when nothing did
   */
  public record CriterionEntry(
      String id,
      String title,
      List<String> verdicts,
      String worst,
      List<Integer> worstYears,
      List<String> moved) {}

  /**
   * A figure of one scope through the years.
   *
   * @param rate true when its differences are 百分点
   */
  public record FigureEntry(
      String field, String scope, String unit, boolean rate, List<PointEntry> points) {

    /** True when there is a line to draw. */
    public boolean isDrawn() {
      return points.stream().filter(p -> p.low() != null && p.high() != null).count() > 1;
    }
  }

  /**
   * One year of a figure.
   *
   * @param words as stated; empty where nothing was
   * @param low null when nothing bounds it below
   * @param high null when nothing bounds it above
   * @param segment points of one number may be joined by a line
   * @param change against the year before, null where there is none to compare with
   * @param broken why the line is broken before this year, null where it is not
   */
  public record PointEntry(
      int year,
      String words,
      BigDecimal low,
      BigDecimal high,
      int segment,
      String change,
      String broken) {}
}
