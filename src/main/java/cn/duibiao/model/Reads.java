package cn.duibiao.model;

/** That a criterion reads a field ({@code proof}) or that the field merely speaks of it (旁证). */
public record Reads(String field, String criterion, boolean proof) {}
