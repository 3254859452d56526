package cn.duibiao.assessment;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.Department;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Force;
import cn.duibiao.model.Judged;
import cn.duibiao.model.Listing;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Quoted;
import cn.duibiao.model.Ruling;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Standing;
import cn.duibiao.model.Test;
import cn.duibiao.model.Truth;
import cn.duibiao.model.Yardstick;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every sentence about a finding, made in this one place from its cause, its figures and the
 * catalogue.
 */
final class Wording {

  private final Catalogue catalogue;
  private final String kindWord;

  Wording(Catalogue catalogue, String kindWord) {
    this.catalogue = catalogue;
    this.kindWord = kindWord;
  }

  /** 区司法局. */
  String unit(String name) {
    Department department = catalogue.departments().get(name);
    return department == null ? name : department.printedFor(kindWord);
  }

  /**
   * Who is asked for what a criterion needs: who fills its first field in, otherwise who leads its
   * indicator.
   */
  String askWhom(Criterion criterion) {
    List<String> units =
        criterion.quantified()
            ? List.of(field(criterion.fields().get(0)).filledBy())
            : catalogue.indicator(criterion.indicator()).units();
    return units.isEmpty() ? "" : unit(units.get(0));
  }

  /** Why the finding is what it is: the grounds of its verdict, each once. */
  String reason(Finding finding) {
    Set<String> grounds = new LinkedHashSet<>();
    finding.rulings().stream()
        .filter(r -> r.verdict() == finding.verdict())
        .filter(r -> !finding.ruling().decidesAlone() || r.decidesAlone())
        .forEach(r -> grounds.add(reason(finding, r)));
    return String.join("；", grounds);
  }

  /** Why one ruling is what it is. */
  String reason(Finding finding, Ruling ruling) {
    Criterion criterion = finding.yardstick().definition();
    String detail = ruling.detail();
    return switch (ruling.cause()) {
      case PROVEN -> scope(ruling) + arithmetic(ruling) + met(finding, ruling);
      case ANSWERED_YES -> "答“是”，有登记的佐证材料";
      case FAILED ->
          scope(ruling)
              + arithmetic(ruling)
              + "，没有达到"
              + eased(ruling.judged())
              + failedRows(ruling);
      case ANSWERED_NO -> "答“否”";
      case DISPUTED -> scope(ruling) + (detail == null ? "所用数据互相矛盾，按不同读法结论不一" : detail);
      case BARE_RATE -> "只写比率" + words(ruling) + "，没有" + missingParts(ruling);
      case BOUNDS -> scope(ruling) + undecided(ruling);
      case CLAIM_ONLY ->
          "只有" + Quoted.of(detail) + "的说法，没有" + (criterion.quantified() ? "件数和清单" : "佐证材料");
      case YES_WITHOUT_EVIDENCE -> "答“是”，没有登记佐证材料";
      case SCOPE_MISSING ->
          unclearScope(finding) ? "主体不明，缺" + detail + "的数据" : "缺" + detail + "的数据";
      case PENDING -> words(ruling) + "待确认，确认后再判";
      case CUMULATIVE -> words(ruling) + "是截至目前的累计数，不是本统计期的数";
      case OUTSIDE ->
          Scopes.outside(ruling.scope())
              ? words(ruling) + "是" + ruling.scope() + "的数，不能证明政府的工作"
              : words(ruling) + "是" + ruling.scope() + "的数，不在本要点的适用主体之内，不能据以判定";
      case PARTIAL -> words(ruling) + "只是" + periods(ruling) + "的数，不是整个统计期的";
      case STRADDLES -> scope(ruling) + words(ruling) + "期间跨新旧规定：" + straddled(ruling.judged());
      case PREMATURE -> words(ruling) + "早于统计期终了，不会是本年度的日期，可能抄了上年的";
      case RELATED_ONLY -> ruling.data().get(0).field() + words(ruling) + "与本要点有关，但不能单独证明";
      case NOTHING_STATED -> criterion.quantified() ? "没有填报" + wanted(criterion) : "没有回答";
      case HELD_ELSEWHERE -> detail == null ? "填报人不掌握" : "填报人不掌握，数在" + detail;
      case UNCLEAR_BLANK -> "写的是“" + detail + "”，看不出是没有填、确实为零还是不适用";
      case REASON_MISSING -> "填了不适用，没有写理由";
      case ZERO_BASE -> scope(ruling) + "分母为零，比率不适用";
      case EXCLUDED, STATED_INAPPLICABLE -> detail;
    };
  }

