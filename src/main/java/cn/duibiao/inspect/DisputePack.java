package cn.duibiao.inspect;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FactEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Assessment.ThresholdEntry;
import cn.duibiao.browse.Page;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Datum;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Evidence;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Force;
import cn.duibiao.model.Indicator;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Ruling;
import cn.duibiao.model.Test;
import cn.duibiao.model.Truth;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 申辩材料: one page per finding with all that it rests on and what would overturn it. Everything is
 * taken from the assessment and from the tests of the rules; nothing is judged here.
 */
public final class DisputePack {

  private final Catalogue catalogue;
  private final DistrictYear year;
  private final Outcome outcome;
  private final Assessment a;

  private DisputePack(
      Catalogue catalogue, DistrictYear year, Outcome outcome, Assessment assessment) {
    this.catalogue = catalogue;
    this.year = year;
    this.outcome = outcome;
    this.a = assessment;
  }

  /** A page for a criterion, one for each of an indicator; empty when {@code id} is neither. */
  public static List<Page> of(
      String id, Catalogue catalogue, DistrictYear year, Outcome outcome, Assessment assessment) {
    DisputePack pack = new DisputePack(catalogue, year, outcome, assessment);
    if (catalogue.criterion(id) != null) {
      return List.of(pack.page(catalogue.criterion(id)));
    }
    Indicator indicator = catalogue.indicator(id);
    return indicator == null ? List.of() : indicator.criteria().stream().map(pack::page).toList();
  }

  /** From which data, catalogue and rules the pages were made. */
  public static String footing(Assessment a) {
    return "本页由程序按数据文件生成，供申辩和复核使用，不是官方评分。文件校验值（SHA-256前12位）：数据%s，指标%s，规则%s。"
        .formatted(
            first(a.inputs().data()), first(a.inputs().catalogue()), first(a.inputs().rules()));
  }

