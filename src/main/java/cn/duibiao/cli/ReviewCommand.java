package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.TextPage;
import cn.duibiao.excel.TableBook;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.inspect.ReviewList;
import cn.duibiao.inspect.ReviewMerge;
import cn.duibiao.inspect.ReviewSheet;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review}: what inspectors found beside what was claimed. */
@Command(
    name = "review",
    description = "复核：列出自评和复核的差异；导出复核表，填好后并回数据文件。自评的数和结论不因复核而改。",
    footer = {
      "",
      "例：",
      "  duibiao review 数据.yaml --export 复核表.xlsx            导出给评估组填",
      "  duibiao review 数据.yaml --import 复核表.xlsx -o 复核后.yaml",
      "  duibiao review 复核后.yaml                               自评—复核差异清单",
      "  duibiao review 复核后.yaml -o 差异清单.xlsx"
    })
final class ReviewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(index = "0", paramLabel = "数据文件", description = "一个地区一年的数据（.yaml）")
  private Path file;

  @ArgGroup private Job job = new Job();

  /** What is to be done; without one of these the differences are listed. */
  static final class Job {
    @Option(names = "--export", paramLabel = "表", description = "导出复核表（.xlsx），左边是自评，右边给复核人填")
    private Path export;

    @Option(names = "--import", paramLabel = "表", description = "把填好的复核表并进数据，写到 -o 的文件；以前的复核都留着")
    private Path filled;
  }

  @Option(names = "--all", description = "导出时没有填报的、不适用的要点也列")
  private boolean all;

  @Mixin private PageOutput output = new PageOutput();

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级；不写则按数据文件")
  private Level level;

  @Option(names = "--profile", paramLabel = "方案", description = "地方方案；不写则只按基本指标")
  private String profile;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workplace workplace = Workplace.open(file, level, profile, new Timings(false));
    if (job.filled != null) {
      return merge(workplace.catalogue());
    }
    Assessment assessment =
        workplace.assessor().assess(workplace.input().year(), workplace.input().hints(), null);
    if (job.export != null) {
      return export(assessment, workplace);
    }
    PageFormat format = output.format(PageFormat.TEXT, PageFormat.MD, PageFormat.XLSX);
    switch (format) {
      case XLSX -> output.write(terminal, TableBook.write(List.of(ReviewList.table(assessment))));
      case MD -> output.write(terminal, format, MarkdownPage.write(ReviewList.page(assessment)));
      default -> output.write(terminal, format, TextPage.write(ReviewList.page(assessment)));
    }
    output.next(
        terminal,
        "导出复核表：" + Home.command() + " review " + file + " --export 复核表.xlsx",
        "看复核后的全部结论：" + Home.command() + " check " + file);
    return 0;
  }

  private int export(Assessment assessment, Workplace workplace) {
    byte[] sheet =
        TableBook.write(
            List.of(
                ReviewSheet.of(assessment, workplace.input().year(), workplace.catalogue(), all)));
    List<String> aside = UserFiles.write(Map.of(job.export, sheet), output.isReplacing());
    terminal.out().println("已写出 " + job.export);
    terminal.flush();
    aside.forEach(terminal.err()::println);
    output.next(
        terminal,
        "填好后并回：" + Home.command() + " review " + file + " --import " + job.export + " -o 复核后.yaml");
    return 0;
  }

  private int merge(Catalogue catalogue) {
    if (!output.isToFile()) {
      terminal.err().println("并进复核要写成新文件，请加 -o 复核后.yaml；原来的数据文件不动。");
      terminal.err().println("用法和例子见：" + Home.command() + " review --help");
      return Main.INPUT_ERROR;
    }
    Problems problems = new Problems();
    YamlReader.Document document = YamlReader.read(file, file.toString(), problems);
    List<Node.Mapping> rows =
        TableBook.read(job.filled, job.filled.toString(), ReviewSheet.required(), problems);
    refuse(problems);
    ReviewMerge merge =
        new ReviewMerge(
            (Node.Mapping) document.root(), ReviewSheet.entries(rows, catalogue.fields().keySet()));
    if (merge.added() == 0) {
      terminal
          .err()
          .println(
              merge.repeated() == 0
                  ? "复核表里没有填写复核内容，没有写文件。"
                  : "复核表里的" + merge.repeated() + "条都已经在数据文件里，没有写文件。");
      return 0;
    }
    try {
      DistrictReader.of(merge.merged(), catalogue, level);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(TableBook.named(e.problems()));
    }
    output.write(terminal, merge.text(document.text()).getBytes(StandardCharsets.UTF_8));
    terminal
        .out()
        .println(
            "并进复核%d条%s，以前的复核都留着。"
                .formatted(
                    merge.added(),
                    merge.repeated() == 0 ? "" : "，另有" + merge.repeated() + "条已在文件里，没有重复写"));
    output.next(terminal, "看差异：" + Home.command() + " review " + output.file());
    return 0;
  }

  private static void refuse(Problems problems) {
    if (problems.hasErrors()) {
      throw new InvalidInputException(TableBook.named(problems.errors()));
    }
  }
}
