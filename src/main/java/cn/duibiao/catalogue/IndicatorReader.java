package cn.duibiao.catalogue;

import cn.duibiao.model.Confidence;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Department;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Effort;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Level;
import cn.duibiao.model.Measure;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Topic;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Nearest;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one {@code indicators/2021/NN-….yaml}: a 一级指标 with its indicators, criteria and measures.
 */
final class IndicatorReader {

  private static final Set<String> FILE = Section.keys("格式", "一级指标", "二级指标", "三级指标");
  private static final Set<String> INDICATOR =
      Section.keys(
          "编号", "名称", "要求", "推定序号", "序号来源", "来源", "级别", "评测方式", "责任单位", "佐证材料", "线索词", "备注", "弃题",
          "要点", "措施");
  private static final Set<String> CRITERION =
      Section.keys(
          "编号", "名称", "要求", "问", "数据项", "旁证", "适用主体", "前提", "门槛", "性质", "层级", "依据", "把握", "自", "至",
          "零容忍", "问题", "备注");
  private static final Set<String> MEASURE =
      Section.keys("编号", "针对", "情形", "内容", "牵头", "配合", "时限", "成效", "难度", "先行", "率无底数");

  private static final Pattern INDICATOR_ID = Pattern.compile("\\d+\\.\\d+-\\d+");
  private static final Pattern CRITERION_ID = Pattern.compile("\\d+\\.\\d+-\\d+[a-z]{1,2}");
  private static final Pattern DUE = Pattern.compile("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

  private final Map<String, Field> fields;
  private final Map<String, Department> departments;
  private final Problems problems;
  private final ThresholdReader thresholdReader;
  private final Map<String, Node> places = new HashMap<>();

  IndicatorReader(
      Map<String, Field> fields, Map<String, Department> departments, Problems problems) {
    this.fields = fields;
    this.departments = departments;
    this.problems = problems;
    this.thresholdReader = new ThresholdReader(problems);
  }

  Domain read(Node root) {
    Section file = new Section(root, FILE, problems);
    Section head = new Section(node(file, "一级指标"), Section.keys("编号", "名称", "主题", "来源"), problems);
    List<Topic> topics = new ArrayList<>();
    for (Node item : file.items("二级指标")) {
      Section s = new Section(item, Section.keys("编号", "名称", "来源"), problems);
      topics.add(new Topic(s.required("编号"), s.required("名称"), s.choice("来源", Confidence.class)));
    }
    List<Indicator> indicators = new ArrayList<>();
    for (Node item : file.items("三级指标")) {
      indicators.add(indicator(item));
    }
    return new Domain(
        head.required("编号"),
        head.required("名称"),
        head.required("主题"),
        head.choice("来源", Confidence.class),
        topics,
        indicators);
  }

  private static Node node(Section section, String key) {
    Node node = section.get(key);
    return node == null ? section.at() : node;
  }

  private Indicator indicator(Node item) {
    Section s = new Section(item, INDICATOR, problems);
    String id = id(s, INDICATOR_ID);
    Confidence confidence = s.choice("来源", Confidence.class);
    if (confidence == null) {
      problems.error(s.at(), "缺少“来源”", "seen、recalled-sure 或 recalled-unsure");
      confidence = Confidence.UNSURE;
    }
    List<Criterion> criteria = new ArrayList<>();
    for (Node node : s.items("要点")) {
      criteria.add(criterion(node, id, confidence));
    }
    List<String> ids = criteria.stream().map(Criterion::id).toList();
    List<Measure> measures = new ArrayList<>();
    for (Node node : s.items("措施")) {
      measures.add(measure(node, id, ids));
    }
    units(s, "责任单位");
    String sequence = s.text("推定序号");
    return new Indicator(
        id,
        id == null ? "" : id.substring(0, id.indexOf('-')),
        s.required("名称"),
        s.required("要求"),
        sequence == null ? 0 : Integer.parseInt(sequence),
        s.text("序号来源"),
        confidence,
        s.choice("级别", Level.class),
        s.texts("评测方式"),
        s.texts("责任单位"),
        s.texts("佐证材料"),
        s.texts("线索词"),
        s.text("备注"),
        s.texts("弃题"),
        criteria,
        measures);
  }

  private String id(Section s, Pattern pattern) {
    String id = s.required("编号");
    if (id == null) {
      return null;
    }
    if (!pattern.matcher(id).matches()) {
      problems.error(s.get("编号"), "编号“" + id + "”的写法不对", "三级指标如 4.2-3，要点如 4.2-3a");
    }
    Node first = places.putIfAbsent(id, s.at());
    if (first != null) {
      problems.error(
          s.get("编号"),
          "编号“" + id + "”已在 " + first.file() + " 第" + first.line() + "行用过",
          "编号不能重复，也不能换作他用");
    }
    return id;
  }

  private Criterion criterion(Node node, String indicator, Confidence confidence) {
    Section s = new Section(node, CRITERION, problems);
    String id = id(s, CRITERION_ID);
    if (id != null && indicator != null && !id.startsWith(indicator)) {
      problems.error(s.get("编号"), "要点“" + id + "”不属于三级指标“" + indicator + "”", "要点编号以三级指标编号开头");
    }
    String question = s.text("问");
    List<Threshold> thresholds = thresholdReader.read(s, question != null, confidence);
    List<String> read = fields(s, "数据项");
    if (question == null && read.isEmpty()) {
      problems.error(s.at(), "要点“" + id + "”既没有“数据项”也没有“问”", "定量要点写 数据项 和 门槛，定性要点写 问");
    }
    String premise = null;
    String reason = null;
    if (s.has("前提")) {
      Section p = new Section(s.get("前提"), Section.keys("数据项", "无则"), problems);
      premise = p.required("数据项");
      reason = p.required("无则");
      known(premise, p.get("数据项"));
    }
    List<String> scopes = s.texts("适用主体").stream().map(Scopes::canonical).toList();
    return new Criterion(
        id,
        indicator,
        s.required("名称"),
        s.required("要求"),
        question,
        read,
        fields(s, "旁证"),
        scopes.isEmpty() ? List.of(Scopes.ALL) : scopes,
        premise,
        reason,
        thresholds,
        "true".equals(s.text("零容忍")),
        s.required("问题"));
  }

  private List<String> fields(Section s, String key) {
    List<String> names = s.texts(key);
    names.forEach(n -> known(n, s.get(key)));
    return names;
  }

  private void known(String field, Node at) {
    if (field == null) {
      return;
    }
    if (!fields.containsKey(field)) {
      problems.error(
          at,
          "数据项“" + field + "”不在字典里",
          Nearest.suggestion(field, fields.keySet()) + "请先写入 indicators/fields.yaml");
    } else if (fields.get(field).use() != FieldUse.JUDGED) {
      problems.error(at, "要点用到的数据项“" + field + "”在字典里不是“判定”", "请把它的用途改为 判定");
    }
  }

  private Measure measure(Node node, String indicator, List<String> criteria) {
    Section s = new Section(node, MEASURE, problems);
    String id = s.required("编号");
    if (id != null && places.putIfAbsent(id, s.at()) != null) {
      problems.error(s.get("编号"), "措施编号“" + id + "”重复", "编号不能重复");
    }
    List<String> served = s.texts("针对");
    for (String criterion : served) {
      if (!criteria.contains(criterion)) {
        problems.error(
            s.get("针对"), "措施针对的“" + criterion + "”不是本指标的要点", "可选：" + String.join("、", criteria));
      }
    }
    Set<Verdict> causes = EnumSet.noneOf(Verdict.class);
    causes.addAll(s.choices("情形", Verdict.class));
    if (causes.isEmpty()) {
      problems.error(s.at(), "措施“" + id + "”缺少“情形”", "写明用于 未达标、关注、证据不足、数据存疑、未填报 中的哪些");
    }
    String due = s.required("时限");
    if (due != null && !DUE.matcher(due).matches()) {
      problems.error(s.get("时限"), "时限“" + due + "”的写法不对", "写月-日，如 03-31");
    }
    units(s, "牵头");
    units(s, "配合");
    Effort effort = s.choice("难度", Effort.class);
    boolean forBareRates = "true".equals(s.text("率无底数"));
    List<String> criteriaServed = served.isEmpty() && !forBareRates ? criteria : served;
    return new Measure(
        id,
        indicator,
        criteriaServed,
        causes,
        s.required("内容"),
        s.required("牵头"),
        s.texts("配合"),
        due,
        s.required("成效"),
        effort == null ? Effort.MEDIUM : effort,
        "true".equals(s.text("先行")),
        forBareRates);
  }

  private void units(Section s, String key) {
    for (String unit : s.texts(key)) {
      if (!departments.containsKey(unit)) {
        problems.error(
            s.get(key),
            "单位“" + unit + "”不在单位表里",
            Nearest.suggestion(unit, departments.keySet()) + "请用 departments.yaml 里的名称");
      }
    }
  }

  /**
   * What only the whole catalogue can tell: every field with a purpose is used, every criterion has
   * its measures.
   */
  void checkReferences(List<Domain> domains) {
    Set<String> used = new HashSet<>();
    for (Domain domain : domains) {
      for (Indicator indicator : domain.indicators()) {
        for (Criterion criterion : indicator.criteria()) {
          used.addAll(criterion.fields());
          used.addAll(criterion.related());
          if (criterion.premiseField() != null) {
            used.add(criterion.premiseField());
          }
          checkMeasures(criterion, indicator.measures());
        }
      }
    }
    for (Field field : fields.values()) {
      if (field.use() == FieldUse.JUDGED && !used.contains(field.name())) {
        problems.error(
            "indicators/fields.yaml",
            0,
            0,
            "没有要点用到判定数据项“" + field.name() + "”",
            "请改为 勾稽 或 背景，或由要点引用");
      }
    }
  }

  private void checkMeasures(Criterion criterion, List<Measure> measures) {
    Verdict failing =
        criterion.thresholds().stream().anyMatch(Threshold::binding)
            ? Verdict.NOT_MET
            : Verdict.WATCH;
    for (Verdict verdict : List.of(failing, Verdict.UNPROVEN, Verdict.UNFILLED)) {
      boolean served =
          measures.stream()
              .anyMatch(m -> m.criteria().contains(criterion.id()) && m.causes().contains(verdict));
      if (!served) {
        problems.error(
            places.get(criterion.id()),
            "要点“" + criterion.id() + "”没有用于“" + verdict.label() + "”的措施",
            "请在本指标的“措施”里补一条，情形写 " + verdict.label());
      }
    }
  }
}