  /** What would change the verdict; null for 达标 and 不适用. */
  String toMeet(Finding finding) {
    if (!finding.isGap()) {
      return null;
    }
    Set<String> steps = new LinkedHashSet<>();
    finding.rulings().stream()
        .filter(r -> r.verdict() == finding.verdict())
        .forEach(r -> steps.add(step(finding, r)));
    return String.join("；", steps);
  }

  private String step(Finding finding, Ruling ruling) {
    Criterion criterion = finding.yardstick().definition();
    return switch (ruling.cause()) {
      case FAILED -> "做到：" + criterion.requirement();
      case ANSWERED_NO -> "做到“" + criterion.requirement() + "”并登记佐证材料";
      case DISPUTED -> "核实并更正互相矛盾的填报";
      case BARE_RATE -> "补写" + parts(ruling);
      case BOUNDS -> listing(ruling) == null ? "补写确切的数" + orDay(ruling) : "补齐清单里空着的栏目和没有列入的件";
      case YES_WITHOUT_EVIDENCE -> "登记佐证材料" + examples(criterion);
      case SCOPE_MISSING -> "补写" + ruling.detail() + "的数据";
      case PENDING -> "由填报单位确认";
      case CUMULATIVE, PARTIAL -> "补写整个统计期的数";
      case STRADDLES -> "写明%s以后的数，并写明期间".formatted(since(ruling.judged()));
      case PREMATURE -> "核对年份，补写本年度的日期";
      case OUTSIDE -> "由政府部门填报本级的数";
      case RELATED_ONLY,
          CLAIM_ONLY,
          NOTHING_STATED,
          HELD_ELSEWHERE,
          UNCLEAR_BLANK,
          REASON_MISSING ->
          supply(criterion);
      default -> "补齐材料后再判";
    };
  }

  private String supply(Criterion criterion) {
    if (criterion.quantified()) {
      return "填报" + wanted(criterion);
    }
    return "回答“" + criterion.question() + "”，并登记佐证材料" + examples(criterion);
  }

  private String examples(Criterion criterion) {
    List<String> evidence = catalogue.indicator(criterion.indicator()).evidence();
    return evidence.isEmpty()
        ? ""
        : "（如" + String.join("、", evidence.subList(0, Math.min(2, evidence.size()))) + "）";
  }

  /** 规范性文件报备率（分子：…，分母：…）. */
  private String wanted(Criterion criterion) {
    return criterion.quantified()
        ? criterion.fields().stream().map(this::described).collect(Collectors.joining("、"))
        : "";
  }

  private String described(String name) {
    Field field = field(name);
    boolean parts =
        field.kind() == FieldKind.RATE && field.numerator() != null && field.denominator() != null;
    return parts ? "%s（分子：%s；分母：%s）".formatted(name, field.numerator(), field.denominator()) : name;
  }

  private String parts(Ruling ruling) {
    Field field = field(ruling.judged().field());
    return field.numerator() == null || field.denominator() == null
        ? "分子和分母"
        : "分子（%s）和分母（%s）".formatted(field.numerator(), field.denominator());
  }

  private static String missingParts(Ruling ruling) {
    Datum datum = ruling.data().get(0);
    if (datum.numerator() != null) {
      return "分母";
    }
    return datum.denominator() == null ? "分子、分母" : "分子";
  }

  private static boolean unclearScope(Finding finding) {
    return finding.rulings().stream().anyMatch(r -> Scopes.UNCLEAR.equals(r.scope()));
  }

  private static String straddled(Judged judged) {
    LocalDate since = since(judged);
    if (!judged.earlier().isEmpty()) {
      return "门槛自" + since + "起有变，按旧的和按新的结论不一";
    }
    return judged.span().to().isBefore(since)
        ? "该项要求自" + since + "起施行，所写的是施行以前的数"
        : "该项要求自" + since + "起施行，看不出是施行以前还是以后发生的";
  }

  /** The day from which the present value applies. */
  private static LocalDate since(Judged judged) {
    return judged.earlier().isEmpty()
        ? judged.yardstick().definition().begins()
        : judged.yardstick().threshold().from();
  }

  private static String eased(Judged judged) {
    return judged.isEased() ? "（期间内旧规定没有约束力，列为关注）" : "";
  }

  private static String met(Finding finding, Ruling ruling) {
    Yardstick yardstick = finding.yardstick();
    String outcome =
        yardstick.standing() == Standing.LAPSED
            ? "，达到原要求（已于" + DateSpan.day(yardstick.threshold().to(), "").text() + "期满，延续适用待确认）"
            : yardstick.threshold().force() == Force.SUGGESTION ? "，达到参考值（非官方要求）" : "，达到要求";
    return switch (ruling.basis()) {
      case EVIDENCED -> outcome;
      case SELF_REPORTED -> outcome + "（凭自报，未附佐证）";
    };
  }

