package cn.duibiao.inspect;

import cn.duibiao.browse.Page;
import cn.duibiao.excel.TableBook.Column;
import cn.duibiao.excel.TableBook.Table;
import cn.duibiao.inspect.Sample.CaseEntry;
import cn.duibiao.inspect.Sample.TaskEntry;
import java.util.ArrayList;
import java.util.List;

/** A {@link Sample} as sheets and pages for print, with the seed on every one and room to sign. */
public final class SampleBook {

  private static final List<String> SIGNING =
      List.of("抽样人（签字）：　　　　　　　　　　　　被抽单位（签字）：　　　　　　　　　　　　日期：");

  private static final String METHOD = "按种子和件名算SHA-256定先后，风险大的机会大；同样的数据、种子、件数，在任何机器上抽到的一样。权重不是得分。";

  private SampleBook() {}

  /** 抽样单, 现场核查清单 and 访谈提纲. */
  public static List<Table> tables(Sample s) {
    String mark = mark(s);
    return List.of(
        new Table(
            "抽样单",
            "%s%d年度现场抽样单".formatted(s.district(), s.year()),
            mark + METHOD + String.join("；", s.notices()),
            List.of(
                Column.centred("序号", 6),
                Column.centred("类别", 14),
                Column.centred("单位", 18),
                Column.text("抽到的件", 34),
                Column.text("看什么", 40),
                Column.text("为什么容易抽到", 18),
                Column.text("查看结果", 26),
                Column.centred("查看人", 10)),
            cases(s),
            SIGNING),
        new Table(
            "现场核查清单",
            "%s%d年度现场核查清单".formatted(s.district(), s.year()),
            mark + "证据不足、数据存疑的要点，按单位排列。",
            List.of(
                Column.centred("单位", 16),
                Column.text("要点", 24),
                Column.text("现状", 46),
                Column.text("要核什么、请提供什么", 46),
                Column.text("核查结果", 26),
                Column.centred("核查人", 10)),
            tasks(s.checklist()),
            SIGNING),
        new Table(
            "访谈提纲",
            "%s%d年度访谈提纲".formatted(s.district(), s.year()),
            mark + "由疑点整理，按单位排列；只问口径和来历，不作结论。",
            List.of(
                Column.centred("单位", 16),
                Column.text("涉及要点", 20),
                Column.text("疑点", 50),
                Column.text("请说明", 46),
                Column.text("答复", 30),
                Column.centred("答复人职务", 12)),
            tasks(s.interview()),
            SIGNING));
  }

  /** The same as a page to read. */
  public static Page page(Sample s) {
    Page page = new Page();
    page.heading(1, "%s %d年度现场抽样单".formatted(s.district(), s.year()));
    page.paragraph(mark(s) + METHOD);
    s.notices().forEach(n -> page.item(0, "注意", n));
    page.heading(2, "各类各单位抽多少");
    page.table(
        List.of("类别", "单位", "总件数", "抽取"),
        s.strata().stream()
            .map(
                x ->
                    List.of(x.kind(), x.unit(), String.valueOf(x.all()), String.valueOf(x.drawn())))
            .toList());
    page.heading(2, "抽到的件（" + s.cases().size() + "）");
    page.table(
        List.of("序号", "类别", "单位", "抽到的件", "看什么"),
        cases(s).stream().map(r -> r.subList(0, 5)).toList());
    tasks(page, "现场核查清单", s.checklist());
    tasks(page, "访谈提纲", s.interview());
    SIGNING.forEach(page::paragraph);
    return page;
  }

  private static void tasks(Page page, String title, List<TaskEntry> tasks) {
    if (tasks.isEmpty()) {
      return;
    }
    page.heading(2, title + "（" + tasks.size() + "）");
    String unit = null;
    for (TaskEntry t : tasks) {
      if (!t.unit().equals(unit)) {
        unit = t.unit();
        page.item(0, "单位", unit.isEmpty() ? "没有写明" : unit);
      }
      page.item(1, "", (t.subject().isEmpty() ? "" : t.subject() + "：") + t.state());
      page.item(1, "要核、要问", t.task());
    }
  }

  private static String mark(Sample s) {
    return "种子：%s；抽%d件；数据校验值（SHA-256前12位）：%s。"
        .formatted(s.seed(), s.size(), s.dataSha256().substring(0, 12));
  }

  private static List<List<String>> cases(Sample s) {
    List<List<String>> rows = new ArrayList<>();
    for (CaseEntry c : s.cases()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              c.kind(),
              c.unit(),
              c.which(),
              c.look(),
              String.join("、", c.why()),
              "",
              ""));
    }
    return rows;
  }

  private static List<List<String>> tasks(List<TaskEntry> tasks) {
    return tasks.stream()
        .map(t -> List.of(t.unit(), t.subject(), t.state(), t.task(), "", ""))
        .toList();
  }
}
