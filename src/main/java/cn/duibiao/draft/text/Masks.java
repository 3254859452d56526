package cn.duibiao.draft.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks out the digits of names, numbers of documents and dates: they are no figures. */
final class Masks {

  /** Stands for a character that is not to be read as part of a figure. */
  static final char MASK = '\uFFFC';

  private static final String HAN = "[零〇一二两三四五六七八九十百千万亿]";

  private static final Pattern[] NAMES = {
    // titles of documents, and what is quoted because it is called so; a quoted percentage is one
    Pattern.compile("《[^》]{1,150}》?|〈[^〉]{1,100}〉"),
    Pattern.compile("“[^”%。]{1,30}”"),
    Pattern.compile("‘[^’%。]{1,30}’"),
    // 〔2024〕2号, 第17次会议, 第三批
    Pattern.compile("[〔\\[(]20\\d\\d[〕\\])]第?\\d+号|\\d+号(?:文|令|公告|楼|线)?"),
    Pattern.compile("第(?:" + HAN + "+|\\d+)(?:-\\d+)?\\p{IsHan}?"),
    Pattern.compile("(?:名列|位列|位居|排名|居)(?:全\\p{IsHan})?\\p{IsHan}{0,3}第?\\d+"),
    // frequencies: 每季度1次
    Pattern.compile(
        "每(?:" + HAN + "|\\d+|半)?个?(?:月|季度?|周|年|天|日|旬)(?:不少于|至少)?(?:" + HAN + "+|\\d+)[次期场]"),
    // years, days and spans
    Pattern.compile(
        "(?:19|20)\\d\\d年?(?:度)?[-—–~至]+(?:20)?\\d\\d年(?:度)?|(?:19|20)\\d\\d[-—–~至]+(?:20)\\d\\d"),
    Pattern.compile("(?:19|20)\\d\\d年(?:度)?(?:\\d{1,2}月份?(?:\\d{1,2}日)?)?"),
    Pattern.compile("(?:19|20)\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}"),
    Pattern.compile(
        "\\d{1,2}(?:[-—–~至]\\d{1,2})?月(?:份|底|初|末|中旬|上旬|下旬|起|至)?(?:\\d{1,2}日)?(?!以上|内|余)"),
    Pattern.compile("[一二三四五六七八九十〇零]{4}年(?:[一二三四五六七八九十]{1,3}月)?(?:[一二三四五六七八九十]{1,3}日)?"),
    // 十四五, 八五普法, 二十大, 二十届三中全会
    Pattern.compile(
        "[一二三四五六七八九十]{1,3}五(?:普法|规划|时期|期间)|[一二三四五六七八九十]{1,3}(?:届|大报告|大精神|大以来|大)(?=[^\\d件]|$)|[一二三四五六七八九]中全会"),
    // hotlines, as far as no measure word follows
    Pattern.compile(
        "(?<!\\d)(?:12345|12348|12309|12315|12368|12388|12389|12328|12313|96110|8890|110|119|120|122|315)(?![\\d.,%件条起次项个名人余多万家户份宗例场])"),
    // 1+1+2+N, 7×24小时, 12·4, 4A, 5G, V1.0
    Pattern.compile(
        "\\d+(?:\\+[\\dA-ZXn]+)+|\\d+[×xX*]\\d+(?:小时)?|24小时(?=.{0,3}(?:自助|服务|值班|不打烊|在线|受理))"),
    Pattern.compile("\\d{1,2}[·•.]\\d{1,2}(?=.{0,3}(?:宪法|宪法日|消费者|专案|案|禁毒|国际|国家|行动))"),
    Pattern.compile("[A-Za-z]+[-.]?\\d[\\d.]*|\\d+(?:\\.\\d+)?[A-Za-z]+(?:\\d+)?"),
    Pattern.compile("\\d+\\.\\d+版"),
    // 一件事, 一站式, 一次性: names made of numbers
    Pattern.compile(
        "一件事|最多跑一次|跑一次|一次办[好成]?|一站式|一次性|一体化?|一网(?:通办|统管)|一窗|一门|一条龙|一带一路|一村一|一镇|一季度|[二三四]季度|一方面|另一方面|一批|一系列|"
            + "进一步|统一|唯一|第一|万一|一定|一律|一致|一流|一线|一些|一般|一旦|一直|一把手|一盘棋|一张网|一企一|一案[一双三]|一月一|一码|一照|一业|"
            + "千家万户|千方百计|百姓|百年|百日|万众|五湖四海|三农|三公|三次产业|三维|七五|八五|九五|十四五|十三五|十五五|两代表一委员|两会|两法|两高|四史|"
            + "三资|双[一二三四百]|十佳|百佳|十大|十强|百强|首[次个家批创届例]|一是|二是|三是|四是|五是|六是|七是|八是|九是|十是")
  };

  private Masks() {}

  /** {@code plain} with every such name blanked out, as long as before. */
  static String of(String plain) {
    StringBuilder text = new StringBuilder(plain);
    for (Pattern name : NAMES) {
      Matcher m = name.matcher(text.toString());
      while (m.find()) {
        for (int i = m.start(); i < m.end(); i++) {
          text.setCharAt(i, MASK);
        }
      }
    }
    return text.toString();
  }
}
