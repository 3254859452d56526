package cn.duibiao.compare;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.compare.Trend.CriterionEntry;
import cn.duibiao.compare.Trend.FigureEntry;
import cn.duibiao.compare.Trend.PointEntry;
import cn.duibiao.compare.Trend.SpanEntry;
import cn.duibiao.compare.Trend.YearEntry;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lays several years beside each other. It judges nothing itself. */
public final class Years {

  private static final String NONE = "没有";

  private final List<Side> sides;
  private final Catalogue catalogue;
  private final SpanEntry span;
  private final List<Map<String, FindingEntry>> findings = new ArrayList<>();
  private final List<Map<Figures.Key, List<Figure>>> figures = new ArrayList<>();

  private Years(List<Side> sides, Catalogue catalogue, SpanEntry span) {
    this.sides =
        sides.stream()
            .sorted(Comparator.comparingInt(s -> s.assessment().district().year()))
            .toList();
    this.catalogue = catalogue;
    this.span = span;
    boolean all = sides.stream().noneMatch(Side::isResult);
    for (Side side : this.sides) {
      Map<String, FindingEntry> byId = new HashMap<>();
      side.assessment().findings().forEach(f -> byId.put(f.criterion(), f));
      findings.add(byId);
      figures.add(Figures.of(side, catalogue, all));
    }
  }

  /**
   * The years in order.
   *
   * @param sides at least two, each of another year
   * @param span 评估期, null for none
   */
  public static Trend of(List<Side> sides, Catalogue catalogue, SpanEntry span) {
    return new Years(sides, catalogue, span).trend();
  }

  private int year(int i) {
    return sides.get(i).assessment().district().year();
  }

  private Trend trend() {
    List<CriterionEntry> criteria = new ArrayList<>();
    int blank = 0;
    Set<String> ids = new LinkedHashSet<>();
    Map<String, String> titles = new HashMap<>();
    for (Side side : sides) {
      side.assessment()
          .criteria()
          .forEach(
              c -> {
                ids.add(c.id());
                titles.put(c.id(), c.title());
              });
    }
    for (String id : ids) {
      CriterionEntry entry = criterion(id, titles.get(id));
      if (entry == null) {
        blank++;
      } else {
        criteria.add(entry);
      }
    }
    List<YearEntry> years = new ArrayList<>();
    for (Side s : sides) {
      Assessment a = s.assessment();
      years.add(
          new YearEntry(
              a.district().year(),
              s.file(),
              a.district().name(),
              a.period().from(),
              a.period().to()));
    }
    return new Trend(Trend.SCHEMA, years, span, notices(), criteria, blank, figureEntries());
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    sides.forEach(s -> names.add(s.assessment().district().name()));
    if (names.size() > 1) {
      notices.add("各年不是同一个地区（" + String.join("；", names) + "）：以下只是差别，不是趋势");
    }
    int first = span == null ? year(0) : span.from();
    int last = span == null ? year(sides.size() - 1) : span.to();
    for (int y = first; y <= last; y++) {
      int wanted = y;
      if (sides.stream().noneMatch(s -> s.assessment().district().year() == wanted)) {
        notices.add("没有" + y + "年度的数据，线在这一年断开" + (span == null ? "" : "；评估期的最差年度没有算它"));
      }
    }
    for (int i = 1; i < sides.size(); i++) {
      List<String> moved =
          Ruler.differences(sides.get(i - 1).assessment(), sides.get(i).assessment());
      if (!moved.isEmpty()) {
        notices.add("%d与%d年度的尺子不同：%s".formatted(year(i - 1), year(i), String.join("；", moved)));
      }
    }
    return notices;
  }

  private CriterionEntry criterion(String id, String title) {
    List<String> verdicts = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    List<Verdict> inSpan = new ArrayList<>();
    boolean told = false;
    for (int i = 0; i < sides.size(); i++) {
      FindingEntry f = findings.get(i).get(id);
      verdicts.add(f == null ? NONE : f.verdict().label());
      told |= f != null && f.verdict() != Verdict.UNFILLED && f.verdict() != Verdict.NOT_APPLICABLE;
      if (f != null && isInSpan(i)) {
        inSpan.add(f.verdict());
      }
      FindingEntry earlier = i == 0 ? null : findings.get(i - 1).get(id);
      String difference = f == null || earlier == null ? null : Ruler.difference(earlier, f);
      if (difference != null) {
        moved.add(year(i) + "年" + difference);
      }
    }
    if (!told) {
      return null;
    }
    Verdict worst = span == null ? null : Verdict.worst(inSpan);
    List<Integer> worstYears = new ArrayList<>();
    for (int i = 0; i < sides.size() && worst != null; i++) {
      FindingEntry f = findings.get(i).get(id);
      if (f != null && isInSpan(i) && f.verdict() == worst) {
        worstYears.add(year(i));
      }
    }
    return new CriterionEntry(
        id, title, verdicts, worst == null ? null : worst.label(), worstYears, moved);
  }

  private boolean isInSpan(int i) {
    return span != null && year(i) >= span.from() && year(i) <= span.to();
  }

  private List<FigureEntry> figureEntries() {
    Set<Figures.Key> keys = new TreeSet<>();
    figures.forEach(f -> keys.addAll(f.keySet()));
    List<FigureEntry> entries = new ArrayList<>();
    for (Figures.Key key : keys) {
      if (figures.stream().filter(f -> f.containsKey(key)).count() > 1) {
        entries.add(figure(key));
      }
    }
    return entries;
  }

  private FigureEntry figure(Figures.Key key) {
    Field field = catalogue.fields().get(key.field());
    List<PointEntry> points = new ArrayList<>();
    int segment = 0;
    Figure before = null;
    for (int i = 0; i < sides.size(); i++) {
      List<Figure> stated = figures.get(i).getOrDefault(key, List.of());
      String broken = broken(i, before, stated);
      Figure now = stated.size() == 1 ? stated.get(0) : null;
      String change = null;
      if (broken != null) {
        segment++;
      } else if (before != null && now != null) {
        change = Difference.words(before, now);
      }
      points.add(point(i, stated, now, segment, change, broken));
      before = now;
    }
    boolean rate = field.kind() == FieldKind.RATE;
    return new FigureEntry(key.field(), key.scope(), rate ? "%" : field.unit(), rate, points);
  }

  /** Why no line leads to this year; null where one does or nothing went before. */
  private String broken(int i, Figure before, List<Figure> stated) {
    if (i == 0) {
      return null;
    }
    if (stated.isEmpty()) {
      return "没有填报";
    }
    if (stated.size() > 1) {
      return "填了几个不同的数";
    }
    if (year(i) - year(i - 1) > 1) {
      return "缺" + (year(i - 1) + 1) + "年度";
    }
    return before == null ? "上年没有可比的数" : Difference.objection(before, stated.get(0));
  }

  private PointEntry point(
      int i, List<Figure> stated, Figure now, int segment, String change, String broken) {
    Quantity value = now == null || now.isCumulative() ? null : now.value();
    return new PointEntry(
        year(i),
        String.join("、", stated.stream().map(Figure::words).distinct().toList()),
        value == null ? null : shown(value.lower()),
        value == null ? null : shown(value.upper()),
        segment,
        change,
        broken);
  }

  /** Cut, never rounded up: 99.996 % is not 100 %. */
  private static BigDecimal shown(BigDecimal bound) {
    return bound == null
        ? null
        : bound.setScale(Math.min(2, Math.max(0, bound.scale())), RoundingMode.FLOOR);
  }
}
