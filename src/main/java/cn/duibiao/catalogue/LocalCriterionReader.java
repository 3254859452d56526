package cn.duibiao.catalogue;

import cn.duibiao.model.Confidence;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Department;
import cn.duibiao.model.Effort;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.LocalTest;
import cn.duibiao.model.Measure;
import cn.duibiao.model.Profile.Kind;
import cn.duibiao.model.Profile.LocalThreshold;
import cn.duibiao.model.Relation;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Units;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Nearest;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what a profile adds of its own: 数据项 in the form of {@code fields.yaml}, and 要点 that are
 * judged by the shared rules or by those of {@code rules/local/}.
 */
final class LocalCriterionReader {

  private static final Set<String> KEYS =
      Section.keys(
          "编号", "指标", "名称", "要求", "类", "问", "数据项", "方向", "适用主体", "门槛", "性质", "层级", "依据", "把握", "自",
          "至", "问题", "措施");
  private static final Set<String> MEASURE = Section.keys("情形", "内容", "牵头", "配合", "时限", "成效", "难度");

  /** No id of the catalogue begins with a letter. */
  private static final String ID = "DF-[A-Za-z0-9]{1,20}";

  private static final List<String> SCOPES = List.of(Scopes.ALL, "本级政府", "工作部门", "镇街", "工作部门和镇街");

  private final LayerReader layer;
  private final Overlay overlay;
  private final Map<String, Department> departments;
  private final Problems problems;
  private final Map<String, Node> declared = new LinkedHashMap<>();

  LocalCriterionReader(
      LayerReader layer, Overlay overlay, Map<String, Department> departments, Problems problems) {
    this.layer = layer;
    this.overlay = overlay;
    this.departments = departments;
    this.problems = problems;
  }

  /** 类 of a criterion. */
  private enum Sort implements Labelled {
    QUESTION("问", null, List.of()),
    RATE("率", FieldKind.RATE, List.of(Relation.AT_LEAST, Relation.AT_MOST)),
    COUNT("数", FieldKind.COUNT, List.of(Relation.AT_LEAST, Relation.AT_MOST)),
    DEADLINE("期限", FieldKind.DATE, List.of(Relation.BY, Relation.BEFORE)),
    NONE("零", FieldKind.COUNT, List.of(Relation.AT_MOST));

    private final String label;
    private final FieldKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Relation> relations;

    Sort(String label, FieldKind kind, List<Relation> relations) {
      this.label = label;
      this.kind = kind;
      this.relations = relations;
    }

    @Override
    public String label() {
      return label;
    }
  }

  void read(Section file) {
    if (file.has("数据项")) {
      fields(file.get("数据项"));
    }
    file.items("要点").forEach(this::criterion);
    declared.forEach((name, at) -> problems.error(at, "没有要点用到数据项“" + name + "”", "由“要点”引用它，或删去"));
  }

  private void fields(Node node) {
    Set<String> themes = new LinkedHashSet<>();
    overlay.catalogue().domains().forEach(d -> themes.add(d.theme()));
    Map<String, Node> places = new LinkedHashMap<>();
    if (node instanceof Node.Mapping groups) {
      for (Node.Entry theme : groups.entries()) {
        if (!themes.contains(theme.key().text())) {
          problems.error(
              theme.key(), "没有“" + theme.key().text() + "”这个主题", "主题有：" + String.join("、", themes));
        } else if (theme.value() instanceof Node.Mapping group) {
          group.entries().forEach(e -> places.put(e.key().text(), e.key()));
        }
      }
    }
    Map<String, String> owners = new LinkedHashMap<>();
    overlay.fields().keySet().forEach(n -> owners.put(n, n));
    overlay
        .fields()
        .values()
        .forEach(f -> f.aliases().forEach(a -> owners.putIfAbsent(a, f.name())));
    for (Field field : new FieldReader(departments, problems).read(node).values()) {
      Node at = places.getOrDefault(field.name(), node);
      String owner = owners.get(field.name());
      for (String alias : field.aliases()) {
        owner = owner == null ? owners.get(alias) : owner;
      }
      if (field.kind() == null || field.use() == null) {
        continue; // told by the reader of fields
      }
      if (owner != null) {
        problems.error(
            at, "数据项“" + field.name() + "”与已有的“" + owner + "”重名", "已有的数据项直接引用，不用再列；不同的请换名称");
      } else if (field.use() != FieldUse.JUDGED) {
        problems.error(at, "数据项“" + field.name() + "”的用途只能是判定", "地方方案里只列要点用到的数据项");
      } else {
        overlay.put(field);
        declared.put(field.name(), at);
        layer.note(
            field.name(),
            Kind.FIELD,
            "无",
            field.kind().label() + (field.unit().isEmpty() ? "" : "（单位：" + field.unit() + "）"),
            null);
      }
    }
  }

