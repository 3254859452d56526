package cn.duibiao.model;

import java.util.List;

/**
 * How a report's text names one field.
 *
 * @param cues any of them will do
 * @param exclusions words beside a figure that say it is something else
 * @param units measure words accepted beside those that count the same thing as the field's own
 * @param nought phrases that say there was none: 未制定规范性文件
 */
public record FieldCues(
    Field field,
    List<FieldCue> cues,
    List<String> exclusions,
    List<String> units,
    List<String> nought) {}
