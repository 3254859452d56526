package cn.duibiao.assessment;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Domain;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Firing;
import cn.duibiao.model.Force;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Judged;
import cn.duibiao.model.Listing;
import cn.duibiao.model.Measure;
import cn.duibiao.model.NoData;
import cn.duibiao.model.NotApplicable;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Quoted;
import cn.duibiao.model.RowTest;
import cn.duibiao.model.Ruling;
import cn.duibiao.model.Source;
import cn.duibiao.model.Tally;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Truth;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a finding is what it is: the requirement and its source, the words of the file, and every
 * rule that fired on the way, as the engine reported it.
 */
public final class Explanation {

  private final Catalogue catalogue;
  private final DistrictYear year;
  private final Outcome outcome;
  private final Wording wording;
  private final LocalExplanation local;
  private final StringBuilder out = new StringBuilder();

  private Explanation(Catalogue catalogue, Profile profile, DistrictYear year, Outcome outcome) {
    this.catalogue = catalogue;
    this.local = new LocalExplanation(profile, outcome);
    this.year = year;
    this.outcome = outcome;
    this.wording = new Wording(catalogue, year.kindWord());
  }

  /** Explains a criterion or every criterion of an indicator; null when {@code id} is neither. */
  public static String of(
      String id, Catalogue catalogue, Profile profile, DistrictYear year, Outcome outcome) {
    Explanation explanation = new Explanation(catalogue, profile, year, outcome);
    if (catalogue.criterion(id) != null) {
      explanation.criterion(catalogue.criterion(id));
    } else if (catalogue.indicator(id) != null) {
      explanation.indicator(catalogue.indicator(id));
    } else {
      return null;
    }
    return explanation.out.toString();
  }

  private void indicator(Indicator indicator) {
    Domain domain = catalogue.domainOf(indicator.id());
    List<Verdict> verdicts = indicator.criteria().stream().map(c -> finding(c).verdict()).toList();
    Verdict verdict = Verdict.worst(verdicts);
    line(
        indicator.id()
            + " "
            + indicator.title()
            + "〔"
            + (verdict == null ? "本版尚未编入" : verdict.label())
            + "〕");
    line("一级指标：" + domain.title());
    line("要求（转述）：" + indicator.text());
    local.official(indicator.id()).forEach(this::line);
    line(
        "文本状态："
            + indicator.confidence().words()
            + "；责任单位："
            + indicator.units().stream().map(wording::unit).collect(Collectors.joining("、")));
    for (Criterion criterion : indicator.criteria()) {
      line("");
      line("────────");
      criterion(criterion);
    }
  }

  private Finding finding(Criterion criterion) {
    return outcome.findings().stream()
        .filter(f -> f.criterion().equals(criterion.id()))
        .findFirst()
        .orElseThrow();
  }

  private void criterion(Criterion criterion) {
    Finding finding = finding(criterion);
    line(
        criterion.id()
            + " "
            + criterion.title()
            + "〔"
            + finding.verdict().label()
            + "〕"
            + (criterion.zeroTolerance() ? "〔零容忍事项〕" : ""));
    line("");
    requirement(criterion, finding);
    local.official(criterion.id()).forEach(this::line);
    local.changes(criterion.id()).forEach(this::line);
    facts(finding);
    steps(finding);
    line("");
    line("结论：" + finding.verdict().label() + "。" + wording.reason(finding) + "。");
    if (finding.isGap()) {
      line("怎样改变结论：" + wording.toMeet(finding) + "。");
    }
    local.waiver(criterion.id()).forEach(this::line);
    measures(finding);
    doubts(criterion);
  }

