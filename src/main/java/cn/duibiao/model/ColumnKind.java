package cn.duibiao.model;

/** 类 of a column of a 清单: what a cell of it holds. */
public enum ColumnKind implements Labelled {
  TEXT("文本"),
  DATE("日期"),
  /** 是 or 否; blank is neither. */
  FLAG("是否"),
  NUMBER("数");

  private final String label;

  ColumnKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
