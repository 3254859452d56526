package cn.duibiao.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The option closest to {@code word}, if it is close enough to be worth suggesting. */
  public static Optional<String> of(String word, Collection<String> options) {
    Comparator<String> closest = Comparator.comparingInt(o -> distance(word, o));
    return options.stream()
        .min(closest.thenComparing(Comparator.naturalOrder()))
        .filter(o -> distance(word, o) <= Math.max(1, Math.min(word.length(), o.length()) / 2));
  }

  /** 。你是不是想写“…”？ or nothing. */
  public static String suggestion(String word, Collection<String> options) {
    return of(word, options).map(o -> "是不是“" + o + "”？").orElse("");
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
