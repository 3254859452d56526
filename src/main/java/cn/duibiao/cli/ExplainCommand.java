package cn.duibiao.cli;

import cn.duibiao.assessment.Explanation;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Level;
import cn.duibiao.yaml.Nearest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
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
      "  duibiao explain 2.2-5d 数据.yaml --profile shandong     按地方方案"
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

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workplace workplace = Workplace.open(file, level, profile, new Timings(false));
    Catalogue catalogue = workplace.catalogue();
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
    terminal.out().print(text);
    terminal.out().flush();
    return 0;
  }
}
