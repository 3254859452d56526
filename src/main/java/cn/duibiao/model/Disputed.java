package cn.duibiao.model;

/** That a 矛盾 touches the figures of a field in a scope. */
public record Disputed(String field, String scope) {}
