package cn.duibiao.model;

/**
 * That an admitted shortcoming points at an indicator.
 *
 * @param inferred true when a rule found the link by the catalogue's 线索词 (程序推定), false when stated
 */
public record Linked(Admission admission, String indicator, boolean inferred) {}
