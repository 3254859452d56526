package cn.duibiao.outlook;

import cn.duibiao.model.CaseRow;
import cn.duibiao.model.ColumnKind;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Finding;
import cn.duibiao.model.ListColumn;
import cn.duibiao.model.Listing;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.RowTest;
import cn.duibiao.model.Ruling;
import cn.duibiao.model.Truth;
import cn.duibiao.outlook.Change.Kind;
import cn.duibiao.yaml.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes which rows of a 清单 would have to say what: the one cell of each that makes it pass, a
 * date moved by the fewest days or a 是否 turned. Which cell that is, only trying the row rules
 * tells.
 */
final class RowAttempts {

  /** Rows tried one by one; beyond that a list wants another kind of help. */
  private static final int MOST = 20;

  private static final int MOST_DAYS = 1024;

  private final DistrictYear year;
  private final Function<List<Setting>, Finding> trial;

  /**
   * For one gap.
   *
   * @param trial what the rules make of its criterion when something is supposed
   */
  RowAttempts(DistrictYear year, Function<List<Setting>, Finding> trial) {
    this.year = year;
    this.trial = trial;
  }

  /**
   * One row and the cell that mends it.
   *
   * @param days by how many days a date is moved, nought for a 是否
   * @param less the same with one day less; null for a 是否
   */
  private record Cell(RowTest test, Setting setting, Setting less, long days, String words) {}

  /** A proposal, or null when some row cannot be mended by one cell. */
  Attempt of(Ruling ruling, Bar bar) {
    Datum datum = ruling.judged().data().get(0);
    Listing listing = datum.listing();
    if (listing.failed().isEmpty() || listing.failed().size() > MOST) {
      return null;
    }
    List<Cell> cells = new ArrayList<>();
    for (RowTest test : listing.failed()) {
      Cell cell = cell(test, ruling.scope());
      if (cell != null) {
        cells.add(cell);
      }
    }
    int needed = needed(datum, bar, listing.failed().size());
    if (cells.size() < needed) {
      return null;
    }
    cells.sort(Comparator.comparingLong(Cell::days));
    List<Cell> chosen = cells.subList(0, needed);
    List<Setting> settings = chosen.stream().map(Cell::setting).toList();
    return new Attempt(
        Kind.DISTANCE,
        words(chosen, listing.failed().size()),
        settings,
        tooLittle(chosen, settings),
        List.of());
  }

  /** How many rows have to pass: all, or of a rate under 100 % as many as are short. */
  private static int needed(Datum datum, Bar bar, int failed) {
    Quantity n = datum.numerator();
    Quantity d = datum.denominator();
    boolean counted =
        datum.kind() == FieldKind.RATE && n != null && d != null && n.isExact() && d.isExact();
    return counted ? bar.lacking(n.amount(), bar.numerator(d.amount())).intValue() : failed;
  }

  private static String words(List<Cell> chosen, int failed) {
    String rows = chosen.stream().map(Cell::words).collect(Collectors.joining("；"));
    String some = chosen.size() < failed ? "（共%d件没有做到，最少%d件）".formatted(failed, chosen.size()) : "";
    boolean late = chosen.stream().anyMatch(c -> c.days() > 0);
    return "清单：" + rows + some + "即达标" + (late ? "；已经办过的日期本年不能补，下年起" : "");
  }

  /** One row too few, or for every date one day less. */
  private static List<List<Setting>> tooLittle(List<Cell> chosen, List<Setting> settings) {
    List<List<Setting>> variants = new ArrayList<>();
    for (Cell cell : chosen) {
      variants.add(
          settings.stream()
              .filter(s -> s != cell.setting() || cell.less() != null)
              .map(s -> s == cell.setting() ? cell.less() : s)
              .toList());
    }
    return variants;
  }

  // ---- one row

