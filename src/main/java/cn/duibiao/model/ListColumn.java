package cn.duibiao.model;

import java.util.List;

/**
 * A column of a 清单.
 *
 * @param unit measure word of a 数, empty otherwise
 * @param required true when every row must have it; any other blank is legal and means unknown
 * @param options the closed set of texts allowed, empty for any
 * @param note one line for the person who fills it in, may be null
 */
public record ListColumn(
    String name,
    ColumnKind kind,
    String unit,
    boolean required,
    List<String> options,
    String note) {}
