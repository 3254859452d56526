package cn.duibiao.draft;

import cn.duibiao.draft.text.Figure;
import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Scopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the figures of a report one by one: proposed for a field, or kept as unread. */
final class FigureReader {

  private final CueMatcher matcher;
  private final ScopeFinder scopes;
  private final int year;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  /** Index of the proposal for a field and scope. */
  private final Map<String, Integer> taken = new HashMap<>();

  FigureReader(CueMatcher matcher, ScopeFinder scopes, int year) {
    this.matcher = matcher;
    this.scopes = scopes;
    this.year = year;
  }

  List<Proposal> proposals() {
    return List.copyOf(proposals);
  }

  List<Unread> unread() {
    return List.copyOf(unread);
  }

  void read(Paragraph paragraph, int index) {
    List<Proposal> before = new ArrayList<>();
    for (List<Mention> mentions : Mentions.of(paragraph)) {
      boolean claimed = false;
      String reason = null;
      for (Mention mention : mentions) {
        Times times = Times.of(mention, year);
        List<Match> matches = times.refused() == null ? matcher.match(mention) : List.of();
        if (times.refused() != null) {
          reason = times.refused();
        } else if (!matches.isEmpty()) {
          Proposal proposal = proposal(mention, matches, times, index, before);
          claimed |= add(proposal);
          before.add(proposal);
          reason = "“" + proposal.field().name() + "”已取报告另一处的数";
        }
      }
      if (!claimed) {
        unread(mentions.get(0), reason, index);
      }
    }
  }

  private Proposal proposal(
      Mention mention, List<Match> matches, Times times, int index, List<Proposal> before) {
    Match best = matches.get(0);
    Field field = best.cues().field();
    Figure figure = mention.figure();
    String scope = scopes.find(mention, field, best.words());
    boolean rate = field.kind() == FieldKind.RATE;
    if (scope == null && rate) {
      scope = isDivided(mention, before) ? Scopes.UNCLEAR : inherited(mention, field, before);
    }
    String office = scope == null && !rate ? office(mention, field, before) : null;
    if (office != null) {
      scope = office;
    }
    String value =
        field.kind() == FieldKind.TEXT ? figure.direction() + figure.wording() : figure.wording();
    Proposal proposal =
        new Proposal(
            field,
            value.replace(",", ""),
            null,
            null,
            scope,
            times.period(),
            times.note(),
            Quotation.of(
                mention.paragraph(),
                mention.from(),
                figure.start(),
                figure.end(),
                figure.end() + mention.right().length()),
            mention.paragraph().position(),
            index,
            figure.start(),
            figure.end(),
            matches.size() > 1 ? matches.stream().map(m -> m.cues().field()).toList() : List.of(),
            best.score());
    if (office != null) {
      return proposal.withNote("接着同一句前面的事说的，多半只是那一类案件的数，不是全部");
    }
    return Scopes.UNCLEAR.equals(scope) ? proposal.withNote("同一句前面有几个主体的数，这个率是谁的不明") : proposal;
  }

  /** A rate is of those of whom the last count in its sentence was stated. */
  private static String inherited(Mention mention, Field field, List<Proposal> before) {
    int sentence = mention.figure().end() + mention.right().length() - mention.sentence().length();
    String scope = null;
    for (Proposal p : before) {
      scope = p.start() >= sentence && p.field().kind() == FieldKind.COUNT ? p.scope() : scope;
    }
    // 54家部门、12个镇街开展述法，述法率: of both.
    boolean several =
        scope != null
            && Scopes.isPart(scope)
            && !scope.equals(ScopeFinder.part(mention.sentence()));
    boolean fits = scope != null && !Scopes.outside(scope) && !several;
    return fits && (field.scopes().isEmpty() || field.scopes().contains(scope)) ? scope : null;
  }

  /**
   * A sum of money goes with the cases told of just before it: theirs, not the whole district's.
   */
  private static String office(Mention mention, Field field, List<Proposal> before) {
    int sentence = mention.figure().end() + mention.right().length() - mention.sentence().length();
    String office = null;
    for (Proposal p : before) {
      String scope = p.effectiveScope();
      boolean general = scope.equals(Scopes.ALL) || scope.equals("本级政府") || Scopes.outside(scope);
      office = p.start() >= sentence && !general ? scope : office;
    }
    return field.unit().equals("元") && field.usualScope().equals(Scopes.ALL) ? office : null;
  }

  /** The last two counts of one kind before a rate in its sentence are of different scopes. */
  private static boolean isDivided(Mention mention, List<Proposal> before) {
    int sentence = mention.figure().end() + mention.right().length() - mention.sentence().length();
    List<Proposal> counts =
        before.stream()
            .filter(p -> p.start() >= sentence && p.field().kind() == FieldKind.COUNT)
            .toList();
    if (counts.size() < 2) {
      return false;
    }
    Proposal last = counts.get(counts.size() - 1);
    Proposal other = counts.get(counts.size() - 2);
    return last.field().unit().equals(other.field().unit())
        && !last.effectiveScope().equals(other.effectiveScope());
  }

  /** True when the figure is now proposed; one field and scope takes one figure. */
  private boolean add(Proposal proposal) {
    if (proposal.isOpen()) {
      proposals.add(proposal);
      return true;
    }
    String key =
        proposal.field().name() + "|" + proposal.effectiveScope() + "|" + proposal.period();
    Integer present = taken.get(key);
    if (present == null) {
      taken.put(key, proposals.size());
      proposals.add(proposal);
      return true;
    }
    Proposal other = proposals.get(present);
    if (other.value().equals(proposal.value())) {
      return true;
    }
    boolean better = proposal.score() > other.score();
    Proposal kept = better ? proposal : other;
    Proposal left = better ? other : proposal;
    proposals.set(
        present, kept.withNote("报告另处（" + left.position() + "）写“" + left.quote() + "”，请核对是不是同一件事"));
    if (better) {
      unread.add(
          new Unread(
              other.value(),
              "“" + other.field().name() + "”已取报告另一处的数",
              other.quote(),
              other.position(),
              other.paragraph(),
              other.start(),
              other.end()));
    }
    return better;
  }

  private void unread(Mention mention, String reason, int index) {
    Figure figure = mention.figure();
    if (figure.weak() && reason == null || figure.date() != null) {
      return;
    }
    unread.add(
        new Unread(
            figure.wording(),
            reason == null ? "没有认出是哪个数据项" : reason,
            Quotation.of(
                mention.paragraph(),
                mention.from(),
                figure.start(),
                figure.end(),
                figure.end() + mention.right().length()),
            mention.paragraph().position(),
            index,
            figure.start(),
            figure.end()));
  }

  /** Adds what was found without a figure, where no figure has been. */
  void addNought(Proposal proposal) {
    boolean present =
        proposals.stream().anyMatch(p -> p.field().name().equals(proposal.field().name()));
    if (!present) {
      proposals.add(proposal);
    }
  }
}
