package cn.duibiao.cli;

import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.catalogue.CueReader;
import cn.duibiao.draft.Draft;
import cn.duibiao.draft.DraftYaml;
import cn.duibiao.draft.Drafter;
import cn.duibiao.draft.source.ReportFile;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.nio.file.Path;
import java.util.List;

/** Makes a draft of a report; loaded only when somebody hands in a report. */
final class ReportDraft {

  private ReportDraft() {}

  static Catalogue catalogue() {
    return CatalogueReader.read(Home.indicators(), Home.catalogueCache());
  }

  /**
   * A report as if its draft had been written and read.
   *
   * @throws InvalidInputException when name or year is not given, or the report cannot be read
   */
  static DistrictReader.Read read(
      Path report, String name, Integer year, Level level, Catalogue catalogue) {
    if (name == null || year == null) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  report.toString(),
                  0,
                  0,
                  "这不是数据文件（.yaml）。直接评估年度报告要写明地区和年度",
                  "请加 --name 地区全称 --year 年度，如 --name 某省某市某县 --year 2024")));
    }
    Draft draft = of(report, name, year, level == null ? Level.COUNTY : level, catalogue);
    String text = DraftYaml.write(draft, catalogue.fields());
    return DistrictReader.parse(text, report + "（初稿）", catalogue, level);
  }

  /** The command that writes the draft of {@code report}. */
  static String command(Path report, String name, Integer year) {
    return Home.command()
        + " draft "
        + report
        + " --name "
        + name
        + " --year "
        + year
        + " -o 数据.yaml";
  }

  static Draft of(Path report, String name, int year, Level level, Catalogue catalogue) {
    return new Drafter(
            catalogue, CueReader.read(Home.indicators(), Home.catalogueCache(), catalogue))
        .draft(ReportFile.read(report), name.strip(), year, level);
  }
}
