package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.AssessmentReader;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.catalogue.ProfileReader;
import cn.duibiao.catalogue.WorkTaskReader;
import cn.duibiao.engine.PlanEvaluator;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import cn.duibiao.model.Period;
import cn.duibiao.plan.Capacity;
import cn.duibiao.plan.Plan;
import cn.duibiao.plan.Planner;
import cn.duibiao.plan.Scheduler;
import cn.duibiao.plan.UnknownCriterionException;
import cn.duibiao.report.PlanFormat;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code plan}: next year's work from one assessment. */
@Command(
    name = "plan",
    description = "从一份年度数据或者评估结果，编出下一年的工作要点和任务分解表（草稿）。",
    footer = {
      "",
      "例：",
      "  duibiao plan examples/quangang-2023.yaml",
      "  duibiao plan 结果/差距分析.json --last 上年/差距分析.json --out 要点",
      "  duibiao plan 数据.yaml --capacity 每季12,每单位4,区司法局8",
      "",
      "次序由 rules/plan/year 里的规则排定，每条措施为什么排在那里写在次序说明里。"
    })
final class PlanCommand implements Callable<Integer> {

  private static final int SHOWN = 8;

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(paramLabel = "文件", description = "一个地区一年的数据（.yaml），或者 check 写出的结果（差距分析.json）")
  private Path file;

  @Option(
      names = "--last",
      paramLabel = "上年结果",
      description = "上一年度的评估结果（差距分析.json）；两年都有的缺口和自认短板排到前面")
  private Path last;

  @Option(
      names = "--capacity",
      paramLabel = "名额",
      converter = Capacities.class,
      description = "办得了多少，如 每季12,每单位4,区司法局8,一季20；按牵头单位计，排出各季度，排不下的写明为什么")
  private Capacity capacity;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "文件夹",
      description = "写到哪里；不写则为 out/<地区>-<年度>/")
  private Path out;

  @Option(
      names = "--report",
      split = ",",
      paramLabel = "格式",
      converter = Formats.class,
      description = "写哪些：docx（工作要点，Word）、xlsx（任务分解表）、md（文本），用逗号隔开；不写则全写")
  private List<PlanFormat> formats = List.of(PlanFormat.values());

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级；不写则按数据文件")
  private Level level;

  @Option(
      names = "--profile",
      paramLabel = "方案",
      description = "地方方案：文件，或 indicators/profiles/ 里的名称")
  private String profile;

  @Option(
      names = "--as-of",
      paramLabel = "日期",
      converter = LabelConverters.ForDate.class,
      description = "从哪一天起安排，如 2024-02-01；不写则为统计期最后一日。已过的时限按它顺延")
  private LocalDate asOf;

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Plan plan = capacity == null ? plan() : scheduled(plan());
    Path folder = out != null ? out : Path.of("out", defaultFolder(plan));
    Map<String, byte[]> contents = new LinkedHashMap<>();
    formats.forEach(f -> contents.put(f.fileName(), f.write(plan, null)));
    List<String> aside = new OutputFolder(folder).write(contents);
    show(plan);
    terminal.out().println();
    terminal.out().println("已写到 " + folder + "：" + String.join("、", contents.keySet()));
    terminal.out().println("下一步：在 Word 里删去不办的；次序说明印发时删去；数据补报清单在 xlsx 里，按单位分发。");
    terminal.flush();
    aside.forEach(terminal.err()::println);
    return 0;
  }

  private Plan scheduled(Plan plan) {
    try {
      return Scheduler.schedule(plan, capacity);
    } catch (IllegalArgumentException e) {
      throw wrong(file, e.getMessage(), "请改 --capacity");
    }
  }

  private Plan plan() {
    try {
      if (isResult(file)) {
        return ofResult();
      }
      Workplace workplace = Workplace.open(file, level, profile, new Timings(false));
      Assessment now =
          workplace.assessor().assess(workplace.input().year(), workplace.input().hints(), asOf);
      return planner(workplace.catalogue()).plan(now, lastYear(now));
    } catch (UnknownCriterionException e) {
      throw wrong(file, e.getMessage(), "");
    }
  }

  /** A result speaks of its own day and level; both were settled when it was made. */
  private Plan ofResult() {
    if (asOf != null || level != null) {
      throw wrong(file, "评估结果的时点和级别已经定了，不能再用 --as-of 或 --level", "请改用数据文件");
    }
    RuleLoading.start();
    Assessment now = AssessmentReader.read(file);
    Catalogue catalogue = CatalogueReader.read(Home.indicators(), Home.catalogueCache());
    if (profile != null) {
      Period period =
          new Period(
              LocalDate.parse(now.period().from()), LocalDate.parse(now.period().to()), false);
      catalogue =
          ProfileReader.read(profile, Home.indicators().resolve("profiles"), catalogue, c -> period)
              .catalogue();
    }
    return planner(catalogue).plan(now, lastYear(now));
  }

  private static boolean isResult(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private Planner planner(Catalogue catalogue) {
    return new Planner(
        catalogue,
        WorkTaskReader.read(Home.indicators(), catalogue),
        new PlanEvaluator(RuleLoading.await(new Timings(false))));
  }

  private Assessment lastYear(Assessment now) {
    if (last == null) {
      return null;
    }
    Assessment before = AssessmentReader.read(last);
    if (!before.district().name().equals(now.district().name())
        || before.district().year() != now.district().year() - 1) {
      throw wrong(
          last,
          "是%s%d年度的结果".formatted(before.district().name(), before.district().year()),
          "请给%s%d年度的结果".formatted(now.district().name(), now.district().year() - 1));
    }
    return before;
  }

  private static InvalidInputException wrong(Path file, String found, String mend) {
    return new InvalidInputException(List.of(new Problem(file.toString(), 0, 0, found, mend)));
  }

  private static String defaultFolder(Plan plan) {
    return OutputFolder.safeName(plan.district()) + "-" + (plan.year() - 1);
  }

  private void show(Plan plan) {
    int rows = plan.tasks().stream().mapToInt(t -> t.rows().size()).sum();
    terminal
        .out()
        .println(
            "%s %d年：任务%d项，措施%d条，数据补报%d项。"
                .formatted(
                    plan.district(),
                    plan.year(),
                    plan.tasks().size(),
                    rows,
                    plan.requests().size()));
    List<String> lines = new ArrayList<>();
    plan.tasks().stream()
        .limit(SHOWN)
        .forEach(
            t ->
                lines.add(
                    "　%d. %s——%s（%s）"
                        .formatted(t.number(), t.title(), t.why().words(), t.why().rule())));
    lines.forEach(terminal.out()::println);
    if (plan.tasks().size() > SHOWN) {
      terminal.out().println("　……共 " + plan.tasks().size() + " 项");
    }
    if (plan.schedule() != null) {
      terminal
          .out()
          .println(
              "按%s：排入%d条，没有排入%d条。%s"
                  .formatted(
                      plan.schedule().capacity(),
                      plan.schedule().quarterOf().size(),
                      plan.schedule().unplaced().size(),
                      plan.schedule().bound()));
    }
  }

  static final class Capacities implements ITypeConverter<Capacity> {
    @Override
    public Capacity convert(String value) {
      try {
        return Capacity.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  static final class Formats implements ITypeConverter<PlanFormat> {
    @Override
    public PlanFormat convert(String value) {
      return LabelConverters.find(PlanFormat.class, value);
    }
  }
}
