package cn.duibiao.ledger;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Nearest;
import java.util.List;
import java.util.Map;

/**
 * What a person changes about an item.
 *
 * @param to the new state, null to leave it
 * @param values new values, empty for none
 * @param evidence what is added to the 凭据
 * @param note in words, empty for none
 * @param result what the closing is checked against, null when it is not closed
 */
public record LedgerChange(
    State to, Map<Key, String> values, List<String> evidence, String note, Assessment result) {

  /**
   * The ledger with the item changed on {@code date} (ISO).
   *
   * @throws LedgerException when the rules of the ledger forbid it
   */
  public LedgerFile apply(LedgerFile ledger, String id, String date) {
    Item item = ledger.items().get(id);
    if (item == null) {
      throw new LedgerException(
          "台账里没有“"
              + id
              + "”。"
              + Nearest.suggestion(id, ledger.items().keySet())
              + "用 ledger list 看编号。");
    }
    if (item.isPassedOn()) {
      throw new LedgerException("“" + id + "”的情形已经变了，转列为另一事项，不再改动。");
    }
    Item changed = item.withEvidence(evidence);
    for (Map.Entry<Key, String> value : values.entrySet()) {
      changed = set(changed, value.getKey(), value.getValue(), date);
    }
    if (to != null) {
      forward(item);
      if (to == State.CLOSED) {
        closing(ledger, changed);
      }
      changed = changed.with(Entry.moved(date, to, words()));
    } else if (!note.isEmpty() || !evidence.isEmpty()) {
      changed = changed.with(Entry.noted(date, words()));
    }
    return ledger.with(changed);
  }

  private String words() {
    String handedIn = evidence.isEmpty() ? "" : "凭据：" + String.join("、", evidence);
    return handedIn.isEmpty() || note.isEmpty() ? handedIn + note : note + "；" + handedIn;
  }

  private static Item set(Item item, Key key, String value, String date) {
    if (item.value(key).equals(value) && !item.disputed().containsKey(key)) {
      return item;
    }
    return item.with(key, value)
        .with(Entry.noted(date, key.label() + "由“" + item.value(key) + "”改为“" + value + "”"));
  }

  private void forward(Item item) {
    if (to.compareTo(item.state()) <= 0) {
      throw new LedgerException(
          "“%s”现在是“%s”，不能改成“%s”：状态只能往前走（未启动→进行中→已完成→已销号）。"
              .formatted(item.id(), item.state().label(), to.label()));
    }
  }

  private void closing(LedgerFile ledger, Item item) {
    if (item.evidence().isEmpty()) {
      throw new LedgerException("“" + item.id() + "”没有凭据，不能销号。请加 --evidence 登记文号、名称。");
    }
    if (result == null) {
      throw new LedgerException("销号要看重新评估的结果。请先 check，再加 --result 差距分析.json。");
    }
    LedgerUpdate.checkDistrict(ledger, result);
    String listed = item.history().get(0).date();
    boolean later =
        result.asOf().compareTo(listed) > 0
            || ledger.evaluations().stream()
                .noneMatch(
                    e ->
                        e.asOf().equals(result.asOf())
                            && result.inputs().data().startsWith(e.data()));
    FindingEntry finding =
        result.findings().stream()
            .filter(f -> f.criterion().equals(item.criterion()))
            .findFirst()
            .orElse(null);
    if (finding == null || !later) {
      throw new LedgerException("这个结果没有在列入以后重新评估" + item.criterion() + "，不能据以销号。");
    }
    Verdict verdict = finding.verdict();
    if (verdict.isGap()) {
      throw new LedgerException(
          "重新评估的结果里，%s %s的结论是“%s”，还没有达到要求，不能销号。"
              .formatted(item.criterion(), item.title(), verdict.label()));
    }
  }
}
