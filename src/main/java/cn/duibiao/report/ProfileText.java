package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.ChangeEntry;
import cn.duibiao.assessment.Assessment.OfficialEntry;
import cn.duibiao.assessment.Assessment.ProfileEntry;
import cn.duibiao.assessment.Assessment.WaiverEntry;
import cn.duibiao.assessment.Assessment.WeightEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What every report says of the 地方方案: its name, each value that differs from the catalogue's, its
 * waivers, weights and official wording. Only for an assessment that has one.
 */
final class ProfileText {

  private final ProfileEntry profile;
  private final Map<String, String> titles = new HashMap<>();

  ProfileText(Assessment assessment) {
    this.profile = assessment.profile();
    assessment.indicators().forEach(i -> titles.put(i.id(), i.title()));
    assessment.criteria().forEach(c -> titles.put(c.id(), c.title()));
    assessment.measures().forEach(m -> titles.put(m.id(), m.action()));
  }

  /** 地方方案：……（……制定），与基本指标不同3处，豁免2条. */
  String head() {
    StringBuilder head = new StringBuilder("地方方案：").append(profile.name());
    if (!profile.layers().isEmpty()) {
      head.append("，在“").append(String.join("”“", profile.layers())).append("”之上");
    }
    head.append("（制定单位：").append(profile.issuer()).append("），与基本指标不同");
    head.append(profile.changes().size()).append("处");
    if (!profile.waivers().isEmpty()) {
      head.append("，豁免").append(profile.waivers().size()).append("条");
    }
    return profile.weights().isEmpty() ? head.toString() : head.append("，列有权重").toString();
  }

  /** The section at the end of the screen. */
  List<String> terminal() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("地方方案“" + profile.name() + "”的改动（共 " + profile.changes().size() + " 处）");
    for (ChangeEntry c : profile.changes()) {
      lines.add(
          "　· "
              + titled(c.id())
              + " "
              + c.what().label()
              + "："
              + c.before()
              + " → "
              + c.after()
              + "〔"
              + source(c)
              + "〕");
    }
    profile.waivers().forEach(w -> lines.add("　· 豁免 " + titled(w.criterion()) + "：" + words(w)));
    weights().forEach(w -> lines.add("　· " + w));
    profile.official().forEach(o -> lines.add("　· " + titled(o.id()) + " " + words(o)));
    return lines;
  }

  /** The body of the annex; {@code safe} takes the effect of markup out of somebody's words. */
  List<String> markdown(UnaryOperator<String> safe) {
    List<String> lines = new ArrayList<>();
    lines.add(safe.apply(head()) + "。依据：" + safe.apply(profile.basis()) + "。");
    if (profile.note() != null) {
      lines.add("");
      lines.add("说明：" + safe.apply(Overview.unstopped(profile.note())) + "。");
    }
    if (!profile.changes().isEmpty()) {
      table(lines, "编号", "改了什么", "基本指标", "本方案", "依据");
      for (ChangeEntry c : profile.changes()) {
        row(lines, safe, titled(c.id()), c.what().label(), c.before(), c.after(), source(c));
      }
    }
    if (!profile.waivers().isEmpty()) {
      table(lines, "豁免的要点", "到评估时点", "理由、批准和期限（不改变结论）");
      profile
          .waivers()
          .forEach(w -> row(lines, safe, titled(w.criterion()), w.state().label(), detail(w)));
    }
    if (!profile.official().isEmpty()) {
      table(lines, "编号", "正式编号和正式文本（据本方案）");
      profile.official().forEach(o -> row(lines, safe, titled(o.id()), words(o)));
    }
    for (String weights : weights()) {
      lines.add("");
      lines.add(safe.apply(weights) + "。");
    }
    return lines;
  }

  private static void table(List<String> lines, String... heads) {
    lines.add("");
    lines.add("| " + String.join(" | ", heads) + " |");
    lines.add("|" + "---|".repeat(heads.length));
  }

  private static void row(List<String> lines, UnaryOperator<String> safe, String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(safe.apply(cell)).append(" |");
    }
    lines.add(row.toString());
  }

  private String titled(String id) {
    String title = titles.get(id);
    return title == null ? id : id + " " + title;
  }

  private String source(ChangeEntry c) {
    return c.profile().equals(profile.name()) ? c.source() : c.source() + "（" + c.profile() + "）";
  }

  private static String words(WaiverEntry w) {
    return w.state().label() + "，" + detail(w) + "，不改变结论";
  }

  private static String detail(WaiverEntry w) {
    String from = w.from() == null ? "" : "自" + w.from();
    return w.reason() + "；" + w.approver() + "批准，" + w.document() + "；" + from + "至" + w.to();
  }

  private static String words(OfficialEntry o) {
    List<String> words = new ArrayList<>();
    if (o.number() != null) {
      words.add("正式编号：" + o.number());
    }
    if (o.text() != null) {
      words.add("正式文本：" + o.text());
    }
    return String.join("；", words);
  }

  /** Per author one sentence. */
  private List<String> weights() {
    Map<String, List<String>> byAuthor = new LinkedHashMap<>();
    for (WeightEntry w : profile.weights()) {
      byAuthor
          .computeIfAbsent(w.author(), k -> new ArrayList<>())
          .add(titled(w.id()) + " " + w.weight().toPlainString());
    }
    return byAuthor.entrySet().stream()
        .map(e -> "权重（" + e.getKey() + "；只列出，不计分）：" + String.join("，", e.getValue()))
        .toList();
  }
}
