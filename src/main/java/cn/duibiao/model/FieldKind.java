package cn.duibiao.model;

/** 类 of a 数据项: what a datum of it looks like. */
public enum FieldKind implements Labelled {
  /** A share in %: stated with numerator and denominator, or bare. */
  RATE("率"),
  /** A count, sum of money or length of time with its unit. */
  COUNT("数"),
  DATE("日期"),
  TEXT("文本");

  private final String label;

  FieldKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
