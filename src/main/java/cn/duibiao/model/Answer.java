package cn.duibiao.model;

import java.util.List;

/**
 * 核对: a yes/no answer to a criterion, or only a worded claim about it.
 *
 * @param reply null when there is only a claim
 * @param claim 称: the claim in words, null when there is none
 * @param reason 理由 of 不适用, null when not given
 */
public record Answer(
    String criterion,
    Reply reply,
    String claim,
    String reason,
    List<String> evidence,
    Source source) {

  /** 答. */
  public enum Reply implements Labelled {
    YES("是"),
    NO("否"),
    NOT_APPLICABLE("不适用");

    private final String label;

    Reply(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** True when a registered document is named. */
  public boolean isEvidenced() {
    return !evidence.isEmpty();
  }

  /** True when 不适用 comes with a reason. */
  public boolean isReasoned() {
    return reason != null && !reason.isBlank();
  }
}
