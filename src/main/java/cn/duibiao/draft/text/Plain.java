package cn.duibiao.draft.text;

/** Folds a text character for character, so that places in it stay the same. */
public final class Plain {

  private Plain() {}

  /** Half-width letters, figures and brackets, full-width stops; as long as {@code text}. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(fold(text, i));
    }
    return out.toString();
  }

  private static char fold(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '，', '；', '：', '！', '？' -> c;
      case ',' -> betweenDigits(text, i) ? c : '，';
      case ';' -> '；';
      case ':' -> betweenDigits(text, i) ? c : '：';
      case '○', '〇', '◯' -> '〇';
      case '﹪' -> '%';
      case '【' -> '〔';
      case '】' -> '〕';
      case '“', '”', '「', '」' -> c == '“' || c == '「' ? '“' : '”';
      default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
    };
  }

  private static boolean betweenDigits(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }
}
