package cn.duibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.model.Verdict;
import cn.duibiao.model.work.PlanOutcome;
import cn.duibiao.model.work.Role.Kind;
import cn.duibiao.plan.PlanRuleCases.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@code rules/plan/year}, one ground at a time. Expected places are those of the
 * rules' words.
 */
class PlanRulesTest {

  private static String best(PlanOutcome outcome, String measure) {
    return outcome.grounds().get(measure).get(0).rule().substring(0, 3);
  }

  private static String best(Wanted wanted) {
    return best(PlanRuleCases.of(wanted), "甲");
  }

  private static int step(Wanted wanted) {
    return PlanRuleCases.of(wanted).grounds().get("甲").get(0).ground().step();
  }

  @Test
  @DisplayName("零容忍未达标在先行措施之前，先行措施在一般未达标之前")
  void certainFailuresAndGroundwork() {
    assertThat(best(new Wanted().verdict(Verdict.NOT_MET).binding().zeroTolerance()))
        .isEqualTo("Y01");
    assertThat(best(new Wanted().groundwork())).isEqualTo("Y02");
    assertThat(best(new Wanted().verdict(Verdict.NOT_MET).binding())).isEqualTo("Y03");
    assertThat(step(new Wanted().verdict(Verdict.NOT_MET).binding().zeroTolerance()))
        .isLessThan(step(new Wanted().groundwork()));
    assertThat(step(new Wanted().groundwork()))
        .isLessThan(step(new Wanted().verdict(Verdict.NOT_MET).binding()));
  }

  @Test
  @DisplayName("没有约束力的未达到，不排到未达标的层次里")
  void forceMatters() {
    assertThat(best(new Wanted().verdict(Verdict.WATCH))).isEqualTo("Y14");
    assertThat(best(new Wanted().verdict(Verdict.UNPROVEN))).isEqualTo("Y14");
    assertThat(best(new Wanted().verdict(Verdict.UNPROVEN).binding())).isEqualTo("Y13");
  }

  @Test
  @DisplayName("自认短板：3月31日能办成的在有规定日期的之前，4月1日才办成的在其后")
  void admittedInTheFirstQuarter() {
    Wanted inTime = new Wanted().verdict(Verdict.UNPROVEN).admitted(2).due("03-31");
    Wanted aDayLater = new Wanted().verdict(Verdict.UNPROVEN).admitted(2).due("04-01");
    assertThat(best(inTime)).isEqualTo("Y05");
    assertThat(best(aDayLater)).isEqualTo("Y09");
    int dated = step(new Wanted().dated().binding());
    assertThat(step(inTime)).isLessThan(dated);
    assertThat(step(aDayLater)).isGreaterThan(dated);
  }

  @Test
  @DisplayName("自认短板没有填报的，一季度也不提前：先补底数")
  void admittedBlank() {
    assertThat(best(new Wanted().admitted(1).due("03-31"))).isEqualTo("Y10");
  }

  @Test
  @DisplayName("上年自认、今年又自认的提前，不看时限")
  void admittedAgain() {
    assertThat(best(new Wanted().verdict(Verdict.UNPROVEN).admitted(2).again().due("11-30")))
        .isEqualTo("Y06");
  }

  @Test
  @DisplayName("规定日期还来得及的排前；已过的不能补，排在反复的缺口之后")
  void datesThatCanBeMet() {
    assertThat(best(new Wanted().dated().binding())).isEqualTo("Y07");
    assertThat(best(new Wanted().dated().binding().late())).isEqualTo("Y12");
    assertThat(best(new Wanted().dated())).as("没有约束力的日期").isEqualTo("Y14");
    assertThat(step(new Wanted().dated().binding().late()))
        .isGreaterThan(step(new Wanted().verdict(Verdict.UNPROVEN).last(Verdict.UNPROVEN)));
  }

  @Test
  @DisplayName("两年都有的缺口提前；两年都没有填的不算反复")
  void repeated() {
    assertThat(best(new Wanted().verdict(Verdict.UNPROVEN).last(Verdict.WATCH))).isEqualTo("Y11");
    assertThat(best(new Wanted().last(Verdict.UNFILLED))).isEqualTo("Y14");
    assertThat(best(new Wanted().verdict(Verdict.UNPROVEN).last(Verdict.UNFILLED)))
        .isEqualTo("Y14");
    assertThat(best(new Wanted().verdict(Verdict.UNPROVEN).last(Verdict.MET))).isEqualTo("Y14");
  }

  @Test
  @DisplayName("前提：一季度的自成一层；不在一季度的，跟着靠它的措施走")
  void premises() {
    PlanOutcome early = PlanRuleCases.pair(new Wanted().due("03-31"), new Wanted());
    assertThat(best(early, "甲")).isEqualTo("Y08");
    assertThat(best(early, "乙")).isEqualTo("Y14");
    PlanOutcome followed =
        PlanRuleCases.pair(
            new Wanted().due("06-30"), new Wanted().verdict(Verdict.UNPROVEN).admitted(1));
    assertThat(best(followed, "甲")).isEqualTo("Y15");
    assertThat(followed.grounds().get("甲").get(0).ground().step())
        .isEqualTo(followed.grounds().get("乙").get(0).ground().step());
  }

  @Test
  @DisplayName("只补数据的不单独成条；有说法、先行、自认、有规定日期、是前提的单独成条")
  void roles() {
    assertThat(PlanRuleCases.of(new Wanted()).is("甲", Kind.BODY)).isFalse();
    assertThat(PlanRuleCases.of(new Wanted().verdict(Verdict.UNPROVEN)).is("甲", Kind.BODY))
        .isTrue();
    assertThat(PlanRuleCases.of(new Wanted().groundwork()).is("甲", Kind.BODY)).isTrue();
    assertThat(PlanRuleCases.of(new Wanted().admitted(3)).is("甲", Kind.BODY)).isTrue();
    assertThat(PlanRuleCases.of(new Wanted().dated().binding()).is("甲", Kind.BODY)).isTrue();
    PlanOutcome pair = PlanRuleCases.pair(new Wanted(), new Wanted());
    assertThat(pair.is("甲", Kind.BODY)).isTrue();
    assertThat(pair.is("乙", Kind.BODY)).isFalse();
  }

  @Test
  @DisplayName("豁免有效的不列入；有规定日期的和先行的不推迟")
  void leftOutAndFixed() {
    assertThat(PlanRuleCases.of(new Wanted().waived()).is("甲", Kind.LEFT_OUT)).isTrue();
    assertThat(PlanRuleCases.of(new Wanted()).is("甲", Kind.LEFT_OUT)).isFalse();
    assertThat(PlanRuleCases.of(new Wanted().dated().binding()).is("甲", Kind.FIXED)).isTrue();
    assertThat(PlanRuleCases.of(new Wanted().groundwork()).is("甲", Kind.FIXED)).isTrue();
    assertThat(PlanRuleCases.of(new Wanted().dated()).is("甲", Kind.FIXED)).isFalse();
  }
}
