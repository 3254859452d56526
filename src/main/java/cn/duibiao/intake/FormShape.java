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
  @interface Written {
    String value();

    /** For the person who types; empty where the key says it all. */
    String about() default "";

    boolean required() default false;
  }

  /** The whole file. */
  record File(
      @Written(value = "格式", about = "写 对标年度数据 1") String format,
      @Written(value = "地区", about = "写全称，如 某省某市某区", required = true) String name,
      @Written("级别") Level level,
      @Written(value = "年度", about = "四位年份", required = true) String year,
      @Written(value = "统计期", about = "如 2024-01-01 至 2024-12-31") String period,
      @Written("指标版本") String edition,
      @Written(value = "数据来源", about = "抄自报告的，写文号和名称") String document,
      @Written(value = "证据", about = "佐证材料登记，编号: {名称: …}；编号用单位简称加流水，如 司法03")
          Map<String, Document> evidence,
      @Written(value = "数据", about = "按主题填写") Fields data,
      @Written(value = "清单", about = "一件一行的登记表，代替全年合计；一件也没有写 零") Registers lists,
      @Written(value = "核对", about = "答 是、否 或 不适用") Questions answers,
      @Written(value = "不适用项", about = "整项不适用的，写字段或要点和理由") List<Inapplicable> inapplicable,
      @Written(value = "创建自查", about = "参加示范创建活动的自查，不进任何合计") SelfChecks selfChecks,
      @Written(value = "复核", about = "评估组复核的数、答或结论，按数据项或要点写；用 review 导出的表填更方便") Anything reviews,
      @Written("说明") Notes notes) {}

  /** 证据, one document. */
  record Document(
      @Written(value = "名称", required = true) String name,
      @Written("文号") String number,
      @Written(value = "日期", about = "如 2025-01-10") String date,
      @Written(value = "页", about = "如 3-5") String pages,
      @Written("网址") String url,
      @Written("存放") String keptAt) {}

  /** What stands behind a field: a figure, its particulars, or one row for each 主体. */
  interface Statement {}

  /** A figure with its particulars; a field adds its own parts. */
  record Particulars(
      @Written("值") String value,
      @Written("率") String rate,
      @Written("分子") String numerator,
      @Written("分母") String denominator,
      @Written("分母含义") String meaning,
      @Written("口径") String custom,
      @Written(value = "主体", about = "本级政府、工作部门、镇街、工作部门和镇街、全域，或单位名称") String scope,
      @Written(value = "期间", about = "与统计期不同的才写，如 2024-07-01 至 2025-06-30、累计至今") String period,
      @Written("证据") Citations evidence,
      @Written(value = "原文", about = "抄自报告的原句，不超过25字") String quote,
      @Written("位置") String position,
      @Written("说明") String remark,
      @Written(value = "问谁", about = "值写 不掌握 的，数在哪个单位") String ask,
      @Written(value = "理由", about = "值写 不适用 的，为什么") String reason,
      @Written(value = "批准", about = "值写 不适用 的，谁批准") String approvedBy,
      @Written(value = "至", about = "值写 不适用 的，到哪一天为止") String until,
      @Written("疑义") String query,
      @Written("待确认") String pending) {}

  /** One id or several. */
  interface Citations {}

  /** What stands behind a question: a reply, or a reply with its particulars. */
  interface Response {}

  /** A reply with its particulars. */
  record Detailed(
      @Written("答") Answer.Reply reply,
      @Written(value = "称", about = "只有说法、没有材料的") String claim,
      @Written(value = "理由", about = "答不适用的，为什么") String reason,
      @Written(value = "批准", about = "答不适用的，谁批准") String approvedBy,
      @Written(value = "至", about = "答不适用的，到哪一天为止") String until,
      @Written("证据") Citations evidence,
      @Written("原文") String quote,
      @Written("位置") String position,
      @Written("说明") String remark) {}

  /** 不适用项, one item. */
  record Inapplicable(
      @Written("字段") String field,
      @Written("要点") String criterion,
      @Written("单位") String unit,
      @Written("理由") String reason,
      @Written("批准") String approvedBy,
      @Written(value = "至", about = "到哪一天为止") String until,
      @Written("证据") Citations evidence) {}

  /** 创建自查, one answer with its particulars. */
  record SelfCheck(
      @Written("答") Answer.Reply reply,
      @Written("证据") Citations evidence,
      @Written("说明") String remark) {}

  /** 说明. */
  record Notes(
      @Written(value = "存在问题", about = "自己看到的短板，照录，不扣分") Anything problems,
      @Written("下年计划") Anything plans,
      @Written(value = "其他事项", about = "没有对应数据项的内容") Anything others,
      @Written("填报") Anything filledBy,
      @Written("备注") Anything remark) {}

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
