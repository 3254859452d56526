package cn.duibiao.overview;

import cn.duibiao.model.Verdict;
import cn.duibiao.overview.Ruler.Item;
import cn.duibiao.overview.Ruler.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 共性问题: a 要点 that several districts have not met, or cannot show to have met.
 *
 * @param counts how many entries have each verdict that makes it a gap of this kind
 * @param applicable to how many it applies
 * @param entries labels of those that have the gap, in their order
 */
public record CommonGap(
    Theme theme,
    Item criterion,
    Map<Verdict, Integer> counts,
    int applicable,
    List<String> entries) {

  /** What was found wanting. */
  private static final List<Verdict> FAILED = List.of(Verdict.NOT_MET, Verdict.WATCH);

  /** What cannot be shown either way. */
  private static final List<Verdict> UNSHOWN =
      List.of(Verdict.UNPROVEN, Verdict.DOUBTFUL, Verdict.UNFILLED);

  /** 要点 that at least two districts have 未达标 or 关注; by 一级指标, the most widespread first. */
  public static List<CommonGap> failed(Survey survey) {
    return find(survey, FAILED);
  }

  /** 要点 for which at least two districts have only a claim, contradictory figures or nothing. */
  public static List<CommonGap> unshown(Survey survey) {
    return find(survey, UNSHOWN);
  }

  private static List<CommonGap> find(Survey survey, List<Verdict> verdicts) {
    List<String> labels = survey.labels();
    List<CommonGap> gaps = new ArrayList<>();
    for (Theme theme : survey.ruler().themes()) {
      survey.ruler().criteriaOf(theme).stream()
          .map(place -> at(survey, labels, theme, place, verdicts))
          .filter(gap -> gap != null)
          .sorted(
              Comparator.comparingInt((CommonGap g) -> -g.entries().size())
                  .thenComparingInt(g -> -g.counts().get(verdicts.get(0))))
          .forEach(gaps::add);
    }
    return gaps;
  }

  /** Null when it is no gap of two districts. */
  private static CommonGap at(
      Survey survey, List<String> labels, Theme theme, int place, List<Verdict> verdicts) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    verdicts.forEach(v -> counts.put(v, 0));
    List<String> concerned = new ArrayList<>();
    Set<String> districts = new HashSet<>();
    int applicable = 0;
    for (int i = 0; i < labels.size(); i++) {
      DistrictRow row = survey.entries().get(i).row();
      Verdict verdict = row.criterion(place);
      if (verdict != Verdict.NOT_APPLICABLE) {
        applicable++;
      }
      if (counts.containsKey(verdict)) {
        counts.merge(verdict, 1, Integer::sum);
        concerned.add(labels.get(i));
        districts.add(row.name());
      }
    }
    Item criterion = survey.ruler().criteria().get(place);
    return districts.size() < 2
        ? null
        : new CommonGap(theme, criterion, counts, applicable, concerned);
  }

  /** How many have it. */
  public int size() {
    return entries.size();
  }

  /** The first of those concerned, joined; the rest as a number. */
  public String named(int most) {
    String names = String.join("、", entries.subList(0, Math.min(most, entries.size())));
    return entries.size() <= most ? names : names + "等" + entries.size() + "个";
  }
}
