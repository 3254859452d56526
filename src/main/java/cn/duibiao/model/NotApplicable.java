package cn.duibiao.model;

import java.util.List;

/**
 * 不适用 of a criterion or of one scope of it, with its reason.
 *
 * @param scope null when it is the whole criterion
 * @param evidence ids of documents that show it
 * @param stated the statement it follows from, null when it follows from level or date
 */
public record NotApplicable(
    String criterion, String scope, String reason, List<String> evidence, Source stated) {

  /**
   * True when it is somebody's statement about the whole criterion, which a figure may contradict.
   */
  public boolean isContestable() {
    return scope == null && stated != null;
  }

  /** The reason, with a note when no document shows it. */
  public String wording() {
    return stated != null && evidence.isEmpty() ? reason + "（缺佐证）" : reason;
  }
}
