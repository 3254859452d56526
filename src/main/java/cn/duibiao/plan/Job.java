package cn.duibiao.plan;

import java.util.List;

/**
 * A row to be put into a quarter.
 *
 * @param number of the row, which is its rank
 * @param from first quarter in which it can be done
 * @param due quarter of its day
 * @param movable whether it may be done after that
 * @param weight what it is worth to place it
 * @param rests rows that must be done no later
 */
record Job(
    int number, String lead, int from, int due, boolean movable, long weight, List<Integer> rests) {

  /** The last quarter in which it can be done. */
  int to() {
    return movable ? Scheduler.QUARTERS : due;
  }
}
