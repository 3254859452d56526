package cn.duibiao.cli;

import cn.duibiao.draft.Draft;
import cn.duibiao.draft.DraftYaml;
import cn.duibiao.draft.page.ConfirmBook;
import cn.duibiao.draft.page.ConfirmPage;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draft}: a published annual report becomes a first draft of the data. */
@Command(
    name = "draft",
    description = "从公开的年度报告（.docx、.pdf、网页、文本）里摘出一份年度数据的初稿，每一条都指到原句，标着待确认；并对报告作一次体检。",
    footer = {
      "",
      "例：",
      "  duibiao draft 年度报告.docx --name 某省某市某县 --year 2024 -o 数据.yaml",
      "  duibiao draft 年度报告.pdf --name 某省某市某区 --year 2024 -o 数据.yaml --replace",
      "",
      "只摘报告写了的，不猜；一个数像是两个数据项的，两个都列出来问。确认以前不作达标或未达标的判断。"
    })
final class DraftCommand implements Callable<Integer> {

  private static final int SHOWN = 12;

  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help;

  @Parameters(paramLabel = "年度报告", description = ".docx、文字版 .pdf、网页 .html 或文本 .txt")
  private Path report;

  @Option(names = "--name", required = true, paramLabel = "地区", description = "写全称，如 某省某市某县")
  private String name;

  @Option(names = "--year", required = true, paramLabel = "年度", description = "报告说的是哪一年，如 2024")
  private int year;

  @Option(
      names = "--level",
      paramLabel = "级别",
      converter = LabelConverters.ForLevel.class,
      description = "县级 或 市级，不写则为县级")
  private Level level = Level.COUNTY;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "数据文件",
      description = "写到哪个 .yaml；核对用的网页和表写在旁边")
  private Path out;

  @Option(names = "--replace", description = "已有同名文件时改名留下，写新的")
  private boolean replace;

  DraftCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = ReportDraft.catalogue();
    Draft draft = ReportDraft.of(report, name, year, level, catalogue);
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(out, DraftYaml.write(draft, catalogue.fields()).getBytes(StandardCharsets.UTF_8));
    String file = String.valueOf(out.getFileName());
    files.put(beside(".核对.html"), ConfirmPage.write(draft, catalogue.fields(), file));
    files.put(beside(".核对.xlsx"), ConfirmBook.write(draft));
    List<String> aside = UserFiles.write(files, replace);
    summary(draft, files.keySet().stream().toList());
    terminal.flush();
    aside.forEach(terminal.err()::println);
    return 0;
  }

  /** A file of its own beside the data file. */
  private Path beside(String ending) {
    return out.resolveSibling(
        String.valueOf(out.getFileName()).replaceAll("\\.ya?ml$", "") + ending);
  }

  private void summary(Draft draft, List<Path> files) {
    draft.notices().forEach(n -> terminal.out().println("注意：" + n + "。"));
    terminal
        .out()
        .println(
            "从报告里摘出数据 %d 条（都待确认），像是几个数据项、要您选的 %d 条，说法 %d 条，自认的不足 %d 条，下年安排 %d 条；没有认出的数 %d 个。"
                .formatted(
                    draft.settled().size(),
                    draft.open().size(),
                    draft.claims().size(),
                    draft.admissions().size(),
                    draft.plans().size(),
                    draft.unread().size()));
    checkup(draft.checkup());
    terminal.out().println();
    files.forEach(f -> terminal.out().println("已写到 " + f));
    terminal.out().println("下一步：");
    terminal.out().println("　1. 用浏览器打开 " + beside(".核对.html") + "，对着原文核对，点“下载数据文件”换掉 " + out);
    terminal.out().println("　2. 看初步的差距：" + Home.command() + " check " + out);
  }

  private void checkup(List<Draft.Finding> findings) {
    List<Draft.Finding> open = findings.stream().filter(f -> !f.fine()).toList();
    terminal.out().println();
    terminal.out().println("年报体检：" + findings.size() + "项，有话要说的 " + open.size() + " 项：");
    open.stream()
        .limit(SHOWN)
        .forEach(f -> terminal.out().println("　· " + f.item() + "：" + f.text()));
    if (open.size() > SHOWN) {
      terminal.out().println("　……还有 " + (open.size() - SHOWN) + " 项，见核对页");
    }
  }
}
