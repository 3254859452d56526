package cn.duibiao.compare;

import cn.duibiao.browse.Page;
import cn.duibiao.compare.Comparison.ChangeEntry;
import cn.duibiao.compare.Comparison.FigureEntry;
import cn.duibiao.compare.Comparison.MissingEntry;
import cn.duibiao.compare.Comparison.SideEntry;
import cn.duibiao.model.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** A {@link Comparison} for people. */
public final class ComparisonPage {

  private final Comparison c;
  private final Page page = new Page();

  private ComparisonPage(Comparison comparison) {
    this.c = comparison;
  }

  /** The page: what is worse first. */
  public static Page of(Comparison comparison) {
    return new ComparisonPage(comparison).write();
  }

  private Page write() {
    page.heading(1, "两份结果的比较");
    page.item(0, "前一份", side(c.before()));
    page.item(0, "后一份", side(c.after()));
    c.notices().forEach(n -> page.item(0, "注意", n));
    page.item(0, "尺子", ruler());
    page.item(0, "建议", c.ruler().advice());
    page.item(0, "合计", counts());
    for (Group group : Group.values()) {
      group(group, c.of(group));
      if (group == Group.MISSING) {
        missing();
      }
    }
    figures();
    return page;
  }

  private static String side(SideEntry s) {
    return "%s %d年度（%s至%s），%s %s"
        .formatted(s.district(), s.year(), s.from(), s.to(), s.kind(), s.file());
  }

  private String ruler() {
    if (c.ruler().differences().isEmpty()) {
      return "两份用的指标、规则、门槛相同，结论不同就是数据不同";
    }
    String differences = String.join("；", c.ruler().differences());
    return differences + (c.ruler().separated() ? "。前一份的数据已按后一份的尺子重判，地区的变化和尺子的变化分开列" : "");
  }

  private String counts() {
    StringBuilder text = new StringBuilder();
    for (Group group : Group.values()) {
      int n = c.of(group).size();
      if (n > 0) {
        text.append(group.label()).append(' ').append(n).append("，");
      }
    }
    return text + "两次都达标或者不适用 " + c.unchanged();
  }

  private void group(Group group, List<ChangeEntry> changes) {
    if (changes.isEmpty()) {
      return;
    }
    page.heading(2, group.label() + "（" + changes.size() + "）");
    page.paragraph(meaning(group));
    List<ChangeEntry> blank =
        changes.stream()
            .filter(x -> x.before() == Verdict.UNFILLED && x.after() == Verdict.UNFILLED)
            .toList();
    changes.stream().filter(x -> !blank.contains(x)).forEach(this::change);
    if (!blank.isEmpty()) {
      page.item(
          0,
          "两次都没有填报的 " + blank.size() + " 个要点",
          blank.stream().map(ChangeEntry::criterion).collect(Collectors.joining("、")));
    }
  }

  private static String meaning(Group group) {
    return switch (group) {
      case APPEARED -> "原来不是问题，现在是。";
      case FIXED -> "原来没有达到，现在达标。";
      case SUPPLIED -> "原来判不了，现在补了数据或材料，达标。";
      case RECURRING -> "前后两次都没有达标。";
      case MISSING -> "原来填了，现在没有填。没有数不等于改正。";
      case REDEFINED -> "主体、期间、分母或者是否适用变了，结论变好不能说明工作变好。";
      case RULER -> "数据没有变，换了门槛或规则，结论就不同。";
      case INCOMPARABLE -> "两份对不到一起，理由写在各条。";
    };
  }

  private void change(ChangeEntry x) {
    String middle =
        x.underLaterRuler() == null || x.underLaterRuler() == x.before()
            ? ""
            : "（按后一份的尺子：" + x.underLaterRuler().label() + "）";
    String verdicts = label(x.before()) + middle + " → " + label(x.after());
    String cause = x.cause() == Cause.NONE ? "" : "〔" + x.cause().label() + "〕";
    page.item(0, x.criterion() + " " + x.title(), verdicts + cause);
    page.item(1, "说明", x.note());
    page.item(1, "理由", x.reason());
    page.item(1, "可问", x.askWhom());
  }

  private static String label(Verdict verdict) {
    return verdict == null ? "没有" : verdict.label();
  }

  private void missing() {
    if (c.missing().isEmpty()) {
      return;
    }
    page.heading(3, "现在没有填的数据项（" + c.missing().size() + "）");
    page.table(
        List.of("数据项", "主体", "原来的数", "涉及要点"),
        c.missing().stream().map(ComparisonPage::row).toList());
  }

  private static List<String> row(MissingEntry m) {
    return List.of(m.field(), m.scope(), m.before(), String.join("、", m.criteria()));
  }

  private void figures() {
    if (c.figures().isEmpty()) {
      return;
    }
    page.heading(2, "数的变化（" + c.figures().size() + "）");
    page.paragraph("比率的差写百分点，件数的差写件数和百分比；约数的差是一个范围。另有" + c.sameFigures() + "个数两次相同。");
    page.table(
        List.of("数据项", "主体", "原来", "现在", "变化"),
        c.figures().stream().map(ComparisonPage::row).toList());
  }

  private static List<String> row(FigureEntry f) {
    return List.of(
        f.field(),
        f.scope(),
        f.before(),
        f.after(),
        f.difference() != null ? f.difference() : "不可比：" + f.incomparable());
  }
}
