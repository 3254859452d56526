package cn.duibiao.assessment;

import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.IndicatorEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.model.Basis;
import cn.duibiao.model.Force;
import cn.duibiao.model.Verdict;
import cn.duibiao.yaml.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether the parts of a result agree: a report must not print counts that are not those of its own
 * findings, nor point to what is not there. Nothing is judged anew.
 */
final class Coherence {

  private static final String AGAIN = "结果可能被手改过；请用 check 重新生成";

  private final Assessment a;
  private final RecordBinder binder;
  private final String file;
  private final Problems problems;
  private final Map<String, CriterionEntry> criteria;

  Coherence(Assessment assessment, RecordBinder binder, String file, Problems problems) {
    this.a = assessment;
    this.binder = binder;
    this.file = file;
    this.problems = problems;
    this.criteria =
        a.criteria().stream()
            .collect(Collectors.toMap(CriterionEntry::id, Function.identity(), (one, two) -> one));
  }

  void check() {
    Set<String> domains = ids(a.domains(), DomainEntry::id);
    Set<String> indicators = ids(a.indicators(), IndicatorEntry::id);
    ids(a.criteria(), CriterionEntry::id);
    Set<String> measures = ids(a.measures(), MeasureEntry::id);
    a.domains().forEach(this::numbered);
    a.indicators().forEach(i -> refers(i, i.id(), List.of(i.domain()), domains));
    a.criteria().forEach(c -> refers(c, c.id(), List.of(c.domain()), domains));
    a.criteria().forEach(c -> refers(c, c.id(), List.of(c.indicator()), indicators));
    a.measures().forEach(m -> refers(m, m.id(), m.closes(), criteria.keySet()));
    a.doubts().forEach(d -> refers(d, d.id(), d.criteria(), criteria.keySet()));
    a.admissions().forEach(d -> refers(d, "自认短板", d.indicators(), indicators));
    for (FindingEntry f : a.findings()) {
      refers(f, f.criterion(), List.of(f.criterion()), criteria.keySet());
      refers(f, f.criterion(), f.measures(), measures);
      complete(f);
    }
    onePerCriterion();
    if (!problems.hasErrors()) {
      counts();
    }
  }

  private <T> Set<String> ids(List<T> entries, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (T entry : entries) {
      if (!seen.add(id.apply(entry))) {
        error(entry, "编号“" + id.apply(entry) + "”重复");
      }
    }
    return seen;
  }

  private void numbered(DomainEntry domain) {
    if (!domain.id().matches("[1-9]\\d?")) {
      error(domain, "一级指标的编号“" + domain.id() + "”不是1至99的数");
    }
  }

  private void refers(Object from, String name, Collection<String> to, Set<String> known) {
    to.stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> error(from, name + " 所指的“" + id + "”在结果里没有"));
  }

  private void complete(FindingEntry f) {
    boolean failed = f.verdict() == Verdict.NOT_MET || f.verdict() == Verdict.WATCH;
    if (failed && f.threshold() == null) {
      error(f, f.criterion() + " 是" + f.verdict().label() + "，没有写门槛和依据（threshold）");
    }
    if ((f.verdict() == Verdict.MET) != (f.basis() != null)) {
      error(f, f.criterion() + " 的 basis 与结论不符：达标才有、也须有");
    }
    if (f.verdict().isGap() != (f.toMeet() != null)) {
      error(f, f.criterion() + " 的 toMeet 与结论不符：有差距才有、也须有");
    }
  }

  private void onePerCriterion() {
    Set<String> judged = ids(a.findings(), FindingEntry::criterion);
    a.criteria().stream()
        .filter(c -> !judged.contains(c.id()))
        .forEach(c -> error(c, "要点 " + c.id() + " 没有结论"));
  }

  private void counts() {
    agree(a.summary(), "要点的结论计数", a.summary().criteria(), verdicts(a.findings()));
    List<Verdict> indicators =
        a.indicators().stream().map(IndicatorEntry::verdict).filter(v -> v != null).toList();
    agree(a.summary(), "三级指标的结论计数", a.summary().indicators(), indicators);
    for (DomainEntry d : a.domains()) {
      List<FindingEntry> own =
          a.findings().stream()
              .filter(f -> criteria.get(f.criterion()).domain().equals(d.id()))
              .toList();
      agree(d, "“" + d.title() + "”的结论计数", d.criteria(), verdicts(own));
    }
    for (Basis basis : Basis.values()) {
      long n = a.findings().stream().filter(f -> f.basis() == basis).count();
      agree(a.summary(), basis.label() + "的计数", a.summary().basis().get(basis), n);
    }
    long suggested =
        a.findings().stream()
            .filter(f -> f.verdict() == Verdict.MET && f.force() == Force.SUGGESTION)
            .count();
    agree(a.summary(), "达到参考值的计数", a.summary().metSuggestion(), suggested);
    agree(
        a.summary(),
        "尚未编入的计数",
        a.summary().notEncoded(),
        a.indicators().size() - indicators.size());
  }

  private static List<Verdict> verdicts(List<FindingEntry> findings) {
    return findings.stream().map(FindingEntry::verdict).toList();
  }

  private void agree(Object at, String what, Map<Verdict, Integer> stated, List<Verdict> verdicts) {
    for (Verdict verdict : Verdict.values()) {
      long n = verdicts.stream().filter(v -> v == verdict).count();
      agree(at, what + "（" + verdict.label() + "）", stated.get(verdict), n);
    }
  }

  private void agree(Object at, String what, int stated, long counted) {
    if (stated != counted) {
      error(at, what + "写的是" + stated + "，逐条数是" + counted);
    }
  }

  private void error(Object record, String found) {
    JsonValue at = binder.place(record);
    problems.error(file, at.line(), at.column(), found, AGAIN);
  }
}
