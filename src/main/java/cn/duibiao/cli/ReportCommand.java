package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.AssessmentReader;
import cn.duibiao.report.ReportFormat;
import cn.duibiao.report.ReportOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: writes the reports again from a result, without evaluating. */
@Command(
    name = "report",
    description = "从已有的结果（差距分析.json）重新写出报告，不重新评估，结论不变。",
    footer = {
      "",
      "例：",
      "  duibiao check examples/quangang-2023.yaml --out 结果 --report json",
      "  duibiao report 结果/差距分析.json",
      "  duibiao report 结果/差距分析.json --report md --out 报告",
      "  duibiao report 结果/差距分析.json --report docx --template 本局模板.docx",
      "  duibiao report 结果/差距分析.json --report opinion,xlsx --by-department"
    })
final class ReportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(paramLabel = "结果文件", description = "check 写出的结果（差距分析.json）")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "文件夹",
      description = "报告写到哪里；不写则写在结果文件旁边")
  private Path out;

  /** Not the result itself: it is there already, and it is what we read. */
  @Option(
      names = "--report",
      split = ",",
      paramLabel = "格式",
      converter = LabelConverters.ForReport.class,
      description = Reports.OPTION + "；不写则写 json 以外的全部")
  private List<ReportFormat> reports =
      Reports.usual().stream().filter(f -> f != ReportFormat.JSON).toList();

  @Mixin private ReportWishes wishes = new ReportWishes();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ReportOptions options = wishes.of(reports);
    Assessment assessment = AssessmentReader.read(file);
    Path folder = out != null ? out : beside(file);
    List<String> aside = Reports.write(folder, reports, options, assessment);
    terminal
        .out()
        .println(
            assessment.district().name()
                + " "
                + assessment.district().year()
                + "年度：按 "
                + file
                + " 重新写出，没有重新评估。");
    terminal.out().println(Reports.written(folder, reports));
    terminal.out().println("下一步：数据有改动的，用 " + Home.command() + " check 数据文件 重新评估。");
    terminal.flush();
    aside.forEach(terminal.err()::println);
    return 0;
  }

  private static Path beside(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of(".") : parent;
  }
}
