package cn.duibiao.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 地方方案: what a province, a city or a team sets differently from the catalogue. The catalogue that
 * is judged by already carries its thresholds, deadlines, units and additional criteria; this is
 * the record of what was changed, and what stands beside the catalogue.
 *
 * @param name 名称; null when there is no profile
 * @param issuer 制定单位
 * @param note 说明, may be null
 * @param basis 依据
 * @param layers names of the profiles it is built on (基于), the undermost first
 * @param sha256 of the files of all layers, lower-case hex; null when there is no profile
 * @param changes every value that differs from the catalogue's, in the order of the files
 * @param thresholds those that come from it
 * @param exclusions criteria that do not apply here
 * @param added its own criteria, each with the name of the profile that adds it
 * @param tests how its own quantified criteria are judged
 * @param weights of indicators and criteria; only carried and listed, no verdict depends on them
 * @param official official numbers and wording bound to our ids
 */
public record Profile(
    String name,
    String issuer,
    String note,
    String basis,
    List<String> layers,
    String sha256,
    List<Change> changes,
    List<LocalThreshold> thresholds,
    List<Exclusion> exclusions,
    Map<String, String> added,
    List<LocalTest> tests,
    List<Waiver> waivers,
    List<Weight> weights,
    Map<String, Official> official) {

  /** No profile: the catalogue as shipped. */
  public static final Profile NONE =
      new Profile(
          null, null, null, null, List.of(), null, List.of(), List.of(), List.of(), Map.of(),
          List.of(), List.of(), List.of(), Map.of());

  /** False for {@link #NONE}. */
  public boolean isPresent() {
    return name != null;
  }

  /** The same for one criterion alone: what it says of others is left out. */
  public Profile only(String criterion) {
    return new Profile(
        name,
        issuer,
        note,
        basis,
        layers,
        sha256,
        changes,
        thresholds,
        exclusions.stream().filter(e -> e.criterion().equals(criterion)).toList(),
        added,
        tests.stream().filter(t -> t.criterion().equals(criterion)).toList(),
        waivers.stream().filter(w -> w.criterion().equals(criterion)).toList(),
        weights,
        official);
  }

  /** Name of the profile that set {@code threshold}, lapsed or not; null when the catalogue did. */
  public String originOf(Threshold threshold) {
    for (LocalThreshold local : thresholds) {
      Threshold own = local.threshold();
      if (own.equals(threshold) || (own.to() != null && own.lapsed().equals(threshold))) {
        return local.profile();
      }
    }
    return null;
  }

  /**
   * One value that differs from the catalogue's.
   *
   * @param id of the indicator, criterion or measure; the name of a field
   * @param before the catalogue's; 无 where there was none
   * @param after the profile's
   * @param source 依据 of the change
   * @param profile name of the profile that set it
   */
  public record Change(
      String id, Kind what, String before, String after, String source, String profile) {}

  /** Which value differs. */
  public enum Kind implements Labelled {
    THRESHOLD("门槛"),
    REQUIREMENT("要求"),
    DUE("措施时限"),
    LEAD("牵头单位"),
    UNITS("责任单位"),
    EXCLUSION("不适用"),
    LEVEL("适用级别"),
    CRITERION("增加要点"),
    FIELD("增加数据项");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** A threshold and the profile that set it. */
  public record LocalThreshold(Threshold threshold, String profile) {}

  /**
   * 权重.
   *
   * @param id of an indicator or a criterion
   * @param weight at least nought
   * @param author whose weight it is
   */
  public record Weight(String id, BigDecimal weight, String author) {}

  /** 正式编号 and 正式文本 of one of our ids, as the profile's author states them; one may be null. */
  public record Official(String number, String text) {}
}
