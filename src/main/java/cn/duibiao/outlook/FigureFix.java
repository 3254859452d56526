package cn.duibiao.outlook;

import cn.duibiao.model.Cause;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Field;
import cn.duibiao.model.Period;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Tie;
import cn.duibiao.model.Yardstick;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes what the figures of one field for one scope would have to be to reach a limit. */
final class FigureFix {

  /** Grounds on which what is stated is no figure of the year at all. */
  private static final Set<Cause> UNUSABLE =
      EnumSet.of(Cause.CUMULATIVE, Cause.PARTIAL, Cause.STRADDLES, Cause.PREMATURE, Cause.OUTSIDE);

  private final DistrictYear year;
  private final Field field;
  private final Yardstick yardstick;
  private final Bar bar;

  /** For {@code field}, which has to reach {@code bar}. */
  FigureFix(DistrictYear year, Field field, Yardstick yardstick, Bar bar) {
    this.year = year;
    this.field = field;
    this.yardstick = yardstick;
    this.bar = bar;
  }

  /**
   * What {@code scope} would have to state.
   *
   * @param stated what it states now, null when nothing
   * @param cause why that is not enough, null when nothing is stated
   */
  Fix of(String scope, Datum stated, Cause cause) {
    boolean usable = stated != null && !UNUSABLE.contains(cause);
    Datum datum = usable ? stated : null;
    Map<String, String> frame = new LinkedHashMap<>();
    if (stated != null && stated.pending()) {
      frame.put("待确认", "否");
    }
    if (stated != null && !usable && cause != Cause.PREMATURE) {
      frame.put("期间", period(cause).text());
    }
    Fix fix =
        switch (field.kind()) {
          case DATE -> date(scope, datum, frame);
          case RATE -> rate(scope, datum, frame);
          default -> count(scope, datum, frame);
        };
    if (stated != null && stated.pending()) {
      return fix.after("由填报单位确认后，");
    }
    return cause == Cause.DISPUTED ? fix.after("先核实互相矛盾的填报；核实后，") : fix;
  }

  /** The whole period, or that since the present requirement began. */
  private Period period(Cause cause) {
    if (cause != Cause.STRADDLES) {
      return yardstick.requiredPeriod();
    }
    LocalDate since =
        yardstick.threshold().from() == null
            ? yardstick.definition().begins()
            : yardstick.threshold().from();
    return year.period().since(since);
  }

