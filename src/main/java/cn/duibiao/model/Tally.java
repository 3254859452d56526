package cn.duibiao.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rows of a 清单 add up to for one 数据项 and scope, beside the year's figures stated for the
 * same. The arithmetic only; what a difference means is for the rules.
 *
 * @param datum the figure, null when no row is measured by the limit of the year as a whole
 * @param byOtherLimits tests of the rows for which another limit was in force on their own date
 * @param denied stated figures that the rows contradict
 * @param beyond stated figures that go beyond what is listed, so that the list may be incomplete
 * @param empty true of an extreme that no row is concerned with
 */
public record Tally(
    Yielded yielded,
    String scope,
    Datum datum,
    List<Judged> byOtherLimits,
    List<Datum> denied,
    List<Datum> beyond,
    boolean empty) {

  /** Name of its field. */
  public String field() {
    return yielded.fieldName();
  }

  /** True when it says something of {@code other}, so that a stated figure of it is not needed. */
  public boolean speaksFor(String other) {
    return !empty && Scopes.overlap(List.of(scope), other);
  }

  /** 所列12件. */
  public String reason() {
    return yielded.list().name() + "清单所列" + yielded.list().size() + "件中没有此类事项";
  }

  /** The figure, if there is one. */
  public List<Datum> data() {
    return datum == null ? List.of() : List.of(datum);
  }

  /** True when the list has any row. */
  public boolean hasRows() {
    return yielded.list().size() > 0;
  }

  /** Documents registered for the list. */
  public List<String> evidence() {
    return yielded.list().evidence();
  }

  /** Where the list stands. */
  public Source source() {
    return yielded.list().source();
  }

  /** 行政应诉清单12件，得11件／12件，所填的合计为12／12. */
  public String beside(Datum stated) {
    return yielded.list().name() + datum.wording() + "，所填的合计为" + stated.wording();
  }

  /** By how much a stated count differs from the one of the list; null when that is no amount. */
  public BigDecimal difference(Datum stated) {
    Quantity listed = datum.denominator() == null ? datum.stated() : datum.denominator();
    Quantity other = datum.denominator() == null ? stated.stated() : stated.denominator();
    return listed == null || other == null || !other.isExact() || listed.lower() == null
        ? null
        : other.amount().subtract(listed.lower()).abs();
  }

  /**
   * The tallies of one field: none when no row says anything, otherwise one for each scope.
   *
   * @param tests of all rows
   * @param totals stated for the field
   * @param counts stated for the number of cases
   */
  public static List<Tally> of(
      Yielded yielded, List<RowTest> tests, List<Datum> totals, List<Datum> counts) {
    boolean concerned = tests.stream().anyMatch(t -> t.concerns() != Truth.NO);
    if (concerned && tests.stream().noneMatch(RowTest::isInformative)) {
      return List.of();
    }
    Map<String, List<RowTest>> byScope = new TreeMap<>();
    List<RowTest> inOrder =
        tests.stream().sorted(Comparator.comparingInt(t -> t.row().number())).toList();
    for (RowTest test : inOrder) {
      String scope = test.scope() == null ? yielded.scope() : test.scope();
      byScope.computeIfAbsent(scope, s -> new ArrayList<>()).add(test);
    }
    if (byScope.isEmpty()) {
      byScope.put(yielded.scope(), List.of());
    }
    String listed = yielded.list().scope();
    List<Tally> tallies = new ArrayList<>();
    byScope.forEach(
        (scope, rows) -> {
          if (listed == null || Scopes.overlap(List.of(listed), scope)) {
            tallies.add(new TallySum(yielded, scope, rows, totals, counts).tally());
          }
        });
    return tallies.stream().filter(t -> !t.saysLessThanStated()).toList();
  }

  /**
   * Cases outside the list may reach further than its rows: a stated figure that they do not deny
   * stays.
   */
  private boolean saysLessThanStated() {
    return yielded.kind() == YieldKind.LONGEST_KNOWN
        && datum == null
        && byOtherLimits.isEmpty()
        && !empty;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
