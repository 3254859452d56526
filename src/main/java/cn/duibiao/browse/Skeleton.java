package cn.duibiao.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a new indicator needs to begin with: its entry in the catalogue file, its rule and its
 * cases. Everything that has to be written is marked {@link #BLANK}, which neither the reader of
 * the catalogue nor the tests let pass.
 */
public enum Skeleton {
  /** indicators/2021/NN-….yaml. */
  CATALOGUE("indicators/2021/", ".yaml", "^  - 编号: \"?(\\d+\\.\\d+-\\d+)\"?\\s*$", "#"),
  /** rules/criteria/NN-….drl. */
  RULE("rules/criteria/", ".drl", "^rule \"(\\d+\\.\\d+-\\d+)[a-z]+ .*", "//"),
  /** src/test/resources/cases/2021/NN-….yaml. */
  CASES(
      "src/test/resources/cases/2021/", ".yaml", "^- 要点: \"?(\\d+\\.\\d+-\\d+)[a-z]+\"?\\s*$", "#");

  /** Stands where something is still to be written. */
  public static final String BLANK = "待填";

  private static final String MODEL = "cn.duibiao.model.";
  private static final Pattern ID = Pattern.compile("(\\d+)\\.(\\d+)-(\\d+)");

  private final String folder;
  private final String suffix;
  private final Pattern entry;
  private final String comment;

  Skeleton(String folder, String suffix, String entry, String comment) {
    this.folder = folder;
    this.suffix = suffix;
    this.entry = Pattern.compile(entry);
    this.comment = comment;
  }

  /** The file it belongs to, below the program's folder. */
  public String file(String stem) {
    return folder + stem + suffix;
  }

  /** Its text for the indicator {@code id}, ending in a newline. */
  public String text(String id) {
    String template =
        switch (this) {
          case CATALOGUE -> ENTRY;
          case RULE -> DRL;
          case CASES -> EXAMPLES;
        };
    return template.replace("ID", id);
  }

  /** True when {@code content} already has something of this indicator. */
  public boolean isIn(String content, String id) {
    return content.lines().map(entry::matcher).anyMatch(m -> m.matches() && m.group(1).equals(id));
  }

  /**
   * {@code content} with the text for {@code id} before the first entry that comes after it, or at
   * its end. Every line that was there stays as it was.
   */
  public String insert(String content, String id) {
    String end = content.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(content.lines().toList());
    if (this == CASES) {
      lines.removeIf(l -> l.strip().equals("[]"));
    }
    if (this == RULE) {
      addImports(lines);
    }
    List<String> added = new ArrayList<>(text(id).lines().toList());
    int at = placeFor(id, lines);
    if (this != CASES && at < lines.size()) {
      added.add("");
    } else if (this != CASES && !lines.get(at - 1).isBlank()) {
      added.add(0, "");
    }
    lines.addAll(at, added);
    return String.join(end, lines) + end;
  }

  private int placeFor(String id, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher m = entry.matcher(lines.get(i));
      if (m.matches() && isAfter(m.group(1), id)) {
        while (i > 0 && lines.get(i - 1).strip().startsWith(comment)) {
          i--;
        }
        return i;
      }
    }
    return lines.size();
  }

  private static boolean isAfter(String one, String other) {
    Matcher a = ID.matcher(one);
    Matcher b = ID.matcher(other);
    if (a.matches() && b.matches()) {
      for (int i = 1; i <= 3; i++) {
        int difference = Integer.parseInt(a.group(i)) - Integer.parseInt(b.group(i));
        if (difference != 0) {
          return difference > 0;
        }
      }
    }
    return false;
  }

  /** A file without rules has no imports yet. */
  private static void addImports(List<String> lines) {
    List<String> missing =
        List.of("Datum", "Judged", "Test", "Yardstick").stream()
            .map(type -> "import " + MODEL + type + ";")
            .filter(line -> !lines.contains(line))
            .toList();
    int packageLine = 0;
    while (!lines.get(packageLine).startsWith("package ")) {
      packageLine++;
    }
    if (!missing.isEmpty() && lines.stream().noneMatch(l -> l.startsWith("import "))) {
      lines.add(packageLine + 1, "");
      packageLine++;
    }
    lines.addAll(packageLine + 1, missing);
  }

  private static final String ENTRY =
      """
        - 编号: ID
          名称: 待填（指标名称，十来个字）
          要求: 待填（转述指标的要求，不加没有依据的数）
          来源: 待填（seen、recalled-sure 或 recalled-unsure，看这段文字见没见到原文）
          评测方式: [待填（材料、网查、数据、实地、满意度中的几种）]
          责任单位: [待填（departments.yaml 里的名称，第一个牵头）]
          佐证材料: [待填（能证明它的材料）]
          要点:
            # 按数、日期判的要点；没有就整条删掉，连同它的规则和案例
            - 编号: IDa
              名称: 待填（要点名称，规则名里照抄）
              要求: 待填（必须成立的一句话）
              数据项: [待填（fields.yaml 里的名称，没有就先加到那里）]
              适用主体: [待填（全域、本级政府、工作部门、镇街中的几个）]
              门槛:
                - {值: 待填（如 100%、0件、次年04-01）, 性质: 待填（指标原文、法定 或 参考）, 依据: 待填（法律名称和第几条）, 把握: 待填（seen、recalled-sure 或 recalled-unsure）, 自: 待填（施行日，如 2021-01-01）}
              问题: 待填（没有达到时怎样说，半句话）
            # 只能问是或否的要点；没有就整条删掉，连同它的案例
            - 编号: IDb
              名称: 待填（要点名称）
              要求: 待填（必须成立的一句话）
              问: 待填（答“是”为好的问句）
              性质: 待填（指标原文、法定 或 参考）
              依据: 待填（法律名称和第几条）
              把握: 待填（seen、recalled-sure 或 recalled-unsure）
              问题: 待填（没有做到时怎样说，半句话）
          措施:
            - 编号: ID-1
              情形: [未达标, 关注]
              内容: 待填（怎样整改，动词开头，事后能检查）
              牵头: 待填（departments.yaml 里的名称）
              时限: 待填（月-日，如 06-30）
              成效: 待填（事后能检查的结果）
              难度: 待填（易、中 或 难）
            - 编号: ID-2
              情形: [证据不足, 数据存疑, 未填报]
              内容: 待填（怎样收齐数据和佐证）
              牵头: 待填（departments.yaml 里的名称）
              时限: 待填（月-日，如 03-31）
              成效: 待填（收齐以后能核对什么）
              难度: 待填（易、中 或 难）
      """;

  private static final String DRL =
      """
      // 待填（依据，与指标文件里的一致）
      rule "IDa 待填（要点名称，与指标文件里的一致）"
          agenda-group "criteria"
      when
          $y : Yardstick( criterion == "IDa" )
          $d : Datum( field == "待填（数据项）" )
      then
          insert( Judged.of( $y, Test.atLeast( $d.rate(), $y.limit() ), $d ) );
      end
      """;

  private static final String EXAMPLES =
      """
      # 应为 从依据推出，不照抄运行结果
      - 要点: IDa
        案例:
          - {名: 恰为门槛, 数据: {待填（数据项）: 待填}, 应为: 待填}
          - {名: 差一点, 数据: {待填（数据项）: 待填}, 应为: 待填}
          - {名: 只有比率或约数, 数据: {待填（数据项）: 待填}, 应为: 待填}
          - {名: 未填, 应为: 未填报}
      - 要点: IDb
        案例:
          - {名: 是有证, 核对: {答: 是, 证据: [证1]}, 应为: 达标}
          - {名: 是无证, 核对: {答: 是}, 应为: 证据不足}
          - {名: 否, 核对: {答: 否}, 应为: 待填（未达标；性质为参考或没有把握的为 关注）}
          - {名: 不适用有理由, 核对: {答: 不适用, 理由: 本年无此事项}, 应为: 不适用}
          - {名: 不适用无理由, 核对: {答: 不适用}, 应为: 未填报}
          - {名: 未填, 应为: 未填报}
      """;
}
