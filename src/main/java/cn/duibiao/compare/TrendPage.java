package cn.duibiao.compare;

import cn.duibiao.browse.Page;
import cn.duibiao.compare.Trend.CriterionEntry;
import cn.duibiao.compare.Trend.FigureEntry;
import cn.duibiao.compare.Trend.PointEntry;
import java.util.ArrayList;
import java.util.List;

/** A {@link Trend} for people. */
public final class TrendPage {

  private TrendPage() {}

  /** The title of a trend. */
  public static String title(Trend t) {
    int last = t.years().size() - 1;
    return "%s %d至%d年度 法治政府建设逐年对照"
        .formatted(
            t.years().get(last).district(), t.years().get(0).year(), t.years().get(last).year());
  }

  /** The page. */
  public static Page of(Trend t) {
    Page page = new Page();
    page.heading(1, title(t));
    page.paragraph("每一年按当年的数据和门槛各自评估，不相加、不平均。比率的变化写百分点，件数的变化写件数和百分比。");
    t.years()
        .forEach(
            y -> page.item(0, y.year() + "年度", "%s至%s，%s".formatted(y.from(), y.to(), y.file())));
    t.notices().forEach(n -> page.item(0, "注意", n));
    page.heading(2, "各要点逐年的结论（" + t.criteria().size() + "）");
    page.paragraph("另有" + t.blank() + "个要点各年都没有填报或者不适用，没有列。");
    page.table(header(t), t.criteria().stream().map(c -> row(t, c)).toList());
    if (!t.figures().isEmpty()) {
      page.heading(2, "各数据项逐年的数（" + t.figures().size() + "）");
      t.figures().forEach(f -> figure(page, f));
    }
    return page;
  }

  /** The heads of the table of verdicts. */
  public static List<String> header(Trend t) {
    List<String> header = new ArrayList<>();
    header.add("要点");
    t.years().forEach(y -> header.add(String.valueOf(y.year())));
    if (t.assessmentPeriod() != null) {
      header.add("评估期内最差");
    }
    header.add("门槛的变动");
    return header;
  }

  /** One of its rows. */
  public static List<String> row(Trend t, CriterionEntry c) {
    List<String> row = new ArrayList<>();
    row.add(c.id() + " " + c.title());
    row.addAll(c.verdicts());
    if (t.assessmentPeriod() != null) {
      row.add(worst(c));
    }
    row.add(String.join("；", c.moved()));
    return row;
  }

  private static String worst(CriterionEntry c) {
    return c.worst() == null
        ? "没有数据"
        : c.worst()
            + "（"
            + String.join("、", c.worstYears().stream().map(String::valueOf).toList())
            + "）";
  }

  private static void figure(Page page, FigureEntry f) {
    page.item(0, f.field() + "（" + f.scope() + "）", f.rate() ? "比率" : "单位：" + f.unit());
    for (PointEntry p : f.points()) {
      page.item(1, String.valueOf(p.year()), words(p));
    }
  }

  /** 12件，增加3件（＋25%）, or why it is not compared. */
  public static String words(PointEntry p) {
    String stated = p.words().isEmpty() ? "没有填报" : p.words();
    if (p.change() != null) {
      return stated + "，" + p.change();
    }
    return p.broken() == null || p.words().isEmpty()
        ? stated
        : stated + "（与上年不可比：" + p.broken() + "）";
  }
}
