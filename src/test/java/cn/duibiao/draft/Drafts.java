package cn.duibiao.draft;

import cn.duibiao.Fixture;
import cn.duibiao.catalogue.CueReader;
import cn.duibiao.draft.source.Line;
import cn.duibiao.draft.source.ReportFile;
import cn.duibiao.model.Level;
import cn.duibiao.model.ReportCues;
import java.nio.file.Path;
import java.util.List;

/** Drafts of short texts and of the reports among the test resources. */
public final class Drafts {

  static final ReportCues CUES = CueReader.read(Path.of("indicators"), null, Fixture.CATALOGUE);

  private static final String HEAD = "青禾县人民政府关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n（一）有关工作\n";

  private Drafts() {}

  /** Of a report on 2024 whose part 一(一) says {@code sentences}. */
  public static Draft of(String sentences) {
    return draft(HEAD + "1.主要情况。" + sentences);
  }

  /** Of a whole report on 2024. */
  static Draft draft(String text) {
    List<Line> lines = text.lines().map(l -> new Line(l, true)).toList();
    return new Drafter(Fixture.CATALOGUE, CUES).draft(lines, "示范省示范市青禾县", 2024, Level.COUNTY);
  }

  static Draft read(Path report, int year) {
    return new Drafter(Fixture.CATALOGUE, CUES)
        .draft(ReportFile.read(report), "示范省示范市青禾县", year, Level.COUNTY);
  }

  /** 字段=值@主体 of every proposal that does not ask. */
  static List<String> figures(Draft draft) {
    return draft.settled().stream()
        .filter(p -> !p.position().equals("题头"))
        .map(p -> p.field().name() + "=" + p.value() + (p.scope() == null ? "" : "@" + p.scope()))
        .toList();
  }
}
