package cn.duibiao.overview;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * What all results of one overview were measured by, in the order their rows go by.
 *
 * @param title e.g. 2021年版
 * @param status what must be said of the text's status
 * @param profile name of the 地方方案, null for none
 */
public record Ruler(
    String title,
    String status,
    String profile,
    List<Theme> themes,
    List<Item> indicators,
    List<Item> criteria) {

  /** 一级指标. */
  public record Theme(String id, String title, String theme) {}

  /**
   * A 三级指标 or a 要点.
   *
   * @param theme id of its 一级指标
   * @param problem half sentence that says what is wrong when it is not met; null for an indicator
   */
  public record Item(String id, String title, String theme, String problem) {}

  /** Of {@code catalogue}, which carries the values of {@code profile}. */
  public static Ruler of(Catalogue catalogue, Profile profile) {
    List<Theme> themes = new ArrayList<>();
    List<Item> indicators = new ArrayList<>();
    List<Item> criteria = new ArrayList<>();
    for (Domain domain : catalogue.domains()) {
      themes.add(new Theme(domain.id(), domain.title(), domain.theme()));
      for (Indicator indicator : domain.indicators()) {
        indicators.add(new Item(indicator.id(), indicator.title(), domain.id(), null));
        for (Criterion c : indicator.criteria()) {
          criteria.add(new Item(c.id(), c.title(), domain.id(), c.problem()));
        }
      }
    }
    return new Ruler(
        catalogue.title(),
        catalogue.status(),
        profile == Profile.NONE ? null : profile.name(),
        themes,
        indicators,
        criteria);
  }

  /** The 三级指标 of one 一级指标, by their places. */
  public List<Integer> indicatorsOf(Theme theme) {
    return places(indicators, theme);
  }

  /** The 要点 of one 一级指标, by their places. */
  public List<Integer> criteriaOf(Theme theme) {
    return places(criteria, theme);
  }

  private static List<Integer> places(List<Item> items, Theme theme) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).theme().equals(theme.id())) {
        places.add(i);
      }
    }
    return places;
  }
}