  private void requirement(Criterion criterion, Finding finding) {
    line("要求：" + criterion.requirement() + "。");
    if (criterion.question() != null) {
      line("核对：" + criterion.question());
    }
    line("适用主体：" + String.join("、", criterion.scopes()));
    Threshold t = finding.yardstick().threshold();
    if (t == null) {
      line("门槛：本统计期没有施行中的要求");
      return;
    }
    String effect = t.binding() ? "不符即未达标" : "只提示，不符为关注";
    line(
        "门槛："
            + t.text()
            + "（"
            + t.force().label()
            + (t.force() == Force.LEGAL && t.legalLevel() != null ? " " + t.legalLevel() : "")
            + "，"
            + t.confidence().words()
            + "，"
            + effect
            + "）");
    line("依据：" + t.basis());
    if (t.from() != null || t.to() != null) {
      line("施行：" + (t.from() == null ? "" : "自" + t.from()) + (t.to() == null ? "" : "至" + t.to()));
    }
  }

  private void facts(Finding finding) {
    line("");
    List<Datum> data =
        finding.rulings().stream()
            .flatMap(r -> r.data().stream())
            .filter(d -> !d.second())
            .distinct()
            .toList();
    List<Answer> answers =
        year.answers().stream().filter(a -> a.criterion().equals(finding.criterion())).toList();
    List<NoData> blanks =
        year.noData().stream()
            .filter(n -> finding.yardstick().definition().fields().contains(n.field()))
            .toList();
    if (data.isEmpty() && answers.isEmpty() && blanks.isEmpty()) {
      line(
          "用到的数据：没有填报"
              + (finding.isGap() ? "，可问" + wording.askWhom(finding.yardstick().definition()) : ""));
      return;
    }
    line("用到的数据：");
    data.forEach(this::datum);
    answers.forEach(a -> line("　核对：" + Wording.words(a) + place(a.source())));
    blanks.forEach(
        n ->
            line(
                "　"
                    + n.field()
                    + "："
                    + n.state().label()
                    + (n.reason() == null ? "" : "，" + n.reason())
                    + place(n.source())));
  }

  private void datum(Datum d) {
    String scope = d.scopeAssumed() ? d.scope() + "（没有写主体，按通常主体）" : d.scope();
    line("　" + d.field() + "：" + d.wording() + "　主体：" + scope + "　期间：" + d.period().text());
    if (d.isListed()) {
      listing(d.listing());
      totals(d.field());
    }
    d.parts().forEach((name, q) -> line("　　" + name + "：" + q.wording()));
    d.notes().forEach((name, text) -> line("　　" + name + "：" + text));
    if (d.meaning() != null) {
      line("　　分母含义：" + d.meaning());
    }
    if (d.remark() != null) {
      line("　　说明：" + d.remark());
    }
    if (d.query() != null) {
      line("　　填报人标注的疑义：" + d.query());
    }
    line(
        "　　佐证："
            + (d.evidence().isEmpty() ? "没有登记" : String.join("、", d.evidence()))
            + place(d.source()));
  }

  /** The total beside a list, which is compared and not judged. */
  private void totals(String field) {
    year.data().stream()
        .filter(d -> d.field().equals(field))
        .forEach(d -> line("　　另填的合计：" + d.wording() + "，有清单的以清单为准" + place(d.source())));
  }

  private void listing(Listing rows) {
    if (!rows.failed().isEmpty()) {
      line("　　不符合或者计入的：" + rows.failedWords());
    }
    if (!rows.openWords().isEmpty()) {
      line("　　不能确定的：" + rows.openWords());
    }
  }

  private static String place(Source s) {
    StringBuilder place = new StringBuilder();
    if (s.quote() != null) {
      place.append("　原文").append(Quoted.of(s.quote()));
    }
    if (s.position() != null) {
      place.append("　位置：").append(s.position());
    }
    return place + "　数据文件第" + s.line() + "行";
  }

  private void steps(Finding finding) {
    line("");
    line("规则与过程：");
    List<String> steps = new ArrayList<>();
    Set<Object> seen = new LinkedHashSet<>();
    for (Ruling ruling : finding.rulings()) {
      ground(ruling, seen, steps);
    }
    steps.add(rule(finding) + " → " + finding.verdict().label());
    int n = 1;
    for (String step : steps) {
      line("　" + n++ + "．" + step);
    }
  }

