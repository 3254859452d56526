package cn.duibiao.plan;

import cn.duibiao.Fixture;
import cn.duibiao.engine.PlanEvaluator;
import cn.duibiao.model.Effort;
import cn.duibiao.model.Verdict;
import cn.duibiao.model.work.Candidate;
import cn.duibiao.model.work.Need;
import cn.duibiao.model.work.PlanOutcome;
import cn.duibiao.model.work.PlanYear;
import cn.duibiao.model.work.Precedence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Facts for the rules of {@code rules/plan/year}, one measure at a time, for the year 2024. */
public final class PlanRuleCases {

  static final PlanEvaluator RULES = new PlanEvaluator(Fixture.RULES);

  private PlanRuleCases() {}

  /** A measure 甲 due on a day of 2024, wanted for one criterion. */
  static final class Wanted {
    private String day = "2024-06-30";
    private boolean late;
    private boolean groundwork;
    private Verdict verdict = Verdict.UNFILLED;
    private boolean binding;
    private boolean dated;
    private boolean zeroTolerance;
    private int admission;
    private boolean again;
    private boolean waived;
    private Verdict last;

    Wanted due(String monthDay) {
      day = "2024-" + monthDay;
      return this;
    }

    Wanted late() {
      late = true;
      return this;
    }

    Wanted groundwork() {
      groundwork = true;
      return this;
    }

    Wanted verdict(Verdict v) {
      verdict = v;
      return this;
    }

    Wanted binding() {
      binding = true;
      return this;
    }

    Wanted dated() {
      dated = true;
      return this;
    }

    Wanted zeroTolerance() {
      zeroTolerance = true;
      return this;
    }

    Wanted admitted(int place) {
      admission = place;
      return this;
    }

    Wanted again() {
      again = true;
      return this;
    }

    Wanted waived() {
      waived = true;
      return this;
    }

    Wanted last(Verdict v) {
      last = v;
      return this;
    }

    List<Object> facts(String measure) {
      return List.of(
          new Candidate(measure, "任务", LocalDate.parse(day), late, 1, Effort.EASY, groundwork),
          new Need(
              measure,
              measure + "要点",
              verdict,
              binding,
              dated,
              zeroTolerance,
              admission,
              again,
              waived,
              last));
    }
  }

  static PlanOutcome of(Wanted wanted) {
    return of(wanted.facts("甲"));
  }

  static PlanOutcome of(List<Object> facts) {
    List<Object> all = new ArrayList<>(facts);
    all.add(new PlanYear(2024));
    return RULES.evaluate(all);
  }

  /** 乙 rests on 甲. */
  static PlanOutcome pair(Wanted first, Wanted second) {
    List<Object> facts = new ArrayList<>(first.facts("甲"));
    facts.addAll(second.facts("乙"));
    facts.add(new Precedence("甲", List.of("乙"), "没有甲，乙没有依据"));
    return of(facts);
  }

  /** Names of the rules that conclude something in some case. */
  public static Set<String> fired() {
    Set<String> fired = new TreeSet<>();
    for (Wanted wanted :
        List.of(
            new Wanted().verdict(Verdict.NOT_MET).zeroTolerance().binding(),
            new Wanted().verdict(Verdict.NOT_MET).binding().late(),
            new Wanted().groundwork(),
            new Wanted().verdict(Verdict.UNPROVEN).admitted(1).due("03-31").again(),
            new Wanted().admitted(1),
            new Wanted().dated().binding(),
            new Wanted().dated().binding().late(),
            new Wanted().verdict(Verdict.UNPROVEN).last(Verdict.UNPROVEN).binding(),
            new Wanted().waived())) {
      fired.addAll(of(wanted).fired());
    }
    fired.addAll(pair(new Wanted().due("03-31"), new Wanted()).fired());
    return fired;
  }
}
