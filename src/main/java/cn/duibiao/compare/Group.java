package cn.duibiao.compare;

import cn.duibiao.model.Labelled;

/** What has become of a criterion, in the order in which readers want it. */
public enum Group implements Labelled {
  /** A gap that was none before. */
  APPEARED("新出现的问题"),
  /** What failed and is now met. */
  FIXED("已改正"),
  /** What could not be judged and is now met: nothing was mended, something was stated. */
  SUPPLIED("补齐数据后达标"),
  /** A gap then and now. */
  RECURRING("反复出现"),
  /** Stated then and no longer: never 已改正. */
  MISSING("数据缺失"),
  /** What is measured has changed, so that a better verdict proves no improvement. */
  REDEFINED("口径变化"),
  /** The same data are judged otherwise by the later ruler. */
  RULER("尺子变化"),
  /** There is nothing to compare. */
  INCOMPARABLE("不可比");

  private final String label;

  Group(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
