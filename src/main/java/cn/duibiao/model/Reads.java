package cn.duibiao.model;

import java.util.List;

/**
 * That a criterion reads a field ({@code proof}) or that the field merely speaks of it (旁证).
 *
 * @param scopes whom the criterion binds
 */
public record Reads(String field, String criterion, boolean proof, List<String> scopes) {}
