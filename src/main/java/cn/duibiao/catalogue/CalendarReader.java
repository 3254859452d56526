package cn.duibiao.catalogue;

import cn.duibiao.model.Confidence;
import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.WorkCalendar;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads {@code indicators/calendar/YYYY.yaml}: holidays and worked weekends of each year. */
final class CalendarReader {

  private static final Set<String> KEYS = Section.keys("格式", "年度", "依据", "把握", "放假", "上班");

  private final Problems problems;
  private final SortedSet<Integer> years = new TreeSet<>();
  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> on = new HashSet<>();

  CalendarReader(Problems problems) {
    this.problems = problems;
  }

  WorkCalendar read(Collection<Node> roots) {
    roots.forEach(this::year);
    return new WorkCalendar(years.isEmpty() ? new TreeSet<>(Set.of(2000)) : years, off, on);
  }

  private void year(Node root) {
    Section s = new Section(root, KEYS, problems);
    s.required("依据");
    if (s.choice("把握", Confidence.class) == null) {
      problems.error(s.at(), "缺少“把握”", "seen、recalled-sure 或 recalled-unsure");
    }
    String year = s.required("年度");
    if (year == null || !year.matches("20\\d\\d")) {
      problems.error(s.at(), "年度“" + year + "”读不出", "写四位年份，如 2024");
    } else if (!years.add(Integer.valueOf(year))) {
      problems.error(s.get("年度"), year + "年的工作日历写了两份", "一年一份");
    }
    s.scalars("放假").forEach(this::daysOff);
    s.scalars("上班").forEach(this::workedDay);
  }

  private void daysOff(Node.Scalar item) {
    String[] ends = item.text().split("至", 2);
    DateSpan from = day(item, ends[0]);
    DateSpan to = ends.length == 1 ? from : day(item, ends[1]);
    if (from == null || to == null) {
      return;
    }
    if (to.first().isBefore(from.first()) || from.first().plusDays(30).isBefore(to.first())) {
      problems.error(item, "放假的起止日期“" + item.text() + "”不对", "起在前，止在后，不超过30日");
      return;
    }
    from.first().datesUntil(to.first().plusDays(1)).forEach(off::add);
  }

  private void workedDay(Node.Scalar item) {
    DateSpan day = day(item, item.text());
    if (day == null) {
      return;
    }
    if (day.first().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
      problems.error(item, "“" + item.text() + "”不是星期六或星期日", "“上班”只写调休上班的周末");
    }
    on.add(day.first());
  }

  private DateSpan day(Node.Scalar item, String text) {
    DateSpan day = DateReader.read(text);
    if (day == null || !day.isDay()) {
      problems.error(item, "日期“" + item.text() + "”读不出", "写成 2024-10-01 或 2024-10-01 至 2024-10-07");
      return null;
    }
    return day;
  }
}
