package cn.duibiao.cli;

import cn.duibiao.assessment.Assessor;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import java.nio.file.Path;

/**
 * What every evaluating command needs: catalogue, rules and the district's year, read side by side.
 */
record Workplace(Catalogue catalogue, DistrictReader.Read input, Assessor assessor) {

  /** Reads everything. The rules load on a second thread while the files are read. */
  static Workplace open(Path file, Level level, Timings timings) {
    RuleLoading.start();
    Catalogue catalogue =
        timings.measure(
            "读指标", () -> CatalogueReader.read(Home.indicators(), Home.catalogueCache()));
    DistrictReader.Read input =
        timings.measure("读数据", () -> DistrictReader.read(file, catalogue, level));
    RuleBase rules = RuleLoading.await(timings);
    return new Workplace(catalogue, input, new Assessor(catalogue, rules));
  }
}
