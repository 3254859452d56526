package cn.duibiao.compare;

import cn.duibiao.model.Verdict;

/**
 * What two verdicts on one criterion amount to (the table stands in docs/verdicts.md under 比较).
 *
 * @param group null when there is nothing to tell: met or 不适用 both times
 * @param note what keeps the reader from a wrong conclusion; null when there is nothing to add
 */
record Transition(Group group, String note) {

  private static final Transition NOTHING = new Transition(null, null);

  static Transition of(Verdict before, Verdict after) {
    return switch (after) {
      case NOT_MET, WATCH, DOUBTFUL -> toFailing(before, after);
      case UNPROVEN -> toUnproven(before);
      case UNFILLED -> toUnfilled(before);
      case MET -> toMet(before);
      case NOT_APPLICABLE ->
          before.isGap()
              ? new Transition(Group.REDEFINED, "原来" + before.label() + "，现在不适用，不算改正")
              : before == Verdict.MET ? new Transition(Group.REDEFINED, "原来达标，现在不适用") : NOTHING;
    };
  }

  private static Transition toFailing(Verdict before, Verdict after) {
    return switch (before) {
      case NOT_MET, WATCH, DOUBTFUL ->
          new Transition(
              Group.RECURRING,
              before == after ? null : "原来" + before.label() + "，现在" + after.label());
      case UNPROVEN -> new Transition(Group.APPEARED, "原来证据不足，现在的数据足以看出");
      case UNFILLED -> new Transition(Group.APPEARED, "原来没有填报，不能说是新发生的");
      case MET -> new Transition(Group.APPEARED, null);
      case NOT_APPLICABLE -> new Transition(Group.APPEARED, "原来不适用");
    };
  }

  private static Transition toUnproven(Verdict before) {
    return switch (before) {
      case NOT_MET, WATCH, DOUBTFUL ->
          new Transition(Group.RECURRING, "原来" + before.label() + "，现在的数据不足以判定，不算改正");
      case UNPROVEN -> new Transition(Group.RECURRING, null);
      case UNFILLED -> new Transition(Group.RECURRING, "原来没有填报，现在有说法，还证不出来");
      case MET -> new Transition(Group.APPEARED, "原来达标，现在证不出来");
      case NOT_APPLICABLE -> new Transition(Group.APPEARED, "原来不适用");
    };
  }

  private static Transition toUnfilled(Verdict before) {
    return switch (before) {
      case UNFILLED -> new Transition(Group.RECURRING, null);
      case NOT_APPLICABLE -> new Transition(Group.MISSING, "原来不适用，现在没有填报，不知是否仍不适用");
      default -> new Transition(Group.MISSING, "原来" + before.label() + "，现在没有填报，不算改正");
    };
  }

  private static Transition toMet(Verdict before) {
    return switch (before) {
      case NOT_MET, WATCH -> new Transition(Group.FIXED, null);
      case DOUBTFUL -> new Transition(Group.SUPPLIED, "原来数据存疑，现在没有矛盾");
      case UNPROVEN -> new Transition(Group.SUPPLIED, "原来证据不足，不能说是改正");
      case UNFILLED -> new Transition(Group.SUPPLIED, "原来没有填报，不能说是改正");
      case MET, NOT_APPLICABLE -> NOTHING;
    };
  }
}
