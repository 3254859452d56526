package cn.duibiao.compare;

import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Datum;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.QuantityReader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of an assessment, put together again from its facts, so that a result file and a
 * district-year give the same ones. Only 分母含义, which a result does not carry, needs the data.
 */
final class Figures {

  private final Side side;
  private final Catalogue catalogue;
  private final boolean all;

  private Figures(Side side, Catalogue catalogue, boolean all) {
    this.side = side;
    this.catalogue = catalogue;
    this.all = all;
  }

  /**
   * By field and scope, in the order of the dictionary; several when a field was stated twice.
   *
   * @param all whether to add figures that no finding used, which only data have: both sides must
   *     be asked alike, or what a result leaves out would seem to have vanished
   */
  static Map<Key, List<Figure>> of(Side side, Catalogue catalogue, boolean all) {
    return new Figures(side, catalogue, all).read();
  }

  /** What makes two figures the same thing in two years. */
  record Key(int order, String field, String scope) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byField = Integer.compare(order, other.order);
      return byField != 0 ? byField : scope.compareTo(other.scope);
    }
  }

  private Map<Key, List<Figure>> read() {
    Map<String, Integer> order = new LinkedHashMap<>();
    catalogue.fields().keySet().forEach(name -> order.put(name, order.size()));
    Map<Key, Map<String, Map<String, List<String>>>> parts = new TreeMap<>();
    for (FactEntry fact : facts()) {
      String base = base(fact.field());
      if (base == null || fact.scope() == null) {
        continue;
      }
      String part =
          fact.field().length() == base.length() ? "" : fact.field().substring(base.length() + 1);
      String period = fact.period() == null ? whole() : fact.period();
      parts
          .computeIfAbsent(new Key(order.get(base), base, fact.scope()), k -> new TreeMap<>())
          .computeIfAbsent(period, k -> new LinkedHashMap<>())
          .computeIfAbsent(part, k -> new ArrayList<>())
          .add(fact.wording());
    }
    Map<Key, List<Figure>> figures = new TreeMap<>();
    parts.forEach(
        (key, periods) ->
            periods.forEach(
                (period, stated) ->
                    figures
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .addAll(figures(key, period, stated))));
    return figures;
  }

  private Set<FactEntry> facts() {
    Set<FactEntry> facts = new LinkedHashSet<>();
    side.assessment().findings().forEach(f -> facts.addAll(f.facts()));
    side.assessment().doubts().forEach(d -> facts.addAll(d.facts()));
    facts.addAll(side.assessment().background());
    if (all) {
      Set<String> told = new HashSet<>();
      facts.forEach(f -> told.add(base(f.field())));
      side.year().data().stream()
          .filter(d -> !told.contains(d.field()))
          .forEach(d -> unused(d, facts));
    }
    return facts;
  }

  private void unused(Datum d, Set<FactEntry> facts) {
    String period = d.period().equals(side.year().period()) ? null : d.period().text();
    if (d.hasParts()) {
      facts.add(new FactEntry(d.field() + ".分子", d.numerator().wording(), d.scope(), period, null));
      facts.add(
          new FactEntry(d.field() + ".分母", d.denominator().wording(), d.scope(), period, null));
    } else {
      facts.add(new FactEntry(d.field(), d.wording(), d.scope(), period, null));
    }
  }

  /** The field of {@code 字段} or {@code 字段.分子}; null for what is no field here. */
  private String base(String name) {
    if (catalogue.fields().containsKey(name)) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 && catalogue.fields().containsKey(name.substring(0, dot))
        ? name.substring(0, dot)
        : null;
  }

  private String whole() {
    return side.assessment().period().from() + " 至 " + side.assessment().period().to();
  }

  private List<Figure> figures(Key key, String period, Map<String, List<String>> stated) {
    Field field = catalogue.fields().get(key.field());
    List<String> bare = stated.getOrDefault("", List.of());
    List<String> over = stated.getOrDefault("分子", List.of());
    List<String> under = stated.getOrDefault("分母", List.of());
    boolean rate = field.kind() == FieldKind.RATE;
    String meaning = meaning(key);
    List<Figure> figures = new ArrayList<>();
    if (over.size() == 1 && under.size() == 1 && bare.size() <= 1) {
      Quantity a = read(over.get(0));
      Quantity b = read(under.get(0));
      String words = over.get(0) + "／" + under.get(0);
      figures.add(
          figure(
              key, period, words, a == null || b == null ? null : a.percentOf(b), true, meaning));
      return figures;
    }
    for (String words : bare) {
      figures.add(figure(key, period, words, unit(field, read(words)), rate, meaning));
    }
    if (bare.isEmpty()) {
      String words = String.join("，", stated.entrySet().stream().map(Figures::words).toList());
      figures.add(figure(key, period, words, null, rate, meaning));
    }
    return figures;
  }

  private static String words(Map.Entry<String, List<String>> part) {
    return part.getKey() + String.join("、", part.getValue());
  }

  private static Quantity read(String words) {
    return QuantityReader.read(words) instanceof QuantityReader.Figure f ? f.quantity() : null;
  }

  private static Quantity unit(Field field, Quantity q) {
    if (q == null || field.kind() == FieldKind.TEXT || field.kind() == FieldKind.DATE) {
      return null;
    }
    String unit = field.kind() == FieldKind.RATE ? "%" : field.unit();
    return q.unit().isEmpty() ? q.as(unit, q.wording()) : q;
  }

  private static Figure figure(
      Key key, String period, String words, Quantity value, boolean rate, String meaning) {
    return new Figure(key.field(), key.scope(), period, days(period), words, value, rate, meaning);
  }

  private static long days(String period) {
    String[] ends = period.split(" 至 ");
    if (ends.length != 2) {
      return 0;
    }
    return ChronoUnit.DAYS.between(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])) + 1;
  }

  private String meaning(Key key) {
    if (side.year() == null) {
      return null;
    }
    return side.year().data().stream()
        .filter(d -> d.field().equals(key.field()) && d.scope().equals(key.scope()))
        .map(Datum::meaning)
        .filter(m -> m != null)
        .findFirst()
        .orElse(null);
  }
}
