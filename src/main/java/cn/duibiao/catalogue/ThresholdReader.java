package cn.duibiao.catalogue;

import cn.duibiao.model.Confidence;
import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.Force;
import cn.duibiao.model.Quantity;
import cn.duibiao.model.QuantityReader;
import cn.duibiao.model.Threshold;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dated 门槛 of a criterion. */
final class ThresholdReader {

  private static final Set<String> KEYS = Section.keys("值", "性质", "层级", "依据", "把握", "自", "至");
  private static final Pattern DATED = Pattern.compile("(当年|次年)(\\d\\d-\\d\\d)");

  private final Problems problems;

  /** Hundreds of thresholds share a few figures and dates. */
  private final Map<String, Quantity> limits = new HashMap<>();

  private final Map<String, DateSpan> dates = new HashMap<>();

  ThresholdReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Thresholds of {@code criterion}, each with the weaker of its own and the indicator's
   * confidence.
   */
  List<Threshold> read(Section criterion, boolean question, Confidence indicator) {
    List<Threshold> thresholds = new ArrayList<>();
    if (question) {
      thresholds.add(threshold(criterion, "是", indicator));
      return thresholds;
    }
    for (Node item : criterion.items("门槛")) {
      Section s = new Section(item, KEYS, problems);
      thresholds.add(threshold(s, s.required("值"), indicator));
    }
    if (thresholds.isEmpty()) {
      problems.error(criterion.at(), "定量要点缺少“门槛”", "至少写一条 {值: …, 性质: …, 依据: …, 把握: …}");
    }
    checkOverlap(criterion, thresholds);
    return thresholds;
  }

  /** One threshold with the value {@code text}. */
  Threshold threshold(Section s, String text, Confidence indicator) {
    Force force = s.choice("性质", Force.class);
    Confidence confidence = s.choice("把握", Confidence.class);
    if (force == null || confidence == null) {
      problems.error(s.at(), "缺少“性质”或“把握”", "性质：指标原文、法定、参考；把握：seen、recalled-sure、recalled-unsure");
    }
    LocalDate from = date(s, "自");
    LocalDate to = date(s, "至");
    if (from != null && to != null && from.isAfter(to)) {
      problems.error(s.at(), "“自”晚于“至”", "请核对施行和失效日期");
    }
    Quantity limit = null;
    int offset = 0;
    String monthDay = null;
    Matcher dated = DATED.matcher(text == null ? "" : text);
    if (dated.matches()) {
      offset = "次年".equals(dated.group(1)) ? 1 : 0;
      monthDay = dated.group(2);
    } else if (text != null && s.get("值") != null) {
      limit = limit(s, text);
    }
    return new Threshold(
        text,
        limit,
        offset,
        monthDay,
        force == null ? Force.SUGGESTION : force,
        s.text("层级"),
        s.required("依据"),
        confidence == null ? Confidence.UNSURE : confidence.weaker(indicator),
        from,
        to);
  }

  private Quantity limit(Section s, String text) {
    Quantity known = limits.get(text);
    if (known != null) {
      return known;
    }
    if (QuantityReader.read(text) instanceof QuantityReader.Figure figure
        && figure.quantity().isExact()) {
      limits.put(text, figure.quantity());
      return figure.quantity();
    }
    problems.error(s.get("值"), "门槛“" + text + "”读不出", "写成 100%、0件、30日、次年04-01 一类");
    return null;
  }

  /** The day behind {@code key}, null when there is none. */
  LocalDate date(Section s, String key) {
    String text = s.text(key);
    if (text == null) {
      return null;
    }
    DateSpan span = dates.computeIfAbsent(text, DateReader::read);
    if (span == null || !span.isDay()) {
      problems.error(s.get(key), "日期“" + text + "”读不出", "写成 2024-01-01");
      return null;
    }
    return span.first();
  }

  private void checkOverlap(Section criterion, List<Threshold> thresholds) {
    for (int i = 1; i < thresholds.size(); i++) {
      LocalDate end = thresholds.get(i - 1).to();
      LocalDate start = thresholds.get(i).from();
      if (end == null || start == null || !start.isAfter(end)) {
        problems.error(criterion.at(), "门槛的起止日期重叠或没有写明", "前一条写“至”，后一条的“自”要晚于它");
      }
    }
  }
}
