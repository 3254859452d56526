package cn.duibiao.report;

/** 一、二、三 for headings. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** 1 to 99 in Chinese characters. */
  static String of(int n) {
    if (n < 10) {
      return DIGITS.substring(n, n + 1);
    }
    String tens = n < 20 ? "十" : DIGITS.substring(n / 10, n / 10 + 1) + "十";
    return n % 10 == 0 ? tens : tens + DIGITS.charAt(n % 10);
  }
}
