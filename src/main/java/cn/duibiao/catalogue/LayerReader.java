package cn.duibiao.catalogue;

import cn.duibiao.model.Criterion;
import cn.duibiao.model.Department;
import cn.duibiao.model.Exclusion;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Level;
import cn.duibiao.model.Measure;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Profile.Kind;
import cn.duibiao.model.Source;
import cn.duibiao.model.Waiver;
import cn.duibiao.yaml.Nearest;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the sections of one profile file that change or accompany what the catalogue already has,
 * and lays them over it. What a profile adds of its own is read by {@link LocalCriterionReader},
 * its thresholds by {@link LocalThresholdReader}.
 */
final class LayerReader {

  static final Set<String> KEYS =
      Section.keys(
          "格式", "名称", "制定单位", "说明", "依据", "基于", "正式文本", "数据项", "要点", "门槛", "措施", "责任单位", "适用级别",
          "不适用", "权重", "豁免");

  /**
   * An office or a title at the end: a name would stand behind it or alone. 区政府常务会议, 县司法局, 县长 are
   * told from 某某某 only roughly, which is enough to remind.
   */
  private static final Pattern OFFICE =
      Pattern.compile(".*(政府|党委|党组|会议?|委|办|局|厅|院|部|组|室|中心|长|主任|书记|负责人)");

  private final Section file;
  private final String profile;
  private final String basis;
  private final Overlay overlay;
  private final Map<String, Department> departments;
  private final Problems problems;
  private final Map<String, Node> taken = new HashMap<>();
  private final ThresholdReader dates;

  LayerReader(
      Section file,
      String profile,
      String basis,
      Overlay overlay,
      Map<String, Department> departments,
      Problems problems) {
    this.file = file;
    this.profile = profile;
    this.basis = basis;
    this.overlay = overlay;
    this.departments = departments;
    this.problems = problems;
    this.dates = new ThresholdReader(problems);
  }

  /** Lays the file over the catalogue. */
  void read() {
    file.items("正式文本").forEach(this::official);
    new LocalCriterionReader(this, overlay, departments, problems).read(file);
    new LocalThresholdReader(this, overlay, problems).read(file.items("门槛"));
    file.items("措施").forEach(this::measure);
    file.items("责任单位").forEach(this::units);
    file.items("适用级别").forEach(this::level);
    file.items("不适用").forEach(this::inapplicable);
    weights();
    file.items("豁免").forEach(this::waiver);
  }

  String profile() {
    return profile;
  }

  void note(String id, Kind what, String before, String after, String source) {
    overlay.note(
        new Profile.Change(id, what, before, after, source == null ? basis : source, profile));
  }

  /** False, and an error, when this file has already said {@code what} of {@code id}. */
  boolean first(String what, String id, Node at) {
    Node earlier = taken.putIfAbsent(what + " " + id, at);
    if (earlier != null) {
      problems.error(at, "“" + id + "”的" + what + "写了两遍", "第" + earlier.line() + "行已经写过，请只留一处");
    }
    return earlier == null;
  }

  /** Notes that this file says {@code what} of {@code id}, as it may more than once. */
  void mark(String what, String id, Node at) {
    taken.putIfAbsent(what + " " + id, at);
  }

  /** The criterion that {@code s} names under {@code key}, or null with an error. */
  Criterion criterion(Section s, String key) {
    String id = s.required(key);
    Criterion criterion = id == null ? null : overlay.criterion(id);
    if (id != null && criterion == null) {
      unknown(s.get(key), id, "要点", overlay.criterionIds());
    }
    return criterion;
  }

  /** The indicator that {@code s} names under {@code key}, or null with an error. */
  Indicator indicator(Section s, String key) {
    String id = s.required(key);
    Indicator indicator = id == null ? null : overlay.indicator(id);
    if (id != null && indicator == null) {
      unknown(s.get(key), id, "三级指标", overlay.indicatorIds());
    }
    return indicator;
  }

  private void unknown(Node at, String id, String what, Collection<String> ids) {
    problems.error(
        at, "没有“" + id + "”这个" + what, Nearest.suggestion(id, ids) + "编号见 indicators/2021/");
  }

  /** True when {@code id} is an indicator or a criterion; otherwise an error at {@code at}. */
  private boolean known(Node at, String id) {
    boolean known = overlay.indicator(id) != null || overlay.criterion(id) != null;
    if (!known) {
      List<String> all =
          Stream.concat(overlay.indicatorIds().stream(), overlay.criterionIds().stream()).toList();
      unknown(at, id, "三级指标或要点", all);
    }
    return known;
  }

