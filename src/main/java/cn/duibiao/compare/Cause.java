package cn.duibiao.compare;

import cn.duibiao.model.Labelled;

/** Whether the district changed or the ruler it is measured by. */
public enum Cause implements Labelled {
  NONE("没有变"),
  DISTRICT("地区变了"),
  RULER("尺子变了"),
  BOTH("地区和尺子都变了"),
  /** The earlier data are not at hand, so that they cannot be judged by the later ruler. */
  UNKNOWN("分不开");

  private final String label;

  Cause(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
