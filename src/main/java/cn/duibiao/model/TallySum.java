package cn.duibiao.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the rows of one field and scope up, and compares them with the totals stated beside them.
 */
final class TallySum {

  private final Yielded yielded;
  private final String scope;
  private final List<RowTest> rows;
  private final List<Datum> totals;
  private final long unlisted;
  private final List<Datum> denied = new ArrayList<>();
  private final List<Datum> beyond = new ArrayList<>();

  TallySum(
      Yielded yielded, String scope, List<RowTest> rows, List<Datum> totals, List<Datum> counts) {
    this.yielded = yielded;
    this.scope = scope;
    this.rows = rows;
    this.totals = totals.stream().filter(this::comparable).toList();
    this.unlisted = unlisted(counts);
  }

  private boolean comparable(Datum total) {
    return total.scope().equals(scope)
        && !total.pending()
        && !total.second()
        && total.period().equals(yielded.list().period());
  }

  /** Cases that a stated number counts and the list does not have. */
  private long unlisted(List<Datum> counts) {
    CaseList list = yielded.list();
    return counts.stream()
        .filter(c -> c.stated() != null && c.stated().lower() != null && !c.pending())
        .filter(c -> c.period().equals(list.period()))
        .filter(c -> list.scope() == null || list.scope().equals(c.scope()))
        .mapToLong(c -> c.stated().lower().longValue() - list.size())
        .reduce(0, Math::max);
  }

  Tally tally() {
    return switch (yielded.kind()) {
      case SHARE -> done(share(), List.of(), false);
      case COUNT -> done(count(), List.of(), false);
      case BREACHES -> breaches();
      case LONGEST, LONGEST_KNOWN, SHORTEST -> extreme();
    };
  }

  private Tally done(Datum datum, List<Judged> byOtherLimits, boolean empty) {
    return new Tally(yielded, scope, datum, byOtherLimits, denied, beyond, empty);
  }

  private long number(Truth base, Truth met) {
    return rows.stream().filter(r -> r.concerns() == base && r.met().truth() == met).count();
  }

  private Datum share() {
    long met = number(Truth.YES, Truth.YES);
    long failed = number(Truth.YES, Truth.NO);
    long unclear = number(Truth.YES, Truth.UNKNOWN);
    long perhapsMet = number(Truth.UNKNOWN, Truth.YES);
    long perhapsFailed = number(Truth.UNKNOWN, Truth.NO);
    long perhaps = number(Truth.UNKNOWN, Truth.UNKNOWN);
    if (failed + unclear + perhapsFailed + perhaps == 0) {
      // whether or not these belong to the base, no case of it fails
      met += perhapsMet;
      perhapsMet = 0;
    }
    long base = met + failed + unclear;
    long mostBase = base + perhapsMet + perhapsFailed + perhaps;
    long missing = missing(mostBase);
    Quantity numerator = cases(met, met + unclear + perhapsMet + perhaps + missing);
    Quantity denominator = cases(base + missing, mostBase + missing);
    Quantity best =
        rate(met + unclear + missing + perhapsMet + perhaps, base + missing + perhapsMet + perhaps);
    Quantity worst = rate(met, base + missing + perhapsFailed + perhaps);
    Quantity rate = null;
    if (best != null && worst != null && (base + missing) > 0) {
      rate =
          new Quantity(
              worst.lower(),
              false,
              best.upper(),
              false,
              "%",
              numerator.wording() + "÷" + denominator.wording());
    }
    Datum datum = datum(rate, numerator, denominator, missing, failing(rows), open(rows));
    Quantity listedNumerator = cases(met, met + unclear + perhapsMet + perhaps);
    Quantity listedBase = cases(base, mostBase);
    totals.forEach(t -> compareShare(t, listedNumerator, listedBase));
    return datum;
  }

  private long missing(long listedBase) {
    long fromTotals =
        totals.stream()
            .filter(t -> t.denominator() != null && t.denominator().lower() != null)
            .mapToLong(t -> t.denominator().lower().longValue() - listedBase)
            .reduce(0, Math::max);
    return Math.max(fromTotals, unlisted);
  }

