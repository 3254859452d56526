package cn.duibiao.catalogue;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Department;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import cn.duibiao.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code indicators/}: the data dictionary, the units and the indicators of one edition. */
public final class CatalogueReader {

  /** The edition this program ships. */
  public static final String EDITION = "2021";

  private final Path folder;
  private final Problems problems;
  private final MessageDigest digest;

  private CatalogueReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads the catalogue below {@code folder}.
   *
   * @throws cn.duibiao.yaml.InvalidInputException when any file has errors, with all of them
   */
  public static Catalogue read(Path folder) {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(folder, problems);
    Catalogue catalogue = reader.read();
    problems.throwIfAny();
    return catalogue;
  }

  private Catalogue read() {
    Map<String, Department> departments = departments(open("departments.yaml"));
    Map<String, Field> fields = new FieldReader(departments, problems).read(open("fields.yaml"));
    Section edition = new Section(open(EDITION + "/edition.yaml"), Set.of("格式", "版本", "名称", "文本状态"), problems);
    IndicatorReader indicators = new IndicatorReader(fields, departments, problems);
    List<Domain> domains = new ArrayList<>();
    for (String file : domainFiles()) {
      Node root = open(EDITION + "/" + file);
      if (root != null) {
        domains.add(indicators.read(root));
      }
    }
    problems.throwIfAny();
    indicators.checkReferences(domains);
    return new Catalogue(
        edition.required("版本"),
        edition.required("名称"),
        edition.required("文本状态"),
        List.copyOf(domains),
        fields,
        departments,
        HexFormat.of().formatHex(digest.digest()));
  }

  private List<String> domainFiles() {
    try (Stream<Path> files = Files.list(folder.resolve(EDITION))) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.matches("\\d\\d-.*\\.yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no catalogue in " + folder, e);
    }
  }

  private Node open(String name) {
    YamlReader.Document document = YamlReader.read(folder.resolve(name), "indicators/" + name, problems);
    digest.update(document.text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    if (document.root() == null) {
      problems.throwIfAny();
    }
    return document.root();
  }

  private Map<String, Department> departments(Node root) {
    Map<String, Department> departments = new LinkedHashMap<>();
    Section file = new Section(root, Set.of("格式", "单位"), problems);
    if (file.get("单位") instanceof Node.Mapping units) {
      for (Node.Entry entry : units.entries()) {
        Section unit = new Section(entry.value(), Set.of("别名", "写作"), problems);
        String name = entry.key().text();
        departments.put(name, new Department(name, unit.texts("别名"), unit.required("写作")));
      }
    }
    return departments;
  }
}
