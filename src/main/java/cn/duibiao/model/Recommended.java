package cn.duibiao.model;

/**
 * That a rule chose a measure for a finding.
 *
 * @param cause the finding's verdict
 */
public record Recommended(Measure measure, String criterion, Verdict cause) {

  /** True when other measures rest on it. */
  public boolean isGroundwork() {
    return measure.groundwork();
  }
}
