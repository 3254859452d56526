package cn.duibiao.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duibiao.Fixture;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Marked;
import cn.duibiao.yaml.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What makes a district's file unusable: one message for each, with its place, what was found and
 * how to mend it.
 */
class DistrictErrorsTest {

  private static final String HEAD = "地区: 示范区\n级别: 县级\n年度: 2023\n";
  private static final String REGISTERED = HEAD + "证据:\n  证1: {名称: 登记的台账}\n";

  /**
   * @param marked the file, {@code «} before what is wrong
   */
  private record Wrong(String name, String marked, String found, String mend) {}

  private static Wrong data(String name, String theme, String lines, String found, String mend) {
    return new Wrong(name, REGISTERED + "数据:\n  " + theme + ":\n    " + lines + "\n", found, mend);
  }

  private static final List<Wrong> WRONGS =
      List.of(
          data("unknown field", "组织领导", "«督察次树: 3次", "没有“督察次树”这个数据项", "是不是“督察次数”？"),
          data(
              "unknown part of a group",
              "制度体系",
              "清理: {基数: 218件, «继续友效: 180件}",
              "清理继续友效",
              "清理-继续有效"),
          data(
              "period of a whole group",
              "制度体系",
              "清理: {基数: 218件, «期间: 2023年}",
              "“期间”不能写在一组数据项上",
              "每一项"),
          new Wrong(
              "unknown heading",
              REGISTERED + "数据:\n  «组织岭导:\n    督察次数: 3次\n",
              "没有“组织岭导”这个主题",
              "是不是“组织领导”？"),
          new Wrong(
              "unknown top key", HEAD + "«数椐:\n  组织领导:\n    督察次数: 3次\n", "不认识“数椐”", "是不是“数据”？"),
          data("unknown sub-key", "组织领导", "督察次数: {«直: 3次}", "不认识“直”", "是不是“值”？"),
          new Wrong(
              "unknown criterion", HEAD + "核对:\n  «4.1-1z: 是\n", "没有“4.1-1z”这个要点", "是不是“4.1-1"),
          new Wrong("criterion like none", HEAD + "核对:\n  «99: 是\n", "没有“99”这个要点", "4.1-1b"),
          new Wrong("an answer that is none", HEAD + "核对:\n  4.1-1b: «对\n", "不能答“对”", "是、否"),
          new Wrong(
              "an answer in braces that is none",
              HEAD + "核对:\n  4.1-1b: {答: «对}\n",
              "不能是“对”",
              "是、否、不适用"),
          new Wrong(
              "evidence without an answer",
              REGISTERED + "核对:\n  4.1-1b: «{证据: [证1]}\n",
              "既没有答也没有称",
              "答: 是"),
          data(
              "evidence of a figure not registered",
              "组织领导",
              "督察次数: {值: 3次, 证据: [证1, «司法3]}",
              "证据“司法3”没有登记",
              "登记 司法3"),
          data(
              "evidence of a blank not registered",
              "组织领导",
              "督察次数: {值: , 证据: «司法3}",
              "没有登记",
              "登记 司法3"),
          new Wrong(
              "evidence of an answer not registered",
              REGISTERED + "核对:\n  4.1-1b: {答: 是, 证据: [«司法3]}\n",
              "没有登记",
              "司法3"),
          new Wrong(
              "evidence of 不适用项 not registered",
              REGISTERED + "不适用项:\n  - {字段: 督察次数, 理由: 甲, 证据: [«司法3]}\n",
              "没有登记",
              "司法3"),
          new Wrong(
              "evidence mistyped",
              HEAD + "证据:\n  司法03: {名称: 台账}\n核对:\n  4.1-1b: {答: 是, 证据: [«司发03]}\n",
              "没有登记",
              "是不是“司法03”？"),
          new Wrong("evidence without a name", HEAD + "证据:\n  证1: «{文号: 3号}\n", "缺少“名称”", "名称: "),
          new Wrong(
              "evidence with a mistyped key",
              HEAD + "证据:\n  证1: {«名字: 台账}\n",
              "不认识“名字”",
              "是不是“名称”？"),
          new Wrong("evidence that is only a word", HEAD + "证据: «台账\n", "证据要一份一行登记", "{名称: "),
          new Wrong("evidence in a list", HEAD + "证据:\n  «- 证1\n", "证据要一份一行登记", "{名称: "),
          new Wrong(
              "evidence of a day that does not exist",
              HEAD + "证据:\n  证1: {名称: 台账, 日期: «2023-02-30}\n",
              "2023-02-30",
              "2024-03-01"),
          data(
              "a day that does not exist",
              "组织领导",
              "报告公开日期: «2023-02-30",
              "“2023-02-30”读不出或不存在",
              "2024-03-01"),
          data(
              "a month that does not exist",
              "组织领导",
              "报告报送日期: [{值: «2023-13-01, 主体: 党委}]",
              "2023-13-01",
              "2024-03-01"),
          data("a date in words", "组织领导", "报告公开日期: «年初", "“年初”读不出", "2024年3月"),
          data("a figure that cannot be read", "组织领导", "督察次数: «若干", "读不出数", "12件"),
          data("an ordinal", "组织领导", "督察次数: «第17次", "序号", "12次"),
          data("a frequency", "组织领导", "督察次数: {值: «每月一次}", "频率", "12次"),
          data("a time of day", "组织领导", "督察次数: «12:30", "“12:30”：读不出数", "12件"),
          data("a number with a leading nought", "组织领导", "督察次数: «0123", "前面多了 0", "去掉"),
          data("a rate in 件", "制度体系", "规范性文件报备率: «12件", "是比率", "分子"),
          data("a rate in 百分点", "制度体系", "规范性文件报备率: «95个百分点", "是比率", "95%"),
          data("a negative count", "组织领导", "督察次数: «-3次", "是负数", "核对"),
          data("a negative numerator", "制度体系", "规范性文件报备率: {分子: «-12, 分母: 12}", "分子是负数", "核对"),
          data("a negative denominator", "制度体系", "规范性文件报备率: {分子: 12, 分母: «-12}", "分母是负数", "核对"),
          data(
              "an unreadable numerator",
              "制度体系",
              "规范性文件报备率: {分子: «若干, 分母: 12}",
              "分子“若干”读不出数",
              "12件"),
          data("the rate said twice", "制度体系", "规范性文件报备率: {值: 90%, 率: «100%}", "写了两遍", "只留一个"),
          data("a list as the figure", "组织领导", "督察次数: {值: «[3次, 4次]}", "“值”", "冒号后面"),
          data(
              "a mapping as the numerator",
              "制度体系",
              "规范性文件报备率: {分子: «{甲: 1}, 分母: 12}",
              "“分子”",
              "冒号后面"),
          data("an unreadable period", "组织领导", "督察次数: {值: 3次, 期间: «去年}", "期间“去年”读不出", "至"),
          data(
              "a count where the rate should stand",
              "制度体系",
              "规范性文件报备率: {值: «12, 分母: 12}",
              "不是百分数",
              "分子"),
          data("the figure of another year", "组织领导", "督察次数: {值: 3次, 期间: «2019年}", "不在统计期", "本年数据"),
          data(
              "a scope the field has not",
              "组织领导",
              "报告报送日期: {值: 2024-03-01, 主体: «法院}",
              "主体不能是“法院”",
              "党委、人大常委会、上级政府"),
          data("a list where fields are wanted", "组织领导", "«- 督察次数: 3次", "“组织领导”下面要逐项填写", "数据项: 数"),
          new Wrong(
              "a list where headings are wanted", HEAD + "数据:\n  «- 组织领导\n", "按主题分组", "制度体系: "),
          new Wrong("a word where headings are wanted", HEAD + "数据: «见附件\n", "按主题分组", "制度体系: "),
          new Wrong("a list of answers", HEAD + "核对: «[是]\n", "一个要点一行", "4.1-1b: "),
          new Wrong(
              "a mapping where a list is wanted", HEAD + "不适用项: «{字段: 督察次数}\n", "应当是列表", "- "),
          new Wrong("a word in 不适用项", HEAD + "不适用项:\n  - «督察次数\n", "键: 值", "字段"),
          new Wrong("不适用项 of nothing", HEAD + "不适用项:\n  - «{理由: 无此事}\n", "没有写哪一项", "字段"),
          new Wrong(
              "不适用项 of an unknown field",
              HEAD + "不适用项:\n  - {字段: «督察次树, 理由: 甲}\n",
              "没有“督察次树”",
              "是不是“督察次数”？"),
          new Wrong(
              "不适用项 of an unknown criterion",
              HEAD + "不适用项:\n  - {要点: «4.1-1z, 理由: 甲}\n",
              "没有“4.1-1z”这个要点",
              "是不是“4.1-1"),
          new Wrong("notes that are one text", HEAD + "说明: «一段文字\n", "键: 值", "存在问题"),
          new Wrong("plans that are one text", HEAD + "说明:\n  下年计划: «一段文字\n", "应当是列表", "- "),
          new Wrong(
              "a problem without its text",
              HEAD + "说明:\n  存在问题:\n    - «{位置: 二}\n",
              "缺少“内容”",
              "内容: "),
          new Wrong(
              "a problem of an unknown indicator",
              HEAD + "说明:\n  存在问题:\n    - {内容: 甲, 指标: [6.3-1, «6.3-99]}\n",
              "没有“6.3-99”这个三级指标",
              "6.3-"),
          new Wrong("no year", "«地区: 甲\n级别: 县级\n", "缺少“年度”", "年度: "),
          new Wrong("a mistyped year key", "地区: 甲\n级别: 县级\n«年渡: 2023\n", "不认识“年渡”", "是不是“年度”？"),
          new Wrong("an unreadable year", "地区: 甲\n级别: 县级\n年度: «去年\n", "年度“去年”读不出", "2024"),
          new Wrong("a year of two digits", "地区: 甲\n级别: 县级\n年度: «23\n", "年度“23”读不出", "2024"),
          new Wrong("no district", "«级别: 县级\n年度: 2023\n", "缺少“地区”", "地区: "),
          new Wrong("a district that is a list", "地区: «[甲, 乙]\n级别: 县级\n年度: 2023\n", "“地区”", "冒号后面"),
          new Wrong("a level that is none", "地区: 甲\n级别: «乡级\n年度: 2023\n", "“级别”不能是“乡级”", "县级、市级"),
          new Wrong("another format", HEAD + "格式: «对标年度数据 9\n", "格式“对标年度数据 9”不认识", "对标年度数据 1"),
          new Wrong("another edition", HEAD + "指标版本: «2019年版\n", "没有“2019年版”的指标", "2021年版"),
          new Wrong(
              "an unreadable period of the year",
              HEAD + "统计期: «去年\n",
              "统计期“去年”读不出",
              "2023-01-01 至 2023-12-31"),
          new Wrong(
              "a period that ends before it starts",
              HEAD + "统计期: «2023-12-31 至 2023-01-01\n",
              "读不出",
              "2023-01-01 至 2023-12-31"),
          new Wrong("a file that is a list", "«- 甲\n- 乙\n", "键: 值", "地区"),
          new Wrong("a file that is a text", "«一段文字\n", "键: 值", "地区"));

