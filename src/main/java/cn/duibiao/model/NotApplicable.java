package cn.duibiao.model;

import java.util.List;

/**
 * 不适用 of a whole criterion, with its reason.
 *
 * @param evidence ids of documents that show it
 * @param stated the statement it follows from, null when it follows from level or date
 */
public record NotApplicable(String criterion, String reason, List<String> evidence, Source stated) {

  /** The reason, with a note when no document shows it. */
  public String wording() {
    return stated != null && evidence.isEmpty() ? reason + "（缺佐证）" : reason;
  }
}
