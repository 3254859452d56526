package cn.duibiao.intake;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.browse.Page;
import cn.duibiao.excel.TableBook;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Field;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 分单位待办: for each unit only what it has not filled in or has to put right, why it is asked and what
 * it said last year; in the shape of {@code validate --by-department --format json}.
 *
 * @param due when it is wanted, in the caller's own words; null when nobody set a day
 * @param units in the order of the dictionary of units, then others
 */
public record ToDo(String schema, String district, int year, String due, List<Unit> units) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/todo/1";

  private static final List<TableBook.Column> SUMMARY =
      List.of(
          new TableBook.Column("单位", 30, false),
          new TableBook.Column("没有填", 12, true),
          new TableBook.Column("要补正", 12, true),
          new TableBook.Column("要说明", 12, true));

  private static final List<TableBook.Column> COLUMNS =
      List.of(
          new TableBook.Column("序号", 5, true),
          new TableBook.Column("情况", 9, true),
          new TableBook.Column("数据项或要点", 26, false),
          new TableBook.Column("填什么、补什么", 40, false),
          new TableBook.Column("为什么", 44, false),
          new TableBook.Column("上年", 16, false),
          new TableBook.Column("本年填报", 18, false),
          new TableBook.Column("备注", 14, false));

  /** One unit's list; never empty. */
  public record Unit(String name, List<Blank> blanks, List<Mend> mends, List<Question> questions) {}

  /**
   * A field or question that is blank.
   *
   * @param name of the field, or id and title of the question
   * @param wanted its unit and parts, or the question
   * @param why the criteria that ask for the field, or what the question's criterion requires
   * @param lastYear null when nothing was stated or no last year was given
   */
  public record Blank(String name, String wanted, List<String> why, String lastYear) {}

  /**
   * What is stated and does not prove the point.
   *
   * @param toMeet what is lacking
   */
  public record Mend(String criterion, String title, String reason, String toMeet) {}

  /** A doubt that touches the unit's figures. */
  public record Question(String kind, String message, String cause, String question) {}

  /**
   * Of a year and its assessment.
   *
   * @param before last year's statement, may be null
   */
  public static ToDo of(
      Catalogue catalogue, DistrictYear year, Assessment a, DistrictYear before, String due) {
    return new Writer(catalogue, year, before).write(a, due);
  }

  private static final class Writer {

    private final Catalogue catalogue;
    private final DistrictYear year;
    private final Units units;
    private final Set<String> stated;
    private final Map<String, String> lastYear = new LinkedHashMap<>();
    private final Map<String, Map<String, Blank>> blanks = new LinkedHashMap<>();
    private final Map<String, List<Mend>> mends = new LinkedHashMap<>();
    private final Map<String, List<Question>> questions = new LinkedHashMap<>();

    Writer(Catalogue catalogue, DistrictYear year, DistrictYear before) {
      this.catalogue = catalogue;
      this.year = year;
      this.units = new Units(catalogue, year.kindWord());
      this.stated = year.data().stream().map(Datum::field).collect(Collectors.toSet());
      if (before != null) {
        before.data().stream()
            .filter(d -> !d.second())
            .forEach(d -> lastYear.merge(d.field(), BlankForm.lastYear(d), (x, y) -> x + "；" + y));
        before.answers().stream()
            .filter(r -> r.reply() != null)
            .forEach(r -> lastYear.put(r.criterion(), r.reply().label()));
      }
    }

    ToDo write(Assessment a, String due) {
      a.findings().forEach(this::finding);
      a.doubts().forEach(this::doubt);
      List<String> order = new ArrayList<>();
      catalogue.departments().keySet().forEach(name -> order.add(units.printed(name)));
      Set<String> names = new LinkedHashSet<>(order);
      names.addAll(blanks.keySet());
      names.addAll(mends.keySet());
      names.addAll(questions.keySet());
      List<Unit> list = new ArrayList<>();
      for (String name : names) {
        Unit unit =
            new Unit(
                name,
                List.copyOf(blanks.getOrDefault(name, Map.of()).values()),
                mends.getOrDefault(name, List.of()),
                questions.getOrDefault(name, List.of()));
        if (!unit.blanks().isEmpty() || !unit.mends().isEmpty() || !unit.questions().isEmpty()) {
          list.add(unit);
        }
      }
      return new ToDo(SCHEMA, year.name(), year.year(), due, list);
    }

    private void finding(FindingEntry f) {
      Criterion c = catalogue.criterion(f.criterion());
      if (f.verdict() == Verdict.UNFILLED && !c.quantified()) {
        blank(units.of(c), c.id() + " " + c.title(), c.question(), "要求：" + c.requirement(), c.id());
      } else if (f.verdict() == Verdict.UNFILLED) {
        for (String name : c.fields()) {
          Field field = catalogue.fields().get(name);
          if (!stated.contains(name)) {
            blank(units.of(field), name, wanted(field), c.id() + " " + c.title(), name);
          }
        }
      } else if (f.verdict() == Verdict.UNPROVEN) {
        mends
            .computeIfAbsent(f.askWhom(), k -> new ArrayList<>())
            .add(new Mend(c.id(), c.title(), f.reason(), f.toMeet()));
      }
    }

    private void blank(String unit, String name, String wanted, String reason, String key) {
      Map<String, Blank> of = blanks.computeIfAbsent(unit, k -> new LinkedHashMap<>());
      List<String> why = new ArrayList<>(of.containsKey(name) ? of.get(name).why() : List.of());
      why.add(reason);
      of.put(name, new Blank(name, wanted, List.copyOf(why), lastYear.get(key)));
    }

    private static String wanted(Field f) {
      if (f.numerator() != null) {
        return "分子：" + f.numerator() + "；分母：" + f.denominator();
      }
      String unit = f.unit().isEmpty() ? f.kind().label() : "单位 " + f.unit();
      return f.note() == null ? unit : unit + "。" + f.note();
    }

    private void doubt(DoubtEntry d) {
      Question question = new Question(d.kind().label(), d.message(), d.cause(), d.question());
      for (String unit : d.askWhom().split("、")) {
        questions.computeIfAbsent(unit, k -> new ArrayList<>()).add(question);
      }
    }
  }

  /** The page a person reads. */
  public Page page() {
    Page page = new Page();
    page.heading(1, district + " " + year + "年度 分单位待办");
    page.paragraph("每个单位只列没有填和要补正的。没有数就空着，确实没有发生写零，不归本单位管写不适用和理由。截止日期：" + dueText() + "。");
    if (units.isEmpty()) {
      page.paragraph("都填了，也没有要补正和说明的，各单位没有待办。");
    }
    for (Unit unit : units) {
      page.heading(
          2,
          unit.name()
              + "（没有填"
              + unit.blanks().size()
              + "项，要补正"
              + unit.mends().size()
              + "项，要说明"
              + unit.questions().size()
              + "处）");
      if (!unit.blanks().isEmpty()) {
        page.heading(3, "没有填");
        for (Blank b : unit.blanks()) {
          page.item(0, b.name(), b.wanted());
          page.item(1, "上年", b.lastYear());
          page.item(1, "为什么要", String.join("；", b.why()));
        }
      }
      if (!unit.mends().isEmpty()) {
        page.heading(3, "填了，还不能证明");
        for (Mend m : unit.mends()) {
          page.item(0, m.criterion() + " " + m.title(), m.reason());
          page.item(1, "请补", m.toMeet());
        }
      }
      if (!unit.questions().isEmpty()) {
        page.heading(3, "对不上或要说明的");
        for (Question q : unit.questions()) {
          page.item(0, q.kind(), q.message());
          page.item(1, "可能的原因", q.cause());
          page.item(1, "请", q.question());
        }
      }
    }
    return page;
  }

  /** The workbook: how much is left for whom, and a sheet for every unit. */
  public byte[] workbook() {
    String head = district + "　" + year + "年度　截止日期：" + dueText();
    List<TableBook.Table> tables = new ArrayList<>();
    tables.add(
        new TableBook.Table(
            "汇总",
            "分单位待办汇总",
            head,
            SUMMARY,
            units.stream()
                .map(
                    u ->
                        List.of(
                            u.name(),
                            String.valueOf(u.blanks().size()),
                            String.valueOf(u.mends().size()),
                            String.valueOf(u.questions().size())))
                .toList()));
    units.forEach(
        u -> tables.add(new TableBook.Table(u.name(), u.name() + "待办", head, COLUMNS, rows(u))));
    return TableBook.write(tables);
  }

  private static List<List<String>> rows(Unit unit) {
    List<List<String>> rows = new ArrayList<>();
    for (Blank b : unit.blanks()) {
      String why = String.join("；", b.why());
      rows.add(row(rows, "没有填", b.name(), b.wanted(), why, b.lastYear()));
    }
    for (Mend m : unit.mends()) {
      rows.add(row(rows, "要补正", m.criterion() + " " + m.title(), m.toMeet(), m.reason(), null));
    }
    for (Question q : unit.questions()) {
      rows.add(row(rows, "要说明", q.kind(), q.question(), q.message(), null));
    }
    return rows;
  }

  private static List<String> row(
      List<List<String>> before,
      String what,
      String name,
      String wanted,
      String why,
      String lastYear) {
    return List.of(
        String.valueOf(before.size() + 1),
        what,
        name,
        wanted == null ? "" : wanted,
        why,
        lastYear == null ? "" : lastYear,
        "",
        "");
  }

  private String dueText() {
    return due == null ? "按本地通知" : due;
  }
}
