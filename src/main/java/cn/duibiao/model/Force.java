package cn.duibiao.model;

/** 性质: where a threshold draws its force from. */
public enum Force implements Labelled {
  /** Stated, or restated, by the indicator system itself. */
  INDICATOR("指标原文"),
  /** Law, regulation, judicial interpretation, or party and State Council document. */
  LEGAL("法定"),
  /** Our suggestion: missing it is 关注 at most. */
  SUGGESTION("参考");

  private final String label;

  Force(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
