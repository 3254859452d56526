package cn.duibiao.intake;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.Inputs;
import cn.duibiao.assessment.Assessment.PeriodEntry;
import cn.duibiao.browse.Page;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Doubt;
import cn.duibiao.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 数据核对: what does not agree in a district's year, without a word on how it is judged; in the shape
 * of {@code validate --format json}.
 *
 * @param doubts 矛盾 first
 * @param hints what was odd about the file, in sentences
 */
public record DataCheck(
    String schema,
    String district,
    int year,
    PeriodEntry period,
    Inputs inputs,
    Counts counts,
    List<DoubtEntry> doubts,
    EvidenceCheck evidence,
    List<String> hints) {

  /** The shape this program writes. */
  public static final String SCHEMA = "duibiao/validate/1";

  /** A page gets no clearer by more ids than this. */
  private static final int IDS = 12;

  /**
   * How much there is.
   *
   * @param statements figures, dates and texts stated
   * @param answers questions answered
   * @param unfilled criteria of which nothing is stated
   */
  public record Counts(
      int statements, int answers, int contradictions, int prompts, int unfilled) {}

  /**
   * Of a year and its assessment.
   *
   * @param cited ids of the documents the file names anywhere
   */
  public static DataCheck of(
      Catalogue catalogue, DistrictYear year, Set<String> cited, Assessment a) {
    Map<Doubt.Kind, List<DoubtEntry>> byKind =
        a.doubts().stream().collect(Collectors.groupingBy(DoubtEntry::kind));
    List<DoubtEntry> contradictions = byKind.getOrDefault(Doubt.Kind.CONTRADICTION, List.of());
    List<DoubtEntry> prompts = byKind.getOrDefault(Doubt.Kind.PROMPT, List.of());
    return new DataCheck(
        SCHEMA,
        year.name(),
        year.year(),
        a.period(),
        a.inputs(),
        new Counts(
            year.data().size() + year.rows().size(),
            year.answers().size(),
            contradictions.size(),
            prompts.size(),
            a.summary().criteria().getOrDefault(Verdict.UNFILLED, 0)),
        Stream.concat(contradictions.stream(), prompts.stream()).toList(),
        EvidenceCheck.of(catalogue, year, cited),
        a.hints());
  }

  /** The page a person reads; {@code a} is what this was made of. */
  public Page page(Assessment a) {
    Map<String, String> titles =
        a.criteria().stream().collect(Collectors.toMap(CriterionEntry::id, CriterionEntry::title));
    Page page = new Page();
    page.heading(1, district + " " + year + "年度 数据核对");
    page.paragraph(
        "填了"
            + counts.statements()
            + "个数据，答了"
            + counts.answers()
            + "个问题，还有"
            + counts.unfilled()
            + "个要点没有填。矛盾"
            + counts.contradictions()
            + "处（几个数不可能都对），提示"
            + counts.prompts()
            + "处（可能都对，要说明）。只核对数据，不作结论。");
    doubts(page, Doubt.Kind.CONTRADICTION, titles);
    doubts(page, Doubt.Kind.PROMPT, titles);
    evidence.addTo(page);
    if (!hints.isEmpty()) {
      page.heading(2, "填写提示（" + hints.size() + "处）");
      hints.forEach(h -> page.item(0, "", h));
    }
    return page;
  }

  private void doubts(Page page, Doubt.Kind kind, Map<String, String> titles) {
    List<DoubtEntry> of = doubts.stream().filter(d -> d.kind() == kind).toList();
    if (of.isEmpty()) {
      return;
    }
    page.heading(2, kind.label() + "（" + of.size() + "处）");
    for (DoubtEntry d : of) {
      page.item(0, d.rule().substring(0, d.rule().indexOf(' ')), d.message());
      if (d.difference() != null && !d.message().contains("相差")) {
        page.item(1, "相差", d.difference().stripTrailingZeros().toPlainString());
      }
      page.item(1, "可能的原因", d.cause());
      page.item(1, "问" + d.askWhom(), d.question());
      page.item(1, "关系到", criteria(d, titles));
    }
  }

  private static String criteria(DoubtEntry d, Map<String, String> titles) {
    List<String> ids = d.criteria();
    if (ids.isEmpty()) {
      return "没有要点用到这些数";
    }
    String named =
        ids.stream()
            .limit(IDS)
            .map(id -> id + " " + titles.getOrDefault(id, ""))
            .collect(Collectors.joining("、"));
    return ids.size() > IDS ? named + "等" + ids.size() + "个要点" : named;
  }
}
