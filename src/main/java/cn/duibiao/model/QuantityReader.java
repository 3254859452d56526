package cn.duibiao.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a figure as reports write it. The reading rules are the table of docs/quantities.md, one
 * test a row; whatever the table does not cover is unreadable, never guessed.
 */
public final class QuantityReader {

  /** What became of a text. */
  public sealed interface Reading permits Figure, Change, Unreadable {}

  /** One figure. */
  public record Figure(Quantity quantity) implements Reading {}

  /** 起讫值: from one figure to another, 21→3个工作日. */
  public record Change(Quantity from, Quantity to) implements Reading {}

  /** Not a figure we may read: what is wrong and how to write it. */
  public record Unreadable(String problem, String mend) implements Reading {}

  private enum Bound {
    EXACT,
    /** 以上、不少于: [n, ∞) */
    AT_LEAST,
    /** 超、逾: (n, ∞) */
    MORE,
    /** 不超过、以内: [0, n] */
    AT_MOST,
    /** 不足、近: [0, n) */
    LESS,
    /** 余、多: [n, n + one unit of its last digit) */
    ODD,
    /** 约、左右: neither side */
    ABOUT
  }

  private static final Map<String, Bound> PREFIXES =
      Map.ofEntries(
          Map.entry("不少于", Bound.AT_LEAST),
          Map.entry("不低于", Bound.AT_LEAST),
          Map.entry("至少", Bound.AT_LEAST),
          Map.entry("超过", Bound.MORE),
          Map.entry("超", Bound.MORE),
          Map.entry("逾", Bound.MORE),
          Map.entry("突破", Bound.MORE),
          Map.entry("多于", Bound.MORE),
          Map.entry("高于", Bound.MORE),
          Map.entry("不超过", Bound.AT_MOST),
          Map.entry("不高于", Bound.AT_MOST),
          Map.entry("不多于", Bound.AT_MOST),
          Map.entry("至多", Bound.AT_MOST),
          Map.entry("不足", Bound.LESS),
          Map.entry("不到", Bound.LESS),
          Map.entry("少于", Bound.LESS),
          Map.entry("低于", Bound.LESS),
          Map.entry("将近", Bound.LESS),
          Map.entry("接近", Bound.LESS),
          Map.entry("近", Bound.LESS),
          Map.entry("大约", Bound.ABOUT),
          Map.entry("约", Bound.ABOUT));

  private static final Map<String, Bound> SUFFIXES =
      Map.of(
          "及以上", Bound.AT_LEAST,
          "以上", Bound.AT_LEAST,
          "以下", Bound.AT_MOST,
          "以内", Bound.AT_MOST,
          "之内", Bound.AT_MOST,
          "左右", Bound.ABOUT,
          "上下", Bound.ABOUT);

  private static final Set<String> NOUGHT =
      Set.of("零", "没有", "没有出现", "没有发生", "未发生", "未出现", "从未发生", "零发生", "零报告");