  private static Quantity rate(long numerator, long denominator) {
    return Quantity.exactly(numerator, "").percentOf(Quantity.exactly(denominator, ""));
  }

  /** Beside the rows alone, without the cases that are not listed. */
  private void compareShare(Datum total, Quantity numerator, Quantity base) {
    Quantity stated = total.denominator();
    boolean more = stated != null && stated.moreThan(base) == Truth.YES;
    if ((stated != null && stated.lessThan(base) == Truth.YES)
        || (total.numerator() != null
            && (total.numerator().lessThan(numerator) == Truth.YES
                || (!more && total.numerator().moreThan(numerator) == Truth.YES)))
        || (!total.hasParts() && inconsistent(total, numerator, base))) {
      denied.add(total);
    } else if (more) {
      beyond.add(total);
    }
  }

  /** By the rule for a stated rate beside its parts; an interval denies nothing that it allows. */
  private boolean inconsistent(Datum total, Quantity numerator, Quantity base) {
    return datum(total.stated(), numerator, base, 0, List.of(), List.of()).isInconsistent();
  }

  private Datum count() {
    long least = number(Truth.YES, Truth.YES);
    long most =
        least
            + number(Truth.YES, Truth.UNKNOWN)
            + number(Truth.UNKNOWN, Truth.YES)
            + number(Truth.UNKNOWN, Truth.UNKNOWN);
    boolean counter = yielded.fieldName().equals(yielded.list().countField());
    long widest = counter ? most : most + unlisted;
    for (Datum total : totals) {
      Quantity stated = total.stated();
      if (stated == null) {
        continue;
      }
      if (stated.upper() != null && stated.lessThan(cases(least, least)) == Truth.YES) {
        denied.add(total);
      } else if (stated.lower() != null && stated.lower().longValue() > most) {
        beyond.add(total);
        widest =
            Math.max(
                widest, (stated.upper() == null ? stated.lower() : stated.upper()).longValue());
      }
    }
    boolean breaches = yielded.kind() == YieldKind.BREACHES;
    List<RowTest> counted = rows.stream().filter(r -> breaches && r.isCounted()).toList();
    List<RowTest> open = rows.stream().filter(r -> !r.isCounted() && r.mayCount()).toList();
    return datum(cases(least, widest), null, null, widest - most, counted, open);
  }

  private Tally breaches() {
    boolean none = rows.stream().allMatch(r -> r.concerns() == Truth.NO);
    return none ? done(null, List.of(), true) : done(count(), List.of(), false);
  }

  private Tally extreme() {
    List<RowTest> concerned = rows.stream().filter(r -> r.concerns() != Truth.NO).toList();
    if (concerned.isEmpty()) {
      return done(null, List.of(), yielded.kind() != YieldKind.LONGEST_KNOWN);
    }
    Map<BigDecimal, List<RowTest>> others = new LinkedHashMap<>();
    List<RowTest> ofTheYear = new ArrayList<>();
    for (RowTest test : concerned) {
      List<RowTest> group =
          test.isOfTheYear()
              ? ofTheYear
              : others.computeIfAbsent(test.limit().amount(), l -> new ArrayList<>());
      group.add(test);
    }
    List<Judged> judged = new ArrayList<>();
    others.values().forEach(group -> judged.add(byOwnLimit(group)));
    Datum datum = ofTheYear.isEmpty() ? null : widened(ofTheYear);
    return done(datum, List.copyOf(judged), false);
  }

  private Judged byOwnLimit(List<RowTest> group) {
    Datum datum = datum(of(group), null, null, 0, failing(group), open(group));
    RowTest one = group.get(0);
    Test test =
        yielded.kind() == YieldKind.SHORTEST
            ? Test.atLeast(datum.value(), one.limit())
            : Test.atMost(datum.value(), one.limit());
    return Judged.of(one.yardstick(), test, datum);
  }

  /** The extreme of {@code group}: that of the cases it concerns for certain bounds one side. */
  private Quantity of(List<RowTest> group) {
    return yielded.kind() == YieldKind.SHORTEST ? shortest(group) : longest(group);
  }

