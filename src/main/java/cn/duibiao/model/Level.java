package cn.duibiao.model;

/** 级别 of the government that is evaluated. */
public enum Level implements Labelled {
  COUNTY("县级"),
  CITY("市级");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
