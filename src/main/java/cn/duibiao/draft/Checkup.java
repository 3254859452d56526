package cn.duibiao.draft;

import cn.duibiao.draft.Draft.Finding;
import cn.duibiao.draft.Draft.Passage;
import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.draft.text.Part;
import cn.duibiao.model.FieldKind;
import cn.duibiao.model.Tie;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 年报体检: whether a report has what it must have and hangs together. It prompts, it judges nothing.
 */
final class Checkup {

  private static final Pattern CAUSE = Pattern.compile("原因|由于|因为|导致|致使|造成|主要是|受.{1,12}影响|源于|归因");
  private static final Pattern FIGURE = Pattern.compile("\\d|百分之|[一二三四五六七八九十]+[件起次名个项家]");
  private static final Pattern TASK =
      Pattern.compile("牵头|责任单位|\\d+月|[一二三四]季度|月底前|年底前|上半年|下半年|\\d+[%项件次个期场]");
  private static final Pattern LEADER =
      Pattern.compile("第一责任人.{0,20}职责|(?:区|县|市)长.{0,20}(?:主持|研究|部署|批示)");
  private static final Pattern GENERAL =
      Pattern.compile(
          "法治政府建设|法治政府|法治建设|依法行政|行政|法治|进一步|有待|还需|需要|需|还|不足|不够|不强|不高|不平衡|工作|加强|提升|提高|增强|推进|推动|建设|能力|水平|意识|方面|问题|"
              + "重要性|认识|程度|个别|部分|有的|少数|单位|部门|存在|仍然|仍|力度|方式|质量|作用|机制|制度|情况|发展|差距|完善|健全|落实|深化|深入|对|和|的|与|在|了|等|不");

  private final List<Finding> findings = new ArrayList<>();

  private Checkup() {}

  static List<Finding> of(
      List<Paragraph> paragraphs, Sections sections, Head head, List<Proposal> proposals) {
    Checkup checkup = new Checkup();
    checkup.parts(paragraphs, sections);
    checkup.problems(sections);
    checkup.answers(sections);
    checkup.counterExamples(proposals, sections);
    checkup.bareRates(proposals);
    checkup.delivery(head, proposals);
    return List.copyOf(checkup.findings);
  }

  private void add(String item, boolean fine, String text) {
    findings.add(new Finding(item, fine, text));
  }

  private void parts(List<Paragraph> paragraphs, Sections sections) {
    boolean done = paragraphs.stream().anyMatch(p -> p.part() == Part.DONE);
    add("五块内容：主要举措和成效", done, done ? "有" : "没有认出这一块");
    boolean problems = paragraphs.stream().anyMatch(p -> p.part() == Part.PROBLEMS);
    add(
        "五块内容：存在的不足和原因",
        problems,
        problems ? "有，认出" + sections.admissions().size() + "条" : "没有单列这一块");
    boolean leader = paragraphs.stream().anyMatch(p -> p.part() == Part.LEADER);
    boolean mentioned =
        paragraphs.stream()
            .anyMatch(p -> p.part() == Part.DONE && LEADER.matcher(p.plain()).find());
    add(
        "五块内容：主要负责人履行第一责任人职责",
        leader,
        leader ? "有" : mentioned ? "没有单列；正文提到第一责任人职责，请补写主要负责人本人研究、部署、督办的次数和事项" : "没有这一块");
    boolean next = paragraphs.stream().anyMatch(p -> p.part() == Part.NEXT);
    add("五块内容：下一年度安排", next, next ? "有，认出" + sections.plans().size() + "条" : "没有单列这一块");
    boolean other = paragraphs.stream().anyMatch(p -> p.heading() && p.plain().contains("其他"));
    add("五块内容：其他需要报告的情况", other, other ? "有" : "没有单列；确实没有的可写“无其他需要报告的情况”");
  }

  private void problems(Sections sections) {
    for (Passage p : sections.admissions()) {
      boolean cause = CAUSE.matcher(p.text()).find();
      boolean figure = FIGURE.matcher(p.text()).find();
      add(
          "问题：" + brief(p),
          cause && figure,
          cause && figure ? "有原因，有数" : cause ? "没有数" : figure ? "没有写原因" : "没有写原因，也没有数");
    }
  }

