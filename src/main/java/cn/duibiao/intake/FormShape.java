package cn.duibiao.intake;

import cn.duibiao.model.Answer;
import cn.duibiao.model.Level;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/**
 * The shape of a district-year file as far as it does not depend on the dictionary. Nothing is ever
 * read into it (that is {@code input}'s business): the schema generator is shown it.
 */
final class FormShape {

  private FormShape() {}

  /** How a key is written in the file. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  @interface Key {
    String value();

    /** For the person who types; empty where the key says it all. */
    String about() default "";

    boolean required() default false;
  }

  /** The whole file. */
  record File(
      @Key(value = "格式", about = "写 对标年度数据 1") String format,
      @Key(value = "地区", about = "写全称，如 某省某市某区", required = true) String name,
      @Key("级别") Level level,
      @Key(value = "年度", about = "四位年份", required = true) String year,
      @Key(value = "统计期", about = "如 2024-01-01 至 2024-12-31") String period,
      @Key("指标版本") String edition,
      @Key(value = "数据来源", about = "抄自报告的，写文号和名称") String document,
      @Key(value = "证据", about = "佐证材料登记，编号: {名称: …}；编号用单位简称加流水，如 司法03")
          Map<String, Document> evidence,
      @Key(value = "数据", about = "按主题填写") Fields data,
      @Key(value = "清单", about = "一件一行的登记表，代替全年合计；一件也没有写 零") Registers lists,
      @Key(value = "核对", about = "答 是、否 或 不适用") Questions answers,
      @Key(value = "不适用项", about = "整项不适用的，写字段或要点和理由") List<Inapplicable> inapplicable,
      @Key(value = "创建自查", about = "参加示范创建活动的自查，不进任何合计") SelfChecks selfChecks,
      @Key("说明") Notes notes) {}

  /** 证据, one document. */
  record Document(
      @Key(value = "名称", required = true) String name,
      @Key("文号") String number,
      @Key(value = "日期", about = "如 2025-01-10") String date,
      @Key(value = "页", about = "如 3-5") String pages,
      @Key("网址") String url,
      @Key("存放") String keptAt) {}

  /** What stands behind a field: a figure, its particulars, or one row for each 主体. */
  interface Statement {}

  /** A figure with its particulars; a field adds its own parts. */
  record Particulars(
      @Key("值") String value,
      @Key("率") String rate,
      @Key("分子") String numerator,
      @Key("分母") String denominator,
      @Key("分母含义") String meaning,
      @Key("口径") String custom,
      @Key(value = "主体", about = "本级政府、工作部门、镇街、工作部门和镇街、全域，或单位名称") String scope,
      @Key(value = "期间", about = "与统计期不同的才写，如 2024-07-01 至 2025-06-30、累计至今") String period,
      @Key("证据") Citations evidence,
      @Key(value = "原文", about = "抄自报告的原句，不超过25字") String quote,
      @Key("位置") String position,
      @Key("说明") String remark,
      @Key(value = "问谁", about = "值写 不掌握 的，数在哪个单位") String ask,
      @Key(value = "理由", about = "值写 不适用 的，为什么") String reason,
      @Key("疑义") String query,
      @Key("待确认") String pending) {}

  /** One id or several. */
  interface Citations {}

  /** What stands behind a question: a reply, or a reply with its particulars. */
  interface Response {}

  /** A reply with its particulars. */
  record Detailed(
      @Key("答") Answer.Reply reply,
      @Key(value = "称", about = "只有说法、没有材料的") String claim,
      @Key(value = "理由", about = "答不适用的，为什么") String reason,
      @Key("证据") Citations evidence,
      @Key("原文") String quote,
      @Key("位置") String position,
      @Key("说明") String remark) {}

  /** 不适用项, one item. */
  record Inapplicable(
      @Key("字段") String field,
      @Key("要点") String criterion,
      @Key("单位") String unit,
      @Key("理由") String reason,
      @Key("证据") Citations evidence) {}

  /** 创建自查, one answer with its particulars. */
  record SelfCheck(
      @Key("答") Answer.Reply reply, @Key("证据") Citations evidence, @Key("说明") String remark) {}

  /** 说明. */
  record Notes(
      @Key(value = "存在问题", about = "自己看到的短板，照录，不扣分") Anything problems,
      @Key("下年计划") Anything plans,
      @Key(value = "其他事项", about = "没有对应数据项的内容") Anything others,
      @Key("填报") Anything filledBy,
      @Key("备注") Anything remark) {}

  /** Left to the reader. */
  interface Anything {}

  /** The fields of the dictionary, theme by theme. */
  interface Fields {}

  /** The registers of the catalogue. */
  interface Registers {}

  /** The criteria of the catalogue. */
  interface Questions {}

  /** The rules of the 创建活动. */
  interface SelfChecks {}
}
