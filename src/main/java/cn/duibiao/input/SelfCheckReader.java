package cn.duibiao.input;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Participation;
import cn.duibiao.model.ParticipationItem;
import cn.duibiao.model.SelfCheck;
import cn.duibiao.model.Source;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads 创建自查: the district's answers to the rules for taking part in the 示范创建活动. */
final class SelfCheckReader {

  private static final Set<String> KEYS = Section.keys("答", "证据", "说明");

  private final List<String> ids;
  private final DatumReader data;
  private final String document;
  private final Problems problems;

  SelfCheckReader(
      Participation participation, DatumReader data, String document, Problems problems) {
    this.ids = participation.items().stream().map(ParticipationItem::id).toList();
    this.data = data;
    this.document = document;
    this.problems = problems;
  }

  /** The answers in {@code node} (may be null), in the order of the page. */
  List<SelfCheck> read(Node node) {
    List<SelfCheck> checks = new ArrayList<>();
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String id = entry.key().text();
        if (ids.contains(id)) {
          checks.add(check(id, entry.value()));
        } else {
          problems.error(
              entry.key(),
              "没有“" + id + "”这一条自查",
              problems.suggestion(id, ids) + "可用的：" + String.join("、", ids));
        }
      }
    } else if (!Node.isBlank(node)) {
      problems.error(node, "“创建自查:”下面一条一行", "如 创建1: {答: 是, 证据: [司法03], 说明: …}");
    }
    checks.sort(Comparator.comparing(c -> ids.indexOf(c.item())));
    return List.copyOf(checks);
  }

  private SelfCheck check(String id, Node node) {
    Source source = new Source(document, null, null, node.file(), node.line());
    if (node instanceof Node.Scalar scalar) {
      Answer.Reply reply = Labelled.find(Answer.Reply.class, scalar.text());
      if (reply == null && !scalar.isBlank()) {
        problems.error(scalar, "自查“" + id + "”不能答“" + scalar.text() + "”", "答 是、否 或 不适用");
      }
      return new SelfCheck(id, reply, null, List.of(), source);
    }
    Section s = new Section(node, KEYS, problems);
    if (!s.has("答") && (s.has("证据") || s.has("说明"))) {
      problems.error(s.at(), "自查“" + id + "”写了证据或说明，没有写答", "写 答: 是、否 或 不适用");
    }
    return new SelfCheck(
        id, s.choice("答", Answer.Reply.class), s.text("说明"), data.evidence(s), source);
  }
}
