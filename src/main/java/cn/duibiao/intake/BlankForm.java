package cn.duibiao.intake;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Level;
import cn.duibiao.model.ListColumn;
import cn.duibiao.model.ListForm;
import cn.duibiao.model.ParticipationItem;
import cn.duibiao.model.Period;
import cn.duibiao.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The blank district-year: every field and question of a selection, in the order of the catalogue,
 * each with what a clerk needs to fill it in. Everything but the head is blank or comment, so that
 * the form as it is states nothing.
 */
public final class BlankForm {

  private final Selection selection;
  private final DistrictYear before;
  private final Map<String, Set<String>> uses = new LinkedHashMap<>();
  private final Map<String, List<Datum>> figures;
  private final Map<String, Answer> answers;
  private final String word;

  /** The year in which the form is filled in; examples are dated in it. */
  private final int next;

  private final StringBuilder out = new StringBuilder();

  private BlankForm(Selection selection, String name, int year, DistrictYear before) {
    this.selection = selection;
    this.next = year + 1;
    this.before = before;
    this.word = kindWord(name);
    this.figures =
        before == null
            ? Map.of()
            : before.data().stream()
                .filter(d -> !d.second())
                .collect(Collectors.groupingBy(Datum::field));
    this.answers =
        before == null
            ? Map.of()
            : before.answers().stream()
                .filter(a -> a.reply() != null)
                .collect(Collectors.toMap(Answer::criterion, a -> a, (a, b) -> a));
    catalogue().criteria().forEach(this::noteUses);
  }

  /**
   * The text of the form.
   *
   * @param before last year's statement, whose figures and evidence come along as comments; may be
   *     null
   */
  public static String write(
      Selection selection, String name, Level level, int year, DistrictYear before) {
    BlankForm form = new BlankForm(selection, name, year, before);
    form.head(name, level, year);
    form.evidence();
    form.data();
    form.lists();
    form.questions();
    form.rest();
    return form.out.toString();
  }

  private Catalogue catalogue() {
    return selection.catalogue();
  }

  private static String kindWord(String name) {
    String last = name.isEmpty() ? "" : name.substring(name.length() - 1);
    return "区县市旗".contains(last) ? last : "县";
  }

  private void noteUses(Criterion c) {
    Selection.asked(c)
        .forEach(f -> uses.computeIfAbsent(f, k -> new LinkedHashSet<>()).add(c.id()));
  }

  private void head(String name, Level level, int year) {
    line("# yaml-language-server: $schema=" + FormSchema.FILE);
    line("# " + year + "年度法治政府建设数据" + (selection.words() == null ? "" : "：" + selection.words()));
    line("# 井号后面是说明，可删可改。怎样填：");
    line("# 1. 冒号用半角，后面空一格；缩进用空格，不用 Tab。数写在冒号后面，或照“例”写大括号。");
    line("# 2. 没有数就空着；件数、次数确实没有发生写 零；不归本级管写 {值: 不适用, 理由: …}；");
    line("#    数在别的单位写 {值: 不掌握, 问谁: …}。不要写 / 或 无。");
    line("# 3. 约数照写：60余名、95%以上、约3万件。率写分子和分母，只写100%不能证明达标。");
    line("# 4. 一项有几个主体，分几行写：换行，每行以 - 开头，写明 主体。");
    line("# 5. 佐证材料先在“证据:”登记一次，各项用编号引用，一份可用在多项。");
    line("格式: 对标年度数据 1");
    line("地区: " + YamlText.scalar(name));
    line("级别: " + level.label());
    line("年度: " + year);
    line("统计期: " + Period.year(year).text());
    line("指标版本: " + catalogue().title());
    line("");
  }

  private void evidence() {
    line("证据:");
    line("  # 例  司法03: {名称: 行政应诉台账, 文号: …, 日期: " + next + "-01-10, 页: 3-5, 存放: " + word + "司法局}");
    if (before != null && !before.evidence().isEmpty()) {
      line("  # 上年登记的，今年还用的去掉井号，改成今年的文号和日期：");
      before.evidence().values().forEach(e -> line("  # " + oneLine(entry(e))));
    }
    line("");
  }

  private static String entry(Evidence e) {
    StringBuilder s = new StringBuilder(e.id()).append(": {名称: ").append(YamlText.scalar(e.name()));
    detail(s, "文号", e.number());
    detail(s, "日期", e.date());
    detail(s, "页", e.pages());
    detail(s, "网址", e.url());
    detail(s, "存放", e.keptAt());
    return s.append('}').toString();
  }

