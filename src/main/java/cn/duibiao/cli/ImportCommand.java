package cn.duibiao.cli;

import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.excel.Import;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import cn.duibiao.yaml.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: the departments' workbooks become one district-year. */
@Command(
    name = "import",
    description = "把各部门填好的 Excel 表合并成一份年度数据。有读不懂的，指到哪个文件、哪张表、哪一格，不猜。",
    footer = {
      "",
      "例：",
      "  duibiao import 收到的表 -o 数据.yaml        一个文件夹里的全部 .xlsx",
      "  duibiao import 2024_区司法局_法治政府数据.xlsx -o 司法局.yaml",
      "  duibiao import 收到的表 -o 数据.yaml --partial  有错的行先不要，其余照写",
      "",
      "两家填的数不一致时都保留，并注明疑义；哪个对，程序不定。"
    })
final class ImportCommand implements Callable<Integer> {

  private static final int MAX_FILES = 200;

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(index = "0", paramLabel = "表或文件夹", description = "填好的 .xlsx，或放着它们的文件夹")
  private Path source;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "数据文件",
      description = "写到哪个 .yaml")
  private Path out;

  @Option(names = "--name", paramLabel = "地区", description = "表里没有写地区时写明，写全称")
  private String name;

  @Option(names = "--year", paramLabel = "年度", description = "表里没有写年度时写明，如 2024")
  private String year;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级；不写则按表里的")
  private Level level;

  @Option(names = "--partial", description = "有错的行先不要，其余照写；不写则有一处错就什么都不写")
  private boolean partial;

  @Option(names = "--replace", description = "已有同名文件时改名留下，写新的")
  private boolean replace;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = CatalogueReader.read(Home.indicators(), Home.catalogueCache());
    List<String> notices = new ArrayList<>();
    List<Path> files = files(notices);
    Import.Result result = Import.read(files, this::shortName, catalogue, given(), partial);
    List<String> aside =
        UserFiles.write(Map.of(out, result.text().getBytes(StandardCharsets.UTF_8)), replace);
    terminal
        .out()
        .println(
            "读了 %d 个文件：%s，数据 %d 条，核对 %d 条。已写到 %s"
                .formatted(files.size(), result.district(), result.data(), result.answers(), out));
    list("两家填的数不一致（都已保留，检查时列为疑点）", result.differences());
    list("没有收下的行（--partial）", result.dropped());
    list("提示", result.hints());
    notices.forEach(terminal.out()::println);
    terminal.out().println();
    terminal.out().println("下一步：");
    terminal.out().println("　1. 评估：" + Home.command() + " check " + out);
    terminal.out().println("　2. 补了表再合并一次，请加 --replace");
    terminal.flush();
    aside.forEach(terminal.err()::println);
    return 0;
  }

  private void list(String title, List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    terminal.out().println();
    terminal.out().println(title + " " + problems.size() + " 处：");
    problems.stream().limit(Problems.SHOWN).forEach(p -> terminal.out().println("　· " + p.text()));
    if (problems.size() > Problems.SHOWN) {
      terminal.out().println("　……还有 " + (problems.size() - Problems.SHOWN) + " 处");
    }
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    if (name != null) {
      given.put("地区", name.strip());
    }
    if (level != null) {
      given.put("级别", level.label());
    }
    if (year != null) {
      given.put("年度", year.strip());
    }
    return given;
  }

  /** In a folder the file's name is enough to find it. */
  private String shortName(String path) {
    return Files.isDirectory(source) ? String.valueOf(Path.of(path).getFileName()) : path;
  }

  private List<Path> files(List<String> notices) {
    if (!Files.isDirectory(source)) {
      noticeLock(source, notices);
      return List.of(source);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(source)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw refused("文件夹打不开", "请确认有读取权限");
    }
    List<Path> books = files.stream().filter(f -> isBook(f) && !isLock(f)).toList();
    if (books.isEmpty()) {
      throw refused("这个文件夹里没有 .xlsx 文件", "请把各部门交的表放进去，或写到具体的文件");
    }
    if (books.size() > MAX_FILES) {
      throw refused("文件夹里有" + books.size() + "个表，超过" + MAX_FILES + "个", "请只留本年各部门交的表");
    }
    books.forEach(b -> noticeLock(b, notices));
    return books;
  }

  private InvalidInputException refused(String found, String mend) {
    Problems problems = new Problems();
    problems.error(source.toString(), 0, 0, found, mend);
    return new InvalidInputException(problems.errors());
  }

  /** What Excel and WPS save; old formats are among them so that they are told, not passed over. */
  private static boolean isBook(Path file) {
    String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Stream.of(".xlsx", ".xlsm", ".xls", ".et", ".ett", ".ods").anyMatch(lower::endsWith);
  }

  private static boolean isLock(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("~$") || name.startsWith(".~");
  }

  private static void noticeLock(Path file, List<String> notices) {
    Path lock = file.resolveSibling("~$" + file.getFileName());
    if (Files.exists(lock)) {
      notices.add(
          "“" + file.getFileName() + "”正在 Excel 或 WPS 里打开，读的是上次保存的内容；没有保存的改动不在里面，保存后请再导入一次。");
    }
  }
}
