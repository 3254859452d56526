package cn.duibiao.outlook;

import cn.duibiao.browse.Page;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 最小改动 of every gap asked about.
 *
 * @param district its name
 * @param gaps how many criteria leave something to do
 * @param left how many of them are left out because nothing is stated about them
 * @param changes one for each other gap, in the order of the catalogue
 */
public record Changes(
    String district, int year, String asOf, int gaps, int left, List<Change> changes) {

  /** Printed above every list: what the list is and what it is not for. */
  static final String NOTE = "所列是差距的大小，不是改数的办法：已经发生的事实不能改，做到以后如实填报。每一条都已经代入规则重新评定，确认够了、少一个单位就不够。";

  private static final String PROOF_TRIAL =
      "试算一条：--set '证据.拟补=材料名称' --set '编号={答: 是, 证据: [拟补]}'。没有做到的，先做到再答“是”。";

  /**
   * Finds them.
   *
   * @param asOf null for the last day of the period
   * @param part beginning of the ids wanted (4、4.2、4.2-3、4.2-3a); null for all
   * @param blanks false to leave out, where no part is named, what nothing is stated about
   */
  public static Changes of(
      Catalogue catalogue,
      Profile profile,
      RuleBase rules,
      DistrictYear year,
      LocalDate asOf,
      String part,
      boolean blanks) {
    LocalDate day = asOf == null ? year.period().to() : asOf;
    ChangeFinder finder =
        new ChangeFinder(catalogue, year, new Trials(catalogue, profile, rules, day));
    List<Finding> gaps =
        finder.gaps().stream().filter(f -> part == null || isIn(part, f.criterion())).toList();
    List<Change> changes =
        finder.changes(
            f -> gaps.contains(f) && (blanks || part != null || f.verdict() != Verdict.UNFILLED));
    return new Changes(
        year.name(),
        year.year(),
        day.toString(),
        gaps.size(),
        gaps.size() - changes.size(),
        changes);
  }

  /** 4.2-3a is in 4, 4.2, 4.2-3 and itself, not in 4.2-3b. */
  public static boolean isIn(String part, String criterion) {
    return criterion.startsWith(part)
        && (criterion.length() == part.length()
            || !Character.isDigit(criterion.charAt(part.length()))
            || !Character.isDigit(part.charAt(part.length() - 1)));
  }

  /** For people. */
  public Page page() {
    Page page = new Page();
    page.heading(1, district + " " + year + "年度 最小改动");
    page.paragraph(NOTE);
    if (gaps == 0) {
      page.paragraph("没有差距。");
    }
    for (Change.Kind kind : Change.Kind.values()) {
      List<Change> of = changes.stream().filter(c -> c.kind() == kind).toList();
      if (!of.isEmpty()) {
        page.heading(2, kind.label() + "（" + of.size() + "个要点）");
        if (kind == Change.Kind.PROOF) {
          page.paragraph(PROOF_TRIAL);
        }
        of.forEach(c -> item(page, c));
      }
    }
    if (left > 0) {
      page.heading(2, "没有填报的（" + left + "个要点）");
      page.paragraph("没有列在这里：先要什么数、问谁要，见 missing；逐个的填法加 --all，或写编号。");
    }
    return page;
  }

  private static void item(Page page, Change c) {
    List<String> parts = new ArrayList<>();
    if (c.isProved()) {
      parts.add(c.change());
      if (!c.together().isEmpty()) {
        parts.add("须与" + String.join("、", c.together()) + "一并改，否则与所填的别的数矛盾");
      }
      if (!c.closes().isEmpty()) {
        parts.add("同时解决" + String.join("、", c.closes()));
      }
      if (!c.worsens().isEmpty()) {
        parts.add("注意：" + String.join("、", c.worsens()));
      }
    } else {
      parts.add("没有提出：" + c.obstacle());
      if (c.change() != null) {
        parts.add("门槛所要求的是：" + c.change());
      }
    }
    page.item(
        0,
        c.criterion() + " " + c.title() + "〔" + c.verdict().label() + "〕",
        String.join("。", parts) + "。");
    if (c.kind() != Change.Kind.PROOF && !c.set().isEmpty()) {
      page.item(1, "试算", String.join(" ", c.set().stream().map(s -> "--set '" + s + "'").toList()));
    }
  }
}
