package cn.duibiao.model;

/**
 * How a profile's own quantified criterion is judged: a rule in {@code rules/local/} reads it,
 * since a profile brings no rule of its own.
 */
public record LocalTest(String criterion, String field, Relation relation) {}
