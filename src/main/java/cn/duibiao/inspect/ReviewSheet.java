package cn.duibiao.inspect;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.ReviewStatementEntry;
import cn.duibiao.excel.TableBook.Column;
import cn.duibiao.excel.TableBook.Table;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Review;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sheet a review team takes along: what was claimed on the left, room for their own on the
 * right. A row is about a criterion (答, 结论) or about one figure of one scope (数).
 */
public final class ReviewSheet {

  private static final String KEY = "对象";
  private static final String SCOPE = "主体";

  /** Headings of what the team fills in, and the key each becomes. */
  private static final Map<String, String> FILLED = filled();

  /** Of these, what says something; the rest only says who and when. */
  private static final Set<String> SAYING = Set.of("复核结论", "答", "复核值", "分子", "分母", "依据", "取代");

  private final Assessment assessment;
  private final DistrictYear year;
  private final Catalogue catalogue;
  private final Set<String> told = new LinkedHashSet<>();
  private final List<List<String>> rows = new ArrayList<>();

  private final boolean all;

  private ReviewSheet(Assessment assessment, DistrictYear year, Catalogue catalogue, boolean all) {
    this.all = all;
    this.assessment = assessment;
    this.year = year;
    this.catalogue = catalogue;
  }

  private static Map<String, String> filled() {
    Map<String, String> filled = new LinkedHashMap<>();
    filled.put("轮次", "轮次");
    filled.put("复核结论", "结论");
    filled.put("答", "答");
    filled.put("复核值", "值");
    filled.put("分子", "分子");
    filled.put("分母", "分母");
    filled.put("依据", "依据");
    filled.put("证据号", "证据");
    filled.put("人", "人");
    filled.put("日期", "日期");
    filled.put("取代", "取代");
    return filled;
  }

  /**
   * The sheet for {@code assessment}, made of {@code year}.
   *
   * @param all whether criteria of which nothing was stated have rows as well
   */
  public static Table of(
      Assessment assessment, DistrictYear year, Catalogue catalogue, boolean all) {
    return new ReviewSheet(assessment, year, catalogue, all).table();
  }

  private Table table() {
    Map<String, CriterionEntry> criteria =
        assessment.criteria().stream().collect(Collectors.toMap(CriterionEntry::id, c -> c));
    for (FindingEntry f : assessment.findings()) {
      boolean blank = f.verdict() == Verdict.UNFILLED || f.verdict() == Verdict.NOT_APPLICABLE;
      if (blank && !all && f.facts().isEmpty() && f.review() == null) {
        continue;
      }
      CriterionEntry c = criteria.get(f.criterion());
      rows.add(row(f.criterion(), c.title(), f, "", answer(f), f.criterion()));
      List<String> fields = catalogue.criterion(f.criterion()).fields();
      fields.stream().filter(told::add).forEach(field -> figures(field, f));
    }
    return new Table(
        "复核表",
        "%s%d年度复核表".formatted(assessment.district().name(), assessment.district().year()),
        "左边是自评，不要改；右边由复核人填写。要点行填结论或答，数据项行填数；轮次、依据、人、日期每条必填。"
            + "改变前一次的意见，另填一次，“取代”写前一次的轮次（如 初核，或 初核 第一组），前一次留着不删。",
        columns(),
        rows,
        List.of());
  }

  private static List<Column> columns() {
    return List.of(
        Column.text(KEY, 18),
        Column.text("名称", 16),
        Column.centred("单位", 10),
        Column.centred("自评结论", 9),
        Column.text("自评理由", 26),
        Column.centred(SCOPE, 10),
        Column.text("自评的数", 14),
        Column.text("已有复核", 20),
        new Column("轮次", 7, true, labels(Review.Round.class)),
        new Column("复核结论", 9, true, labels(Verdict.class)),
        new Column("答", 7, true, List.of("是", "否", "不适用")),
        Column.centred("复核值", 9),
        Column.centred("分子", 8),
        Column.centred("分母", 8),
        Column.text("依据", 26),
        Column.centred("证据号", 8),
        Column.centred("人", 10),
        Column.centred("日期", 11),
        Column.centred("取代", 9));
  }

