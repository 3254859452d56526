package cn.duibiao.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where one page goes and in which form: to the screen, or into a file of the user's choosing. */
final class PageOutput {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--format",
      paramLabel = "格式",
      converter = PageFormat.Converter.class,
      description = "什么格式；不写则按 -o 的扩展名，没有 -o 则为 text（屏幕）")
  private PageFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件",
      description = "写到哪个文件；不写则显示在屏幕上")
  private Path out;

  @Option(names = "--replace", description = "已有同名文件时改名留下，写新的")
  private boolean replace;

  /**
   * The form asked for.
   *
   * @throws ParameterException when it is none of {@code allowed}, or only a file can hold it and
   *     none is named
   */
  PageFormat format(PageFormat... allowed) {
    PageFormat chosen = format != null ? format : byEnding(allowed);
    String all = Arrays.stream(allowed).map(PageFormat::label).collect(Collectors.joining("、"));
    if (!Arrays.asList(allowed).contains(chosen)) {
      throw new ParameterException(
          command.commandLine(), "“" + chosen.label() + "”不能用作选项 --format 的值：可选：" + all);
    }
    if (!chosen.isText() && out == null) {
      throw new ParameterException(
          command.commandLine(), chosen.label() + " 格式要写进文件，请加 -o 文件." + chosen.label());
    }
    return chosen;
  }

  private PageFormat byEnding(PageFormat... allowed) {
    String name = out == null ? "" : out.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(allowed)
        .filter(f -> name.endsWith("." + f.label()))
        .findFirst()
        .orElse(PageFormat.TEXT);
  }

  boolean isToFile() {
    return out != null;
  }

  boolean isReplacing() {
    return replace;
  }

  /** The file named, null when there is none. */
  Path file() {
    return out;
  }

  /** Shows or writes a text. */
  void write(Terminal terminal, PageFormat chosen, String text) {
    if (out == null) {
      (chosen == PageFormat.JSON ? terminal.raw() : terminal.out()).print(text);
      terminal.flush();
    } else {
      write(terminal, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes what only a file can hold. */
  void write(Terminal terminal, byte[] content) {
    List<String> aside = UserFiles.write(Map.of(out, content), replace);
    terminal.out().println("已写出 " + out);
    terminal.flush();
    aside.forEach(terminal.err()::println);
  }

  /** The next steps, on standard error where the page itself is on the screen. */
  void next(Terminal terminal, String... steps) {
    terminal.flush();
    terminal.err().println();
    terminal.err().println("下一步：");
    for (int i = 0; i < steps.length; i++) {
      terminal.err().println("　" + (i + 1) + ". " + steps[i]);
    }
    terminal.flush();
  }
}
