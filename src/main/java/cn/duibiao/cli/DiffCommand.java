package cn.duibiao.cli;

import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.TextPage;
import cn.duibiao.compare.Comparer;
import cn.duibiao.compare.Comparison;
import cn.duibiao.compare.ComparisonPage;
import cn.duibiao.model.Level;
import cn.duibiao.report.JsonReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changed between two results or two years. */
@Command(
    name = "diff",
    description = "比较两份结果或两个年度：新出现的问题、已改正、反复出现、数据缺失、口径变化、不可比。",
    footer = {
      "",
      "例：",
      "  duibiao diff 2023.yaml 2024.yaml",
      "  duibiao diff 2023/差距分析.json 2024.yaml --format md -o 比较.md",
      "  duibiao diff 2023.yaml 2024.yaml --profile 我县方案.yaml",
      "",
      "给年度数据（.yaml）的，前一份按后一份的门槛重判一次，把“地区变了”和“尺子变了”分开；",
      "只给结果（.json）的，分不开的要点列为不可比。"
    })
final class DiffCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(index = "0", paramLabel = "前一份", description = "较早的年度数据（.yaml）或结果（.json）")
  private Path before;

  @Parameters(index = "1", paramLabel = "后一份", description = "较晚的年度数据（.yaml）或结果（.json）")
  private Path after;

  @Mixin private PageOutput output = new PageOutput();

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级；不写则按数据文件")
  private Level level;

  @Option(names = "--profile", paramLabel = "方案", description = "地方方案，两份年度数据都按它；不写则只按基本指标")
  private String profile;

  @Option(
      names = "--profile-before",
      paramLabel = "方案",
      description = "前一份数据当时用的地方方案，与 --profile 不同时写")
  private String profileBefore;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PageFormat format = output.format(PageFormat.TEXT, PageFormat.MD, PageFormat.JSON);
    ComparedFiles files = new ComparedFiles(level);
    ComparedFiles.Read a = files.read(before, profileBefore == null ? profile : profileBefore);
    ComparedFiles.Read b = files.read(after, profile);
    Comparison comparison =
        Comparer.compare(
            a.side(),
            b.side(),
            files.underLater(a, b),
            b.isResult() ? files.catalogue() : b.workplace().catalogue());
    output.write(
        terminal,
        format,
        switch (format) {
          case JSON -> JsonReport.write(comparison);
          case MD -> MarkdownPage.write(ComparisonPage.of(comparison));
          default -> TextPage.write(ComparisonPage.of(comparison));
        });
    output.next(
        terminal, "想知道某一条为什么：" + Home.command() + " explain 编号 " + (b.isResult() ? "数据文件" : after));
    return 0;
  }
}