  private static <E extends Enum<E> & Labelled> List<String> labels(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Labelled::label).toList();
  }

  private void figures(String field, FindingEntry f) {
    List<Datum> stated = year.data().stream().filter(d -> d.field().equals(field)).toList();
    for (Datum d : stated) {
      rows.add(row(field, "", f, d.scope(), d.wording(), field));
    }
    if (stated.isEmpty()) {
      String listed =
          f.facts().stream()
              .filter(x -> x.field().equals(field))
              .map(FactEntry::wording)
              .findFirst()
              .orElse("");
      rows.add(row(field, "", f, "", listed, field));
    }
  }

  private List<String> row(
      String key, String title, FindingEntry f, String scope, String claimed, String about) {
    List<String> row = new ArrayList<>();
    row.add(key);
    row.add(title);
    row.add(f.askWhom());
    row.add(title.isEmpty() ? "" : f.verdict().label());
    row.add(title.isEmpty() ? "" : f.reason());
    row.add(scope);
    row.add(claimed);
    row.add(reviews(f, about, scope));
    FILLED.keySet().forEach(k -> row.add(""));
    return row;
  }

  private static String answer(FindingEntry f) {
    return f.facts().stream()
        .filter(x -> x.field().startsWith("核对 "))
        .map(FactEntry::wording)
        .findFirst()
        .orElse("");
  }

  private static String reviews(FindingEntry f, String about, String scope) {
    if (f.review() == null) {
      return "";
    }
    return f.review().statements().stream()
        .filter(s -> s.key().equals(about))
        .filter(s -> s.scope() == null || scope.isEmpty() || s.scope().equals(scope))
        .map(ReviewSheet::words)
        .collect(Collectors.joining("；"));
  }

  private static String words(ReviewStatementEntry s) {
    return "%s（%s，%s%s）：%s%s"
        .formatted(
            s.round().label(),
            s.by(),
            s.day(),
            s.superseded() ? "，已取代" : "",
            s.found() == null ? "" : s.found(),
            s.concluded() == null ? "" : " " + s.concluded().label());
  }

  /** The headings a filled-in sheet must have. */
  public static List<String> required() {
    return List.of(KEY, "轮次", "依据", "人", "日期");
  }

  /**
   * What the team filled in, by field or criterion, as it is written in a district-year; rows
   * without a word of their own are left out.
   *
   * @param fields that have a scope to be carried over
   */
  public static Map<String, List<Node>> entries(List<Node.Mapping> rows, Set<String> fields) {
    Map<String, List<Node>> entries = new LinkedHashMap<>();
    for (Node.Mapping row : rows) {
      if (!(row.get(KEY) instanceof Node.Scalar key)
          || row.entries().stream().noneMatch(e -> SAYING.contains(e.key().text()))) {
        continue;
      }
      List<Node.Entry> entry = new ArrayList<>();
      FILLED.forEach((heading, name) -> carry(row, heading, name, entry));
      if (fields.contains(key.text())) {
        carry(row, SCOPE, SCOPE, entry);
      }
      entries
          .computeIfAbsent(key.text(), k -> new ArrayList<>())
          .add(new Node.Mapping(row.file(), row.line(), row.column(), entry));
    }
    return entries;
  }

  private static void carry(Node.Mapping row, String heading, String name, List<Node.Entry> entry) {
    if (row.get(heading) instanceof Node.Scalar cell) {
      Node.Scalar key = new Node.Scalar(cell.file(), cell.line(), cell.column(), name);
      entry.add(new Node.Entry(key, name.equals("证据") ? list(cell) : cell));
    }
  }

  private static Node list(Node.Scalar cell) {
    List<Node> items = new ArrayList<>();
    for (String id : cell.text().split("[、,，;；\\s]+")) {
      items.add(new Node.Scalar(cell.file(), cell.line(), cell.column(), id));
    }
    return items.size() == 1
        ? items.get(0)
        : new Node.Sequence(cell.file(), cell.line(), cell.column(), items);
  }
}