  private static String undecided(Ruling ruling) {
    Test test = ruling.judged().test();
    if (test.actual() instanceof DateSpan day && day.isDay()) {
      return arithmetic(ruling) + "，恰在边界日，是否按期没有统一解释";
    }
    if (listing(ruling) != null) {
      String open = listing(ruling).openWords();
      return arithmetic(ruling) + "，所列各件不足以判定" + (open.isEmpty() ? "" : "：" + open);
    }
    return arithmetic(ruling) + "，所写的数不足以判定";
  }

  /** The rows a test was computed from; null when its figures were stated. */
  private static Listing listing(Ruling ruling) {
    return ruling.data().stream()
        .filter(Datum::isListed)
        .map(Datum::listing)
        .findFirst()
        .orElse(null);
  }

  /** An extreme names its one row already. */
  private static String failedRows(Ruling ruling) {
    Listing listing = listing(ruling);
    boolean named = listing == null || listing.failed().size() <= (listing.extreme() ? 1 : 0);
    return named ? "" : "：" + listing.failedWords();
  }

  private static String orDay(Ruling ruling) {
    return ruling.judged().test().actual() instanceof DateSpan ? "或日期、首次公布的凭据" : "";
  }

  /** The arithmetic of a test, or null. */
  static String arithmetic(Ruling ruling) {
    return ruling.judged() == null ? null : ruling.judged().test().arithmetic();
  }

  private static String scope(Ruling ruling) {
    if (ruling.scope() == null) {
      return "";
    }
    if (ruling.data().stream().anyMatch(Datum::scopeAssumed)) {
      return "没有写主体，按" + ruling.scope() + "判：";
    }
    return ruling.scope().equals(Scopes.ALL) ? "" : ruling.scope() + "：";
  }

  private static String periods(Ruling ruling) {
    return ruling.data().stream()
        .map(d -> d.period().text())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String words(Ruling ruling) {
    return ruling.data().stream()
        .map(Datum::wording)
        .filter(w -> !w.isEmpty())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /**
   * By how much a failed test falls short, in the district's own units; null when that is no
   * figure.
   */
  static String distance(Ruling ruling) {
    Judged judged = ruling.judged();
    if (judged == null || judged.truth() != Truth.NO) {
      return null;
    }
    Test test = judged.test();
    if (test.actual() instanceof DateSpan on && test.limit() instanceof DateSpan limit) {
      long days = ChronoUnit.DAYS.between(limit.first(), on.first());
      return "晚了"
          + days
          + "日，本年度不能补，下年度起须在"
          + limit.text()
          + "的同日"
          + (test.relation().equals("早于") ? "之前" : "或之前");
    }
    if (!(test.actual() instanceof Quantity actual)
        || !(test.limit() instanceof Quantity limit)
        || !limit.isExact()) {
      return null;
    }
    Datum datum = judged.data().get(0);
    if (test.relation().equals("不低于")
        && datum.kind() == FieldKind.RATE
        && datum.hasParts()
        && !datum.second()) {
      return shortOf(datum, limit);
    }
    if (!actual.isExact()) {
      return null;
    }
    BigDecimal difference = actual.amount().subtract(limit.amount());
    String amount =
        difference.abs().stripTrailingZeros().toPlainString()
            + (actual.unit().equals("%") ? "个百分点" : actual.unit());
    return (difference.signum() < 0 ? "还差" : "超出") + amount;
  }

  private static String shortOf(Datum datum, Quantity limit) {
    if (!datum.numerator().isExact() || !datum.denominator().isExact()) {
      return null;
    }
    BigDecimal needed =
        limit
            .amount()
            .multiply(datum.denominator().amount())
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING);
    BigDecimal lacking = needed.subtract(datum.numerator().amount());
    String unit = datum.numerator().unit().isEmpty() ? "" : datum.numerator().unit();
    return "还差" + lacking.stripTrailingZeros().toPlainString() + (unit.isEmpty() ? "（按分子计）" : unit);
  }

  private Field field(String name) {
    return catalogue.fields().get(name);
  }

  /** The claim or answer as the file words it, for the facts of a finding without figures. */
  static String words(Answer answer) {
    return answer.claim() != null ? answer.claim() : "答：" + answer.reply().label();
  }
}