  private static void detail(StringBuilder s, String key, String value) {
    if (value != null) {
      s.append(", ").append(key).append(": ").append(YamlText.scalar(value));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private void data() {
    line("数据:");
    for (Domain domain : catalogue().domains()) {
      List<Field> fields = selection.fields(domain);
      if (!fields.isEmpty()) {
        line("  " + domain.theme() + ":");
        String indicator = "";
        for (Field field : fields) {
          String next = heading(field);
          if (!next.equals(indicator)) {
            line("");
            line("    # ---- " + next);
            indicator = next;
          }
          field(field);
        }
        line("");
      }
    }
  }

  /**
   * The indicator that asks for the field first, as its heading; what no criterion reads is last.
   */
  private String heading(Field field) {
    if (field.use() != FieldUse.JUDGED) {
      return field.use() == FieldUse.CROSS_CHECK ? "用来核对别的数" : "背景，有就填，不作判定";
    }
    String criterion = uses.get(field.name()).iterator().next();
    Indicator indicator = catalogue().indicator(catalogue().criterion(criterion).indicator());
    return indicator.id() + " " + indicator.title();
  }

  private void field(Field f) {
    List<String> about = new ArrayList<>();
    if (!f.unit().isEmpty()) {
      about.add("单位 " + f.unit());
    }
    about.add(unit(f.filledBy()) + "填");
    Set<String> criteria = uses.getOrDefault(f.name(), Set.of());
    if (!criteria.isEmpty()) {
      about.add("用于 " + String.join("、", criteria));
    }
    about.add("不写主体按" + f.usualScope() + (f.scopes().isEmpty() ? "" : "，可写 " + join(f.scopes())));
    line("    # " + String.join("；", about));
    if (f.numerator() != null) {
      line("    # 分子：" + f.numerator() + "；分母：" + f.denominator());
    }
    if (f.note() != null) {
      line("    # " + oneLine(f.note()));
    }
    line("    # 例  " + f.name() + ": " + example(f));
    for (Datum d : figures.getOrDefault(f.name(), List.of())) {
      line("    # 上年  " + lastYear(d));
    }
    line("    " + f.name() + ":");
  }

  /** A made-up figure in the form that is wanted; a rate with its parts, a closed scope named. */
  private String example(Field f) {
    String scope = f.scopes().size() > 1 ? ", 主体: " + f.scopes().get(0) : "";
    String parts =
        f.parts().entrySet().stream()
            .map(
                p ->
                    ", "
                        + p.getKey()
                        + ": "
                        + (p.getValue().equals("文本") ? "…" : "1" + p.getValue()))
            .collect(Collectors.joining());
    return switch (f.kind()) {
      case RATE -> "{分子: 11, 分母: 12" + parts + scope + "}";
      case COUNT ->
          parts.isEmpty() && scope.isEmpty()
              ? "3" + f.unit()
              : "{值: 3" + f.unit() + parts + scope + "}";
      case DATE -> scope.isEmpty() ? next + "-01-20" : "{值: " + next + "-01-20" + scope + "}";
      case TEXT -> "一句话";
    };
  }

  /** A datum of last year in a line: the figure, whose it is, and its parts. */
  static String lastYear(Datum d) {
    StringBuilder s = new StringBuilder(d.wording());
    d.parts().forEach((name, q) -> s.append("，").append(name).append(q.wording()));
    if (!d.scopeAssumed()) {
      s.append("（").append(d.scope()).append("）");
    }
    return oneLine(s.toString());
  }

  /** Registers stay comments: one that is begun replaces the year's totals. */
  private void lists() {
    List<ListForm> forms = selection.lists();
    if (forms.isEmpty()) {
      return;
    }
    line("# 下面的事项可以不填合计，改为一件一件列清单；用哪张就去掉“清单:”和那张前面的“# ”，照样一件一段往下写。");
    line("# 空着的栏目算不知道，不算否；一件也没有写 零。每行还可写 证据 和 备注。");
    line("# 清单:");
    for (ListForm f : forms) {
      line("#   # " + unit(f.filledBy()) + "填" + (f.note() == null ? "" : "；" + oneLine(f.note())));
      line("#   " + f.name() + ":");
      String lead = "#     - ";
      for (ListColumn c : f.columns().values()) {
        line(lead + c.name() + ": " + cell(c) + aside(c));
        lead = "#       ";
      }
    }
    line("");
  }

  private String cell(ListColumn c) {
    return switch (c.kind()) {
      case TEXT -> c.options().isEmpty() ? "…" : c.options().get(0);
      case DATE -> (next - 1) + "-03-01";
      case FLAG -> "是";
      case NUMBER -> "1" + c.unit();
    };
  }

  private static String aside(ListColumn c) {
    List<String> about = new ArrayList<>();
    if (c.required()) {
      about.add("必填");
    }
    if (!c.options().isEmpty()) {
      about.add("可写 " + join(c.options()));
    }
    if (c.note() != null) {
      about.add(oneLine(c.note()));
    }
    return about.isEmpty() ? "" : "    # " + String.join("；", about);
  }

  private void questions() {
    List<Criterion> asked = selection.questions();
    if (asked.isEmpty()) {
      return;
    }
    line("# 答 是、否 或 不适用。是要有证据：{答: 是, 证据: [司法03]}；不适用要写理由；只有说法写 {称: …}。");
    line("核对:");
    String indicator = "";
    for (Criterion c : asked) {
      if (!c.indicator().equals(indicator)) {
        indicator = c.indicator();
        Indicator i = catalogue().indicator(indicator);
        line("");
        line(
            "  # ---- "
                + i.id()
                + " "
                + i.title()
                + (i.units().isEmpty() ? "" : "；" + unit(i.units().get(0)) + "答"));
      }
      line("  # " + oneLine(c.question()));
      Answer last = answers.get(c.id());
      if (last != null) {
        line("  # 上年  " + last.reply().label());
      }
      line("  " + c.id() + ":");
    }
    line("");
  }

  private void rest() {
    if (selection.words() != null) {
      return;
    }
    line("# 只在参加示范创建活动时填，不进任何合计。例  创建1: {答: 是, 证据: [司法03], 说明: …}");
    line("创建自查:");
    for (ParticipationItem item : catalogue().participation().items()) {
      line("  # " + item.id() + " " + oneLine(item.question()));
    }
    line("");
    line("# 自己看到的短板和下年打算，照录，不扣分。");
    line("说明:");
    line("  存在问题: []");
    line("  下年计划: []");
  }

  private String unit(String name) {
    return catalogue().departments().containsKey(name)
        ? catalogue().departments().get(name).printedFor(word)
        : name;
  }

  private static String join(List<String> names) {
    return String.join("、", names);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
