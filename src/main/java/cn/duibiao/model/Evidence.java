package cn.duibiao.model;

/**
 * 佐证材料: a registered document, never the file itself. Only {@code id} and {@code name} are always
 * there; the rest is null when not given.
 */
public record Evidence(
    String id, String name, String number, String date, String pages, String url, String keptAt) {}
