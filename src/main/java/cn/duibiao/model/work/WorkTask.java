package cn.duibiao.model.work;

import java.util.List;

/**
 * 工作任务: a section of next year's 工作要点 into which measures are put.
 *
 * @param id ours, a word
 * @param title verb first
 * @param indicators ids of 三级, 二级 or 一级指标 whose measures belong here
 */
public record WorkTask(String id, String title, List<String> indicators) {

  /** Where measures go that no task claims, as those of a profile's own indicators may. */
  public static final WorkTask OTHER = new WorkTask("其他", "补齐其他事项的数据和材料", List.of());

  /**
   * How exactly it claims the indicator: the length of the longest id that covers it, 0 when none
   * does.
   */
  public int claim(String indicator) {
    return indicators.stream()
        .filter(id -> covers(id, indicator))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Whether {@code id} is {@code of} itself or a branch of the catalogue above it. */
  static boolean covers(String id, String of) {
    return of.equals(id) || of.startsWith(id) && ".-".indexOf(of.charAt(id.length())) >= 0;
  }
}
