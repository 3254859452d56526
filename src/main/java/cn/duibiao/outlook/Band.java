package cn.duibiao.outlook;

import cn.duibiao.model.Basis;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * 内部自评分: a band, never a single number.
 *
 * @param whose whose weights these are, said on every line
 * @param total points of all criteria that apply and have a weight
 * @param worst when everything open is lost
 * @param decided points of the criteria that are decided one way or the other
 * @param known points of those that are met; of {@code decided}
 * @param evidenced of {@code known}, what a registered document stands behind
 * @param best when everything open is gained
 * @param unweighted criteria that apply and have no weight
 */
public record Band(
    String whose,
    BigDecimal total,
    BigDecimal worst,
    BigDecimal decided,
    BigDecimal known,
    BigDecimal evidenced,
    BigDecimal best,
    int unweighted) {

  static Band of(Collection<Finding> findings, Points points) {
    BigDecimal met = sum(findings, points, f -> f.verdict() == Verdict.MET);
    BigDecimal lost = sum(findings, points, Band::isLost);
    BigDecimal open = sum(findings, points, f -> isOpen(f.verdict()));
    long unweighted =
        findings.stream()
            .filter(f -> f.verdict() != Verdict.NOT_APPLICABLE)
            .filter(f -> points.of(f.criterion()).signum() == 0)
            .count();
    return new Band(
        points.author(),
        shown(points.total()),
        shown(met),
        shown(met.add(lost)),
        shown(met),
        shown(sum(findings, points, f -> f.basis() == Basis.EVIDENCED)),
        shown(met.add(open)),
        (int) unweighted);
  }

  private static BigDecimal sum(
      Collection<Finding> findings, Points points, Predicate<Finding> wanted) {
    return findings.stream()
        .filter(wanted)
        .map(f -> points.of(f.criterion()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isLost(Finding finding) {
    return finding.verdict() == Verdict.NOT_MET || finding.verdict() == Verdict.WATCH;
  }

  /** A verdict that better figures or documents may still turn either way. */
  static boolean isOpen(Verdict verdict) {
    return verdict == Verdict.UNFILLED
        || verdict == Verdict.UNPROVEN
        || verdict == Verdict.DOUBTFUL;
  }

  /** Whose judgement it is and whose weights, for the end of every line. */
  static String label(String whose) {
    return "〔内部自评，不是官方评分；权重：" + whose + "〕";
  }

  /** The lines of the band. */
  List<String> lines() {
    String label = label(whose);
    String basis =
        evidenced.compareTo(known) == 0 ? "" : "，其中有证" + evidenced.toPlainString() + "分，其余只凭自报";
    return List.of(
        "最低（未定的都不得分）：" + of(worst, total) + label,
        (decided.signum() == 0
                ? "已知：还没有一个有权重的要点定得下来"
                : "已知（只看已经定下来的）："
                    + of(known, decided)
                    + basis
                    + "；已定下来的只占全部的"
                    + share(decided, total))
            + label,
        "最高（未定的都得分）：" + of(best, total) + label);
  }

  private static String of(BigDecimal part, BigDecimal whole) {
    return part.toPlainString()
        + "分，共"
        + whole.toPlainString()
        + "分"
        + (whole.signum() == 0 ? "" : "（" + share(part, whole) + "）");
  }

  private static String share(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100))
            .divide(whole, 1, RoundingMode.FLOOR)
            .toPlainString()
        + "%";
  }

  /** At two places, cut. */
  static BigDecimal shown(BigDecimal points) {
    BigDecimal cut = points.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return cut.scale() < 0 ? cut.setScale(0) : cut;
  }
}
