package cn.duibiao.model.work;

import java.util.List;

/**
 * 先后: a measure that others rest on.
 *
 * @param first id of the measure
 * @param then ids of measures, or of indicators all of whose measures are meant
 * @param reason half a sentence
 */
public record Precedence(String first, List<String> then, String reason) {

  /** Whether {@code measure} rests on {@link #first}. */
  public boolean precedes(String measure) {
    return !measure.equals(first) && then.stream().anyMatch(id -> WorkTask.covers(id, measure));
  }
}
