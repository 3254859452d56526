package cn.duibiao.input;

import cn.duibiao.model.Answer;
import cn.duibiao.model.CaseList;
import cn.duibiao.model.CaseRow;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DateReader;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.Field;
import cn.duibiao.model.Level;
import cn.duibiao.model.NoData;
import cn.duibiao.model.Period;
import cn.duibiao.model.SelfCheck;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problem;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import cn.duibiao.yaml.Sha256;
import cn.duibiao.yaml.YamlReader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
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
      Section.keys(
          "格式", "地区", "级别", "年度", "统计期", "指标版本", "数据来源", "证据", "数据", "清单", "核对", "不适用项", "创建自查",
          "说明", "复核");
  private static final Set<String> EVIDENCE = Section.keys("名称", "文号", "日期", "页", "网址", "存放");
  private static final String FORMAT = "对标年度数据 1";

  private final Catalogue catalogue;
  private final Problems problems = new Problems();
  private final Names names;
  private Map<String, Evidence> evidence = Map.of();
  private String document;
  private Set<String> cited = Set.of();

  private DistrictReader(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = new Names(catalogue.fields().values());
  }

  /**
   * A district's year and what was odd about its file.
   *
   * @param cited ids of the documents named anywhere in it, also in single rows of a 清单
   */
  public record Read(DistrictYear year, List<Problem> hints, Set<String> cited) {}

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

  /** Reads what another form than YAML has been turned into; every node names its own place. */
  public static Read of(Node root, Catalogue catalogue, Level level) {
    return new DistrictReader(catalogue).read(new YamlReader.Document("", root), level);
  }

  private Read read(YamlReader.Document file, Level level) {
    if (file.root() == null) {
      problems.throwIfAny();
    }
    DistrictYear year = district(file, level);
    problems.throwIfAny();
    return new Read(year, problems.hints(), cited);
  }

  private DistrictYear district(YamlReader.Document file, Level chosen) {
    Section s = new Section(file.root(), KEYS, problems);
    if (!(file.root() instanceof Node.Mapping)) {
      problems.throwIfAny();
    }
    checkFormat(s);
    int year = year(s);
    Period period = period(s, year);
    document = s.text("数据来源");
    evidence = evidence(s.get("证据"));
    DatumReader data = new DatumReader(period, evidence.keySet(), document, problems);
    readData(s.get("数据"), data);
    List<CaseList> lists = List.of();
    List<CaseRow> rows = List.of();
    if (!Node.isBlank(s.get("清单"))) {
      CaseReader cases = new CaseReader(catalogue.lists().get(), data, period, document, problems);
      cases.read(s.get("清单"));
      lists = cases.lists();
      rows = cases.rows();
    }
    AnswerReader answers = new AnswerReader(catalogue, names, data, document, problems);
    answers.read(s.get("核对"), s.items("不适用项"));
    NotesReader notes = new NotesReader(s, catalogue, document, problems);
    List<SelfCheck> selfChecks =
        new SelfCheckReader(catalogue.participation(), data, document, problems)
            .read(s.get("创建自查"));
    cited = data.cited();
    String name = s.required("地区");
    return new DistrictYear(
        name == null ? "" : name,
        level(s, chosen),
        year,
        period,
        document,
        evidence,
        inOrder(data.data()),
        lists,
        rows,
        data.noData().stream()
            .sorted(Comparator.comparing(NoData::field).thenComparing(NoData::scope))
            .toList(),
        answers.answers().stream().sorted(Comparator.comparing(Answer::criterion)).toList(),
        selfChecks,
        Node.isBlank(s.get("复核"))
            ? List.of()
            : new ReviewReader(catalogue, names, period, evidence.keySet(), document, problems)
                .read(s.get("复核")),
        notes.admissions(),
        notes.statements("下年计划"),
        notes.statements("其他事项"),
        Sha256.of(List.of(file.text())));
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
    String plain = text == null ? "" : Names.plain(text);
    if (plain.matches("20\\d\\d(?:年度?)?")) {
      return Integer.parseInt(plain.substring(0, 4));
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
    if (!period.overlaps(usual)) {
      problems.error(s.get("统计期"), "统计期" + period.text() + "不在年度" + year + "之内", "请把统计期或年度改一致");
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
        checkDate(s);
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
    } else if (!Node.isBlank(node)) {
      problems.error(node, "证据要一份一行登记", "如 司法03: {名称: 2024年行政应诉台账}");
    }
    return registered;
  }

  /** A document may be dated by a year or a month; a day, once written, must exist. */
  private void checkDate(Section s) {
    String date = s.text("日期");
    if (date != null
        && date.matches("\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?")
        && DateReader.read(date) == null) {
      problems.error(s.get("日期"), "证据的日期“" + date + "”读不出或不存在", "写成 2024-03-01 或 2024年3月1日");
    }
  }

  private void readData(Node node, DatumReader data) {
    if (Node.isBlank(node)) {
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
      if (names.find(key) != null
          || (!themes.contains(key) && !isMisspeltTheme(key, entry.value()))) {
        readField(null, entry, data);
        continue;
      }
      if (!themes.contains(key)) {
        problems.error(
            entry.key(),
            "没有“" + key + "”这个主题",
            problems.suggestion(key, themes) + "主题有：" + String.join("、", themes));
      }
      if (entry.value() instanceof Node.Mapping group) {
        group.entries().forEach(e -> readField(key, e, data));
      } else if (!Node.isBlank(entry.value())) {
        problems.error(entry.value(), "“" + key + "”下面要逐项填写", "如 " + key + ": 换行后缩进写 数据项: 数");
      }
    }
  }

  /** No theme and no group of fields, yet there are fields below it. */
  private boolean isMisspeltTheme(String key, Node value) {
    return value instanceof Node.Mapping group
        && !isGroup(key, group)
        && group.entries().stream().anyMatch(e -> names.find(e.key().text()) != null);
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
        if (member == null && DatumReader.KEYS.contains(item.key().text())) {
          problems.error(
              item.key(),
              "“" + item.key().text() + "”不能写在一组数据项上",
              "请写到每一项里，如 基数: {值: 218件, 期间: 2024年}");
        } else if (member == null) {
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
        problems.suggestion(Names.plain(key), names.all()) + "不在字典里的内容请写到 说明: 其他事项");
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
}
