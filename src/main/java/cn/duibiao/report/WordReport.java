package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.DomainEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Prose;
import cn.duibiao.assessment.Prose.Sentence;
import cn.duibiao.model.Verdict;
import cn.duibiao.report.WordBlocks.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the assessment as a Word file in the layout of GB/T 9704—2012: the gap analysis for those
 * who decide, or the opinion form for inspectors. The layout is the template's; here is only what
 * fills its places.
 */
public final class WordReport {

  /** What may be left out of a template: sections an office may not want. */
  private static final Set<String> OPTIONAL = Set.of("下一年", "存在问题草稿", "工作安排草稿", "未填报情况");

  /** The body counts at most so many characters, whatever the district. */
  static final int BODY = 4_000;

  private static final int MOST_FOR_PROBLEMS = 1_700;
  private static final int FOR_MEASURES = 850;
  private static final int FOR_QUARTERS = 420;
  private static final int NAME = 60;
  private static final int DOCUMENT = 80;
  private static final int STATUS = 160;
  private static final int SOURCES = 12;

  /** The two papers, each with the template that ships with the program. */
  public enum Kind {
    GAP_ANALYSIS(
        "report.docx",
        Set.of("地区", "年度", "提示", "落款", "下一年"),
        Set.of(
            "基本情况",
            "总体判断",
            "主要问题",
            "建议措施",
            "下年度重点",
            "问题措施责任清单",
            "待补材料清单",
            "疑点说明",
            "存在问题草稿",
            "工作安排草稿")),
    OPINION(
        "opinion.docx",
        Set.of("地区", "年度", "提示", "落款"),
        Set.of("基本情况", "总体判断", "未填报情况", "签字栏", "逐项评估表", "疑点核实表"));

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> texts;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> blocks;

    Kind(String file, Set<String> texts, Set<String> blocks) {
      this.file = file;
      this.texts = texts;
      this.blocks = blocks;
    }

