package cn.duibiao.model;

import java.util.List;
import java.util.Map;

/**
 * One district's year as stated in its file, nothing judged yet.
 *
 * @param name full name of the district
 * @param document the report the figures come from, null when they come from registers
 * @param evidence registered documents by id
 * @param selfChecks answers to the rules for taking part in the 示范创建活动
 * @param reviews what inspectors found, in the order of the file; the claims above stay as they are
 * @param lists 清单, in the order of the catalogue
 * @param rows all their rows, in the order of the file
 * @param plans what the district says it will do next year
 * @param others statements without a field
 * @param sha256 of the data file, lower-case hex
 */
public record DistrictYear(
    String name,
    Level level,
    int year,
    Period period,
    String document,
    Map<String, Evidence> evidence,
    List<Datum> data,
    List<CaseList> lists,
    List<CaseRow> rows,
    List<NoData> noData,
    List<Answer> answers,
    List<SelfCheck> selfChecks,
    List<Review> reviews,
    List<Admission> admissions,
    List<Statement> plans,
    List<Statement> others,
    String sha256) {

  /** The same with other statements, and without the inspectors'. */
  public DistrictYear with(List<Datum> stated, List<Answer> replies, List<NoData> blanks) {
    return copy(stated, lists, blanks, replies);
  }

  /** The same with other lists, and without the inspectors' statements. */
  DistrictYear withLists(List<CaseList> other) {
    return copy(data, other, noData, answers);
  }

  private DistrictYear copy(
      List<Datum> stated, List<CaseList> listed, List<NoData> blanks, List<Answer> replies) {
    return new DistrictYear(
        name,
        level,
        year,
        period,
        document,
        evidence,
        stated,
        listed,
        rows,
        blanks,
        replies,
        selfChecks,
        List.of(),
        admissions,
        plans,
        others,
        sha256);
  }

  /** True when an inspector's value or answer is there to be judged. */
  public boolean isReviewed() {
    return reviews.stream().anyMatch(r -> r.isJudgeable() && !r.superseded());
  }

  /** The year with what inspectors found in the place of what was claimed. */
  public DistrictYear afterReview() {
    return AfterReview.of(this);
  }

  /** The word for the district's own kind in unit names: 区司法局, 县司法局, 市司法局. */
  public String kindWord() {
    return kindWord(name, level);
  }

  /** The same for a district of which only name and level are known. */
  public static String kindWord(String name, Level level) {
    for (String word : List.of("自治县", "自治旗", "林区", "特区")) {
      if (name.endsWith(word)) {
        return word.substring(word.length() - 1);
      }
    }
    String last = name.substring(name.length() - 1);
    return "区县市旗".contains(last) ? last : level == Level.CITY ? "市" : "县";
  }
}
