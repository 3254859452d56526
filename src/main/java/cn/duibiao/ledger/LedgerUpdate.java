package cn.duibiao.ledger;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Prose;
import cn.duibiao.ledger.LedgerFile.Evaluation;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a ledger against a result: takes in what is new and notes what the evaluation found. */
public final class LedgerUpdate {

  private final Assessment a;
  private final Prose prose;
  private final Map<String, FindingEntry> findings = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();

  private LedgerUpdate(Assessment assessment) {
    this.a = assessment;
    this.prose = new Prose(assessment);
    a.findings().forEach(f -> findings.put(f.criterion(), f));
    a.criteria().forEach(c -> titles.put(c.id(), c.title()));
  }

  /** What one update did, by item. */
  public record Done(
      LedgerFile ledger,
      List<String> added,
      List<String> remedied,
      List<String> unchanged,
      List<String> passedOn,
      List<String> recurred) {}

  /** A ledger of the gaps of {@code assessment} whose verdict is among {@code only}. */
  public static Done create(Assessment assessment, Set<Verdict> only) {
    LedgerFile empty = new LedgerFile(assessment.district().name(), List.of(), Map.of(), List.of());
    return update(empty, assessment, only);
  }

  /**
   * The ledger after the evaluation. The same result a second time changes nothing.
   *
   * @throws LedgerException when the result is of another district, or older than the last one
   */
  public static Done update(LedgerFile ledger, Assessment assessment, Set<Verdict> only) {
    return new LedgerUpdate(assessment).update(ledger, only);
  }

  private Done update(LedgerFile ledger, Set<Verdict> only) {
    checkDistrict(ledger, a);
    Evaluation now =
        new Evaluation(
            a.district().year(),
            a.asOf(),
            a.inputs().data().substring(0, Math.min(12, a.inputs().data().length())));
    Done done =
        new Done(
            ledger,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    if (ledger.evaluations().contains(now)) {
      return done;
    }
    Map<String, Item> items = new LinkedHashMap<>(ledger.items());
    if (!ledger.evaluations().isEmpty()) {
      items.replaceAll((id, item) -> evaluated(item, done));
    }
    Set<String> covered = new LinkedHashSet<>();
    a.measures().forEach(m -> m.closes().forEach(covered::add));
    for (String criterion : covered) {
      FindingEntry f = findings.get(criterion);
      if (f.verdict().isGap() && !stands(items, f)) {
        boolean wanted = only.contains(f.verdict()) || known(items, criterion);
        if (wanted) {
          list(items, f, done);
        }
      }
    }
    List<Evaluation> evaluations = new ArrayList<>(ledger.evaluations());
    evaluations.add(now);
    return new Done(
        new LedgerFile(ledger.district(), List.copyOf(evaluations), items, ledger.comments()),
        done.added(),
        done.remedied(),
        done.unchanged(),
        done.passedOn(),
        done.recurred());
  }

  /**
   * Refuses a result that cannot speak for the ledger.
   *
   * @throws LedgerException when it is of another district, or older than the last evaluation
   */
  static void checkDistrict(LedgerFile ledger, Assessment a) {
    if (!ledger.district().equals(a.district().name())) {
      throw new LedgerException(
          "台账是" + ledger.district() + "的，结果是" + a.district().name() + "的，不能用。");
    }
    ledger.evaluations().stream()
        .map(Evaluation::asOf)
        .max(String::compareTo)
        .filter(last -> last.compareTo(a.asOf()) > 0)
        .ifPresent(
            last -> {
              throw new LedgerException(
                  "台账已经对到" + Prose.date(last) + "，这个结果的时点是" + Prose.date(a.asOf()) + "，比它早，不能用。");
            });
  }

  private Item evaluated(Item item, Done done) {
    FindingEntry f = findings.get(item.criterion());
    if (f == null || item.isPassedOn()) {
      return item;
    }
    if (item.state() == State.CLOSED) {
      return item;
    }
    if (!f.verdict().isGap()) {
      done.remedied().add(item.id());
      return item.with(Entry.evaluated(a.asOf(), f.verdict()));
    }
    if (f.verdict() == item.cause()) {
      (item.progress() == Item.Progress.REMEDIED || item.progress() == Item.Progress.RECURRED
              ? done.recurred()
              : done.unchanged())
          .add(item.id());
      return item.with(Entry.evaluated(a.asOf(), f.verdict()));
    }
    done.passedOn().add(item.id());
    return item.with(Entry.passedOn(a.asOf(), f.verdict(), null));
  }

  /** Whether an item that is still open covers the gap. */
  private static boolean stands(Map<String, Item> items, FindingEntry f) {
    return items.values().stream()
        .anyMatch(
            i -> i.criterion().equals(f.criterion()) && i.cause() == f.verdict() && i.isOpen());
  }

  private static boolean known(Map<String, Item> items, String criterion) {
    return items.values().stream().anyMatch(i -> i.criterion().equals(criterion));
  }

  private void list(Map<String, Item> items, FindingEntry f, Done done) {
    String base = f.criterion() + "-" + f.verdict().label();
    String id = base;
    for (int n = 2; items.containsKey(id); n++) {
      id = base + "-" + n;
    }
    String again =
        items.values().stream()
            .filter(i -> i.criterion().equals(f.criterion()) && i.state() == State.CLOSED)
            .reduce((first, second) -> second)
            .map(Item::id)
            .orElse(null);
    (again == null ? done.added() : done.recurred()).add(id);
    Item fresh = item(id, f, again);
    items.put(id, fresh);
    String newId = id;
    items.replaceAll((k, old) -> pointed(old, f.criterion(), newId));
  }

  /** An item that was passed on in this evaluation names the one that goes on. */
  private Item pointed(Item old, String criterion, String id) {
    Entry last = old.history().get(old.history().size() - 1);
    if (!old.criterion().equals(criterion)
        || last.what() != Happening.PASSED_ON
        || last.item() != null) {
      return old;
    }
    List<Entry> history = new ArrayList<>(old.history());
    history.set(history.size() - 1, Entry.passedOn(last.date(), last.verdict(), id));
    return new Item(
        old.id(),
        old.criterion(),
        old.title(),
        old.cause(),
        old.values(),
        old.evidence(),
        List.copyOf(history),
        old.disputed());
  }

  private Item item(String id, FindingEntry f, String again) {
    List<MeasureEntry> measures =
        a.measures().stream().filter(m -> m.closes().contains(f.criterion())).toList();
    // the measure authored for the criterion itself speaks first, what serves many comes after it
    MeasureEntry own =
        measures.stream()
            .filter(m -> m.id().startsWith(f.indicator() + "-"))
            .findFirst()
            .orElse(measures.get(0));
    Map<Key, String> values = new EnumMap<>(Key.class);
    values.put(Key.PROBLEM, prose.problem(f));
    values.put(Key.ACTION, Prose.open(own.action()));
    values.put(Key.LEAD, own.lead());
    values.put(Key.SUPPORT, String.join("、", own.support()));
    values.put(Key.DUE, own.postponedTo() == null ? own.due() : own.postponedTo());
    values.put(Key.OUTCOME, Prose.open(own.outcome()));
    values.values().removeIf(String::isEmpty);
    return new Item(
        id,
        f.criterion(),
        titles.get(f.criterion()),
        f.verdict(),
        values,
        List.of(),
        List.of(Entry.listed(a.asOf(), f.verdict(), again)),
        Map.of());
  }
}
