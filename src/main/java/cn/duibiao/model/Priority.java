package cn.duibiao.model;

/**
 * Where a measure stands in the order of work and why.
 *
 * @param tier 1 first; set by the rules in {@code rules/plan/}
 * @param reason in a few words, for the reader
 */
public record Priority(Measure measure, int tier, String reason) {}
