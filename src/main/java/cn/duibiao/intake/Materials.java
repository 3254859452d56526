package cn.duibiao.intake;

import cn.duibiao.browse.Page;
import cn.duibiao.excel.TableBook;
import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.NoData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 材料目录: the registered documents under the indicators they speak for, in the order of the
 * catalogue; in the shape of {@code validate --evidence --format json}.
 *
 * @param others documents that speak for no indicator: unused ones, those of single rows of a 清单,
 *     those of 创建自查; without criteria
 */
public record Materials(
    String schema, String district, int year, List<Chapter> indicators, List<Entry> others) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/materials/1";

  private static final String OTHERS = "没有用在指标上的";

  private static final List<TableBook.Column> COLUMNS =
      List.of(
          new TableBook.Column("序号", 5, true),
          new TableBook.Column("指标号", 8, true),
          new TableBook.Column("指标", 24, false),
          new TableBook.Column("证据号", 10, true),
          new TableBook.Column("材料名称", 36, false),
          new TableBook.Column("文号", 18, false),
          new TableBook.Column("形成日期", 12, true),
          new TableBook.Column("页", 8, true),
          new TableBook.Column("存放或网址", 24, false),
          new TableBook.Column("备注", 30, false));

  /**
   * One 三级指标.
   *
   * @param expected kinds of documents that usually show it
   * @param documents may be empty
   */
  public record Chapter(
      String indicator, String title, List<String> expected, List<Entry> documents) {}

  /**
   * One document; null components were not given.
   *
   * @param criteria what it is named for under this indicator
   */
  public record Entry(
      String id,
      String name,
      String number,
      String date,
      String pages,
      String place,
      List<String> criteria) {}

  /** Of everything that {@code year} registers and refers to. */
  public static Materials of(Catalogue catalogue, DistrictYear year) {
    Map<String, Set<String>> byField = new LinkedHashMap<>();
    for (Datum d : year.data()) {
      byField.computeIfAbsent(d.field(), k -> new LinkedHashSet<>()).addAll(d.evidence());
    }
    for (NoData n : year.noData()) {
      byField.computeIfAbsent(n.field(), k -> new LinkedHashSet<>()).addAll(n.evidence());
    }
    year.lists()
        .forEach(
            l ->
                l.form()
                    .yields()
                    .keySet()
                    .forEach(
                        f ->
                            byField
                                .computeIfAbsent(f, k -> new LinkedHashSet<>())
                                .addAll(l.evidence())));
    Map<String, List<String>> byAnswer = new LinkedHashMap<>();
    for (Answer a : year.answers()) {
      byAnswer.computeIfAbsent(a.criterion(), k -> new ArrayList<>()).addAll(a.evidence());
    }
    List<Chapter> chapters =
        catalogue.indicators().map(i -> chapter(i, year.evidence(), byField, byAnswer)).toList();
    Set<String> placed =
        chapters.stream()
            .flatMap(c -> c.documents().stream())
            .map(Entry::id)
            .collect(Collectors.toSet());
    List<Entry> others =
        year.evidence().values().stream()
            .filter(e -> !placed.contains(e.id()))
            .map(e -> entry(e, List.of()))
            .toList();
    return new Materials(SCHEMA, year.name(), year.year(), chapters, others);
  }

  private static Chapter chapter(
      Indicator indicator,
      Map<String, Evidence> registered,
      Map<String, Set<String>> byField,
      Map<String, List<String>> byAnswer) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    for (Criterion c : indicator.criteria()) {
      Stream.concat(
              c.fields().stream().flatMap(f -> byField.getOrDefault(f, Set.of()).stream()),
              byAnswer.getOrDefault(c.id(), List.of()).stream())
          .distinct()
          .forEach(id -> uses.computeIfAbsent(id, k -> new ArrayList<>()).add(c.id()));
    }
    List<Entry> documents =
        registered.values().stream()
            .filter(e -> uses.containsKey(e.id()))
            .map(e -> entry(e, List.copyOf(uses.get(e.id()))))
            .toList();
    return new Chapter(indicator.id(), indicator.title(), indicator.evidence(), documents);
  }

  private static Entry entry(Evidence e, List<String> criteria) {
    String place = e.keptAt() == null ? e.url() : e.keptAt();
    return new Entry(e.id(), e.name(), e.number(), e.date(), e.pages(), place, criteria);
  }

  /** The page a person reads. */
  public Page page() {
    Page page = new Page();
    long with = indicators.stream().filter(c -> !c.documents().isEmpty()).count();
    page.heading(1, district + " " + year + "年度 材料目录");
    page.paragraph(
        "按指标次序列登记的佐证材料，一份可列在几项指标下。"
            + indicators.size()
            + "项指标中"
            + with
            + "项有材料。只登记名称、文号、日期、页码和存放处，不收材料本身。");
    for (Chapter c : indicators) {
      page.heading(2, c.indicator() + " " + c.title());
      if (c.documents().isEmpty()) {
        page.item(0, "还没有材料", c.expected().isEmpty() ? "" : "通常是" + String.join("、", c.expected()));
        continue;
      }
      int number = 0;
      for (Entry e : c.documents()) {
        number++;
        page.item(0, number + ". " + e.name(), details(e));
      }
    }
    if (!others.isEmpty()) {
      page.heading(2, OTHERS);
      others.forEach(e -> page.item(0, e.name(), details(e)));
    }
    return page;
  }

  private static String details(Entry e) {
    List<String> details = new ArrayList<>(List.of("证据号 " + e.id()));
    add(details, "", e.number());
    add(details, "日期 ", e.date());
    add(details, "第", e.pages() == null ? null : e.pages() + "页");
    add(details, "", e.place());
    if (!e.criteria().isEmpty()) {
      details.add("用于 " + String.join("、", e.criteria()));
    }
    return String.join("，", details);
  }

  private static void add(List<String> details, String label, String text) {
    if (text != null) {
      details.add(label + text);
    }
  }

  /**
   * The same as a workbook: one row for a document under an indicator, or for one that has none.
   */
  public byte[] workbook() {
    List<List<String>> rows = new ArrayList<>();
    for (Chapter c : indicators) {
      if (c.documents().isEmpty()) {
        rows.add(
            List.of(
                String.valueOf(rows.size() + 1),
                c.indicator(),
                c.title(),
                "",
                "",
                "",
                "",
                "",
                "",
                c.expected().isEmpty() ? "还没有材料" : "还没有材料；通常是" + String.join("、", c.expected())));
      }
      for (Entry e : c.documents()) {
        String use = "用于 " + String.join("、", e.criteria());
        rows.add(row(rows.size() + 1, c.indicator(), c.title(), e, use));
      }
    }
    others.forEach(e -> rows.add(row(rows.size() + 1, "", OTHERS, e, "")));
    return TableBook.write(
        List.of(new TableBook.Table("材料目录", "材料目录", district + "　" + year + "年度", COLUMNS, rows)));
  }

  private static List<String> row(int number, String indicator, String title, Entry e, String use) {
    return Stream.of(
            String.valueOf(number),
            indicator,
            title,
            e.id(),
            e.name(),
            e.number(),
            e.date(),
            e.pages(),
            e.place(),
            use)
        .map(text -> text == null ? "" : text)
        .toList();
  }
}
