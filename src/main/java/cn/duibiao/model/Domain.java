package cn.duibiao.model;

import java.util.List;

/**
 * 一级指标 (and 附加项) with all below it; {@code theme} is the heading of its data in a district-year
 * file.
 */
public record Domain(
    String id,
    String title,
    String theme,
    Confidence confidence,
    List<Topic> topics,
    List<Indicator> indicators) {}
