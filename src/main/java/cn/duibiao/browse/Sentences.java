package cn.duibiao.browse;

import java.util.List;

/** How lists read in a sentence. */
final class Sentences {

  private Sentences() {}

  /** 甲、乙、丙; empty for none. */
  static String list(List<String> words) {
    return String.join("、", words);
  }
}
