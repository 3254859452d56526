package cn.duibiao.model;

/**
 * What can be compared with a threshold: a figure or a date, both possibly known only within
 * bounds.
 */
public sealed interface Value permits Quantity, DateSpan {
  /** As written in the source, or as computed; never null. */
  String wording();
}
