package cn.duibiao.browse;

import cn.duibiao.browse.Contents.CriterionPart;
import cn.duibiao.browse.Contents.DomainPart;
import cn.duibiao.browse.Contents.IndicatorPart;
import cn.duibiao.browse.Contents.MeasurePart;
import cn.duibiao.browse.Contents.ThresholdPart;
import cn.duibiao.browse.Contents.TopicPart;
import cn.duibiao.model.Labelled;
import cn.duibiao.model.Participation;
import cn.duibiao.model.ParticipationItem;
import cn.duibiao.model.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@link Contents} as a page: the tree with counts, a chapter, or indicators in full. */
public final class ContentsPage {

  private final Page page = new Page();

  private ContentsPage() {}

  /** The tree: 一级 and 二级指标 with how many 三级指标 and 要点 they have. */
  public static Page tree(Contents contents) {
    ContentsPage p = new ContentsPage();
    p.page.heading(1, "《市县法治政府建设示范指标体系》（" + contents.title() + "）");
    p.page.paragraph(contents.status());
    for (DomainPart domain : contents.domains()) {
      List<IndicatorPart> all =
          domain.topics().stream().flatMap(t -> t.indicators().stream()).toList();
      p.page.heading(2, domain.id() + " " + domain.title() + "　" + counts(all));
      p.page.table(
          List.of("编号", "三级", "数据", "问答", "二级指标"),
          domain.topics().stream().map(ContentsPage::treeRow).toList());
    }
    List<IndicatorPart> all =
        contents.domains().stream()
            .flatMap(d -> d.topics().stream())
            .flatMap(t -> t.indicators().stream())
            .toList();
    p.page.heading(2, "合计");
    p.page.paragraph(counts(all) + "。“数据”是按填报的数、日期判定的要点，“问答”是本地自己答是或否的要点。");
    return p.page;
  }

  /** The self-check page for taking part in the 示范创建活动, which is no part of the tree. */
  public static Page participation(Participation participation) {
    Page page = new Page();
    page.heading(1, participation.title());
    page.paragraph(participation.note());
    for (ParticipationItem item : participation.items()) {
      page.heading(2, item.id() + " " + item.requirement());
      page.item(0, "问", item.question());
      page.item(0, "依据", item.basis());
      page.item(0, "把握", item.confidence().words());
    }
    return page;
  }

  private static List<String> treeRow(TopicPart t) {
    return List.of(
        t.id(),
        String.valueOf(t.indicators().size()),
        String.valueOf(figures(t.indicators())),
        String.valueOf(questions(t.indicators())),
        t.title());
  }

  /** A chapter: the restated text of its 三级指标, with the names of their 要点. */
  public static Page chapter(Contents contents) {
    ContentsPage p = new ContentsPage();
    for (DomainPart domain : contents.domains()) {
      p.page.heading(1, domain.id() + " " + domain.title());
      p.page.item(0, "文本", domain.confidence().words());
      for (TopicPart topic : domain.topics()) {
        p.page.heading(2, topic.id() + " " + topic.title() + "　" + counts(topic.indicators()));
        for (IndicatorPart i : topic.indicators()) {
          p.page.heading(3, i.id() + " " + i.title());
          p.page.paragraph(i.text());
          p.page.item(
              0,
              "要点",
              i.criteria().isEmpty()
                  ? "本版没有编入，不作判断"
                  : i.criteria().stream()
                      .map(c -> c.id() + " " + c.title())
                      .collect(Collectors.joining("；")));
        }
      }
    }
    return p.page;
  }

  /** Everything about the indicators in {@code contents}. */
  public static Page full(Contents contents) {
    ContentsPage p = new ContentsPage();
    for (DomainPart domain : contents.domains()) {
      p.page.heading(1, domain.id() + " " + domain.title());
      for (TopicPart topic : domain.topics()) {
        p.page.heading(2, topic.id() + " " + topic.title());
        topic.indicators().forEach(p::indicator);
      }
    }
    return p.page;
  }

