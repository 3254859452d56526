package cn.duibiao.report;

import cn.duibiao.model.Verdict;
import cn.duibiao.overview.CommonGap;
import cn.duibiao.overview.DistrictRow;
import cn.duibiao.overview.Survey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sentences and selections that the page and the workbook of an overview share. */
final class SurveyText {

  /** In the order in which they are shown. */
  static final List<Verdict> VERDICTS =
      List.of(
          Verdict.MET,
          Verdict.NOT_MET,
          Verdict.WATCH,
          Verdict.UNPROVEN,
          Verdict.DOUBTFUL,
          Verdict.UNFILLED,
          Verdict.NOT_APPLICABLE);

  /** With more districts than these, each is a row and each indicator a column. */
  private static final int BESIDE = 12;

  private final Survey survey;
  private final List<String> labels;
  private final List<CommonGap> failed;
  private final List<CommonGap> unshown;

  SurveyText(Survey survey) {
    this.survey = survey;
    this.labels = survey.labels();
    this.failed = CommonGap.failed(survey);
    this.unshown = CommonGap.unshown(survey);
  }

  Survey survey() {
    return survey;
  }

  List<String> labels() {
    return labels;
  }

  List<CommonGap> failed() {
    return failed;
  }

  List<CommonGap> unshown() {
    return unshown;
  }

  /** Whether the districts stand beside each other, each in a column. */
  boolean beside() {
    return labels.size() <= BESIDE;
  }

  /** 2023年度, or 2022、2023年度. */
  String years() {
    return new TreeSet<>(survey.entries().stream().map(e -> e.row().year()).toList())
            .stream().map(String::valueOf).collect(Collectors.joining("、"))
        + "年度";
  }

  String title() {
    return survey.entries().isEmpty() ? "法治政府建设情况总览" : survey.size() + years() + "法治政府建设情况总览";
  }

  /** 2024年12月31日, or that each has its own. */
  String asOf() {
    Set<String> days = new LinkedHashSet<>();
    survey.entries().forEach(e -> days.add(e.row().asOf()));
    return days.size() == 1
        ? Overview.date(days.iterator().next())
        : "各份统计期的最后一日（" + days.size() + "种）";
  }

  /** One period, or how many there are and how many districts have the most frequent. */
  String periods() {
    List<Map.Entry<String, Integer>> periods = survey.periods();
    if (periods.size() == 1) {
      return periods.get(0).getKey();
    }
    return periods.stream()
            .limit(3)
            .map(p -> p.getKey() + "（" + p.getValue() + survey.measureWord() + "）")
            .collect(Collectors.joining("；"))
        + (periods.size() > 3 ? "；另有" + (periods.size() - 3) + "种" : "")
        + "。统计期不同的，数据不能直接比较";
  }

  /** 62.5%, cut; nothing when nothing applies. */
  static String share(int part, int whole) {
    return whole == 0
        ? "—"
        : BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
                .toPlainString()
            + "%";
  }

  /** 3（豁免1）. */
  static String counted(DistrictRow row, Verdict verdict) {
    int waived = row.waived(verdict);
    return row.count(verdict) + (waived == 0 ? "" : "（豁免" + waived + "）");
  }

  /** The verdict of a 三级指标 in words. */
  static String state(Verdict verdict) {
    return verdict == null ? "未编入" : verdict.label();
  }

  /** 5／8. */
  static String portion(CommonGap gap) {
    return gap.size() + "／" + gap.applicable();
  }

  /** 未达标 4，关注 1; those that none has are left out. */
  static String verdicts(CommonGap gap) {
    return gap.counts().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(e -> e.getKey().label() + " " + e.getValue())
        .collect(Collectors.joining("，"));
  }

  /** The whole in a few sentences. */
  String judgement() {
    if (survey.entries().isEmpty()) {
      return "没有一份数据能够评估，见文件情况。";
    }
    List<DistrictRow> rows = survey.entries().stream().map(Survey.Entry::row).toList();
    int most = rows.stream().mapToInt(DistrictRow::decided).max().orElse(0);
    int least = rows.stream().mapToInt(DistrictRow::decided).min().orElse(0);
    long failing = rows.stream().filter(r -> r.count(Verdict.NOT_MET) > 0).count();
    long contradicting = rows.stream().filter(r -> r.contradictions() > 0).count();
    String word = survey.measureWord();
    return "共评估"
        + survey.size()
        + "，每份对照"
        + survey.ruler().criteria().size()
        + "个要点。能够作出判断的要点"
        + (most == least ? "都是" + most + "个" : "，最多的" + most + "个，最少的" + least + "个")
        + "；"
        + (failing == 0
            ? "没有数据足以认定的未达标事项"
            : "有未达标要点的" + failing + word + "，其中几个地区都有的" + shared(Verdict.NOT_MET) + "条")
        + "；"
        + (contradicting == 0 ? "没有发现互相矛盾的数据" : "数据互相矛盾、须先核清的" + contradicting + word)
        + "。能够判断的范围不同，未达标的多少不能直接比较。";
  }

  private long shared(Verdict verdict) {
    return failed.stream().filter(g -> g.counts().get(verdict) > 0).count();
  }

  /** The most widespread of the common gaps, whatever their theme; 未达标 before 关注. */
  List<CommonGap> first(int most) {
    return failed.stream()
        .sorted(
            Comparator.comparingInt((CommonGap g) -> -g.size())
                .thenComparingInt(g -> -g.counts().get(Verdict.NOT_MET)))
        .limit(most)
        .toList();
  }

  /** A few lines for the terminal. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(title() + "（内部评估，不是官方评分，不排名次）");
    lines.add(judgement());
    List<CommonGap> first = first(5);
    if (!first.isEmpty()) {
      lines.add("几个地区都有的问题（前" + first.size() + "条，全部见总览）：");
      for (CommonGap gap : first) {
        lines.add(
            "　· "
                + gap.criterion().id()
                + " "
                + gap.criterion().title()
                + "："
                + portion(gap)
                + "（"
                + verdicts(gap)
                + "）");
      }
    }
    if (!survey.broken().isEmpty()) {
      lines.add("读不出的文件" + survey.broken().size() + "个（没有评估，不影响其余）：");
      for (Survey.Broken file : survey.broken().subList(0, Math.min(5, survey.broken().size()))) {
        lines.add(
            "　· "
                + file.file()
                + "：共"
                + file.all()
                + "处须改，第一处："
                + Overview.unstopped(file.errors().get(0)));
      }
      if (survey.broken().size() > 5) {
        lines.add("　　其余" + (survey.broken().size() - 5) + "个见总览");
      }
    }
    survey
        .duplicates()
        .forEach(
            (subject, files) ->
                lines.add(
                    "“" + subject + "”有" + files.size() + "份数据，都评估了：" + String.join("、", files)));
    if (!survey.skipped().isEmpty()) {
      lines.add("没有读的文件" + survey.skipped().size() + "个，见总览。");
    }
    return lines;
  }
}
