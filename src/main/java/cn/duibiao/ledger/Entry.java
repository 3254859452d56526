package cn.duibiao.ledger;

import cn.duibiao.model.Verdict;
import java.util.Comparator;

/**
 * An entry of a 历程; once written it is never changed.
 *
 * @param date ISO date
 * @param to the state from now on; null when it did not change
 * @param verdict what the evaluation said; null unless there was one
 * @param item id of the item that goes on (转列) or is taken up again (列入); null otherwise
 * @param note in words, empty for none
 */
record Entry(String date, Happening what, State to, Verdict verdict, String item, String note) {

  /** 列入 first, then by day; what happened on one day in the order in which it makes sense. */
  static final Comparator<Entry> ORDER =
      Comparator.<Entry, Boolean>comparing(e -> e.what() != Happening.LISTED)
          .thenComparing(Entry::date)
          .thenComparing(Entry::what)
          .thenComparing(e -> e.to() == null ? -1 : e.to().ordinal())
          .thenComparing(e -> e.verdict() == null ? -1 : e.verdict().ordinal())
          .thenComparing(Entry::note);

  static Entry listed(String date, Verdict verdict, String again) {
    return new Entry(date, Happening.LISTED, State.NOT_STARTED, verdict, again, "");
  }

  static Entry evaluated(String date, Verdict verdict) {
    return new Entry(date, Happening.EVALUATED, null, verdict, null, "");
  }

  static Entry passedOn(String date, Verdict verdict, String item) {
    return new Entry(date, Happening.PASSED_ON, null, verdict, item, "");
  }

  static Entry moved(String date, State to, String note) {
    return new Entry(date, Happening.MOVED, to, null, null, note);
  }

  static Entry noted(String date, String note) {
    return new Entry(date, Happening.NOTED, null, null, null, note);
  }
}
