package cn.duibiao.rules;

import cn.duibiao.Fixture;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Verdict;
import java.util.List;

/** The cases of the case files that leave something to do, for tests of what would mend them. */
public final class GapCases {

  private GapCases() {}

  /** One of them. */
  public record GapCase(String title, String criterion, Verdict verdict, DistrictYear year) {}

  /** Those of quantified criteria. */
  public static List<GapCase> quantified() {
    return Cases.all().stream()
        .filter(c -> c.expected().isGap())
        .filter(c -> Fixture.CATALOGUE.criterion(c.criterion()).quantified())
        .map(c -> new GapCase(c.title(), c.criterion(), c.expected(), c.districtYear()))
        .toList();
  }
}
