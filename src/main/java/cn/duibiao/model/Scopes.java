package cn.duibiao.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** 主体: which part of the district's government a figure covers, and what the parts add up to. */
public final class Scopes {

  /** The whole of the district's government. */
  public static final String ALL = "全域";

  /** Said to be unclear by whoever filled the datum in: covers nothing for certain. */
  public static final String UNCLEAR = "不明";

  /** The parts that together are the whole of the district's government. */
  public static final List<String> PARTS = List.of("本级政府", "工作部门", "镇街");

  private static final Set<String> OUTSIDE = Set.of("法院", "检察院", "人大", "政协", "党委");

  private Scopes() {}

  /** The standard name of a scope: 部门和镇街 is 工作部门和镇街. Others come back unchanged. */
  public static String canonical(String scope) {
    return switch (scope) {
      case "部门和镇街", "部门镇街", "工作部门镇街" -> "工作部门和镇街";
      case "全区", "全县", "全市", "本级政府、工作部门、镇街" -> ALL;
      case "部门", "各部门", "政府部门", "区直部门", "县直部门" -> "工作部门";
      case "各镇街", "乡镇街道", "乡镇", "乡镇(街道)", "镇(街道)", "镇、街道" -> "镇街";
      case "区政府", "县政府", "市政府", "本级" -> "本级政府";
      default -> scope;
    };
  }

  /**
   * True for a body that is not the government: its figures never prove anything about the
   * government.
   */
  public static boolean outside(String scope) {
    return OUTSIDE.contains(scope);
  }

  /**
   * The required scopes that {@code stated} does not cover, in the order required; empty when all
   * are.
   */
  public static List<String> missing(List<String> required, List<String> stated) {
    Set<String> covered = new LinkedHashSet<>();
    stated.forEach(s -> covered.addAll(parts(s)));
    List<String> missing = new ArrayList<>();
    for (String scope : required) {
      List<String> lacking = parts(scope).stream().filter(p -> !covered.contains(p)).toList();
      if (lacking.size() == parts(scope).size()) {
        missing.add(scope);
      } else {
        missing.addAll(lacking);
      }
    }
    return missing;
  }

  /**
   * True when {@code stated} shares a part of the government, or the very name, with one required.
   */
  public static boolean overlap(List<String> required, String stated) {
    return required.stream().anyMatch(r -> parts(r).stream().anyMatch(parts(stated)::contains));
  }

  /** True for the general scopes that 全域 is made of. */
  public static boolean isPart(String scope) {
    return !scope.equals(ALL) && PARTS.containsAll(parts(scope));
  }

  /** True when no part of the government is in two of {@code scopes}. */
  public static boolean apart(List<String> scopes) {
    List<String> all = scopes.stream().flatMap(s -> parts(s).stream()).toList();
    return all.size() == Set.copyOf(all).size();
  }

  private static List<String> parts(String scope) {
    return switch (scope) {
      case ALL -> PARTS;
      case "工作部门和镇街" -> PARTS.subList(1, 3);
      default -> List.of(scope);
    };
  }
}