  private void answers(Sections sections) {
    for (Passage problem : sections.admissions()) {
      Passage plan = null;
      String shared = "";
      for (Passage candidate : sections.plans()) {
        String common = common(problem.text(), candidate.text());
        if (common.length() > shared.length()) {
          shared = common;
          plan = candidate;
        }
      }
      boolean task = plan != null && TASK.matcher(plan.text()).find();
      add(
          "呼应：" + brief(problem),
          task,
          plan == null
              ? "下一年度安排里没有找到对应的话"
              : "下一年度安排提到“"
                  + shared
                  + "”（"
                  + plan.position()
                  + "）"
                  + (task ? "" : "，没有任务数、责任单位或者时限"));
    }
  }

  /** The longest telling words that both have; empty when there are none of two characters. */
  static String common(String problem, String plan) {
    String best = "";
    for (String run : GENERAL.matcher(words(problem)).replaceAll(" ").split("\\s+")) {
      for (int from = 0; from < run.length(); from++) {
        for (int to = run.length(); to - from >= 2 && to - from > best.length(); to--) {
          if (words(plan).contains(run.substring(from, to))) {
            best = run.substring(from, to);
          }
        }
      }
    }
    return best;
  }

  private static String words(String text) {
    return text.replaceAll("[“”‘’\"]", "").replaceAll("[^\\p{IsHan}A-Za-z0-9]", " ");
  }

  private void counterExamples(List<Proposal> proposals, Sections sections) {
    for (Proposal rate : proposals) {
      if (rate.isOpen() || !isWhole(rate)) {
        continue;
      }
      Set<String> against = new LinkedHashSet<>();
      for (Tie tie : rate.field().ties()) {
        proposals.stream()
            .filter(p -> tie.role() == Tie.Role.COUNTER_EXAMPLE && !p.isOpen())
            .filter(p -> p.field().name().equals(tie.other()) && !p.value().matches("[0零].*"))
            .forEach(p -> against.add(p.field().name() + p.value()));
      }
      for (Passage problem : sections.admissions()) {
        if (common(rate.field().name().replaceAll("率$", ""), problem.text()).length() >= 2) {
          against.add("不足里又写“" + brief(problem) + "”");
        }
      }
      if (!against.isEmpty()) {
        add(
            "100%与反例：" + rate.field().name(),
            false,
            "正文写"
                + rate.value()
                + "（"
                + rate.position()
                + "），同时"
                + String.join("，", against)
                + "；请核对口径，不等于有错");
      }
    }
  }

  private void bareRates(List<Proposal> proposals) {
    List<String> bare =
        proposals.stream()
            .filter(
                p -> !p.isOpen() && p.field().kind() == FieldKind.RATE && p.denominator() == null)
            .map(p -> p.field().name() + p.value())
            .distinct()
            .toList();
    if (!bare.isEmpty()) {
      add("只有比率没有底数", false, bare.size() + "个：" + String.join("、", bare) + "；请补分子、分母");
    }
  }

  private void delivery(Head head, List<Proposal> proposals) {
    add(
        "报送",
        false,
        (head.addressees() == null ? "没有看到写给谁" : "写给" + head.addressees())
            + "；报同级党委、人大常委会、上一级政府各在哪一天，报告里看不出，请填 报告报送日期");
    add("成文日期", has(proposals, "报告成文日期"), value(proposals, "报告成文日期", "没有写"));
    String published = value(proposals, "报告公开日期", "没有写公开日期和网址");
    add(
        "公开",
        has(proposals, "报告公开日期"),
        published + value(proposals, "报告公开属性", "").replaceAll("^(.+)$", "；公开属性：$1"));
  }

  private static boolean has(List<Proposal> proposals, String field) {
    return proposals.stream().anyMatch(p -> p.field().name().equals(field));
  }

  private static String value(List<Proposal> proposals, String field, String otherwise) {
    return proposals.stream()
        .filter(p -> p.field().name().equals(field))
        .map(Proposal::value)
        .findFirst()
        .orElse(otherwise);
  }

  private static boolean isWhole(Proposal p) {
    Matcher m = Pattern.compile("(?:100|百分之百)%?").matcher(p.value());
    return p.field().kind() == FieldKind.RATE && m.matches();
  }

  private static String brief(Passage p) {
    return p.text().length() <= 24 ? p.text() : p.text().substring(0, 24) + "…";
  }
}
