package cn.duibiao.catalogue;

import cn.duibiao.model.Department;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Tie;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code indicators/fields.yaml}, the data dictionary. */
final class FieldReader {

  /** 线索 and what follows is for {@link CueReader}: how reports word it. */
  static final Set<String> KEYS =
      Section.keys(
          "类", "用途", "单位", "分子", "分母", "分项", "主体", "通常主体", "别名", "填报", "说明", "其中", "分子同", "分母同",
          "反例", "线索", "排除", "量词", "零");

  private final Map<String, Department> departments;
  private final Problems problems;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  FieldReader(Map<String, Department> departments, Problems problems) {
    this.departments = departments;
    this.problems = problems;
  }

  Map<String, Field> read(Node root) {
    if (!(root instanceof Node.Mapping themes)) {
      problems.error(root, "数据项字典应当按主题分组", "如 制度体系:");
      return fields;
    }
    for (Node.Entry theme : themes.entries()) {
      if (theme.value() instanceof Node.Mapping group) {
        group.entries().forEach(e -> add(theme.key().text(), e));
      }
    }
    checkNames(themes);
    return fields;
  }

  private void add(String theme, Node.Entry entry) {
    String name = entry.key().text();
    Section s = new Section(entry.value(), KEYS, problems);
    FieldKind kind = s.choice("类", FieldKind.class);
    FieldUse use = s.choice("用途", FieldUse.class);
    String filledBy = s.required("填报");
    if (kind == null || use == null) {
      problems.error(entry.key(), "“" + name + "”缺少“类”或“用途”", "类：率、数、日期、文本；用途：判定、勾稽、背景");
    }
    if (filledBy != null && !departments.containsKey(filledBy)) {
      problems.error(s.get("填报"), "“" + filledBy + "”不在单位表里", "请用 departments.yaml 里的名称");
    }
    Field field =
        new Field(
            name,
            theme,
            kind,
            use,
            text(s, "单位"),
            s.text("分子"),
            s.text("分母"),
            parts(s),
            s.texts("主体"),
            usualScope(s),
            s.texts("别名"),
            filledBy,
            s.text("其中"),
            ties(name, s),
            s.text("说明"));
    if (fields.putIfAbsent(name, field) != null) {
      problems.error(entry.key(), "数据项“" + name + "”写了两遍", "一个数据项只归一个主题");
    }
  }

  private static String text(Section s, String key) {
    String text = s.text(key);
    return text == null ? "" : text;
  }

  private static List<Tie> ties(String name, Section s) {
    List<Tie> ties = new ArrayList<>();
    for (Tie.Role role : Tie.Role.values()) {
      s.texts(role.label()).forEach(other -> ties.add(new Tie(name, role, other)));
    }
    return List.copyOf(ties);
  }

  private static String usualScope(Section s) {
    String scope = s.text("通常主体");
    return scope == null ? Scopes.ALL : scope;
  }

  private Map<String, String> parts(Section s) {
    Map<String, String> parts = new LinkedHashMap<>();
    if (s.get("分项") instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.value() instanceof Node.Scalar unit) {
          parts.put(entry.key().text(), unit.text());
        } else {
          problems.error(entry.value(), "分项后面写单位", "如 应述: 名");
        }
      }
    }
    return parts;
  }

  /** An alias that is another field's name or alias would make input ambiguous. */
  private void checkNames(Node.Mapping root) {
    Map<String, String> owners = new LinkedHashMap<>();
    fields.keySet().forEach(n -> owners.put(n, n));
    for (Field field : fields.values()) {
      for (String alias : field.aliases()) {
        String owner = owners.putIfAbsent(alias, field.name());
        if (owner != null && !owner.equals(field.name())) {
          problems.error(
              root, "别名“" + alias + "”同属“" + owner + "”和“" + field.name() + "”", "请去掉其中一个");
        }
      }
      if (field.partOf() != null && !fields.containsKey(field.partOf())) {
        problems.error(
            root, "“" + field.name() + "”的“其中”指向不存在的“" + field.partOf() + "”", "请改成已有的数据项");
      }
      for (Tie tie : field.ties()) {
        if (field.kind() != FieldKind.RATE
            || !fields.containsKey(tie.other())
            || fields.get(tie.other()).kind() != FieldKind.COUNT) {
          problems.error(
              root,
              "“" + field.name() + "”的“" + tie.role().label() + "”不能指向“" + tie.other() + "”",
              "只有率可以写，指向已有的、类为“数”的数据项");
        }
      }
    }
  }
}