  private Setting.Figure set(String scope, Map<String, String> frame, String... keys) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < keys.length; i += 2) {
      all.put(keys[i], keys[i + 1]);
    }
    all.putAll(frame);
    return Setting.figure(field.name(), isUsual(scope) ? null : scope, all);
  }

  /** True when a setting without a scope means {@code scope}. */
  private boolean isUsual(String scope) {
    return yardstick.definition().scopes().size() == 1
        && field.usualScope().equals(scope)
        && year.data().stream()
            .filter(d -> d.field().equals(field.name()))
            .allMatch(d -> d.scope().equals(scope))
        && year.noData().stream()
            .filter(n -> n.field().equals(field.name()))
            .allMatch(n -> n.scope().equals(scope));
  }

  // ---- dates

  private Fix date(String scope, Datum datum, Map<String, String> frame) {
    LocalDate last = bar.lastDay();
    Setting setting = set(scope, frame, "值", last.toString());
    Setting later = set(scope, frame, "值", last.plusDays(1).toString());
    String due = DateSpan.day(last, "").text();
    if (datum == null || datum.date() == null) {
      String from =
          yardstick.isAfterPeriod()
              ? DateSpan.day(year.period().to().plusDays(1), "").text() + "至"
              : "不晚于";
      return new Fix("补写日期：" + from + due + "的任何一日即达标", setting, later, List.of(), false);
    }
    DateSpan stated = datum.date();
    LocalDate limit = ((DateSpan) bar.limit()).first();
    if (stated.first().isAfter(limit)) {
      long late = ChronoUnit.DAYS.between(limit, stated.first());
      String most =
          stated.isDay() ? "" : "，最多" + ChronoUnit.DAYS.between(limit, stated.last()) + "日";
      String before =
          bar.relation().equals("早于") ? "须在" + DateSpan.day(limit, "").text() + "前" : "须不晚于" + due;
      return new Fix(
          "%s，所写%s晚了%d日%s；本年不能补，下年起".formatted(before, stated.text(), late, most),
          setting,
          later,
          List.of(),
          true);
    }
    return new Fix(
        "所写%s不足以判定：确在%s或以前即达标，须写明是哪一日".formatted(stated.text(), due),
        setting,
        later,
        List.of(),
        true);
  }

  // ---- figures

  private Fix count(String scope, Datum datum, Map<String, String> frame) {
    BigDecimal passing = bar.figure();
    String unit = bar.unit();
    Setting setting = set(scope, frame, "值", plain(passing) + unit);
    BigDecimal less = bar.worse(passing, bar.step());
    Setting tooLittle = less.signum() < 0 ? null : set(scope, frame, "值", plain(less) + unit);
    Quantity now = datum == null ? null : datum.stated();
    if (now == null) {
      return new Fix(anyFigure(), setting, tooLittle, List.of(), false);
    }
    if (now.isExact()) {
      BigDecimal lacking = bar.lacking(now.amount(), passing);
      if (lacking.signum() == 0) {
        return new Fix("确为%s即达标".formatted(now.wording()), setting, tooLittle, List.of(), false);
      }
      return new Fix(
          step(lacking, now.unit().isEmpty() ? unit : now.unit())
              + "即达标（现%s，须%s）".formatted(now.wording(), bar.demand()),
          setting,
          tooLittle,
          List.of(),
          true);
    }
    return new Fix(
        "所写%s只是约数：确为%s%s即达标%s"
            .formatted(
                now.wording(),
                plain(passing) + unit,
                bar.isRising() ? "以上" : "以下",
                cases(now, passing, unit)),
        setting,
        tooLittle,
        List.of(),
        true);
  }

  /** The best and the worst case of a figure known within bounds. */
  private String cases(Quantity now, BigDecimal passing, String unit) {
    BigDecimal worst = bar.isRising() ? now.lower() : inner(now);
    BigDecimal best = bar.isRising() ? inner(now) : now.lower();
    String words = "；最好的情况" + (best == null ? "已经达标" : kase(best, passing, unit));
    return words + (worst == null ? "，最坏的情况没有界限" : "，最坏的情况" + kase(worst, passing, unit));
  }

  private String kase(BigDecimal value, BigDecimal passing, String unit) {
    BigDecimal lacking = bar.lacking(value, passing);
    return "（%s%s）%s"
        .formatted(plain(value), unit, lacking.signum() == 0 ? "已经达标" : step(lacking, unit));
  }

  /** The greatest value a bound allows in whole steps; null when nothing bounds it above. */
  private BigDecimal inner(Quantity q) {
    if (q.upper() == null) {
      return null;
    }
    return q.upperOpen() ? q.upper().subtract(stepOf(q)) : q.upper();
  }

  private static BigDecimal stepOf(Quantity q) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, q.upper().stripTrailingZeros().scale()));
  }

  private String anyFigure() {
    if (bar.isZero()) {
      return "补写" + field.name() + "：确实没有发生的，写“零”即达标";
    }
    return "补写" + field.name() + "：任何" + bar.text() + "的值即达标";
  }

  private String step(BigDecimal lacking, String unit) {
    boolean time = Set.of("日", "天", "工作日", "小时", "月", "年").contains(unit);
    return (bar.isRising() ? time ? "再增加" : "再有" : time ? "缩短" : "减少") + plain(lacking) + unit;
  }

  // ---- rates

  private Fix rate(String scope, Datum datum, Map<String, String> frame) {
    if (datum != null && datum.hasParts() && !datum.isZeroBase()) {
      return datum.numerator().isExact() && datum.denominator().isExact()
          ? exactRate(scope, datum, frame)
          : boundRate(scope, datum, frame);
    }
    boolean based =
        datum != null
            && datum.denominator() != null
            && datum.denominator().isExact()
            && !datum.isZeroBase();
    BigDecimal base = based ? datum.denominator().amount() : usualBase(scope);
    BigDecimal passing = bar.numerator(base);
    String said =
        datum == null || datum.stated() == null ? "" : "所写" + datum.stated().wording() + "没有底数：";
    String wanted =
        "补写分子（%s）和分母（%s），%s"
            .formatted(field.numerator(), field.denominator(), share(passing, base));
    return new Fix(
        said + wanted + "即达标",
        set(scope, frame, "分子", plain(passing), "分母", plain(base)),
        shy(scope, frame, passing, base),
        List.of(),
        datum != null
            && datum.stated() != null
            && datum.stated().isExact()
            && falls(datum.stated()));
  }

  private boolean falls(Quantity stated) {
    Quantity limit = (Quantity) bar.limit();
    return bar.isRising()
        ? stated.amount().compareTo(limit.amount()) < 0
        : stated.amount().compareTo(limit.amount()) > 0;
  }

  private Setting shy(
      String scope, Map<String, String> frame, BigDecimal passing, BigDecimal base) {
    BigDecimal less = bar.worse(passing, BigDecimal.ONE);
    boolean possible = less.signum() >= 0 && less.compareTo(base) <= 0;
    return possible ? set(scope, frame, "分子", plain(less), "分母", plain(base)) : null;
  }

  private String share(BigDecimal passing, BigDecimal base) {
    String limit = ((Quantity) bar.limit()).text();
    String words =
        limit.equals("100%") && bar.isRising()
            ? "两者相等"
            : bar.isZero() ? "分子为零" : "分子" + bar.relation() + "分母的" + limit;
    return "%s（如%s/%s）".formatted(words, plain(passing), plain(base));
  }

  /** A count the dictionary says is the denominator, where one is stated; otherwise a round one. */
  private BigDecimal usualBase(String scope) {
    return field.ties().stream()
        .filter(t -> t.role() == Tie.Role.DENOMINATOR)
        .flatMap(t -> year.data().stream().filter(d -> d.field().equals(t.other())))
        .filter(d -> d.scope().equals(scope) && d.stated() != null && d.stated().isExact())
        .map(d -> d.stated().amount())
        .filter(a -> a.signum() > 0)
        .findFirst()
        .orElse(bar.exampleDenominator());
  }

  private Fix exactRate(String scope, Datum datum, Map<String, String> frame) {
    BigDecimal base = datum.denominator().amount();
    BigDecimal now = datum.numerator().amount();
    BigDecimal passing = bar.numerator(base);
    BigDecimal lacking = bar.lacking(now, passing);
    String words =
        lacking.signum() == 0
            ? "确为%s/%s即达标".formatted(plain(now), plain(base))
            : "%s即达标（分子是%s：现%s/%s，须%s/%s）"
                .formatted(
                    cases(lacking, datum.numerator().unit()),
                    field.numerator(),
                    plain(now),
                    plain(base),
                    plain(passing),
                    plain(base));
    return new Fix(
        words,
        set(scope, frame, "分子", plain(passing), "分母", plain(base)),
        shy(scope, frame, passing, base),
        List.of(),
        lacking.signum() > 0);
  }

  private Fix boundRate(String scope, Datum datum, Map<String, String> frame) {
    Quantity n = datum.numerator();
    Quantity d = datum.denominator();
    BigDecimal least = bar.isRising() ? n.lower() : inner(n);
    BigDecimal most = bar.isRising() ? inner(n) : n.lower();
    BigDecimal wide = bar.isRising() ? inner(d) : d.lower();
    BigDecimal narrow = bar.isRising() ? d.lower() : inner(d);
    String words = "所写%s/%s只是约数".formatted(n.wording(), d.wording());
    BigDecimal sure = wide == null || wide.signum() == 0 ? bar.exampleDenominator() : wide;
    BigDecimal passing = bar.numerator(sure);
    List<Setting> enough = List.of();
    if (most == null || narrow == null || narrow.signum() == 0) {
      words += "：最好的情况已经达标";
    } else {
      most = wholeExceeded() ? most : most.min(narrow);
      BigDecimal needed = bar.numerator(narrow);
      BigDecimal reached = bar.isRising() ? needed.max(most).min(narrow) : needed.min(most);
      words += "：最好的情况（%s/%s）%s".formatted(plain(most), plain(narrow), lackingWords(most, needed));
      enough = List.of(set(scope, frame, "分子", plain(reached), "分母", plain(narrow)));
    }
    words +=
        least == null || wide == null
            ? "，最坏的情况没有界限"
            : "，最坏的情况（%s/%s）%s".formatted(plain(least), plain(wide), lackingWords(least, passing));
    return new Fix(
        words + "；写明确切的数，" + share(passing, sure) + "即达标",
        set(scope, frame, "分子", plain(passing), "分母", plain(sure)),
        shy(scope, frame, passing, sure),
        enough,
        true);
  }

  /** 再有3件, in the unit written or else that of what the numerator counts. */
  private String cases(BigDecimal lacking, String written) {
    String unit = written.isEmpty() ? counted() : written;
    return unit.isEmpty()
        ? (bar.isRising() ? "分子再加" : "分子减少") + plain(lacking)
        : step(lacking, unit);
  }

  private String counted() {
    String numerator = field.numerator() == null ? "" : field.numerator();
    for (String unit : List.of("件", "人", "份", "户次", "家", "项", "起", "次")) {
      if (numerator.endsWith(unit + "数") || numerator.endsWith(unit)) {
        return unit;
      }
    }
    return "";
  }

  /** True for a limit that only more than all could reach: the rate is then no share of a whole. */
  private boolean wholeExceeded() {
    return ((Quantity) bar.limit()).amount().compareTo(BigDecimal.valueOf(100)) > 0;
  }

  private String lackingWords(BigDecimal value, BigDecimal passing) {
    BigDecimal lacking = bar.lacking(value, passing);
    return lacking.signum() == 0 ? "已经达标" : cases(lacking, "");
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped)
        .toPlainString();
  }
}
