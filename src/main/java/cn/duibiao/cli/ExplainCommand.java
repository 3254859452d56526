package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Explanation;
import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.Page;
import cn.duibiao.browse.TextPage;
import cn.duibiao.inspect.DisputePack;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Level;
import cn.duibiao.report.WordPages;
import cn.duibiao.yaml.Nearest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why one criterion or indicator got its verdict. */
@Command(
    name = "explain",
    description = "说明一个要点或一项三级指标为什么是这个结论：要求、依据、数据原文、规则、算式、怎样改变。",
    footer = {
      "",
      "例：",
      "  duibiao explain 2.2-5a examples/quangang-2023.yaml    一个要点",
      "  duibiao explain 2.2-5 examples/quangang-2023.yaml     一项指标的全部要点",
      "  duibiao explain 2.2-5d 数据.yaml --profile shandong     按地方方案",
      "  duibiao explain 2.2-5a 数据.yaml --pack -o 申辩.docx     申辩材料，一个要点一页"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(index = "0", paramLabel = "编号", description = "要点编号（如 2.2-5a）或三级指标编号（如 2.2-5）")
  private String id;

  @Parameters(index = "1", paramLabel = "数据文件", description = "一个地区一年的数据（.yaml）")
  private Path file;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级")
  private Level level;

  @Option(
      names = "--profile",
      paramLabel = "方案",
      description = "地方方案：文件，或 indicators/profiles/ 里的名称（如 shandong）；不写则只按基本指标")
  private String profile;

  @Option(
      names = "--as-of",
      paramLabel = "日期",
      converter = LabelConverters.ForDate.class,
      description = "评估时点，如 2024-07-15；不写则为统计期最后一日")
  private LocalDate asOf;

  @Option(names = "--pack", description = "写成申辩材料：要求、数据、算式、规则、什么能推翻结论，一个要点一页")
  private boolean pack;

  @Mixin private PageOutput output = new PageOutput();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workplace workplace = Workplace.open(file, level, profile, new Timings(false));
    Catalogue catalogue = workplace.catalogue();
    if (pack && known(catalogue)) {
      return pack(workplace);
    }
    String text =
        Explanation.of(
            id,
            catalogue,
            workplace.profile(),
            workplace.input().year(),
            workplace.assessor().outcome(workplace.input().year(), asOf));
    if (text == null) {
      List<String> ids =
          Stream.concat(
                  catalogue.criteria().map(Criterion::id),
                  catalogue.indicators().map(Indicator::id))
              .toList();
      terminal
          .err()
          .println(
              "没有编号为“"
                  + id
                  + "”的要点或三级指标。"
                  + Nearest.suggestion(id, ids)
                  + "编号形如 2.2-5a（要点）或 2.2-5（三级指标），都列在差距分析里。");
      return Main.INPUT_ERROR;
    }
    output.write(terminal, output.format(PageFormat.TEXT), text);
    return 0;
  }

  private boolean known(Catalogue catalogue) {
    return catalogue.criterion(id) != null || catalogue.indicator(id) != null;
  }

  private int pack(Workplace workplace) {
    PageFormat format = output.format(PageFormat.TEXT, PageFormat.MD, PageFormat.DOCX);
    DistrictYear year = workplace.input().year();
    Assessment assessment = workplace.assessor().assess(year, workplace.input().hints(), asOf);
    List<Page> pages =
        DisputePack.of(
            id, workplace.catalogue(), year, workplace.assessor().outcome(year, asOf), assessment);
    String footing = DisputePack.footing(assessment);
    switch (format) {
      case DOCX -> output.write(terminal, WordPages.write(pages, footing));
      case MD ->
          output.write(terminal, format, texts(pages, MarkdownPage::write) + "\n" + footing + "\n");
      default ->
          output.write(terminal, format, texts(pages, TextPage::write) + "\n" + footing + "\n");
    }
    output.next(
        terminal, "打印、签字：" + Home.command() + " explain " + id + " " + file + " --pack -o 申辩.docx");
    return 0;
  }

  private static String texts(List<Page> pages, Function<Page, String> form) {
    return pages.stream().map(form).collect(Collectors.joining("\n"));
  }
}
