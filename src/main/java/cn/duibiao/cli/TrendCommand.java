package cn.duibiao.cli;

import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.TextPage;
import cn.duibiao.compare.Side;
import cn.duibiao.compare.Trend;
import cn.duibiao.compare.TrendPage;
import cn.duibiao.compare.Years;
import cn.duibiao.model.Level;
import cn.duibiao.report.JsonReport;
import cn.duibiao.report.TrendHtml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code trend}: several years beside each other. */
@Command(
    name = "trend",
    description = "几个年度逐年对照：各要点的结论、各数据项的数；评估期内逐年各判，列出最差的一年。",
    footer = {
      "",
      "例：",
      "  duibiao trend 2022.yaml 2023.yaml 2024.yaml",
      "  duibiao trend 2022.yaml 2023.yaml 2024.yaml --评估期 2022-2024 -o 逐年对照.html",
      "  duibiao trend 2023/差距分析.json 2024.yaml --format md"
    })
final class TrendCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(
      arity = "2..*",
      paramLabel = "文件",
      description = "各年度的数据（.yaml）或结果（.json），至少两个年度，先后不拘")
  private List<Path> paths;

  @Option(
      names = {"--评估期", "--assessment-period"},
      paramLabel = "起止年",
      converter = SpanConverter.class,
      description = "如 2022-2024：每年各判，列出其中最差的一年，不相加")
  private Trend.SpanEntry span;

  @Mixin private PageOutput output = new PageOutput();

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级；不写则按数据文件")
  private Level level;

  @Option(names = "--profile", paramLabel = "方案", description = "地方方案；不写则只按基本指标")
  private String profile;

  TrendCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PageFormat format =
        output.format(PageFormat.TEXT, PageFormat.MD, PageFormat.JSON, PageFormat.HTML);
    ComparedFiles files = new ComparedFiles(level);
    List<Side> sides = new ArrayList<>();
    Set<Integer> years = new HashSet<>();
    for (Path path : paths) {
      Side side = files.read(path, profile).side();
      if (!years.add(side.assessment().district().year())) {
        terminal
            .err()
            .println(
                path
                    + "："
                    + side.assessment().district().year()
                    + "年度已经有一份。同一年度只给一份；两份的差别用 diff 看。");
        return Main.INPUT_ERROR;
      }
      sides.add(side);
    }
    Trend trend = Years.of(sides, files.catalogue(), span);
    switch (format) {
      case HTML -> output.write(terminal, TrendHtml.write(trend));
      case JSON -> output.write(terminal, format, JsonReport.write(trend));
      case MD -> output.write(terminal, format, MarkdownPage.write(TrendPage.of(trend)));
      default -> output.write(terminal, format, TextPage.write(TrendPage.of(trend)));
    }
    output.next(terminal, "看两年之间什么变了：" + Home.command() + " diff 前一年 后一年");
    return 0;
  }

  static final class SpanConverter implements ITypeConverter<Trend.SpanEntry> {
    @Override
    public Trend.SpanEntry convert(String value) {
      String[] years = value.strip().split("[-－—至~]");
      if (years.length == 2 && years[0].matches("20\\d\\d") && years[1].matches("20\\d\\d")) {
        int from = Integer.parseInt(years[0]);
        int to = Integer.parseInt(years[1]);
        if (from <= to) {
          return new Trend.SpanEntry(from, to);
        }
      }
      throw new TypeConversionException("写成 2022-2024 这样的起止年");
    }
  }
}