  /** The units behind {@code key}; unknown ones are errors. */
  List<String> units(Section s, String key) {
    for (Node.Scalar unit : s.scalars(key)) {
      if (!departments.containsKey(unit.text())) {
        problems.error(
            unit,
            "单位“" + unit.text() + "”不在单位表里",
            Nearest.suggestion(unit.text(), departments.keySet()) + "请用 departments.yaml 里的名称");
      }
    }
    return s.texts(key);
  }

  /** The day of a measure, MM-DD, or null. */
  String due(Section s) {
    String due = s.text("时限");
    if (due != null && !isDay(due)) {
      problems.error(s.get("时限"), "时限“" + due + "”的写法不对", "写月-日，如 03-31");
    }
    return due;
  }

  private static boolean isDay(String due) {
    try {
      return due.matches("\\d\\d-\\d\\d") && MonthDay.parse("--" + due) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void official(Node item) {
    Section s = new Section(item, Section.keys("编号", "正式编号", "正式文本"), problems);
    String id = s.required("编号");
    if (id == null || !known(s.get("编号"), id) || !first("正式文本", id, item)) {
      return;
    }
    if (!s.has("正式编号") && !s.has("正式文本")) {
      problems.error(item, "“" + id + "”没有写正式编号，也没有写正式文本", "至少写一样");
      return;
    }
    overlay.official.put(id, new Profile.Official(s.text("正式编号"), s.text("正式文本")));
  }

  private void measure(Node item) {
    Section s = new Section(item, Section.keys("编号", "时限", "牵头", "依据"), problems);
    String id = s.required("编号");
    String due = due(s);
    List<String> lead = units(s, "牵头");
    Measure before = id == null ? null : overlay.measure(id);
    if (id != null && before == null) {
      unknown(s.get("编号"), id, "措施", overlay.measureIds());
    }
    if (before == null || !first("措施", id, item)) {
      return;
    }
    if (due == null && lead.isEmpty()) {
      problems.error(item, "“" + id + "”没有写要改什么", "写 时限: 03-31，或 牵头: 单位");
      return;
    }
    if (lead.size() > 1) {
      problems.error(s.get("牵头"), "牵头单位只能有一个", "其余单位不用写，仍按原来的配合单位");
      return;
    }
    Measure after =
        before.ledBy(
            lead.isEmpty() ? before.lead() : lead.get(0), due == null ? before.due() : due);
    overlay.put(after);
    note(id, Kind.DUE, before.due(), after.due(), s.text("依据"));
    note(id, Kind.LEAD, before.lead(), after.lead(), s.text("依据"));
  }

  private void units(Node item) {
    Section s = new Section(item, Section.keys("编号", "单位", "依据"), problems);
    Indicator i = indicator(s, "编号");
    List<String> units = units(s, "单位");
    if (units.isEmpty()) {
      s.required("单位");
    }
    if (i == null || units.isEmpty() || !first("责任单位", i.id(), item)) {
      return;
    }
    overlay.put(i.with(i.onlyFor(), units, i.criteria(), i.measures()));
    note(i.id(), Kind.UNITS, String.join("、", i.units()), String.join("、", units), s.text("依据"));
  }

  private void level(Node item) {
    Section s = new Section(item, Section.keys("编号", "级别", "理由", "依据"), problems);
    String id = s.required("编号");
    List<Level> levels = s.choices("级别", Level.class).stream().distinct().toList();
    String reason = s.required("理由");
    if (levels.isEmpty() && !s.has("级别")) {
      problems.error(item, "缺少“级别”", "写 县级、市级 或 [县级, 市级]");
    }
    if (id == null || levels.isEmpty() || reason == null || !known(s.get("编号"), id)) {
      return;
    }
    if (!first("适用级别", id, item)) {
      return;
    }
    Indicator i = overlay.indicator(id);
    Level only = levels.size() == 1 ? levels.get(0) : null;
    if (i != null) {
      overlay.put(i.with(only, i.units(), i.criteria(), i.measures()));
      note(id, Kind.LEVEL, words(i.onlyFor()), words(only), s.text("依据"));
      return;
    }
    Level above = overlay.indicator(overlay.criterion(id).indicator()).onlyFor();
    if (only == null || (above != null && above != only)) {
      problems.error(
          s.get("级别"),
          "要点的适用级别只能在三级指标的范围内收窄",
          "放宽请写在三级指标" + overlay.criterion(id).indicator() + "上");
      return;
    }
    String words = "仅适用于" + only.label() + "：" + reason + "（据地方方案“" + profile + "”）";
    overlay.exclusions.put(id, new Exclusion(id, only, words));
    note(id, Kind.LEVEL, words(above), words(only), s.text("依据"));
  }

  private static String words(Level onlyFor) {
    return onlyFor == null ? "县级、市级" : onlyFor.label();
  }

  private void inapplicable(Node item) {
    Section s = new Section(item, Section.keys("编号", "理由", "依据"), problems);
    String id = s.required("编号");
    String reason = s.required("理由");
    if (id == null || reason == null || !known(s.get("编号"), id)) {
      return;
    }
    Indicator indicator = overlay.indicator(id);
    List<Criterion> criteria =
        indicator != null ? indicator.criteria() : List.of(overlay.criterion(id));
    String words = reason + "（据地方方案“" + profile + "”）";
    for (Criterion c : criteria) {
      if (first("不适用", c.id(), item)) {
        checkUnchanged(c.id(), item);
        overlay.exclusions.put(c.id(), new Exclusion(c.id(), null, words));
      }
    }
    note(id, Kind.EXCLUSION, "适用", "不适用：" + reason, s.text("依据"));
  }

  /** What does not apply cannot also have a threshold of its own. */
  private void checkUnchanged(String id, Node at) {
    Node earlier = taken.get("门槛 " + id);
    if (earlier != null) {
      problems.error(at, "“" + id + "”列为不适用，第" + earlier.line() + "行又给它定了门槛", "两处请只留一处");
    }
  }

  private void weights() {
    if (!file.has("权重")) {
      return;
    }
    Section s = new Section(file.get("权重"), Section.keys("制定", "数"), problems);
    String author = s.required("制定");
    if (!(s.get("数") instanceof Node.Mapping numbers)) {
      problems.error(s.at(), "权重缺少“数”", "写成 数: {2.2-5: 2, 2.2-5a: 0.5}");
      return;
    }
    for (Node.Entry entry : numbers.entries()) {
      BigDecimal weight = weight(entry);
      if (known(entry.key(), entry.key().text()) && weight != null && author != null) {
        overlay.put(new Profile.Weight(entry.key().text(), weight, author));
      }
    }
  }

  private BigDecimal weight(Node.Entry entry) {
    String text = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
    if (!text.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
      problems.error(entry.value(), "“" + entry.key().text() + "”的权重读不出", "写一个数，如 2 或 0.5");
      return null;
    }
    BigDecimal weight = new BigDecimal(text);
    if (weight.signum() < 0) {
      problems.error(entry.value(), "“" + entry.key().text() + "”的权重" + text + "小于零", "不计的写 0");
      return null;
    }
    return weight;
  }

  private void waiver(Node item) {
    Section s = new Section(item, Section.keys("要点", "理由", "批准", "文号", "证据", "自", "至"), problems);
    Criterion c = criterion(s, "要点");
    String reason = s.required("理由");
    String approver = approver(s);
    LocalDate from = dates.date(s, "自");
    LocalDate to = dates.date(s, "至");
    s.required("至");
    if (!s.has("文号") && !s.has("证据")) {
      problems.error(item, "豁免没有写文号，也没有写证据", "写 文号: …，没有文号的写 证据: 会议纪要名称和日期");
    }
    if (from != null && to != null && from.isAfter(to)) {
      problems.error(item, "豁免的“自”晚于“至”", "请核对起止日期");
      return;
    }
    if (c == null || to == null) {
      return;
    }
    String document =
        String.join("，", Stream.concat(s.texts("文号").stream(), s.texts("证据").stream()).toList());
    Waiver waiver =
        new Waiver(
            c.id(),
            reason,
            approver,
            document,
            from,
            to,
            new Source(null, null, null, item.file(), item.line()));
    for (Waiver other : overlay.waivers) {
      if (other.criterion().equals(c.id()) && other.overlaps(waiver)) {
        problems.error(
            item,
            "“"
                + c.id()
                + "”的豁免与 "
                + other.source().file()
                + " 第"
                + other.source().line()
                + "行的日期重叠",
            "请合为一条，或把起止日期错开");
      }
    }
    overlay.waivers.add(waiver);
  }

  private String approver(Section s) {
    String approver = s.required("批准");
    if (approver != null && !OFFICE.matcher(approver).matches()) {
      problems.error(s.get("批准"), "批准“" + approver + "”不像机关或职务", "写机关或职务，如 县政府常务会议、县司法局，不写人名");
    }
    return approver;
  }

  /** One of a closed vocabulary; its absence is an error. */
  static <E extends Enum<E> & Labelled> E required(Section s, String key, Class<E> type) {
    return s.required(key) == null ? null : s.choice(key, type);
  }
}
