package cn.duibiao.draft;

import cn.duibiao.draft.text.Figure;
import cn.duibiao.draft.text.Figures;
import cn.duibiao.draft.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a paragraph into its figures, each with the words that belong to it. */
final class Mentions {

  private static final String SENTENCE_END = "。！？";
  private static final String CLAUSE_END = "，；：。！？";
  private static final String RIGHT_END = "，；：。！？)";
  private static final Pattern JOIN = Pattern.compile("、|和|及(?!时|格)|与|以及|并|其中");

  /** 报备率与及时率均为: several names for one figure, or for one each. */
  private static final Pattern SHARED =
      Pattern.compile("(.*?)(?:(均|都|皆|双双|全部|同时)|(分别|各))(?:为|是|达到?|保持在?|实现|完成|有|超过?|在)?$");

  /** 报备率和及时率达到: the same without 均. */
  private static final Pattern RATES =
      Pattern.compile("(.*率(?:、|和|与|及)\\p{IsHan}{0,8}率)(?:为|是|达到?|保持在?|实现)?$");

  /** What belongs together: a sentence about one of these does not go on about the one before. */
  private static final Pattern MATTER =
      Pattern.compile("复议|诉讼|应诉|调解|信访|公开|清理|备案|评查|培训|督察|述法|提案|建议|检察|预案|许可|处罚|双随机|一件事|旁听|考试");

  private static final Pattern NOTHING = Pattern.compile("[，、；：和共计达为]*");

  private static final Pattern NAMES = Pattern.compile("、|和|与|以?及(?!时|格)");

  private final Paragraph paragraph;
  private final String plain;
  private final List<Figure> figures;

  private Mentions(Paragraph paragraph) {
    this.paragraph = paragraph;
    this.plain = paragraph.plain();
    this.figures = Figures.of(plain);
  }

  /** The figures of {@code paragraph}; one with several names comes once for each. */
  static List<List<Mention>> of(Paragraph paragraph) {
    Mentions mentions = new Mentions(paragraph);
    List<List<Mention>> all = new ArrayList<>();
    for (int i = 0; i < mentions.figures.size(); i++) {
      all.add(mentions.split(i));
    }
    return all;
  }

  /** Once, or once for each of the names it shares. */
  private List<Mention> split(int i) {
    Mention whole = mention(i);
    int first = i;
    while (first > 0 && isList(first)) {
      first--;
    }
    String own = mention(first).own();
    Matcher shared = SHARED.matcher(own);
    Matcher rates = RATES.matcher(own);
    if (whole.figure().isRate() && first == i && rates.matches()) {
      return each(whole, NAMES.split(rates.group(1)));
    }
    if (!shared.matches()) {
      return List.of(whole);
    }
    String[] names = NAMES.split(shared.group(1));
    if (names.length < 2) {
      return List.of(whole);
    }
    if (shared.group(2) != null) {
      return first == i && whole.figure().isRate() ? each(whole, names) : List.of(whole);
    }
    int last = i;
    while (last + 1 < figures.size() && isList(last + 1)) {
      last++;
    }
    boolean paired = last - first + 1 == names.length;
    return List.of(paired ? whole.named(names[i - first]) : whole);
  }

  private static List<Mention> each(Mention whole, String[] names) {
    List<Mention> each = new ArrayList<>();
    for (String name : names) {
      each.add(whole.named(name));
    }
    return each;
  }

  /** Whether nothing but 、 or 和 stands between a figure and the one before it. */
  private boolean isList(int i) {
    String between = plain.substring(figures.get(i - 1).end(), figures.get(i).start());
    return between.matches("[、和与及，]");
  }

  private Mention mention(int i) {
    Figure figure = figures.get(i);
    int sentence = after(SENTENCE_END, figure.start(), 0);
    int clause = after(CLAUSE_END, figure.start(), sentence);
    int bound = i == 0 ? sentence : Math.max(sentence, leftBound(i));
    int end = rightEnd(i);
    String own = plain.substring(Math.max(bound, clause), figure.start());
    if (i > 0 && figures.get(i - 1).start() >= sentence && NOTHING.matcher(own).matches()) {
      // 培训8场次、1560人次: the same words name both.
      own = lastNamed(i, sentence);
    }
    String prior = clause > bound ? plain.substring(bound, clause) : "";
    return new Mention(
        paragraph,
        Math.max(bound, clause),
        figure,
        own,
        plain.substring(figure.end(), Math.max(end, figure.end())),
        prior,
        plain.substring(sentence, Math.max(end, figure.end())),
        above(sentence));
  }

  /** The words before the nearest figure of the sentence that has any. */
  private String lastNamed(int i, int sentence) {
    for (int k = i - 1; k >= 0 && figures.get(k).start() >= sentence; k--) {
      int bound = k == 0 ? sentence : Math.max(sentence, leftBound(k));
      int from = Math.max(bound, after(CLAUSE_END, figures.get(k).start(), sentence));
      String own = plain.substring(from, figures.get(k).start());
      if (!NOTHING.matcher(own).matches()) {
        return own;
      }
    }
    return "";
  }

  /** Lead, the sentence before, headings. */
  private String above(int sentence) {
    String before = "";
    int stop = plain.indexOf('。', sentence);
    String own = plain.substring(sentence, stop < 0 ? plain.length() : stop);
    if (sentence > 0 && !MATTER.matcher(own).find()) {
      int start = after(SENTENCE_END, sentence - 1, 0);
      before = plain.substring(start, sentence);
    }
    String lead = plain.substring(0, Math.min(paragraph.body(), sentence));
    return before + lead + paragraph.headings();
  }

  /** Where the words behind a figure end: at a stop, a joining word, or the next figure. */
  private int rightEnd(int i) {
    int from = figures.get(i).end();
    int limit = i + 1 < figures.size() ? figures.get(i + 1).start() : plain.length();
    int end = from;
    while (end < limit && RIGHT_END.indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    if (end == limit && limit < plain.length()) {
      // 对28个单位开展督察2次: what stands between two figures may belong to either.
      Matcher join = JOIN.matcher(plain).region(from, limit);
      return join.find() ? join.start() : limit;
    }
    return end;
  }

  /** Where the words before a figure begin at the earliest. */
  private int leftBound(int i) {
    int end = rightEnd(i - 1);
    return end == figures.get(i).start() ? figures.get(i - 1).end() : end;
  }

  /** Behind the last of {@code marks} before {@code at}, not before {@code least}. */
  private int after(String marks, int at, int least) {
    for (int i = at - 1; i >= least; i--) {
      if (marks.indexOf(plain.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return least;
  }
}
