package cn.duibiao.cli;

import cn.duibiao.batch.BatchException;
import cn.duibiao.report.TemplateException;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import cn.duibiao.yaml.Problems;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program. Exit codes: 0 evaluated, 1 only by --fail-on, 2 input or usage error, 3 our fault.
 */
@Command(
    name = "duibiao",
    versionProvider = Version.class,
    // 填报 · 评估 · 规划 · 督察 · 指标
    subcommands = {
      DraftCommand.class,
      InitCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      ValidateCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      ReportCommand.class,
      WhatifCommand.class,
      MissingCommand.class,
      PlanCommand.class,
      LedgerCommand.class,
      BatchCommand.class,
      ReviewCommand.class,
      DiffCommand.class,
      CatalogueCommand.class
    },
    description = "对标：对照《市县法治政府建设示范指标体系》评估一个地区一年的数据，写出差距分析。",
    footer = {
      "",
      "例：",
      "  duibiao draft 年度报告.docx --name 某省某市某县 --year 2024 -o 数据.yaml",
      "  duibiao init --name 某省某市某区 --year 2024",
      "  duibiao export --excel --name 某省某市某区 --year 2024",
      "  duibiao import 收到的表 -o 数据.yaml",
      "  duibiao validate 数据.yaml --by-department",
      "  duibiao check examples/quangang-2023.yaml",
      "  duibiao explain 2.2-5a examples/quangang-2023.yaml",
      "  duibiao report 结果/差距分析.json --report md",
      "  duibiao whatif examples/quangang-2023.yaml 6.3",
      "  duibiao missing examples/quangang-2023.yaml",
      "  duibiao plan examples/quangang-2023.yaml",
      "  duibiao ledger new 结果/差距分析.json -o 台账.yaml",
      "  duibiao batch 各县数据 --out 督察结果",
      "  duibiao review 数据.yaml --export 复核表.xlsx",
      "  duibiao diff 2023.yaml 2024.yaml",
      "  duibiao catalogue --coverage",
      "",
      "每个命令加 --help 看用法。"
    })
public final class Main implements Runnable {

  static final int INPUT_ERROR = 2;
  static final int OUR_FAULT = 3;

  /** Commands for which the rules are loaded before the command line is read. */
  private static final Set<String> EVALUATING =
      Set.of("check", "explain", "validate", "plan", "batch", "whatif", "missing");

  @Spec private CommandSpec spec;

  @SuppressWarnings("UnusedVariable")
  @CommandLine.Mixin
  private HelpOption help;

  @SuppressWarnings("UnusedVariable")
  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本")
  private boolean version;

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    if (args.length > 1 && EVALUATING.contains(args[0])) {
      RuleLoading.start();
    }
    Terminal terminal = Terminal.system();
    int status = run(terminal, args);
    terminal.flush();
    System.exit(status);
  }

  /**
   * Runs one command line and returns its exit code; writes only to {@code terminal} and the output
   * folder.
   */
  static int run(Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new Main(), new Commands(terminal));
    line.setOut(writer(terminal.out()));
    line.setErr(writer(terminal.err()));
    line.setExpandAtFiles(false);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((e, a) -> usage(e, terminal));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, terminal));
    chinese(line);
    return line.execute(args);
  }

  /**
   * Writes in the stream's own charset; a PrintWriter made straight of the stream would use the
   * platform's.
   */
  private static PrintWriter writer(PrintStream stream) {
    Writer writer =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) {
            stream.print(new String(text, from, length));
          }

          @Override
          public void flush() {
            stream.flush();
          }

          @Override
          public void close() {
            stream.flush();
          }
        };
    return new PrintWriter(writer, true);
  }

  private static void chinese(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    spec.usageMessage()
        .synopsisHeading("用法：")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n命令：%n")
        .synopsisSubcommandLabel("命令")
        .sortOptions(false);
    line.getSubcommands().values().forEach(Main::chinese);
  }

  private static int usage(ParameterException e, Terminal terminal) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println(UsageMessages.chinese(e));
    terminal.err().println("用法和例子见：" + command + " --help");
    return INPUT_ERROR;
  }

  private static int failed(Exception e, Terminal terminal) {
    if (e instanceof InvalidInputException invalid) {
      report(invalid.problems(), terminal);
      return INPUT_ERROR;
    }
    if (e instanceof OutputException
        || e instanceof TemplateException
        || e instanceof BatchException) {
      terminal.err().println(e.getMessage());
      return INPUT_ERROR;
    }
    terminal.err().println("程序出错，没有写出任何结果。这是程序的问题，不是数据的问题。");
    terminal.err().println("请把下面一行连同所用的命令发给维护人员：");
    terminal
        .err()
        .println(
            e.getClass().getSimpleName()
                + " "
                + e.getMessage()
                + " @ "
                + (e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0]));
    if (System.getenv("DUIBIAO_DEBUG") != null) {
      e.printStackTrace(terminal.err());
    }
    return OUR_FAULT;
  }

  private static void report(List<Problem> problems, Terminal terminal) {
    problems.stream().limit(Problems.SHOWN).forEach(p -> terminal.err().println(p.text()));
    if (problems.size() > Problems.SHOWN) {
      terminal.err().println("……还有 " + (problems.size() - Problems.SHOWN) + " 处，请先改以上各处。");
    }
    terminal.err().println("共 " + problems.size() + " 处须改，没有写出任何文件。改好后再运行一次。");
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