    private WordTemplate shipped() {
      try (InputStream in = WordReport.class.getResourceAsStream("/templates/" + file)) {
        return template(file, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private WordTemplate template(String name, byte[] bytes) {
      return WordTemplate.read(name, bytes, texts, blocks, OPTIONAL);
    }
  }

  private final Assessment a;
  private final Overview overview;
  private final Prose prose;
  private final Ledger ledger;
  private final WordTemplate template;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> blocks = new LinkedHashMap<>();

  private WordReport(Assessment assessment, WordTemplate template) {
    this.a = assessment;
    this.overview = new Overview(assessment);
    this.prose = new Prose(assessment);
    this.ledger = new Ledger(assessment);
    this.template = template;
  }

  /**
   * The paper in an office's own layout, or in the shipped one when {@code own} is null.
   *
   * @throws TemplateException when the template cannot be used
   */
  public static byte[] write(Assessment assessment, Kind kind, ReportOptions.Template own) {
    WordTemplate template = own == null ? kind.shipped() : kind.template(own.name(), own.content());
    return new WordReport(assessment, template).write(kind);
  }

  private byte[] write(Kind kind) {
    WordBlocks drafts = template.blocks();
    texts.put("地区", name());
    texts.put("年度", String.valueOf(a.district().year()));
    texts.put("提示", "（内部自评，仅供工作参考）");
    texts.put("落款", footing());
    texts.put("下一年", String.valueOf(a.district().year() + 1));
    if (kind == Kind.OPINION) {
      opinion();
    } else {
      gapAnalysis(drafts);
    }
    return template.fill(texts, blocks, drafts.notes());
  }

  private String name() {
    return Prose.clipped(a.district().name(), NAME);
  }

  private String footing() {
    return "评估时点%s，指标版本%s。文件校验值（SHA-256前12位）：数据%s，指标%s，规则%s。"
        .formatted(
            Prose.date(a.asOf()),
            a.catalogue().title(),
            first(a.inputs().data()),
            first(a.inputs().catalogue()),
            first(a.inputs().rules()));
  }

  private static String first(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  private void gapAnalysis(WordBlocks drafts) {
    List<String> situation = situation();
    String judgement = judgement();
    WorkSection work = new WorkSection(a);
    List<WorkSection.Group> groups = work.first(FOR_MEASURES);
    int listed = groups.stream().mapToInt(g -> g.measures().size()).sum();
    List<String> quarters = work.quarters(listed, FOR_QUARTERS);

    blocks.put("基本情况", paragraphs(situation));
    blocks.put("总体判断", judged(judgement));
    blocks.put("建议措施", measures(groups, listed));
    blocks.put(
        "下年度重点", quarters.isEmpty() ? paragraphs(List.of("没有需要安排的措施。")) : paragraphs(quarters));
    // headings, table, annexes and the footing take what is reserved here
    int used =
        700
            + texts.values().stream().mapToInt(String::length).sum()
            + length(situation)
            + judgement.length()
            + groups.stream().mapToInt(g -> g.why().length() + 4 + length(g.measures())).sum()
            + length(quarters);
    blocks.put("主要问题", problems(Math.min(MOST_FOR_PROBLEMS, BODY - used)));
    annexes();
    blocks.put("存在问题草稿", draft(drafts, prose.draftProblems(), "没有可写的问题。"));
    blocks.put("工作安排草稿", draft(drafts, prose.draftPlan(), "没有可写的措施。"));
  }

  private static int length(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }

  private List<String> situation() {
    String document = Prose.clipped(a.district().document(), DOCUMENT);
    List<String> text = new ArrayList<>();
    text.add(
        "本次对照《市县法治政府建设示范指标体系》（%s），对%s（%s）%s至%s的法治政府建设情况进行自评。%s，%s。"
            .formatted(
                a.catalogue().title(),
                name(),
                a.district().level().label(),
                Prose.date(a.period().from()),
                Prose.date(a.period().to()),
                document.isEmpty() ? "数据由填报单位提供" : "数据取自" + document,
                a.evidence().isEmpty() ? "没有登记佐证材料" : "登记佐证材料" + a.evidence().size() + "份"));
    if (a.profile() != null) {
      text.add(
          "另按%s印发的%s评估，改动%d处、豁免%d项，豁免不改变结论。"
              .formatted(
                  Prose.clipped(a.profile().issuer(), NAME),
                  Prose.clipped(a.profile().name(), NAME),
                  a.profile().changes().size(),
                  a.profile().waivers().size()));
    }
    int encoded = a.indicators().size() - a.summary().notEncoded();
    text.add(
        "本版已编入%d项三级指标、%d个要点%s。%s"
            .formatted(
                encoded,
                a.criteria().size(),
                a.summary().notEncoded() == 0
                    ? ""
                    : "，其余" + a.summary().notEncoded() + "项尚未编入，不作判断",
                Prose.sentence(Prose.clipped(a.catalogue().status(), STATUS))));
    return text;
  }

  private String judgement() {
    return overview.judgement()
        + (a.doubts().isEmpty() ? "" : "填报数据有疑点" + a.doubts().size() + "处，须先核实，见附件3。");
  }

  private String judged(String judgement) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("一级指标", 1354));
    a.summary().criteria().keySet().forEach(v -> columns.add(Column.centred(v.label(), 1070)));
    List<List<String>> rows = new ArrayList<>();
    for (DomainEntry d : a.domains()) {
      rows.add(counts(d.theme(), d.criteria()));
    }
    rows.add(counts("合计", a.summary().criteria()));
    return template
        .blocks()
        .body(judgement)
        .onePage(out -> out.table(columns, rows))
        .paragraph(WordBlocks.SMALL, "")
        .xml();
  }

  private static List<String> counts(String name, Map<Verdict, Integer> counts) {
    List<String> row = new ArrayList<>();
    row.add(name);
    counts.values().forEach(n -> row.add(n == 0 ? "" : String.valueOf(n)));
    return row;
  }

  private String problems(int budget) {
    WordBlocks out = template.blocks();
    List<ProblemSection.Theme> themes = new ProblemSection(a).themes(budget);
    if (themes.isEmpty()) {
      return out.body("各要点都已达标或者不适用，没有发现需要写入的问题。").xml();
    }
    int n = 1;
    for (ProblemSection.Theme theme : themes) {
      out.paragraph(WordBlocks.SUBPART, "（" + Numerals.of(n++) + "）" + theme.heading());
      out.body(theme.text());
    }
    return out.xml();
  }

  private String measures(List<WorkSection.Group> groups, int listed) {
    WordBlocks out = template.blocks();
    if (a.measures().isEmpty()) {
      return out.body("没有需要采取的措施。").xml();
    }
    out.body(
        "按轻重缓急，"
            + (listed < a.measures().size()
                ? "先办以下" + listed + "条，全部" + a.measures().size() + "条见附件1。"
                : "办理以下" + listed + "条。"));
    int n = 1;
    for (WorkSection.Group group : groups) {
      out.paragraph(WordBlocks.SUBPART, "（" + Numerals.of(n++) + "）" + group.why());
      group.measures().forEach(out::body);
    }
    return out.xml();
  }

  private String paragraphs(List<String> texts) {
    WordBlocks out = template.blocks();
    texts.subList(0, texts.size() - 1).forEach(out::body);
    return out.last(texts.get(texts.size() - 1)).xml();
  }

  private void annexes() {
    blocks.put(
        "问题措施责任清单",
        table(
            List.of(
                Column.centred("序号", 480),
                Column.text("指标", 1760),
                Column.text("问题", 2450),
                Column.text("整改目标", 1366),
                Column.text("整改措施", 2350),
                Column.centred("牵头单位", 900),
                Column.centred("配合单位", 900),
                Column.centred("完成时限", 1000),
                Column.text("预期成效", 1550)),
            ledger.measures().stream()
                .map(
                    m ->
                        List.of(
                            String.valueOf(m.number()),
                            m.criteria(),
                            m.problem(),
                            m.goal(),
                            m.action(),
                            m.lead(),
                            m.support().replace("、", "\n"),
                            m.due().replace("年", "年\n"),
                            m.outcome()))
                .toList(),
            "没有需要采取的措施。"));
    List<Ledger.MaterialRow> materials = ledger.materials();
    List<List<String>> rows = new ArrayList<>();
    materials.forEach(
        m ->
            rows.add(
                List.of(
                    String.valueOf(rows.size() + 1),
                    m.unit(),
                    m.criterion(),
                    m.state(),
                    m.wanted())));
    blocks.put(
        "待补材料清单",
        table(
            List.of(
                Column.centred("序号", 700),
                Column.centred("提供单位", 1800),
                Column.text("指标要点", 2900),
                Column.centred("现状", 1100),
                Column.text("需要补充的数据和材料", 6256)),
            rows,
            "没有需要补充的材料。"));
    blocks.put("疑点说明", doubts(false));
  }

  private String doubts(boolean form) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.centred("序号", 700));
    columns.add(Column.centred("类别", 800));
    columns.add(Column.text("疑点", form ? 4000 : 4456));
    columns.add(Column.text("需要说明的事项", form ? 2656 : 3400));
    columns.add(Column.centred("询问单位", 1400));
    columns.add(form ? Column.text("核实结果", 3200) : Column.text("涉及要点", 2000));
    return table(
        columns,
        ledger.doubts().stream()
            .map(
                d ->
                    List.of(
                        String.valueOf(d.number()),
                        d.kind(),
                        d.message(),
                        d.question(),
                        d.unit(),
                        form ? "" : d.criteria()))
            .toList(),
        "没有发现疑点。");
  }

