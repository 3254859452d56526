package cn.duibiao.model;

/** 难度 of a measure, as its author judged it. */
public enum Effort implements Labelled {
  EASY("易"),
  MEDIUM("中"),
  HARD("难");

  private final String label;

  Effort(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
