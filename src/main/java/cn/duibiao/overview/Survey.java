package cn.duibiao.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many districts under one ruler: everything an overview shows. Nothing is judged here; it counts
 * what the results say.
 *
 * @param folder the folder that was read, as the user named it
 * @param entries the results, in the order of their files
 * @param broken files that could not be read, in order
 * @param skipped files that are no district-years or are read under another name, in order
 * @param left results of an earlier run whose data file is gone, as paths
 * @param ranking null unless it was asked for
 */
public record Survey(
    String folder,
    Ruler ruler,
    List<Entry> entries,
    List<Broken> broken,
    List<Skipped> skipped,
    List<String> left,
    Ranking ranking) {

  /**
   * One district-year.
   *
   * @param file path of its data below the folder
   * @param result path of its result below the output folder
   */
  public record Entry(String file, String result, DistrictRow row) {

    /** District and year, by which two files are about the same thing. */
    public String subject() {
      return row.name() + " " + row.year() + "年度";
    }
  }

  /**
   * A file that could not be evaluated.
   *
   * @param errors located, in sentences; at most as many as are shown
   * @param all how many there are
   */
  public record Broken(String file, List<String> errors, int all) {}

  /** A file that was left alone, and why. */
  public record Skipped(String file, String reason) {}

  /** The same with a ranking. */
  public Survey with(Ranking asked) {
    return new Survey(folder, ruler, entries, broken, skipped, left, asked);
  }

  /**
   * A short name for each entry, unlike every other: without the province and city they share, with
   * the year where a district has several, with the file where one year has several.
   */
  public List<String> labels() {
    int shared = shared();
    Map<String, Set<Integer>> years = new HashMap<>();
    Map<String, Integer> files = new HashMap<>();
    for (Entry e : entries) {
      years.computeIfAbsent(e.row.name(), k -> new HashSet<>()).add(e.row.year());
      files.merge(e.subject(), 1, Integer::sum);
    }
    List<String> labels = new ArrayList<>();
    for (Entry e : entries) {
      String label = e.row.name().substring(shared);
      if (years.get(e.row.name()).size() > 1) {
        label += e.row.year();
      }
      labels.add(files.get(e.subject()) > 1 ? label + "（" + e.file + "）" : label);
    }
    return labels;
  }

  /** Length of what all names begin with, up to the end of a province's or city's name. */
  private int shared() {
    List<String> names = names();
    if (names.size() < 2) {
      return 0;
    }
    String first = names.get(0);
    int end = first.length();
    for (String name : names) {
      int same = 0;
      while (same < Math.min(end, name.length()) && name.charAt(same) == first.charAt(same)) {
        same++;
      }
      end = same;
    }
    while (end > 0 && "省市区州盟".indexOf(first.charAt(end - 1)) < 0) {
      end--;
    }
    int kept = end;
    return names.stream().allMatch(n -> n.length() > kept) ? end : 0;
  }

  private List<String> names() {
    return entries.stream().map(e -> e.row.name()).distinct().toList();
  }

  /** How many districts, whatever the number of years and files of each. */
  public int districts() {
    return names().size();
  }

  /** True when every entry is a district of its own. */
  public boolean oneEach() {
    return districts() == entries.size();
  }

  /** 8个地区, or 10份年度数据（8个地区） where a district has several. */
  public String size() {
    return oneEach() ? entries.size() + "个地区" : entries.size() + "份年度数据（" + districts() + "个地区）";
  }

  /** The word for one of the entries: 个 of districts, 份 where a district has several files. */
  public String measureWord() {
    return oneEach() ? "个" : "份";
  }

  /** Files about the same district and year, by what they are about. */
  public Map<String, List<String>> duplicates() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    entries.forEach(e -> files.computeIfAbsent(e.subject(), k -> new ArrayList<>()).add(e.file));
    files.values().removeIf(list -> list.size() < 2);
    return files;
  }

  /** The different 统计期 among the entries, with how many have each, the most frequent first. */
  public List<Map.Entry<String, Integer>> periods() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    entries.forEach(e -> counts.merge(e.row.from() + " 至 " + e.row.to(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /** The rules that found doubts, with the labels of the entries they found them in. */
  public List<SharedDoubt> sharedDoubts() {
    List<String> labels = labels();
    Map<String, List<String>> byRule = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      for (String rule : entries.get(i).row.doubtRules()) {
        byRule.computeIfAbsent(rule, k -> new ArrayList<>()).add(labels.get(i));
      }
    }
    return byRule.entrySet().stream()
        .map(e -> new SharedDoubt(e.getKey(), e.getValue()))
        .filter(d -> d.entries().size() > 1)
        .sorted(
            Comparator.comparingInt((SharedDoubt d) -> -d.entries().size())
                .thenComparing(SharedDoubt::rule))
        .toList();
  }

  /** A kind of doubt that several have. */
  public record SharedDoubt(String rule, List<String> entries) {}
}
