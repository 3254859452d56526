package cn.duibiao.input;

import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.NoData;
import cn.duibiao.model.Period;
import cn.duibiao.model.PlainText;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.QuantityReader;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Source;
import cn.duibiao.model.Units;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what stands behind one field's name: a figure, a mapping with its particulars, or a list of
 * these by scope.
 */
final class DatumReader {

  static final Set<String> KEYS =
      Section.keys(
          "值", "率", "分子", "分母", "分母含义", "口径", "主体", "期间", "证据", "原文", "位置", "说明", "问谁", "理由", "疑义",
          "待确认");
  private static final Set<String> UNCLEAR =
      Set.of("/", "／", "无", "—", "－", "-", "--", "——", "~", "null", "暂无", "不详");
  private static final Set<String> TIMES = Set.of("日", "天", "工作日", "小时", "月", "年");

  /** A bare number up to one as a rate: 1 or 0.98 may be a share or a percentage. */
  private static final Pattern SHARE = Pattern.compile("1(?:\\.0+)?|0?\\.\\d+");

  private static final int MAX_QUOTE = 25;

  private final Period usual;
  private final Set<String> evidence;
  private final String document;
  private final Problems problems;
  private final List<Datum> data = new ArrayList<>();
  private final List<NoData> noData = new ArrayList<>();
  private final Set<String> cited = new TreeSet<>();

  DatumReader(Period usual, Set<String> evidence, String document, Problems problems) {
    this.usual = usual;
    this.evidence = evidence;
    this.document = document;
    this.problems = problems;
  }

  List<Datum> data() {
    return data;
  }

  List<NoData> noData() {
    return noData;
  }

  /** Every document named so far, anywhere in the file. */
  Set<String> cited() {
    return Collections.unmodifiableSet(cited);
  }

