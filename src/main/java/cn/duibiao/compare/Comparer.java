package cn.duibiao.compare;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.compare.Comparison.ChangeEntry;
import cn.duibiao.compare.Comparison.FigureEntry;
import cn.duibiao.compare.Comparison.MissingEntry;
import cn.duibiao.compare.Comparison.RulerEntry;
import cn.duibiao.compare.Comparison.SideEntry;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares two results criterion by criterion and figure by figure. It judges nothing itself. */
public final class Comparer {

  private final Side before;
  private final Side after;
  private final Catalogue catalogue;
  private final Map<String, FindingEntry> then;
  private final Map<String, FindingEntry> crossed;
  private final Map<String, FindingEntry> now;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<Figures.Key, List<Figure>> figuresThen;
  private final Map<Figures.Key, List<Figure>> figuresNow;
  private final List<String> rulerDifferences;
  private final Set<String> movedThresholds = new LinkedHashSet<>();
  private int unchanged;
  private int sameFigures;

  private Comparer(Side before, Side after, Assessment underLater, Catalogue catalogue) {
    this.before = before;
    this.after = after;
    this.catalogue = catalogue;
    this.then = findings(before.assessment());
    this.now = findings(after.assessment());
    this.crossed = underLater == null ? Map.of() : findings(underLater);
    for (Side side : List.of(before, after)) {
      for (CriterionEntry c : side.assessment().criteria()) {
        titles.put(c.id(), c.title());
      }
    }
    boolean all = !before.isResult() && !after.isResult();
    this.figuresThen = Figures.of(before, catalogue, all);
    this.figuresNow = Figures.of(after, catalogue, all);
    this.rulerDifferences = Ruler.differences(before.assessment(), after.assessment());
  }

  /**
   * What differs.
   *
   * @param underLater the earlier data judged by the later ruler; null when they are not at hand
   * @param catalogue for the names, kinds and units of figures
   */
  public static Comparison compare(
      Side before, Side after, Assessment underLater, Catalogue catalogue) {
    return new Comparer(before, after, underLater, catalogue).compare();
  }

  private static Map<String, FindingEntry> findings(Assessment assessment) {
    Map<String, FindingEntry> findings = new LinkedHashMap<>();
    assessment.findings().forEach(f -> findings.put(f.criterion(), f));
    return findings;
  }

  private Comparison compare() {
    Set<String> ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(then.keySet());
    List<ChangeEntry> changes = new ArrayList<>();
    for (String id : ids) {
      ChangeEntry change = change(id);
      if (change == null) {
        unchanged++;
      } else {
        changes.add(change);
      }
    }
    changes.sort(Comparator.comparing(ChangeEntry::group));
    List<FigureEntry> figures = figures();
    return new Comparison(
        Comparison.SCHEMA,
        side(before),
        side(after),
        ruler(),
        notices(),
        unchanged,
        changes,
        missing(),
        figures,
        sameFigures);
  }

  private static SideEntry side(Side side) {
    Assessment a = side.assessment();
    return new SideEntry(
        side.file(),
        side.isResult() ? "结果文件" : "年度数据",
        a.district().name(),
        a.district().year(),
        a.period().from(),
        a.period().to());
  }

  private RulerEntry ruler() {
    List<String> differences = new ArrayList<>(rulerDifferences);
    if (!movedThresholds.isEmpty()) {
      differences.add(
          "门槛、性质或把握不同的要点%d个：%s"
              .formatted(movedThresholds.size(), String.join("、", movedThresholds)));
    }
    boolean differs = !differences.isEmpty();
    String advice = null;
    if (differs && crossed.isEmpty()) {
      advice =
          before.isResult()
              ? "前一份只有结果，不能按后一份的尺子重判，分不开是地区变了还是尺子变了；请给出前一份的年度数据（.yaml）"
              : "后一份结果不是用本程序现有的指标和规则评的，前一份数据不能按它的尺子重判；请给出后一份的年度数据（.yaml）";
    }
    return new RulerEntry(differences, differs && !crossed.isEmpty(), advice);
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    Assessment a = before.assessment();
    Assessment b = after.assessment();
    if (!a.district().name().equals(b.district().name())) {
      notices.add(
          "两份不是同一个地区（%s；%s）：以下只是两地的差别，不是变化".formatted(a.district().name(), b.district().name()));
    }
    if (a.district().level() != b.district().level()) {
      notices.add(
          "级别不同（%s；%s），适用的要点不一样"
              .formatted(a.district().level().label(), b.district().level().label()));
    }
    if (a.district().year() > b.district().year()) {
      notices.add("前一份的年度比后一份晚，“新出现”“已改正”须反过来看；请先写早的一份");
    }
    if (a.district().year() == b.district().year()) {
      notices.add("两份是同一年度，比的是两次填报或两次评估");
    }
    if (before.isResult() || after.isResult()) {
      notices.add("结果文件里没有分母含义，分母含义是否改变没有比；请给出年度数据（.yaml）");
    }
    return notices;
  }

