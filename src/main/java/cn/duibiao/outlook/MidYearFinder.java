package cn.duibiao.outlook;

import cn.duibiao.engine.RuleBase;
import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Judged;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Ruling;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Truth;
import cn.duibiao.model.Verdict;
import cn.duibiao.outlook.MidYear.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Asks of every figure and every dated duty what is still possible on a day. */
public final class MidYearFinder {

  private final Catalogue catalogue;
  private final DistrictYear year;
  private final LocalDate asOf;
  private final FigureAttempts attempts;
  private final LocalDate end;
  private final MidYear found =
      new MidYear(
          "",
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());

  private MidYearFinder(Catalogue catalogue, DistrictYear year, LocalDate asOf, Trials trials) {
    this.catalogue = catalogue;
    this.year = year;
    this.asOf = asOf;
    this.end = LocalDate.of(year.year(), 12, 31);
    this.attempts =
        new FigureAttempts(catalogue, year, new Names(catalogue.fields().values()), trials);
  }

  /** What can still be met on {@code asOf}. */
  public static MidYear of(
      Catalogue catalogue, Profile profile, RuleBase rules, DistrictYear year, LocalDate asOf) {
    Trials trials = new Trials(catalogue, profile, rules, asOf);
    MidYearFinder finder = new MidYearFinder(catalogue, year, asOf, trials);
    for (Finding finding : trials.whole(year).findings()) {
      if (finding.yardstick().isQuantified() && finding.verdict() != Verdict.NOT_APPLICABLE) {
        finder.look(finding);
      }
    }
    MidYear m = finder.found;
    return new MidYear(asOf.toString(), m.open(), m.late(), m.lost(), m.shortfalls(), m.holding());
  }

  private void look(Finding finding) {
    if (finding.yardstick().isDated()) {
      if (finding.verdict() != Verdict.MET) {
        duty(finding);
      }
    } else if (asOf.isBefore(end)) {
      finding.rulings().stream()
          .map(Ruling::judged)
          .filter(j -> j != null && j.isUsable() && !j.isSecond() && j.truth() != Truth.UNKNOWN)
          .distinct()
          .forEach(j -> figure(finding, j));
    }
  }

  private void add(List<Line> lines, Finding finding, String scope, String words) {
    Criterion criterion = finding.yardstick().definition();
    Threshold later = criterion.thresholdOn(end, year.year());
    String changed =
        finding.yardstick().isDated()
                || later == null
                || later.equals(finding.yardstick().threshold())
            ? ""
            : "；门槛自" + later.from() + "起是" + later.text() + "，以上按现行的算";
    boolean plain = scope == null || scope.equals(Scopes.ALL) || criterion.scopes().size() == 1;
    lines.add(
        new Line(criterion.id(), criterion.title(), (plain ? "" : scope + "：") + words + changed));
  }

  // ---- dated duties

  private void duty(Finding finding) {
    Field field = catalogue.fields().get(finding.yardstick().definition().fields().get(0));
    Bar bar = attempts.bar(finding, null, field);
    if (bar == null) {
      return;
    }
    LocalDate last = bar.lastDay();
    String due = "须在" + DateSpan.day(last, "").text() + "或以前";
    long left = ChronoUnit.DAYS.between(asOf, last);
    String scopes =
        finding.yardstick().definition().scopes().size() == 1
            ? ""
            : "（" + String.join("、", finding.yardstick().definition().scopes()) + "）";
    if (finding.rulings().stream()
        .anyMatch(r -> r.judged() != null && r.judged().truth() == Truth.NO)) {
      add(found.late(), finding, null, due + scopes + "，所写日期已经晚了，本年不能补，下年起");
    } else if (left >= 0) {
      add(found.open(), finding, null, due + scopes + "，还剩" + left + "日");
    } else {
      add(
          found.late(),
          finding,
          null,
          due + scopes + "，已过" + -left + "日，没有可以判定的日期：做了的补写日期和凭据；没有做的，本年不能补，下年起");
    }
  }

  // ---- figures

  private void figure(Finding finding, Judged judged) {
    if (!(judged.yardstick().limit() instanceof Quantity)) {
      return;
    }
    Bar bar = new Bar(judged.test().relation(), judged.yardstick().limit());
    Datum datum = judged.data().get(0);
    if (datum.kind() == FieldKind.RATE) {
      if (datum.hasParts() && datum.numerator().isExact() && datum.denominator().isExact()) {
        rate(finding, judged, bar, datum);
      }
    } else if (datum.stated() != null && datum.stated().isExact()) {
      count(finding, judged, bar, datum);
    }
  }

  private void rate(Finding finding, Judged judged, Bar bar, Datum datum) {
    Course course =
        new Course(
            datum.numerator().amount(),
            datum.denominator().amount(),
            ((Quantity) bar.limit()).amount(),
            bar.isRising());
    String now = "到现在%s/%s，须%s：".formatted(plain(course.done()), plain(course.base()), bar.text());
    if (judged.truth() == Truth.YES) {
      add(found.holding(), finding, judged.scope(), now + course.margin());
    } else {
      BigDecimal lacking = bar.lacking(course.done(), bar.numerator(course.base()));
      add(
          course.isLost() ? found.lost() : found.shortfalls(),
          finding,
          judged.scope(),
          now + course.way(plain(lacking)));
    }
  }

  private void count(Finding finding, Judged judged, Bar bar, Datum datum) {
    BigDecimal now = datum.stated().amount();
    String words = "到现在" + datum.stated().wording() + "，须" + bar.demand();
    boolean extreme = datum.field().contains("最长") || datum.field().contains("最短");
    BigDecimal lacking = bar.lacking(now, bar.figure());
    String unit = bar.unit();
    if (judged.truth() == Truth.YES) {
      if (bar.isRising() && !extreme) {
        return;
      }
      String rest =
          extreme ? "以后每一件都须" + bar.demand() : "以后至多再有" + plain(bar.figure().subtract(now)) + unit;
      add(found.holding(), finding, judged.scope(), words + "：" + rest);
    } else if (extreme) {
      add(found.lost(), finding, judged.scope(), words + "：已有一件没有做到，以后怎样都不改变，本年达不到");
    } else if (bar.isRising()) {
      add(
          found.shortfalls(),
          finding,
          judged.scope(),
          "%s：到%s还剩%d日，再有%s%s即达到"
              .formatted(
                  words,
                  DateSpan.day(end, "").text(),
                  ChronoUnit.DAYS.between(asOf, end),
                  plain(lacking),
                  unit));
    } else {
      add(
          found.lost(),
          finding,
          judged.scope(),
          words + "：是全年发生数的，本年已经达不到；是年末结存数的，年底前须减少" + plain(lacking) + unit);
    }
  }

  private static String plain(BigDecimal value) {
    return FigureFix.plain(value);
  }
}
