package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.TextPage;
import cn.duibiao.excel.TableBook;
import cn.duibiao.inspect.Sample;
import cn.duibiao.inspect.SampleBook;
import cn.duibiao.inspect.Sampler;
import cn.duibiao.inspect.SamplingPlan;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Level;
import cn.duibiao.model.Outcome;
import cn.duibiao.report.JsonReport;
import cn.duibiao.report.WordPages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sample}: what to look at on site. */
@Command(
    name = "sample",
    description = "现场抽样：按单位和类别分层，风险大的机会大，同一种子抽到的一样；附现场核查清单和访谈提纲。",
    footer = {
      "",
      "例：",
      "  duibiao sample 数据.yaml --size 20 -o 抽样单.xlsx",
      "  duibiao sample 数据.yaml --seed 2024督察一组 --size 30 -o 抽样单.docx",
      "  duibiao sample 数据.yaml",
      "",
      "有清单的一件一件抽；只登记总数的抽第几件。权重写在 indicators/sampling.yaml，不是得分。"
    })
final class SampleCommand implements Callable<Integer> {

  private static final int MOST = 2000;

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(paramLabel = "数据文件", description = "一个地区一年的数据（.yaml）")
  private Path file;

  @Option(names = "--seed", paramLabel = "种子", description = "任意文字或数；不写则由地区和年度得出，印在单子上")
  private String seed;

  @Option(names = "--size", paramLabel = "件数", description = "抽多少件，1 至 2000；不写则为 20")
  private int size = 20;

  @Mixin private PageOutput output = new PageOutput();

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级；不写则按数据文件")
  private Level level;

  @Option(names = "--profile", paramLabel = "方案", description = "地方方案；不写则只按基本指标")
  private String profile;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PageFormat format =
        output.format(
            PageFormat.TEXT, PageFormat.MD, PageFormat.JSON, PageFormat.XLSX, PageFormat.DOCX);
    if (size < 1 || size > MOST) {
      terminal.err().println("“" + size + "”不能用作选项 --size 的值：写 1 至 " + MOST + " 的整数。");
      terminal.err().println("用法和例子见：" + Home.command() + " sample --help");
      return Main.INPUT_ERROR;
    }
    Workplace workplace = Workplace.open(file, level, profile, new Timings(false));
    SamplingPlan plan = SamplingPlan.read(Home.indicators(), workplace.catalogue());
    DistrictYear year = workplace.input().year();
    Outcome outcome = workplace.assessor().outcome(year);
    Assessment assessment = workplace.assessor().assess(year, workplace.input().hints(), null);
    Sample sample =
        Sampler.draw(plan, workplace.catalogue(), year, outcome, assessment, seed, size);
    switch (format) {
      case XLSX -> output.write(terminal, TableBook.write(SampleBook.tables(sample)));
      case DOCX ->
          output.write(
              terminal, WordPages.write(List.of(SampleBook.page(sample)), "种子：" + sample.seed()));
      case JSON -> output.write(terminal, format, JsonReport.write(sample));
      case MD -> output.write(terminal, format, MarkdownPage.write(SampleBook.page(sample)));
      default -> output.write(terminal, format, TextPage.write(SampleBook.page(sample)));
    }
    output.next(
        terminal,
        "再抽一次同样的："
            + Home.command()
            + " sample "
            + file
            + " --seed "
            + sample.seed()
            + " --size "
            + size,
        "查看的结果写进复核表：" + Home.command() + " review " + file + " --export 复核表.xlsx");
    return 0;
  }
}
