package cn.duibiao.outlook;

import cn.duibiao.browse.Page;
import java.util.List;

/**
 * 年中预警: what can still be met on a day before the year and its deadlines are over. It states what
 * the arithmetic allows, never what will happen.
 *
 * @param asOf the day it speaks of
 * @param open dated duties that can still be met
 * @param late dated duties that cannot
 * @param lost figures that cannot reach their limit any more, or only if what was missed can be
 *     made good
 * @param shortfalls what falls short and can still reach its limit, and how
 * @param holding what reaches its limit so far, and how much it may still bear
 */
public record MidYear(
    String asOf,
    List<Line> open,
    List<Line> late,
    List<Line> lost,
    List<Line> shortfalls,
    List<Line> holding) {

  /** One criterion and what is to be said of it. */
  public record Line(String criterion, String title, String words) {}

  /** True when there is nothing to warn of. */
  public boolean isEmpty() {
    return open.isEmpty()
        && late.isEmpty()
        && lost.isEmpty()
        && shortfalls.isEmpty()
        && holding.isEmpty();
  }

  /** For people. */
  public Page page() {
    Page page = new Page();
    page.heading(1, "年中预警（评估时点" + asOf + "）");
    page.paragraph("以下是算式和条件，不是预测：以后还有多少件、做不做得到，程序不知道。");
    lines(page, "有规定日期、还来得及的", open);
    lines(page, "有规定日期、已经来不及的", late);
    lines(page, "已经达不到，或者只有能补的才达得到的", lost);
    lines(page, "还差、还能达到的", shortfalls);
    lines(page, "到目前为止够的", holding);
    return page;
  }

  private static void lines(Page page, String title, List<Line> lines) {
    if (!lines.isEmpty()) {
      page.heading(2, title);
      lines.forEach(l -> page.item(0, l.criterion() + " " + l.title(), l.words()));
    }
  }
}
