package cn.duibiao.outlook;

import cn.duibiao.model.Criterion;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * 最小改动: the least that would have to be different for a criterion to be met, in the district's own
 * units.
 *
 * @param change what would have to be different, in a sentence; null when nothing could be proved
 * @param set the same as {@code whatif --set} takes it; empty when nothing could be proved
 * @param obstacle why nothing is proposed, or what a proposal runs into; null when nothing does
 * @param closes other criteria that the same change closes
 * @param together criteria whose changes have to be made with it
 * @param worsens what it would turn to the worse, or that it does not hold together with the other
 *     changes listed, in words
 */
public record Change(
    String criterion,
    String indicator,
    String title,
    Verdict verdict,
    Kind kind,
    String change,
    List<String> set,
    String obstacle,
    List<String> closes,
    List<String> together,
    List<String> worsens) {

  /** What sort of thing is missing. */
  public enum Kind implements Labelled {
    /** Figures that fall short. */
    DISTANCE("差多少"),
    /** Figures, or an end to what makes them unusable. */
    FIGURES("补什么数"),
    /** An answer and a document. */
    PROOF("答什么、附什么");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** One that the rules have confirmed. */
  static Change proved(
      Finding gap, Kind kind, String words, List<Setting> settings, List<String> together) {
    List<String> set = settings.stream().flatMap(s -> s.texts().stream()).distinct().toList();
    return of(gap, kind, words, set, null, together);
  }

  /** None: {@code words} say what the limit asks for all the same, null when that is not known. */
  static Change none(Finding gap, Kind kind, String words, String obstacle) {
    return of(gap, kind, words, List.of(), obstacle, List.of());
  }

  private static Change of(
      Finding gap,
      Kind kind,
      String words,
      List<String> set,
      String obstacle,
      List<String> together) {
    Criterion criterion = gap.yardstick().definition();
    return new Change(
        criterion.id(),
        criterion.indicator(),
        criterion.title(),
        gap.verdict(),
        kind,
        words,
        set,
        obstacle,
        List.of(),
        together,
        List.of());
  }

  Change with(List<String> alsoCloses, List<String> alsoWorsens) {
    return new Change(
        criterion,
        indicator,
        title,
        verdict,
        kind,
        change,
        set,
        obstacle,
        List.copyOf(alsoCloses),
        together,
        List.copyOf(alsoWorsens));
  }

  /** The same with the remark that it does not hold together with the others listed. */
  Change clashing(String how) {
    List<String> all = new ArrayList<>(worsens);
    all.add(how);
    return with(closes, all);
  }

  /** True when the rules, applied to the change, gave 达标. */
  public boolean isProved() {
    return obstacle == null;
  }
}
