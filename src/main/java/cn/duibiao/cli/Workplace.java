package cn.duibiao.cli;

import cn.duibiao.assessment.Assessor;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.catalogue.ProfileReader;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import cn.duibiao.model.Period;
import cn.duibiao.model.Profile;
import cn.duibiao.yaml.InvalidInputException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What every evaluating command needs: catalogue, rules and the district's year, read side by side.
 */
record Workplace(
    Catalogue catalogue,
    Profile profile,
    DistrictReader.Read input,
    RuleBase rules,
    Assessor assessor) {

  /**
   * Reads everything. The rules load on a second thread while the files are read.
   *
   * @param profile file or name of a 地方方案, null for none
   */
  static Workplace open(Path file, Level level, String profile, Timings timings) {
    return open(catalogue -> DistrictReader.read(file, catalogue, level), profile, timings);
  }

  /**
   * The same with data that {@code input} reads, given the catalogue with the profile laid over it.
   */
  static Workplace open(
      Function<Catalogue, DistrictReader.Read> input, String profile, Timings timings) {
    RuleLoading.start();
    Catalogue base =
        timings.measure(
            "读指标", () -> CatalogueReader.read(Home.indicators(), Home.catalogueCache()));
    if (profile == null) {
      return open(input, base, Profile.NONE, timings);
    }
    ProfileReader.Read local =
        timings.measure(
            "读地方方案",
            () ->
                ProfileReader.read(
                    profile, Home.indicators().resolve("profiles"), base, c -> period(input, c)));
    return open(input, local.catalogue(), local.profile(), timings);
  }

  private static Workplace open(
      Function<Catalogue, DistrictReader.Read> input,
      Catalogue catalogue,
      Profile profile,
      Timings timings) {
    DistrictReader.Read read = timings.measure("读数据", () -> input.apply(catalogue));
    RuleBase rules = RuleLoading.await(timings);
    return new Workplace(catalogue, profile, read, rules, new Assessor(catalogue, profile, rules));
  }

  /** The 统计期 that a profile's waivers are held against; null when the data have errors. */
  private static Period period(
      Function<Catalogue, DistrictReader.Read> input, Catalogue catalogue) {
    try {
      return input.apply(catalogue).year().period();
    } catch (InvalidInputException e) {
      // the data's own errors are told when they are read in earnest, after the profile's
      return null;
    }
  }
}
