package cn.duibiao.cli;

import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.excel.Forms;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Level;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.YamlReader;
import cn.duibiao.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: the forms that departments fill in. */
@Command(
    name = "export",
    description = "导出给各部门填的 Excel 表：空表，或者带着已填内容和上年数。",
    footer = {
      "",
      "例：",
      "  duibiao export --excel --name 福建省泉州市示例区 --year 2024",
      "  duibiao export --excel 数据.yaml --from 去年.yaml -o 填报表.xlsx",
      "  duibiao export --excel 数据.yaml --by-department -o 发给各部门"
    })
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(index = "0", arity = "0..1", paramLabel = "数据文件", description = "带着它已填的内容；不写则导出空表")
  private Path file;

  /** The only form there is, so far; it is asked for by name so that another may come. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--excel", required = true, description = "导出为 Excel（.xlsx）")
  private boolean excel;

  @Option(names = "--name", paramLabel = "地区", description = "空表的地区，写全称")
  private String name;

  @Option(names = "--year", paramLabel = "年度", description = "空表的年度，如 2024")
  private String year;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "空表的级别：县级（默认）或 市级")
  private Level level;

  @Option(names = "--from", paramLabel = "上年文件", description = "上年的数据文件，填进“上年数”栏")
  private Path from;

  @Option(names = "--by-department", description = "每个部门一个文件；不写则一个文件，一个部门一张表")
  private boolean byDepartment;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "位置",
      description = "文件（.xlsx）或文件夹；不写则在当前文件夹")
  private Path out;

  @Option(names = "--replace", description = "已有同名文件时改名留下，写新的")
  private boolean replace;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String objection = objection();
    if (objection != null) {
      terminal.err().println(objection);
      terminal.err().println("用法和例子见：" + Home.command() + " export --help");
      return Main.INPUT_ERROR;
    }
    Catalogue catalogue = CatalogueReader.read(Home.indicators(), Home.catalogueCache());
    Node root = file == null ? blank(catalogue) : root(file, catalogue);
    DistrictYear district = DistrictReader.of(root, catalogue, null).year();
    Node last = from == null ? null : root(from, catalogue);
    Map<Path, byte[]> files = files(catalogue, district, root, last);
    List<String> aside = UserFiles.write(files, replace);
    report(files, aside);
    if (!district.reviews().isEmpty()) {
      terminal.err().println("数据文件里的复核没有写进填报表：复核不归填报单位填，用 review --export 导出复核表。");
    }
    return 0;
  }

  private String objection() {
    if (file == null && (name == null || year == null)) {
      return "导出空表要写 --name 和 --year；带已填内容要写数据文件。";
    }
    if (file != null && (name != null || year != null || level != null)) {
      return "数据文件里已有地区、级别、年度，不用再写 --name、--level、--year。";
    }
    if (byDepartment && out != null && out.toString().endsWith(".xlsx")) {
      return "--by-department 要写进文件夹，-o 请写文件夹的名称。";
    }
    return null;
  }

  private Node blank(Catalogue catalogue) {
    String text =
        "地区: %s\n级别: %s\n年度: %s\n指标版本: %s\n"
            .formatted(
                YamlText.scalar(name.strip()),
                level == null ? Level.COUNTY.label() : level.label(),
                YamlText.scalar(year.strip()),
                catalogue.title());
    return parsed(new Problems(), text, "命令");
  }

  private static Node root(Path path, Catalogue catalogue) {
    // what has errors cannot be carried over without losing something: they are told first
    DistrictReader.read(path, catalogue, null);
    Problems problems = new Problems();
    return YamlReader.read(path, path.toString(), problems).root();
  }

  private static Node parsed(Problems problems, String text, String called) {
    Node root = YamlReader.parse(text, called, problems);
    if (root == null) {
      throw new InvalidInputException(problems.errors());
    }
    return root;
  }

  private Map<Path, byte[]> files(
      Catalogue catalogue, DistrictYear district, Node root, Node last) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    String whole = OutputFolder.safeName(district.name());
    if (byDepartment) {
      Path folder = out == null ? Path.of(district.year() + "_" + whole + "_填报表") : out;
      Forms.byDepartment(catalogue, district.kindWord(), root, last)
          .forEach((unit, bytes) -> files.put(folder.resolve(fileName(district, unit)), bytes));
    } else {
      boolean named = out != null && out.toString().endsWith(".xlsx") && !Files.isDirectory(out);
      Path target =
          named
              ? out
              : (out == null ? Path.of("") : out).resolve(fileName(district, district.name()));
      files.put(target, Forms.workbook(catalogue, district.kindWord(), root, last));
    }
    return files;
  }

  private static String fileName(DistrictYear district, String whose) {
    return district.year() + "_" + OutputFolder.safeName(whose) + "_法治政府数据.xlsx";
  }

  private void report(Map<Path, byte[]> files, List<String> aside) {
    Path first = files.keySet().iterator().next();
    Path folder = first.toAbsolutePath().getParent();
    if (files.size() == 1) {
      terminal.out().println("已写出 " + first);
    } else {
      terminal.out().println("已写出 " + files.size() + " 个文件，在 " + folder);
    }
    terminal.out().println();
    terminal.out().println("下一步：");
    terminal.out().println("　1. 发给各部门填写，填法在第一张表“填报说明”");
    terminal.out().println("　2. 收齐后放到一个文件夹里，合并：" + Home.command() + " import 收到的表 -o 数据.yaml");
    terminal.flush();
    aside.forEach(terminal.err()::println);
  }
}