  /** Reads {@code node} as the data of {@code field}. */
  void read(Field field, Node node) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> read(field, item));
    } else if (node instanceof Node.Scalar scalar) {
      plain(field, scalar);
    } else {
      detailed(field, node);
    }
  }

  private void plain(Field field, Node.Scalar scalar) {
    if (!isBlank(scalar) && !without(field, scalar, scalar, null)) {
      Draft draft = new Draft();
      if (value(field, scalar, draft)) {
        data.add(draft.datum(field, null, usual, source(scalar, null), List.of()));
      }
    }
  }

  private void detailed(Field field, Node node) {
    Set<String> allowed = new LinkedHashSet<>(KEYS);
    allowed.addAll(field.parts().keySet());
    Section s = new Section(node, allowed, problems);
    if (s.has("值") && s.has("率")) {
      problems.error(s.get("率"), "“值”和“率”是同一个数，写了两遍", "请只留一个");
    }
    Node.Scalar value = scalar(s, s.has("值") ? "值" : "率");
    if (value != null && without(field, value, node, s)) {
      return;
    }
    boolean fraction = s.has("分子") || s.has("分母");
    if (field.kind() == FieldKind.RATE
        && value != null
        && fraction
        && !value.text().matches(".*[%％成百].*")) {
      problems.error(value, "“" + field.name() + "”的“值”写的不是百分数", "件数请写到 分子；率请写百分数，如 98%");
      return;
    }
    Draft draft = new Draft();
    boolean readable = value == null || value(field, value, draft);
    draft.numerator = part(field, s, "分子", "");
    draft.denominator = part(field, s, "分母", "");
    parts(field, s, draft);
    // Scope, period and evidence are read even without a figure: their errors are errors all the
    // same.
    Datum datum = draft.datum(field, s, period(s), source(node, s), evidence(s));
    if (!draft.isEmpty() && readable) {
      data.add(datum);
    } else if (readable && !asksForFigure(field, s)) {
      problems.hint(node, "“" + field.name() + "”没有写数，按未填处理", "请补上 值: …");
    }
  }

  /** Whether a place for the figure was written, if only to leave it blank. */
  private static boolean asksForFigure(Field field, Section s) {
    Stream<String> places =
        Stream.concat(Stream.of("值", "率", "分子", "分母"), field.parts().keySet().stream());
    return places.anyMatch(place -> s.get(place) != null);
  }

  /**
   * The scalar under {@code key}; null when there is none, and an error when it is a list or a
   * mapping.
   */
  private static Node.Scalar scalar(Section s, String key) {
    return s.text(key) != null && s.get(key) instanceof Node.Scalar scalar && !isBlank(scalar)
        ? scalar
        : null;
  }

  private static boolean isBlank(Node.Scalar scalar) {
    return scalar.isBlank() || scalar.text().equals("未填");
  }

  /** Handles 不适用、不掌握 and the blanks we do not guess; true when it was one of these. */
  private boolean without(Field field, Node.Scalar value, Node at, Section s) {
    String text = value.text();
    String reason = s == null ? null : s.text("理由") != null ? s.text("理由") : s.text("说明");
    NoData.State state;
    String ask = null;
    if (text.equals("不适用")) {
      state = NoData.State.NOT_APPLICABLE;
      if (reason == null) {
        problems.hint(value, "“" + field.name() + "”填了不适用，没有写理由，暂按未填报处理", "请补写 理由 和 证据");
      }
    } else if (text.equals("不掌握")) {
      state = NoData.State.HELD_ELSEWHERE;
      ask = s == null ? null : s.text("问谁");
      if (ask == null) {
        problems.hint(value, "“" + field.name() + "”填了不掌握，没有写问谁", "请补写 问谁: 单位名称");
      }
    } else if (isAmbiguousNought(field, text)) {
      state = NoData.State.UNCLEAR;
      reason = text;
      problems.hint(
          value,
          "“" + field.name() + "”写的是“" + text + "”，看不出是没有这类事项还是数值为零",
          "没有这类事项请写 不适用 并写理由，或写 {分子: 0, 分母: 0}；数值确为零请写 0" + field.unit());
    } else if (field.kind() == FieldKind.RATE && SHARE.matcher(PlainText.of(text)).matches()) {
      state = NoData.State.UNCLEAR;
      reason = text;
      problems.hint(
          value,
          "“" + field.name() + "”写的是“" + text + "”，看不出是百分之" + text + "还是全部的" + text + "倍",
          "请写百分数（如 98%）或 {分子: …, 分母: …}");
    } else if (UNCLEAR.contains(text) && field.kind() != FieldKind.TEXT) {
      state = NoData.State.UNCLEAR;
      reason = text;
      problems.hint(
          value,
          "“" + field.name() + "”写的是“" + text + "”，看不出是没有填、确实为零还是不适用",
          "没有填请空着，确实为零请写 零，不适用请写 不适用 并写理由");
    } else {
      return false;
    }
    String scope = s == null ? field.usualScope() : scope(field, s);
    noData.add(
        new NoData(
            field.name(),
            scope,
            state,
            reason,
            s == null ? List.of() : evidence(s),
            ask,
            source(at, s)));
    return true;
  }

  /** 零 or 未发生 for a rate or a length of time: no case at all, or a value of nought? */
  private static boolean isAmbiguousNought(Field field, String text) {
    boolean ratio = field.kind() == FieldKind.RATE || TIMES.contains(field.unit());
    return ratio
        && text.chars().noneMatch(Character::isDigit)
        && QuantityReader.read(text) instanceof QuantityReader.Figure figure
        && figure.quantity().isZero();
  }

  private boolean value(Field field, Node.Scalar scalar, Draft draft) {
    switch (field.kind()) {
      case TEXT -> draft.text = scalar.text();
      case DATE -> draft.date = date(field, scalar);
      case RATE, COUNT -> figure(field, scalar, draft);
    }
    return !draft.isEmpty();
  }

  private DateSpan date(Field field, Node.Scalar scalar) {
    DateSpan date = DateReader.read(scalar.text());
    if (date == null) {
      problems.error(
          scalar,
          "“" + field.name() + "”的日期“" + scalar.text() + "”读不出或不存在",
          "写成 2024-03-01 或 2024年3月1日，只知道月份写 2024年3月");
    }
    return date;
  }

  private void figure(Field field, Node.Scalar scalar, Draft draft) {
    QuantityReader.Reading reading = QuantityReader.read(scalar.text());
    if (reading instanceof QuantityReader.Figure figure) {
      draft.stated = unit(field, figure.quantity(), scalar);
    } else if (reading instanceof QuantityReader.Change change) {
      draft.stated = unit(field, change.to(), scalar);
      draft.parts.put("起", change.from());
      draft.parts.put("止", change.to());
    } else if (field.use() == FieldUse.BACKGROUND) {
      draft.text = scalar.text();
    } else if (reading instanceof QuantityReader.Unreadable unreadable) {
      String found = "“" + field.name() + "”的“" + scalar.text() + "”：" + unreadable.problem();
      problems.error(scalar, found, unreadable.mend());
    }
  }

  /** A figure without measure word has the field's; another measure word is asked about. */
  private Quantity unit(Field field, Quantity q, Node.Scalar at) {
    String unit = field.kind() == FieldKind.RATE ? "%" : field.unit();
    if (isNegative(q) && field.use() != FieldUse.BACKGROUND) {
      problems.error(
          at, "“" + field.name() + "”的“" + at.text() + "”是负数", "请核对；下降、减少了多少请写成正数，写到 说明 里");
    }
    if (q.unit().isEmpty()) {
      return q.as(unit, q.wording());
    }
    if (field.kind() == FieldKind.RATE && !q.unit().equals("%")) {
      problems.error(
          at, "“" + field.name() + "”是比率，写的却是“" + at.text() + "”", "请写 {分子: …, 分母: …} 或 95% 这样的比率");
    } else if (!Units.comparable(q.unit(), unit)) {
      problems.hint(
          at, "“" + field.name() + "”按“" + unit + "”计，写的是“" + q.unit() + "”，两者不能换算", "请核对是否填错了数据项");
    }
    return q;
  }

  private static boolean isNegative(Quantity q) {
    return q.lower() != null && q.lower().signum() < 0;
  }

  private Quantity part(Field field, Section s, String key, String unit) {
    Node.Scalar scalar = scalar(s, key);
    if (scalar == null) {
      return null;
    }
    if (UNCLEAR.contains(scalar.text())) {
      problems.hint(
          scalar,
          "“" + field.name() + "”的" + key + "写的是“" + scalar.text() + "”，按未填处理",
          "没有填请空着，确实为零请写 零");
      return null;
    }
    if (QuantityReader.read(scalar.text()) instanceof QuantityReader.Figure figure) {
      Quantity q = figure.quantity();
      if (isNegative(q)) {
        problems.error(scalar, "“" + field.name() + "”的" + key + "是负数", "请核对");
      }
      return q.unit().isEmpty() ? q.as(unit, q.wording()) : q;
    }
    problems.error(
        scalar,
        "“" + field.name() + "”的" + key + "“" + scalar.text() + "”读不出数",
        "写成 12 或 12件；没有空着，确实为零写 零");
    return null;
  }

  private void parts(Field field, Section s, Draft draft) {
    field
        .parts()
        .forEach(
            (name, unit) -> {
              if (unit.equals("文本") && s.text(name) != null) {
                draft.notes.put(name, s.text(name));
              } else if (!unit.equals("文本")) {
                Quantity q = part(field, s, name, unit);
                if (q != null) {
                  draft.parts.put(name, q);
                }
              }
            });
  }

  private Period period(Section s) {
    String text = s.text("期间");
    if (text == null) {
      return usual;
    }
    Period period = PeriodReader.read(text, usual);
    if (period == null) {
      problems.error(
          s.get("期间"), "期间“" + text + "”读不出", "写成 2024-01-01 至 2024-12-31；截至目前的累计数写 累计至今");
      return usual;
    }
    if (!period.cumulative() && !period.overlaps(usual)) {
      // Another year's figure must never be judged as this year's.
      problems.error(
          s.get("期间"), "期间“" + text + "”不在统计期" + usual.text() + "之内", "上年或以后的数不填在本年数据里，可写到 说明");
    }
    return period;
  }

  /** The evidence named in {@code s}; each must be registered. */
  List<String> evidence(Section s) {
    List<Node.Scalar> named = s.scalars("证据");
    for (Node.Scalar id : named) {
      if (!evidence.contains(id.text())) {
        // 司发03 may mean 司法03, but never 司法04.
        String guess =
            problems.suggestion(
                id.text(),
                evidence.stream().filter(e -> number(e).equals(number(id.text()))).toList());
        problems.error(
            id, "证据“" + id.text() + "”没有登记", guess + "请先在“证据:”下登记 " + id.text() + ": {名称: …}");
      }
    }
    named.forEach(id -> cited.add(id.text()));
    return named.stream().map(Node.Scalar::text).toList();
  }

  private static String number(String id) {
    return id.replaceAll("\\D", "").replaceFirst("^0+", "");
  }

  private String scope(Field field, Section s) {
    String text = s.text("主体");
    if (text == null) {
      return field.usualScope();
    }
    String scope = Scopes.canonical(Names.plain(text));
    if (!field.scopes().isEmpty() && !field.scopes().contains(scope)) {
      problems.error(
          s.get("主体"),
          "“" + field.name() + "”的主体不能是“" + text + "”",
          "可选：" + String.join("、", field.scopes()));
    }
    return scope;
  }

  private Source source(Node at, Section s) {
    String quote = s == null ? null : s.text("原文");
    if (quote != null && quote.length() > MAX_QUOTE) {
      problems.hint(s.get("原文"), "原文超过" + MAX_QUOTE + "字", "请只摘能找到原句的一小段");
    }
    return new Source(document, s == null ? null : s.text("位置"), quote, at.file(), at.line());
  }

  /** What one node says, before it is a datum. */
  private final class Draft {
    private Quantity stated;
    private Quantity numerator;
    private Quantity denominator;
    private DateSpan date;
    private String text;
    private final Map<String, Quantity> parts = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    boolean isEmpty() {
      return stated == null
          && numerator == null
          && denominator == null
          && date == null
          && text == null
          && parts.isEmpty()
          && notes.isEmpty();
    }

    Datum datum(Field field, Section s, Period period, Source source, List<String> evidence) {
      String scope = s == null ? field.usualScope() : scope(field, s);
      boolean assumed = s == null || s.text("主体") == null;
      String meaning = s == null ? null : s.text("分母含义") != null ? s.text("分母含义") : s.text("口径");
      boolean pending = s != null && s.has("待确认") && !"否".equals(s.text("待确认"));
      return new Datum(
          field.name(),
          field.kind(),
          scope,
          assumed,
          stated,
          numerator,
          denominator,
          date,
          text,
          parts,
          notes,
          period,
          meaning,
          evidence,
          source,
          s == null ? null : s.text("说明"),
          s == null ? null : s.text("疑义"),
          pending,
          field.partOf(),
          false,
          null);
    }
  }
}
