package cn.duibiao.model;

import java.util.List;

/**
 * 三级指标, restated.
 *
 * @param id ours and stable, e.g. 4.2-3; not the official number
 * @param topic id of its 二级指标
 * @param sequence number in the official list as far as known or estimated
 * @param sequenceSource seen, local-seen or est
 * @param onlyFor the level it is for, null for both
 * @param units responsible units, the first leads
 * @param cues words by which an admitted shortcoming points here
 * @param dropped questions that were left out, each with its reason
 */
public record Indicator(
    String id,
    String topic,
    String title,
    String text,
    int sequence,
    String sequenceSource,
    Confidence confidence,
    Level onlyFor,
    List<String> methods,
    List<String> units,
    List<String> evidence,
    List<String> cues,
    String note,
    List<String> dropped,
    List<Criterion> criteria,
    List<Measure> measures) {

  /** The same with what a profile sets differently. */
  public Indicator with(
      Level otherLevel,
      List<String> otherUnits,
      List<Criterion> otherCriteria,
      List<Measure> otherMeasures) {
    return new Indicator(
        id,
        topic,
        title,
        text,
        sequence,
        sequenceSource,
        confidence,
        otherLevel,
        methods,
        otherUnits,
        evidence,
        cues,
        note,
        dropped,
        otherCriteria,
        otherMeasures);
  }
}
