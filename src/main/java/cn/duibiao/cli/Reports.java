package cn.duibiao.cli;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.report.ReportFormat;
import cn.duibiao.report.ReportOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report files of an assessment, as {@code check} and {@code report} write them. */
final class Reports {

  /** What {@code --report} takes. */
  static final String OPTION =
      "写哪些报告：html（网页）、md（文本）、json（数据）、docx（Word 报告）、xlsx（台账）、opinion（评估意见，Word），用逗号隔开";

  private Reports() {}

  /** What is written when no format is named. */
  static List<ReportFormat> usual() {
    return Arrays.stream(ReportFormat.values()).filter(ReportFormat::usual).toList();
  }

  /**
   * Writes all of them or none; returns a sentence for every file that was kept aside.
   *
   * @throws OutputException when the folder cannot be written
   */
  static List<String> write(
      Path folder, List<ReportFormat> formats, ReportOptions options, Assessment assessment) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    formats.forEach(f -> contents.put(f.fileName(), f.write(assessment, options)));
    return new OutputFolder(folder).write(contents);
  }

  /** 已写到 …：…、…. */
  static String written(Path folder, List<ReportFormat> formats) {
    return "已写到 "
        + folder
        + "："
        + formats.stream().distinct().map(ReportFormat::fileName).collect(Collectors.joining("、"));
  }
}
