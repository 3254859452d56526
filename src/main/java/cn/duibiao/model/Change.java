package cn.duibiao.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 增减 against the year before, as said beside a figure (说明、原文): 上年39件，同比增长12.8%.
 *
 * @param wording as written: 增长12.8%
 * @param amount how much, never negative
 * @param down true for a decrease
 * @param points true when it is given in 百分点
 * @param before last year's figure, null when it is not said
 */
public record Change(
    String wording, Quantity amount, boolean down, boolean points, Quantity before) {

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:同比|比上年|较上年|与上年相比|比去年|较去年)[^\\d，。；、]{0,6}?"
              + "((增长|上升|提高|增加|提升|下降|减少|降低)了?(\\d+(?:\\.\\d+)?)(%|个?百分点))");
  private static final Pattern BEFORE =
      Pattern.compile("(?:上年|去年)(?:同期)?(?:为|是|数|的)?(\\d+(?:\\.\\d+)?)([^\\d，。；、]{0,3})");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What {@code d} says of it; empty when it says nothing. */
  public static List<Change> of(Datum d) {
    Matcher before = BEFORE.matcher(d.words());
    return of(
        d,
        before.find()
            ? Quantity.exactly(
                new BigDecimal(before.group(1)), before.group(2), before.group(1) + before.group(2))
            : null);
  }

  /** The same with last year's figure stated as a field of its own. */
  public static List<Change> of(Datum d, Datum lastYear) {
    return of(d, lastYear.stated());
  }

  private static List<Change> of(Datum d, Quantity before) {
    Matcher m = CHANGE.matcher(d.words());
    if (!m.find()) {
      return List.of();
    }
    return List.of(
        new Change(
            m.group(1),
            Quantity.exactly(new BigDecimal(m.group(3)), m.group(4), m.group(3) + m.group(4)),
            List.of("下降", "减少", "降低").contains(m.group(2)),
            m.group(4).contains("百分点"),
            before));
  }

  /** Whether {@code now} is what last year's figure and the change come to; null when untold. */
  private Boolean agrees(Quantity now, boolean inPoints) {
    if (before == null || now == null || !before.isExact() || !now.isExact()) {
      return null;
    }
    BigDecimal step = now.amount().subtract(before.amount());
    if (step.signum() != 0 && step.signum() < 0 != down) {
      return false;
    }
    if (inPoints) {
      return amount.mayStandFor(Quantity.exactly(step.abs(), "%", ""));
    }
    return before.amount().signum() == 0
        ? null
        : amount.mayStandFor(
            Quantity.exactly(
                step.abs().multiply(HUNDRED).divide(before.amount(), MathContext.DECIMAL64),
                "%",
                ""));
  }

  /** True when the figure certainly is not what last year's and the change come to. */
  public boolean contradicts(Datum d) {
    return Boolean.FALSE.equals(agrees(d.figure(), points));
  }

  /** True when read as 百分点 instead of %, or the other way round, it would come out. */
  public boolean fitsOtherwise(Datum d) {
    return Boolean.TRUE.equals(agrees(d.figure(), !points));
  }
}
