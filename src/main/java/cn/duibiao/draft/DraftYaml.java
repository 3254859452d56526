package cn.duibiao.draft;

import cn.duibiao.draft.Draft.Claim;
import cn.duibiao.draft.Draft.Passage;
import cn.duibiao.model.Field;
import cn.duibiao.model.Scopes;
import cn.duibiao.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The draft as a district-year: every proposal 待确认, in the order of the dictionary. */
public final class DraftYaml {

  private DraftYaml() {}

  /** The file's text. */
  public static String write(Draft draft, Map<String, Field> dictionary) {
    StringBuilder out = new StringBuilder(head(draft));
    out.append("\n数据:\n").append(data(draft, dictionary));
    out.append(tail(draft));
    return out.toString();
  }

  /** Everything before 数据. */
  static String head(Draft draft) {
    StringBuilder out = new StringBuilder();
    out.append("# 程序从年度报告里摘出来的初稿。每一条都标着 待确认: 是，核对原文以后改成 否（或删去这一栏），没有确认的不作判断。\n");
    draft.notices().forEach(n -> out.append("# 注意：").append(n).append("。\n"));
    out.append("格式: 对标年度数据 1\n");
    line(out, "地区", draft.name());
    if (draft.level() != null) {
      line(out, "级别", draft.level().label());
    }
    out.append("年度: ").append(draft.year()).append('\n');
    out.append("统计期: ")
        .append(draft.year())
        .append("-01-01 至 ")
        .append(draft.year())
        .append("-12-31\n");
    line(out, "指标版本", draft.edition());
    if (!draft.source().isEmpty()) {
      line(out, "数据来源", draft.source());
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(YamlText.scalar(value)).append('\n');
  }

  private static String data(Draft draft, Map<String, Field> dictionary) {
    Map<String, List<Proposal>> byField = new LinkedHashMap<>();
    for (Proposal p : draft.settled()) {
      byField.computeIfAbsent(p.field().name(), k -> new ArrayList<>()).add(p);
    }
    StringBuilder out = new StringBuilder();
    String theme = null;
    for (Field field : dictionary.values()) {
      List<Proposal> proposals = byField.getOrDefault(field.name(), List.of());
      if (!proposals.isEmpty()) {
        if (!field.theme().equals(theme)) {
          theme = field.theme();
          out.append("  ").append(theme).append(":\n");
        }
        out.append("    ").append(YamlText.scalar(field.name())).append(':');
        if (proposals.size() == 1) {
          out.append(' ').append(datum(proposals.get(0))).append('\n');
        } else {
          out.append('\n');
          proposals.forEach(p -> out.append("      - ").append(datum(p)).append('\n'));
        }
      }
    }
    open(draft, out);
    unread(draft, out);
    return out.toString();
  }

  private static String datum(Proposal p) {
    return "{" + particulars(p) + ", 待确认: 是}";
  }

  /** The keys of a datum without 待确认. */
  static String particulars(Proposal p) {
    List<String> keys = new ArrayList<>();
    key(keys, "值", p.value());
    key(keys, "分子", p.numerator());
    key(keys, "分母", p.denominator());
    key(
        keys,
        "主体",
        p.scope() == null && Scopes.UNCLEAR.equals(p.field().usualScope())
            ? Scopes.UNCLEAR
            : p.scope());
    key(keys, "期间", p.period());
    key(keys, "原文", p.quote());
    key(keys, "位置", p.position());
    key(keys, "说明", p.note());
    return String.join(", ", keys);
  }

  private static void key(List<String> keys, String key, String value) {
    if (value != null && !value.isEmpty()) {
      keys.add(key + ": " + YamlText.scalar(value));
    }
  }

  private static void open(Draft draft, StringBuilder out) {
    if (draft.open().isEmpty()) {
      return;
    }
    out.append("\n  # 下面的数像是几个数据项，程序不替您选。选定后去掉行首的井号，移到该主题下面：\n");
    for (Proposal p : draft.open()) {
      String names = p.choices().stream().map(Field::name).collect(Collectors.joining(" 还是 "));
      out.append("  # ").append(names).append("？ {").append(particulars(p)).append("}\n");
    }
  }

  private static void unread(Draft draft, StringBuilder out) {
    if (draft.unread().isEmpty()) {
      return;
    }
    out.append("\n  # 报告里还有下面这些数没有摘，请看有没有漏掉的：\n");
    for (Unread u : draft.unread()) {
      out.append("  # ")
          .append(u.wording())
          .append("（")
          .append(u.position())
          .append("，")
          .append(u.reason());
      out.append("）：").append(u.quote()).append('\n');
    }
  }

  /** Everything behind 数据: claims in words, admitted problems, plans. */
  static String tail(Draft draft) {
    StringBuilder out = new StringBuilder();
    if (!draft.claims().isEmpty()) {
      out.append("\n# 报告里的说法。只有说法的按证据不足处理；能答的请写 答: 是 或 否，并登记证据。\n核对:\n");
      for (Claim c : draft.claims()) {
        List<String> keys = new ArrayList<>();
        key(keys, "称", c.words());
        key(keys, "原文", c.quote());
        key(keys, "位置", c.position());
        out.append("  ")
            .append(c.criterion())
            .append(": {")
            .append(String.join(", ", keys))
            .append("}\n");
      }
    }
    if (!draft.admissions().isEmpty() || !draft.plans().isEmpty()) {
      out.append("\n说明:\n");
      passages(out, "存在问题", draft.admissions());
      passages(out, "下年计划", draft.plans());
    }
    return out.toString();
  }

  private static void passages(StringBuilder out, String title, List<Passage> passages) {
    if (passages.isEmpty()) {
      return;
    }
    out.append("  ").append(title).append(":\n");
    for (Passage p : passages) {
      List<String> keys = new ArrayList<>();
      key(keys, "内容", p.text());
      key(keys, "原文", p.quote());
      key(keys, "位置", p.position());
      out.append("    - {").append(String.join(", ", keys)).append("}\n");
    }
  }
}
