package cn.duibiao;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import java.nio.file.Path;

/** The catalogue and the rules as shipped, read once for all tests. */
public final class Fixture {

  public static final Catalogue CATALOGUE = CatalogueReader.read(Path.of("indicators"), null);
  public static final RuleBase RULES = RuleBase.load();
  public static final Assessor ASSESSOR = new Assessor(CATALOGUE, RULES);
  public static final Path QUANGANG = Path.of("examples/quangang-2023.yaml");

  private static final String HEAD = "地区: 示范省示范市示范区\n级别: 县级\n证据:\n  证1: {名称: 登记的台账}\n";

  private Fixture() {}

  /**
   * A district-year with one registered document 证1 and {@code body} (数据, 核对, …); of 2023 unless
   * the body names its 年度.
   */
  public static DistrictReader.Read district(String body) {
    String year = body.contains("年度: ") ? "" : "年度: 2023\n";
    return DistrictReader.parse(HEAD + year + body, "试.yaml", CATALOGUE, null);
  }

  public static Outcome outcome(String body) {
    return ASSESSOR.outcome(district(body).year());
  }

  public static Assessment assess(String body) {
    DistrictReader.Read read = district(body);
    return ASSESSOR.assess(read.year(), read.hints(), null);
  }

  public static Finding finding(Outcome outcome, String criterion) {
    return outcome.findings().stream()
        .filter(f -> f.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }
}