  @TestFactory
  Stream<DynamicTest> each_gives_one_message_at_its_place() {
    return WRONGS.stream().map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> check(wrong)));
  }

  private static void check(Wrong wrong) {
    Marked file = Marked.of(wrong.marked());
    List<Problem> errors = errors(file.text());
    assertThat(errors).hasSize(1);
    Problem error = errors.get(0);
    assertThat(error.found()).contains(wrong.found());
    assertThat(error.mend()).contains(wrong.mend());
    assertThat(error.file()).isEqualTo("试.yaml");
    assertThat(error.line()).as("line of %s", error.text()).isEqualTo(file.line());
    assertThat(error.column()).as("column of %s", error.text()).isEqualTo(file.column());
    assertThat(error.text()).doesNotContain("null").doesNotContain("。。").doesNotContain("？。");
  }

  @Test
  void every_error_of_a_file_is_told_at_once_in_the_order_of_the_file() {
    String file =
        """
        地区: 示范区
        级别: 乡级
        年度: 去年
        证据:
          证1: {文号: 3号}
        数据:
          组织领导:
            督察次树: 3次
            述法人数：若干
            报告公开日期: 2023-02-30
          制度体系:
            规范性文件报备率: {分子: -12, 分母: 12, 证据: [证9]}
        核对:
          4.1-1z: 是
        不适用项:
          - {字段: 没有这一项, 理由: 甲}
        说明:
          下年计划: 一段文字
        """;

    assertThat(errors(file))
        .extracting(Problem::line)
        .containsExactly(2, 3, 5, 8, 9, 9, 10, 12, 12, 14, 16, 18);
  }

  @Test
  void a_misspelt_heading_does_not_hide_the_errors_below_it() {
    assertThat(errors(HEAD + "数据:\n  组织岭导:\n    督察次数: 若干\n    述法人数: 3名\n"))
        .extracting(Problem::line)
        .containsExactly(5, 6);
  }

  @Test
  void messages_list_what_may_be_written_in_the_order_of_the_form() {
    assertThat(errors("甲: 1\n" + HEAD).get(0).mend())
        .contains("格式、地区、级别、年度、统计期、指标版本、数据来源、证据、数据、清单、核对、不适用项、创建自查、说明");
  }

  private static List<Problem> errors(String text) {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> DistrictReader.parse(text, "试.yaml", Fixture.CATALOGUE, null));
    assertThat(refused).as("the file is refused").isNotNull();
    return refused.problems();
  }
}
