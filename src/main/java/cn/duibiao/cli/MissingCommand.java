package cn.duibiao.cli;

import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.TextPage;
import cn.duibiao.model.Level;
import cn.duibiao.outlook.Missing;
import cn.duibiao.outlook.MissingFinder;
import cn.duibiao.report.JsonReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code missing}: what to ask for first. */
@Command(
    name = "missing",
    description = {"先补什么：没有填、证不出来的各项，按还能定下多少要点排，写明问谁要、要什么材料。", "方案里有权重时，另给内部自评分的上下限，和次序取决于哪些权重。"},
    footer = {
      "",
      "例：",
      "  duibiao missing examples/quangang-2023.yaml",
      "  duibiao missing 数据.yaml --all --format md > 先补什么.md",
      "  duibiao missing 数据.yaml --profile weights-example      按（示例）权重"
    })
final class MissingCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(index = "0", paramLabel = "数据文件", description = "一个地区一年的数据（.yaml）")
  private Path file;

  @Option(names = "--all", description = "列出全部，不只前" + SHOWN + "项")
  private boolean all;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级")
  private Level level;

  @Option(
      names = "--profile",
      paramLabel = "方案",
      description = "地方方案：文件，或 indicators/profiles/ 里的名称；有权重的给出内部自评分的上下限")
  private String profile;

  @Option(
      names = "--as-of",
      paramLabel = "日期",
      converter = LabelConverters.ForDate.class,
      description = "评估时点，如 2024-07-15；不写则为统计期最后一日")
  private LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "格式",
      converter = PageFormat.Converter.class,
      description = "text（屏幕，默认）、md（转发、打印，列全部）或 json（给程序用）")
  private PageFormat format = PageFormat.TEXT;

  MissingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workplace w = Workplace.open(file, level, profile, new Timings(false));
    Missing missing =
        MissingFinder.of(w.catalogue(), w.profile(), w.assessor(), w.input().year(), asOf);
    switch (format) {
      case JSON -> terminal.raw().print(JsonReport.write(missing));
      case MD -> terminal.raw().print(MarkdownPage.write(missing.page(Integer.MAX_VALUE)));
      case TEXT -> {
        terminal.out().print(TextPage.write(missing.page(all ? Integer.MAX_VALUE : SHOWN)));
        terminal.out().flush();
        terminal.err().println();
        terminal.err().println("下一步：");
        terminal
            .err()
            .println("　补到一项，先试一试：" + Home.command() + " whatif " + file + " --set '数据项=值'");
        terminal
            .err()
            .println("　分单位发表：" + Home.command() + " export --excel " + file + " --by-department");
      }
    }
    terminal.flush();
    return 0;
  }
}
