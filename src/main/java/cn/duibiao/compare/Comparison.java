package cn.duibiao.compare;

import cn.duibiao.model.Verdict;
import java.util.List;

/**
 * What differs between two results, in the shape of its JSON. Components that may be null say so.
 * Sorted: changes by group, then in the order of the catalogue.
 *
 * @param notices what must be known before the rest is read, in sentences
 * @param unchanged how many criteria are met or 不适用 both times and not listed
 * @param missing figures that were stated and no longer are
 * @param figures figures that changed
 * @param sameFigures how many figures are stated alike both times
 */
public record Comparison(
    String schema,
    SideEntry before,
    SideEntry after,
    RulerEntry ruler,
    List<String> notices,
    int unchanged,
    List<ChangeEntry> changes,
    List<MissingEntry> missing,
    List<FigureEntry> figures,
    int sameFigures) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/comparison/1";

  /** One side. {@code kind} says whether data or only a result was given. */
  public record SideEntry(
      String file, String kind, String district, int year, String from, String to) {}

  /**
   * Whether both were judged alike.
   *
   * @param differences what differs, in sentences; empty when nothing does
   * @param separated true when the earlier data were also judged by the later ruler
   * @param advice what to give so that they can be; null when nothing is wanting
   */
  public record RulerEntry(List<String> differences, boolean separated, String advice) {}

  /**
   * What has become of one criterion.
   *
   * @param before null when there was no such criterion
   * @param underLaterRuler what the earlier data give by the later ruler; null when not known
   * @param after null when there is no such criterion any more
   * @param note what keeps the reader from a wrong conclusion; null when there is nothing to add
   * @param reason of the later verdict (of the earlier one where there is no later); may be null
   * @param askWhom whom to ask, null for what is no gap
   */
  public record ChangeEntry(
      Group group,
      String criterion,
      String title,
      Verdict before,
      Verdict underLaterRuler,
      Verdict after,
      Cause cause,
      String note,
      String reason,
      String askWhom) {}

  /** A figure that was stated and no longer is. */
  public record MissingEntry(String field, String scope, String before, List<String> criteria) {}

  /**
   * A figure stated both times.
   *
   * @param difference in 百分点 for rates, in the unit and in % for counts; null when not comparable
   * @param incomparable why not; null when it is
   */
  public record FigureEntry(
      String field,
      String scope,
      String before,
      String after,
      String difference,
      String incomparable) {}

  /** The changes of one group. */
  public List<ChangeEntry> of(Group group) {
    return changes.stream().filter(c -> c.group() == group).toList();
  }
}
