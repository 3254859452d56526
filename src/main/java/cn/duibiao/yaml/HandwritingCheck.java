package cn.duibiao.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, line by line, what people get wrong when they fill YAML in by hand and what YAML itself
 * would accept in silence or refuse in words nobody understands. Text in quotes, texts of several
 * lines and comments are left alone. The lines go on as they were probably meant, so that one slip
 * gives one message and hides nothing below it.
 */
final class HandwritingCheck {

  /** Longer lines are not written by hand; YAML itself judges them. */
  private static final int MAX_LINE = 5000;

  private static final String KEY =
      "(?<key>[\\u4e00-\\u9fff][\\u4e00-\\u9fff\\w()（）+\\-—/、]*+|\\d\\.\\d-\\d+[a-z]?|[A-Za-z]\\w*+)";

  /** In a list a text may well start with 其中：, so only these are taken for keys after a dash. */
  private static final String IN_LIST =
      "(?=(?:值|率|分子|分母|主体|期间|证据|原文|位置|说明|内容|指标|字段|要点|单位|理由|名称|答|称)[:：])";

  private static final String BEFORE_KEY = "(?:^ *|[{,] *|^ *- +" + IN_LIST + ")";

  /**
   * One slip: the group {@code bad} is what is wrong, {@code key} a word for the message.
   *
   * @param meant what to read instead of {@code bad}
   */
  private record Rule(Pattern pattern, String found, String mend, UnaryOperator<String> meant) {

    Rule(String pattern, String found, String mend, UnaryOperator<String> meant) {
      this(Pattern.compile(pattern), found, mend, meant);
    }
  }

  private static final Rule TAB =
      new Rule(
          "(?:^ *(?:- *)*|[:,;{\\[] *)(?<bad>\\t+)",
          "这里用了 Tab",
          "请换成空格，同一级对齐",
          HandwritingCheck::blanks);

