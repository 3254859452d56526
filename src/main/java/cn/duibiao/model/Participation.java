package cn.duibiao.model;

import java.util.List;

/**
 * The self-check page for taking part in the 示范创建活动, beside the indicators.
 *
 * @param note what the page is and is not, shown wherever it is
 */
public record Participation(String title, String note, List<ParticipationItem> items) {}