  private String table(List<Column> columns, List<List<String>> rows, String none) {
    WordBlocks out = template.blocks();
    return (rows.isEmpty() ? out.body(none) : out.table(columns, rows)).xml();
  }

  private static String draft(WordBlocks shared, List<Sentence> sentences, String none) {
    int before = shared.xml().length();
    if (sentences.isEmpty()) {
      shared.body(none);
    }
    for (Sentence s : sentences) {
      List<String> sources = s.sources().subList(0, Math.min(SOURCES, s.sources().size()));
      String more = s.sources().size() > SOURCES ? "等" + s.sources().size() + "项" : "";
      shared.noted(
          s.text(), sources.isEmpty() ? "" : "依据：" + String.join("、", sources) + more + "。");
    }
    return shared.xml().substring(before);
  }

  private void opinion() {
    blocks.put("基本情况", paragraphs(situation()));
    blocks.put("总体判断", judged(overview.judgement()));
    List<FindingEntry> blank = overview.findings(Verdict.UNFILLED);
    List<String> units =
        overview.unfilledCounts().stream().map(e -> e.getKey() + e.getValue() + "项").toList();
    blocks.put(
        "未填报情况",
        paragraphs(
            List.of(
                blank.isEmpty()
                    ? "各要点都已填报。"
                    : "有%d个要点没有填报，不能据此认定没有做。按填报单位：%s。"
                        .formatted(blank.size(), String.join("，", units)))));
    blocks.put("签字栏", signatures());
    blocks.put(
        "逐项评估表",
        table(
            List.of(
                Column.text("指标要点", 1900),
                Column.text("要求", 2200),
                Column.centred("自评结论", 950),
                Column.text("理由和所据数据", 3106),
                Column.text("初评意见", 1600),
                Column.text("复核意见", 1600),
                Column.text("改动理由", 1400)),
            a.findings().stream()
                .filter(f -> f.verdict() != Verdict.UNFILLED)
                .map(this::assessed)
                .toList(),
            "没有可以评估的要点。"));
    blocks.put("疑点核实表", doubts(true));
  }

  private List<String> assessed(FindingEntry f) {
    String verdict =
        f.verdict().label() + (f.basis() == null ? "" : "\n（" + f.basis().label() + "）");
    String quotes = Overview.quotes(f.facts());
    return List.of(
        overview.title(f),
        Prose.open(overview.criterion(f).requirement()),
        verdict,
        Prose.sentence(f.reason()) + (quotes.isEmpty() ? "" : "据" + Prose.sentence(quotes)),
        "",
        "",
        "");
  }

  private String signatures() {
    List<List<String>> rows = new ArrayList<>();
    for (String who : List.of("初评人", "复核人", "评估组组长")) {
      rows.add(List.of(who, "\n\n", "　　年　月　日"));
    }
    List<Column> columns =
        List.of(Column.centred("", 2000), Column.text("意见和签字", 4600), Column.centred("日期", 2244));
    rows.add(List.of("被评估单位\n（盖章）", "\n\n\n", "　　年　月　日"));
    return template
        .blocks()
        .onePage(out -> out.table(columns, rows))
        .paragraph(WordBlocks.SMALL, "")
        .xml();
  }
}
