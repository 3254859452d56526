package cn.duibiao.assessment;

import cn.duibiao.assessment.Assessment.OfficialEntry;
import cn.duibiao.assessment.Assessment.WaiverEntry;
import cn.duibiao.model.Outcome;
import cn.duibiao.model.Profile;
import java.util.ArrayList;
import java.util.List;

/** The lines that a 地方方案 and 评估时点 add to an explanation; none when they add nothing. */
final class LocalExplanation {

  private final Profile profile;
  private final ProfileEntries entries;

  LocalExplanation(Profile profile, Outcome outcome) {
    this.profile = profile;
    this.entries = new ProfileEntries(profile, outcome);
  }

  List<String> official(String id) {
    OfficialEntry official = entries.official(id);
    List<String> lines = new ArrayList<>();
    if (official != null && official.number() != null) {
      lines.add("正式编号（据地方方案）：" + official.number());
    }
    if (official != null && official.text() != null) {
      lines.add("正式文本（据地方方案）：" + official.text());
    }
    return lines;
  }

  /** What the profile sets differently for a criterion. */
  List<String> changes(String criterion) {
    return profile.changes().stream()
        .filter(c -> c.id().equals(criterion))
        .map(
            c ->
                "地方方案“"
                    + c.profile()
                    + "”改了"
                    + c.what().label()
                    + "："
                    + c.before()
                    + " → "
                    + c.after()
                    + "。依据："
                    + c.source())
        .toList();
  }

  List<String> waiver(String criterion) {
    WaiverEntry waiver = entries.waiver(criterion);
    return waiver == null
        ? List.of()
        : List.of(
            "豁免（"
                + waiver.state().label()
                + "，不改变结论）："
                + waiver.reason()
                + "；"
                + waiver.approver()
                + "批准，"
                + waiver.document()
                + "，"
                + (waiver.from() == null ? "" : "自" + waiver.from())
                + "至"
                + waiver.to());
  }

  /** ，已过期，顺延至2024-08-31, or nothing. */
  String postponed(String measure) {
    String to = entries.postponedTo(measure);
    return to == null ? "" : "，已过期，顺延至" + to;
  }
}
