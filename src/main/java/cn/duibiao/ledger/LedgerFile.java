package cn.duibiao.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 整改台账: a file the team owns.
 *
 * @param district its name
 * @param evaluations the results it was held against, oldest first; only ever added to
 * @param items by id, in the order of the file
 * @param comments lines of comment somebody wrote into the file
 */
public record LedgerFile(
    String district, List<Evaluation> evaluations, Map<String, Item> items, List<String> comments) {

  /**
   * A result the ledger was held against.
   *
   * @param asOf ISO date
   * @param data first digits of the hash of the data
   */
  record Evaluation(int year, String asOf, String data) {}

  LedgerFile with(Item item) {
    Map<String, Item> all = new LinkedHashMap<>(items);
    all.put(item.id(), item);
    return new LedgerFile(district, evaluations, all, comments);
  }

  /** Whether two people's edits differ anywhere. */
  public long disputes() {
    return items.values().stream().mapToLong(i -> i.disputed().size()).sum();
  }
}
