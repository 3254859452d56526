package cn.duibiao.outlook;

import java.util.List;

/**
 * What one scope's figures would have to be.
 *
 * @param words in a sentence, without the scope
 * @param setting what is tried
 * @param tooLittle the same with one unit less; null when there is nothing less
 * @param enough the best case of what is only known within bounds; empty when all is known
 * @param distance true when a figure that counts stands there and falls short
 */
record Fix(
    String words, Setting setting, Setting tooLittle, List<Setting> enough, boolean distance) {

  /** The same once something else has been done. */
  Fix after(String first) {
    return new Fix(first + words, setting, tooLittle, enough, distance);
  }
}
