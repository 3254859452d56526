package cn.duibiao.model;

import java.util.List;
import java.util.Map;

/**
 * What the rules concluded about one district's year.
 *
 * @param findings exactly one per criterion, in the order of the catalogue
 * @param doubts by id
 * @param recommended measures chosen, by measure and criterion
 * @param priorities the best tier of every recommended measure
 * @param linked admitted shortcomings with their indicators
 * @param readiness exactly one per item of the self-check page, in its order
 * @param waived what the profile's waivers amount to, by criterion
 * @param postponed measures whose day has gone by, by id
 * @param lacking what exemptions lack, by kind and subject
 * @param firings for every fact a rule inserted, the firing that did (by identity)
 */
public record Outcome(
    List<Finding> findings,
    List<Doubt> doubts,
    List<Recommended> recommended,
    List<Priority> priorities,
    List<Linked> linked,
    List<Readiness> readiness,
    List<Waived> waived,
    List<Postponed> postponed,
    List<Lacking> lacking,
    Map<Object, Firing> firings) {}
