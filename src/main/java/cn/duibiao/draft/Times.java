package cn.duibiao.draft;

import cn.duibiao.draft.text.Part;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which time a figure is of, by the words before it. */
record Times(String period, String note, String refused) {

  private static final Pattern SINCE =
      Pattern.compile(
          "至今|截[至止]目前|(?:成立|启动|实施|开展|运行|上线|组建|施行)(?:运行)?以来|[三五十]年来|近年来|大以来|累计至|有史以来|建[区县市]以来");
  private static final Pattern SINCE_YEAR = Pattern.compile("(20\\d\\d)年(?:\\d{1,2}月)?以来");
  private static final Pattern LAST = Pattern.compile("去年|上年|上一年|上年度|前年|较之");
  private static final Pattern CARRIED = Pattern.compile("(?:上年度?|去年|往年)(?:度)?(?:结转|未办结|未结)");
  private static final Pattern OTHER_YEAR = Pattern.compile("(20\\d\\d)年");
  private static final Pattern HALF = Pattern.compile("上半年|前三季度|[一二三]季度");
  private static final Pattern UNTIL =
      Pattern.compile("截[至止](?:(20\\d\\d)年)?(\\d{1,2})月(?:(\\d{1,2})日|底|末)?");
  private static final Pattern BEGINNING = Pattern.compile("(?:由|从)(?:原来的?|原先的?|法定的?)?$");
  private static final Pattern NOW = Pattern.compile("目前|现有|现已");

  private static final Times YEAR = new Times(null, null, null);

  /** Reads the words around {@code mention}, in a report on {@code year}. */
  static Times of(Mention mention, int year) {
    String sentence = mention.sentence();
    String before =
        sentence.substring(0, Math.max(0, sentence.length() - mention.right().length()));
    if (mention.paragraph().part() == Part.NEXT) {
      return new Times(null, null, "下一年度安排里的数，不填在本年");
    }
    if (BEGINNING.matcher(mention.own()).find()) {
      return new Times(null, null, "是“由多少到多少”里原来的数");
    }
    String near = CARRIED.matcher(mention.own() + mention.right()).replaceAll("结转");
    if (LAST.matcher(near).find() || isOtherYear(near, year)) {
      return new Times(null, null, "说的是上年或者别的年份");
    }
    Matcher since = SINCE_YEAR.matcher(before);
    boolean earlier = false;
    while (since.find()) {
      earlier |= Integer.parseInt(since.group(1)) < year;
    }
    if (earlier || SINCE.matcher(before).find()) {
      return new Times("累计至今", "累计数，不是年度数", null);
    }
    Matcher until = UNTIL.matcher(before);
    if (until.find() && !isYearEnd(until)) {
      return new Times(null, "报告写“" + until.group() + "”，不足全年，请核对期间", null);
    }
    Matcher half = HALF.matcher(near);
    if (half.find()) {
      return new Times(null, "报告写“" + half.group() + "”，不足全年，请核对期间", null);
    }
    return NOW.matcher(mention.own()).find() || NOW.matcher(mention.prior()).find()
        ? new Times(null, "报告写作时的时点数", null)
        : YEAR;
  }

  private static boolean isYearEnd(Matcher until) {
    return Integer.parseInt(until.group(2)) == 12;
  }

  /** 2022年 beside the figure, and not the report's own year. */
  private static boolean isOtherYear(String near, int year) {
    Matcher m = OTHER_YEAR.matcher(near);
    boolean other = false;
    while (m.find()) {
      other = Integer.parseInt(m.group(1)) != year && !near.startsWith("以来", m.end());
    }
    return other;
  }
}
