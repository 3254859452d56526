package cn.duibiao.model;

import java.util.List;

/**
 * 自认短板: a shortcoming the district states itself; quoted and linked, never scored.
 *
 * @param ordinal 1 for the first one the district names
 * @param indicators linked 三级指标 as stated; empty when the file states none
 */
public record Admission(int ordinal, String text, Source source, List<String> indicators) {

  /** True when the file itself says which indicators it is about. */
  public boolean isLinked() {
    return !indicators.isEmpty();
  }
}
