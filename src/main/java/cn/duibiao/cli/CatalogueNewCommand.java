package cn.duibiao.cli;

import cn.duibiao.browse.Skeleton;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue new}: the skeleton of a new indicator. */
@Command(
    name = "new",
    description = "给一项新指标开头：指标、规则、案例三个文件里各要写什么。只显示；加 --write 才写进文件。",
    footer = {
      "",
      "例：",
      "  duibiao catalogue new 4.2-9            看三段骨架",
      "  duibiao catalogue new 4.2-9 --write    写进三个文件，原有内容一行不动"
    })
final class CatalogueNewCommand implements Callable<Integer> {

  private static final Pattern ID = Pattern.compile("(\\d+)\\.\\d+-[1-9]\\d*");

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(index = "0", paramLabel = "编号", description = "新的三级指标编号，如 4.2-9")
  private String id;

  @Option(names = "--write", description = "写进三个文件；已有同号内容的不写")
  private boolean write;

  CatalogueNewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path root = Home.indicators().toAbsolutePath().getParent();
    Catalogue catalogue = CatalogueReader.read(Home.indicators(), Home.catalogueCache());
    String objection = objection(catalogue);
    if (objection != null) {
      return refuse(objection);
    }
    String stem = stem(catalogue);
    if (!write) {
      for (Skeleton piece : Skeleton.values()) {
        terminal.out().println("==== " + piece.file(stem));
        terminal.out().println(piece.text(id));
      }
      terminal.out().flush();
      return next("写进这三个文件：" + Home.command() + " catalogue new " + id + " --write");
    }
    Map<Path, String> contents = new LinkedHashMap<>();
    for (Skeleton piece : Skeleton.values()) {
      Path file = root.resolve(piece.file(stem));
      if (!Files.isRegularFile(file)) {
        return refuse("这里没有 " + piece.file(stem) + "。加指标要改规则和案例，请在源码文件夹里做，解压版里只能看骨架（不加 --write）。");
      }
      String content = Files.readString(file);
      if (piece.isIn(content, id)) {
        return refuse(piece.file(stem) + " 里已有 " + id + " 的内容，什么都没有写。请先看那里是不是留下的，或换一个编号。");
      }
      contents.put(file, piece.insert(content, id));
    }
    replaceAll(contents);
    for (Skeleton piece : Skeleton.values()) {
      terminal.out().println("已写入 " + piece.file(stem));
    }
    terminal.out().flush();
    return next(
        "把“" + Skeleton.BLANK + "”都换成内容，怎样写见 docs/adding-an-indicator.md",
        "看还有哪些没有填：" + Home.command() + " catalogue " + id,
        "填完运行：mvn -q test -Dtest='NewIndicatorGuardsTest,RuleGuardsTest,CriterionCasesTest'");
  }

  private String objection(Catalogue catalogue) {
    Matcher form = ID.matcher(id);
    if (!form.matches()) {
      return "“" + id + "”不是三级指标的编号。写成 一级.二级-序号，如 4.2-9；给已有的指标加要点，请直接改它的文件。";
    }
    String topic = id.substring(0, id.indexOf('-'));
    List<String> topics =
        catalogue.domains().stream().flatMap(d -> d.topics().stream()).map(Topic::id).toList();
    if (!topics.contains(topic)) {
      return "没有二级指标“" + topic + "”，不能在它下面加。已有的二级指标：" + String.join("、", topics) + "。";
    }
    if (catalogue.indicator(id) != null) {
      return "“"
          + id
          + "”已经有了（"
          + catalogue.indicator(id).title()
          + "）。编号不能换作他用，"
          + topic
          + " 下可用的下一个编号是 "
          + topic
          + "-"
          + next(catalogue, topic)
          + "；给它加要点，请直接改它的文件。";
    }
    return null;
  }

  private static int next(Catalogue catalogue, String topic) {
    return 1
        + catalogue
            .indicators()
            .filter(i -> i.topic().equals(topic))
            .mapToInt(i -> Integer.parseInt(i.id().substring(i.id().indexOf('-') + 1)))
            .max()
            .orElse(0);
  }

  /** The name that the files of its 一级指标 share, without suffix. */
  private String stem(Catalogue catalogue) throws IOException {
    Domain domain =
        catalogue.domains().stream()
            .filter(d -> id.startsWith(d.id() + "."))
            .findFirst()
            .orElseThrow();
    String prefix = "%02d-".formatted(Integer.parseInt(domain.id()));
    try (Stream<Path> files = Files.list(Home.indicators().resolve(CatalogueReader.EDITION))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.startsWith(prefix) && f.endsWith(".yaml"))
          .collect(Collectors.collectingAndThen(Collectors.toList(), l -> l.get(0)))
          .replace(".yaml", "");
    }
  }

  /** All files or none: nothing is replaced before everything is written. */
  private static void replaceAll(Map<Path, String> contents) {
    Map<Path, Path> staged = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, String> file : contents.entrySet()) {
        Path temp = file.getKey().resolveSibling(file.getKey().getFileName() + ".tmp");
        staged.put(file.getKey(), temp);
        Files.writeString(temp, file.getValue(), StandardCharsets.UTF_8);
      }
      for (Map.Entry<Path, Path> file : staged.entrySet()) {
        Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      staged.values().forEach(temp -> temp.toFile().delete());
      throw new OutputException("骨架写不进去：" + e.getMessage() + "。请看文件夹能不能写。", e);
    }
  }

  private int refuse(String sentence) {
    terminal.err().println(sentence);
    return Main.INPUT_ERROR;
  }

  private int next(String... steps) {
    terminal.err().println();
    terminal.err().println("下一步：");
    for (int i = 0; i < steps.length; i++) {
      terminal.err().println("　" + (i + 1) + ". " + steps[i]);
    }
    return 0;
  }
}
