package cn.duibiao.model;

/** How the rows of a 清单 give the figure of a 数据项. */
public enum YieldKind implements Labelled {
  /** Rows that meet a test out of the rows it concerns. */
  SHARE("率"),
  /** Rows of which something is true. */
  COUNT("件数"),
  /** Rows of which something is true that should not be; none when no row is concerned at all. */
  BREACHES("问题件数"),
  /** The most any row shows, and no other case can show more. */
  LONGEST("最长"),
  /** The least any row shows. */
  SHORTEST("最短"),
  /** The most any row shows; cases that are not on this list may show more. */
  LONGEST_KNOWN("已知最长");

  private final String label;

  YieldKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** True when the figure is a number of rows. */
  public boolean isNumber() {
    return this == COUNT || this == BREACHES;
  }

  /** True when the figure is that of one row, not of all together. */
  public boolean isExtreme() {
    return this == LONGEST || this == SHORTEST || this == LONGEST_KNOWN;
  }
}
