package cn.duibiao.browse;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Confidence;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Force;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How each indicator is judged and how well it is sourced, in the shape of {@code catalogue
 * --coverage --format json}.
 *
 * @param limits what the program cannot judge, in sentences
 */
public record Coverage(
    String schema,
    String edition,
    String status,
    Totals totals,
    List<String> limits,
    List<Row> indicators) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/coverage/1";

  /** 评测方式 that need somebody on the spot or the people asked. */
  private static final Set<String> OUTSIDE = Set.of("实地", "满意度");

  /** By what an indicator is judged. */
  public enum How implements Labelled {
    FIGURES("数据"),
    BOTH("数据、问答"),
    QUESTIONS("问答"),
    OUTSIDE("外部查评");

    private final String label;

    How(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * One 三级指标. The sources of its criteria are counted by the least sure of what each rests on.
   *
   * @param binding criteria of which failing is 未达标; the others give 关注 at most
   * @param suggestions criteria whose value is only our suggestion
   * @param outside its 评测方式 that this program cannot do
   */
  public record Row(
      String id,
      String title,
      How how,
      int figures,
      int questions,
      int binding,
      int suggestions,
      int seen,
      int recalledSure,
      int recalledUnsure,
      Confidence text,
      List<String> outside) {

    int criteria() {
      return figures + questions;
    }
  }

  /** The sums of the rows, and how many indicators are judged in which way. */
  public record Totals(
      int indicators,
      int byFigures,
      int byBoth,
      int byQuestions,
      int notJudged,
      int criteria,
      int figures,
      int questions,
      int binding,
      int suggestions,
      int seen,
      int recalledSure,
      int recalledUnsure) {}

  /** Of the indicators that {@code wanted} accepts. */
  public static Coverage of(Catalogue catalogue, Predicate<Indicator> wanted) {
    List<Indicator> indicators = catalogue.indicators().filter(wanted).toList();
    List<Row> rows = indicators.stream().map(Coverage::row).toList();
    Totals totals =
        new Totals(
            rows.size(),
            count(rows, How.FIGURES),
            count(rows, How.BOTH),
            count(rows, How.QUESTIONS),
            count(rows, How.OUTSIDE),
            rows.stream().mapToInt(Row::criteria).sum(),
            rows.stream().mapToInt(Row::figures).sum(),
            rows.stream().mapToInt(Row::questions).sum(),
            rows.stream().mapToInt(Row::binding).sum(),
            rows.stream().mapToInt(Row::suggestions).sum(),
            rows.stream().mapToInt(Row::seen).sum(),
            rows.stream().mapToInt(Row::recalledSure).sum(),
            rows.stream().mapToInt(Row::recalledUnsure).sum());
    return new Coverage(
        SCHEMA, catalogue.edition(), catalogue.status(), totals, limits(totals, indicators), rows);
  }

  private static int count(List<Row> rows, How how) {
    return (int) rows.stream().filter(r -> r.how() == how).count();
  }

  private static Row row(Indicator i) {
    List<Criterion> criteria = i.criteria();
    int figures = count(criteria, Criterion::quantified);
    int questions = criteria.size() - figures;
    How how =
        criteria.isEmpty()
            ? How.OUTSIDE
            : questions == 0 ? How.FIGURES : figures == 0 ? How.QUESTIONS : How.BOTH;
    return new Row(
        i.id(),
        i.title(),
        how,
        figures,
        questions,
        count(criteria, c -> c.thresholds().stream().anyMatch(Threshold::binding)),
        count(criteria, c -> c.thresholds().stream().allMatch(t -> t.force() == Force.SUGGESTION)),
        count(criteria, c -> confidence(c) == Confidence.SEEN),
        count(criteria, c -> confidence(c) == Confidence.SURE),
        count(criteria, c -> confidence(c) == Confidence.UNSURE),
        i.confidence(),
        i.methods().stream().filter(OUTSIDE::contains).toList());
  }

  private static int count(List<Criterion> criteria, Predicate<Criterion> what) {
    return (int) criteria.stream().filter(what).count();
  }

  /** The least sure of a criterion's thresholds: what it once was is no surer than what it is. */
  private static Confidence confidence(Criterion c) {
    return c.thresholds().stream().map(Threshold::confidence).max(Comparator.naturalOrder()).get();
  }

  private static List<String> limits(Totals t, List<Indicator> indicators) {
    List<String> limits = new ArrayList<>();
    limits.add(
        "%d个要点中，%d个按填报的数、日期判定，数是本地自己填的，程序只核对相互之间是否相符；%d个只能靠本地自己答“是”或“否”，程序核不了答得对不对，只看有没有登记佐证。"
            .formatted(t.criteria(), t.figures(), t.questions()));
    limits.add("评测方式里的“材料”，程序只登记名称、文号、日期、页码，不读内容；“网查”只登记网址，不上网核对。");
    for (String method : OUTSIDE.stream().sorted().toList()) {
      List<String> ids =
          indicators.stream().filter(i -> i.methods().contains(method)).map(Indicator::id).toList();
      if (!ids.isEmpty()) {
        limits.add(
            "“%s”程序做不了，涉及%d项：%s。这些指标即使要点都达标，也不等于%s能过。"
                .formatted(method, ids.size(), Sentences.list(ids), method));
      }
    }
    List<String> unjudged =
        indicators.stream().filter(i -> i.criteria().isEmpty()).map(Indicator::id).toList();
    if (!unjudged.isEmpty()) {
      limits.add(
          "本版没有编入要点、程序不作任何判断、只能靠外部查评的%d项：%s。".formatted(unjudged.size(), Sentences.list(unjudged)));
    }
    return limits;
  }

  /** The page a person reads. */
  public Page page() {
    Page page = new Page();
    page.heading(1, "指标怎样判、依据有多牢（" + edition + "年版）");
    page.paragraph(status);
    page.heading(2, "合计");
    page.item(
        0,
        "判法",
        "三级指标%d项：只按数据判%d项，数据和问答%d项，只靠问答%d项，程序不判%d项；要点%d个：数据%d，问答%d"
            .formatted(
                totals.indicators(),
                totals.byFigures(),
                totals.byBoth(),
                totals.byQuestions(),
                totals.notJudged(),
                totals.criteria(),
                totals.figures(),
                totals.questions()));
    page.item(
        0,
        "约束",
        "达不到算未达标的%d个；其余%d个最多算关注，其中%d个只是本版建议的参考值"
            .formatted(
                totals.binding(), totals.criteria() - totals.binding(), totals.suggestions()));
    page.item(
        0,
        "把握",
        "%s%d个；%s%d个；%s%d个"
            .formatted(
                Confidence.SEEN.words(),
                totals.seen(),
                Confidence.SURE.words(),
                totals.recalledSure(),
                Confidence.UNSURE.words(),
                totals.recalledUnsure()));
    page.heading(2, "程序判不了的");
    limits.forEach(l -> page.item(0, "", l));
    page.heading(2, "逐项");
    page.paragraph("约束：达不到算未达标的要点数。见、熟、疑：依据已见原文、记忆较有把握、没有把握的要点数。外：程序做不了的评测方式。");
    page.table(
        List.of("编号", "数据", "问答", "约束", "见", "熟", "疑", "外", "指标"),
        indicators.stream().map(Coverage::cells).toList());
    return page;
  }

  private static List<String> cells(Row r) {
    return List.of(
        r.id(),
        number(r.figures()),
        number(r.questions()),
        number(r.binding()),
        number(r.seen()),
        number(r.recalledSure()),
        number(r.recalledUnsure()),
        r.outside().stream().collect(Collectors.joining("、")),
        r.title() + (r.how() == How.OUTSIDE ? "（不判，靠外部查评）" : ""));
  }

  private static String number(int n) {
    return n == 0 ? "-" : String.valueOf(n);
  }
}
