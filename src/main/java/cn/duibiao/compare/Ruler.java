package cn.duibiao.compare;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.ThresholdEntry;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Period;
import cn.duibiao.model.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * 尺子: what a year is measured by. To tell a changed district from a changed ruler, earlier data are
 * judged by the thresholds that were in force at the end of the later period.
 */
public final class Ruler {

  /** A requirement that had not begun in the later period does not bind the earlier one either. */
  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

  private Ruler() {}

  /**
   * {@code catalogue} with every threshold as it stood on the last day of {@code period}, whatever
   * day it is held against. Deadlines stay relative to the data's own year.
   */
  public static Catalogue frozenAt(Catalogue catalogue, Period period, int year) {
    List<Domain> domains = new ArrayList<>();
    for (Domain d : catalogue.domains()) {
      List<Indicator> indicators =
          d.indicators().stream().map(i -> frozen(i, period, year)).toList();
      domains.add(new Domain(d.id(), d.title(), d.theme(), d.confidence(), d.topics(), indicators));
    }
    return new Catalogue(
        catalogue.edition(),
        catalogue.title(),
        catalogue.status(),
        domains,
        catalogue.fields(),
        catalogue.departments(),
        catalogue.participation(),
        catalogue.sha256(),
        catalogue.lists());
  }

  private static Indicator frozen(Indicator indicator, Period period, int year) {
    List<Criterion> criteria =
        indicator.criteria().stream().map(c -> frozen(c, period, year)).toList();
    return indicator.with(indicator.onlyFor(), indicator.units(), criteria, indicator.measures());
  }

  private static Criterion frozen(Criterion c, Period period, int year) {
    Threshold threshold = c.thresholdOn(period.to(), year);
    Threshold only =
        threshold == null
            ? c.thresholds().get(0).between(NEVER, null)
            : threshold.between(null, null);
    return c.under(List.of(only), c.requirement(), c.problem());
  }

  /** What differs between the rulers of the two results as wholes, in sentences. */
  static List<String> differences(Assessment before, Assessment after) {
    List<String> found = new ArrayList<>();
    if (!before.catalogue().edition().equals(after.catalogue().edition())) {
      found.add("指标版本不同：%s，%s".formatted(before.catalogue().title(), after.catalogue().title()));
    } else if (!before.inputs().catalogue().equals(after.inputs().catalogue())
        && Objects.equals(before.inputs().profile(), after.inputs().profile())) {
      found.add("指标文件有改动（校验值不同）");
    }
    if (!before.inputs().rules().equals(after.inputs().rules())) {
      found.add("规则有改动（校验值不同）");
    }
    if (!Objects.equals(before.inputs().profile(), after.inputs().profile())) {
      found.add("地方方案不同：%s，%s".formatted(profile(before), profile(after)));
    }
    return found;
  }

  private static String profile(Assessment assessment) {
    return assessment.profile() == null ? "没有用地方方案" : assessment.profile().name();
  }

  /** How the requirement of one criterion differs, in a phrase; null when it does not. */
  static String difference(FindingEntry before, FindingEntry after) {
    String then = words(before.threshold());
    String now = words(after.threshold());
    return then.equals(now) ? null : "门槛由%s改为%s".formatted(then, now);
  }

  private static String words(ThresholdEntry t) {
    return t == null
        ? "尚未施行"
        : t.value()
            + "（"
            + t.kind().label()
            + (t.level() == null ? "" : " " + t.level())
            + "，"
            + t.confidence().words()
            + "）";
  }
}
