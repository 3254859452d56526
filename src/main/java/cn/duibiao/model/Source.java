package cn.duibiao.model;

/**
 * Where a statement stands, so that a reader finds its words again.
 *
 * @param document the document quoted, null when it is the district-year file alone
 * @param position its place there, e.g. 一(三)2; null when not given
 * @param quote at most 25 characters of its words; null when not given
 * @param file the data file
 * @param line 1-based line in {@code file}
 */
public record Source(String document, String position, String quote, String file, int line) {}
