package cn.duibiao.excel;

import cn.duibiao.input.DistrictReader;
import cn.duibiao.input.Names;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Field;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problem;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Puts the workbooks of departments together into one district-year. */
public final class Import {

  private static final String OTHER_ID = "请给其中一份换一个编号，并改好引用它的各格";

  private final Catalogue catalogue;
  private final Names names;
  private final Problems problems = new Problems();
  private final List<Problem> differences = new ArrayList<>();

  /** Workbooks of two districts or two years: no row can be left out to mend that. */
  private boolean mixed;

  private Import(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = new Names(catalogue.fields().values());
  }

  /**
   * What came of it.
   *
   * @param text the file
   * @param district 地区 as stated
   * @param data number of statements about fields
   * @param answers number of answers
   * @param differences where departments do not agree; both figures are in the file
   * @param hints what is odd but was read
   * @param dropped errors whose rows were left out
   */
  public record Result(
      String text,
      String district,
      int data,
      int answers,
      List<Problem> differences,
      List<Problem> hints,
      List<Problem> dropped) {}

  /**
   * Reads all {@code files}.
   *
   * @param given 地区, 级别, 年度 that count whatever the workbooks say
   * @param partial whether rows with errors are left out instead of stopping everything
   * @throws InvalidInputException with every error, unless {@code partial} and rows are left
   */
  public static Result read(
      List<Path> files,
      UnaryOperator<String> naming,
      Catalogue catalogue,
      Map<String, String> given,
      boolean partial) {
    Import job = new Import(catalogue);
    List<Filled> filled = new ArrayList<>();
    for (Path file : files) {
      filled.add(
          FormReader.read(file, naming.apply(file.toString()), catalogue, job.names, job.problems));
    }
    return job.finish(job.district(filled, given), partial);
  }

  private DistrictFile district(List<Filled> filled, Map<String, String> given) {
    DistrictFile file = new DistrictFile(catalogue);
    head(filled, given, file);
    onePerDepartment(filled);
    evidence(filled, file);
    Map<String, List<Statement>> data = new LinkedHashMap<>();
    Map<String, Statement> answers = new LinkedHashMap<>();
    filled.stream()
        .flatMap(f -> f.statements().stream())
        .forEach(s -> state(s, data, answers, file));
    Merge merge = new Merge(differences);
    for (Field field : catalogue.fields().values()) {
      if (data.containsKey(field.name())) {
        file.data(field.name(), merge.field(field, data.get(field.name())));
      }
    }
    catalogue
        .criteria()
        .filter(c -> answers.containsKey(c.id()))
        .forEach(c -> file.answer(c.id(), answers.remove(c.id()).node()));
    answers.forEach((id, s) -> file.selfCheck(id, s.node()));
    lists(filled, file);
    notes(filled, file);
    return file;
  }

  private void state(
      Statement s,
      Map<String, List<Statement>> data,
      Map<String, Statement> answers,
      DistrictFile file) {
    switch (s.kind()) {
      case DATUM -> data.computeIfAbsent(s.key(), k -> new ArrayList<>()).add(s);
      case UNKNOWN -> file.unknown(Stated.children(s.node()).get(0));
      case ANSWER, SELF_CHECK -> answer(s, answers);
    }
  }

  /** One question has one answer: two that differ have to be settled first. */
  private void answer(Statement s, Map<String, Statement> answers) {
    Statement first = answers.putIfAbsent(s.key(), s);
    if (first != null && !said(first.node()).equals(said(s.node()))) {
      // told at both, so that neither is left when rows with errors are left out
      problems.error(s.node(), disagreement(s, first), "请两家商定后改一致");
      problems.error(first.node(), disagreement(first, s), "请两家商定后改一致");
    }
  }

  private static String disagreement(Statement s, Statement other) {
    return "“%s”填的是“%s”，与%s第%d行的“%s”不同"
        .formatted(
            s.key(), said(s.node()), other.place().text(), other.node().line(), said(other.node()));
  }

  private static String said(Node node) {
    return node instanceof Node.Scalar scalar
        ? scalar.text()
        : Stated.text(node, "答") + Stated.text(node, "称");
  }

  private void head(List<Filled> filled, Map<String, String> given, DistrictFile file) {
    for (String key : FormHead.KEYS) {
      Node.Scalar first = null;
      for (Filled each : filled) {
        Node.Scalar value = each.head().get(key);
        if (value == null || given.containsKey(key)) {
          continue;
        }
        if (first == null) {
          first = value;
        } else if (!first.text().equals(value.text())) {
          mixed = true;
          problems.error(
              value,
              "“" + key + "”是“" + value.text() + "”，与" + first.file() + "的“" + first.text() + "”不同",
              "不是同一个地区、同一年的表不能合并；请核对后只留该合并的");
        }
      }
      if (given.containsKey(key)) {
        file.head(key, new Node.Scalar("命令", 0, 0, given.get(key)));
      } else if (first != null) {
        file.head(key, first);
      }
    }
    boolean complete = !file.head("地区").isEmpty() && !file.head("年度").isEmpty();
    if (!complete && !problems.hasErrors()) {
      problems.error("导入的表", 0, 0, "没有找到地区和年度（通常在“填报说明”表里）", "请用 --name 和 --year 写明");
    }
  }

