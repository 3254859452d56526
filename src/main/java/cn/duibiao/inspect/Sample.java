package cn.duibiao.inspect;

import java.util.List;

/**
 * What to look at on site. Equal data, seed and size give an equal sample on any machine.
 *
 * @param seed as it was given or derived
 * @param notices what could not be drawn as wished, in sentences
 */
public record Sample(
    String schema,
    String district,
    int year,
    String seed,
    int size,
    String dataSha256,
    List<StratumEntry> strata,
    List<CaseEntry> cases,
    List<TaskEntry> checklist,
    List<TaskEntry> interview,
    List<String> notices) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/sample/1";

  /** Cases of one kind and department, how many there are and how many are drawn. */
  public record StratumEntry(String kind, String unit, int all, int drawn) {}

  /**
   * A case that is drawn.
   *
   * @param which its row and name in the list, or 第几件
   * @param look what to look for
   * @param why what made it likelier to be drawn; empty where nothing did
   */
  public record CaseEntry(String kind, String unit, String which, String look, List<String> why) {}

  /** Something to verify or to ask of a department. */
  public record TaskEntry(String unit, String subject, String state, String task) {}
}