  private static String first(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  private Page page(Criterion criterion) {
    FindingEntry f =
        a.findings().stream()
            .filter(x -> x.criterion().equals(criterion.id()))
            .findFirst()
            .orElseThrow();
    Finding finding =
        outcome.findings().stream()
            .filter(x -> x.criterion().equals(criterion.id()))
            .findFirst()
            .orElseThrow();
    Page page = new Page();
    page.heading(1, "%s %s：%s".formatted(criterion.id(), criterion.title(), f.verdict().label()));
    page.paragraph(
        "%s %d年度，统计期%s至%s，评估时点%s，指标版本%s。"
            .formatted(
                a.district().name(),
                a.district().year(),
                a.period().from(),
                a.period().to(),
                a.asOf(),
                a.catalogue().title()));
    requirement(page, criterion, f);
    facts(page, criterion, f);
    reasoning(page, f);
    overturning(page, finding, f);
    page.heading(2, "五、申辩意见");
    page.paragraph("（由提出意见的单位填写：哪一处不对，应当是什么，凭什么材料）");
    page.paragraph("　");
    page.paragraph("　");
    page.paragraph("提出单位（盖章）：　　　　　　　　　　经办人：　　　　　　　日期：");
    return page;
  }

  private void requirement(Page page, Criterion criterion, FindingEntry f) {
    Indicator indicator = catalogue.indicator(criterion.indicator());
    page.heading(2, "一、要求和依据");
    page.item(0, "三级指标", indicator.id() + " " + indicator.title() + "：" + indicator.text());
    page.item(0, "要点", criterion.requirement());
    page.item(0, "核对的问题", criterion.question());
    page.item(0, "文本状态", indicator.confidence().words() + "。以上是转述，不是官方文本，不一致的以官方文本为准");
    ThresholdEntry t = f.threshold();
    if (t == null) {
      page.item(0, "门槛", "本统计期没有施行中的要求");
      return;
    }
    boolean binding = finding(criterion).yardstick().isBinding();
    page.item(
        0,
        "门槛",
        "%s，%s%s，%s；%s"
            .formatted(
                t.value(),
                t.kind().label(),
                t.kind() == Force.LEGAL && t.level() != null ? " " + t.level() : "",
                t.confidence().words(),
                binding ? "不符即未达标" : "只作提示，不符为关注"));
    page.item(0, "依据", t.source());
    page.item(0, "门槛来自", t.profile() == null ? null : "地方方案“" + t.profile() + "”");
  }

  private Finding finding(Criterion criterion) {
    return outcome.findings().stream()
        .filter(x -> x.criterion().equals(criterion.id()))
        .findFirst()
        .orElseThrow();
  }

  private void facts(Page page, Criterion criterion, FindingEntry f) {
    page.heading(2, "二、所用的数据（照原样）");
    if (f.facts().isEmpty()) {
      page.paragraph("没有填报。");
    } else {
      page.table(
          List.of("数据项", "原来的写法", "主体", "期间", "原文", "位置"),
          f.facts().stream().map(this::row).toList());
    }
    Set<String> documents = new LinkedHashSet<>();
    for (Datum d : year.data()) {
      if (criterion.fields().contains(d.field())) {
        documents.addAll(d.evidence());
      }
    }
    year.answers().stream()
        .filter(x -> x.criterion().equals(criterion.id()))
        .forEach(x -> documents.addAll(x.evidence()));
    page.item(
        0,
        "登记的佐证材料",
        documents.isEmpty()
            ? "没有"
            : documents.stream().map(this::document).collect(Collectors.joining("；")));
  }

  private List<String> row(FactEntry fact) {
    return List.of(
        fact.field(),
        fact.wording(),
        or(fact.scope()),
        fact.period() == null ? "统计期" : fact.period(),
        fact.source() == null ? "" : or(fact.source().quote()),
        fact.source() == null ? "" : or(fact.source().position()));
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }

  private String document(String id) {
    Evidence e = year.evidence().get(id);
    List<String> words = new ArrayList<>(List.of(id, e.name()));
    for (String part : new String[] {e.number(), e.date(), e.pages(), e.url(), e.keptAt()}) {
      if (part != null) {
        words.add(part);
      }
    }
    return String.join(" ", words);
  }

  private void reasoning(Page page, FindingEntry f) {
    page.heading(2, "三、算式、规则和结论");
    page.item(0, "算式", f.arithmetic());
    page.item(0, "规则", "“" + f.rule() + "”");
    if (f.scopes().size() > 1) {
      f.scopes()
          .forEach(
              s ->
                  page.item(
                      1,
                      s.scope() == null ? "整体" : s.scope(),
                      s.verdict().label() + "，" + s.reason()));
    }
    page.item(0, "结论", f.verdict().label() + "。" + f.reason());
    page.item(0, "差距", f.gap());
    if (f.review() != null && f.review().verdict() != null) {
      page.item(0, "复核后", f.review().verdict().label() + "。" + f.review().reason());
    }
    a.doubts().stream()
        .filter(d -> d.criteria().contains(f.criterion()))
        .map(DoubtEntry::message)
        .forEach(m -> page.item(0, "相关疑点", m));
  }

  private void overturning(Page page, Finding finding, FindingEntry f) {
    page.heading(2, "四、什么能推翻这个结论");
    Set<String> grounds = new LinkedHashSet<>();
    for (Ruling ruling : finding.rulings()) {
      if (ruling.judged() != null) {
        tests(ruling.judged().test())
            .forEach(t -> grounds.add(scope(ruling) + turning(t, ruling, finding)));
      }
    }
    grounds.forEach(g -> page.item(0, "", g));
    page.item(0, "补什么", f.toMeet());
    Indicator indicator = catalogue.indicator(f.indicator());
    page.item(0, "可用的材料", String.join("、", indicator.evidence()));
    Map<String, MeasureEntry> measures =
        a.measures().stream().collect(Collectors.toMap(MeasureEntry::id, m -> m));
    f.measures().stream()
        .map(measures::get)
        .forEach(m -> page.item(0, "办成的凭据", m.outcome() + "（措施" + m.id() + "）"));
  }

  private static String scope(Ruling ruling) {
    return ruling.scope() == null ? "" : ruling.scope() + "：";
  }

  private static List<Test> tests(Test test) {
    return test.parts().isEmpty() ? List.of(test) : test.parts();
  }

  /** Which value of the same figure would give another truth. */
  private static String turning(Test test, Ruling ruling, Finding finding) {
    String limit = test.relation() + finding.yardstick().threshold().text();
    if (test.limit() == null) {
      return "现在的算式是" + test.arithmetic() + "；算式里的数有误的，更正后重判";
    }
    if (test.truth() == Truth.YES && ruling.verdict() != Verdict.MET) {
      return "现为" + test.arithmetic() + "；数值上已符合“" + limit + "”，缺的是下面所列的数和凭据";
    }
    return switch (test.truth()) {
      case NO -> "现为" + test.arithmetic() + "；有材料证明" + limit + "的，这一项就成立";
      case YES -> "现为" + test.arithmetic() + "；核实后不符合“" + limit + "”的，这一项就不成立";
      case UNKNOWN ->
          "现为"
              + test.arithmetic()
              + "，不能确定；写出确切的数，"
              + limit
              + "的成立，否则为"
              + finding.yardstick().failing().label();
    };
  }
}
