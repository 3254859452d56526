package cn.duibiao.draft.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in characters, as documents are signed with: 二〇二四年一月三十日. */
final class HanDate {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern PARTS = Pattern.compile("(.{4})年(.{1,3})月(.{1,3})日");

  private HanDate() {}

  /** The same in figures: 2024年1月30日. */
  static String digits(String text) {
    Matcher m = PARTS.matcher(text.replace('〇', '零'));
    if (!m.matches()) {
      return text;
    }
    StringBuilder year = new StringBuilder();
    m.group(1).chars().forEach(c -> year.append(DIGITS.indexOf(c)));
    return year + "年" + small(m.group(2)) + "月" + small(m.group(3)) + "日";
  }

  /** 1 to 99. */
  private static int small(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(text.charAt(0));
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
    int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(text.length() - 1));
    return tens * 10 + ones;
  }
}
