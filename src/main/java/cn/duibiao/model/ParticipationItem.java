package cn.duibiao.model;

/**
 * A rule for taking part in the 示范创建活动. It is no criterion: it has no verdict and is in no count.
 *
 * @param id e.g. 创建3; stable and never used again for something else
 * @param requirement what the activity asks
 * @param question phrased so that 是 is good
 * @param basis 依据, never null
 */
public record ParticipationItem(
    String id, String requirement, String question, String basis, Confidence confidence) {}
