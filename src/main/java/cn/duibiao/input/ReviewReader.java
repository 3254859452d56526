package cn.duibiao.input;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.Field;
import cn.duibiao.model.NoData;
import cn.duibiao.model.Period;
import cn.duibiao.model.Review;
import cn.duibiao.model.Source;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads 复核: under a criterion's id 答 or 结论, under a field's name the inspector's own figure,
 * written as the district writes its own. Who, when and why are never optional.
 */
final class ReviewReader {

  private static final Set<String> TRACE = Section.keys("轮次", "人", "日期", "依据", "取代");
  private static final Set<String> ABOUT_CRITERION =
      Section.keys("轮次", "人", "日期", "依据", "取代", "结论", "答", "理由", "证据");

  private final Catalogue catalogue;
  private final Names names;
  private final Period period;
  private final Set<String> evidence;
  private final String document;
  private final Problems problems;
  private final List<Review> reviews = new ArrayList<>();

  ReviewReader(
      Catalogue catalogue,
      Names names,
      Period period,
      Set<String> evidence,
      String document,
      Problems problems) {
    this.catalogue = catalogue;
    this.names = names;
    this.period = period;
    this.evidence = evidence;
    this.document = document;
    this.problems = problems;
  }

  /** All entries in the order of the file. */
  List<Review> read(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(
          node, "“复核:”下面按要点编号或数据项名称填写", "如 2.2-5a: [{轮次: 初核, 结论: 未达标, 依据: …, 人: …, 日期: …}]");
      return List.of();
    }
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Criterion criterion = catalogue.criterion(key);
      Field field = criterion == null ? names.find(key) : null;
      if (criterion == null && field == null) {
        unknown(entry.key(), key);
      } else {
        List<Node> items =
            entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
        items.stream().filter(i -> !Node.isBlank(i)).forEach(i -> entry(criterion, field, i));
      }
    }
    return resolved();
  }

  private void unknown(Node at, String key) {
    List<String> known =
        Stream.concat(catalogue.criteria().map(Criterion::id), names.all().stream()).toList();
    problems.error(
        at,
        "复核的“" + key + "”不是要点编号，也不是数据项名称",
        problems.suggestion(Names.plain(key), known) + "编号形如 2.2-5a，名称用 catalogue --fields 查");
  }

  private void entry(Criterion criterion, Field field, Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node, "一次复核写成一行", "如 - {轮次: 初核, …, 依据: …, 人: …, 日期: 2024-06-12}");
      return;
    }
    Section trace =
        new Section(criterion == null ? only(mapping, TRACE) : node, keys(criterion), problems);
    Review.Round round = trace.choice("轮次", Review.Round.class);
    if (round == null && !trace.has("轮次")) {
      problems.error(node, "缺少“轮次”", "请补上 轮次: 初核、复核 或 终核");
    }
    String by = trace.required("人");
    String basis = trace.required("依据");
    LocalDate day = day(trace);
    Verdict concluded = null;
    Answer answer = null;
    Datum datum = null;
    NoData blank = null;
    List<String> documents = List.of();
    DatumReader own = new DatumReader(period, evidence, document, problems);
    if (criterion != null) {
      concluded = trace.choice("结论", Verdict.class);
      documents = own.evidence(trace);
      answer = answer(criterion, trace, documents, node);
      if (concluded == null && answer == null && !trace.has("结论") && !trace.has("答")) {
        problems.error(node, "这次复核没有写结论，也没有写答", "写 结论: 未达标 或 答: 否；复核的数请写在数据项名称下面");
      }
    } else {
      own.read(field, without(mapping, TRACE));
      datum = own.data().isEmpty() ? null : own.data().get(0);
      blank = own.noData().isEmpty() ? null : own.noData().get(0);
      documents = datum != null ? datum.evidence() : List.of();
      if (datum == null && blank == null && !problems.hasErrors()) {
        problems.error(node, "这次复核没有写数", "写 值、分子、分母，如 {分子: 3, 分母: 5}；只有结论请写在要点编号下面");
      }
    }
    if (round == null || by == null || basis == null || day == null) {
      return;
    }
    reviews.add(
        new Review(
            criterion == null ? field.name() : criterion.id(),
            reviews.size() + 1,
            round,
            by,
            day,
            basis,
            concluded,
            datum,
            blank,
            answer,
            documents,
            trace.texts("取代"),
            false,
            new Source(document, null, null, node.file(), node.line())));
  }

  private static Set<String> keys(Criterion criterion) {
    return criterion == null ? TRACE : ABOUT_CRITERION;
  }

  private static Node.Mapping only(Node.Mapping mapping, Set<String> keys) {
    return part(mapping, keys, true);
  }

  private static Node.Mapping without(Node.Mapping mapping, Set<String> keys) {
    return part(mapping, keys, false);
  }

  private static Node.Mapping part(Node.Mapping mapping, Set<String> keys, boolean within) {
    return new Node.Mapping(
        mapping.file(),
        mapping.line(),
        mapping.column(),
        mapping.entries().stream().filter(e -> keys.contains(e.key().text()) == within).toList());
  }

  private LocalDate day(Section trace) {
    String text = trace.required("日期");
    DateSpan date = text == null ? null : DateReader.read(text);
    if (text != null && (date == null || !date.isDay())) {
      problems.error(trace.get("日期"), "复核的日期“" + text + "”读不出、不存在或没有写到日", "写成 2024-06-12");
      return null;
    }
    return date == null ? null : date.first();
  }

  private Answer answer(Criterion criterion, Section s, List<String> documents, Node at) {
    Answer.Reply reply = s.choice("答", Answer.Reply.class);
    if (reply == null) {
      return null;
    }
    Source source = new Source(document, null, null, at.file(), at.line());
    return new Answer(criterion.id(), reply, null, s.text("理由"), documents, source);
  }

  /** Marks what later entries name; what names nothing is an error. */
  private List<Review> resolved() {
    Set<Review> named = new LinkedHashSet<>();
    for (Review later : reviews) {
      for (String name : later.supersedes()) {
        List<Review> earlier =
            reviews.stream()
                .filter(r -> r.ordinal() < later.ordinal())
                .filter(r -> r.key().equals(later.key()) && r.scope().equals(later.scope()))
                .filter(r -> r.isNamed(name))
                .toList();
        if (earlier.isEmpty()) {
          problems.error(
              new Node.Scalar(later.source().file(), later.source().line(), 0, ""),
              "“" + later.key() + "”的复核写了取代“" + name + "”，前面没有这次复核",
              "写 取代: 初核，或 取代: 初核 第一组（轮次和人），被取代的留在前面不要删");
        }
        named.addAll(earlier);
      }
    }
    return reviews.stream().map(r -> named.contains(r) ? r.superseded(true) : r).toList();
  }
}
