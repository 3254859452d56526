package cn.duibiao.overview;

import cn.duibiao.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of one field put in order, only where they are of the same definition, scope and period.
 * An order of size, no verdict: whether more is better is not for this table to say.
 *
 * @param fields as asked for
 */
public record Ranking(List<Of> fields) {

  /**
   * One field.
   *
   * @param tables figures that can be compared with each other
   * @param leftOut those that can be compared with none, and why
   */
  public record Of(String field, List<Table> tables, List<LeftOut> leftOut) {}

  /**
   * Comparable figures, the largest first.
   *
   * @param basis what they have in common, in words
   */
  public record Table(String basis, List<Place> places) {}

  /**
   * A figure in its place; equal figures share one.
   *
   * @param wording as stated
   * @param figure as compared, e.g. 98.04%
   */
  public record Place(int rank, String label, String wording, String figure) {}

  /** An entry that is not ranked. */
  public record LeftOut(String label, String reason) {}

  /**
   * A figure as a district states it.
   *
   * @param basis level, scope, period, unit and meaning of the denominator, in words
   * @param figure never null
   */
  public record Figure(String label, String basis, Quantity figure, String wording) {}

  /**
   * Puts {@code figures} in order.
   *
   * @param leftOut what was left out before
   */
  public static Of of(String field, List<Figure> figures, List<LeftOut> leftOut) {
    Map<String, List<Figure>> byBasis = new LinkedHashMap<>();
    figures.forEach(f -> byBasis.computeIfAbsent(f.basis(), k -> new ArrayList<>()).add(f));
    List<LeftOut> out = new ArrayList<>(leftOut);
    List<Table> tables = new ArrayList<>();
    byBasis.forEach(
        (basis, group) -> {
          List<Figure> clear = group.stream().filter(f -> isClear(f, group, out)).toList();
          if (clear.size() > 1) {
            tables.add(new Table(basis, places(clear)));
          } else {
            clear.forEach(f -> out.add(new LeftOut(f.label(), "没有别的地区与它同一口径（" + basis + "）")));
          }
        });
    tables.sort(
        Comparator.comparingInt((Table t) -> -t.places().size()).thenComparing(Table::basis));
    return new Of(field, tables, out);
  }

  /** Whether it stands on one side of every other; if not, it is added to {@code out}. */
  private static boolean isClear(Figure figure, List<Figure> group, List<LeftOut> out) {
    if (isKnown(figure.figure())) {
      return true;
    }
    boolean apart =
        group.stream()
            .filter(f -> f != figure)
            .allMatch(f -> f.figure().differsFrom(figure.figure()));
    if (!apart) {
      out.add(new LeftOut(figure.label(), "“" + figure.wording() + "”是约数，与别的数的范围重叠，排不出先后"));
    }
    return apart;
  }

  /** Exact, or a quotient known to more places than anyone writes. */
  private static boolean isKnown(Quantity q) {
    return q.lower() != null
        && q.upper() != null
        && q.upper().subtract(q.lower()).compareTo(new BigDecimal("1E-9")) < 0;
  }

  private static List<Place> places(List<Figure> figures) {
    List<Figure> sorted =
        figures.stream()
            .sorted(Comparator.comparing((Figure f) -> size(f.figure())).reversed())
            .toList();
    List<Place> places = new ArrayList<>();
    int rank = 0;
    BigDecimal last = null;
    for (Figure f : sorted) {
      BigDecimal size = size(f.figure());
      if (last == null || size.compareTo(last) != 0) {
        rank = places.size() + 1;
        last = size;
      }
      places.add(new Place(rank, f.label(), f.wording(), f.figure().text()));
    }
    return places;
  }

  private static BigDecimal size(Quantity q) {
    return q.lower() != null ? q.lower() : q.upper();
  }
}
