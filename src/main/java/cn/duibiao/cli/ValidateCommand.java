package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.Page;
import cn.duibiao.browse.TextPage;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.intake.DataCheck;
import cn.duibiao.intake.Materials;
import cn.duibiao.intake.ToDo;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Level;
import cn.duibiao.report.JsonReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate}: what does not agree in the data, and who has to do what about it. */
@Command(
    name = "validate",
    description = "核对数据，不作结论：对不上的数、可能的原因、问谁、关系到哪些要点；佐证材料的登记。",
    footer = {
      "",
      "例：",
      "  duibiao validate 数据.yaml                          矛盾、提示、佐证材料",
      "  duibiao validate 数据.yaml --by-department --from 2023.yaml --due 2025-01-20 -o 待办.xlsx",
      "  duibiao validate 数据.yaml --evidence -o 材料目录.xlsx    按指标次序的材料目录",
      "",
      "退出码：0 已核对（不论有没有疑点）；2 数据或用法有误；3 程序出错。"
    })
final class ValidateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(paramLabel = "数据文件", description = "一个地区一年的数据（.yaml）")
  private Path file;

  @ArgGroup private View view = new View();

  /** What is shown; one at a time. */
  static final class View {
    @Option(names = "--by-department", description = "分单位待办：只列每个单位没有填和要补正的")
    private boolean byDepartment;

    @Option(names = "--evidence", description = "材料目录：按指标次序列登记的佐证材料")
    private boolean evidence;
  }

  @Option(names = "--from", paramLabel = "上年数据", description = "上年的数据文件，在分单位待办里列上年数")
  private Path from;

  @Option(names = "--due", paramLabel = "日期", description = "分单位待办上写的截止日期")
  private String due;

  @Option(
      names = "--format",
      paramLabel = "格式",
      converter = CatalogueCommand.Format.Converter.class,
      description = "text（默认）、md 或 json；写了 -o 而不写格式的，按文件后缀，也可以是 .xlsx")
  private CatalogueCommand.Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件",
      description = "写到文件，不显示")
  private Path output;

  @Option(names = "--replace", description = "已有同名文件时改名留下，写新的")
  private boolean replace;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级；不写则按数据文件")
  private Level level;

  @Option(
      names = "--profile",
      paramLabel = "方案",
      description = "地方方案：文件，或 indicators/profiles/ 里的名称（如 shandong）")
  private String profile;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!view.byDepartment && (from != null || due != null)) {
      terminal.err().println("--from 和 --due 只用于 --by-department。");
      return Main.INPUT_ERROR;
    }
    if (isBook() && !view.byDepartment && !view.evidence) {
      terminal.err().println("Excel 用于 --by-department 和 --evidence；核对结果请写 .md 或 .json。");
      return Main.INPUT_ERROR;
    }
    Workplace workplace = Workplace.open(file, level, profile, new Timings(false));
    DistrictYear year = workplace.input().year();
    if (view.evidence) {
      Materials materials = Materials.of(workplace.catalogue(), year);
      show(materials, materials.page(), materials::workbook);
      return next("登记和引用对不对得上：" + Home.command() + " validate " + file);
    }
    // The whole run: what a doubt hangs on and what is still blank, only the verdicts know.
    Assessment a = workplace.assessor().assess(year, workplace.input().hints(), null);
    if (view.byDepartment) {
      DistrictYear before =
          from == null ? null : DistrictReader.read(from, workplace.catalogue(), null).year();
      ToDo toDo = ToDo.of(workplace.catalogue(), year, a, before, due);
      show(toDo, toDo.page(), toDo::workbook);
      return next("发给各单位，补填后再核对：" + Home.command() + " validate " + file);
    }
    DataCheck check = DataCheck.of(workplace.catalogue(), year, workplace.input().cited(), a);
    show(check, check.page(a), null);
    return next(
        "每个单位要补什么：" + Home.command() + " validate " + file + " --by-department",
        "评估：" + Home.command() + " check " + file);
  }

  private void show(Record data, Page page, Supplier<byte[]> workbook) {
    if (output != null) {
      byte[] bytes = isBook() ? workbook.get() : text(data, page).getBytes(StandardCharsets.UTF_8);
      List<String> aside = UserFiles.write(Map.of(output, bytes), replace);
      terminal.out().println("已写 " + output);
      aside.forEach(terminal.err()::println);
    } else if (chosen() == CatalogueCommand.Format.TEXT) {
      terminal.out().print(text(data, page));
    } else {
      terminal.raw().print(text(data, page));
    }
    terminal.flush();
  }

  private String text(Record data, Page page) {
    return switch (chosen()) {
      case JSON -> JsonReport.write(data);
      case MD -> MarkdownPage.write(page);
      case TEXT -> TextPage.write(page);
    };
  }

  private boolean isBook() {
    return format == null && output != null && output.toString().endsWith(".xlsx");
  }

  private CatalogueCommand.Format chosen() {
    if (format != null) {
      return format;
    }
    String name = output == null ? "" : output.toString();
    return name.endsWith(".json")
        ? CatalogueCommand.Format.JSON
        : name.endsWith(".md") ? CatalogueCommand.Format.MD : CatalogueCommand.Format.TEXT;
  }

  private int next(String... steps) {
    if (output != null || format == null || format == CatalogueCommand.Format.TEXT) {
      terminal.err().println();
      terminal.err().println("下一步：");
      for (String step : steps) {
        terminal.err().println("　" + step);
      }
    }
    return 0;
  }
}
