package cn.duibiao.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The option closest to {@code word}, if it is close enough to be worth suggesting. */
  public static Optional<String> of(String word, Collection<String> options) {
    return options.stream()
        .filter(o -> Math.abs(o.length() - word.length()) <= tolerance(word, o))
        .map(o -> new Candidate(o, distance(word, o)))
        .filter(c -> c.distance <= tolerance(word, c.option))
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::option))
        .map(Candidate::option);
  }

  private record Candidate(String option, int distance) {}

  private static int tolerance(String word, String option) {
    return Math.max(1, Math.min(word.length(), option.length()) / 2);
  }

  /** 是不是“…”？ or nothing. */
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
