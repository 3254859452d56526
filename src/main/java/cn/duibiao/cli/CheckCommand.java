package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Level;
import cn.duibiao.model.Verdict;
import cn.duibiao.report.JsonReport;
import cn.duibiao.report.ReportFormat;
import cn.duibiao.report.ReportOptions;
import cn.duibiao.report.TerminalReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: evaluates one district's year and writes the gap analysis. */
@Command(
    name = "check",
    description = "评估一份年度数据，显示摘要，写出差距分析。",
    footer = {
      "",
      "例：",
      "  duibiao check examples/quangang-2023.yaml",
      "  duibiao check 数据.yaml --out 结果 --report md,json",
      "  duibiao check 数据.yaml --format json > 结果.json",
      "  duibiao check 数据.yaml --profile 我县方案.yaml --as-of 2024-07-15",
      "  duibiao check 年度报告.docx --name 某省某市某县 --year 2024",
      "",
      "退出码：0 已评估（不论结论）；1 出现 --fail-on 指定的结论；2 数据或用法有误；3 程序出错。"
    })
final class CheckCommand implements Callable<Integer> {

  private static final int HINTS = 10;

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(
      paramLabel = "数据文件",
      description = "一个地区一年的数据（.yaml）；也可以是年度报告（.docx、.pdf、.html、.txt），须写 --name 和 --year")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "文件夹",
      description = "结果写到哪里；不写则为 out/<地区>-<年度>/")
  private Path out;

  @Option(
      names = "--report",
      split = ",",
      paramLabel = "格式",
      converter = LabelConverters.ForReport.class,
      description = Reports.OPTION + "；不写则写 opinion 以外的全部")
  private List<ReportFormat> reports = Reports.usual();

  @Mixin private ReportWishes wishes = new ReportWishes();

  @Option(
      names = "--format",
      paramLabel = "格式",
      converter = ScreenFormat.Converter.class,
      description = "屏幕上显示什么：text（摘要，默认）或 json（只输出 JSON；写了 --out 才写文件）")
  private ScreenFormat format = ScreenFormat.TEXT;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级；不写则按数据文件，数据文件没有写则按县级")
  private Level level;

  @Option(names = "--name", paramLabel = "地区", description = "直接评估年度报告时写明地区全称")
  private String name;

  @Option(names = "--year", paramLabel = "年度", description = "直接评估年度报告时写明年度，如 2024")
  private Integer year;

  @Option(
      names = "--profile",
      paramLabel = "方案",
      description = "地方方案：文件，或 indicators/profiles/ 里的名称（如 shandong）；不写则只按基本指标")
  private String profile;

  @Option(
      names = "--as-of",
      paramLabel = "日期",
      converter = LabelConverters.ForDate.class,
      description = "评估时点，如 2024-07-15；不写则为统计期最后一日。豁免是否有效、措施是否过期按它算")
  private LocalDate asOf;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "结论",
      converter = LabelConverters.ForVerdict.class,
      description = "出现这些结论时退出码为 1，如 未达标,数据存疑；豁免有效的要点不算")
  private List<Verdict> failOn = List.of();

  @Option(names = "--timings", description = "显示各步用时")
  private boolean timings;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Timings clock = new Timings(timings);
    ReportOptions options = wishes.of(reports);
    Workplace workplace =
        isReport()
            ? Workplace.open(
                catalogue -> ReportDraft.read(file, name, year, level, catalogue), profile, clock)
            : Workplace.open(file, level, profile, clock);
    Assessment assessment =
        clock.measure(
            "评估",
            () ->
                workplace
                    .assessor()
                    .assess(workplace.input().year(), workplace.input().hints(), asOf));
    long start = System.nanoTime();
    // Files first: when they cannot be written, that is the one thing to say.
    Path folder = out != null ? out : Path.of("out", defaultFolder(assessment));
    List<String> aside =
        format == ScreenFormat.TEXT || out != null
            ? Reports.write(folder, reports, options, assessment)
            : List.of();
    if (format == ScreenFormat.JSON) {
      terminal.raw().print(JsonReport.write(assessment));
    } else {
      terminal.out().print(TerminalReport.write(assessment, Terminal.columns()));
      next(folder, assessment).forEach(terminal.out()::println);
    }
    terminal.flush();
    aside.forEach(terminal.err()::println);
    hints(assessment.hints());
    clock.add("写结果", (System.nanoTime() - start) / 1_000_000);
    clock.print(terminal.err());
    return assessment.findings().stream()
            .anyMatch(f -> failOn.contains(f.verdict()) && !f.isWaived())
        ? 1
        : 0;
  }

  /** Anything but a data file is taken for an annual report and drafted from first. */
  private boolean isReport() {
    String lower = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(".docx", ".pdf", ".html", ".htm", ".txt", ".doc", ".wps", ".mht")
        .anyMatch(lower::endsWith);
  }

  private static String defaultFolder(Assessment assessment) {
    return OutputFolder.safeName(assessment.district().name()) + "-" + assessment.district().year();
  }

  private List<String> next(Path folder, Assessment assessment) {
    List<String> steps = new ArrayList<>();
    if (!assessment.measures().isEmpty() && reports.contains(ReportFormat.MD)) {
      steps.add("看 " + ReportFormat.MD.fileName() + "，附件2 是分单位的待补清单，附件3 的疑点先问清");
    }
    assessment.findings().stream()
        .filter(f -> f.verdict().isGap() && f.verdict() != Verdict.UNFILLED && !isReport())
        .findFirst()
        .ifPresent(
            f ->
                steps.add(
                    "想知道某一条为什么："
                        + Home.command()
                        + " explain "
                        + f.criterion()
                        + " "
                        + file
                        + again()));
    steps.add(
        isReport()
            ? "以上只凭报告的初稿，数据都待确认。写出初稿逐条核对：" + ReportDraft.command(file, name, year)
            : "在 " + file + " 里补写后，再运行一次 check");
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(Reports.written(folder, reports));
    lines.add("下一步：");
    for (int i = 0; i < steps.size(); i++) {
      lines.add("　" + (i + 1) + ". " + steps.get(i));
    }
    return lines;
  }

  /** The options under which explain says the same as this run. */
  private String again() {
    return (profile == null ? "" : " --profile " + profile)
        + (asOf == null ? "" : " --as-of " + asOf);
  }

  private void hints(List<String> hints) {
    if (!hints.isEmpty()) {
      terminal.err().println();
      terminal.err().println("填写提示（不影响评估）：");
      hints.stream().limit(HINTS).forEach(h -> terminal.err().println("　" + h));
      if (hints.size() > HINTS) {
        terminal.err().println("　……共 " + hints.size() + " 处，全部写在 JSON 的 hints 里");
      }
    }
  }

  /** What the screen shows. */
  enum ScreenFormat implements Labelled {
    TEXT("text"),
    JSON("json");

    private final String label;

    ScreenFormat(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    static final class Converter implements ITypeConverter<ScreenFormat> {
      @Override
      public ScreenFormat convert(String value) {
        return LabelConverters.find(ScreenFormat.class, value);
      }
    }
  }
}
