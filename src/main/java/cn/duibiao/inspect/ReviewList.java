package cn.duibiao.inspect;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.CriterionEntry;
import cn.duibiao.assessment.Assessment.DoubtEntry;
import cn.duibiao.assessment.Assessment.FindingEntry;
import cn.duibiao.assessment.Assessment.ReviewStatementEntry;
import cn.duibiao.browse.Page;
import cn.duibiao.excel.TableBook.Column;
import cn.duibiao.excel.TableBook.Table;
import cn.duibiao.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 自评—复核差异清单: every reviewed finding with both verdicts side by side, those that differ first. */
public final class ReviewList {

  private static final String CONFLICT = "R01";

  private final Assessment a;
  private final Map<String, String> titles = new LinkedHashMap<>();

  private ReviewList(Assessment assessment) {
    this.a = assessment;
    for (CriterionEntry c : a.criteria()) {
      titles.put(c.id(), c.id() + " " + c.title());
    }
  }

  /** For people. */
  public static Page page(Assessment assessment) {
    return new ReviewList(assessment).page();
  }

  /** For print and for the feedback meeting. */
  public static Table table(Assessment assessment) {
    return new ReviewList(assessment).table();
  }

  private List<FindingEntry> reviewed() {
    return a.findings().stream().filter(f -> f.review() != null).toList();
  }

  /** True when the rules or an inspector come to something else than the claim gave. */
  private static boolean differs(FindingEntry f) {
    boolean judged = f.review().verdict() != null && f.review().verdict() != f.verdict();
    return judged
        || f.review().statements().stream()
            .anyMatch(
                s -> !s.superseded() && s.concluded() != null && s.concluded() != f.verdict());
  }

  private Page page() {
    Page page = new Page();
    page.heading(1, "%s %d年度 自评—复核差异清单".formatted(a.district().name(), a.district().year()));
    List<FindingEntry> all = reviewed();
    if (all.isEmpty()) {
      return page.paragraph("还没有复核。");
    }
    List<FindingEntry> different = all.stream().filter(ReviewList::differs).toList();
    page.paragraph(
        "复核涉及%d个要点，与自评不同的%d个。自评的结论不因复核而改；复核的数按同样的规则另判一次。".formatted(all.size(), different.size()));
    counts(page);
    conflicts(page);
    group(page, "与自评不同", different);
    group(page, "与自评相同", all.stream().filter(f -> !different.contains(f)).toList());
    return page;
  }

  private void counts(Page page) {
    if (a.summary().reviewed() == null) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("要点"));
    List<String> claimed = new ArrayList<>(List.of("自评"));
    List<String> after = new ArrayList<>(List.of("复核后"));
    for (Map.Entry<Verdict, Integer> e : a.summary().criteria().entrySet()) {
      header.add(e.getKey().label());
      claimed.add(String.valueOf(e.getValue()));
      after.add(String.valueOf(a.summary().reviewed().get(e.getKey())));
    }
    page.table(header, List.of(claimed, after));
  }

  private void conflicts(Page page) {
    List<DoubtEntry> conflicts =
        a.doubts().stream().filter(d -> d.id().startsWith(CONFLICT)).toList();
    if (!conflicts.isEmpty()) {
      page.heading(2, "复核意见不一（" + conflicts.size() + "）");
      conflicts.forEach(d -> page.item(0, "", d.message() + "。" + d.question()));
    }
  }

  private void group(Page page, String title, List<FindingEntry> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.heading(2, title + "（" + findings.size() + "）");
    for (FindingEntry f : findings) {
      page.item(0, titles.get(f.criterion()), "自评" + f.verdict().label() + " → " + after(f));
      page.item(1, "自评", f.reason());
      page.item(1, "复核后", f.review().reason());
      f.review().statements().forEach(s -> page.item(1, signature(s), words(s)));
    }
  }

  /** 复核后未达标, or what inspectors conclude where they gave nothing to judge. */
  private static String after(FindingEntry f) {
    String judged = f.review().verdict() == null ? "" : "复核后" + f.review().verdict().label();
    Set<String> concluded = new LinkedHashSet<>();
    f.review().statements().stream()
        .filter(s -> !s.superseded() && s.concluded() != null)
        .forEach(s -> concluded.add(s.concluded().label()));
    String stated = concluded.isEmpty() ? "" : "复核人认为" + String.join("、", concluded);
    return judged.isEmpty() ? stated : stated.isEmpty() ? judged : judged + "，" + stated;
  }

  private static String signature(ReviewStatementEntry s) {
    return "%s %s %s%s"
        .formatted(s.round().label(), s.by(), s.day(), s.superseded() ? "（已被取代）" : "");
  }

  private static String words(ReviewStatementEntry s) {
    List<String> words = new ArrayList<>();
    if (s.found() != null) {
      words.add((s.scope() == null ? "" : s.key() + "（" + s.scope() + "）") + s.found());
    }
    if (s.concluded() != null) {
      words.add("结论" + s.concluded().label());
    }
    words.add("依据：" + s.basis());
    if (!s.evidence().isEmpty()) {
      words.add("证据：" + String.join("、", s.evidence()));
    }
    return String.join("；", words);
  }

  private Table table() {
    List<List<String>> rows = new ArrayList<>();
    List<FindingEntry> all = new ArrayList<>(reviewed());
    all.sort(Comparator.comparing(f -> !differs(f)));
    for (FindingEntry f : all) {
      rows.add(
          List.of(
              titles.get(f.criterion()),
              f.askWhom(),
              f.verdict().label(),
              f.reason(),
              after(f),
              f.review().statements().stream()
                  .map(s -> signature(s) + "：" + words(s))
                  .collect(Collectors.joining("\n")),
              differs(f) ? "不同" : "相同",
              ""));
    }
    return new Table(
        "自评复核差异清单",
        "%s%d年度自评—复核差异清单".formatted(a.district().name(), a.district().year()),
        "自评的结论不因复核而改；复核的数按同样的规则另判一次，复核人的结论只并列。",
        List.of(
            Column.text("要点", 24),
            Column.centred("单位", 12),
            Column.centred("自评结论", 10),
            Column.text("自评理由", 36),
            Column.text("复核", 20),
            Column.text("复核的数、依据、人、日期", 44),
            Column.centred("是否相同", 9),
            Column.text("反馈意见", 20)),
        rows,
        List.of("评估组（签字）：　　　　　　　　　　　　被评估单位（签字）：　　　　　　　　　　　　日期："));
  }
}