  /** Rules fired before the one that made {@code fact}, deepest first. */
  private void ground(Object fact, Set<Object> seen, List<String> steps) {
    Firing firing = outcome.firings().get(fact);
    if (firing == null || !seen.add(new Identity(fact))) {
      return;
    }
    rows(firing.matched(), seen, steps);
    firing.matched().forEach(m -> ground(m, seen, steps));
    if (!(fact instanceof Datum d && d.isListed())) {
      steps.add(rule(fact) + " → " + concluded(fact));
    }
  }

  /** One step for all rows that a rule tested. */
  private void rows(List<Object> matched, Set<Object> seen, List<String> steps) {
    Map<String, List<RowTest>> byRule = new LinkedHashMap<>();
    for (Object fact : matched) {
      if (fact instanceof RowTest test && seen.add(new Identity(test))) {
        byRule.computeIfAbsent(rule(test), r -> new ArrayList<>()).add(test);
      }
    }
    byRule.forEach(
        (rule, tests) -> {
          long concerned = tests.stream().filter(t -> t.concerns() != Truth.NO).count();
          long failed = tests.stream().filter(RowTest::isFailed).count();
          long open = tests.stream().filter(RowTest::isOpen).count();
          steps.add(
              rule
                  + " → 逐行"
                  + tests.size()
                  + "次：与之有关"
                  + concerned
                  + "，其中成立"
                  + (concerned - failed - open)
                  + "，不成立"
                  + failed
                  + "，不能确定"
                  + open);
        });
  }

  private record Identity(Object fact) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity i && i.fact == fact;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(fact);
    }
  }

  private String rule(Object fact) {
    Firing firing = outcome.firings().get(fact);
    return "规则“" + (firing == null ? "" : firing.rule()) + "”";
  }

  private static String concluded(Object fact) {
    if (fact instanceof Judged j) {
      return scope(j.scope()) + j.test().arithmetic() + "，" + words(j.truth());
    }
    if (fact instanceof Ruling r) {
      return scope(r.scope()) + r.verdict().label();
    }
    if (fact instanceof NotApplicable n) {
      return "不适用：" + n.wording();
    }
    if (fact instanceof Tally t) {
      return t.datum() == null
          ? t.reason()
          : scope(t.scope()) + t.field() + "＝" + t.datum().wording();
    }
    if (fact instanceof Datum d) {
      return d.second()
          ? "另一读法：" + d.field() + "按所写的" + d.stated().wording()
          : d.field() + "＝" + d.wording();
    }
    return "疑点";
  }

  private static String scope(String scope) {
    return scope == null ? "" : "主体" + Quoted.of(scope) + "：";
  }

  private static String words(Truth truth) {
    return switch (truth) {
      case YES -> "成立";
      case NO -> "不成立";
      case UNKNOWN -> "不能确定";
    };
  }

  private void measures(Finding finding) {
    List<Measure> measures =
        outcome.recommended().stream()
            .filter(r -> r.criterion().equals(finding.criterion()))
            .map(r -> r.measure())
            .distinct()
            .toList();
    if (!measures.isEmpty()) {
      line("");
      line("建议措施：");
      measures.forEach(
          m ->
              line(
                  "　· "
                      + m.action()
                      + "（"
                      + wording.unit(m.lead())
                      + "，"
                      + (year.year() + 1)
                      + "-"
                      + m.due()
                      + "前"
                      + local.postponed(m.id())
                      + "）"));
    }
  }

  private void doubts(Criterion criterion) {
    List<Doubt> doubts =
        outcome.doubts().stream()
            .filter(d -> d.data().stream().anyMatch(x -> criterion.concerns(x.field())))
            .toList();
    if (!doubts.isEmpty()) {
      line("");
      line("相关疑点：");
      doubts.forEach(d -> line("　· 〔" + d.kind().label() + "〕" + d.message()));
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
