package cn.duibiao.model;

import java.math.BigDecimal;

/** Reads numbers written in Chinese characters: 二十, 两, 一百零五, 三万二千, 二〇二三, 九点五. */
final class ChineseNumerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumerals() {}

  /** Returns the number, or null when the text is not one. */
  static BigDecimal read(String text) {
    int point = text.indexOf('点');
    if (point >= 0) {
      BigDecimal whole = read(text.substring(0, point));
      String fraction = positional(text.substring(point + 1));
      return whole == null || fraction == null
          ? null
          : new BigDecimal(whole.toPlainString() + "." + fraction);
    }
    String plain = text.replace('两', '二').replace('〇', '零');
    if (plain.isEmpty()) {
      return null;
    }
    String digits = positional(plain);
    if (digits != null && (digits.length() > 1 || plain.length() == 1)) {
      return new BigDecimal(digits);
    }
    return grouped(plain);
  }

  /** Digit by digit, as years are read; null when another character occurs. */
  private static String positional(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      int digit = DIGITS.indexOf(c == '〇' ? '零' : c == '两' ? '二' : c);
      if (digit < 0) {
        return null;
      }
      out.append(digit);
    }
    return out.isEmpty() ? null : out.toString();
  }

  private static BigDecimal grouped(String text) {
    long total = 0;
    long section = 0;
    long digit = 0;
    boolean pending = false;
    for (char c : text.toCharArray()) {
      int value = DIGITS.indexOf(c);
      long unit = unit(c);
      if (value >= 0) {
        digit = value;
        pending = true;
      } else if (unit == 10_000 || unit == 100_000_000) {
        section += digit;
        total = (total + section) * unit;
        section = 0;
        digit = 0;
        pending = false;
      } else if (unit > 0) {
        section += (pending ? digit : 1) * unit;
        digit = 0;
        pending = false;
      } else {
        return null;
      }
    }
    return BigDecimal.valueOf(total + section + digit);
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }
}