  private void indicator(IndicatorPart i) {
    page.heading(3, i.id() + " " + i.title());
    page.paragraph(i.text());
    page.item(0, "文本", i.confidence().words() + "；编号是本程序的，不是官方项号" + sequence(i));
    page.item(0, "级别", i.onlyFor() == null ? null : "只适用于" + i.onlyFor().label());
    page.item(0, "评测方式", Sentences.list(i.methods()));
    page.item(0, "责任单位", Sentences.list(i.units()));
    page.item(0, "佐证材料", Sentences.list(i.evidence()));
    page.item(0, "备注", i.note());
    if (i.criteria().isEmpty()) {
      page.item(0, "要点", "本版没有编入，不作判断");
    }
    i.criteria().forEach(this::criterion);
    if (!i.measures().isEmpty()) {
      page.heading(4, "措施");
      i.measures().forEach(this::measure);
    }
    if (!i.dropped().isEmpty()) {
      page.heading(4, "没有采用的问题和理由");
      i.dropped().forEach(d -> page.item(0, "", d));
    }
  }

  private static String sequence(IndicatorPart i) {
    if (i.sequence() == 0) {
      return "";
    }
    String source =
        switch (i.sequenceSource() == null ? "" : i.sequenceSource()) {
          case "seen" -> "已见";
          case "local-seen" -> "见于地方文件";
          default -> "估计";
        };
    return "，官方序号推定为第" + i.sequence() + "项（" + source + "）";
  }

  private void criterion(CriterionPart c) {
    page.heading(4, c.id() + " " + c.title() + (c.zeroTolerance() ? "〔零容忍〕" : ""));
    page.item(0, "要求", c.requirement());
    if (c.question() != null) {
      page.item(0, "怎样判", "问答，本地自己答：" + c.question());
    } else {
      page.item(0, "怎样判", "按填报的数、日期：" + Sentences.list(c.fields()));
    }
    page.item(0, "旁证", c.related().isEmpty() ? null : Sentences.list(c.related()) + "（不能单独证明）");
    page.item(
        0, "适用主体", c.scopes().equals(List.of(Scopes.ALL)) ? null : Sentences.list(c.scopes()));
    page.item(
        0,
        "前提",
        c.premiseField() == null ? null : c.premiseField() + "为零的，不适用（" + c.premiseReason() + "）");
    c.thresholds().forEach(t -> threshold(t, c.question() != null));
  }

  private void threshold(ThresholdPart t, boolean question) {
    String force = t.kind().label() + (t.legalLevel() == null ? "" : "（" + t.legalLevel() + "）");
    String effect = t.binding() ? "达不到为未达标" : "达不到为关注";
    page.item(
        0, "门槛", (question ? "答“是”并有佐证" : t.value()) + dates(t) + "；性质：" + force + "；" + effect);
    page.item(1, "依据", t.source());
    page.item(1, "把握", t.confidence().words());
  }

  private static String dates(ThresholdPart t) {
    List<String> dates = new ArrayList<>();
    if (t.from() != null) {
      dates.add("自" + t.from());
    }
    if (t.to() != null) {
      dates.add("至" + t.to());
    }
    return dates.isEmpty() ? "" : "（" + String.join("", dates) + "）";
  }

  private void measure(MeasurePart m) {
    page.item(0, m.id(), m.action());
    page.item(
        1,
        "用于",
        m.causes().stream().map(Labelled::label).collect(Collectors.joining("、"))
            + (m.criteria().isEmpty() ? "；凡只写了比率的" : "；要点 " + Sentences.list(m.criteria())));
    page.item(
        1,
        "牵头",
        m.lead()
            + (m.support().isEmpty() ? "" : "；配合：" + Sentences.list(m.support()))
            + "；时限：次年"
            + m.due()
            + "；难度："
            + m.effort().label());
    page.item(1, "成效", m.outcome());
  }

  private static String counts(List<IndicatorPart> indicators) {
    int figures = figures(indicators);
    int questions = questions(indicators);
    return "三级%d项，要点%d个（数据%d，问答%d）"
        .formatted(indicators.size(), figures + questions, figures, questions);
  }

  private static int figures(List<IndicatorPart> indicators) {
    return (int) criteria(indicators).stream().filter(c -> c.question() == null).count();
  }

  private static int questions(List<IndicatorPart> indicators) {
    return criteria(indicators).size() - figures(indicators);
  }

  private static List<CriterionPart> criteria(List<IndicatorPart> indicators) {
    return indicators.stream().flatMap(i -> i.criteria().stream()).toList();
  }
}