  private Cell cell(RowTest test, String scope) {
    boolean flagged = test.met().relation().equals("为是");
    Stream<ColumnKind> order =
        flagged
            ? Stream.of(ColumnKind.FLAG, ColumnKind.DATE)
            : Stream.of(ColumnKind.DATE, ColumnKind.FLAG);
    return order
        .flatMap(kind -> columns(test.row(), kind).stream())
        .map(
            column ->
                column.kind() == ColumnKind.FLAG
                    ? flag(test, column, scope)
                    : date(test, column, scope))
        .filter(c -> c != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * Dates from the latest on: what is late is what was done last, not what set the time running.
   */
  private static List<ListColumn> columns(CaseRow row, ColumnKind kind) {
    return row.form().columns().values().stream()
        .filter(c -> c.kind() == kind && row.values().containsKey(c.name()))
        .sorted(Comparator.comparing((ListColumn c) -> day(row, c)).reversed())
        .toList();
  }

  private static LocalDate day(CaseRow row, ListColumn column) {
    return row.values().get(column.name()) instanceof DateSpan span ? span.last() : LocalDate.MIN;
  }

  private Cell flag(RowTest test, ListColumn column, String scope) {
    boolean yes = test.row().values().get(column.name()) == Truth.YES;
    Setting turned = setting(test.row(), column, yes ? "否" : "是");
    return passes(test, scope, turned)
        ? new Cell(
            test,
            turned,
            null,
            0,
            "%s%s须为%s（现为%s）"
                .formatted(test.row().title(), column.name(), yes ? "否" : "是", yes ? "是" : "否"))
        : null;
  }

  /** The fewest days by which the date would have to be earlier. */
  private Cell date(RowTest test, ListColumn column, String scope) {
    DateSpan stated = (DateSpan) test.row().values().get(column.name());
    if (!stated.isDay()) {
      return null;
    }
    long enough = 1;
    while (enough <= MOST_DAYS
        && !passes(test, scope, earlier(test.row(), column, stated, enough))) {
      enough *= 2;
    }
    if (enough > MOST_DAYS) {
      return null;
    }
    long little = enough / 2;
    while (enough - little > 1) {
      long middle = (enough + little) / 2;
      if (passes(test, scope, earlier(test.row(), column, stated, middle))) {
        enough = middle;
      } else {
        little = middle;
      }
    }
    LocalDate day = stated.first().minusDays(enough);
    return new Cell(
        test,
        setting(test.row(), column, day.toString()),
        setting(test.row(), column, day.plusDays(1).toString()),
        enough,
        "%s%s须不晚于%s，现为%s，晚%d日"
            .formatted(
                test.row().title(),
                column.name(),
                DateSpan.day(day, "").text(),
                stated.text(),
                enough));
  }

  private Setting earlier(CaseRow row, ListColumn column, DateSpan stated, long days) {
    return setting(row, column, stated.first().minusDays(days).toString());
  }

  private Setting setting(CaseRow row, ListColumn column, String value) {
    String name = Supposition.name(row);
    boolean unique =
        year.rows().stream()
                .filter(r -> r.list().equals(row.list()) && Supposition.name(r).equals(name))
                .count()
            == 1;
    return new Setting.Cell(
        Setting.scalar(column.name()),
        row.list(),
        unique ? name : "第" + row.number() + "行",
        column.name(),
        Setting.scalar(value));
  }

  /** True when the row is then neither among those that fail nor among those not known. */
  private boolean passes(RowTest test, String scope, Setting supposed) {
    Finding then;
    try {
      then = trial.apply(List.of(supposed));
    } catch (InvalidInputException e) {
      // the date would leave the period that the list is about
      return false;
    }
    List<Listing> listings =
        then.rulings().stream()
            .filter(r -> r.judged() != null && scope.equals(r.scope()))
            .map(r -> r.judged().data().get(0).listing())
            .filter(l -> l != null)
            .toList();
    return !listings.isEmpty()
        && listings.stream()
            .flatMap(l -> Stream.concat(l.failed().stream(), l.open().stream()))
            .noneMatch(t -> t.row().number() == test.row().number());
  }
}
