package cn.duibiao.outlook;

import cn.duibiao.model.Answer;
import cn.duibiao.model.CaseRow;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.NoData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is different in a supposed year. It makes another {@link DistrictYear} and leaves the one it
 * is laid on as it is.
 *
 * @param data all that is then stated of a field for one scope; empty when nothing is
 * @param noData 不适用、不掌握 among it
 * @param answers by criterion; an empty list takes the answer back
 * @param documents registered in addition
 * @param rows rows of lists and what stands in their place
 */
record Patch(
    Map<Place, List<Datum>> data,
    Map<Place, List<NoData>> noData,
    Map<String, List<Answer>> answers,
    Map<String, Evidence> documents,
    Map<CaseRow, CaseRow> rows) {

  /** Nothing different. */
  static final Patch NONE = new Patch(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** One field for one scope: what a supposition replaces as a whole. */
  record Place(String field, String scope) {}

  /** The year as it would be. */
  DistrictYear on(DistrictYear year) {
    return new DistrictYear(
        year.name(),
        year.level(),
        year.year(),
        year.period(),
        year.document(),
        joined(year.evidence(), documents),
        Stream.concat(
                year.data().stream()
                    .filter(d -> !data.containsKey(new Place(d.field(), d.scope()))),
                data.values().stream().flatMap(List::stream))
            .toList(),
        year.lists(),
        year.rows().stream().map(r -> rows.getOrDefault(r, r)).toList(),
        Stream.concat(
                year.noData().stream()
                    .filter(n -> !data.containsKey(new Place(n.field(), n.scope()))),
                noData.values().stream().flatMap(List::stream))
            .toList(),
        Stream.concat(
                year.answers().stream().filter(a -> !answers.containsKey(a.criterion())),
                answers.values().stream().flatMap(List::stream))
            .toList(),
        year.selfChecks(),
        year.reviews(),
        year.admissions(),
        year.plans(),
        year.others(),
        year.sha256());
  }

  /** Both together; where both speak of one thing, {@code other} counts. */
  Patch and(Patch other) {
    return new Patch(
        joined(data, other.data),
        joined(noData, other.noData),
        joined(answers, other.answers),
        joined(documents, other.documents),
        joined(rows, other.rows));
  }

  private static <K, V> Map<K, V> joined(Map<K, V> first, Map<K, V> second) {
    Map<K, V> both = new LinkedHashMap<>(first);
    both.putAll(second);
    return both;
  }
}