  private void criterion(Node item) {
    Section s = new Section(item, KEYS, problems);
    Indicator indicator = layer.indicator(s, "指标");
    String id = id(s);
    Sort sort = LayerReader.required(s, "类", Sort.class);
    boolean question = sort == Sort.QUESTION;
    Field field = sort == null || question ? null : field(s, sort);
    Relation relation = sort == null || question ? null : relation(s, sort);
    List<Threshold> thresholds =
        sort == null ? List.of() : new ThresholdReader(problems).read(s, question, Confidence.SEEN);
    checkThresholds(s, sort, field, thresholds);
    String title = s.required("名称");
    String requirement = s.required("要求");
    String asked = question ? s.required("问") : null;
    String problem = s.required("问题");
    List<String> scopes = scopes(s, field);
    boolean valued = thresholds.stream().noneMatch(t -> t.text() == null);
    if (id == null || indicator == null || thresholds.isEmpty() || !valued) {
      return;
    }
    overlay.put(
        new Criterion(
            id,
            indicator.id(),
            title,
            requirement,
            asked,
            field == null ? List.of() : List.of(field.name()),
            List.of(),
            scopes,
            null,
            null,
            thresholds,
            false,
            problem));
    overlay.added.put(id, layer.profile());
    thresholds.forEach(t -> overlay.thresholds.add(new LocalThreshold(t, layer.profile())));
    if (field != null && relation != null) {
      overlay.put(field.judged());
      overlay.tests.add(new LocalTest(id, field.name(), relation));
    }
    layer.note(
        id,
        Kind.CRITERION,
        "无",
        title + "：" + (question ? asked : requirement + "；" + DatedThresholds.words(thresholds)),
        thresholds.stream().map(Threshold::basis).distinct().collect(Collectors.joining("；")));
    measures(s, id, indicator.id());
  }

  private String id(Section s) {
    String id = s.required("编号");
    if (id == null) {
      return null;
    }
    if (overlay.criterion(id) != null || overlay.indicator(id) != null) {
      problems.error(s.get("编号"), "编号“" + id + "”已经有了", "增加的要点用新编号，如 DF-1；改已有要点的门槛请写在“门槛”里");
      return null;
    }
    if (!id.matches(ID)) {
      problems.error(s.get("编号"), "增加的要点编号“" + id + "”的写法不对", "写 DF- 加字母或数字，如 DF-1、DF-SD1");
      return null;
    }
    return id;
  }

  private Field field(Section s, Sort sort) {
    String name = s.required("数据项");
    Field field = name == null ? null : overlay.fields().get(name);
    if (name == null) {
      return null;
    }
    declared.remove(name);
    if (field == null) {
      problems.error(
          s.get("数据项"),
          "没有“" + name + "”这个数据项",
          Nearest.suggestion(name, overlay.fields().keySet()) + "用字典里的名称，或先在本方案的“数据项”里列出");
    } else if (field.kind() != sort.kind) {
      problems.error(
          s.get("数据项"),
          "数据项“" + name + "”是" + field.kind().label() + "，不能用于“类: " + sort.label() + "”的要点",
          "率用率，数和零用数，期限用日期");
    }
    return field;
  }

