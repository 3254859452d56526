package cn.duibiao.excel;

import cn.duibiao.excel.BookSheet.BookRow;
import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.ListForm;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a filled-in workbook. Sheets are known by their headings, not by their names, and columns
 * by theirs, so that moving either does no harm.
 */
final class FormReader {

  private static final Pattern LINE = Pattern.compile("([^：:]{1,8})[：:](.*)", Pattern.DOTALL);

  private final Catalogue catalogue;
  private final Names names;
  private final String file;
  private final Problems problems;
  private final Filled filled = new Filled();
  private boolean found;

  private FormReader(Catalogue catalogue, Names names, String file, Problems problems) {
    this.catalogue = catalogue;
    this.names = names;
    this.file = file;
    this.problems = problems;
  }

  /** What {@code path} states; problems are added, never thrown. */
  static Filled read(Path path, String file, Catalogue catalogue, Names names, Problems problems) {
    FormReader reader = new FormReader(catalogue, names, file, problems);
    List<BookSheet> sheets = BookReader.read(path, file, problems);
    sheets.forEach(reader::sheet);
    if (!sheets.isEmpty() && !reader.found) {
      problems.error(file, 0, 0, "没有找到填报表：各工作表都没有“字段”“本年数”这样的表头", "请用 export 导出的表填写，表头不要删");
    }
    return reader.filled;
  }

  private void sheet(BookSheet sheet) {
    Place place = new Place(file, sheet.name());
    BookTable data = BookTable.find(sheet, "字段", "本年数");
    ListForm list =
        data == null ? CaseTableReader.form(sheet, catalogue.lists().get().forms().values()) : null;
    BookTable evidence = BookTable.find(sheet, "证据号", "名称");
    BookTable notes = BookTable.find(sheet, "类别", "内容");
    BookTable head = BookTable.find(sheet, GuideSheet.KEY, GuideSheet.VALUE);
    found |= data != null || list != null;
    if (sheet.name().equals(FormWriter.MARK)) {
      mark(sheet);
    } else if (sheet.hidden()) {
      if (data != null || list != null || evidence != null) {
        hint(place, "这张工作表是隐藏的，没有读", "要交的请取消隐藏；不要的请删去");
      }
    } else if (data != null) {
      new DepartmentReader(catalogue, names, place, sheet, data, filled.statements(), problems)
          .read();
    } else if (list != null) {
      CaseTable cases = CaseTableReader.read(list, place, sheet, problems);
      if (cases != null) {
        filled.lists().add(cases);
      }
    } else if (evidence != null) {
      evidence(place, evidence);
    } else if (notes != null) {
      notes(place, notes);
    } else if (head != null) {
      head(place, head);
    } else if (!sheet.rows().isEmpty() && !sheet.name().equals(FormWriter.SUMMARY)) {
      hint(place, "这张工作表没有认得的表头，没有读", "要交的数请填到导出的表里");
    }
  }

  private void hint(Place place, String what, String mend) {
    problems.hint(new Node.Scalar(place.text(), 0, 0, ""), what, mend);
  }

  /** A form of another dictionary is read all the same: names that are gone are told row by row. */
  private void mark(BookSheet sheet) {
    boolean ours =
        sheet.rows().stream()
            .flatMap(r -> r.cells().values().stream())
            .anyMatch(c -> c.text().equals(Forms.edition(catalogue)));
    if (!ours) {
      problems.hint(
          new Node.Scalar(file, 0, 0, ""),
          "这份表是按另一版指标或者字典导出的，字段按名称对应；新增的字段表里没有，按未填处理",
          "想要齐全的表，请用本版重新导出，并以本次导入的结果作为已填内容");
    }
  }

  private void head(Place place, BookTable table) {
    for (BookRow row : table.rows()) {
      String key = table.text(row, GuideSheet.KEY);
      SheetCell value = table.cell(row, GuideSheet.VALUE);
      if (FormHead.KEYS.contains(key) && value != null) {
        filled.head().putIfAbsent(key, place.scalar(row.number(), value.column(), value.text()));
      }
    }
  }

  private void evidence(Place place, BookTable table) {
    for (BookRow row : table.rows()) {
      List<Node.Entry> entries = new ArrayList<>();
      SheetCell id = table.cell(row, "证据号");
      for (String head : FormWriter.EVIDENCE_HEADS) {
        SheetCell cell = table.cell(row, head);
        if (cell != null && !head.equals("证据号")) {
          Node at = place.scalar(row.number(), cell.column(), "");
          if (CellCheck.isUsable(cell, at, "证据的“" + head + "”", problems)) {
            entries.add(place.entry(row.number(), cell.column(), head, cell.text()));
          }
        }
      }
      if (id != null) {
        filled
            .evidence()
            .add(
                new Node.Entry(
                    place.scalar(row.number(), id.column(), id.text()),
                    place.mapping(row.number(), id.column(), entries)));
      } else if (!entries.isEmpty()) {
        problems.error(entries.get(0).key(), "这份证据没有编号", "请在“证据号”栏写编号，如 司法03");
      }
    }
  }

  private void notes(Place place, BookTable table) {
    for (BookRow row : table.rows()) {
      String group = table.text(row, "类别");
      SheetCell text = table.cell(row, "内容");
      if (text == null || !CellCheck.isUsable(text, at(place, row, text), "这一行", problems)) {
        continue;
      }
      if (!FormNote.GROUPS.contains(group)) {
        problems.error(
            at(place, row, text),
            "这一行的类别" + (group.isEmpty() ? "空着" : "不能是“" + group + "”"),
            "可选：" + String.join("、", FormNote.GROUPS));
      } else if (group.equals("填报") && LINE.matcher(text.text()).matches()) {
        Matcher line = LINE.matcher(text.text());
        line.matches();
        filled
            .notes()
            .add(
                new Filled.Note(
                    group,
                    place.mapping(
                        row.number(),
                        text.column(),
                        List.of(
                            place.entry(
                                row.number(), text.column(), line.group(1), line.group(2))))));
      } else {
        filled.notes().add(new Filled.Note(group, note(place, table, row, text)));
      }
    }
  }

  private static Node.Scalar at(Place place, BookRow row, SheetCell cell) {
    return place.scalar(row.number(), cell.column(), "");
  }

  private static Node note(Place place, BookTable table, BookRow row, SheetCell text) {
    List<Node.Entry> entries = new ArrayList<>();
    entries.add(place.entry(row.number(), text.column(), "内容", text.text()));
    for (String head : List.of("原文", "位置")) {
      SheetCell cell = table.cell(row, head);
      if (cell != null) {
        entries.add(place.entry(row.number(), cell.column(), head, cell.text()));
      }
    }
    SheetCell indicators = table.cell(row, "指标");
    if (indicators != null) {
      entries.add(
          new Node.Entry(
              place.scalar(row.number(), indicators.column(), "指标"),
              DepartmentReader.list(place, row.number(), indicators)));
    }
    return entries.size() == 1
        ? place.scalar(row.number(), text.column(), text.text())
        : place.mapping(row.number(), text.column(), entries);
  }
}
