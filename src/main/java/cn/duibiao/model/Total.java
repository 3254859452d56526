package cn.duibiao.model;

/**
 * A year's figure stated beside a 清单 that gives the same field: used where the list says nothing.
 */
public record Total(Datum datum) {

  /** Name of its field. */
  public String field() {
    return datum.field();
  }

  /** Its scope. */
  public String scope() {
    return datum.scope();
  }
}
