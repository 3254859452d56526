package cn.duibiao.catalogue;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Department;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.ListForms;
import cn.duibiao.model.Participation;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code indicators/}: the data dictionary, the units and the indicators of one edition. */
public final class CatalogueReader {

  /** The edition this program ships. */
  public static final String EDITION = "2021";

  private final CatalogueFiles files;
  private final Problems problems;

  private CatalogueReader(CatalogueFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * Reads the catalogue below {@code folder}.
   *
   * @param cache file for the parsed form, to start faster next time; null for none
   * @throws cn.duibiao.yaml.InvalidInputException when any file has errors, with all of them
   */
  public static Catalogue read(Path folder, Path cache) {
    Problems problems = new Problems();
    CatalogueFiles files;
    try {
      files = CatalogueFiles.read(folder, EDITION, cache, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("no catalogue in " + folder, e);
    }
    problems.throwIfAny();
    Catalogue catalogue = new CatalogueReader(files, problems).read();
    problems.throwIfAny();
    return catalogue;
  }

  private Catalogue read() {
    Map<String, Department> departments = departments(files.roots().get("departments.yaml"));
    Map<String, Field> fields =
        new FieldReader(departments, problems).read(files.roots().get("fields.yaml"));
    Section edition =
        new Section(
            files.roots().get(EDITION + "/edition.yaml"),
            Section.keys("格式", "版本", "名称", "文本状态"),
            problems);
    IndicatorReader indicators = new IndicatorReader(fields, departments, problems);
    List<Domain> domains = new ArrayList<>();
    files
        .roots()
        .forEach(
            (name, root) -> {
              if (name.matches(EDITION + "/\\d\\d-.*")) {
                domains.add(indicators.read(root));
              }
            });
    problems.throwIfAny();
    indicators.checkReferences(domains);
    Once<ListForms> lists = new Once<>(() -> lists(fields, departments, domains));
    if (files.fresh()) {
      lists.get();
    }
    return new Catalogue(
        edition.required("版本"),
        edition.required("名称"),
        edition.required("文本状态"),
        List.copyOf(domains),
        fields,
        departments,
        participation(),
        files.sha256(),
        lists);
  }

  /** Errors are found when the files are parsed; from the cache come only files without any. */
  private ListForms lists(
      Map<String, Field> fields, Map<String, Department> departments, List<Domain> domains) {
    List<Node> calendars = new ArrayList<>();
    files
        .roots()
        .forEach(
            (name, root) -> {
              if (name.startsWith(CatalogueFiles.CALENDAR)) {
                calendars.add(root);
              }
            });
    return new ListForms(
        new ListFormReader(fields, departments, domains, problems)
            .read(files.roots().get(CatalogueFiles.LISTS)),
        new CalendarReader(problems).read(calendars));
  }

  private Participation participation() {
    Participation read =
        ParticipationReader.read(
            files.roots().get(EDITION + "/" + ParticipationReader.FILE), problems);
    problems.throwIfAny();
    return read;
  }

  private Map<String, Department> departments(Node root) {
    Map<String, Department> departments = new LinkedHashMap<>();
    Section file = new Section(root, Section.keys("格式", "单位"), problems);
    if (file.get("单位") instanceof Node.Mapping units) {
      for (Node.Entry entry : units.entries()) {
        Section unit = new Section(entry.value(), Section.keys("别名", "写作"), problems);
        String name = entry.key().text();
        departments.put(name, new Department(name, unit.texts("别名"), unit.required("写作")));
      }
    }
    return departments;
  }
}
