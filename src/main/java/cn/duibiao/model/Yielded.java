package cn.duibiao.model;

/**
 * That the rows of {@code list} give a figure for {@code field}.
 *
 * @param scope the one scope the figure is of: the list's own, otherwise the field's usual one
 */
public record Yielded(CaseList list, Field field, YieldKind kind, String scope) {

  /** Name of the list. */
  public String listName() {
    return list.name();
  }

  /** Name of the field. */
  public String fieldName() {
    return field.name();
  }

  /** The field that counts the cases of the list; empty when there is none. */
  public String countField() {
    return list.countField() == null ? "" : list.countField();
  }

  /** True when the figure is a number of rows. */
  public boolean isNumber() {
    return kind.isNumber();
  }

  /** True when the figure is that of one row. */
  public boolean isExtreme() {
    return kind.isExtreme();
  }
}
