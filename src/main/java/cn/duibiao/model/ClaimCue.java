package cn.duibiao.model;

import java.util.List;

/**
 * 说法: words by which a report claims what a criterion asks.
 *
 * @param criterion its id
 * @param words of each group one must stand in the sentence
 */
public record ClaimCue(String criterion, List<List<String>> words) {}
