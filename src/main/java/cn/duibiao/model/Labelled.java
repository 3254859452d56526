package cn.duibiao.model;

/**
 * A closed vocabulary of the field: the code speaks English, readers and files see the Chinese
 * label.
 */
public interface Labelled {
  /** The Chinese term, never null; unique within its enum. */
  String label();

  /** Returns the constant of {@code type} with this label, or null. */
  static <E extends Enum<E> & Labelled> E find(Class<E> type, String label) {
    for (E constant : type.getEnumConstants()) {
      if (constant.label().equals(label)) {
        return constant;
      }
    }
    return null;
  }
}
