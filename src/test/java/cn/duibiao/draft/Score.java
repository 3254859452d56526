package cn.duibiao.draft;

import cn.duibiao.draft.Facts.Fact;
import cn.duibiao.input.Names;
import cn.duibiao.model.Field;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.QuantityReader;
import cn.duibiao.model.Scopes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft held against the facts. Right is a proposal with the fact's field, value, bound and
 * scope. A scope is right when both are of the same body: another body than the government, one
 * level of it, or one office; what the reader only presumed (推定) or named by its objects (承诺件、重点项目)
 * is the field's usual scope.
 */
record Score(int facts, int right, List<String> missed, List<String> wrong, List<String> extra) {

  static Score of(Facts facts, Draft draft, Names names) {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<Proposal> left = new ArrayList<>(draft.settled());
    left.removeIf(p -> p.field().kind() == FieldKind.DATE);
    int right = 0;
    List<Fact> figures = facts.all().stream().filter(Fact::hasFigure).toList();
    for (Fact fact : figures) {
      Field field = names.find(fact.field());
      Optional<Proposal> found =
          left.stream()
              .filter(p -> p.field().equals(field) || p.field().name().startsWith(fact.field()))
              .filter(p -> hasValue(p, fact))
              .findFirst();
      String words =
          fact.id() + " " + fact.field() + " " + fact.bound() + fact.value() + "：" + fact.quote();
      if (found.isEmpty()) {
        missed.add(words);
      } else if (!sameScope(found.get(), fact.scope())) {
        wrong.add(words + "，主体应为" + fact.scope() + "，写成" + found.get().effectiveScope());
        missed.add(words + "（主体）");
        left.remove(found.get());
      } else {
        right++;
        left.remove(found.get());
      }
    }
    List<String> extra = new ArrayList<>();
    for (Proposal p : left) {
      String words =
          p.field().name() + " " + p.value() + "：" + p.quote() + "（" + p.position() + "）";
      boolean text = p.field().kind() == FieldKind.TEXT || p.paragraph() < 0;
      boolean listed =
          facts.all().stream()
              .anyMatch(
                  f ->
                      p.field().name().startsWith(f.field())
                          || f.field().startsWith(p.field().name()));
      boolean other =
          figures.stream().anyMatch(f -> hasValue(p, f) && overlaps(p.quote(), f.quote()));
      if (!(text && listed)) {
        (other || listed ? wrong : extra).add(words);
      }
    }
    return new Score(figures.size(), right, missed, wrong, extra);
  }

  private static boolean hasValue(Proposal p, Fact fact) {
    String digits = p.value().replaceAll("^[^\\d]+", "");
    if (!(QuantityReader.read(p.field().kind() == FieldKind.TEXT ? digits : p.value())
        instanceof QuantityReader.Figure f)) {
      return false;
    }
    Quantity q = f.quantity();
    BigDecimal value = fact.value();
    if (fact.unit().equals("万元")) {
      value = value.movePointRight(4);
    }
    return switch (fact.bound()) {
      case "=", "全称" -> q.isExact() && q.amount().compareTo(value) == 0;
      case ">=" -> !q.isExact() && q.lower() != null && q.lower().compareTo(value) == 0;
      case "<=" -> !q.isExact() && q.upper() != null && q.upper().compareTo(value) == 0;
      default -> !q.isExact();
    };
  }

  private static boolean overlaps(String a, String b) {
    String figure = b.replaceAll("\\s", "");
    return a.contains(figure) || figure.contains(a) || common(a, figure) >= 6;
  }

  private static int common(String a, String b) {
    int best = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = i + best + 1; j <= a.length() && b.contains(a.substring(i, j)); j++) {
        best = j - i;
      }
    }
    return best;
  }

  private static boolean sameScope(Proposal p, String stated) {
    String scope = p.effectiveScope();
    if (stated.contains("推定") || stated.matches("承诺件|重点项目|执法人员|党政机关|普法志愿者|党政主要负责人|.*（.*不.*）")) {
      return !Scopes.outside(scope);
    }
    boolean office = isOffice(stated) && (scope.equals("工作部门") || isOffice(scope));
    return office || kind(scope).equals(kind(stated));
  }

  private static String kind(String scope) {
    String plain = scope.replaceAll("[(（].*", "");
    if (plain.startsWith("不明")) {
      return "不明";
    }
    if (plain.contains("党组") || plain.contains("常务会议")) {
      return "本级政府";
    }
    if (plain.contains("部门")
        || plain.contains("区直")
        || plain.contains("县直")
        || plain.contains("单位")) {
      return plain.contains("镇街") ? "工作部门和镇街" : "工作部门";
    }
    if (plain.startsWith("全区") || plain.startsWith("全县") || plain.startsWith("全域")) {
      return "全域";
    }
    return plain.matches("[区县市]委.*") ? "党委" : plain;
  }

  private static boolean isOffice(String scope) {
    return scope.contains("局")
        || scope.contains("监管")
        || scope.contains("部门")
        || scope.contains("、");
  }
}
