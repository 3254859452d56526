package cn.duibiao.catalogue;

import cn.duibiao.model.Confidence;
import cn.duibiao.model.Criterion;
import cn.duibiao.model.Force;
import cn.duibiao.model.Profile;
import cn.duibiao.model.Profile.Kind;
import cn.duibiao.model.QuantityReader;
import cn.duibiao.model.Threshold;
import cn.duibiao.model.Units;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads 门槛 of a profile: other values for criteria that the catalogue has. */
final class LocalThresholdReader {

  private static final Set<String> KEYS =
      Section.keys("要点", "值", "性质", "层级", "依据", "把握", "自", "至", "要求", "问题");
  private static final Set<String> LEVELS = Section.keys("L1", "L2", "L4");
  private static final Pattern DATE = Pattern.compile("[0-9一二三四五六七八九十]+月[0-9一二三四五六七八九十]+日");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:[0-9.]+|[一二三四五六七八九十百两]+)(?:%|％|个?工作日|日|天|个?月|次|期|小时|学时|年|件|名)|百分之[一二三四五六七八九十百]+");

  private final LayerReader layer;
  private final Overlay overlay;
  private final Problems problems;
  private final ThresholdReader reader;

  LocalThresholdReader(LayerReader layer, Overlay overlay, Problems problems) {
    this.layer = layer;
    this.overlay = overlay;
    this.problems = problems;
    this.reader = new ThresholdReader(problems);
  }

  private record Entry(Section section, Threshold threshold) {}

  void read(List<Node> items) {
    Map<String, List<Entry>> byCriterion = new LinkedHashMap<>();
    for (Node item : items) {
      Section s = new Section(item, KEYS, problems);
      Criterion c = layer.criterion(s, "要点");
      Threshold threshold = threshold(s, c);
      if (c != null && threshold.text() != null) {
        List<Entry> earlier = byCriterion.computeIfAbsent(c.id(), k -> new ArrayList<>());
        checkOverlap(s, threshold, earlier);
        earlier.add(new Entry(s, threshold));
      }
    }
    byCriterion.forEach((id, entries) -> lay(overlay.criterion(id), entries));
  }

  private Threshold threshold(Section s, Criterion c) {
    boolean question = c != null && !c.quantified();
    if (question && s.has("值")) {
      problems.error(s.get("值"), "“" + c.id() + "”是问题，没有数值", "去掉“值”，只写性质、依据、把握");
    }
    String text = question ? (s.has("值") ? null : "是") : s.required("值");
    Threshold threshold = reader.threshold(s, text, confidence(s, c));
    checkLevel(s, problems);
    if (c != null && !question && text != null) {
      checkForm(s, c, threshold);
    }
    return threshold;
  }

  /**
   * Whose confidence bounds the threshold's own: for 指标原文 the indicator's, unless its official text
   * is bound; a local rule stands on its own text, whatever we recall of the indicator.
   */
  private Confidence confidence(Section s, Criterion c) {
    boolean own =
        c == null
            || s.choice("性质", Force.class) == Force.LEGAL
            || overlay.official.containsKey(c.indicator());
    return own ? Confidence.SEEN : overlay.indicator(c.indicator()).confidence();
  }

  /** 法定 in a profile says of what rank: L1, L2 or a local rule, L4. */
  static void checkLevel(Section s, Problems problems) {
    String level = s.text("层级");
    if (level != null && !LEVELS.contains(level)) {
      problems.error(s.get("层级"), "层级“" + level + "”不认识", "L1 法律法规，L2 中央和国务院文件，L4 地方规定");
    } else if (level == null && Force.LEGAL.label().equals(s.text("性质"))) {
      problems.error(s.at(), "性质为法定的缺少“层级”", "地方性法规、规章和规范性文件写 层级: L4");
    }
  }

  private void checkForm(Section s, Criterion c, Threshold threshold) {
    Threshold usual = c.thresholds().get(0);
    boolean dated = usual.monthDay() != null;
    if (dated != (threshold.monthDay() != null)) {
      problems.error(
          s.get("值"),
          "“" + c.id() + "”的门槛是" + (dated ? "日期" : "数") + "，不能改成“" + threshold.text() + "”",
          "原来是" + usual.text());
    } else if (!dated
        && threshold.limit() != null
        && !Units.comparable(threshold.limit().unit(), usual.limit().unit())) {
      problems.error(
          s.get("值"),
          "“" + threshold.text() + "”与原来的“" + usual.text() + "”单位不同，不能替换",
          "按别的单位计的，请在“要点”里另加一条，并在“不适用”里列出" + c.id());
    } else {
      checkWords(s, c, threshold);
    }
  }

  /** A requirement that names the old figure or day would contradict the new one. */
  private void checkWords(Section s, Criterion c, Threshold threshold) {
    if (s.has("要求") && s.has("问题")) {
      return;
    }
    c.thresholds().stream()
        .filter(old -> differs(old, threshold))
        .flatMap(old -> Stream.of(c.requirement(), c.problem()).flatMap(w -> names(w, old)))
        .findFirst()
        .ifPresent(
            found ->
                problems.error(
                    s.at(),
                    "“" + c.id() + "”的文字里写有原来的“" + found + "”，与新门槛" + threshold.text() + "不符",
                    "请同时写 要求: … 和 问题: …；原来的是：" + c.requirement() + "／" + c.problem()));
  }

  private static boolean differs(Threshold old, Threshold threshold) {
    if (old.limit() == null || threshold.limit() == null) {
      return !old.text().equals(threshold.text());
    }
    return old.limit().amount().compareTo(threshold.limit().amount()) != 0;
  }

  private static Stream<String> names(String words, Threshold old) {
    if (old.limit() == null) {
      return DATE.matcher(words).results().map(MatchResult::group);
    }
    return FIGURE
        .matcher(words)
        .results()
        .map(MatchResult::group)
        .filter(
            f ->
                QuantityReader.read(f) instanceof QuantityReader.Figure figure
                    && figure.quantity().isExact()
                    && figure.quantity().amount().compareTo(old.limit().amount()) == 0
                    && Units.comparable(figure.quantity().unit(), old.limit().unit()));
  }

  private void checkOverlap(Section s, Threshold threshold, List<Entry> earlier) {
    for (Entry entry : earlier) {
      if (DatedThresholds.overlap(entry.threshold(), threshold)) {
        problems.error(
            s.at(),
            "“" + s.text("要点") + "”的门槛与第" + entry.section().at().line() + "行的起止日期重叠",
            "前一条写“至”，后一条的“自”要晚于它");
      }
    }
  }

  private void lay(Criterion c, List<Entry> entries) {
    entries.forEach(e -> layer.mark("门槛", c.id(), e.section().at()));
    List<Threshold> own = entries.stream().map(Entry::threshold).toList();
    List<Threshold> all = DatedThresholds.overlay(c.thresholds(), own);
    own.forEach(t -> overlay.thresholds.add(new Profile.LocalThreshold(t, layer.profile())));
    noteCut(all);
    String requirement = last(entries, "要求", c.requirement());
    overlay.put(c.under(all, requirement, last(entries, "问题", c.problem())));
    String source = own.stream().map(Threshold::basis).distinct().collect(Collectors.joining("；"));
    layer.note(
        c.id(),
        Kind.THRESHOLD,
        DatedThresholds.words(c.thresholds()),
        DatedThresholds.words(all),
        source);
    layer.note(c.id(), Kind.REQUIREMENT, c.requirement(), requirement, source);
  }

  /** What is left of a lower layer's threshold is still that layer's. */
  private void noteCut(List<Threshold> all) {
    for (Profile.LocalThreshold local : List.copyOf(overlay.thresholds)) {
      Threshold whole = local.threshold();
      all.stream()
          .filter(t -> !t.equals(whole) && t.between(whole.from(), whole.to()).equals(whole))
          .forEach(t -> overlay.thresholds.add(new Profile.LocalThreshold(t, local.profile())));
    }
  }

  private static String last(List<Entry> entries, String key, String otherwise) {
    return entries.stream()
        .map(e -> e.section().text(key))
        .filter(t -> t != null)
        .reduce((a, b) -> b)
        .orElse(otherwise);
  }
}
