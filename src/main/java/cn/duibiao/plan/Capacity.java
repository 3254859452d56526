package cn.duibiao.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many measures can be taken on: {@code 每季12,每单位4,区司法局8,一季20}. A measure counts where it is
 * done and for the unit that leads it; who helps is not counted.
 *
 * @param perQuarter for all units together in any quarter, null for no limit
 * @param perUnit for any unit in any quarter, null for no limit
 * @param quarters for one quarter instead of {@code perQuarter}
 * @param units for one unit in any quarter instead of {@code perUnit}
 */
public record Capacity(
    Integer perQuarter,
    Integer perUnit,
    Map<Integer, Integer> quarters,
    Map<String, Integer> units) {

  private static final Pattern PART = Pattern.compile("(.*?\\D)(\\d{1,4})[条项]?");
  private static final Pattern QUARTER = Pattern.compile("([一二三四])季度?");

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException with a sentence for the user when it says nothing we know
   */
  public static Capacity parse(String text) {
    Integer perQuarter = null;
    Integer perUnit = null;
    Map<Integer, Integer> quarters = new LinkedHashMap<>();
    Map<String, Integer> units = new LinkedHashMap<>();
    List<String> seen = new ArrayList<>();
    for (String part : text.split("[,，、]")) {
      Matcher m = PART.matcher(part.strip());
      if (!m.matches()) {
        throw new IllegalArgumentException("“" + part.strip() + "”不是名额，写成 每季12,每单位4,区司法局8,一季20");
      }
      String name = m.group(1).strip().replaceFirst("[:：=]$", "");
      int number = Integer.parseInt(m.group(2));
      if (seen.contains(name)) {
        throw new IllegalArgumentException("“" + name + "”写了两遍");
      }
      seen.add(name);
      Matcher quarter = QUARTER.matcher(name);
      if (name.equals("每季") || name.equals("每季度")) {
        perQuarter = number;
      } else if (name.equals("每单位")) {
        perUnit = number;
      } else if (quarter.matches()) {
        quarters.put("一二三四".indexOf(quarter.group(1)) + 1, number);
      } else {
        units.put(name, number);
      }
    }
    return new Capacity(perQuarter, perUnit, quarters, units);
  }

  /** For all units together; null for no limit. */
  Integer in(int quarter) {
    return quarters.getOrDefault(quarter, perQuarter);
  }

  /** For one unit in any quarter; null for no limit. */
  Integer of(String unit) {
    return units.getOrDefault(unit, perUnit);
  }

  /** In words: 每季度12条、每单位每季度4条. */
  String words() {
    List<String> words = new ArrayList<>();
    if (perQuarter != null) {
      words.add("每季度" + perQuarter + "条");
    }
    quarters.forEach((q, n) -> words.add("一二三四".charAt(q - 1) + "季度" + n + "条"));
    if (perUnit != null) {
      words.add("每单位每季度牵头" + perUnit + "条");
    }
    units.forEach((unit, n) -> words.add(unit + "每季度牵头" + n + "条"));
    return String.join("、", words);
  }
}
