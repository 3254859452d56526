package cn.duibiao.model;

/** Whether a requirement is in force at the end of the period that is judged. */
public enum Standing {
  IN_FORCE,
  /** It has run out and nothing has followed: 延续适用待确认. */
  LAPSED,
  /** It has not begun. */
  NOT_YET
}
