package cn.duibiao.report;

import cn.duibiao.assessment.Prose;
import cn.duibiao.plan.Plan;
import cn.duibiao.report.WordBlocks.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 工作要点 with its annexes as a Word file in the layout of GB/T 9704—2012; the layout is the
 * template's.
 */
final class PlanWord {

  private static final String SHIPPED = "plan.docx";
  private static final int NAME = 60;
  private static final Set<String> TEXTS = Set.of("地区", "年度", "提示", "落款");
  private static final Set<String> BLOCKS = Set.of("引言", "重点任务", "分季度安排", "组织实施", "任务分解表", "次序说明");

  /** What an office may leave out of its own template. */
  private static final Set<String> OPTIONAL = Set.of("提示", "落款", "分季度安排", "次序说明");

  private final Plan plan;
  private final PlanPaper paper;
  private final WordTemplate template;

  private PlanWord(Plan plan, WordTemplate template) {
    this.plan = plan;
    this.paper = new PlanPaper(plan);
    this.template = template;
  }

  /**
   * The file, in an office's own layout or in the shipped one when {@code own} is null.
   *
   * @throws TemplateException when the template cannot be used
   */
  static byte[] write(Plan plan, ReportOptions.Template own) {
    WordTemplate template =
        own == null ? read(SHIPPED, shipped()) : read(own.name(), own.content());
    return new PlanWord(plan, template).write();
  }

  private static WordTemplate read(String name, byte[] content) {
    return WordTemplate.read(name, content, TEXTS, BLOCKS, OPTIONAL);
  }

  private static byte[] shipped() {
    try (InputStream in = PlanWord.class.getResourceAsStream("/templates/" + SHIPPED)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] write() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("地区", Prose.clipped(plan.district(), NAME));
    texts.put("年度", String.valueOf(plan.year()));
    texts.put("提示", paper.notice());
    texts.put("落款", paper.footing());
    Map<String, String> blocks = new LinkedHashMap<>();
    List<String> opening = new ArrayList<>(List.of(paper.opening()));
    opening.addAll(paper.admissions());
    blocks.put("引言", paragraphs(opening));
    blocks.put("重点任务", tasks());
    List<String> quarters = paper.quarters();
    blocks.put(
        "分季度安排",
        paragraphs(quarters.isEmpty() ? List.of("各条措施按完成时限办理，见任务分解表。") : quarters) + unplaced());
    blocks.put("组织实施", paragraphs(paper.carrying()));
    blocks.put("任务分解表", breakdown());
    blocks.put(
        "次序说明",
        template.blocks().body(paper.reasonsNote()).xml()
            + table(
                paper.reasons(false),
                List.of(
                    Column.centred("", 800),
                    Column.text("", 4200),
                    Column.text("", 4356),
                    Column.text("", 3400)))
            + (paper.leftOut().isEmpty() ? "" : paragraphs(paper.leftOut())));
    return template.fill(texts, blocks, List.of());
  }

  private String tasks() {
    WordBlocks out = template.blocks();
    int n = 1;
    for (PlanPaper.Section section : paper.sections()) {
      out.paragraph(WordBlocks.SUBPART, "（" + Numerals.of(n++) + "）" + section.heading());
      section.paragraphs().forEach(out::body);
    }
    return plan.tasks().isEmpty() ? out.body("没有需要安排的措施。").xml() : out.xml();
  }

  private String unplaced() {
    return plan.schedule() == null || plan.schedule().unplaced().isEmpty()
        ? ""
        : template.blocks().body("未排入的措施：").xml()
            + table(
                paper.unplaced(),
                List.of(
                    Column.centred("", 650),
                    Column.text("", 3600),
                    Column.centred("", 1300),
                    Column.centred("", 1300),
                    Column.text("", 1994)));
  }

  private String breakdown() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.centred("", 550));
    columns.add(Column.text("", 1300));
    columns.add(Column.text("", 3206));
    columns.add(Column.centred("", 1000));
    columns.add(Column.centred("", 1000));
    columns.add(Column.centred("", 1050));
    columns.add(Column.text("", 1650));
    columns.add(Column.text("", 1500));
    columns.add(Column.text("", 1500));
    if (plan.schedule() != null) {
      columns.set(2, Column.text("", 2556));
      columns.add(6, Column.centred("", 650));
    }
    return table(paper.breakdown(false), columns);
  }

  private String table(PlanPaper.Table table, List<Column> widths) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      columns.add(new Column(table.heads().get(i), widths.get(i).width(), widths.get(i).style()));
    }
    WordBlocks out = template.blocks();
    return (table.rows().isEmpty() ? out.body("没有。") : out.table(columns, table.rows())).xml();
  }

  private String paragraphs(List<String> texts) {
    WordBlocks out = template.blocks();
    texts.forEach(out::body);
    return out.xml();
  }
}
