package cn.duibiao.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a tired clerk types: one slip gives one message that says where, what and how to mend it;
 * good text gives none.
 */
class HandwritingTest {

  /**
   * @param marked the file, {@code «} before what is wrong
   * @param found words the message must have about what was found
   * @param mend words it must have about mending it
   */
  private record Slip(String name, String marked, String found, String mend) {}

  private static final List<Slip> SLIPS =
      List.of(
          new Slip("duplicate key", "督察次数: 3次\n«督察次数: 4次\n", "写了两遍，第一遍在第1行", "合并"),
          new Slip("duplicate key in braces", "述法人数: {值: 3名, «值: 4名}\n", "写了两遍", "合并"),
          new Slip("tab at the start", "数据:\n«\t督察次数: 3次\n", "Tab", "空格"),
          new Slip("tab after spaces", "数据:\n  «\t督察次数: 3次\n", "Tab", "空格"),
          new Slip("tab after the colon", "督察次数:«\t3次\n", "Tab", "空格"),
          new Slip("full-width colon", "述法人数«：60名\n", "“述法人数”后面用了全角冒号", "述法人数: "),
          new Slip("full-width colon after a heading", "数据«：\n  督察次数: 3次\n", "全角冒号", "数据: "),
          new Slip("full-width colon in braces", "述法人数: {值«：60名, 应述: 68名}\n", "“值”后面用了全角冒号", "值: "),
          new Slip("full-width colon before braces", "述法人数«：{值: 60名, 应述: 68名}\n", "全角冒号", "述法人数: "),
          new Slip(
              "full-width colon in a listed mapping", "率:\n  - {主体«：本级, 分子: 1}\n", "全角冒号", "主体: "),
          new Slip(
              "full-width colon after a criterion", "核对:\n  4.1-1b«：{答: 是}\n", "全角冒号", "4.1-1b: "),
          new Slip("no space after the colon", "述法人数«:60名\n", "“述法人数”的冒号后面没有空格", "述法人数: "),
          new Slip("no space in braces", "述法人数: {值«:60名, 应述: 68名}\n", "没有空格", "值: "),
          new Slip("no space after a dash", "率:\n  - 主体«:本级\n    分子: 1\n", "没有空格", "主体: "),
          new Slip("no space after a criterion", "核对:\n  4.1-1b«:{答: 是}\n", "没有空格", "4.1-1b: "),
          new Slip("thousands in braces", "受理: {值: «1,304件, 主体: 全域}\n", "1,304", "逗号"),
          new Slip("millions in braces", "受理: {值: «1,304,567件}\n", "1,304,567", "逗号"),
          new Slip("thousands in brackets", "问题: [有«2,300件未办, 其他]\n", "2,300", "引号"),
          new Slip("hash in a value", "名称: 第1期 «#2\n", "#2", "引号"),
          new Slip("hash in braces", "名称: {值: 第1期 «#2, 页: 3}\n", "#2", "引号"),
          new Slip("a value that is only a hash", "编号: «#2\n", "#2", "引号"),
          new Slip("anchor", "数据: «&甲\n  督察次数: 3次\n", "锚点", "直接写"),
          new Slip("alias", "数据: «*甲\n", "引用", "直接写"),
          new Slip("text that starts with a star", "说明: «*重点\n", "* 开头", "引号"),
          new Slip("star in braces", "督察: {值: 3次, 说明: «*重点}\n", "* 开头", "引号"),
          new Slip("merge key", "数据:\n  «<<: {督察次数: 3次}\n", "合并键", "直接写"),
          new Slip("type tag", "督察次数: «!!int 3\n", "类型标记", "去掉"),
          new Slip("percent sign in front", "率: «%100\n", "百分号写在了前面", "100%"),
          new Slip("percent sign in front, in braces", "报备: {率: «%98.5, 分母: 12}\n", "百分号", "98.5%"),
          new Slip("text after a quotation", "名称: «\"《办法》\"等\n", "引号外面还有字", "整个值"),
          new Slip(
              "text after a quotation, in braces", "甲: {名称: «\"《办法》\"等, 页: 3}\n", "引号外面", "整个值"),
          new Slip("full-width comma in braces", "述法: {值: 60名«，应述: 68名}\n", "全角标点", "半角逗号"),
          new Slip("enumeration comma in braces", "述法: {值: 60名«、应述: 68名}\n", "全角标点", "半角逗号"),
          new Slip("full-width braces", "督察次数: «｛值: 3次｝\n", "全角花括号", "半角"),
          new Slip("full-width space as indentation", "数据:\n«　督察次数: 3次\n", "全角空格", "半角空格"),
          new Slip("no-break space as indentation", "数据:\n«\u00a0督察次数: 3次\n", "空格缩进", "半角空格"),
          new Slip("full-width space after the colon", "督察次数:«　3次\n", "全角空格", "半角空格"),
          new Slip("control character", "地区: 甲«\u0007乙\n", "控制字符", "删掉"),
          new Slip("control character in a comment", "地区: 甲  # 乙«\u0000\n", "控制字符", "删掉"),
          new Slip("quotation never closed", "甲: 1\n文号: «\"没有收住\n乙: 2\n", "引号没有收住", "补上引号"),
          new Slip("brace never closed", "甲: 1\n督察: «{值: 3次\n乙: 2\n", "括号没有收住", "}"),
          new Slip("bracket never closed", "证据: «[甲, 乙\n", "括号没有收住", "]"),
          new Slip("backslash in double quotes", "存放: «\"D:\\材料\"\n", "反斜杠", "单引号"),
          new Slip("at sign in front", "名称: «@全体\n", "特殊符号", "引号"),
          new Slip("backtick in front", "名称: «`甲`\n", "特殊符号", "引号"),
          new Slip("colon and space in a value", "名称: 关于«: 办法\n", "读不通", "引号"),
          new Slip(
              "indentation that fits no level", "数据:\n    督察次数: 3次\n  «督察单位数: 4个\n", "读不通", "缩进"),
          new Slip("two documents", "地区: 甲\n«---\n地区: 乙\n", "两份内容", "拆成两个文件"));

