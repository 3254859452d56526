package cn.duibiao.cli;

import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.intake.BlankForm;
import cn.duibiao.intake.FormSchema;
import cn.duibiao.intake.Selection;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Department;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Level;
import cn.duibiao.yaml.Nearest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code init}: a blank form of the catalogue, and the JSON schema beside it. */
@Command(
    name = "init",
    description = "写一份空白的数据文件：全部数据项和问题，注明单位、谁填、用在哪里、怎样写。",
    footer = {
      "",
      "例：",
      "  duibiao init --name 某省某市某区 --year 2024",
      "  duibiao init --name 某省某市某区 --year 2024 --only 司法局",
      "  duibiao init --name 某省某市某区 --year 2024 --domain 4 -o 行政执法.yaml",
      "  duibiao init --name 某省某市某区 --year 2024 --from 2023.yaml    附上年数和上年的证据"
    })
final class InitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Option(names = "--name", required = true, paramLabel = "地区", description = "地区全称，如 某省某市某区")
  private String name;

  @Option(names = "--year", required = true, paramLabel = "年度", description = "四位年份，如 2024")
  private int year;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级（默认）或 市级")
  private Level level = Level.COUNTY;

  @ArgGroup private Part part = new Part();

  /** What part of the catalogue; one at a time. */
  static final class Part {
    @Option(names = "--only", paramLabel = "单位", description = "只要这个单位填的，如 司法局")
    private String unit;

    @Option(names = "--domain", paramLabel = "编号", description = "只要一个一级指标，如 4")
    private String domain;
  }

  @Option(names = "--from", paramLabel = "上年数据", description = "上年的数据文件：上年数、上年的答和证据登记写成注释")
  private Path from;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件",
      description = "写到哪里；不写则为 <地区>-<年度>.yaml")
  private Path output;

  @Option(names = "--replace", description = "已有同名文件时改名留下，写新的")
  private boolean replace;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (name.isBlank() || year < 2000 || year > 2099) {
      return refuse(name.isBlank() ? "--name 要写地区全称，如 某省某市某区。" : "--year 写四位年份，如 2024。");
    }
    Catalogue catalogue = CatalogueReader.read(Home.indicators(), Home.catalogueCache());
    Selection selection = selection(catalogue);
    if (selection == null) {
      return Main.INPUT_ERROR;
    }
    Path file = output == null ? Path.of(defaultName()) : output;
    DistrictYear before = from == null ? null : DistrictReader.read(from, catalogue, null).year();
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(file, utf8(BlankForm.write(selection, name.strip(), level, year, before)));
    Path schema = file.resolveSibling(FormSchema.FILE);
    byte[] text = utf8(FormSchema.write(catalogue));
    // forms in one folder share it
    if (!Files.isRegularFile(schema) || !Arrays.equals(Files.readAllBytes(schema), text)) {
      files.put(schema, text);
    }
    List<String> aside = UserFiles.write(files, replace);
    terminal.out().println("已写 " + file + "，旁边的 " + FormSchema.FILE + " 供编辑器补全和检查名称。");
    terminal.flush();
    aside.forEach(terminal.err()::println);
    terminal.err().println();
    terminal.err().println("下一步：");
    terminal.err().println("　1. 用纯文本编辑器填 " + file + "，没有数的空着");
    terminal.err().println("　2. 核对数据：" + Home.command() + " validate " + file);
    terminal.err().println("　3. 评估：" + Home.command() + " check " + file);
    return 0;
  }

  private String defaultName() {
    String word = part.unit != null ? part.unit : part.domain;
    return OutputFolder.safeName(name.strip())
        + "-"
        + year
        + (word == null ? "" : "-" + OutputFolder.safeName(word))
        + ".yaml";
  }

  private Selection selection(Catalogue catalogue) {
    if (part.unit != null) {
      for (Department d : catalogue.departments().values()) {
        if (names(d).anyMatch(part.unit.strip()::equals)) {
          return Selection.of(catalogue, d);
        }
      }
      List<String> known =
          catalogue.departments().values().stream().flatMap(InitCommand::names).toList();
      refuse(
          "没有“"
              + part.unit
              + "”这个单位。"
              + Nearest.suggestion(part.unit, known)
              + "单位见 indicators/departments.yaml。");
      return null;
    }
    if (part.domain != null) {
      for (Domain d : catalogue.domains()) {
        if (List.of(d.id(), d.title(), d.theme()).contains(part.domain.strip())) {
          return Selection.of(catalogue, d);
        }
      }
      refuse(
          "没有编号为“"
              + part.domain
              + "”的一级指标。一级指标："
              + String.join(
                  "、", catalogue.domains().stream().map(d -> d.id() + " " + d.theme()).toList())
              + "。");
      return null;
    }
    return Selection.all(catalogue);
  }

  private static Stream<String> names(Department d) {
    Stream<String> printed = Stream.of("区", "县", "市").map(d::printedFor);
    return Stream.of(Stream.of(d.name()), d.aliases().stream(), printed).flatMap(s -> s);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private int refuse(String sentence) {
    terminal.err().println(sentence);
    return Main.INPUT_ERROR;
  }
}
