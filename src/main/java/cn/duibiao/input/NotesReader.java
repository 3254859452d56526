package cn.duibiao.input;

import cn.duibiao.model.Admission;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Source;
import cn.duibiao.model.Statement;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads 说明: admitted shortcomings, next year's plans, and what has no field. */
final class NotesReader {

  private static final Set<String> NOTES = Section.keys("存在问题", "下年计划", "其他事项", "填报", "备注");
  private static final Set<String> ADMISSION = Section.keys("内容", "位置", "原文", "指标");
  private static final Set<String> STATEMENT = Section.keys("内容", "位置", "原文");

  private final Section notes;
  private final Catalogue catalogue;
  private final String document;
  private final Problems problems;

  NotesReader(Section file, Catalogue catalogue, String document, Problems problems) {
    this.notes = file.has("说明") ? new Section(file.get("说明"), NOTES, problems) : null;
    this.catalogue = catalogue;
    this.document = document;
    this.problems = problems;
  }

  /** 存在问题, in the order in which the district names them. */
  List<Admission> admissions() {
    List<Admission> admissions = new ArrayList<>();
    if (notes == null) {
      return admissions;
    }
    for (Node item : notes.items("存在问题")) {
      if (Node.isBlank(item)) {
        continue;
      }
      if (item instanceof Node.Scalar s) {
        admissions.add(
            new Admission(
                admissions.size() + 1,
                s.text(),
                new Source(document, null, null, s.file(), s.line()),
                List.of()));
        continue;
      }
      Section s = new Section(item, ADMISSION, problems);
      for (Node.Scalar id : s.scalars("指标")) {
        if (catalogue.indicator(id.text()) == null) {
          String guess =
              problems.suggestion(id.text(), catalogue.indicators().map(Indicator::id).toList());
          problems.error(id, "没有“" + id.text() + "”这个三级指标", guess + "指标编号形如 6.3-1");
        }
      }
      admissions.add(
          new Admission(admissions.size() + 1, s.required("内容"), source(s), s.texts("指标")));
    }
    return admissions;
  }

  /** The statements of 下年计划 or 其他事项. */
  List<Statement> statements(String key) {
    List<Statement> statements = new ArrayList<>();
    if (notes == null) {
      return statements;
    }
    for (Node item : notes.items(key)) {
      if (Node.isBlank(item)) {
        continue;
      }
      if (item instanceof Node.Scalar s) {
        statements.add(
            new Statement(s.text(), new Source(document, null, null, s.file(), s.line())));
      } else {
        Section s = new Section(item, STATEMENT, problems);
        statements.add(new Statement(s.required("内容"), source(s)));
      }
    }
    return statements;
  }

  private Source source(Section s) {
    return new Source(document, s.text("位置"), s.text("原文"), s.at().file(), s.at().line());
  }
}
