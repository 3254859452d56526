package cn.duibiao.model;

import java.text.Normalizer;

/** Text as compared and parsed: full-width forms become half-width, white space goes. */
public final class PlainText {

  private PlainText() {}

  /** The plain form of {@code text}. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
      if (!plain) {
        return normalized(text);
      }
    }
    return text;
  }

  private static String normalized(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (!Character.isWhitespace(folded.charAt(i))) {
        kept.append(folded.charAt(i));
      }
    }
    return kept.toString();
  }
}
