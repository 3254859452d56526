package cn.duibiao.catalogue;

import cn.duibiao.model.Force;
import cn.duibiao.model.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thresholds laid over others: those of a profile hold on their days, the catalogue's on the rest.
 */
final class DatedThresholds {

  private DatedThresholds() {}

  /** {@code below} on every day that none of {@code above} covers, and {@code above}; by date. */
  static List<Threshold> overlay(List<Threshold> below, List<Threshold> above) {
    List<Threshold> rest = below;
    for (Threshold local : above) {
      rest = rest.stream().flatMap(t -> without(t, local).stream()).toList();
    }
    List<Threshold> all = new ArrayList<>(rest);
    all.addAll(above);
    all.sort(Comparator.comparing(DatedThresholds::first));
    return List.copyOf(all);
  }

  /** True when both hold on some day. */
  static boolean overlap(Threshold a, Threshold b) {
    return !first(a).isAfter(last(b)) && !first(b).isAfter(last(a));
  }

  private static List<Threshold> without(Threshold t, Threshold local) {
    if (!overlap(t, local)) {
      return List.of(t);
    }
    List<Threshold> pieces = new ArrayList<>();
    if (first(t).isBefore(first(local))) {
      pieces.add(t.between(t.from(), local.from().minusDays(1)));
    }
    if (last(t).isAfter(last(local))) {
      pieces.add(t.between(local.to().plusDays(1), t.to()));
    }
    return pieces;
  }

  private static LocalDate first(Threshold t) {
    return t.from() == null ? LocalDate.MIN : t.from();
  }

  private static LocalDate last(Threshold t) {
    return t.to() == null ? LocalDate.MAX : t.to();
  }

  /** 30日（法定 L4，已见原文，自2022-01-01）；…, for the list of changes. */
  static String words(List<Threshold> thresholds) {
    return thresholds.stream().map(DatedThresholds::words).collect(Collectors.joining("；"));
  }

  private static String words(Threshold t) {
    StringBuilder words = new StringBuilder(t.text()).append('（').append(t.force().label());
    if (t.force() == Force.LEGAL && t.legalLevel() != null) {
      words.append(' ').append(t.legalLevel());
    }
    words.append('，').append(t.confidence().words());
    if (t.from() != null) {
      words.append("，自").append(t.from());
    }
    if (t.to() != null) {
      words.append("，至").append(t.to());
    }
    return words.append('）').toString();
  }
}
