package cn.duibiao.report;

import cn.duibiao.plan.Plan;
import cn.duibiao.report.ExcelBook.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * 任务分解表 as a workbook: the measures, the figures to hand in, and why things stand in this order.
 */
final class PlanExcel {

  private final Plan plan;
  private final PlanPaper paper;
  private final ExcelBook book;

  private PlanExcel(Plan plan, ExcelBook book) {
    this.plan = plan;
    this.paper = new PlanPaper(plan);
    this.book = book;
  }

  static byte[] write(Plan plan) {
    return ExcelBook.write(book -> new PlanExcel(plan, book).sheets());
  }

  private void sheets() {
    PlanPaper.Table breakdown = paper.breakdown(true);
    List<String> heads = new ArrayList<>(breakdown.heads());
    heads.addAll(List.of("进展", "是否销号"));
    sheet(
        "任务分解表",
        plan.year() + "年法治政府建设任务分解表",
        heads,
        breakdown.rows().stream()
            .map(
                r -> {
                  List<String> row = new ArrayList<>(r);
                  row.addAll(List.of("", ""));
                  return row;
                })
            .toList());
    sheet("数据补报清单", "数据补报清单（同一项数据只报一次）", paper.requests());
    sheet("次序说明", "次序说明（供起草用）", paper.reasons(true));
    if (plan.schedule() != null) {
      sheet("未排入的措施", "未排入的措施", paper.unplaced());
    }
  }

  private void sheet(String name, String title, PlanPaper.Table table) {
    sheet(name, title, table.heads(), table.rows());
  }

  private void sheet(String name, String title, List<String> heads, List<List<String>> rows) {
    List<Column> columns = heads.stream().map(PlanExcel::column).toList();
    List<List<Object>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      List<Object> line = new ArrayList<>(row);
      if (heads.get(0).equals("序号")) {
        line.set(0, Integer.valueOf(row.get(0)));
      }
      cells.add(line);
    }
    book.sheet(name, title, subtitle(), columns, cells);
  }

  private String subtitle() {
    return "%s　%d年　草稿，供起草用".formatted(plan.district(), plan.year());
  }

  private static Column column(String head) {
    return switch (head) {
      case "序号", "次序" -> new Column(head, 6, true);
      case "任务" -> new Column(head, 18, false);
      case "措施", "数据项或者问题" -> new Column(head, 44, false);
      case "牵头单位", "填报单位" -> new Column(head, 14, true);
      case "配合单位" -> new Column(head, 16, true);
      case "完成时限" -> new Column(head, 14, true);
      case "安排季度", "是否销号" -> new Column(head, 9, true);
      case "预期成效", "佐证材料", "对应指标" -> new Column(head, 26, false);
      case "须写明", "为什么排在这里", "为什么没有排入" -> new Column(head, 40, false);
      case "用于要点" -> new Column(head, 18, false);
      case "进展" -> new Column(head, 14, false);
      default -> new Column(head, 34, false);
    };
  }
}
