package cn.duibiao.report;

import cn.duibiao.model.Labelled;
import cn.duibiao.plan.Plan;
import java.nio.charset.StandardCharsets;

/** A file of the plan; what writes it is loaded only when the format is asked for. */
public enum PlanFormat implements Labelled {
  DOCX("docx", "工作要点.docx") {
    @Override
    public byte[] write(Plan plan, ReportOptions.Template template) {
      return PlanWord.write(plan, template);
    }
  },
  XLSX("xlsx", "任务分解表.xlsx") {
    @Override
    public byte[] write(Plan plan, ReportOptions.Template template) {
      return PlanExcel.write(plan);
    }
  },
  MD("md", "工作要点.md") {
    @Override
    public byte[] write(Plan plan, ReportOptions.Template template) {
      return PlanMarkdown.write(plan).getBytes(StandardCharsets.UTF_8);
    }
  };

  private final String label;
  private final String fileName;

  PlanFormat(String label, String fileName) {
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

  /**
   * The file's content, the same bytes for the same plan.
   *
   * @param template an office's own Word layout, null for the shipped one
   */
  public abstract byte[] write(Plan plan, ReportOptions.Template template);
}
