package cn.duibiao.ledger;

import cn.duibiao.model.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 事项: one criterion that is a gap for one cause. What a row of the ledger says of today (逾期, 已改…)
 * is worked out and never stored.
 *
 * @param id criterion and cause (6.3-1a-证据不足), with a number when it is there for another time
 * @param criterion id of the 要点
 * @param title its title
 * @param cause the verdict for which it was listed
 * @param values what is said about it, blanks left out
 * @param evidence 凭据, in words (文号、名称)
 * @param history 历程, never empty, oldest first; only ever added to
 * @param disputed values on which two people's edits differ, all of them
 */
record Item(
    String id,
    String criterion,
    String title,
    Verdict cause,
    Map<Key, String> values,
    List<String> evidence,
    List<Entry> history,
    Map<Key, List<String>> disputed) {

  /** What became of it between evaluations. */
  enum Progress {
    /** No evaluation since it was listed. */
    UNKNOWN("未再评估"),
    /** The last evaluation found it met (or no longer applicable). */
    REMEDIED("已改"),
    /** The last evaluation found the same gap. */
    UNCHANGED("未改"),
    /** The last evaluation found a gap for another reason. */
    CHANGED("情况有变"),
    /** It had been remedied or closed before and came back. */
    RECURRED("反复");

    private final String label;

    Progress(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  String value(Key key) {
    return values.getOrDefault(key, "");
  }

  /** Where it stands: the furthest it was moved. */
  State state() {
    return history.stream()
        .map(Entry::to)
        .filter(s -> s != null)
        .max(State::compareTo)
        .orElse(State.NOT_STARTED);
  }

  /** Whether another item has taken its place. */
  boolean isPassedOn() {
    return history.stream().anyMatch(e -> e.what() == Happening.PASSED_ON);
  }

  /** Whether there is anything left to do about it. */
  boolean isOpen() {
    return state() != State.CLOSED && !isPassedOn();
  }

  /** Days by which it is overdue on {@code day}; 0 when it is not, or is done. */
  long overdue(LocalDate day) {
    if (!isOpen() || state() == State.DONE || value(Key.DUE).isEmpty()) {
      return 0;
    }
    return Math.max(0, ChronoUnit.DAYS.between(LocalDate.parse(value(Key.DUE)), day));
  }

  /** What the last evaluation said, if there was one since it was listed. */
  Optional<Verdict> lastVerdict() {
    return history.stream()
        .filter(e -> e.what() == Happening.EVALUATED || e.what() == Happening.PASSED_ON)
        .reduce((a, b) -> b)
        .map(Entry::verdict);
  }

  Progress progress() {
    Verdict last = lastVerdict().orElse(null);
    if (last != null && !last.isGap()) {
      return Progress.REMEDIED;
    }
    boolean again = history.get(0).item() != null;
    boolean hadPassed =
        history.stream().anyMatch(e -> e.what() == Happening.EVALUATED && !e.verdict().isGap());
    if (again || hadPassed) {
      return Progress.RECURRED;
    }
    if (last == null) {
      return Progress.UNKNOWN;
    }
    return last == cause ? Progress.UNCHANGED : Progress.CHANGED;
  }

  Item with(Entry entry) {
    List<Entry> longer = new ArrayList<>(history);
    longer.add(entry);
    return new Item(id, criterion, title, cause, values, evidence, List.copyOf(longer), disputed);
  }

  /** The same with {@code value}; a dispute about it is settled thereby. */
  Item with(Key key, String value) {
    Map<Key, String> newValues = new EnumMap<>(Key.class);
    newValues.putAll(values);
    newValues.put(key, value);
    newValues.values().removeIf(String::isEmpty);
    Map<Key, List<String>> left = new EnumMap<>(Key.class);
    left.putAll(disputed);
    left.remove(key);
    return new Item(id, criterion, title, cause, newValues, evidence, history, left);
  }

  Item withEvidence(List<String> more) {
    LinkedHashSet<String> all = new LinkedHashSet<>(evidence);
    all.addAll(more);
    return new Item(id, criterion, title, cause, values, List.copyOf(all), history, disputed);
  }
}
