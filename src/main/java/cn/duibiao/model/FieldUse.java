package cn.duibiao.model;

/** 用途 of a 数据项. */
public enum FieldUse implements Labelled {
  /** A criterion reads it. */
  JUDGED("判定"),
  /** Only cross-checks read it. */
  CROSS_CHECK("勾稽"),
  /** Listed in an annex, never judged. */
  BACKGROUND("背景");

  private final String label;

  FieldUse(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
