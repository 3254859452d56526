package cn.duibiao.cli;

import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.Page;
import cn.duibiao.browse.TextPage;
import cn.duibiao.model.Level;
import cn.duibiao.outlook.Changes;
import cn.duibiao.outlook.Trial;
import cn.duibiao.report.JsonReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whatif}: the smallest change that closes a gap, and what a change would come to. */
@Command(
    name = "whatif",
    description = {"试算：改一些数，结论怎样变。不写任何文件。", "不写 --set 和 --overlay 时，逐个列出每处差距最少要改什么才达标。"},
    footer = {
      "",
      "例：",
      "  duibiao whatif examples/quangang-2023.yaml               每处差距差多少、补什么",
      "  duibiao whatif examples/quangang-2023.yaml 6.3           只看一项（4、4.2、4.2-3、4.2-3a）",
      "  duibiao whatif 数据.yaml --set '出庭应诉率[本级政府]=24/24' --set '报告公开日期=2024-03-28'",
      "  duibiao whatif 数据.yaml --set '证据.拟补=应诉台账' --set '6.3-3c={答: 是, 证据: [拟补]}'",
      "  duibiao whatif 数据.yaml --set '清单.依申请公开[2号].答复日期=2024-06-01'",
      "  duibiao whatif 数据.yaml --overlay 设想.yaml               写法同数据文件，只写要改的项"
    })
final class WhatifCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(index = "0", paramLabel = "数据文件", description = "一个地区一年的数据（.yaml）")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "编号",
      description = "只看这一部分：一级、二级、三级指标或要点的编号")
  private String part;

  @Option(
      names = "--set",
      paramLabel = "改动",
      description = "假设某项是多少：数据项=值、数据项[主体].分子=24、要点编号=是、证据.编号=名称；可以写几个")
  private List<String> sets = List.of();

  @Option(names = "--overlay", paramLabel = "文件", description = "把几项假设写在一个文件里，写法同数据文件的 证据、数据、核对")
  private Path overlay;

  @Option(names = "--all", description = "没有填报的要点也逐个列出")
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
      description = "地方方案：文件，或 indicators/profiles/ 里的名称（如 shandong）")
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
      description = "text（屏幕，默认）、md（转发、打印）或 json（给程序用）")
  private PageFormat format = PageFormat.TEXT;

  WhatifCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workplace w = Workplace.open(file, level, profile, new Timings(false));
    if (sets.isEmpty() && overlay == null) {
      if (part != null && w.catalogue().criteria().noneMatch(c -> Changes.isIn(part, c.id()))) {
        terminal.err().println("没有编号以“" + part + "”开头的要点。编号形如 4、4.2、4.2-3、4.2-3a。");
        return Main.INPUT_ERROR;
      }
      Changes changes =
          Changes.of(w.catalogue(), w.profile(), w.rules(), w.input().year(), asOf, part, all);
      print(changes, changes.page());
      next("试一处改动：在命令后加“试算”所列的 --set", "先要哪些数、问谁要：" + Home.command() + " missing " + file);
    } else {
      Trial trial =
          new Trial.Bench(w.catalogue(), w.assessor(), w.input().year(), asOf).tried(sets, overlay);
      print(trial, trial.page());
      next(
          "做到以后，把数写进 " + file + "，再运行 " + Home.command() + " check",
          "还差多少：" + Home.command() + " whatif " + file);
    }
    return 0;
  }

  private void print(Record data, Page page) {
    switch (format) {
      case JSON -> terminal.raw().print(JsonReport.write(data));
      case MD -> terminal.raw().print(MarkdownPage.write(page));
      case TEXT -> terminal.out().print(TextPage.write(page));
    }
    terminal.flush();
  }

  private void next(String... steps) {
    if (format == PageFormat.TEXT) {
      terminal.err().println();
      terminal.err().println("下一步：");
      for (String step : steps) {
        terminal.err().println("　" + step);
      }
      terminal.flush();
    }
  }
}
