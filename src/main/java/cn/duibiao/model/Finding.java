package cn.duibiao.model;

import java.util.Comparator;
import java.util.List;

/**
 * 评定: the one verdict of one criterion.
 *
 * @param yardstick the one its deciding test used
 * @param ruling the ruling that decides: 不适用 of the whole criterion, otherwise the worst
 * @param rulings all of them, worst first; never empty
 */
public record Finding(
    String criterion, Yardstick yardstick, Verdict verdict, Ruling ruling, List<Ruling> rulings) {

  private static final Comparator<Ruling> WORST_FIRST =
      Comparator.comparing(Ruling::decidesAlone)
          .reversed()
          .thenComparing(Ruling::verdict)
          .thenComparing(Ruling::cause)
          .thenComparing(r -> r.scope() == null ? "" : r.scope());

  /**
   * Rolls the rulings of one criterion up.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static Finding of(Yardstick yardstick, List<Ruling> rulings) {
    if (rulings.isEmpty()) {
      throw new IllegalArgumentException("no ruling for " + yardstick.criterion());
    }
    List<Ruling> sorted = rulings.stream().sorted(WORST_FIRST).toList();
    Ruling first = sorted.get(0);
    Yardstick used = first.judged() == null ? yardstick : first.judged().yardstick();
    return new Finding(yardstick.criterion(), used, first.verdict(), first, sorted);
  }

  /** 达标 rests on the weakest basis of its scopes; null for every other verdict. */
  public Basis basis() {
    if (verdict != Verdict.MET) {
      return null;
    }
    boolean evidenced =
        rulings.stream()
            .filter(r -> r.verdict() == Verdict.MET)
            .allMatch(r -> r.basis() == Basis.EVIDENCED);
    return evidenced ? Basis.EVIDENCED : Basis.SELF_REPORTED;
  }

  /** True when it leaves something to do. */
  public boolean isGap() {
    return verdict.isGap();
  }

  /** True when a bare rate is among its grounds. */
  public boolean isBareRate() {
    return rulings.stream().anyMatch(r -> r.cause() == Cause.BARE_RATE);
  }
}