  /** Two files of one department would be two truths of one hand. */
  private void onePerDepartment(List<Filled> filled) {
    Map<String, String> fileOf = new LinkedHashMap<>();
    for (Filled each : filled) {
      Set<String> sheets = new LinkedHashSet<>();
      String file = null;
      for (Statement s : each.statements()) {
        sheets.add(s.place().sheet());
        file = s.place().file();
      }
      for (String sheet : sheets) {
        String before = fileOf.putIfAbsent(sheet, file);
        if (before != null) {
          problems.error(
              file,
              0,
              0,
              "“" + sheet + "”在“" + before + "”里已经有一份",
              "同一单位只留最后一份；是两个单位用了同一张样表的，请把工作表改成各自的单位名称");
        }
      }
    }
  }

  private void evidence(List<Filled> filled, DistrictFile file) {
    Map<String, Node.Entry> known = new LinkedHashMap<>();
    for (Filled each : filled) {
      for (Node.Entry entry : each.evidence()) {
        Node.Entry before = known.putIfAbsent(entry.key().text(), entry);
        if (before == null) {
          file.evidence(entry);
        } else if (!content(before.value()).equals(content(entry.value()))) {
          problems.error(entry.key(), taken(before.key()), OTHER_ID);
          problems.error(before.key(), taken(entry.key()), OTHER_ID);
        }
      }
    }
  }

  private static String taken(Node.Scalar id) {
    return "证据编号“" + id.text() + "”在" + id.file() + "第" + id.line() + "行登记的是另一份材料";
  }

  private static Set<String> content(Node node) {
    Set<String> content = new TreeSet<>();
    Stated.children(node)
        .forEach(e -> content.add(e.key().text() + Stated.text(node, e.key().text())));
    return content;
  }

  /** Each department lists its own cases, so that their lists are one after the other. */
  private void lists(List<Filled> filled, DistrictFile file) {
    Map<String, CaseTable> lists = new LinkedHashMap<>();
    filled.stream()
        .flatMap(f -> f.lists().stream())
        .forEach(l -> lists.merge(l.name(), l, this::joined));
    catalogue.lists().get().forms().keySet().stream()
        .filter(lists::containsKey)
        .forEach(name -> file.list(lists.get(name)));
  }

  private CaseTable joined(CaseTable a, CaseTable b) {
    if (!a.whole().isEmpty() && !b.whole().isEmpty() && !said(a).equals(said(b))) {
      problems.error(
          b.whole().get(0).key(),
          "清单“" + b.name() + "”的主体、证据或者说明与" + a.place().text() + "的不同",
          "请把整张清单的主体、证据、说明改一致，或写到各行");
    }
    return a.and(b);
  }

  private static String said(CaseTable list) {
    return YamlText.flow(list.place().mapping(0, 0, list.whole()));
  }

  private static void notes(List<Filled> filled, DistrictFile file) {
    Set<String> seen = new LinkedHashSet<>();
    for (Filled each : filled) {
      Set<String> own = new LinkedHashSet<>();
      for (Filled.Note note : each.notes()) {
        String text = note.group() + YamlText.flow(note.node());
        own.add(text);
        if (!seen.contains(text)) {
          file.note(note);
        }
      }
      seen.addAll(own);
    }
  }

  private Result finish(DistrictFile file, boolean partial) {
    List<Problem> errors = new ArrayList<>(problems.errors());
    List<Problem> hints = new ArrayList<>(problems.hints());
    Set<Problem> dropped = new LinkedHashSet<>(errors);
    if (partial && !mixed) {
      file.drop(rows(errors));
      errors.clear();
    }
    for (boolean again = true; again; ) {
      again = false;
      try {
        hints.addAll(DistrictReader.of(file.root(), catalogue, null).hints());
      } catch (InvalidInputException e) {
        // with a file unread, what is missing as a whole is no news
        List<Problem> found =
            e.problems().stream().filter(p -> p.line() > 0 || errors.isEmpty()).toList();
        dropped.addAll(found);
        if (partial && file.drop(rows(e.problems()))) {
          again = true;
        } else {
          errors.addAll(found);
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidInputException(named(errors));
    }
    if (partial
        && file.dataCount() + file.answerCount() + file.caseCount() == 0
        && !dropped.isEmpty()) {
      throw new InvalidInputException(named(new ArrayList<>(dropped)));
    }
    String text = file.text();
    // what we wrote must read back; if it does not, that is our fault and no file comes of it
    check(text);
    return new Result(
        text,
        file.head("地区"),
        file.dataCount(),
        file.answerCount(),
        named(differences),
        named(hints),
        named(new ArrayList<>(dropped)));
  }

  private void check(String text) {
    try {
      DistrictReader.parse(text, "导入的结果", catalogue, null);
    } catch (InvalidInputException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static Set<DistrictFile.Row> rows(List<Problem> errors) {
    Set<DistrictFile.Row> rows = new LinkedHashSet<>();
    errors.stream()
        .filter(p -> p.line() > 0)
        .forEach(p -> rows.add(new DistrictFile.Row(p.file(), p.line())));
    return rows;
  }

  private static List<Problem> named(List<Problem> problems) {
    return problems.stream().distinct().map(Place::named).toList();
  }
}