  private Quantity longest(List<RowTest> group) {
    RowTest worst = null;
    BigDecimal most = BigDecimal.ZERO;
    boolean bounded = yielded.kind() == YieldKind.LONGEST;
    for (RowTest test : group) {
      boolean certain = test.concerns() == Truth.YES;
      if (certain && (worst == null || test.least().compareTo(worst.least()) > 0)) {
        worst = test;
      }
      bounded &= test.most() != null;
      most = bounded ? most.max(test.most()) : most;
    }
    BigDecimal least = worst == null ? BigDecimal.ZERO : worst.least();
    return amount(least, bounded ? most : null, worst);
  }

  private Quantity shortest(List<RowTest> group) {
    RowTest worst = null;
    BigDecimal least = null;
    for (RowTest test : group) {
      boolean certain = test.concerns() == Truth.YES && test.most() != null;
      if (certain && (worst == null || test.most().compareTo(worst.most()) < 0)) {
        worst = test;
      }
      least = least == null ? test.least() : least.min(test.least());
    }
    return amount(least, worst == null ? null : worst.most(), worst);
  }

  private Quantity amount(BigDecimal least, BigDecimal most, RowTest worst) {
    String unit = yielded.field().unit();
    boolean shown = worst != null && worst.amount() != null;
    String words = shown ? worst.row().title() + worst.amount().wording() : "各行都不能确定";
    return new Quantity(least, false, most, false, unit, words);
  }

  /** With what stated figures say beyond the rows. */
  private Datum widened(List<RowTest> group) {
    Quantity listed = of(group);
    BigDecimal least = listed.lower();
    BigDecimal most = listed.upper();
    boolean shortest = yielded.kind() == YieldKind.SHORTEST;
    boolean stated = false;
    for (Datum total : totals) {
      Quantity figure = total.stated();
      if (figure == null || figure.lower() == null || figure.upper() == null) {
        continue;
      }
      stated = true;
      boolean denies =
          shortest
              ? listed.upper() != null && figure.lower().compareTo(listed.upper()) > 0
              : figure.upper().compareTo(listed.lower()) < 0;
      boolean further =
          shortest
              ? figure.upper().compareTo(listed.lower()) < 0
              : listed.upper() != null && figure.lower().compareTo(listed.upper()) > 0;
      if (denies) {
        denied.add(total);
      } else if (further) {
        beyond.add(total);
        least = shortest ? figure.lower().min(least) : least;
        most = shortest || most == null ? most : figure.upper().max(most);
      }
    }
    if (yielded.kind() == YieldKind.LONGEST_KNOWN && stated && denied.isEmpty()) {
      return null;
    }
    if (unlisted > 0 && !stated) {
      least = shortest ? BigDecimal.ZERO : least;
      most = shortest ? most : null;
    }
    Quantity all = new Quantity(least, false, most, false, listed.unit(), listed.wording());
    return datum(all, null, null, stated ? 0 : unlisted, failing(group), open(group));
  }

  private static List<RowTest> failing(List<RowTest> tests) {
    return tests.stream().filter(RowTest::isFailed).toList();
  }

  private static List<RowTest> open(List<RowTest> tests) {
    return tests.stream().filter(RowTest::isOpen).toList();
  }

  private Quantity cases(long least, long most) {
    String words = least == most ? least + "件" : least + "至" + most + "件";
    String unit = yielded.kind() == YieldKind.SHARE ? "件" : yielded.field().unit();
    return new Quantity(
        BigDecimal.valueOf(least), false, BigDecimal.valueOf(most), false, unit, words);
  }

  private Datum datum(
      Quantity stated,
      Quantity numerator,
      Quantity denominator,
      long missing,
      List<RowTest> failed,
      List<RowTest> open) {
    CaseList list = yielded.list();
    Field field = yielded.field();
    return new Datum(
        field.name(),
        field.kind(),
        scope,
        false,
        stated,
        numerator,
        denominator,
        null,
        null,
        Map.of(),
        Map.of(),
        list.period(),
        null,
        list.evidence(),
        list.source(),
        null,
        null,
        false,
        field.partOf(),
        false,
        new Listing(list.name(), list.wording(), yielded.isExtreme(), missing, failed, open));
  }
}
