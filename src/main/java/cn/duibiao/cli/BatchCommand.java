package cn.duibiao.cli;

import cn.duibiao.assessment.Assessor;
import cn.duibiao.batch.Batch;
import cn.duibiao.batch.Evaluation;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.catalogue.ProfileReader;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Level;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Verdict;
import cn.duibiao.overview.Ruler;
import cn.duibiao.overview.Survey;
import cn.duibiao.report.OverviewReport;
import cn.duibiao.report.ReportFormat;
import cn.duibiao.yaml.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batch}: evaluates every district-year below a folder and puts them beside each other. */
@Command(
    name = "batch",
    description = "评估一个文件夹里的全部年度数据（含下级文件夹），每份一个结果，另写总览（网页和 Excel）。",
    footer = {
      "",
      "例：",
      "  duibiao batch 各县数据 --out 督察结果",
      "  duibiao batch 各县数据 --out 督察结果 --profile 我省方案.yaml --as-of 2024-07-15",
      "  duibiao batch 各县数据 --rank 规范性文件报备率,出庭应诉率",
      "",
      "有错的文件不影响其余，连同错处列在总览里。再运行一次只评改动过的；中途停下也一样，接着做。",
      "只读 .yaml、.yml；各部门填的 Excel 先用 import 合并。不排名，除非写了 --rank。",
      "",
      "退出码：0 已评估（不论结论，有的文件读不出也是 0）；1 写了 --fail-on 而出现指定的结论，或者有文件读不出；",
      "2 用法有误、没有一份能评估、结果写不进去；3 程序出错。"
    })
final class BatchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(paramLabel = "文件夹", description = "里面是各地区的年度数据（.yaml）")
  private Path folder;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "文件夹",
      description = "结果写到哪里；不写则为 out/<文件夹名>-总览/")
  private Path out;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "全部按 县级 或 市级；不写则按各份数据所写")
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
      description = "评估时点，如 2024-07-15；不写则为各份统计期的最后一日")
  private LocalDate asOf;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "结论",
      converter = LabelConverters.ForVerdict.class,
      description = "任何一份出现这些结论，或者有文件读不出，退出码为 1；豁免有效的要点不算")
  private List<Verdict> failOn = List.of();

  @Option(
      names = "--rank",
      split = ",",
      paramLabel = "数据项",
      description = "把这些数从大到小排列，如 规范性文件报备率；只排级别、主体、统计期、单位和分母含义都相同的，其余写明为什么没有列入")
  private List<String> ranked = List.of();

  @Option(names = "--jobs", paramLabel = "个数", description = "同时评几份；不写则与处理器的个数相同")
  private int jobs = Runtime.getRuntime().availableProcessors();

  BatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (jobs < 1 || jobs > 64) {
      terminal.err().println("--jobs 写 1 到 64。");
      terminal.err().println("用法和例子见：" + Home.command() + " batch --help");
      return Main.INPUT_ERROR;
    }
    RuleLoading.start();
    Catalogue base = CatalogueReader.read(Home.indicators(), Home.catalogueCache());
    Catalogue catalogue = base;
    Profile local = Profile.NONE;
    if (profile != null) {
      ProfileReader.Read read =
          ProfileReader.read(profile, Home.indicators().resolve("profiles"), base, c -> null);
      catalogue = read.catalogue();
      local = read.profile();
    }
    List<Field> fields = fields(catalogue);
    RuleBase rules = RuleLoading.await(new Timings(false));
    Path target = out != null ? out : Path.of("out", defaultFolder());
    Evaluation evaluation =
        new Evaluation(
            catalogue,
            new Assessor(catalogue, local, rules),
            level,
            asOf,
            fingerprint(catalogue, local, rules));
    Batch batch =
        new Batch(
            folder,
            target,
            evaluation,
            ReportFormat.JSON::write,
            jobs,
            BatchProgress.on(terminal.err()));
    Batch.Done done = batch.run(Ruler.of(catalogue, local));
    Survey survey =
        fields.isEmpty() ? done.survey() : done.survey().with(batch.rank(done.survey(), fields));
    if (survey.entries().isEmpty() && survey.broken().isEmpty()) {
      terminal
          .err()
          .println(
              "“"
                  + folder
                  + "”里没有年度数据（.yaml）。"
                  + "空白的数据文件可以从 examples/ 复制一份来填；Excel 先用 import 合并。");
      return Main.INPUT_ERROR;
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(OverviewReport.PAGE, OverviewReport.page(survey));
    files.put(OverviewReport.BOOK, OverviewReport.book(survey));
    List<String> aside = new OutputFolder(target).write(files);
    say(done, target);
    terminal.flush();
    aside.forEach(terminal.err()::println);
    return status(done);
  }

  /** The fields to be ranked, by their names or other names. */
  private List<Field> fields(Catalogue catalogue) {
    Problems problems = new Problems();
    Names names = new Names(catalogue.fields().values());
    List<Field> fields = new ArrayList<>();
    for (String name : ranked) {
      Field field = names.find(name.strip());
      if (field == null) {
        problems.error(
            "--rank",
            0,
            0,
            "没有“" + name + "”这个数据项",
            problems.suggestion(name, catalogue.fields().keySet()) + "名称用 catalogue --fields 看");
      } else if (field.kind() != FieldKind.RATE && field.kind() != FieldKind.COUNT) {
        problems.error(
            "--rank", 0, 0, "“" + name + "”是" + field.kind().label() + "，不能排列", "请写率或者数");
      } else {
        fields.add(field);
      }
    }
    problems.throwIfAny();
    return fields;
  }

  private String defaultFolder() {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return OutputFolder.safeName(name == null ? "" : name.toString()) + "-总览";
  }

  /** Everything but the data that a result depends on. */
  private String fingerprint(Catalogue catalogue, Profile local, RuleBase rules) {
    return String.join(
        " ",
        Home.programHash(),
        catalogue.sha256(),
        String.valueOf(local.sha256()),
        rules.sha256(),
        String.valueOf(level),
        String.valueOf(asOf));
  }

  private int status(Batch.Done done) {
    Survey survey = done.survey();
    if (done.faults() > 0) {
      return Main.OUR_FAULT;
    }
    if (survey.entries().isEmpty()) {
      return Main.INPUT_ERROR;
    }
    boolean found = survey.entries().stream().anyMatch(e -> failOn.stream().anyMatch(e.row()::has));
    return !failOn.isEmpty() && (found || !survey.broken().isEmpty()) ? 1 : 0;
  }

  private void say(Batch.Done done, Path target) {
    Survey survey = done.survey();
    List<String> lines = OverviewReport.summary(survey);
    lines.forEach(terminal.out()::println);
    terminal
        .out()
        .println(
            "本次评估"
                + done.evaluated()
                + "份"
                + (done.unchanged() == 0 ? "" : "，没有改动、沿用上次结果" + done.unchanged() + "份")
                + "。");
    terminal.out().println();
    terminal
        .out()
        .println(
            "已写到 "
                + target
                + "："
                + OverviewReport.PAGE
                + "、"
                + OverviewReport.BOOK
                + "、结果/（每份一个文件夹）");
    terminal.out().println("下一步：");
    int step = 1;
    if (!survey.broken().isEmpty()) {
      terminal.out().println("　" + step++ + ". 改好读不出的文件，再运行一次同样的命令，只评改动过的");
    }
    if (!survey.entries().isEmpty()) {
      terminal
          .out()
          .println(
              "　"
                  + step
                  + ". 要某个地区的全部报告："
                  + Home.command()
                  + " report "
                  + target.resolve(survey.entries().get(0).result()));
    }
  }
}
