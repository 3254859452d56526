package cn.duibiao.model;

import java.util.List;
import java.util.Map;

/**
 * 清单 as declared in {@code indicators/lists.yaml}: a register with one row per case, from which
 * figures of the data dictionary follow.
 *
 * @param theme the 一级指标 it belongs to
 * @param filledBy canonical unit that normally fills it in
 * @param note one line for the person who fills it in, may be null
 * @param nameColumn by which a row is called in reports
 * @param dateColumn the row's own date: what was in force on that day applies to the row
 * @param withinPeriod true when that date must lie in the 统计期; false where earlier cases are
 *     carried over
 * @param countField the 数据项 that counts the cases; a stated figure above the number of rows means
 *     that some are not listed
 * @param columns by name, in the order of a form
 * @param deadlines limits for its rows that no criterion has
 * @param yields the fields its rows give a figure for, in the order of the file
 */
public record ListForm(
    String name,
    String theme,
    String filledBy,
    String note,
    String nameColumn,
    String dateColumn,
    boolean withinPeriod,
    String countField,
    Map<String, ListColumn> columns,
    List<Deadline> deadlines,
    Map<String, YieldKind> yields) {

  /** The same with other fields to give a figure for. */
  ListForm yielding(Map<String, YieldKind> others) {
    return new ListForm(
        name,
        theme,
        filledBy,
        note,
        nameColumn,
        dateColumn,
        withinPeriod,
        countField,
        columns,
        deadlines,
        others);
  }

  /**
   * The column a rule asks for.
   *
   * @throws IllegalArgumentException when there is none of that kind: the rule is wrong, not the
   *     data
   */
  public ListColumn column(String column, ColumnKind kind) {
    ListColumn found = columns.get(column);
    if (found == null || found.kind() != kind) {
      throw new IllegalArgumentException(
          "list " + name + " has no column " + column + " of kind " + kind);
    }
    return found;
  }
}
