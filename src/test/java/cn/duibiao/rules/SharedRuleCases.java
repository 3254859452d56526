package cn.duibiao.rules;

import java.util.List;

/**
 * District-years that make the shared rules fire which no criterion's own cases need; {@link
 * DoubtRulesTest} says what they must conclude.
 */
final class SharedRuleCases {

  static final String INCONSISTENT_RATE = "数据: {制度体系: {规范性文件报备率: {值: 98%, 分子: 12, 分母: 12}}}\n";
  static final String OVERFULL_RATE = "数据: {制度体系: {规范性文件报备率: {分子: 13, 分母: 12}}}\n";
  static final String PARTS_FALL_SHORT = "数据: {制度体系: {清理基数: 218件, 清理-继续有效: 180件, 清理-废止失效: 32件}}\n";
  static final String PARTS_EXCEED =
      "数据: {制度体系: {清理基数: 288件, 清理-继续有效: 200件, 清理-废止: 60件, 清理-失效: 40件}}\n";
  static final String TWO_FIGURES =
      "数据:\n  法治能力:\n    法治讲座次数:\n      - {值: 1次, 主体: 本级政府}\n      - {值: 3次, 主体: 本级政府}\n";
  static final String DISCLOSURE_UNBALANCED =
      "数据: {权力监督: {依申请公开新收: 30件, 依申请公开上年结转: 1件, 依申请公开办结: 32件, 依申请公开结转下年: 零}}\n";
  static final String DISCLOSURE_BALANCED =
      "数据: {权力监督: {依申请公开新收: 30件, 依申请公开上年结转: 1件, 依申请公开办结: 31件, 依申请公开结转下年: 零}}\n";
  static final String RECONSIDERATION_UNBALANCED =
      "数据: {矛盾化解: {复议受理数: 39件, 复议上年结转: 2件, 复议办结数: 38件, 复议结转下年: 5件}}\n";
  static final String MEANING =
      """
      数据:
        组织领导: {述法人数: 60余名, 述法率: 100%}
        权力监督: {人大建议件数: 157件, 政协提案件数: 150件, 建议提案满意率: 100%, 问题反馈函: 22份}
        矛盾化解:
          区政府作被申请人的复议件数: 3件
          复议申请数: 44件
          复议调撤率: {分子: 22, 分母: 44}
          应诉-一审结案数: 77件
          应诉-区政府为被告件数: 24件
          调解成功率: 100%
          矛盾纠纷受理数: 1304件
          诉前调解件数: {值: 1310件, 主体: 法院}
          出庭应诉率: {值: 100%, 疑义: 主体不明}
        行政执法: {综合执法队编制数: 50名, 派驻机构编制数: 96名, 案卷评查份数: 30份}
        制度体系: {合法性审查件数(合同+文件合计): 132份}
        法治能力: {志愿法律服务件数: {值: 3500余件, 期间: 累计至今}}
      说明:
        存在问题: [{内容: 应诉能力有待提升, 指标: [6.3-1]}, 行政应诉能力不强]
      """;
  static final String REVIEWERS_DISAGREE =
      """
      核对: {2.2-1b: {答: 是, 证据: [证1]}}
      复核:
        2.2-1b:
          - {轮次: 初核, 结论: 未达标, 依据: 没有找到清单, 人: 评估一组, 日期: 2024-06-12}
          - {轮次: 复核, 结论: 达标, 依据: 公报上有清单, 人: 评估二组, 日期: 2024-06-20}
      """;
  static final String EXEMPTIONS =
      """
      核对:
        2.2-1b: 不适用
        2.2-1c: {答: 不适用, 理由: 本年没有, 证据: [证1], 批准: 区政府办公室, 至: 2023-06-30}
      """;
  static final String STUDY_ABOVE_MEETINGS = "数据: {法治能力: {常务会议会前学法次数: 12次, 常务会议次数: 10次}}\n";
  static final String EARLY_REPORT = "数据: {组织领导: {报告成文日期: 2023-12-20}}\n";
  static final String ONLY_MEDIATION_RATE = "数据: {矛盾化解: {调解率: 100%}}\n";
  static final String PLANS = "数据: {突发事件: {应急预案数: 86个, 修订预案类数: 12类}}\n";
  static final String GROUNDS =
      """
      数据:
        制度体系: {规范性文件报备率: {分子: 12, 分母: 12, 待确认: 是}, 规范性文件报备及时率: {值: 不掌握, 问谁: 市司法局}, 规范性文件规范率: /}
        行政执法: {执法持证率: {分子: 10, 分母: 10, 主体: 法院}}
        法治能力: {法治讲座次数: {值: 5次, 期间: 累计至今}}
      核对:
        2.2-3a: {答: 是}
        4.5-1b: {答: 否}
      """;

  static final String PARTICIPATION =
      """
      创建自查:
        创建1: {答: 是, 证据: [证1]}
        创建2: 是
        创建4: 否
        创建5: {答: 不适用, 说明: 还没有公示}
        创建9: 不适用
      """;

  static final List<String> BODIES =
      List.of(
          INCONSISTENT_RATE,
          OVERFULL_RATE,
          PARTS_FALL_SHORT,
          PARTS_EXCEED,
          TWO_FIGURES,
          DISCLOSURE_UNBALANCED,
          RECONSIDERATION_UNBALANCED,
          MEANING,
          STUDY_ABOVE_MEETINGS,
          EARLY_REPORT,
          ONLY_MEDIATION_RATE,
          PLANS,
          GROUNDS,
          REVIEWERS_DISAGREE,
          EXEMPTIONS,
          PARTICIPATION);

  private SharedRuleCases() {}
}
