package cn.duibiao.ledger;

import cn.duibiao.assessment.Prose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a ledger as a team looks at them on a day.
 *
 * @param department lead unit, null for all
 * @param state null for all
 * @param overdueOnly only what is overdue on {@code day}
 */
public record LedgerList(LocalDate day, String department, State state, boolean overdueOnly) {

  /** The lines: items, then how many there are of each kind. */
  public List<String> lines(LedgerFile ledger) {
    List<Item> shown =
        ledger.items().values().stream()
            .filter(i -> department == null || i.value(Key.LEAD).equals(department))
            .filter(i -> state == null || i.state() == state && !i.isPassedOn())
            .filter(i -> !overdueOnly || i.overdue(day) > 0)
            .toList();
    List<String> lines = new ArrayList<>();
    shown.forEach(i -> lines.add(line(i)));
    if (shown.isEmpty()) {
      lines.add("没有符合条件的事项。");
    }
    lines.add("");
    lines.add(summary(shown));
    return lines;
  }

  private String line(Item i) {
    StringBuilder text = new StringBuilder(i.id()).append(' ').append(i.title());
    text.append("｜").append(i.isPassedOn() ? "已转列" : i.state().label());
    text.append("｜").append(i.value(Key.LEAD));
    text.append("｜")
        .append(i.value(Key.DUE).isEmpty() ? "没有时限" : Prose.date(i.value(Key.DUE)) + "前");
    if (i.overdue(day) > 0) {
      text.append("，已逾期").append(i.overdue(day)).append("天");
    }
    text.append("｜").append(i.progress().label());
    i.disputed()
        .forEach(
            (key, values) ->
                text.append("｜争议 ")
                    .append(key.label())
                    .append("：")
                    .append(String.join(" ／ ", values)));
    return text.toString();
  }

  private String summary(List<Item> shown) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    int passedOn = 0;
    int overdue = 0;
    int ready = 0;
    for (Item i : shown) {
      if (i.isPassedOn()) {
        passedOn++;
      } else {
        counts.merge(i.state(), 1, Integer::sum);
      }
      overdue += i.overdue(day) > 0 ? 1 : 0;
      ready += i.isOpen() && i.progress() == Item.Progress.REMEDIED ? 1 : 0;
    }
    List<String> parts = new ArrayList<>();
    for (State s : State.values()) {
      parts.add(s.label() + counts.getOrDefault(s, 0));
    }
    return "共%d项：%s%s。按%s计，逾期%d项；重新评估已达到要求、可以销号的%d项。"
        .formatted(
            shown.size(),
            String.join("，", parts),
            passedOn == 0 ? "" : "，已转列" + passedOn,
            Prose.date(day.toString()),
            overdue,
            ready);
  }
}
