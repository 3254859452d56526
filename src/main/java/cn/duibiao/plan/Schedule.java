package cn.duibiao.plan;

import java.util.List;
import java.util.Map;

/**
 * The year by quarters.
 *
 * @param capacity in words
 * @param quarterOf by number of the row; rows that did not fit are not in it
 * @param unplaced what did not fit
 * @param bound what is known of the solution's quality, a sentence
 */
public record Schedule(
    String capacity, Map<Integer, Integer> quarterOf, List<Unplaced> unplaced, String bound) {

  /** A row for which there was no room, and what it would have taken. */
  public record Unplaced(int row, String why) {}
}
