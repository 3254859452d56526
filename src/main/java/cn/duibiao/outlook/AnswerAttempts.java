package cn.duibiao.outlook;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Finding;
import cn.duibiao.outlook.Change.Kind;
import cn.duibiao.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposes what a yes/no criterion would have to be answered, and with which document. */
final class AnswerAttempts {

  private static final String DOCUMENT = "拟补材料";

  private final Catalogue catalogue;
  private final DistrictYear year;

  AnswerAttempts(Catalogue catalogue, DistrictYear year) {
    this.catalogue = catalogue;
    this.year = year;
  }

  Attempt of(Finding gap) {
    Criterion criterion = gap.yardstick().definition();
    Answer answer =
        year.answers().stream()
            .filter(a -> a.criterion().equals(criterion.id()))
            .findFirst()
            .orElse(null);
    List<String> examples = catalogue.indicator(criterion.indicator()).evidence();
    Setting document =
        new Setting.Document(
            Setting.scalar(DOCUMENT),
            DOCUMENT,
            Setting.scalar(examples.isEmpty() ? "佐证材料" : examples.get(0)));
    Setting yes = reply(criterion, true);
    return new Attempt(
        Kind.PROOF,
        words(criterion, answer, document(examples)),
        List.of(document, yes),
        List.of(List.of(reply(criterion, false))),
        List.of());
  }

  private static String document(List<String> examples) {
    return examples.isEmpty()
        ? "附登记的材料"
        : "附登记的材料（如" + String.join("、", examples.subList(0, Math.min(2, examples.size()))) + "）";
  }

  private static String words(Criterion criterion, Answer answer, String document) {
    if (answer == null || answer.reply() == Answer.Reply.NOT_APPLICABLE) {
      return "“%s”答“是”并%s即达标".formatted(criterion.question(), document);
    }
    if (answer.reply() == Answer.Reply.YES) {
      return "已答“是”，" + document + "即达标";
    }
    return answer.reply() == Answer.Reply.NO
        ? "做到“%s”，改答“是”并%s即达标".formatted(criterion.requirement(), document)
        : "只有说法：答“是”并" + document + "即达标";
  }

  private static Setting reply(Criterion criterion, boolean evidenced) {
    Map<String, Node> keys = new LinkedHashMap<>();
    keys.put(Setting.ITSELF, Setting.scalar("是"));
    keys.put(
        "证据",
        new Node.Sequence("", 0, 0, evidenced ? List.of(Setting.scalar(DOCUMENT)) : List.of()));
    return new Setting.Reply(Setting.scalar(criterion.id()), criterion.id(), keys);
  }
}
