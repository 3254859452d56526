package cn.duibiao.model;

import java.util.Arrays;
import java.util.List;

/**
 * 线索: the words by which a report names a figure of a field. Written 题：近＋近, with | between words
 * that do as well: {@code 行政复议|复议案件：办结|审结}.
 *
 * @param topics one of these stands earlier in the sentence or above it; empty when none is needed
 * @param near one of each group stands right beside the figure; never empty
 */
public record FieldCue(List<String> topics, List<List<String>> near) {

  /** Reads the written form; null when there is no word beside the figure. */
  public static FieldCue of(String text) {
    int colon = text.indexOf('：');
    List<String> topics = colon < 0 ? List.of() : words(text.substring(0, colon));
    List<List<String>> near =
        Arrays.stream(text.substring(colon + 1).split("[+＋]"))
            .map(FieldCue::words)
            .filter(words -> !words.isEmpty())
            .toList();
    return near.isEmpty() ? null : new FieldCue(topics, near);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\|")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
