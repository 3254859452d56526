package cn.duibiao.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts two people's edits together so that nothing is lost: items, evidence and history are united;
 * where both changed one value differently, both values are kept and told.
 */
public final class LedgerMerge {

  private final LedgerFile base;

  private LedgerMerge(LedgerFile base) {
    this.base = base;
  }

  /** The merged ledger and, in sentences, what the two do not agree on. */
  public record Merged(LedgerFile ledger, List<String> conflicts) {}

  /**
   * Merges {@code one} and {@code other}.
   *
   * @param base what both started from, null when it is not at hand: then every difference is a
   *     conflict
   * @throws LedgerException when they are of different districts
   */
  public static Merged merge(LedgerFile one, LedgerFile other, LedgerFile base) {
    for (LedgerFile ledger : base == null ? List.of(other) : List.of(other, base)) {
      if (!ledger.district().equals(one.district())) {
        throw new LedgerException(
            "两份台账不是一个地区的：" + one.district() + "、" + ledger.district() + "，不能合并。");
      }
    }
    return new LedgerMerge(base).merge(one, other);
  }

  private Merged merge(LedgerFile one, LedgerFile other) {
    List<String> conflicts = new ArrayList<>();
    Map<String, Item> items = new LinkedHashMap<>();
    for (String id : union(one.items().keySet(), other.items().keySet())) {
      Item a = one.items().get(id);
      Item b = other.items().get(id);
      items.put(id, a == null ? b : b == null ? a : item(a, b, conflicts));
    }
    Set<LedgerFile.Evaluation> evaluations =
        new TreeSet<>(
            Comparator.comparing(LedgerFile.Evaluation::asOf)
                .thenComparing(LedgerFile.Evaluation::data));
    evaluations.addAll(one.evaluations());
    evaluations.addAll(other.evaluations());
    return new Merged(
        new LedgerFile(
            one.district(),
            List.copyOf(evaluations),
            items,
            union(one.comments(), other.comments())),
        conflicts);
  }

  private Item item(Item a, Item b, List<String> conflicts) {
    Item old = base == null ? null : base.items().get(a.id());
    Map<Key, String> values = new EnumMap<>(Key.class);
    Map<Key, List<String>> disputed = new EnumMap<>(Key.class);
    for (Key key : Key.values()) {
      String mine = a.value(key);
      String theirs = b.value(key);
      String before = old == null ? null : old.value(key);
      String chosen = mine.equals(before) ? theirs : mine;
      boolean differ = !mine.equals(theirs) && !mine.equals(before) && !theirs.equals(before);
      Set<String> open = new LinkedHashSet<>();
      if (differ) {
        open.add(mine);
        open.add(theirs);
      }
      open.addAll(stillOpen(key, a, b, old));
      open.addAll(stillOpen(key, b, a, old));
      if (!chosen.isEmpty()) {
        values.put(key, chosen);
      }
      if (!open.isEmpty()) {
        disputed.put(key, List.copyOf(open));
        conflicts.add("%s 的%s：%s".formatted(a.id(), key.label(), String.join(" ／ ", quoted(open))));
      }
    }
    List<Entry> history = new ArrayList<>(a.history());
    List<Entry> shared = new ArrayList<>(a.history());
    for (Entry entry : b.history()) {
      if (!shared.remove(entry)) {
        history.add(entry);
      }
    }
    history.sort(Entry.ORDER);
    return new Item(
        a.id(),
        a.criterion(),
        a.title(),
        a.cause(),
        values,
        union(a.evidence(), b.evidence()),
        List.copyOf(history),
        disputed);
  }

  /** What {@code side} disputes, unless {@code other} has settled what both started from. */
  private static List<String> stillOpen(Key key, Item side, Item other, Item old) {
    boolean settled =
        old != null && old.disputed().containsKey(key) && !other.disputed().containsKey(key);
    return settled ? List.of() : side.disputed().getOrDefault(key, List.of());
  }

  private static List<String> quoted(Collection<String> values) {
    return values.stream().map(v -> v.isEmpty() ? "（空）" : "“" + v + "”").toList();
  }

  private static List<String> union(Collection<String> one, Collection<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