  private static final String HAN = "[零〇一二两三四五六七八九十百千万亿点]";
  private static final String NUMBER = "(?:-?\\d+(?:\\.\\d+)?|" + HAN + "++)";
  private static final Pattern NOISE = Pattern.compile("^(?:共计|合计|总计|累计|达到|共|达|为)");
  private static final Pattern DIRECTION = Pattern.compile("^(下降|减少|降低|上升|增长|提高|提升|增加)了?");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(百分之)?(" + NUMBER + ")([余多])?(成|万亿|千万|百万|十万|亿|万)?([余多])?([^\\d余多]{0,8}?)(余|多)?");
  private static final Pattern FRACTION =
      Pattern.compile("(" + HAN + "+|\\d+)分之(" + HAN + "+|\\d+)");
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")[^\\d]{0,3}?[-~—至到]+(" + NUMBER + ".*)");
  private static final Pattern CHANGE =
      Pattern.compile("(?:由|从)?(.+?)(?:→|->|降至|升至|缩短至|压缩至|减至|增至)(.+)");
  private static final Pattern GROUPED = Pattern.compile("(?<!\\d)\\d{1,3}(?:,\\d{3})+(?![\\d,])");
  private static final Pattern SUMMARY = Pattern.compile("^双百|双率|三率|四率|双下降|三连降|零的突破");
  private static final Pattern LEADING_ZERO = Pattern.compile("0\\d");
  private static final Pattern PUNCTUATION = Pattern.compile("[,，。；;、:：→]");
  private static final List<String> COUNTERS = List.of("工作日", "月", "小时", "学时", "百分点", "课时");

  private QuantityReader() {}

  /** Reads {@code text}; never null and never throws for a non-null text. */
  public static Reading read(String text) {
    String plain = ungroup(PlainText.of(text));
    if (NOUGHT.contains(plain)) {
      return new Figure(Quantity.exactly(BigDecimal.ZERO, "", text));
    }
    Unreadable known = knownTrap(plain);
    if (known != null) {
      return known;
    }
    Matcher change = CHANGE.matcher(plain);
    if (change.matches()) {
      return change(change.group(1), change.group(2), text);
    }
    Quantity quantity = figure(plain, text);
    return quantity == null
        ? new Unreadable("读不出数", "写成“数＋量词”，如 12件、95%、60余名、1.3万件；没有写空着，确实为零写 零")
        : new Figure(quantity);
  }

  private static Unreadable knownTrap(String plain) {
    if (plain.startsWith("第")) {
      return new Unreadable("“第几次”是序号，不是次数", "写全年实际次数，如 12次");
    }
    if (plain.startsWith("每")) {
      return new Unreadable("频率不是次数", "写全年实际次数，如 12次；频率可写在 说明 里");
    }
    if (SUMMARY.matcher(plain).find()) {
      return new Unreadable("合称或定性说法，没有逐项的数", "逐项写出每个率的分子、分母；定性说法写到 说明: 其他事项");
    }
    if (plain.startsWith("%")) {
      return new Unreadable("百分号写在了前面", "写成 " + plain.substring(1) + "%");
    }
    if (plain.indexOf(',') >= 0) {
      return new Unreadable("千分位逗号的位置不对", "去掉逗号，如 1304件");
    }
    if (LEADING_ZERO.matcher(plain).lookingAt()) {
      return new Unreadable("数的前面多了 0", "去掉前面的 0；如是编号，请写到 说明 里");
    }
    return null;
  }

  private static String ungroup(String plain) {
    return plain.indexOf(',') < 0
        ? plain
        : GROUPED.matcher(plain).replaceAll(m -> m.group().replace(",", ""));
  }

  private static Reading change(String before, String after, String text) {
    Quantity to = figure(after, after);
    Quantity from = figure(before, before);
    if (to == null || from == null || !Units.comparable(from.unit(), to.unit())) {
      return new Unreadable("起止两个数有一个读不出", "写成 21个工作日→3个工作日，或分写 起、止 两栏");
    }
    return new Change(from.as(to.unit(), text), to.as(to.unit(), text));
  }

  private static Quantity figure(String plain, String wording) {
    String rest = NOISE.matcher(plain).replaceFirst("");
    boolean negative = false;
    Matcher direction = DIRECTION.matcher(rest);
    if (direction.find()) {
      negative = Set.of("下降", "减少", "降低").contains(direction.group(1));
      rest = rest.substring(direction.end());
    }
    Bound bound = Bound.EXACT;
    String prefix = longest(PREFIXES.keySet(), rest, true);
    if (prefix != null) {
      bound = PREFIXES.get(prefix);
      rest = rest.substring(prefix.length());
    }
    String suffix = longest(SUFFIXES.keySet(), rest, false);
    if (suffix != null) {
      if (bound != Bound.EXACT) {
        return null;
      }
      bound = SUFFIXES.get(suffix);
      rest = rest.substring(0, rest.length() - suffix.length());
    }
    Quantity quantity = bounded(rest, bound, wording);
    return quantity == null || !negative ? quantity : negate(quantity);
  }

  private static String longest(Set<String> words, String text, boolean atStart) {
    return words.stream()
        .filter(w -> atStart ? text.startsWith(w) : text.endsWith(w))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse(null);
  }

  private static Quantity bounded(String text, Bound bound, String wording) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches() && !"百".equals(fraction.group(1))) {
      return fraction(fraction, bound, wording);
    }
    Matcher range = RANGE.matcher(text);
    if (bound == Bound.EXACT && range.matches()) {
      return range(range, wording);
    }
    Matcher m = FIGURE.matcher(text);
    if (!m.matches()) {
      return null;
    }
    BigDecimal number = number(m.group(2));
    boolean odd = m.group(3) != null || m.group(5) != null || m.group(7) != null;
    if (number == null || odd && bound != Bound.EXACT) {
      return null;
    }
    BigDecimal scale = multiplier(m.group(4));
    String unit = m.group(1) != null || "成".equals(m.group(4)) ? "%" : unit(m.group(6));
    if (unit == null || "%".equals(unit) && !m.group(6).isEmpty() && !"%".equals(m.group(6))) {
      return null;
    }
    BigDecimal step = m.group(5) != null ? BigDecimal.ONE : lastDigit(number);
    return interval(
        number.multiply(scale), odd ? Bound.ODD : bound, step.multiply(scale), unit, wording);
  }

  private static Quantity fraction(Matcher fraction, Bound bound, String wording) {
    BigDecimal denominator = number(fraction.group(1));
    BigDecimal numerator = number(fraction.group(2));
    if (denominator == null
        || numerator == null
        || denominator.signum() == 0
        || bound == Bound.ODD) {
      return null;
    }
    BigDecimal hundredfold = numerator.multiply(BigDecimal.valueOf(100));
    BigDecimal low = hundredfold.divide(denominator, new MathContext(24, RoundingMode.FLOOR));
    BigDecimal high = hundredfold.divide(denominator, new MathContext(24, RoundingMode.CEILING));
    return bound == Bound.EXACT
        ? new Quantity(low, false, high, false, "%", wording)
        : interval(low, bound, BigDecimal.ONE, "%", wording);
  }

  private static Quantity range(Matcher range, String wording) {
    BigDecimal from = number(range.group(1));
    Quantity to = bounded(range.group(2), Bound.EXACT, wording);
    if (from == null || to == null || !to.isExact() || from.compareTo(to.amount()) > 0) {
      return null;
    }
    return new Quantity(from, false, to.upper(), false, to.unit(), wording);
  }

  private static BigDecimal number(String text) {
    return Character.isDigit(text.charAt(0)) || text.charAt(0) == '-'
        ? new BigDecimal(text)
        : ChineseNumerals.read(text);
  }

  private static BigDecimal multiplier(String word) {
    if (word == null) {
      return BigDecimal.ONE;
    }
    return switch (word) {
      case "成" -> BigDecimal.TEN;
      case "十万" -> new BigDecimal("1E5");
      case "百万" -> new BigDecimal("1E6");
      case "千万" -> new BigDecimal("1E7");
      case "亿" -> new BigDecimal("1E8");
      case "万亿" -> new BigDecimal("1E12");
      default -> new BigDecimal("1E4");
    };
  }

  /** One unit of the last digit that is not nought: 60 → 10, 6800 → 100, 1.3 → 0.1, 16 → 1. */
  private static BigDecimal lastDigit(BigDecimal number) {
    return number.signum() == 0
        ? BigDecimal.ONE
        : BigDecimal.ONE.movePointLeft(number.stripTrailingZeros().scale());
  }

  private static String unit(String text) {
    if (PUNCTUATION.matcher(text).find()) {
      return null;
    }
    return text.startsWith("个") && COUNTERS.contains(text.substring(1)) ? text.substring(1) : text;
  }

  private static Quantity interval(
      BigDecimal n, Bound bound, BigDecimal step, String unit, String wording) {
    // A count or a share is never negative; a difference in 百分点 may be.
    BigDecimal floor = "百分点".equals(unit) || n.signum() < 0 ? null : BigDecimal.ZERO;
    return switch (bound) {
      case EXACT -> Quantity.exactly(n, unit, wording);
      case AT_LEAST -> new Quantity(n, false, null, true, unit, wording);
      case MORE -> new Quantity(n, true, null, true, unit, wording);
      case AT_MOST -> new Quantity(floor, false, n, false, unit, wording);
      case LESS -> new Quantity(floor, false, n, true, unit, wording);
      case ODD -> new Quantity(n, false, n.add(step), true, unit, wording);
      case ABOUT -> new Quantity(floor, false, null, true, unit, wording);
    };
  }

  /** The bounds change sides. */
  @SuppressWarnings("ArgumentSelectionDefectChecker")
  private static Quantity negate(Quantity q) {
    return new Quantity(
        q.upper() == null ? null : q.upper().negate(),
        q.upperOpen(),
        q.lower() == null ? null : q.lower().negate(),
        q.lowerOpen(),
        q.unit(),
        q.wording());
  }
}
