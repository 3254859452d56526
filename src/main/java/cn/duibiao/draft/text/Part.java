package cn.duibiao.draft.text;

import java.util.regex.Pattern;

/** The five parts an annual report must have, by the words of a heading. */
public enum Part {
  PROBLEMS(
      "不足和原因", "存在.{0,8}(?:问题|不足|短板|困难|差距)|(?:问题|不足|短板|薄弱环节|困难)(?:和|与|及)?(?:原因|分析)?$|问题和(?:不足|原因)"),
  LEADER("主要负责人履职", "(?:第一责任人|主要负责人|主要负责同志).{0,20}(?:职责|履|情况)|履行.{0,12}第一责任人"),
  NEXT(
      "下一年度安排",
      "下一?步|下一?年度?|20\\d\\d年(?:度)?.{0,12}(?:思路|打算|计划|安排|重点|设想)|(?:工作)?(?:思路|打算|安排|展望|计划)$|今后"),
  DONE("举措成效", "举措|成效|做法|进展|情况|成绩|工作.{0,6}开展|亮点"),
  OTHER("其他", "");

  private final String title;
  private final Pattern words;

  Part(String title, String words) {
    this.title = title;
    this.words = Pattern.compile(words);
  }

  /** What the regulation calls it. */
  public String title() {
    return title;
  }

  /** What a heading is about; null when it does not say. */
  static Part of(String heading) {
    for (Part part : new Part[] {LEADER, PROBLEMS, NEXT, DONE}) {
      if (part.words.matcher(heading).find()) {
        return part;
      }
    }
    return null;
  }
}
