package cn.duibiao.examples;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cn.duibiao.Fixture;
import cn.duibiao.examples.ExampleValues.Demand;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Level;
import cn.duibiao.model.Period;
import cn.duibiao.model.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the year of a fictitious county that meets, or fails, every criterion that applies to it:
 * figures by {@link ExampleValues} or by {@code overrides.yaml}, every question answered 是 with a
 * document, or 否.
 */
final class ExampleDistrict {

  static final int YEAR = 2025;
  static final Period PERIOD = Period.year(YEAR);

  private final boolean met;
  private final Map<String, String> comparisons = CriterionTests.read();
  private final Map<String, ExampleOverrides.Entry> overrides = ExampleOverrides.read();
  private final StringBuilder text = new StringBuilder();

  private ExampleDistrict(boolean met) {
    this.met = met;
  }

  /** The file's text; {@code met}: everything is met, otherwise everything fails. */
  static String text(boolean met) {
    return new ExampleDistrict(met).write();
  }

  /** True when the criterion is for a county and begun by the end of the year. */
  static boolean applies(Criterion criterion) {
    return forCounties(criterion) && threshold(criterion) != null;
  }

  /** The threshold of the year, null when none has begun. */
  static Threshold threshold(Criterion criterion) {
    return criterion.thresholdOn(PERIOD.to(), YEAR);
  }

  private static boolean forCounties(Criterion criterion) {
    return Fixture.CATALOGUE.indicator(criterion.indicator()).onlyFor() != Level.CITY;
  }

