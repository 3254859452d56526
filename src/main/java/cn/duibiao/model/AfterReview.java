package cn.duibiao.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A district's year as it stands after review: what inspectors found in the place of what was
 * claimed, for the same field and scope or the same criterion. Reviews that disagree all go in, so
 * that the rules see the contradiction.
 */
final class AfterReview {

  private AfterReview() {}

  static DistrictYear of(DistrictYear year) {
    List<Review> standing =
        year.reviews().stream().filter(r -> r.isJudgeable() && !r.superseded()).toList();
    Set<List<String>> found = new HashSet<>();
    Set<String> fields = new HashSet<>();
    Set<String> answered = new HashSet<>();
    List<Datum> data = new ArrayList<>();
    List<NoData> blanks = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (Review r : standing) {
      if (r.answer() != null) {
        if (answered.add(r.key())) {
          answers.add(settled(standing, r));
        }
        continue;
      }
      fields.add(r.key());
      found.add(List.of(r.key(), r.scope()));
      if (r.datum() != null && data.stream().noneMatch(d -> same(d, r.datum()))) {
        data.add(r.datum());
      } else if (r.blank() != null) {
        blanks.add(r.blank());
      }
    }
    year.data().stream()
        .filter(d -> !found.contains(List.of(d.field(), d.scope())))
        .forEach(data::add);
    year.noData().stream()
        .filter(n -> !found.contains(List.of(n.field(), n.scope())))
        .forEach(blanks::add);
    year.answers().stream().filter(a -> !answered.contains(a.criterion())).forEach(answers::add);
    return year.with(data, answers, blanks).withLists(lists(year, fields));
  }

  /** The answer, or no more than a claim where inspectors do not agree. */
  private static Answer settled(List<Review> standing, Review first) {
    List<Review> all =
        standing.stream().filter(r -> r.answer() != null && r.key().equals(first.key())).toList();
    boolean agreed = all.stream().noneMatch(r -> r.answer().reply() != first.answer().reply());
    Answer last = all.get(all.size() - 1).answer();
    return agreed ? last : new Answer(first.key(), null, "复核意见不一", null, List.of(), first.source());
  }

  private static boolean same(Datum a, Datum b) {
    return a.field().equals(b.field()) && a.scope().equals(b.scope()) && a.repeats(b);
  }

  /** A reviewed figure stands for itself, also where the district's own comes from a list. */
  private static List<CaseList> lists(DistrictYear year, Set<String> fields) {
    return year.lists().stream().map(l -> l.withoutYields(fields)).toList();
  }
}