  private ChangeEntry change(String id) {
    FindingEntry a = then.get(id);
    FindingEntry b = now.get(id);
    if (a == null || b == null) {
      FindingEntry known = a == null ? b : a;
      String note = a == null ? "前一份没有这个要点" : "后一份没有这个要点";
      return entry(id, Group.INCOMPARABLE, Cause.UNKNOWN, note, known);
    }
    String threshold = Ruler.difference(a, b);
    if (threshold != null) {
      movedThresholds.add(id);
    }
    Verdict middle = crossed.containsKey(id) ? crossed.get(id).verdict() : null;
    boolean rulerMoved = threshold != null || !rulerDifferences.isEmpty();
    if (middle == null && threshold != null && a.verdict() != b.verdict()) {
      String note = threshold + "，没有前一份的数据，分不开是地区变了还是尺子变了";
      return entry(id, Group.INCOMPARABLE, Cause.UNKNOWN, note, b);
    }
    Verdict from = middle == null ? a.verdict() : middle;
    Cause cause = cause(a.verdict(), middle, b.verdict(), rulerMoved);
    if (cause == Cause.RULER) {
      String note = threshold == null ? "同一份数据，按后一份的尺子结论就不同" : threshold;
      return entry(id, Group.RULER, cause, note, b);
    }
    Transition transition = Transition.of(from, b.verdict());
    String note = join(transition.note(), cause == Cause.BOTH ? both(a, middle, threshold) : null);
    return redefined(id, transition.group(), cause, note, b);
  }

  private static String both(FindingEntry a, Verdict middle, String threshold) {
    return "%s按后一份的尺子，前一份的数据由%s变为%s"
        .formatted(threshold == null ? "" : threshold + "；", a.verdict().label(), middle.label());
  }

  private static Cause cause(Verdict before, Verdict middle, Verdict after, boolean rulerMoved) {
    if (middle == null) {
      return before == after ? Cause.NONE : rulerMoved ? Cause.UNKNOWN : Cause.DISTRICT;
    }
    if (before == middle) {
      return middle == after ? Cause.NONE : Cause.DISTRICT;
    }
    return middle == after ? Cause.RULER : Cause.BOTH;
  }

  /** A better verdict on something else is no improvement. */
  private ChangeEntry redefined(String id, Group group, Cause cause, String note, FindingEntry b) {
    String scope = scopeChange(id);
    if (scope == null) {
      return group == null ? null : entry(id, group, cause, note, b);
    }
    boolean good = group == null || group == Group.FIXED || group == Group.SUPPLIED;
    String full = join(scope, group == Group.FIXED ? "不能据此说已改正" : note);
    return entry(id, good ? Group.REDEFINED : group, cause, full, b);
  }

  /** How what was measured differs, in a phrase; null when it does not or nothing was measured. */
  private String scopeChange(String id) {
    Criterion criterion = catalogue.criterion(id);
    if (criterion == null) {
      return null;
    }
    List<String> changes = new ArrayList<>();
    for (String field : criterion.fields()) {
      Map<String, List<Figure>> a = byScope(figuresThen, field);
      Map<String, List<Figure>> b = byScope(figuresNow, field);
      if (a.isEmpty() || b.isEmpty()) {
        continue;
      }
      if (!a.keySet().equals(b.keySet())) {
        changes.add(
            "%s的主体由%s变为%s"
                .formatted(field, String.join("、", a.keySet()), String.join("、", b.keySet())));
        continue;
      }
      a.forEach(
          (scope, figures) -> {
            String objection = Difference.objection(figures.get(0), b.get(scope).get(0));
            if (objection != null && !objection.startsWith("写的不是")) {
              changes.add(field + objection);
            }
          });
    }
    return changes.isEmpty() ? null : String.join("；", changes);
  }

  private static Map<String, List<Figure>> byScope(
      Map<Figures.Key, List<Figure>> figures, String field) {
    Map<String, List<Figure>> byScope = new TreeMap<>();
    figures.forEach(
        (key, all) -> {
          if (key.field().equals(field)) {
            byScope.put(key.scope(), all);
          }
        });
    return byScope;
  }

  private ChangeEntry entry(
      String id, Group group, Cause cause, String note, FindingEntry described) {
    FindingEntry a = then.get(id);
    FindingEntry b = now.get(id);
    FindingEntry middle = crossed.get(id);
    return new ChangeEntry(
        group,
        id,
        titles.get(id),
        a == null ? null : a.verdict(),
        middle == null ? null : middle.verdict(),
        b == null ? null : b.verdict(),
        cause,
        note,
        described.reason(),
        described.verdict().isGap() ? described.askWhom() : null);
  }

  private static String join(String a, String b) {
    return a == null ? b : b == null ? a : a + "；" + b;
  }

  private List<MissingEntry> missing() {
    List<MissingEntry> missing = new ArrayList<>();
    figuresThen.forEach(
        (key, figures) -> {
          if (!figuresNow.containsKey(key)) {
            missing.add(
                new MissingEntry(key.field(), key.scope(), words(figures), criteria(key.field())));
          }
        });
    return missing;
  }

  private List<String> criteria(String field) {
    return catalogue.criteria().filter(c -> c.fields().contains(field)).map(Criterion::id).toList();
  }

  private List<FigureEntry> figures() {
    List<FigureEntry> entries = new ArrayList<>();
    figuresThen.forEach(
        (key, a) -> {
          List<Figure> b = figuresNow.get(key);
          if (b != null) {
            figure(key, a, b, entries);
          }
        });
    return entries;
  }

  private void figure(Figures.Key key, List<Figure> a, List<Figure> b, List<FigureEntry> entries) {
    String objection =
        a.size() > 1 || b.size() > 1 ? "填了几个不同的数" : Difference.objection(a.get(0), b.get(0));
    boolean same = words(a).equals(words(b));
    if (same && (objection == null || objection.startsWith("写的不是") || a.equals(b))) {
      sameFigures++;
      return;
    }
    entries.add(
        new FigureEntry(
            key.field(),
            key.scope(),
            words(a),
            words(b),
            objection == null ? Difference.words(a.get(0), b.get(0)) : null,
            objection));
  }

  private static String words(List<Figure> figures) {
    return figures.stream().map(Figure::words).distinct().collect(Collectors.joining("、"));
  }
}
