package cn.duibiao.report;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessment.MeasureEntry;
import cn.duibiao.assessment.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 建议措施 and 下一年度重点 of the Word report, within a number of characters each. */
final class WorkSection {

  private static final int MOST = 12;
  private static final int LEADS = 3;

  private final Assessment a;
  private final Prose prose;

  WorkSection(Assessment assessment) {
    this.a = assessment;
    this.prose = new Prose(assessment);
  }

  /** Measures with one reason for their place, worded. */
  record Group(String why, List<String> measures) {}

  /**
   * The first measures by rank, as many as fit into {@code budget} characters, grouped by reason.
   */
  List<Group> first(int budget) {
    List<Group> groups = new ArrayList<>();
    int left = budget;
    int n = 0;
    for (MeasureEntry m : a.measures()) {
      String text = (n + 1) + "." + prose.measure(m);
      boolean fresh = groups.isEmpty() || !groups.get(groups.size() - 1).why().equals(m.why());
      int length = text.length() + (fresh ? m.why().length() + 4 : 0);
      if (length > left || n == MOST) {
        break;
      }
      if (fresh) {
        groups.add(new Group(m.why(), new ArrayList<>()));
      }
      groups.get(groups.size() - 1).measures().add(text);
      left -= length;
      n++;
    }
    return groups;
  }

  /**
   * A sentence per quarter: how many measures are due, who leads most, and the first of those after
   * the {@code listed} ones that fits into {@code budget} characters.
   */
  List<String> quarters(int listed, int budget) {
    Map<Integer, List<MeasureEntry>> byQuarter = new LinkedHashMap<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      byQuarter.put(quarter, new ArrayList<>());
    }
    a.measures().forEach(m -> byQuarter.get(quarter(m)).add(m));
    byQuarter.values().removeIf(List::isEmpty);
    List<String> sentences = new ArrayList<>();
    int left = budget;
    for (Map.Entry<Integer, List<MeasureEntry>> quarter : byQuarter.entrySet()) {
      String text = due(quarter.getKey(), quarter.getValue());
      int share = left / (byQuarter.size() - sentences.size());
      String next =
          quarter.getValue().stream()
              .filter(m -> m.rank() > listed)
              .map(m -> "先抓“" + Prose.open(m.action()) + "”，由" + m.lead() + "牵头。")
              .filter(s -> s.length() + text.length() <= share)
              .findFirst()
              .orElse("");
      sentences.add(text + next);
      left -= text.length() + next.length();
    }
    return sentences;
  }

  private static int quarter(MeasureEntry m) {
    return (Integer.parseInt(m.due().substring(5, 7)) + 2) / 3;
  }

  private static String due(int quarter, List<MeasureEntry> measures) {
    Map<String, Integer> leads = new LinkedHashMap<>();
    measures.forEach(m -> leads.merge(m.lead(), 1, Integer::sum));
    List<String> most =
        leads.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(LEADS)
            .map(e -> e.getKey() + e.getValue() + "条")
            .toList();
    String whose = leads.size() > LEADS ? "牵头较多的是" : "牵头单位是";
    return "%s季度应完成%d条，%s%s。"
        .formatted(Numerals.of(quarter), measures.size(), whose, String.join("、", most));
  }
}
