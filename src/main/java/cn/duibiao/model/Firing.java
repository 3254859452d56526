package cn.duibiao.model;

import java.util.List;

/**
 * One firing of a rule as the engine reported it: the ground of every fact it inserted.
 *
 * @param rule the rule's name
 * @param matched the facts it matched, in the order of its patterns; facts collected by accumulate
 *     included
 */
public record Firing(String rule, List<Object> matched) {}
