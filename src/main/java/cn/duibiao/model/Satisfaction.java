package cn.duibiao.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * 满意率 both ways: with and without those who are only 基本满意.
 *
 * @param strict 满意 over all, in %
 * @param wide 满意 and 基本满意 over all, in %
 */
public record Satisfaction(Quantity strict, Quantity wide) {

  /** Of a datum with the three named parts; empty when one is missing or all are nought. */
  public static List<Satisfaction> of(Datum d) {
    Quantity satisfied = d.part("满意");
    Quantity fairly = d.part("基本满意");
    Quantity not = d.part("不满意");
    if (Stream.of(satisfied, fairly, not).anyMatch(q -> q == null || !q.isExact())) {
      return List.of();
    }
    Quantity all = satisfied.plus(fairly).plus(not);
    return all.isZero()
        ? List.of()
        : List.of(
            new Satisfaction(satisfied.percentOf(all), satisfied.plus(fairly).percentOf(all)));
  }

  /** True when it makes a difference which way one counts. */
  public boolean isAmbiguous() {
    return strict.differsFrom(wide);
  }

  /** True when {@code rate} is neither of the two. */
  public boolean excludes(Quantity rate) {
    return !rate.mayStandFor(strict) && !rate.mayStandFor(wide);
  }

  /** Both, in words. */
  public String text() {
    return "含基本满意为" + wide.text() + "，不含为" + strict.text();
  }
}
