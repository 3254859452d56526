package cn.duibiao.input;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Field;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.NoData;
import cn.duibiao.model.Source;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads 核对 and 不适用项: answers, claims and statements that something does not apply. */
final class AnswerReader {

  private static final Set<String> ANSWER =
      Section.keys("答", "称", "理由", "证据", "原文", "位置", "说明", "批准", "至");
  private static final Set<String> INAPPLICABLE =
      Section.keys("字段", "要点", "单位", "理由", "证据", "批准", "至");

  private final Catalogue catalogue;
  private final Names names;
  private final DatumReader data;
  private final String document;
  private final Problems problems;
  private final List<Answer> answers = new ArrayList<>();

  AnswerReader(
      Catalogue catalogue, Names names, DatumReader data, String document, Problems problems) {
    this.catalogue = catalogue;
    this.names = names;
    this.data = data;
    this.document = document;
    this.problems = problems;
  }

  /** What was read, in the order of the file. */
  List<Answer> answers() {
    return answers;
  }

  /** Reads 核对 ({@code replies}, may be null) and the items of 不适用项. */
  void read(Node replies, List<Node> inapplicable) {
    answers(replies);
    inapplicable.forEach(this::inapplicable);
  }

  private void answers(Node node) {
    if (Node.isBlank(node)) {
      return;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node, "“核对:”下面一个要点一行", "如 4.1-1b: {答: 是, 证据: [司法03]}");
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      String id = entry.key().text();
      if (catalogue.criterion(id) == null) {
        unknownCriterion(entry.key(), id);
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
    Answer.Reply reply = Labelled.find(Answer.Reply.class, s.text());
    if (reply == null) {
      problems.error(s, "核对“" + id + "”不能答“" + s.text() + "”", "答 是、否 或 不适用；只有说法请写 {称: …}");
    } else {
      Source source = new Source(document, null, null, s.file(), s.line());
      answers.add(new Answer(id, reply, null, null, List.of(), source));
      if (reply == Answer.Reply.NOT_APPLICABLE) {
        data.exempt(id, null, List.of(), null, source);
      }
    }
  }

  private void answer(String id, Section s) {
    Answer.Reply reply = s.choice("答", Answer.Reply.class);
    List<String> ids = data.evidence(s);
    if (reply == null && s.text("称") == null) {
      if (s.has("证据") || s.has("原文")) {
        problems.error(s.at(), "核对“" + id + "”既没有答也没有称", "写 答: 是，或 称: 报告里的说法");
      }
      return;
    }
    Source source = new Source(document, s.text("位置"), s.text("原文"), s.at().file(), s.at().line());
    answers.add(new Answer(id, reply, s.text("称"), s.text("理由"), ids, source));
    if (reply == Answer.Reply.NOT_APPLICABLE) {
      data.exempt(id, s.text("理由"), ids, s, source);
    }
  }

  private void inapplicable(Node node) {
    Section s = new Section(node, INAPPLICABLE, problems);
    if (!(node instanceof Node.Mapping)) {
      return;
    }
    List<String> ids = data.evidence(s);
    Source source = new Source(document, null, null, node.file(), node.line());
    String criterion = s.text("要点");
    String name = s.text("字段");
    if (criterion != null && catalogue.criterion(criterion) != null) {
      answers.add(
          new Answer(criterion, Answer.Reply.NOT_APPLICABLE, null, s.text("理由"), ids, source));
      data.exempt(criterion, s.text("理由"), ids, s, source);
    } else if (name != null && names.find(name) != null) {
      Field field = names.find(name);
      data.exempt(field.name(), s.text("理由"), ids, s, source);
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
      unknownInapplicable(s, criterion, name);
    }
    if (s.text("理由") == null) {
      problems.hint(node, "不适用项没有写理由，暂按未填报处理", "请补写 理由");
    }
  }

  private void unknownInapplicable(Section s, String criterion, String name) {
    if (criterion != null) {
      unknownCriterion(s.get("要点"), criterion);
    } else if (name != null) {
      problems.error(
          s.get("字段"),
          "没有“" + name + "”这个数据项",
          problems.suggestion(Names.plain(name), names.all()) + "请写字典里的名称");
    } else {
      problems.error(s.at(), "没有写哪一项不适用", "请写 字段: 数据项名称，或 要点: 编号");
    }
  }

  private void unknownCriterion(Node at, String id) {
    String guess = problems.suggestion(id, catalogue.criteria().map(Criterion::id).toList());
    problems.error(at, "没有“" + id + "”这个要点", guess + "要点编号形如 4.1-1b");
  }
}
