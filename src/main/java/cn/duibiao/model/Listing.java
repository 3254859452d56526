package cn.duibiao.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows behind a figure that was computed from a 清单.
 *
 * @param list its wording: 清单12件
 * @param extreme true when the figure is that of one row, which its wording names
 * @param unlisted cases that a stated figure counts and the list does not have
 * @param failed rows that do not meet what is asked; of a count, the rows counted
 * @param open rows of which that cannot be told
 */
public record Listing(
    String name,
    String list,
    boolean extreme,
    long unlisted,
    List<RowTest> failed,
    List<RowTest> open) {

  private static final int SHOWN = 10;

  /** 第3行“甲事项”（集体讨论：否）、第5行…等12件; empty when there are none. */
  public String failedWords() {
    return words(failed);
  }

  /** The same for the rows that are not known, with the cases that are not listed. */
  public String openWords() {
    List<String> parts = new ArrayList<>();
    if (!open.isEmpty()) {
      parts.add(words(open));
    }
    if (unlisted > 0) {
      parts.add("另有" + unlisted + "件没有列入清单");
    }
    return String.join("，", parts);
  }

  private static String words(List<RowTest> tests) {
    String shown = tests.stream().limit(SHOWN).map(RowTest::words).collect(Collectors.joining("、"));
    return tests.size() > SHOWN ? shown + "等" + tests.size() + "件" : shown;
  }
}
