package cn.duibiao.intake;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Department;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldUse;
import cn.duibiao.model.ListForm;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which fields and questions a form asks for, in the order of the catalogue. */
public final class Selection {

  private final Catalogue catalogue;
  private final String words;
  private final Predicate<Field> fields;
  private final Predicate<Criterion> questions;
  private final Predicate<ListForm> lists;
  private final Map<String, Integer> order = new HashMap<>();

  private Selection(
      Catalogue catalogue,
      String words,
      Predicate<Field> fields,
      Predicate<Criterion> questions,
      Predicate<ListForm> lists) {
    this.catalogue = catalogue;
    this.words = words;
    this.fields = fields;
    this.questions = questions;
    this.lists = lists;
    catalogue.criteria().flatMap(Selection::asked).forEach(f -> order.putIfAbsent(f, order.size()));
  }

  /** The fields a criterion asks for: those of its rule, what speaks of it, what it presupposes. */
  static Stream<String> asked(Criterion c) {
    return Stream.of(c.fields().stream(), c.related().stream(), Stream.ofNullable(c.premiseField()))
        .flatMap(s -> s);
  }

  /** Everything. */
  public static Selection all(Catalogue catalogue) {
    return new Selection(catalogue, null, f -> true, c -> true, l -> true);
  }

  /** What one unit fills in and answers; {@code department} is in the catalogue. */
  public static Selection of(Catalogue catalogue, Department department) {
    String name = department.name();
    return new Selection(
        catalogue,
        name + "填的部分",
        f -> name.equals(f.filledBy()),
        c -> {
          List<String> units = catalogue.indicator(c.indicator()).units();
          return !units.isEmpty() && units.get(0).equals(name);
        },
        l -> name.equals(l.filledBy()));
  }

  /** One 一级指标: its theme and whatever its criteria read elsewhere. */
  public static Selection of(Catalogue catalogue, Domain domain) {
    return new Selection(
        catalogue,
        domain.id() + " " + domain.title(),
        f ->
            f.theme().equals(domain.theme())
                || domain.indicators().stream()
                    .flatMap(i -> i.criteria().stream())
                    .flatMap(Selection::asked)
                    .anyMatch(f.name()::equals),
        c -> catalogue.domainOf(c.indicator()) == domain,
        l -> l.theme().equals(domain.theme()));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** What part of the catalogue it is, null for all. */
  String words() {
    return words;
  }

  /**
   * The fields at home in {@code domain}: judged ones as the catalogue asks for them, then others.
   */
  List<Field> fields(Domain domain) {
    return catalogue.fields().values().stream()
        .filter(f -> f.theme().equals(domain.theme()) && fields.test(f))
        .sorted(
            Comparator.comparing(Field::use)
                .thenComparing(f -> f.use() == FieldUse.JUDGED ? order.get(f.name()) : 0))
        .toList();
  }

  /** The criteria that are questions. */
  List<Criterion> questions() {
    return catalogue.criteria().filter(c -> !c.quantified() && questions.test(c)).toList();
  }

  /** The registers that may be kept instead of totals. */
  List<ListForm> lists() {
    return catalogue.lists().get().forms().values().stream().filter(lists).toList();
  }
}
