package cn.duibiao.cli;

import cn.duibiao.browse.Contents;
import cn.duibiao.browse.ContentsPage;
import cn.duibiao.browse.Coverage;
import cn.duibiao.browse.Fields;
import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.browse.Page;
import cn.duibiao.browse.TextPage;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Topic;
import cn.duibiao.report.JsonReport;
import cn.duibiao.yaml.Nearest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue}: what is asked, by what it is judged and on what it rests. */
@Command(
    name = "catalogue",
    subcommands = CatalogueNewCommand.class,
    description = "看指标：要求、要点、门槛、依据、措施；哪些判得了、哪些判不了；每个数据项为什么要填。",
    footer = {
      "",
      "例：",
      "  duibiao catalogue                              一级、二级指标和要点个数",
      "  duibiao catalogue 4                            一章的三级指标",
      "  duibiao catalogue 2.2-5                        一项指标的全部内容",
      "  duibiao catalogue 创建自查                     参加示范创建活动的自查页，不是指标",
      "  duibiao catalogue --coverage                   每项怎样判、依据有多牢",
      "  duibiao catalogue --fields 规范性文件          数据项字典，按名称、主题、单位或编号找",
      "  duibiao catalogue --fields 司法局 --format md > 司法局填报说明.md"
    })
final class CatalogueCommand implements Callable<Integer> {

  /** The key in a district-year file, and the page's name here. */
  private static final String PARTICIPATION = "创建自查";

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "编号或词",
      description = "一级、二级、三级指标或要点的编号（4、4.2、4.2-3、4.2-3a）；配 --fields 时也可以是名称里的词、主题或单位")
  private String part;

  @ArgGroup private View view = new View();

  /** What is shown; one at a time. */
  static final class View {
    @Option(names = "--coverage", description = "每项指标怎样判、依据有多牢、程序判不了什么")
    private boolean coverage;

    @Option(names = "--fields", description = "数据项字典：单位、分项、通常主体、谁填、为什么要填")
    private boolean fields;

    @Option(names = "--all", description = "列出全部内容，不论多长")
    private boolean all;
  }

  @Option(
      names = "--format",
      paramLabel = "格式",
      converter = Format.Converter.class,
      description = "text（屏幕，默认）、md（转发、打印）或 json（给程序用，总是全部内容）")
  private Format format = Format.TEXT;

  CatalogueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = CatalogueReader.read(Home.indicators(), Home.catalogueCache());
    int status =
        view.fields ? fields(catalogue) : view.coverage ? coverage(catalogue) : contents(catalogue);
    terminal.flush();
    return status;
  }

  private int contents(Catalogue catalogue) {
    if (PARTICIPATION.equals(part)) {
      print(catalogue.participation(), ContentsPage.participation(catalogue.participation()));
      next("在数据文件的“" + PARTICIPATION + ":”下逐条作答，如 创建1: {答: 是, 证据: [司法03]}");
      return 0;
    }
    Contents contents = Contents.of(catalogue, part);
    if (contents == null) {
      return unknown(catalogue);
    }
    Page page =
        view.all
            ? ContentsPage.full(contents)
            : part == null
                ? ContentsPage.tree(contents)
                : part.contains(".") ? ContentsPage.full(contents) : ContentsPage.chapter(contents);
    print(contents, page);
    if (part == null) {
      next(
          "看一项：" + Home.command() + " catalogue 2.2-5",
          "看判得了多少：" + Home.command() + " catalogue --coverage",
          "参加示范创建活动的自查页（不在指标之内）：" + Home.command() + " catalogue " + PARTICIPATION);
    } else {
      next("看要填哪些数：" + Home.command() + " catalogue --fields " + part);
    }
    return 0;
  }

  private int coverage(Catalogue catalogue) {
    Contents contents = Contents.of(catalogue, part);
    if (contents == null) {
      return unknown(catalogue);
    }
    List<String> ids =
        contents.domains().stream()
            .flatMap(d -> d.topics().stream())
            .flatMap(t -> t.indicators().stream())
            .map(Contents.IndicatorPart::id)
            .toList();
    Coverage coverage = Coverage.of(catalogue, i -> ids.contains(i.id()));
    print(coverage, coverage.page());
    next("看一项的要点和依据：" + Home.command() + " catalogue " + ids.get(0));
    return 0;
  }

  private int fields(Catalogue catalogue) {
    Fields fields = Fields.of(catalogue, part);
    if (fields.fields().isEmpty()) {
      terminal
          .err()
          .println(
              "字典里没有与“"
                  + part
                  + "”有关的数据项。"
                  + Nearest.suggestion(
                      part,
                      catalogue.fields().values().stream()
                          .flatMap(f -> Stream.concat(Stream.of(f.name()), f.aliases().stream()))
                          .toList())
                  + "可以写名称里的一个词（如 规范性文件）、主题、单位或编号；不写则列全部。");
      return Main.INPUT_ERROR;
    }
    print(fields, fields.page());
    next("填法见 docs/quantities.md，空白的数据文件可从 examples/ 里的例子改起");
    return 0;
  }

  private int unknown(Catalogue catalogue) {
    List<String> ids =
        catalogue.domains().stream()
            .flatMap(
                d ->
                    Stream.of(
                            Stream.of(d.id()),
                            d.topics().stream().map(Topic::id),
                            d.indicators().stream().map(Indicator::id),
                            d.indicators().stream()
                                .flatMap(i -> i.criteria().stream())
                                .map(Criterion::id))
                        .flatMap(s -> s))
            .toList();
    terminal
        .err()
        .println(
            "没有编号为“"
                + part
                + "”的指标或要点。"
                + Nearest.suggestion(part, ids)
                + "编号形如 4、4.2、4.2-3、4.2-3a；按词找数据项用 --fields "
                + part
                + "。");
    return Main.INPUT_ERROR;
  }

  private void print(Record data, Page page) {
    switch (format) {
      case JSON -> terminal.raw().print(JsonReport.write(data));
      case MD -> terminal.raw().print(MarkdownPage.write(page));
      case TEXT -> terminal.out().print(TextPage.write(page));
    }
  }

  /** To standard error, so that what is piped on is the text alone. */
  private void next(String... steps) {
    if (format == Format.TEXT) {
      terminal.out().flush();
      terminal.err().println();
      terminal.err().println("下一步：");
      for (String step : steps) {
        terminal.err().println("　" + step);
      }
    }
  }

  /** What is printed. */
  enum Format implements Labelled {
    TEXT("text"),
    MD("md"),
    JSON("json");

    private final String label;

    Format(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    static final class Converter implements ITypeConverter<Format> {
      @Override
      public Format convert(String value) {
        return LabelConverters.find(Format.class, value);
      }
    }
  }
}
