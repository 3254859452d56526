package cn.duibiao.model;

/** What a 达标 rests on. */
public enum Basis implements Labelled {
  /** A registered document for every scope judged. */
  EVIDENCED("有证"),
  /** Complete figures, and nothing but the district's own word. */
  SELF_REPORTED("自报");

  private final String label;

  Basis(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
