package cn.duibiao.model;

import java.util.List;

/**
 * What a district answers to a {@link ParticipationItem}.
 *
 * @param reply 答, null when there is none
 * @param remark 说明, null when not given
 */
public record SelfCheck(
    String item, Answer.Reply reply, String remark, List<String> evidence, Source source) {

  /** True when a registered document is named. */
  public boolean isEvidenced() {
    return !evidence.isEmpty();
  }

  /** True when there is a 说明. */
  public boolean isExplained() {
    return remark != null && !remark.isBlank();
  }
}
