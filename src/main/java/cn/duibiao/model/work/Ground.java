package cn.duibiao.model.work;

/**
 * A ground for where a measure stands; the best one counts, all are told.
 *
 * @param step 1 first
 * @param place order within the step, 0 when it has none
 * @param reason in a few words, for the reader
 */
public record Ground(String measure, int step, int place, String reason) {}
