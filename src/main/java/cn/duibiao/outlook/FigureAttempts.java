package cn.duibiao.outlook;

import cn.duibiao.input.Names;
import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Cause;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Judged;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Ruling;
import cn.duibiao.model.Scopes;
import cn.duibiao.model.Yardstick;
import cn.duibiao.outlook.Change.Kind;
import cn.duibiao.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes what the figures of a criterion would have to be, scope by scope. */
final class FigureAttempts {

  private final Catalogue catalogue;
  private final DistrictYear year;
  private final Names names;
  private final Trials trials;

  FigureAttempts(Catalogue catalogue, DistrictYear year, Names names, Trials trials) {
    this.catalogue = catalogue;
    this.year = year;
    this.names = names;
    this.trials = trials;
  }

  /** A proposal for {@code gap}; null when its rule has no limit to reach. */
  Attempt of(Finding gap) {
    Yardstick yardstick = gap.yardstick();
    Criterion criterion = yardstick.definition();
    Field field = catalogue.fields().get(criterion.fields().get(0));
    Map<String, Fix> fixes = new LinkedHashMap<>();
    List<Setting> settings = new ArrayList<>();
    if (isStated(field, Scopes.UNCLEAR)) {
      settings.add(Setting.figure(field.name(), Scopes.UNCLEAR, Map.of("值", "")));
    }
    for (String scope : scopes(gap, criterion)) {
      Ruling ruling = ruling(gap, scope);
      Bar bar = bar(gap, ruling, field);
      if (bar == null) {
        return null;
      }
      Fix fix =
          new FigureFix(year, field, yardstick, bar)
              .of(scope, stated(field, scope, ruling), ruling == null ? null : ruling.cause());
      fixes.put(scope, fix);
      settings.add(fix.setting());
    }
    if (fixes.isEmpty()) {
      return null;
    }
    String withdrawn = withdraw(criterion, settings);
    return new Attempt(
        fixes.values().stream().anyMatch(Fix::distance) ? Kind.DISTANCE : Kind.FIGURES,
        words(criterion, fixes) + withdrawn,
        settings,
        variants(settings, fixes),
        fixes.values().stream().flatMap(f -> f.enough().stream()).toList().isEmpty()
            ? List.of()
            : List.of(best(settings, fixes)));
  }

  private boolean isStated(Field field, String scope) {
    return year.data().stream()
        .anyMatch(d -> d.field().equals(field.name()) && d.scope().equals(scope));
  }

  /** Scopes whose figures do not do, and required ones that have none. */
  private static Set<String> scopes(Finding gap, Criterion criterion) {
    Set<String> scopes = new LinkedHashSet<>();
    List<String> covered = new ArrayList<>();
    for (Ruling ruling : gap.rulings()) {
      String scope = ruling.scope();
      if (scope == null
          || scope.equals(Scopes.UNCLEAR)
          || !Scopes.overlap(criterion.scopes(), scope)) {
        continue;
      }
      if (ruling.verdict().isGap() && ruling.cause() != Cause.RELATED_ONLY) {
        scopes.add(scope);
      }
      if (ruling.cause() != Cause.RELATED_ONLY) {
        covered.add(scope);
      }
    }
    scopes.addAll(Scopes.missing(criterion.scopes(), covered));
    return scopes;
  }

  private static Ruling ruling(Finding gap, String scope) {
    return gap.rulings().stream()
        .filter(r -> scope.equals(r.scope()) && r.judged() != null && r.verdict().isGap())
        .findFirst()
        .orElse(null);
  }

  private Datum stated(Field field, String scope, Ruling ruling) {
    if (ruling != null) {
      return ruling.judged().data().get(0);
    }
    return year.data().stream()
        .filter(d -> d.field().equals(field.name()) && d.scope().equals(scope))
        .findFirst()
        .orElse(null);
  }

  /**
   * What the rule compares with. Where it has not fired for want of figures, it is shown some to
   * see: only the rule knows its relation.
   */
  private Bar bar(Finding gap, Ruling ruling, Field field) {
    Judged judged =
        ruling != null
            ? ruling.judged()
            : gap.rulings().stream()
                .map(Ruling::judged)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> probe(gap, field));
    if (judged == null || judged.yardstick().limit() == null) {
      return null;
    }
    boolean own = ruling != null && ruling.cause() != Cause.PARTIAL;
    return new Bar(
        judged.test().relation(), own ? judged.yardstick().limit() : gap.yardstick().limit());
  }

  private Judged probe(Finding gap, Field field) {
    Yardstick yardstick = gap.yardstick();
    if (yardstick.limit() == null) {
      return null;
    }
    String limit =
        yardstick.limit() instanceof Quantity q
            ? q.text()
            : yardstick.threshold().due(year.year()).toString();
    Map<String, String> keys =
        field.kind() == FieldKind.RATE ? Map.of("分子", "1", "分母", "1") : Map.of("值", limit);
    Setting some = Setting.figure(field.name(), yardstick.definition().scopes().get(0), keys);
    Patch patch = Supposition.read(List.of(some), year, catalogue, names, new Problems());
    return trials.alone(gap.criterion(), patch.on(year)).rulings().stream()
        .map(Ruling::judged)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A 否 that the figures will belie has to go. */
  private String withdraw(Criterion criterion, List<Setting> settings) {
    Answer answer =
        year.answers().stream()
            .filter(a -> a.criterion().equals(criterion.id()) && a.reply() != null)
            .filter(a -> a.reply() != Answer.Reply.YES)
            .findFirst()
            .orElse(null);
    if (answer == null) {
      return "";
    }
    settings.add(
        new Setting.Reply(
            Setting.scalar(criterion.id()),
            criterion.id(),
            Map.of(Setting.ITSELF, Setting.scalar(""))));
    return "；并撤回核对所答“" + answer.reply().label() + "”";
  }

  private static String words(Criterion criterion, Map<String, Fix> fixes) {
    if (fixes.size() == 1 && criterion.scopes().size() == 1) {
      return fixes.values().iterator().next().words();
    }
    return fixes.entrySet().stream()
        .map(e -> e.getKey() + "：" + e.getValue().words())
        .collect(Collectors.joining("；"));
  }

  /** For each scope the same with one unit less there and nowhere else. */
  private static List<List<Setting>> variants(List<Setting> settings, Map<String, Fix> fixes) {
    List<List<Setting>> variants = new ArrayList<>();
    for (Fix fix : fixes.values()) {
      if (fix.tooLittle() != null) {
        variants.add(settings.stream().map(s -> s == fix.setting() ? fix.tooLittle() : s).toList());
      }
    }
    return variants;
  }

  private static List<Setting> best(List<Setting> settings, Map<String, Fix> fixes) {
    List<Setting> best = new ArrayList<>(settings);
    for (Fix fix : fixes.values()) {
      if (!fix.enough().isEmpty()) {
        best.replaceAll(s -> s == fix.setting() ? fix.enough().get(0) : s);
      }
    }
    return best;
  }
}
