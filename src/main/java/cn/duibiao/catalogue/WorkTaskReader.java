package cn.duibiao.catalogue;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Measure;
import cn.duibiao.model.work.Precedence;
import cn.duibiao.model.work.WorkTask;
import cn.duibiao.model.work.WorkTasks;
import cn.duibiao.yaml.Nearest;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import cn.duibiao.yaml.Sha256;
import cn.duibiao.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code tasks.yaml}: the sections of a year's 工作要点, and which measure rests on which. It
 * stands apart from the catalogue, because only a plan has a use for it.
 */
public final class WorkTaskReader {

  private static final String FILE = CatalogueReader.EDITION + "/tasks.yaml";

  private final Catalogue catalogue;
  private final Problems problems = new Problems();

  private WorkTaskReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads it.
   *
   * @param indicators the folder of the catalogue
   * @throws cn.duibiao.yaml.InvalidInputException when it has errors, with all of them
   */
  public static WorkTasks read(Path indicators, Catalogue catalogue) {
    WorkTaskReader reader = new WorkTaskReader(catalogue);
    YamlReader.Document document =
        YamlReader.read(indicators.resolve(FILE), "indicators/" + FILE, reader.problems);
    WorkTasks tasks = null;
    if (document.root() != null) {
      tasks = reader.read(document);
    }
    reader.problems.throwIfAny();
    return tasks;
  }

  /** The same from a text, for what is not on disk. */
  public static WorkTasks parse(String text, String name, Catalogue catalogue) {
    WorkTaskReader reader = new WorkTaskReader(catalogue);
    Node root = YamlReader.parse(text, name, reader.problems);
    reader.problems.throwIfAny();
    WorkTasks tasks = reader.read(new YamlReader.Document(text, root));
    reader.problems.throwIfAny();
    return tasks;
  }

  private WorkTasks read(YamlReader.Document document) {
    Section file = new Section(document.root(), Section.keys("格式", "任务", "先后"), problems);
    Map<String, WorkTask> tasks = new LinkedHashMap<>();
    Map<String, String> claimed = new LinkedHashMap<>();
    for (Node item : file.items("任务")) {
      Section s = new Section(item, Section.keys("编号", "名称", "指标"), problems);
      String id = s.required("编号");
      WorkTask task = new WorkTask(id, s.required("名称"), s.texts("指标"));
      for (Node.Scalar claim : s.scalars("指标")) {
        known(claim, branches(), "没有“" + claim.text() + "”这个指标");
        String other = claimed.putIfAbsent(claim.text(), id);
        if (other != null) {
          problems.error(claim, "“" + claim.text() + "”已经在任务“" + other + "”里", "请只留一处");
        }
      }
      if (id != null && tasks.put(id, task) != null) {
        problems.error(s.get("编号"), "任务“" + id + "”写了两遍", "请换一个编号");
      }
    }
    List<Precedence> precedences = new ArrayList<>();
    for (Node item : file.items("先后")) {
      precedences.add(precedence(item));
    }
    circles(file, precedences);
    return new WorkTasks(
        List.copyOf(tasks.values()), precedences, Sha256.of(List.of(document.text())));
  }

  private Precedence precedence(Node item) {
    Section s = new Section(item, Section.keys("先", "后", "理由"), problems);
    Set<String> measures = new LinkedHashSet<>(catalogue.measures().map(Measure::id).toList());
    String first = s.required("先");
    if (first != null) {
      known(s.get("先"), measures, "没有“" + first + "”这条措施");
    }
    Set<String> all = branches();
    all.addAll(measures);
    s.scalars("后").forEach(n -> known(n, all, "没有“" + n.text() + "”这条措施或者这个指标"));
    return new Precedence(first, s.texts("后"), s.required("理由"));
  }

  private void known(Node at, Set<String> known, String found) {
    if (!known.contains(((Node.Scalar) at).text())) {
      problems.error(
          at, found, Nearest.suggestion(((Node.Scalar) at).text(), known) + "请照指标文件里的编号写");
    }
  }

  /** Ids of all 三级, 二级 and 一级指标. */
  private Set<String> branches() {
    Set<String> branches = new LinkedHashSet<>();
    catalogue
        .indicators()
        .forEach(
            i -> {
              branches.add(i.id());
              branches.add(i.topic());
              branches.add(catalogue.domainOf(i.id()).id());
            });
    return branches;
  }

  /** A measure that rests on itself would be asked for before itself. */
  private void circles(Section file, List<Precedence> precedences) {
    for (Precedence p : precedences) {
      if (problems.hasErrors()) {
        return;
      }
      Set<String> behind = new LinkedHashSet<>();
      behind.add(p.first());
      for (int before = 0; before != behind.size(); ) {
        before = behind.size();
        for (Precedence next : precedences) {
          if (behind.contains(next.first())) {
            catalogue.measures().map(Measure::id).filter(next::precedes).forEach(behind::add);
          }
        }
      }
      boolean circle =
          precedences.stream().anyMatch(n -> behind.contains(n.first()) && n.precedes(p.first()));
      if (circle) {
        problems.error(file.get("先后"), "“" + p.first() + "”绕一圈排到了自己前面", "请删去其中一条先后");
      }
    }
  }
}
