package cn.duibiao.browse;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Department;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data dictionary: what each 数据项 is, who fills it in and why it is asked, in the shape of
 * {@code catalogue --fields --format json}.
 *
 * @param filter the word looked for, null for the whole dictionary
 */
public record Fields(String schema, String edition, String filter, List<Entry> fields) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/fields/1";

  /** What a criterion does with a field. */
  public enum Use implements Labelled {
    DECIDES("判定"),
    RELATED("旁证"),
    PREMISE("前提");

    private final String label;

    Use(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** One criterion that uses the field. */
  public record UsedBy(String criterion, String title, Use use) {}

  /** A named part with its unit, or 文本. */
  public record Part(String name, String unit) {}

  /**
   * One 数据项; null components do not apply.
   *
   * @param unit measure word or %, empty for dates and texts
   * @param listedIn the field it is a part of
   * @param lists fields that are listed as its parts
   */
  public record Entry(
      String name,
      String theme,
      FieldKind kind,
      FieldUse use,
      String unit,
      String numerator,
      String denominator,
      List<Part> parts,
      List<String> scopes,
      String usualScope,
      String filledBy,
      List<String> aliases,
      String note,
      String listedIn,
      List<String> lists,
      List<UsedBy> usedBy) {}

  /**
   * The fields whose name, alias, theme or unit contains {@code word}, or that a criterion below
   * the id {@code word} uses; all for null.
   */
  public static Fields of(Catalogue catalogue, String word) {
    List<Entry> entries =
        catalogue.fields().values().stream()
            .map(f -> entry(catalogue, f))
            .filter(e -> word == null || matches(catalogue, e, word.strip()))
            .toList();
    return new Fields(SCHEMA, catalogue.edition(), word, entries);
  }

  private static boolean matches(Catalogue catalogue, Entry e, String word) {
    Department unit = catalogue.departments().get(e.filledBy());
    return Stream.of(
                List.of(e.name(), e.theme(), e.filledBy()),
                e.aliases(),
                unit == null ? List.<String>of() : unit.aliases())
            .flatMap(List::stream)
            .anyMatch(name -> name.contains(word))
        || e.usedBy().stream().anyMatch(u -> isBelow(u.criterion(), word));
  }

  /** 4.2-3a is below 4, 4.2, 4.2-3 and itself, but not below 4.2-30. */
  private static boolean isBelow(String criterion, String id) {
    return criterion.equals(id)
        || (criterion.startsWith(id)
            && id.matches("[\\d.-]+")
            && !Character.isDigit(criterion.charAt(id.length())));
  }

  private static Entry entry(Catalogue catalogue, Field f) {
    return new Entry(
        f.name(),
        f.theme(),
        f.kind(),
        f.use(),
        f.unit(),
        f.numerator(),
        f.denominator(),
        f.parts().entrySet().stream().map(p -> new Part(p.getKey(), p.getValue())).toList(),
        f.scopes(),
        f.usualScope(),
        f.filledBy(),
        f.aliases(),
        f.note(),
        f.partOf(),
        catalogue.fields().values().stream()
            .filter(other -> f.name().equals(other.partOf()))
            .map(Field::name)
            .toList(),
        catalogue.criteria().flatMap(c -> uses(c, f.name())).toList());
  }

  private static Stream<UsedBy> uses(Criterion c, String field) {
    List<UsedBy> uses = new ArrayList<>();
    if (c.fields().contains(field)) {
      uses.add(new UsedBy(c.id(), c.title(), Use.DECIDES));
    }
    if (c.related().contains(field)) {
      uses.add(new UsedBy(c.id(), c.title(), Use.RELATED));
    }
    if (field.equals(c.premiseField())) {
      uses.add(new UsedBy(c.id(), c.title(), Use.PREMISE));
    }
    return uses.stream();
  }

  /** The page a person reads. */
  public Page page() {
    Page page = new Page();
    page.heading(
        1, "数据项字典" + (filter == null ? "" : "：与“" + filter + "”有关的") + "（" + fields.size() + "项）");
    page.paragraph(
        "“判定”的数据项决定要点的结论；“勾稽”的只用来核对别的数；“背景”的不判定。“通常主体”是不写主体时按谁的数理解。没有发生写零，没有数就空着，不要写“无”或“/”。");
    String theme = null;
    for (Entry e : fields) {
      if (!e.theme().equals(theme)) {
        theme = e.theme();
        page.heading(2, theme);
      }
      entry(page, e);
    }
    return page;
  }

  private static void entry(Page page, Entry e) {
    page.heading(
        3,
        e.name()
            + "　〔"
            + e.kind().label()
            + (e.unit().isEmpty() ? "" : "，" + e.unit())
            + "；"
            + e.use().label()
            + "〕");
    page.item(0, "分子", e.numerator());
    page.item(0, "分母", e.denominator());
    page.item(
        0,
        "分项",
        e.parts().stream()
            .map(p -> p.name() + "（" + p.unit() + "）")
            .collect(Collectors.joining("、")));
    page.item(
        0,
        "通常主体",
        e.usualScope() + (e.scopes().isEmpty() ? "" : "；可写：" + Sentences.list(e.scopes())));
    page.item(0, "填报", e.filledBy());
    page.item(0, "别名", Sentences.list(e.aliases()));
    page.item(0, "说明", e.note());
    page.item(0, "为什么要填", why(e));
  }

  private static String why(Entry e) {
    List<String> reasons = new ArrayList<>();
    addUses(reasons, e, Use.DECIDES, "判定要点", "");
    addUses(reasons, e, Use.PREMISE, "看要点适用不适用", "（为零则不适用）");
    addUses(reasons, e, Use.RELATED, "给要点作旁证", "（不能单独证明）");
    if (e.listedIn() != null) {
      reasons.add("是“" + e.listedIn() + "”的其中项，核对合计");
    }
    if (!e.lists().isEmpty()) {
      reasons.add("与其中项核对合计（" + Sentences.list(e.lists()) + "）");
    }
    if (reasons.isEmpty()) {
      reasons.add(e.use() == FieldUse.BACKGROUND ? "不判定，有就列入报告附件，没有可以不填" : "核对别的数对不对得上，不单独判定");
    }
    return String.join("；", reasons);
  }

  private static void addUses(List<String> reasons, Entry e, Use use, String what, String note) {
    List<String> names =
        e.usedBy().stream()
            .filter(u -> u.use() == use)
            .map(u -> u.criterion() + " " + u.title())
            .toList();
    if (!names.isEmpty()) {
      reasons.add(what + " " + Sentences.list(names) + note);
    }
  }
}
