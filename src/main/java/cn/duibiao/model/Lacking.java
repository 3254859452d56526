package cn.duibiao.model;

/**
 * Something an exemption lacks, as the rules found it. No verdict depends on it.
 *
 * @param what in a phrase: 没有写理由
 * @param ask what to ask for
 */
public record Lacking(Exemption exemption, String what, String ask) {}
