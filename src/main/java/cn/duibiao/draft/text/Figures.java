package cn.duibiao.draft.text;

import cn.duibiao.model.DateReader;
import cn.duibiao.model.DateSpan;
import cn.duibiao.model.QuantityReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures and dates of a paragraph and reads them by the rules of docs/quantities.md. */
public final class Figures {

  private static final String HAN = "[零〇一二两三四五六七八九十百千万亿]";
  private static final String UNIT =
      "个?工作日|个?百分点|%|‰|万?亿元|万元|元|件\\(次\\)|期\\(次\\)|件次|人次|家次|户次|场次|批次|车次|班次|期次|"
          + "平方米|平方公里|公里|公斤|吨|亩|个月|个?小时|个?学时|课时|分钟|秒|天|日|周年|周|年|"
          + "件|宗|起|例|份|条|部|项|种|类|个|名|位|人|家|户|所|支|座|间|套|处|册|本|篇|幅|票|批|门|只|辆|台|块|对|组|"
          + "期|场|次|轮|回|节|堂|卷|张|笔|单|则|款|句|村|镇|课|方|题";
  private static final String ABOVE =
      "不少于|不低于|至少|超过|突破|多于|高于|不超过|不高于|不多于|至多|不足|不到|少于|低于|将近|接近|大约|超|逾|近|约";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<pre>"
              + ABOVE
              + ")?(?<num>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|"
              + HAN
              + "{1,12}(?:点[零〇一二三四五六七八九]{1,4})?)(?<odd>[余多]?(?:万亿|千万|百万|十万|亿|万)?[余多]?)(?<unit>"
              + UNIT
              + ")?(?<tail>[余多]?(?:及以上|以上|以下|以内|之内|左右|上下)?)");
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?:"
              + ABOVE
              + ")?(?:百分之(?:"
              + HAN
              + "{1,6}(?:点[零一二三四五六七八九]{1,4})?|\\d+(?:\\.\\d+)?)|[一二三四五六七八九]成(?=以上|左右|[，。；、]|$)|"
              + HAN
              + "{1,4}分之"
              + HAN
              + "{1,4})(?:以上|以下|以内|左右)?");
  private static final Pattern DATE =
      Pattern.compile("20\\d\\d(?:年\\d{1,2}月\\d{1,2}日|([-./])\\d{1,2}\\1\\d{1,2})(?!\\d)");
  private static final Pattern HAN_DATE =
      Pattern.compile("[二〇零一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日");
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:同比|较去年|比上年|环比|平均|总体|分别|各)*(增长|增加|上升|提高|提升|下降|降低|减少|压缩|缩短|提速|上涨|回落|压减|增幅|降幅|减幅)(?:了|幅度)?(?:率|比)?(?:约|近|超|超过|达|达到|为)?$");

  /** 成立首个…: one, as far as the sentence goes. */
  private static final Pattern FIRST =
      Pattern.compile("(?<=成立|建成|打造|设立|建立|创建|新建|建设|全[区县市])首([个家])");

  /** Measure words that small numbers in characters are counted with, and seldom named with. */
  private static final Set<String> COUNTED =
      Set.of("次", "期", "场", "场次", "件", "起", "份", "名", "宗", "例", "人次", "批次", "家", "部");

  private static final Set<String> SPANS = Set.of("年", "周年", "秒", "分钟", "周");

  private Figures() {}

  /** The figures and full dates of {@code plain}, in order. */
  public static List<Figure> of(String plain) {
    List<Figure> figures = new ArrayList<>();
    dates(plain, figures);
    StringBuilder text = new StringBuilder(Masks.of(plain));
    Matcher percent = PERCENT.matcher(text.toString());
    while (percent.find()) {
      add(plain, percent.start(), percent.end(), false, figures);
      for (int i = percent.start(); i < percent.end(); i++) {
        text.setCharAt(i, Masks.MASK);
      }
    }
    Matcher m = FIGURE.matcher(text.toString());
    int from = 0;
    while (m.find(from)) {
      from = m.end();
      boolean han = !Character.isDigit(m.group("num").charAt(0));
      String unit = m.group("unit");
      if (han && !isCounted(plain, m)) {
        // The unit may belong to a number further on: go on right behind the first character.
        from = m.start("num") + 1;
        continue;
      }
      boolean weak = han && m.group("num").length() == 1 && !COUNTED.contains(unit);
      add(plain, m.start(), m.end(), weak || unit == null || SPANS.contains(unit), figures);
    }
    Matcher first = FIRST.matcher(plain);
    while (first.find()) {
      QuantityReader.Figure one = (QuantityReader.Figure) QuantityReader.read("1" + first.group(1));
      figures.add(
          new Figure(
              first.start(), first.end(), "1" + first.group(1), one.quantity(), null, "", true));
    }
    figures.sort(Comparator.comparingInt(Figure::start));
    return figures;
  }

  /** Numbers in characters are figures only with a measure word, and not within a word. */
  private static boolean isCounted(String plain, Matcher m) {
    if (m.group("unit") == null || m.group("num").matches("[百千万亿]+")) {
      return false;
    }
    char before = m.start() == 0 ? '，' : plain.charAt(m.start() - 1);
    if ("第每各某逐同另任再又这该".indexOf(before) >= 0 || Character.isDigit(before)) {
      return false;
    }
    char after = m.end() == plain.length() ? '。' : plain.charAt(m.end());
    boolean word = "性员部生口力才心级产业大化".indexOf(after) >= 0 && m.group("unit").length() == 1;
    return !word;
  }

  private static void dates(String plain, List<Figure> figures) {
    Matcher m = DATE.matcher(plain);
    while (m.find()) {
      DateSpan date = DateReader.read(m.group());
      if (date != null) {
        figures.add(new Figure(m.start(), m.end(), m.group(), null, date, "", false));
      }
    }
    Matcher han = HAN_DATE.matcher(plain);
    while (han.find()) {
      DateSpan date = DateReader.read(HanDate.digits(han.group()));
      if (date != null) {
        String written = HanDate.digits(han.group());
        figures.add(new Figure(han.start(), han.end(), written, null, date, "", false));
      }
    }
  }

  private static void add(String plain, int start, int end, boolean weak, List<Figure> figures) {
    String wording = plain.substring(start, end);
    Matcher change = CHANGE.matcher(plain.substring(Math.max(0, start - 12), start));
    String direction = change.find() ? change.group(1) : "";
    if (QuantityReader.read(wording) instanceof QuantityReader.Figure read) {
      figures.add(new Figure(start, end, wording, read.quantity(), null, direction, weak));
    } else {
      figures.add(new Figure(start, end, wording, null, null, direction, weak));
    }
  }
}
