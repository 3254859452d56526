package cn.duibiao.draft.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What numbers a paragraph: 一、 (一) 1. (1).
 *
 * @param level 1 to 4
 * @param number as it is cited: 一, (一), 2, (2)
 * @param length of the marker in the text
 */
record Marker(int level, String number, int length) {

  private static final String HAN = "[一二三四五六七八九十]{1,3}";
  private static final Pattern[] LEVELS = {
    Pattern.compile("(?:第?(" + HAN + ")(?:、|部分[、：: ]?)|(" + HAN + ")[.．](?=\\p{IsHan}))"),
    Pattern.compile("[（(](" + HAN + ")[)）][、.]?"),
    Pattern.compile("(\\d{1,2})(?:[.．、](?!\\d)|(?=[一-龥]{4,14}。))"),
    Pattern.compile("[（(](\\d{1,2})[)）][、.]?")
  };

  /** The marker at the start of {@code text}, or null. */
  static Marker of(String text) {
    for (int level = 1; level <= LEVELS.length; level++) {
      Matcher m = LEVELS[level - 1].matcher(text);
      if (m.lookingAt()) {
        String number = m.group(1) == null ? m.group(2) : m.group(1);
        return new Marker(level, level % 2 == 0 ? "(" + number + ")" : number, m.end());
      }
    }
    return null;
  }
}
