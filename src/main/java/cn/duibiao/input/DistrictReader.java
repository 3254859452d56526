package cn.duibiao.input;

import cn.duibiao.model.Admission;
import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.Field;
import cn.duibiao.model.Level;
import cn.duibiao.model.NoData;
import cn.duibiao.model.Period;
import cn.duibiao.model.Source;
import cn.duibiao.model.Statement;
import cn.duibiao.yaml.Nearest;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problem;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import cn.duibiao.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one district's year. Every error of the file is found in one go; what is only odd becomes a
 * hint.
 */
public final class DistrictReader {

  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of("格式", "地区", "级别", "年度", "统计期", "指标版本", "数据来源", "证据", "数据", "核对", "不适用项", "说明"));
  private static final Set<String> EVIDENCE = Set.of("名称", "文号", "日期", "页", "网址", "存放");
  private static final Set<String> ANSWER = Set.of("答", "称", "理由", "证据", "原文", "位置", "说明");
  private static final Set<String> INAPPLICABLE = Set.of("字段", "要点", "单位", "理由", "证据");
  private static final Set<String> NOTES = Set.of("存在问题", "下年计划", "其他事项", "填报", "备注");
  private static final String FORMAT = "对标年度数据 1";

  private final Catalogue catalogue;
  private final Problems problems = new Problems();
  private final Names names;
  private final List<Answer> answers = new ArrayList<>();
  private Map<String, Evidence> evidence = Map.of();
  private String document;

  private DistrictReader(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = new Names(catalogue.fields().values());
  }

  /** A district's year and what was odd about its file. */
  public record Read(DistrictYear year, List<Problem> hints) {}

  /**
   * Reads {@code path}.
   *
   * @param level overrides the file's 级别 when not null
   * @throws cn.duibiao.yaml.InvalidInputException when the file has errors, with all of them
   */
  public static Read read(Path path, Catalogue catalogue, Level level) {
    DistrictReader reader = new DistrictReader(catalogue);
    YamlReader.Document file = YamlReader.read(path, path.toString(), reader.problems);
    return reader.read(file, level);
  }

  /** Reads {@code text}, called {@code name} in messages. */
  public static Read parse(String text, String name, Catalogue catalogue, Level level) {
    DistrictReader reader = new DistrictReader(catalogue);
    return reader.read(
        new YamlReader.Document(text, YamlReader.parse(text, name, reader.problems)), level);
  }

  private Read read(YamlReader.Document file, Level level) {
    if (file.root() == null) {
      problems.throwIfAny();
    }
    DistrictYear year = district(file, level);
    problems.throwIfAny();
    return new Read(year, problems.hints());
  }

  private DistrictYear district(YamlReader.Document file, Level chosen) {
    Section s = new Section(file.root(), KEYS, problems);
    checkFormat(s);
    int year = year(s);
    Period period = period(s, year);
    document = s.text("数据来源");
    evidence = evidence(s.get("证据"));
    DatumReader data = new DatumReader(period, evidence.keySet(), document, problems);
    readData(s.get("数据"), data);
    readAnswers(s.get("核对"));
    s.items("不适用项").forEach(n -> readInapplicable(n, data));
    Section notes = s.has("说明") ? new Section(s.get("说明"), NOTES, problems) : null;
    String name = s.required("地区");
    return new DistrictYear(
        name == null ? "" : name,
        level(s, chosen),
        year,
        period,
        document,
        evidence,
        inOrder(data.data()),
        data.noData().stream()
            .sorted(Comparator.comparing(NoData::field).thenComparing(NoData::scope))
            .toList(),
        answers.stream().sorted(Comparator.comparing(Answer::criterion)).toList(),
        admissions(notes),
        statements(notes, "下年计划"),
        statements(notes, "其他事项"),
        sha256(file.text()));
  }

  private void checkFormat(Section s) {
    String format = s.text("格式");
    if (format != null && !format.equals(FORMAT)) {
      problems.error(s.get("格式"), "格式“" + format + "”不认识", "本版程序读 格式: " + FORMAT);
    }
    String edition = s.text("指标版本");
    if (edition != null
        && !edition.equals(catalogue.title())
        && !edition.equals(catalogue.edition())) {
      problems.error(s.get("指标版本"), "没有“" + edition + "”的指标", "本版程序装的是 " + catalogue.title());
    }
  }

  private int year(Section s) {
    String text = s.required("年度");
    if (text != null && text.matches("20\\d\\d年?")) {
      return Integer.parseInt(text.substring(0, 4));
    }
    if (text != null) {
      problems.error(s.get("年度"), "年度“" + text + "”读不出", "写四位年份，如 2024");
    }
    return 2000;
  }

  private Period period(Section s, int year) {
    Period usual = Period.year(year);
    String text = s.text("统计期");
    Period period = text == null ? usual : PeriodReader.read(text, usual);
    if (period == null) {
      problems.error(s.get("统计期"), "统计期“" + text + "”读不出", "写成 " + usual.text());
      return usual;
    }
    return period;
  }

  private Level level(Section s, Level chosen) {
    Level stated = s.choice("级别", Level.class);
    if (chosen != null) {
      return chosen;
    }
    if (stated == null) {
      problems.hint(s.at(), "没有写级别，按县级评估", "设区的市请写 级别: 市级");
      return Level.COUNTY;
    }
    return stated;
  }

  private Map<String, Evidence> evidence(Node node) {
    Map<String, Evidence> registered = new LinkedHashMap<>();
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        Section s = new Section(entry.value(), EVIDENCE, problems);
        String id = entry.key().text();
        registered.put(
            id,
            new Evidence(
                id,
                s.required("名称"),
                s.text("文号"),
                s.text("日期"),
                s.text("页"),
                s.text("网址"),
                s.text("存放")));
      }
    } else if (node != null && !(node instanceof Node.Scalar)) {
      problems.error(node, "证据要一份一行登记", "如 司法03: {名称: 2024年行政应诉台账}");
    }
    return registered;
  }

  private void readData(Node node, DatumReader data) {
    if (node == null || node instanceof Node.Scalar s && s.isBlank()) {
      return;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node, "“数据:”下面要按主题分组填写", "如 制度体系: 换行后缩进写 规范性文件制发数: 12件");
      return;
    }
    Set<String> themes = new LinkedHashSet<>();
    catalogue.domains().forEach(d -> themes.add(d.theme()));
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (themes.contains(key) && names.find(key) == null) {
        if (entry.value() instanceof Node.Mapping group) {
          group.entries().forEach(e -> readField(key, e, data));
        } else if (!(entry.value() instanceof Node.Scalar blank && blank.isBlank())) {
          problems.error(entry.value(), "“" + key + "”下面要逐项填写", "如 " + key + ": 换行后缩进写 数据项: 数");
        }
      } else {
        readField(null, entry, data);
      }
    }
  }

  private void readField(String theme, Node.Entry entry, DatumReader data) {
    String key = entry.key().text();
    Field field = names.find(key);
    if (field != null) {
      hintName(entry.key(), key, field);
      hintTheme(entry.key(), theme, field);
      data.read(field, entry.value());
    } else if (entry.value() instanceof Node.Mapping group && isGroup(key, group)) {
      for (Node.Entry item : group.entries()) {
        Field member = names.find(key, item.key().text());
        if (member == null) {
          unknown(item.key(), key + item.key().text());
        } else {
          hintTheme(item.key(), theme, member);
          data.read(member, item.value());
        }
      }
    } else {
      unknown(entry.key(), key);
    }
  }

  private boolean isGroup(String key, Node.Mapping group) {
    return group.entries().stream().anyMatch(e -> names.find(key, e.key().text()) != null);
  }

  private void hintName(Node at, String key, Field field) {
    if (!Names.plain(key).equals(field.name()) && !field.name().equals(key)) {
      problems.hint(at, "“" + key + "”按规范名称“" + field.name() + "”收下", "下次请写规范名称");
    }
  }

  private void hintTheme(Node at, String theme, Field field) {
    if (theme == null || !theme.equals(field.theme())) {
      problems.hint(at, "“" + field.name() + "”通常放在“" + field.theme() + "”下面，不影响结论", "");
    }
  }

  private void unknown(Node at, String key) {
    problems.error(
        at,
        "没有“" + key + "”这个数据项",
        Nearest.suggestion(Names.plain(key), names.all()) + "不在字典里的内容请写到 说明: 其他事项");
  }

  private void readAnswers(Node node) {
    if (node == null || node instanceof Node.Scalar s && s.isBlank()) {
      return;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node, "“核对:”下面一个要点一行", "如 4.1-1b: {答: 是, 证据: [司法03]}");
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      String id = entry.key().text();
      if (catalogue.criterion(id) == null) {
        String guess = Nearest.suggestion(id, catalogue.criteria().map(c -> c.id()).toList());
        problems.error(entry.key(), "没有“" + id + "”这个要点", guess);
      } else if (entry.value() instanceof Node.Scalar s) {
        plainAnswer(id, s);
      } else {
        answer(id, new Section(entry.value(), ANSWER, problems));
      }
    }
  }

  private void plainAnswer(String id, Node.Scalar s) {
    if (s.isBlank()) {
      return;
    }
    Answer.Reply reply = cn.duibiao.model.Labelled.find(Answer.Reply.class, s.text());
    if (reply == null) {
      problems.error(s, "核对“" + id + "”不能答“" + s.text() + "”", "答 是、否 或 不适用；只有说法请写 {称: …}");
    } else {
      answers.add(
          new Answer(
              id,
              reply,
              null,
              null,
              List.of(),
              new Source(document, null, null, s.file(), s.line())));
    }
  }

  private void answer(String id, Section s) {
    Answer.Reply reply = s.choice("答", Answer.Reply.class);
    List<String> ids = s.texts("证据");
    for (String used : ids) {
      if (!evidence.containsKey(used)) {
        problems.error(
            s.get("证据"),
            "证据“" + used + "”没有登记",
            Nearest.suggestion(used, evidence.keySet()) + "请先在“证据:”下登记");
      }
    }
    if (reply == null && s.text("称") == null) {
      if (s.has("证据") || s.has("原文")) {
        problems.error(s.at(), "核对“" + id + "”既没有答也没有称", "写 答: 是，或 称: 报告里的说法");
      }
      return;
    }
    Source source = new Source(document, s.text("位置"), s.text("原文"), s.at().file(), s.at().line());
    answers.add(new Answer(id, reply, s.text("称"), s.text("理由"), ids, source));
  }

  private void readInapplicable(Node node, DatumReader data) {
    Section s = new Section(node, INAPPLICABLE, problems);
    List<String> ids = s.texts("证据");
    for (String used : ids) {
      if (!evidence.containsKey(used)) {
        problems.error(s.get("证据"), "证据“" + used + "”没有登记", "请先在“证据:”下登记");
      }
    }
    Source source = new Source(document, null, null, node.file(), node.line());
    String criterion = s.text("要点");
    String name = s.text("字段");
    if (criterion != null && catalogue.criterion(criterion) != null) {
      answers.add(
          new Answer(criterion, Answer.Reply.NOT_APPLICABLE, null, s.text("理由"), ids, source));
    } else if (name != null && names.find(name) != null) {
      Field field = names.find(name);
      data.noData()
          .add(
              new NoData(
                  field.name(),
                  field.usualScope(),
                  NoData.State.NOT_APPLICABLE,
                  s.text("理由"),
                  ids,
                  null,
                  source));
    } else {
      String wrong = criterion != null ? criterion : name;
      problems.error(
          node,
          "不适用项“" + wrong + "”找不到对应的数据项或要点",
          name == null ? "" : Nearest.suggestion(name, names.all()));
    }
    if (s.text("理由") == null) {
      problems.hint(node, "不适用项没有写理由，暂按未填报处理", "请补写 理由");
    }
  }

  private List<Admission> admissions(Section notes) {
    List<Admission> admissions = new ArrayList<>();
    if (notes == null) {
      return admissions;
    }
    for (Node item : notes.items("存在问题")) {
      if (item instanceof Node.Scalar s) {
        admissions.add(
            new Admission(
                admissions.size() + 1,
                s.text(),
                new Source(document, null, null, s.file(), s.line()),
                List.of()));
        continue;
      }
      Section s = new Section(item, Set.of("内容", "位置", "原文", "指标"), problems);
      List<String> indicators = s.texts("指标");
      for (String id : indicators) {
        if (catalogue.indicator(id) == null) {
          problems.error(
              s.get("指标"),
              "没有“" + id + "”这个三级指标",
              Nearest.suggestion(id, catalogue.indicators().map(i -> i.id()).toList()));
        }
      }
      admissions.add(new Admission(admissions.size() + 1, s.required("内容"), source(s), indicators));
    }
    return admissions;
  }

  private List<Statement> statements(Section notes, String key) {
    List<Statement> statements = new ArrayList<>();
    if (notes == null) {
      return statements;
    }
    for (Node item : notes.items(key)) {
      if (item instanceof Node.Scalar s) {
        statements.add(
            new Statement(s.text(), new Source(document, null, null, s.file(), s.line())));
      } else {
        Section s = new Section(item, Set.of("内容", "位置", "原文"), problems);
        statements.add(new Statement(s.required("内容"), source(s)));
      }
    }
    return statements;
  }

  private Source source(Section s) {
    return new Source(document, s.text("位置"), s.text("原文"), s.at().file(), s.at().line());
  }

  /** In the order of the dictionary, so that the order of the file never shows in a result. */
  private List<Datum> inOrder(List<Datum> data) {
    Map<String, Integer> order = new HashMap<>();
    catalogue.fields().keySet().forEach(name -> order.put(name, order.size()));
    return data.stream()
        .sorted(
            Comparator.<Datum>comparingInt(d -> order.get(d.field()))
                .thenComparing(Datum::scope)
                .thenComparing(Datum::wording))
        .toList();
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
