package cn.duibiao.draft;

import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.QuantityReader;
import cn.duibiao.model.Tie;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a rate the numerator and denominator that stand beside it, where the dictionary says that
 * the two counts are its parts and the arithmetic agrees.
 */
final class Parts {

  private Parts() {}

  static List<Proposal> joined(List<Proposal> proposals) {
    List<Proposal> joined = new ArrayList<>();
    for (Proposal p : proposals) {
      boolean rate = p.field().kind() == FieldKind.RATE && !p.isOpen();
      joined.add(rate ? withParts(p, proposals) : p);
    }
    return joined;
  }

  private static Proposal withParts(Proposal rate, List<Proposal> all) {
    Quantity stated = quantity(rate);
    for (Proposal numerator : beside(rate, Tie.Role.NUMERATOR, all)) {
      for (Proposal denominator : beside(rate, Tie.Role.DENOMINATOR, all)) {
        Quantity computed = quantity(numerator).percentOf(quantity(denominator));
        if (stated != null
            && stated.isExact()
            && computed != null
            && stated.mayStandFor(computed)) {
          return rate.withParts(numerator.value(), denominator.value())
              .withNote(
                  "分子、分母取自“" + numerator.field().name() + "”“" + denominator.field().name() + "”");
        }
      }
    }
    return rate;
  }

  private static List<Proposal> beside(Proposal rate, Tie.Role role, List<Proposal> all) {
    List<String> names =
        rate.field().ties().stream().filter(t -> t.role() == role).map(Tie::other).toList();
    return all.stream()
        .filter(
            p ->
                !p.isOpen()
                    && p.paragraph() == rate.paragraph()
                    && names.contains(p.field().name()))
        .filter(
            p ->
                p.effectiveScope().equals(rate.effectiveScope())
                    && quantity(p) != null
                    && quantity(p).isExact())
        .toList();
  }

  private static Quantity quantity(Proposal p) {
    return QuantityReader.read(p.value()) instanceof QuantityReader.Figure f ? f.quantity() : null;
  }
}