  private Relation relation(Section s, Sort sort) {
    if (sort.relations.size() == 1 && !s.has("方向")) {
      return sort.relations.get(0);
    }
    Relation relation = LayerReader.required(s, "方向", Relation.class);
    if (relation != null && !sort.relations.contains(relation)) {
      problems.error(
          s.get("方向"),
          "“类: " + sort.label() + "”的要点不能用“" + relation.label() + "”",
          "可选：" + sort.relations.stream().map(Relation::label).collect(Collectors.joining("、")));
    }
    return relation;
  }

  private void checkThresholds(Section s, Sort sort, Field field, List<Threshold> thresholds) {
    if (sort == Sort.QUESTION) {
      LocalThresholdReader.checkLevel(s, problems);
      return;
    }
    List<Node> items = s.items("门槛");
    for (int i = 0; i < thresholds.size() && i < items.size(); i++) {
      if (items.get(i) instanceof Node.Mapping) {
        Threshold t = thresholds.get(i);
        checkLevel(items.get(i));
        checkLimit(items.get(i), sort, field, t);
      }
    }
  }

  private void checkLevel(Node item) {
    Set<String> keys = Section.keys("值", "性质", "层级", "依据", "把握", "自", "至");
    // what is unknown there has been told already: problems are told once
    LocalThresholdReader.checkLevel(new Section(item, keys, problems), problems);
  }

  private void checkLimit(Node item, Sort sort, Field field, Threshold t) {
    boolean dated = t.monthDay() != null;
    if (sort != null && dated != (sort == Sort.DEADLINE) && (dated || t.limit() != null)) {
      problems.error(
          item,
          "“类: " + sort.label() + "”的门槛不能是“" + t.text() + "”",
          sort == Sort.DEADLINE ? "写 次年01-31 或 当年12-31" : "写数和单位，如 30日、100%、0件");
    } else if (t.limit() != null && sort == Sort.NONE && !t.limit().isZero()) {
      problems.error(item, "“类: 零”的门槛只能是零", "写 值: 0" + (field == null ? "件" : field.unit()));
    } else if (t.limit() != null
        && field != null
        && !Units.comparable(t.limit().unit(), field.unit())) {
      problems.error(
          item,
          "门槛“" + t.text() + "”与数据项“" + field.name() + "”的单位“" + field.unit() + "”不能比",
          "请改成同一单位");
    }
  }

  private List<String> scopes(Section s, Field field) {
    List<String> scopes = s.texts("适用主体").stream().map(Scopes::canonical).toList();
    for (String scope : scopes) {
      if (!SCOPES.contains(scope) && (field == null || !field.scopes().contains(scope))) {
        problems.error(s.get("适用主体"), "适用主体“" + scope + "”不认识", "可选：" + String.join("、", SCOPES));
      }
    }
    return scopes.isEmpty() ? List.of(Scopes.ALL) : scopes;
  }

  private void measures(Section criterion, String id, String indicator) {
    int n = 1;
    for (Node item : criterion.items("措施")) {
      Section s = new Section(item, MEASURE, problems);
      Set<Verdict> causes = EnumSet.noneOf(Verdict.class);
      causes.addAll(s.choices("情形", Verdict.class));
      if (causes.isEmpty()) {
        s.required("情形");
      }
      s.required("时限");
      Effort effort = LayerReader.required(s, "难度", Effort.class);
      List<String> lead = layer.units(s, "牵头");
      overlay.put(
          new Measure(
              id + "-" + n++,
              indicator,
              List.of(id),
              causes,
              s.required("内容"),
              lead.isEmpty() ? s.required("牵头") : lead.get(0),
              layer.units(s, "配合"),
              layer.due(s),
              s.required("成效"),
              effort == null ? Effort.MEDIUM : effort,
              false,
              false));
    }
  }
}
