package cn.duibiao.compare;

import cn.duibiao.model.Quantity;
import cn.duibiao.model.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * By how much a figure changed, in words. Two intervals give an interval; where it reaches across
 * nought, nobody can say whether the figure rose.
 */
final class Difference {

  private static final BigDecimal NARROW = new BigDecimal("1E-9");

  private Difference() {}

  /** Why the two cannot be subtracted, in a phrase; null when they can. */
  static String objection(Figure before, Figure after) {
    if (before.isCumulative() || after.isCumulative()) {
      return "累计数不是本年度的数";
    }
    if (Math.abs(before.days() - after.days()) > 2) {
      return "统计的时间长短不同（%s；%s）".formatted(before.period(), after.period());
    }
    if (before.meaning() != null
        && after.meaning() != null
        && !before.meaning().equals(after.meaning())) {
      return "分母含义不同（%s；%s）".formatted(before.meaning(), after.meaning());
    }
    if (before.value() == null || after.value() == null) {
      return "写的不是能够相减的数";
    }
    if (!Units.comparable(before.value().unit(), after.value().unit())) {
      return "单位不同（%s；%s）".formatted(before.value().unit(), after.value().unit());
    }
    return null;
  }

  /** 上升3.2个百分点, 增加3件（＋12.5%）, 增加3至8件, 升降不能确定. */
  static String words(Figure before, Figure after) {
    Quantity change = after.value().over(before.value());
    if (after.rate()) {
      return words(change, "上升", "下降", "个百分点");
    }
    String unit = after.value().unit().isEmpty() ? before.value().unit() : after.value().unit();
    return words(change, "增加", "减少", unit) + share(before.value(), after.value(), change);
  }

  private static String words(Quantity change, String up, String down, String unit) {
    BigDecimal low = change.lower();
    BigDecimal high = change.upper();
    if (low != null && high != null && high.subtract(low).compareTo(NARROW) < 0) {
      int sign = round(low).signum();
      return sign == 0
          ? low.abs().compareTo(NARROW) < 0
              ? "持平"
              : (low.signum() > 0 ? up : down) + "不到0.01" + unit
          : (sign > 0 ? up : down) + plain(low.abs()) + unit;
    }
    if (low != null && low.signum() >= 0) {
      return high == null
          ? up + plain(low) + unit + "以上"
          : up + plain(low) + "至" + plain(high) + unit;
    }
    if (high != null && high.signum() <= 0) {
      return low == null
          ? down + plain(high.abs()) + unit + "以上"
          : down + plain(high.abs()) + "至" + plain(low.abs()) + unit;
    }
    if (low == null || high == null) {
      return "升降不能确定";
    }
    return "升降不能确定（%s%s至%s%s%s）".formatted(down, plain(low.abs()), up, plain(high), unit);
  }

  /** In %, of what it was; nothing when that may have been nought or the change is not certain. */
  private static String share(Quantity before, Quantity after, Quantity change) {
    Quantity of = after.percentOf(before);
    if (of == null || of.lower() == null || of.upper() == null || change.isZero()) {
      return "";
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal low = of.lower().subtract(hundred);
    BigDecimal high = of.upper().subtract(hundred);
    if (high.subtract(low).compareTo(NARROW) < 0) {
      return "（" + signed(low) + "%）";
    }
    return low.signum() * high.signum() < 0
        ? ""
        : "（%s%%至%s%%）".formatted(signed(low), signed(high));
  }

  private static String signed(BigDecimal value) {
    return (round(value).signum() < 0 ? "－" : "＋") + plain(value.abs());
  }

  private static BigDecimal round(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  private static String plain(BigDecimal value) {
    BigDecimal shown = round(value);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
