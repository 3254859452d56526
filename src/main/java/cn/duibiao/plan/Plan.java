package cn.duibiao.plan;

import cn.duibiao.model.Effort;
import java.util.List;

/**
 * Next year's work, put together from one assessment. The papers are written from this and nothing
 * else.
 *
 * @param district its name
 * @param year the year that is planned
 * @param asOf the day the assessment speaks of (ISO date)
 * @param basis what the plan was made from, in words
 * @param tasks in the order of work
 * @param requests what is to be handed in, each figure once, by unit
 * @param admissions the district's own shortcomings and where they are taken up
 * @param leftOut measures that are not in the plan, and why
 * @param tieBreaks what decides within one step, in the order in which it is asked
 * @param gaps how many criteria the plan answers
 * @param repeated criteria that were gaps last year as well
 * @param schedule the quarters, null when no capacity was stated
 * @param hashes of data, catalogue, rules and tasks, the first twelve digits each
 */
public record Plan(
    String district,
    int year,
    String asOf,
    String basis,
    List<Task> tasks,
    List<Request> requests,
    List<Admitted> admissions,
    List<Left> leftOut,
    List<String> tieBreaks,
    int gaps,
    List<String> repeated,
    Schedule schedule,
    String hashes) {

  /**
   * A section of the paper.
   *
   * @param number 1 first
   * @param why the ground for its place
   * @param rows in the order of work
   */
  public record Task(int number, String id, String title, Why why, List<Row> rows) {

    /** Rows that are items of their own. */
    public List<Row> items() {
      return rows.stream().filter(r -> !r.collected()).toList();
    }

    /** Rows that only collect figures. */
    public List<Row> collections() {
      return rows.stream().filter(Row::collected).toList();
    }
  }

  /** Why something stands where it stands: the rule and its words. */
  public record Why(String rule, String words) {}

  /**
   * A row of 任务分解表.
   *
   * @param number through all tasks, 1 first
   * @param measures ids of the catalogue's measures it is made of
   * @param due ISO date
   * @param originally the authored ISO date when that had gone by, otherwise null
   * @param criteria what it serves, id and title
   * @param criterionIds the ids alone
   * @param evidence the documents that would prove it
   * @param collected whether it only collects figures and papers
   * @param movable whether it may be done later than {@code due} for want of hands
   * @param step of its best ground, 1 first
   * @param grounds the best first
   * @param rests numbers of rows that must come before
   */
  public record Row(
      int number,
      List<String> measures,
      String action,
      String lead,
      List<String> support,
      String due,
      String originally,
      String outcome,
      Effort effort,
      List<String> criteria,
      List<String> criterionIds,
      List<String> evidence,
      boolean collected,
      boolean movable,
      int step,
      List<Why> grounds,
      List<Integer> rests) {}

  /**
   * A figure or an answer that is asked for once, however many criteria use it.
   *
   * @param wanted name of the field, or the question
   * @param parts what must be stated with it
   * @param evidence documents that would prove it
   */
  public record Request(
      String unit, String wanted, String parts, List<String> criteria, List<String> evidence) {}

  /** An admitted shortcoming and the numbers of the tasks that take it up. */
  public record Admitted(String text, List<Integer> tasks) {}

  /** A measure that is not in the plan. */
  public record Left(String measure, String action, Why why) {}
}
