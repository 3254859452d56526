package cn.duibiao.rules;

import cn.duibiao.model.Answer;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Datum;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.Standing;
import cn.duibiao.model.Value;
import cn.duibiao.model.Verdict;
import cn.duibiao.model.Yardstick;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a case tries on its criterion; {@link CaseCoverageTest} says which kinds each one needs. */
enum CaseKind {
  AT("恰为门槛：所填的数或者日期正好等于门槛"),
  BELOW("门槛以下：所填的数小于门槛，日期早于门槛"),
  ABOVE("门槛以上：所填的数大于门槛，日期晚于门槛"),
  MET("有数而达标"),
  FAILED("有数而未达标或者关注"),
  BARE_RATE("只有比率：写比率而不写分子分母，应为证据不足"),
  VAGUE("只有说法或者约数：写“约…”“…以上”、只写月份，或者核对写“称”，应为证据不足"),
  BLANK("未填：什么都不写，应为未填报"),
  INAPPLICABLE("不适用：分母为零、前提为零或者 {值: 不适用, 理由: …}，应为不适用（施行日期、级别不算）"),
  YES_EVIDENCED("是有证：{答: 是, 证据: [证1]}，应为达标"),
  YES_BARE("是无证：{答: 是}，应为证据不足"),
  NO("否：{答: 否}，应为未达标或者关注"),
  EXCUSED("不适用有理由：{答: 不适用, 理由: …}，应为不适用"),
  UNEXCUSED("不适用无理由：{答: 不适用}，应为未填报");

  private static final Set<CaseKind> QUESTION =
      EnumSet.of(YES_EVIDENCED, YES_BARE, NO, EXCUSED, UNEXCUSED);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  final String description;

  CaseKind(String description) {
    this.description = description;
  }

  /** The kinds a criterion must have, read off its yardstick in a year when it applies. */
  static Set<CaseKind> neededBy(Yardstick yardstick, FieldKind kind) {
    if (!yardstick.isQuantified()) {
      return EnumSet.copyOf(QUESTION);
    }
    boolean rate = kind == FieldKind.RATE;
    Set<CaseKind> needed = EnumSet.of(AT, BELOW, ABOVE, MET, FAILED, BLANK, INAPPLICABLE);
    needed.add(rate ? BARE_RATE : VAGUE);
    if (yardstick.limit() instanceof Quantity limit) {
      if (limit.isZero()) {
        needed.remove(BELOW);
      }
      // a share of a whole cannot exceed it
      if (rate && limit.amount().compareTo(HUNDRED) == 0) {
        needed.remove(ABOVE);
      }
    }
    return needed;
  }

  /** Whether there is anything to judge: the right level, and some threshold has begun. */
  static boolean binds(Yardstick yardstick) {
    return !yardstick.isForOtherLevel() && yardstick.standing() != Standing.NOT_YET;
  }

  /** The kinds {@code c} is of; none of them when its yardstick does not apply in its year. */
  static Set<CaseKind> of(Cases.Case c) {
    Cases.Result result = c.result();
    Yardstick yardstick = result.yardstick();
    Set<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
    if (!binds(yardstick)) {
      return kinds;
    }
    boolean failing = c.expected() == Verdict.NOT_MET || c.expected() == Verdict.WATCH;
    List<Datum> data =
        result.stated().data().stream()
            .filter(d -> yardstick.definition().fields().contains(d.field()))
            .toList();
    for (Datum datum : data) {
      figures(datum, yardstick.limit(), c.expected(), kinds);
    }
    if (!data.isEmpty() && failing) {
      kinds.add(FAILED);
    }
    if (!data.isEmpty() && c.expected() == Verdict.MET) {
      kinds.add(MET);
    }
    if (c.body().isEmpty() && c.expected() == Verdict.UNFILLED) {
      kinds.add(BLANK);
    }
    if (c.expected() == Verdict.NOT_APPLICABLE) {
      kinds.add(INAPPLICABLE);
    }
    result.stated().answers().stream()
        .filter(a -> a.criterion().equals(c.criterion()))
        .forEach(a -> answer(a, c.expected(), failing, kinds));
    return kinds;
  }

  private static void figures(Datum datum, Value limit, Verdict expected, Set<CaseKind> kinds) {
    boolean unproven = expected == Verdict.UNPROVEN;
    if (datum.isBare() && unproven) {
      kinds.add(BARE_RATE);
    }
    if (datum.date() != null && limit instanceof DateSpan due) {
      if (datum.date().isDay()) {
        kinds.add(side(datum.date().first().compareTo(due.first())));
      } else if (unproven) {
        kinds.add(VAGUE);
      }
    }
    if (limit instanceof Quantity wanted && !datum.isBare()) {
      Stream.concat(Stream.ofNullable(datum.figure()), datum.parts().values().stream())
          .forEach(
              q -> {
                if (q.isExact() || (datum.kind() == FieldKind.RATE && !datum.isZeroBase())) {
                  kinds.add(side(q.lower().compareTo(wanted.amount())));
                } else if (unproven) {
                  kinds.add(VAGUE);
                }
              });
    }
  }

  private static CaseKind side(int order) {
    return order == 0 ? AT : order < 0 ? BELOW : ABOVE;
  }

  private static void answer(
      Answer answer, Verdict expected, boolean failing, Set<CaseKind> kinds) {
    if (answer.reply() == null && expected == Verdict.UNPROVEN) {
      kinds.add(VAGUE);
    } else if (answer.reply() == Answer.Reply.YES && expected == Verdict.MET) {
      kinds.add(YES_EVIDENCED);
    } else if (answer.reply() == Answer.Reply.YES && expected == Verdict.UNPROVEN) {
      kinds.add(VAGUE);
      if (!answer.isEvidenced()) {
        kinds.add(YES_BARE);
      }
    } else if (answer.reply() == Answer.Reply.NO && failing) {
      kinds.add(NO);
    } else if (answer.reply() == Answer.Reply.NOT_APPLICABLE) {
      if (answer.isReasoned() && expected == Verdict.NOT_APPLICABLE) {
        kinds.add(EXCUSED);
      } else if (!answer.isReasoned() && expected == Verdict.UNFILLED) {
        kinds.add(UNEXCUSED);
      }
    }
  }
}
