package cn.duibiao.draft;

import cn.duibiao.draft.text.Figure;
import cn.duibiao.model.FieldCue;
import cn.duibiao.model.FieldCues;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.ReportCues;
import cn.duibiao.model.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the fields whose 线索 fit a figure. */
final class CueMatcher {

  /** Fields whose scores are closer than this both fit. */
  private static final double CLOSE = 0.9;

  /** 讲座暨学法2次: one figure for two things. */
  private static final double JOINED = 0.5;

  /** What may stand between a clause's beginning and its figure without naming anything. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?:其中|共计?|累计|合计|总计|现有|现|已|全年|达到?|为|有|约|比例|占比|数量?|总数|分别|均|仅|就|新增|完成|的|了|全部|各类|本年度?|今年|等)*");

  private static final Set<String> PEOPLE = Set.of("名", "位", "人");

  private static final Set<String> OCCASIONS =
      Set.of("次", "场次", "场", "期", "期(次)", "轮", "回", "节", "堂");

  private static final double BESIDE = 3;

  /** Beside the figure, but another item of the same list stands between. */
  private static final double LISTED = 1.5;

  private static final double BEFORE = 1.8;
  private static final double IN_SENTENCE = 1;
  private static final double ABOVE = 0.5;

  private final ReportCues cues;

  CueMatcher(ReportCues cues) {
    this.cues = cues;
  }

  /** Best first; more than one when the words do not decide; empty when nothing fits. */
  List<Match> match(Mention mention) {
    List<Match> found = new ArrayList<>();
    for (FieldCues field : cues.fields()) {
      Match match = fits(field, mention.figure()) ? match(field, mention) : null;
      if (match != null) {
        found.add(match);
      }
    }
    found.sort(Comparator.comparingDouble(Match::score).reversed());
    double close = mention.own().contains("暨") ? JOINED : CLOSE;
    return found.stream().filter(m -> m.score() > found.get(0).score() * close).toList();
  }

  private static boolean fits(FieldCues cues, Figure figure) {
    return switch (cues.field().kind()) {
      case DATE -> figure.date() != null;
      case RATE -> figure.isRate();
      case TEXT -> figure.quantity() != null;
      case COUNT -> figure.isCount() && isCounted(cues, figure.unit());
    };
  }

  private static boolean isCounted(FieldCues cues, String unit) {
    // 个 counts things, not people and not occasions, which have measure words of their own.
    String own = cues.field().unit();
    boolean alike =
        PEOPLE.contains(unit) == PEOPLE.contains(own)
            && OCCASIONS.contains(unit) == OCCASIONS.contains(own);
    return !unit.isEmpty()
        && (alike && Units.comparable(unit, cues.field().unit()) || cues.units().contains(unit));
  }

  private static Match match(FieldCues cues, Mention mention) {
    Match best = null;
    for (FieldCue cue : cues.cues()) {
      Match match = match(cues, cue, mention);
      if (match != null && (best == null || match.score() > best.score())) {
        best = match;
      }
    }
    boolean excluded =
        best != null
            && cues.exclusions().stream()
                .anyMatch(w -> mention.own().contains(w) || mention.right().contains(w));
    return excluded ? null : best;
  }

  private static Match match(FieldCues cues, FieldCue cue, Mention mention) {
    boolean bare = EMPTY.matcher(mention.own()).matches() && mention.right().length() <= 2;
    double score = 0;
    StringBuilder words = new StringBuilder();
    for (List<String> group : cue.near()) {
      String word = longest(group, mention.own());
      boolean last =
          word != null && mention.own().lastIndexOf(word) > mention.own().lastIndexOf('、');
      double weight = word == null || last ? BESIDE : LISTED;
      String right = longest(group, mention.right());
      if (right != null && (word == null || right.length() > word.length())) {
        word = right;
        weight = BESIDE;
      }
      if (word == null && bare) {
        word = longest(group, mention.prior());
        weight = BEFORE;
      }
      if (word == null) {
        return null;
      }
      score += weight * word.length() + (mention.own().endsWith(word) ? 1 : 0);
      words.append(word);
    }
    if (!changeIsMeant(cues, mention.figure(), words.toString())) {
      return null;
    }
    if (!cue.topics().isEmpty()) {
      String topic = longest(cue.topics(), mention.sentence());
      String above = topic == null ? longest(cue.topics(), mention.above()) : topic;
      if (above == null) {
        return null;
      }
      score += above.length() * (topic == null ? ABOVE : IN_SENTENCE);
    }
    return new Match(cues, words.toString(), score);
  }

  /** 增长12% is a field's own figure only where the field is about a change. */
  private static boolean changeIsMeant(FieldCues cues, Figure figure, String words) {
    return figure.direction().isEmpty()
        || words.contains(figure.direction())
        || figure.isCount()
            && List.of("压缩", "缩短", "增加", "减少", "提升", "提高").contains(figure.direction())
            && cues.field().kind() == FieldKind.COUNT
            && !figure.unit().equals("百分点")
            && cues.field().name().contains(figure.direction());
  }

  private static String longest(List<String> words, String text) {
    String longest = null;
    for (String word : words) {
      if (text.contains(word) && (longest == null || word.length() > longest.length())) {
        longest = word;
      }
    }
    return longest;
  }
}
