package cn.duibiao.cli;

import cn.duibiao.report.ReportFormat;
import cn.duibiao.report.ReportOptions;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that {@code check} and {@code report} share about how reports look. */
final class ReportWishes {

  /** A layout with a few pictures; a template is kept in memory several times over. */
  private static final int MAX_TEMPLATE = 16 << 20;

  @Option(
      names = "--template",
      paramLabel = "模板文件",
      description = "Word 报告用自己的版式（.docx）；在 templates 文件夹的模板上改")
  private Path template;

  @Option(names = "--by-department", description = "台账另给每个牵头单位一张表")
  private boolean byDepartment;

  /**
   * What is wished of {@code formats}.
   *
   * @throws InvalidInputException when the template cannot be read or does not fit the formats
   */
  ReportOptions of(List<ReportFormat> formats) {
    return new ReportOptions(template == null ? null : template(formats), byDepartment);
  }

  private ReportOptions.Template template(List<ReportFormat> formats) {
    boolean gaps = formats.contains(ReportFormat.DOCX);
    boolean opinion = formats.contains(ReportFormat.OPINION);
    if (gaps == opinion) {
      throw wrong(
          gaps ? "docx 和 opinion 的模板不同，不能合用" : "要写的报告里没有 Word 报告，用不上模板",
          gaps ? "请分两次写，各用各的模板" : "请加上 --report docx 或 --report opinion");
    }
    try (InputStream in = Files.newInputStream(template)) {
      byte[] content = in.readNBytes(MAX_TEMPLATE + 1);
      if (content.length > MAX_TEMPLATE) {
        throw wrong("模板超过16MB", "请压缩里面的图片");
      }
      return new ReportOptions.Template(template.getFileName().toString(), content);
    } catch (IOException e) {
      throw wrong("模板打不开", "请核对文件名，并确认没有被其他程序占用");
    }
  }

  private InvalidInputException wrong(String found, String mend) {
    return new InvalidInputException(List.of(new Problem(template.toString(), 0, 0, found, mend)));
  }
}
