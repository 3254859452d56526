package cn.duibiao.model.work;

/**
 * What decides between measures of one step and place.
 *
 * @param ordinal 1 is asked first
 */
public record Preference(int ordinal, Key key, String words) {

  /** What can be asked. */
  public enum Key {
    /** The earlier day first. */
    DUE,
    /** The one that serves more criteria first. */
    REACH,
    /** The easier first. */
    EFFORT
  }
}
