package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.model.Labelled;
import java.nio.charset.StandardCharsets;

/**
 * A report file: one constant here and one class that writes it. That class, and whatever library
 * stands behind it, is loaded only when the format is asked for.
 */
public enum ReportFormat implements Labelled {
  HTML("html", "差距分析.html") {
    @Override
    public byte[] write(Assessment assessment) {
      return HtmlReport.write(assessment);
    }
  },
  MD("md", "差距分析.md") {
    @Override
    public byte[] write(Assessment assessment) {
      return utf8(MarkdownReport.write(assessment));
    }
  },
  JSON("json", "差距分析.json") {
    @Override
    public byte[] write(Assessment assessment) {
      return JsonReport.bytes(assessment);
    }
  },
  DOCX("docx", "差距分析.docx") {
    @Override
    public byte[] write(Assessment assessment) {
      return write(assessment, ReportOptions.NONE);
    }

    @Override
    public byte[] write(Assessment assessment, ReportOptions options) {
      return WordReport.write(assessment, WordReport.Kind.GAP_ANALYSIS, options.template());
    }
  },
  XLSX("xlsx", "台账.xlsx") {
    @Override
    public byte[] write(Assessment assessment) {
      return write(assessment, ReportOptions.NONE);
    }

    @Override
    public byte[] write(Assessment assessment, ReportOptions options) {
      return ExcelReport.write(assessment, options.byDepartment());
    }
  },
  /** The inspectors' form, written when it is asked for. */
  OPINION("opinion", "评估意见.docx") {
    @Override
    public byte[] write(Assessment assessment) {
      return write(assessment, ReportOptions.NONE);
    }

    @Override
    public byte[] write(Assessment assessment, ReportOptions options) {
      return WordReport.write(assessment, WordReport.Kind.OPINION, options.template());
    }
  };

  private final String label;
  private final String fileName;

  ReportFormat(String label, String fileName) {
    this.label = label;
    this.fileName = fileName;
  }

  @Override
  public String label() {
    return label;
  }

  /** The file's name in the output folder. */
  public String fileName() {
    return fileName;
  }

  /** Whether it is written when no format is named. */
  public boolean usual() {
    return this != OPINION;
  }

  /** The file's content, the same bytes for the same assessment. */
  public abstract byte[] write(Assessment assessment);

  /** The same with an office's wishes, of which most formats know none. */
  public byte[] write(Assessment assessment, ReportOptions options) {
    return write(assessment);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
