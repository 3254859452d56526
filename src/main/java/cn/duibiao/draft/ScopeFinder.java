package cn.duibiao.draft;

import cn.duibiao.model.Department;
import cn.duibiao.model.Field;
import cn.duibiao.model.Scopes;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose figure it is: by who does it in the figure's own clause, else by the other body that the
 * sentence began with.
 */
final class ScopeFinder {

  private static final String PLACE =
      "(?:(?:(?![和与向对由将把报经政])\\p{IsHan}){2,6}?(?:区|县|市|旗)|全?(?:区|县|市|旗)|我(?:区|县|市)|本级|各级)?";
  private static final String BODY =
      "(?<court>(?:人民)?法院(?!通知|判决|生效|裁|建议|审理|执行的))|(?<prosecutor>(?:人民)?检察院)|(?<congress>人大(?:常委会)?(?!代表|议案|建议))|"
          + "(?<cppcc>政协(?!提案|委员))|(?<party>委(?:常委会|理论学习中心组|中心组|全面依法治.委员会|依法治.(?:委员会|办))?(?=召开|举办|开展|组织|先后|专题|常委会|理论|中心组|依法|全面))";
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:(?:今年|本年度?|一年来|全年|同时|其中|此外|支持|推动|督促|目前)[，、]?)?" + PLACE + "(?:" + BODY + ")");
  private static final Pattern OFFICE =
      Pattern.compile(
          "^(?:其中|由)?"
              + PLACE
              + "(?<name>\\p{IsHan}{2,8}?(?:局|委员会|大队|支队|管理处|分局|中心|部门))(?!窗口|工作|主任)");
  private static final Pattern LEVEL =
      Pattern.compile(
          "以(?:区|县|市|旗)(?:人民)?政府为|(?:区|县|市|旗)(?:人民)?政府(?:本级|作为|作|常务会|共|全年|办理|主要)|本级政府|政府本级|政府常务会");
  private static final Pattern PARTY_GROUP = Pattern.compile("政府党组");
  private static final Pattern UNITS =
      Pattern.compile(
          "各(?:行政执法)?部门|(?:区|县|市)直(?:各|机关|单位|部门)|各(?:行政)?执法(?:单位|主体|机关|部门)|政府部门|工作部门|职能部门|部门单位|部门、单位|部门(?=和|、|与|及)");
  private static final Pattern TOWNS = Pattern.compile("各?(?:乡镇|镇街|镇\\((?:街|街道)\\)|乡\\(镇|街道|乡、镇)");
  private static final Pattern WHOLE = Pattern.compile("全(?:区|县|市|旗)|(?:区|县|市)域");

  private static final Pattern NONE = Pattern.compile("(?!)");

  /** What another body hands to the government: figures of it are the government's. */
  private static final Map<String, Pattern> OBJECTS =
      Map.of(
          "法院", Pattern.compile("司法建议|应诉|诉讼|出庭|败诉|胜诉|旁听"),
          "检察院", Pattern.compile("检察建议|公益诉讼"),
          "人大", Pattern.compile("人大|建议|代表|审议意见"),
          "政协", Pattern.compile("政协|提案"));

  /** 接受乡镇报送, 对各部门督察: whom it is done to. */
  private static final Pattern DONE_TO =
      Pattern.compile("(?:接受|接收|受理|对|向|指导|督促|约谈|通报|审查|审核)(?:各|全.)?(?:乡镇|镇街|镇\\(|乡\\(|部门|单位|.直)");

  private final Map<String, Department> departments;
  private final String kind;

  /**
   * @param kind 区, 县 or 市: the district's own word
   */
  ScopeFinder(Map<String, Department> departments, String kind) {
    this.departments = departments;
    this.kind = kind;
  }

  /**
   * The scope stated for a figure of {@code field}; null when nothing is, or only its usual one.
   */
  String find(Mention mention, Field field, String words) {
    String clause = mention.own() + mention.right();
    String scope = doer(clause);
    if (scope == null && mention.prior().length() > 1) {
      String[] clauses = mention.prior().split("[，；：]");
      scope = clauses.length == 0 ? null : doer(clauses[clauses.length - 1]);
    }
    if (scope == null) {
      scope = part(clause);
    }
    if (scope == null) {
      scope = begun(mention);
    }
    // 全区综合执法队: the whole district's, not what the whole district has done.
    boolean general = Scopes.ALL.equals(scope) && !Scopes.ALL.equals(field.usualScope());
    return scope == null || general || isReporter(scope, field) || !allowed(scope, field, words)
        ? null
        : scope;
  }

  /** A body or office that a clause begins with. */
  private String doer(String clause) {
    Matcher m = SUBJECT.matcher(clause);
    if (m.find()) {
      return body(m);
    }
    Matcher office = OFFICE.matcher(clause);
    if (office.find()) {
      String name = office.group("name").replaceFirst("部门$", "局");
      for (Department d : departments.values()) {
        boolean meant =
            name.equals(d.name()) || d.aliases().contains(name) || name.endsWith(d.name());
        if (meant) {
          return d.printedFor(kind);
        }
      }
    }
    return null;
  }

  private static String body(Matcher m) {
    return m.group("court") != null
        ? "法院"
        : m.group("prosecutor") != null
            ? "检察院"
            : m.group("congress") != null ? "人大" : m.group("cppcc") != null ? "政协" : "党委";
  }

  /** The part of the government named anywhere in the clause. */
  static String part(String clause) {
    if (PARTY_GROUP.matcher(clause).find()) {
      return "政府党组";
    }
    if (DONE_TO.matcher(clause).find()) {
      return null;
    }
    Set<String> parts = new LinkedHashSet<>();
    if (LEVEL.matcher(clause).find()) {
      parts.add("本级政府");
    }
    if (UNITS.matcher(clause).find()) {
      parts.add("工作部门");
    }
    if (TOWNS.matcher(clause).find()) {
      parts.add("镇街");
    }
    if (parts.size() > 1) {
      return parts.contains("本级政府") ? Scopes.ALL : "工作部门和镇街";
    }
    if (!parts.isEmpty()) {
      return parts.iterator().next();
    }
    return WHOLE.matcher(clause).find() ? Scopes.ALL : null;
  }

  /** A court or procuratorate that does everything this sentence tells of. */
  private String begun(Mention mention) {
    String scope = doer(mention.sentence().split("[，；：]", 2)[0]);
    return "法院".equals(scope) || "检察院".equals(scope) ? scope : null;
  }

  /** The office that keeps the figure for the whole government is not the one it is about. */
  private boolean isReporter(String scope, Field field) {
    Department keeper = departments.get(field.filledBy());
    return keeper != null && keeper.printedFor(kind).equals(scope);
  }

  private static boolean allowed(String scope, Field field, String words) {
    if (!field.scopes().isEmpty() && !field.scopes().contains(scope)) {
      return false;
    }
    // 人大建议 is what the congress handed over, not what it did; likewise 检察建议, 应诉.
    return !OBJECTS.getOrDefault(scope, NONE).matcher(field.name() + words).find();
  }
}