  private static final Rule WIDE_SPACE =
      new Rule(
          "^ *(?<bad>[\\u3000\\u00a0]+)", "这一行用全角空格缩进", "请换成半角空格，同一级对齐", HandwritingCheck::blanks);

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "(?<bad>[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\ufffe\\uffff&&[^\\t]])",
              "这里有一个看不见的控制字符",
              "请删掉这个字符，或者重新输入这一行",
              HandwritingCheck::blanks),
          TAB,
          WIDE_SPACE,
          new Rule(
              BEFORE_KEY + KEY + ":(?<bad>[\\u3000\\u00a0]+)",
              "“$key:”后面是全角空格",
              "请换成半角空格，如 $key: …",
              HandwritingCheck::blanks),
          new Rule(
              BEFORE_KEY + KEY + "(?<bad>： ?)",
              "“$key”后面用了全角冒号",
              "请改成半角冒号加一个空格，如 $key: …；如果是一段文字，请加引号",
              b -> ": "),
          new Rule(
              BEFORE_KEY + KEY + "(?<bad>:)(?=[^\\s:,}\\]])(?!//)",
              "“$key”的冒号后面没有空格",
              "请在冒号后面空一格，如 $key: …",
              b -> ": "),
          new Rule(
              "(?<![\\d.])(?<bad>(?<key>\\d{1,3}(?:[,;]\\d{3})+))(?!\\d)",
              "括号里的“$key”用了千分位逗号，会被拆成几项", "请去掉逗号，或给整个值加引号", b -> b.replace(',', '，')),
          new Rule(
              "(?<bad>[，、；])\\s*" + KEY + ":(?=\\s|$)",
              "“$key”前面用了全角标点",
              "花括号里各项之间用半角逗号，如 {分子: 12, 分母: 12}",
              b -> ","),
          new Rule(
              "(?:: *|^ *- +)(?<bad>｛.*｝)",
              "用了全角花括号",
              "请改成半角花括号，如 {分子: 12, 分母: 12}",
              b -> b.replace('｛', '{').replace('｝', '}')),
          new Rule(
              "(?:: +|^ *- +)(?<bad>%(?<key>\\d[\\d.]*))",
              "百分号写在了前面", "请写成 $key%", b -> b.substring(1) + "%"),
          new Rule(
              "(?:: +|^ *- +|[{\\[,;] *)(?<bad>\"x*\"|'x*') *(?=[^\\s,;}\\]:#])",
              "引号外面还有字",
              "请把整个值放进一对引号，里面的引号改用“”",
              HandwritingCheck::chineseQuotes),
          new Rule(
              "\\S (?<bad>#)(?<key>\\S+)",
              "值里有“ #$key”，井号后面会被当作注释丢掉",
              "请给整个值加引号；如确是注释，井号前空两格、后空一格",
              b -> "＃"));

  private final String name;
  private final Problems problems;
  private final List<String> lines = new ArrayList<>();
  private final Map<Integer, List<Integer>> inserted = new HashMap<>();
  private boolean reindented;

  private HandwritingCheck(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /**
   * The text as it was probably meant, for finding what else is wrong with it.
   *
   * @param reindented whether indentation had to be guessed
   * @param inserted columns (1-based) of the blanks put in, by line
   */
  record Meant(String text, boolean reindented, Map<Integer, List<Integer>> inserted) {

    /** The column in the file of what stands in {@code column} here. */
    int column(int line, int column) {
      return column
          - (int) inserted.getOrDefault(line, List.of()).stream().filter(i -> i < column).count();
    }
  }

  /** Reports the slips of {@code text}. */
  static Meant check(String text, String name, Problems problems) {
    HandwritingCheck check = new HandwritingCheck(name, problems);
    State state = new State("", (char) 0, -1);
    for (String line : text.split("\\r\\n|\\n|\\r", -1)) {
      state = check.line(line, state);
    }
    return new Meant(String.join("\n", check.lines), check.reindented, check.inserted);
  }

  private State line(String written, State before) {
    if (written.length() > MAX_LINE) {
      lines.add(written);
      return before;
    }
    if (written.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      lines.add("");
      return before;
    }
    if (before.continues(written)) {
      lines.add(written);
      return before;
    }
    String line = written;
    Scan scan = Scan.of(line, before);
    int rule = 0;
    while (rule < RULES.size()) {
      Matcher m = RULES.get(rule).pattern().matcher(scan.masked());
      if (m.find()) {
        line = mend(RULES.get(rule), line, m);
        scan = Scan.of(line, before);
        rule = 0;
      } else {
        rule++;
      }
    }
    lines.add(line);
    return scan.after();
  }

  private String mend(Rule rule, String line, Matcher m) {
    int number = lines.size() + 1;
    String bad = line.substring(m.start("bad"), m.end("bad"));
    String meant = rule.meant().apply(bad);
    String key =
        rule.found().contains("$key") || rule.mend().contains("$key")
            ? line.substring(m.start("key"), m.end("key"))
            : "";
    int column = new Meant("", false, inserted).column(number, m.start("bad") + 1);
    problems.error(
        name, number, column, rule.found().replace("$key", key), rule.mend().replace("$key", key));
    if (meant.length() > bad.length()) {
      int blank = m.end("bad") + 1;
      List<Integer> blanks = inserted.computeIfAbsent(number, n -> new ArrayList<>());
      blanks.replaceAll(b -> b < blank ? b : b + 1);
      blanks.add(blank);
    }
    reindented |= rule.equals(TAB) || rule.equals(WIDE_SPACE);
    return line.substring(0, m.start("bad")) + meant + line.substring(m.end("bad"));
  }

  private static String blanks(String text) {
    return " ".repeat(text.length());
  }

  private static String chineseQuotes(String quoted) {
    return "“" + quoted.substring(1, quoted.length() - 1) + "”";
  }

  /**
   * What the lines so far leave open.
   *
   * @param open the brackets not yet closed, outermost first
   * @param quote the quotation mark not yet closed, or 0
   * @param textIndent lines indented deeper than this belong to the text above; -1 when there is
   *     none
   */
  private record State(String open, char quote, int textIndent) {

    boolean continues(String line) {
      return textIndent >= 0 && line.length() - line.replaceFirst("^ +", "").length() > textIndent;
    }

    boolean within(char bracket) {
      return !open.isEmpty() && open.charAt(open.length() - 1) == bracket;
    }
  }

  /**
   * A line with everything blanked out that is not structure, columns kept: quoted text becomes x,
   * a comment spaces, a comma ; within [ ] and x where it is only text.
   */
  private static final class Scan {

    private static final Pattern TEXT =
        Pattern.compile(
            "(?<dashes> *(?:- +)*)(?<key>(?:[^\\s{\\[\"'].*?|\"x*\"|'x*'):(?: +|$))?(?<value>.*?) *");

    private final String line;
    private final StringBuilder masked;
    private final boolean block;
    private String open;
    private char quote;

    private Scan(String line, State before) {
      this.line = line;
      this.masked = new StringBuilder(line);
      this.block = before.open().isEmpty() && before.quote() == 0;
      this.open = before.open();
      this.quote = before.quote();
      run();
      if (before.within('[') && !Character.isISOControl(line.charAt(0))) {
        masked.setCharAt(0, ';');
      }
    }

    static Scan of(String line, State before) {
      return new Scan(line, before);
    }

    String masked() {
      return masked.toString();
    }

    State after() {
      return new State(open, quote, textIndent());
    }

    /** Where a text that may go on in the next lines starts. */
    private int textIndent() {
      Matcher m = TEXT.matcher(masked);
      if (!block
          || !open.isEmpty()
          || quote != 0
          || !m.matches()
          || m.group("value").isEmpty()
          || "{[\"'".indexOf(m.group("value").charAt(0)) >= 0) {
        return -1;
      }
      return m.group("key") != null ? m.end("dashes") : m.group("dashes").lastIndexOf('-');
    }

    private void run() {
      boolean fresh = true;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (quote != 0) {
          i = quoted(i);
          fresh = false;
        } else if (c == '#' && isComment(i)) {
          hide(i, line.length(), ' ');
          return;
        } else if (fresh && (c == '"' || c == '\'')) {
          quote = c;
        } else if ((c == '{' || c == '[') && (fresh || !open.isEmpty())) {
          open += c;
          fresh = true;
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
          open = open.substring(0, open.length() - 1);
          fresh = false;
        } else if (",，、；".indexOf(c) >= 0) {
          fresh = !open.isEmpty() && c == ',';
          hide(i, i + 1, within('{') ? c : within('[') && c == ',' ? ';' : 'x');
        } else if (c != ' ' && c != '\t') {
          boolean spaced = i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1));
          boolean afterQuote = i > 0 && masked.charAt(i - 1) == '"';
          fresh = c == ':' ? spaced || afterQuote : c == '-' && fresh && spaced;
        }
      }
    }

    private boolean within(char bracket) {
      return new State(open, quote, -1).within(bracket);
    }

    /** Handles the character at {@code i} inside quotes; returns the last place it used. */
    private int quoted(int i) {
      char c = line.charAt(i);
      boolean pair =
          i + 1 < line.length()
              && (c == '\\'
                  ? quote == '"'
                  : c == '\'' && quote == '\'' && line.charAt(i + 1) == '\'');
      if (pair) {
        hide(i, i + 2, 'x');
        return i + 1;
      }
      if (c == quote) {
        quote = 0;
      } else {
        hide(i, i + 1, 'x');
      }
      return i;
    }

    private void hide(int from, int to, char with) {
      for (int i = from; i < to; i++) {
        if (line.charAt(i) == '\t' || !Character.isISOControl(line.charAt(i))) {
          masked.setCharAt(i, with);
        }
      }
    }

    /**
     * At the start of a line, after two spaces, or followed by a space or nothing: meant as a
     * comment.
     */
    private boolean isComment(int at) {
      if (line.substring(0, at).isBlank()) {
        return true;
      }
      if (!Character.isWhitespace(line.charAt(at - 1))) {
        return false;
      }
      boolean apart = Character.isWhitespace(line.charAt(at - 2)) || line.charAt(at - 1) == '\t';
      return apart || at + 1 >= line.length() || line.charAt(at + 1) == ' ';
    }
  }
}
