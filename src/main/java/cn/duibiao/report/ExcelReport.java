package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Prose;
import cn.duibiao.report.ExcelBook.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the ledger for the departments: measures with columns to tick off, what is still to be
 * handed in, doubts, and all criteria.
 */
public final class ExcelReport {

  private static final List<Column> MEASURES =
      List.of(
          new Column("序号", 5, true),
          new Column("指标", 22, false),
          new Column("问题", 34, false),
          new Column("整改目标", 24, false),
          new Column("整改措施", 34, false),
          new Column("牵头单位", 12, true),
          new Column("配合单位", 14, true),
          new Column("完成时限", 13, true),
          new Column("预期成效", 22, false),
          new Column("进展", 14, false),
          new Column("是否销号", 9, true));

  private final Assessment a;
  private final Ledger ledger;
  private final ExcelBook book;

  private ExcelReport(Assessment assessment, ExcelBook book) {
    this.a = assessment;
    this.ledger = new Ledger(assessment);
    this.book = book;
  }

  /**
   * The file.
   *
   * @param byDepartment whether every lead department gets a sheet of its measures
   */
  public static byte[] write(Assessment assessment, boolean byDepartment) {
    return ExcelBook.write(book -> new ExcelReport(assessment, book).sheets(byDepartment));
  }

  private void sheets(boolean byDepartment) {
    List<Ledger.MeasureRow> measures = ledger.measures();
    String pending = a.pending() == 0 ? "" : "（有" + a.pending() + "处数据待确认，确认前不作达标或未达标的判断）";
    measures("问题—措施—责任清单", "问题—措施—责任清单" + pending, measures);
    materials();
    doubts();
    criteria();
    if (byDepartment) {
      Map<String, List<Ledger.MeasureRow>> byLead = new LinkedHashMap<>();
      measures.forEach(m -> byLead.computeIfAbsent(m.lead(), k -> new ArrayList<>()).add(m));
      byLead.forEach((lead, rows) -> measures(lead, lead + "牵头的问题—措施—责任清单", rows));
    }
  }

  private void measures(String name, String title, List<Ledger.MeasureRow> rows) {
    List<List<Object>> cells = new ArrayList<>();
    for (Ledger.MeasureRow m : rows) {
      cells.add(
          List.of(
              m.number(),
              m.criteria(),
              m.problem(),
              m.goal(),
              m.action(),
              m.lead(),
              m.support(),
              m.due(),
              m.outcome(),
              "",
              ""));
    }
    Worksheet sheet = sheet(name, title, MEASURES, cells);
    if (!rows.isEmpty()) {
      int last = MEASURES.size() - 1;
      sheet
          .range(ExcelBook.HEAD + 1, last, ExcelBook.HEAD + rows.size(), last)
          .validateWithListByFormula("\"是,否\"")
          .allowBlank(true);
    }
  }

  private void materials() {
    List<List<Object>> cells = new ArrayList<>();
    for (Ledger.MaterialRow m : ledger.materials()) {
      cells.add(List.of(cells.size() + 1, m.unit(), m.criterion(), m.state(), m.wanted(), "", ""));
    }
    sheet(
        "待补材料清单",
        "待补材料清单",
        List.of(
            new Column("序号", 5, true),
            new Column("提供单位", 16, true),
            new Column("指标要点", 28, false),
            new Column("现状", 10, true),
            new Column("需要补充的数据和材料", 60, false),
            new Column("提交情况", 14, false),
            new Column("备注", 14, false)),
        cells);
  }

  private void doubts() {
    List<List<Object>> cells = new ArrayList<>();
    for (Ledger.DoubtRow d : ledger.doubts()) {
      cells.add(
          List.of(d.number(), d.kind(), d.message(), d.question(), d.unit(), d.criteria(), ""));
    }
    sheet(
        "疑点清单",
        "疑点清单",
        List.of(
            new Column("序号", 5, true),
            new Column("类别", 8, true),
            new Column("疑点", 46, false),
            new Column("需要说明的事项", 36, false),
            new Column("询问单位", 16, true),
            new Column("涉及要点", 18, false),
            new Column("核实结果", 20, false)),
        cells);
  }

  private void criteria() {
    List<List<Object>> cells = new ArrayList<>();
    for (Ledger.CriterionRow c : ledger.criteria()) {
      cells.add(
          List.of(
              cells.size() + 1,
              c.domain(),
              c.indicator(),
              c.criterion(),
              c.requirement(),
              c.verdict(),
              c.basis(),
              c.reason(),
              c.gap(),
              c.threshold(),
              c.source(),
              c.confidence(),
              c.toMeet(),
              c.unit()));
    }
    sheet(
        "指标总表",
        "指标总表",
        List.of(
            new Column("序号", 5, true),
            new Column("一级指标", 16, false),
            new Column("三级指标", 20, false),
            new Column("要点", 20, false),
            new Column("要求", 24, false),
            new Column("结论", 9, true),
            new Column("达标凭据", 9, true),
            new Column("理由", 34, false),
            new Column("差距", 14, false),
            new Column("门槛", 11, true),
            new Column("依据", 24, false),
            new Column("把握", 12, true),
            new Column("怎样改变结论", 34, false),
            new Column("填报单位", 14, true)),
        cells);
  }

  private Worksheet sheet(
      String name, String title, List<Column> columns, List<List<Object>> rows) {
    return book.sheet(name, title, subtitle(), columns, rows);
  }

  private String subtitle() {
    return "%s　%d年度　评估时点：%s　内部自评，仅供工作参考"
        .formatted(Prose.open(a.district().name()), a.district().year(), Prose.date(a.asOf()));
  }
}