  private String write() {
    head();
    if (met) {
      documents();
    }
    figures();
    answers();
    leftOut();
    return text.toString();
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private void line(String format, Object... arguments) {
    text.append(format.formatted(arguments)).append('\n');
  }

  private void head() {
    line("# 例子：%s的一个县。地名和数都是编的，不是任何地方的情况。", met ? "全部达标" : "全部没有达标");
    line("# 逐个要点按固定的写法生成，请不要手改：%s；", met ? "数恰好达到门槛，日期早一日，问题答“是”并登记佐证" : "数比门槛差一个单位，日期晚一日，问题答“否”");
    line("# 怎样重新生成见 docs/adding-an-indicator.md。");
    line("格式: 对标年度数据 1");
    line("地区: 示例省示例市示例县");
    line("级别: 县级");
    line("年度: %d", YEAR);
    line("统计期: %s", PERIOD.text());
    line("指标版本: %s", Fixture.CATALOGUE.title());
  }

  private void documents() {
    line("");
    line("# 佐证材料先登记，后引用；一份材料可以用在多项。");
    line("证据:");
    for (Domain domain : Fixture.CATALOGUE.domains()) {
      if (domain.indicators().stream().anyMatch(i -> !i.criteria().isEmpty())) {
        String day = (YEAR + 1) + "-01-15";
        line("  台账%s: {名称: %d年%s数据台账, 日期: %s, 存放: 县司法局}", domain.id(), YEAR, domain.theme(), day);
        line("  材料%s: {名称: %d年%s佐证材料汇编, 日期: %s, 存放: 县司法局}", domain.id(), YEAR, domain.theme(), day);
      }
    }
  }

  private void figures() {
    line("");
    line("数据:");
    Map<String, List<Criterion>> byTheme = new LinkedHashMap<>();
    Fixture.CATALOGUE.domains().forEach(d -> byTheme.put(d.theme(), new ArrayList<>()));
    Fixture.CATALOGUE
        .criteria()
        .filter(Criterion::quantified)
        .filter(ExampleDistrict::applies)
        .forEach(c -> byTheme.get(field(c).theme()).add(c));
    byTheme.forEach(
        (theme, criteria) -> {
          if (!criteria.isEmpty()) {
            line("  %s:", theme);
            Map<Field, List<Criterion>> byField =
                criteria.stream()
                    .collect(groupingBy(ExampleDistrict::field, LinkedHashMap::new, toList()));
            List<Criterion> first = byField.values().stream().map(c -> c.get(0)).toList();
            underIndicators(first, "    ", c -> figure(byField.get(field(c))));
          }
        });
  }

  private void answers() {
    line("");
    line("核对:");
    List<Criterion> questions =
        Fixture.CATALOGUE
            .criteria()
            .filter(c -> !c.quantified())
            .filter(ExampleDistrict::applies)
            .toList();
    underIndicators(questions, "  ", this::answer);
  }

  private void underIndicators(
      List<Criterion> criteria, String indent, java.util.function.Consumer<Criterion> entry) {
    String last = "";
    for (Criterion criterion : criteria) {
      if (!criterion.indicator().equals(last)) {
        last = criterion.indicator();
        Indicator indicator = Fixture.CATALOGUE.indicator(last);
        line("%s# ---- %s %s", indent, indicator.id(), indicator.title());
      }
      entry.accept(criterion);
    }
  }

  private static Field field(Criterion criterion) {
    return Fixture.CATALOGUE.fields().get(criterion.fields().get(0));
  }

  /** One figure for all criteria that read the same field. */
  private void figure(List<Criterion> criteria) {
    for (Criterion criterion : criteria) {
      line("    # %s %s：%s", criterion.id(), criterion.title(), words(criterion));
    }
    Criterion criterion = criteria.get(0);
    if (criteria.size() > 1) {
      criterion = met ? strictest(criteria) : mildest(criteria);
    }
    ExampleOverrides.Entry override = overrides.get(criterion.id());
    Field field = field(criterion);
    String values;
    if (override != null) {
      values = met ? override.met() : override.failed();
    } else {
      values = ExampleValues.of(demand(criterion), met, YEAR) + since(criterion);
    }
    String document = met ? ", 证据: [台账%s]".formatted(domain(criterion)) : "";
    if (criterion.scopes().size() == 1) {
      line("    %s: {主体: %s, %s%s}", field.name(), criterion.scopes().get(0), values, document);
    } else {
      line("    %s:", field.name());
      criterion.scopes().forEach(s -> line("      - {主体: %s, %s%s}", s, values, document));
    }
  }

  private String words(Criterion criterion) {
    ExampleOverrides.Entry override = overrides.get(criterion.id());
    return override != null ? override.why() : demand(criterion).words();
  }

  /** What meets it meets the others too. */
  private Criterion strictest(List<Criterion> criteria) {
    return criteria.stream().max(comparing(c -> demand(c).strictness())).orElseThrow();
  }

  /** What fails it fails the others too. */
  private Criterion mildest(List<Criterion> criteria) {
    return criteria.stream().min(comparing(c -> demand(c).strictness())).orElseThrow();
  }

  private Demand demand(Criterion criterion) {
    String comparison = comparisons.get(criterion.id());
    if (comparison == null) {
      throw new IllegalStateException(
          "%s %s 的规则不是“一个数与门槛比”，请在 %s 写明两个例子各填什么"
              .formatted(criterion.id(), criterion.title(), ExampleOverrides.FILE));
    }
    return new Demand(criterion, field(criterion), comparison, threshold(criterion));
  }

  /** A requirement that began inside the year is answered for the time since then. */
  private static String since(Criterion criterion) {
    LocalDate begins = criterion.begins();
    boolean dated = threshold(criterion).monthDay() != null;
    return dated || begins == null || !begins.isAfter(PERIOD.from())
        ? ""
        : ", 期间: " + PERIOD.since(begins).text();
  }

  private void answer(Criterion criterion) {
    line("  # %s", criterion.question());
    line(
        "  %s: %s",
        criterion.id(), met ? "{答: 是, 证据: [材料%s]}".formatted(domain(criterion)) : "{答: 否}");
  }

  private static String domain(Criterion criterion) {
    return Fixture.CATALOGUE.domainOf(criterion.indicator()).id();
  }

  private void leftOut() {
    String ids =
        Fixture.CATALOGUE
            .criteria()
            .filter(c -> !applies(c))
            .map(Criterion::id)
            .collect(Collectors.joining("、"));
    line("");
    line("# 不必填的要点（仅适用于设区的市，或者在统计期以后才施行）：%s", ids);
  }
}
