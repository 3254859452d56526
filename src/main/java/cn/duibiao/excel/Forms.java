package cn.duibiao.excel;

import cn.duibiao.model.Catalogue;
import cn.duibiao.yaml.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms that departments fill in, blank or with what a district-year already states. */
public final class Forms {

  private Forms() {}

  /**
   * One workbook with a sheet for every department.
   *
   * @param year root of a district-year that has been read without error; a blank form needs 地区, 级别
   *     and 年度
   * @param last root of last year's file, null when there is none
   * @param kindWord 区, 县 or 市
   */
  public static byte[] workbook(Catalogue catalogue, String kindWord, Node year, Node last) {
    List<FormSheet> sheets = FormLayout.of(catalogue, kindWord, year, last);
    return FormWriter.write(
        new FormBook(
            FormHead.of(year),
            sheets,
            lists(catalogue, year),
            Stated.children(Stated.child(year, "证据")),
            FormNote.of(Stated.child(year, "说明")),
            edition(catalogue)));
  }

  /**
   * A workbook for every department, by the department's printed name. Each has the documents its
   * own rows refer to; what belongs to no department goes to the office that collects.
   */
  public static Map<String, byte[]> byDepartment(
      Catalogue catalogue, String kindWord, Node year, Node last) {
    List<FormSheet> sheets = FormLayout.of(catalogue, kindWord, year, last);
    List<String> departments = sheets.stream().map(FormSheet::department).toList();
    Set<String> used = new LinkedHashSet<>();
    sheets.forEach(s -> used.addAll(evidence(s)));
    List<CaseSheet> lists = lists(catalogue, year);
    lists.forEach(l -> used.addAll(l.evidence()));
    Map<String, byte[]> books = new LinkedHashMap<>();
    for (FormSheet sheet : sheets) {
      boolean office = sheet.department().equals(FormLayout.OFFICE);
      Set<String> own = evidence(sheet);
      List<CaseSheet> ownLists =
          lists.stream()
              .filter(
                  l ->
                      l.form().filledBy().equals(sheet.department())
                          || office && !departments.contains(l.form().filledBy()))
              .toList();
      ownLists.forEach(l -> own.addAll(l.evidence()));
      List<Node.Entry> documents =
          Stated.children(Stated.child(year, "证据")).stream()
              .filter(e -> own.contains(e.key().text()) || office && !used.contains(e.key().text()))
              .toList();
      books.put(
          sheet.name(),
          FormWriter.write(
              new FormBook(
                  FormHead.of(year),
                  List.of(sheet),
                  ownLists,
                  documents,
                  office ? FormNote.of(Stated.child(year, "说明")) : List.of(),
                  edition(catalogue))));
    }
    return books;
  }

  private static List<CaseSheet> lists(Catalogue catalogue, Node year) {
    Node stated = Stated.child(year, "清单");
    return catalogue.lists().get().forms().values().stream()
        .map(form -> new CaseSheet(form, Stated.child(stated, form.name())))
        .toList();
  }

  private static Set<String> evidence(FormSheet sheet) {
    Set<String> ids = new LinkedHashSet<>();
    for (FormRow row : sheet.rows()) {
      String text = row.cell(FormColumn.EVIDENCE);
      if (text != null) {
        ids.addAll(List.of(text.split("、")));
      }
    }
    return ids;
  }

  /** Tells the forms of one dictionary from those of another. */
  static String edition(Catalogue catalogue) {
    return catalogue.title() + " " + catalogue.sha256().substring(0, 12);
  }
}