  @TestFactory
  Stream<DynamicTest> a_slip_gives_one_message_at_its_place() {
    return SLIPS.stream().map(slip -> DynamicTest.dynamicTest(slip.name(), () -> check(slip)));
  }

  private static void check(Slip slip) {
    Marked file = Marked.of(slip.marked());
    List<Problem> errors = errors(file.text());
    assertThat(errors).hasSize(1);
    Problem error = errors.get(0);
    assertThat(error.found()).contains(slip.found());
    assertThat(error.mend()).contains(slip.mend());
    assertThat(error.line()).as("line").isEqualTo(file.line());
    assertThat(error.column()).as("column of %s", error.text()).isEqualTo(file.column());
    assertThat(error.text()).startsWith("试.yaml 第" + file.line() + "行第" + file.column() + "列：");
  }

  @Test
  void every_slip_of_a_file_is_told_at_once() {
    String file =
        """
        地区：甲
        数据:
        \t督察次数: 3次
        述法人数:60名
        受理: {值: 1,304件}
        文号: 第1期 #2
        率: %100
        地区: 乙
        """;

    assertThat(errors(file)).extracting(Problem::line).containsExactly(1, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void two_slips_on_one_line_are_both_told_with_their_own_columns() {
    String line = "述法人数：{值:60名, 应述:1,304名}";

    assertThat(errors(line + "\n"))
        .extracting(Problem::column)
        .containsExactly(
            line.indexOf('：') + 1,
            line.indexOf(":60") + 1,
            line.indexOf(":1") + 1,
            line.indexOf("1,304") + 1);
  }

  @Test
  void a_slip_does_not_move_the_columns_of_what_stands_behind_it() {
    Problems problems = new Problems();
    String line = "述法人数：{值:60名, 应述: 68名}";
    Node root = YamlReader.parse(line + "\n", "试.yaml", problems);

    Node.Entry second = ((Node.Mapping) ((Node.Mapping) root).get("述法人数")).entries().get(1);
    assertThat(second.key().column()).isEqualTo(line.indexOf("应述") + 1);
    assertThat(second.value().column()).isEqualTo(line.indexOf("68名") + 1);
  }

  @Test
  void a_slip_does_not_hide_what_the_grammar_finds_further_down() {
    assertThat(errors("述法人数：60名\n文号: \"没有收住\n")).extracting(Problem::line).containsExactly(1, 2);
  }

  private static final List<String> GOOD =
      List.of(
          "督察次数: 3次  # 注：按会议计, 键:值 {\n",
          "督察次数: 3次 # 一个空格的注释\n",
          "督察次数: 3次\t# 用 Tab 隔开的注释\n",
          "# 整行注释：键:值 {值: 1,304件} #2\n督察次数: 3次\n",
          "  # 缩进的注释：甲\n督察次数: 3次 #\n",
          "督察次数: 3次\n\n  \n\t\n　\n督察单位数: 4个\n",
          "文号: 第1期#2\n",
          "原文: 一是：加强领导，二是:落实\n",
          "原文: 共1,304件，其中：书面60名\n",
          "原文: \"引号里：有 #号, {键:值} 和 1,304件\"\n",
          "原文: '单引号：x #y, it''s 1,304'\n",
          "原文: \"带 \\\" 的：甲 #乙\"\n",
          "原文: \"写了两行：甲\n  乙：丙 #丁\"\n戊: 1\n",
          "原文: 写了两行的文字\n  续行：有全角冒号，键:值\n戊: 1\n",
          "原文: |\n  块：甲\n  乙:丙 #丁\n戊: 1\n",
          "- |\n  块：甲\n  乙:丙 #丁\n- 戊\n",
          "- 应诉：能力不足\n- 执法:专业化不够\n- 见 http://www.example.gov.cn/a.html#b\n",
          "- 第一行\n  续行：甲\n- 第二条\n",
          "- 主体: 本级\n  原文: 甲：乙\n- 主体: 部门\n  分子: 50\n",
          "问题: [应诉：能力不足, 执法：专业化不够, 比例3:1]\n",
          "问题: [\n  应诉：能力不足,\n  执法:不够]\n数据: 1\n",
          "督察: {值: 3次, 原文: 一是加强，二是：落实, 说明: （一）甲：乙}\n",
          "督察: {值: 3次,\n  应述: 68名,\n  说明: \"甲：乙\"}\n",
          "率: [{主体: 本级, 分子: 21}, {主体: 部门, 分子: 50}]\n",
          "{\"地区\":\"甲\",\"数据\":{\"督察次数\":\"3次\"}}\n",
          "\"地区\": 甲\n'年度': 2023\n",
          "网址: http://www.example.gov.cn/fz/1.html\n",
          "时间: 12:30\n",
          "证据: {名称: 纪要(第12次), 页: 3-5, 网址: \"http://a.b/c,d\"}\n",
          "受理: 1,304件\n受理2: {值: \"1,304件\"}\n受理3: {值: 1，304件}\n",
          "引用: “书面” 《办法》等\n",
          "---\n地区: 甲\n",
          "---\n地区: 甲\n...\n",
          "督察次数:\n督察单位数: \n");

  @TestFactory
  Stream<DynamicTest> good_text_is_left_alone() {
    return GOOD.stream()
        .map(text -> DynamicTest.dynamicTest(text, () -> assertThat(errors(text)).isEmpty()));
  }

  private static List<Problem> errors(String text) {
    Problems problems = new Problems();
    YamlReader.parse(text, "试.yaml", problems);
    return problems.errors();
  }
}
