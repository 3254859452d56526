package cn.duibiao.yaml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, line by line, what people get wrong when they fill YAML in by hand and what YAML itself
 * would accept in silence or refuse in words nobody understands. Text in quotes and comments are
 * left alone.
 */
final class HandwritingCheck {

  /** Longer lines are not written by hand; YAML itself judges them. */
  private static final int MAX_LINE = 5000;

  private static final String HAN_KEY = "[\\u4e00-\\u9fff][\\u4e00-\\u9fff\\w()（）+\\-—/、]*";

  private record Rule(Pattern pattern, String found, String mend) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(Pattern.compile("^ *\\t"), "这一行用了 Tab 缩进", "请换成空格，同一级对齐"),
          new Rule(
              Pattern.compile("(?:^ *|[{,] *)(" + HAN_KEY + ")：(?!.*: )"),
              "“$1”后面用了全角冒号",
              "请改成半角冒号加一个空格，如 $1: 12件"),
          new Rule(
              Pattern.compile(
                  "(?:^ *|[{,] *|^ *- +(?=(?:值|率|分子|分母|主体|期间|证据|原文|位置|说明|内容|答|称):))("
                      + HAN_KEY
                      + "):(?=[^\\s:])"),
              "“$1”的冒号后面没有空格",
              "请在冒号后面空一格，如 $1: 12件"),
          new Rule(
              Pattern.compile("[{\\[][^}\\]]*?(\\d{1,3}),(\\d{3})(?!\\d)"),
              "花括号里的“$1,$2”用了千分位逗号，会被拆成两项",
              "请去掉逗号，写成 $1$2"),
          new Rule(
              Pattern.compile("\\{[^}]*，\\s*(" + HAN_KEY + ")[:：]"),
              "“$1”前面用了全角逗号",
              "花括号里各项之间用半角逗号，如 {分子: 12, 分母: 12}"),
          new Rule(
              Pattern.compile("\\S #(\\S+)"),
              "值里有“ #$1”，井号后面会被当作注释丢掉",
              "请给整个值加引号；如确是注释，井号前空两格、后空一格"),
          new Rule(Pattern.compile("^ *<< *:"), "用了合并键 <<", "请把内容直接写出来"));

  private HandwritingCheck() {}

  static void check(String text, String name, Problems problems) {
    String[] lines = text.split("\\r\\n|\\n|\\r", -1);
    int blockIndent = -1;
    for (int i = 0; i < lines.length; i++) {
      int indent = lines[i].length() - lines[i].stripLeading().length();
      if (blockIndent >= 0 && (lines[i].isBlank() || indent > blockIndent)) {
        continue;
      }
      if (lines[i].length() > MAX_LINE) {
        continue;
      }
      String masked = mask(lines[i]);
      blockIndent = masked.matches(".*: *[|>][+-]? *") ? indent : -1;
      for (Rule rule : RULES) {
        report(rule, masked, name, i + 1, problems);
      }
    }
  }

  private static void report(Rule rule, String line, String name, int number, Problems problems) {
    Matcher m = rule.pattern.matcher(line);
    if (m.find()) {
      int at = m.groupCount() > 0 ? m.start(1) : m.start();
      problems.error(name, number, at + 1, fill(rule.found, m), fill(rule.mend, m));
    }
  }

  private static String fill(String template, Matcher m) {
    String out = template;
    for (int g = 1; g <= m.groupCount(); g++) {
      out = out.replace("$" + g, m.group(g));
    }
    return out;
  }

  /** Blanks quoted text and comments out, keeping columns. */
  private static String mask(String line) {
    StringBuilder out = new StringBuilder(line);
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean fresh = i == 0 || " {[,:".indexOf(line.charAt(i - 1)) >= 0;
      if (quote != 0) {
        if (c == '\\' && quote == '"') {
          out.setCharAt(i++, 'x');
        } else if (c == quote) {
          quote = 0;
        }
        if (i < line.length()) {
          out.setCharAt(i, 'x');
        }
      } else if ((c == '"' || c == '\'') && fresh) {
        quote = c;
        out.setCharAt(i, 'x');
      } else if (c == '#' && isComment(line, i)) {
        return out.substring(0, i);
      }
    }
    return out.toString();
  }

  /**
   * At the start of a line, after two spaces, or followed by a space or nothing: meant as a
   * comment.
   */
  private static boolean isComment(String line, int at) {
    if (line.substring(0, at).isBlank()) {
      return true;
    }
    if (!Character.isWhitespace(line.charAt(at - 1))) {
      return false;
    }
    boolean apart = at >= 2 && Character.isWhitespace(line.charAt(at - 2));
    return apart || at + 1 >= line.length() || line.charAt(at + 1) == ' ';
  }
}
