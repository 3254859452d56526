package cn.duibiao.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is typed, the file is read or refused with places inside it; nothing else ever comes
 * out.
 */
class AnyTextTest {

  private static final String GOOD =
      """
      格式: 对标年度数据 1
      地区: 示范省示范市示范区
      级别: 县级
      年度: 2023
      统计期: 2023-01-01 至 2023-12-31
      证据:
        司法03: {名称: "台账: 甲", 日期: 2023-01-10}
      数据:
        组织领导:
          述法人数: {值: 60余名, 应述: 68名, 方式: 书面}  # 注：甲
          报告公开日期: 2024-03-01
        制度体系:
          清理: {基数: 218件, 继续有效: 180件}
          规范性文件报备率: {分子: 12, 分母: 12}
        矛盾化解:
          出庭应诉率:
            - {主体: 本级政府, 分子: 21, 分母: 21, 证据: [司法03]}
            - 主体: 工作部门和镇街
              率: 94.3%
      核对:
        4.1-1b: {答: 是, 证据: [司法03]}
      不适用项:
        - {字段: 处罚听证次数, 理由: 本年无此类案件}
      说明:
        存在问题: [应诉能力需提升, '执法：专业化']
        其他事项:
          - |
            块文字
            第二行
      """;

  private static final List<String> KEYS =
      List.of(
          ":",
          "：",
          ",",
          "，",
          "、",
          "{",
          "}",
          "[",
          "]",
          "｛",
          "\"",
          "'",
          "“",
          "#",
          " #",
          "\t",
          "\n",
          "\r",
          " ",
          "  ",
          "　",
          "-",
          "- ",
          "&",
          "*",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "?",
          "? ",
          "<<: ",
          "---\n",
          "...\n",
          "\\",
          "0",
          "1,304",
          "-1",
          "/",
          "~",
          "\u0000",
          "\u0007",
          "\u00a0",
          "\u0085",
          "\u2028",
          "\u200b",
          "\ufeff",
          "\uffff",
          "\ud842",
          "𠮷",
          "甲",
          "键:值",
          "至",
          "%YAML 9.9\n",
          "!!int ",
          "&甲 ",
          "*甲");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void a_file_with_slips_anywhere_is_read_or_refused_in_chinese(int slips) {
    Random random = new Random(slips);
    for (int run = 0; run < 400; run++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int slip = 0; slip < slips; slip++) {
        int at = random.nextInt(text.length());
        int end = random.nextBoolean() ? at : Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, end, KEYS.get(random.nextInt(KEYS.size())));
      }
      assertReadOrRefused(text.toString());
    }
  }

  private static void assertReadOrRefused(String text) {
    try {
      DistrictReader.parse(text, "试.yaml", Fixture.CATALOGUE, null);
    } catch (InvalidInputException refused) {
      long lines = text.lines().count() + 1;
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertUsable(problem, lines));
    } catch (RuntimeException crash) {
      throw new AssertionError("neither read nor refused:\n" + text, crash);
    }
  }

  private static void assertUsable(Problem problem, long lines) {
    assertThat(problem.line()).as(problem.text()).isBetween(0, (int) lines);
    assertThat(problem.column()).as(problem.text()).isGreaterThanOrEqualTo(0);
    assertThat(problem.found()).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("null");
    assertThat(problem.mend()).containsPattern("[\\u4e00-\\u9fff]");
  }
}
