package cn.duibiao.draft;

import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.catalogue.CueReader;
import cn.duibiao.draft.source.ReportFile;
import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Field;
import cn.duibiao.model.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures a draft against what a careful reader found: {@code Measure REPORT FACTS}. Prints recall
 * over the facts that carry a figure, how many proposals are wrong, and every miss.
 */
public final class Measure {

  private Measure() {}

  public static void main(String[] args) throws IOException {
    Path indicators = Path.of("indicators");
    Catalogue catalogue = CatalogueReader.read(indicators, null);
    Facts facts = Facts.read(Path.of(args[1]));
    Draft draft =
        new Drafter(catalogue, CueReader.read(indicators, null, catalogue))
            .draft(ReportFile.read(Path.of(args[0])), facts.district(), facts.year(), Level.COUNTY);
    Score score = Score.of(facts, draft, new Names(catalogue.fields().values()));
    print("没有摘出的", score.missed());
    print("摘错的", score.wrong());
    print("事实表里没有的（原文另有依据的请人看）", score.extra());
    print(
        "要人选的",
        draft.open().stream()
            .map(p -> p.value() + "：" + p.choices().stream().map(Field::name).toList() + p.quote())
            .toList());
    print(
        "没有认领的数",
        draft.unread().stream()
            .map(u -> u.wording() + "（" + u.reason() + "）：" + u.quote())
            .toList());
    System.out.printf(
        "带数的事实 %d 条，摘对 %d 条，召回 %.1f%%%n",
        score.facts(), score.right(), 100.0 * score.right() / Math.max(1, score.facts()));
    int proposals = draft.settled().size();
    System.out.printf(
        "摘出 %d 条，错 %d 条（%.1f%%），不在表里 %d 条；要人选的 %d 条，没有认领的数 %d 个%n",
        proposals,
        score.wrong().size(),
        100.0 * score.wrong().size() / Math.max(1, proposals),
        score.extra().size(),
        draft.open().size(),
        draft.unread().size());
  }

  private static void print(String title, List<String> lines) {
    System.out.println(title + " " + lines.size() + "：");
    lines.forEach(line -> System.out.println("  " + line));
  }
}
