package cn.duibiao.model;

/** 方向: how a profile's own criterion compares its figure or date with its threshold. */
public enum Relation implements Labelled {
  AT_LEAST("不低于"),
  AT_MOST("不高于"),
  /** On or before the day. */
  BY("不晚于"),
  /** Strictly before the day; the day itself is a 边界日. */
  BEFORE("早于");

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
