package cn.duibiao.model;

/**
 * Where a measure stands in the order of work and why.
 *
 * @param tier 1 first; set by the rules in {@code rules/plan/}
 * @param place order within the tier, 0 when it has none
 * @param reason in a few words, for the reader
 */
public record Priority(Measure measure, int tier, int place, String reason) {}
