package cn.duibiao.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duibiao.Fixture;
import cn.duibiao.catalogue.ProfileReader;
import cn.duibiao.model.Period;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a profile is told in Chinese, with its line and how to mend it, all at once. */
class ProfileErrorsTest {

  private static final int HEAD = 4;

  private static final String WAIVER =
      "豁免: [{要点: 2.2-5a, 理由: 甲, 批准: 县政府常务会议, 文号: 一号, 至: 2023-12-31}]";
  private static final String DAYS =
      "门槛: [{要点: 2.2-5d, 值: 15日, 性质: 法定, 层级: L4, 依据: 甲, 把握: seen, 要求: 乙, 问题: 丙}]";
  private static final String OWN =
      "要点: [{编号: DF-1, 指标: 2.2-5, 名称: 甲, 要求: 乙, 类: 数, 数据项: 规范性文件备案件数, 方向: 不低于, 门槛: [{值: 1件, 性质: 参考, 依据: 丙, 把握: seen}], 问题: 丁}]";
  private static final String RATE =
      OWN.replace("类: 数", "类: 率").replace("规范性文件备案件数", "规范性文件报备率").replace("1件", "90%");

  @TempDir private Path folder;

  private static List<Problem> problems(String sections) {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class, () -> Profiled.read(Profiled.HEAD + sections + "\n"));
    assertThat(e).as(sections).isNotNull();
    return e.problems();
  }

  private static String section(String name) {
    return switch (name) {
      case "WAIVER" -> WAIVER;
      case "DAYS" -> DAYS;
      case "OWN" -> OWN;
      case "RATE" -> RATE;
      default -> name;
    };
  }

  @Test
  @DisplayName("the sections the errors start from are themselves in order")
  void sound() {
    for (String sections : List.of(WAIVER, DAYS, OWN, RATE)) {
      assertThat(Profiled.by(sections + "\n").read().profile().name()).isEqualTo("示例县方案");
    }
  }

  @ParameterizedTest(name = "{2} instead of {1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // unknown keys, missing fields
        "DAYS | 依据: 甲 | 根据: 甲 | 不认识“根据”",
        "DAYS | 依据: 甲, | '' | 缺少“依据”",
        "DAYS | '把握: seen, ' | '' | 缺少“性质”或“把握”",
        "DAYS | 要点: 2.2-5d | 要点: 2.2-5zz | 没有“2.2-5zz”这个要点",
        "DAYS | '要点: 2.2-5d, ' | '' | 缺少“要点”",
        "DAYS | '值: 15日, ' | '' | 缺少“值”",
        "OWN | '值: 1件, ' | '' | 缺少“值”",
        "'数据项: {制度体系: {示例数: {用途: 判定, 填报: 司法局}}}' | 件 | 件 | 缺少“类”",
        "DAYS | 值: 15日 | 值: 若干 | 读不出",
        "DAYS | 值: 15日 | 值: 15工作日 | 单位不同",
        "DAYS | 值: 15日 | 值: 次年01-31 | 门槛是数",
        "DAYS | '要求: 乙, 问题: 丙' | '' | 文字里写有原来的“三十日”",
        "DAYS | '层级: L4,' | '' | 缺少“层级”",
        "DAYS | 层级: L4 | 层级: L3 | 层级“L3”不认识",
        "DAYS | 把握: seen | '把握: seen, 自: 2024-01-01, 至: 2023-01-01' | “自”晚于“至”",
        "门槛: [{要点: 2.2-5e, 值: 100%, 性质: 参考, 依据: 甲, 把握: seen}] | 100% | 100% | 没有数值",
        // measures, units, applicability
        "措施: [{编号: 2.2-5-99, 时限: 03-31}] | 03-31 | 03-31 | 没有“2.2-5-99”这个措施",
        "措施: [{编号: 2.2-5-1, 时限: 02-31}] | 02-31 | 02-31 | 时限“02-31”",
        "措施: [{编号: 2.2-5-1}] | 2.2-5-1 | 2.2-5-1 | 没有写要改什么",
        "措施: [{编号: 2.2-5-1, 牵头: 司法厅}] | 司法厅 | 司法厅 | 不在单位表里",
        "责任单位: [{编号: 2.2-5}] | 2.2-5 | 2.2-5 | 缺少“单位”",
        "责任单位: [{编号: 2.2-9, 单位: [司法局]}] | 2.2-9 | 2.2-9 | 没有“2.2-9”这个三级指标",
        "不适用: [{编号: 2.2-5a}] | 2.2-5a | 2.2-5a | 缺少“理由”",
        "适用级别: [{编号: 2.2-5a, 级别: 省级, 理由: 甲}] | 省级 | 省级 | 不能是“省级”",
        "'适用级别: [{编号: 2.2-5a, 级别: [县级, 市级], 理由: 甲}]' | 市级 | 市级 | 只能在三级指标的范围内收窄",
        "正式文本: [{编号: 2.2-5}] | 2.2-5 | 2.2-5 | 没有写正式编号",
        // weights
        "'权重: {制定: 甲, 数: {2.2-5: -1}}' | -1 | -1 | 小于零",
        "'权重: {制定: 甲, 数: {2.2-5: 多}}' | 多 | 多 | 读不出",
        "'权重: {数: {2.2-5: 1}}' | 1 | 1 | 缺少“制定”",
        "'权重: {制定: 甲, 数: {2.2-99: 1}}' | 1 | 1 | 没有“2.2-99”",
        // waivers
        "WAIVER | '批准: 县政府常务会议, ' | '' | 缺少“批准”",
        "WAIVER | 批准: 县政府常务会议 | 批准: 张三 | 不像机关或职务",
        "WAIVER | '文号: 一号, ' | '' | 没有写文号",
        "WAIVER | '理由: 甲, ' | '' | 缺少“理由”",
        "WAIVER | '至: 2023-12-31' | '' | 缺少“至”",
        "WAIVER | 至: 2023-12-31 | 至: 2022-12-31 | 统计期2023-01-01才开始",
        "WAIVER | 至: 2023-12-31 | 至: 年底 | 日期“年底”读不出",
        "WAIVER | 要点: 2.2-5a | 要点: 2.2-5 | 没有“2.2-5”这个要点",
        // own criteria
        "OWN | 编号: DF-1 | 编号: 2.2-5a | 已经有了",
        "OWN | 编号: DF-1 | 编号: 2.2-5z | 写法不对",
        "OWN | 指标: 2.2-5 | 指标: 2.2-55 | 没有“2.2-55”这个三级指标",
        "OWN | 数据项: 规范性文件备案件数 | 数据项: 规范性文件备案件树 | 没有“规范性文件备案件树”这个数据项",
        "OWN | 数据项: 规范性文件备案件数 | 数据项: 规范性文件报备率 | 不能用于“类: 数”",
        "OWN | '方向: 不低于, ' | '' | 缺少“方向”",
        "OWN | 方向: 不低于 | 方向: 早于 | 不能用“早于”",
        "OWN | 类: 数 | 类: 数字 | 不能是“数字”",
        "OWN | '依据: 丙, ' | '' | 缺少“依据”",
        "OWN | 值: 1件 | 值: 1日 | 不能比",
        "OWN | 值: 1件 | 值: 次年01-31 | 门槛不能是",
        "OWN | 类: 数 | 类: 零 | 只能是零",
        "OWN | 问题: 丁 | '问题: 丁, 适用主体: [全省]' | 适用主体“全省”不认识",
        "OWN | 问题: 丁 | '问题: 丁, 措施: [{情形: [未达标], 内容: 甲, 牵头: 司法局, 成效: 乙, 难度: 易}]' | 缺少“时限”",
        "RATE | 值: 90% | 值: 90件 | 不能比",
        "'数据项: {制度体系: {示例数: {类: 数, 用途: 判定, 单位: 件, 填报: 司法局}}}' | 件 | 件 | 没有要点用到",
        "'数据项: {制度体系: {规范性文件报备率: {类: 率, 用途: 判定, 填报: 司法局}}}' | 率 | 率 | 重名",
        "'数据项: {制度: {示例数: {类: 数, 用途: 判定, 填报: 司法局}}}' | 件 | 件 | 没有“制度”这个主题",
        "'数据项: {制度体系: {示例数: {类: 数, 用途: 背景, 填报: 司法局}}}' | 件 | 件 | 用途只能是判定",
        // what it is built on
        "基于: 没有的方案 | 没有 | 没有 | 没有“没有的方案”这个方案",
        "基于: ../shandong | . | . | 没有“../shandong”这个方案",
      })
  void located(String base, String what, String with, String found) {
    String sections = section(base);
    String changed = sections.contains(what) ? sections.replace(what, with) : sections;

    assertThat(problems(changed))
        .anySatisfy(
            p -> {
              assertThat(p.text()).contains(found);
              assertThat(p.line()).isEqualTo(HEAD + 1);
              assertThat(p.mend()).isNotEmpty();
            });
  }

  @ParameterizedTest(name = "{0} said twice: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "门槛 | '{要点: 2.2-5d, 值: 30日, 性质: 参考, 依据: 甲, 把握: seen}' | 起止日期重叠",
        "措施 | '{编号: 2.2-5-1, 时限: 03-31}' | 写了两遍",
        "责任单位 | '{编号: 2.2-5, 单位: [司法局]}' | 写了两遍",
        "不适用 | '{编号: 2.2-5a, 理由: 甲}' | 写了两遍",
        "适用级别 | '{编号: 2.2-5a, 级别: 市级, 理由: 甲}' | 写了两遍",
        "正式文本 | '{编号: 2.2-5, 正式编号: \"27\"}' | 写了两遍",
        "豁免 | '{要点: 2.2-5a, 理由: 甲, 批准: 县政府, 文号: 一号, 至: 2023-12-31}' | 日期重叠",
        "要点 | '{编号: DF-1, 指标: 2.2-5, 名称: 甲, 要求: 乙, 类: 问, 问: 丙, 性质: 参考, 依据: 丁, 把握: seen, 问题: 戊}' | 已经有了",
      })
  void doubled(String section, String item, String found) {
    List<Problem> problems = problems(section + ":\n  - " + item + "\n  - " + item);

    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.found()).contains(found);
              assertThat(p.line()).isEqualTo(HEAD + 3);
            });
  }

  @Test
  void what_does_not_apply_cannot_have_a_threshold_too() {
    assertThat(problems(DAYS + "\n不适用: [{编号: 2.2-5, 理由: 甲}]"))
        .singleElement()
        .satisfies(p -> assertThat(p.found()).contains("2.2-5d", "列为不适用", "又给它定了门槛"));
  }

  @Test
  void the_head_is_complete() {
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> Profiled.read("说明: 甲\n"));

    assertThat(e.problems())
        .extracting(Problem::found)
        .containsExactlyInAnyOrder("缺少“格式”", "缺少“名称”", "缺少“制定单位”", "缺少“依据”");
  }

  @Test
  void errors_of_all_sections_come_at_once() {
    List<Problem> problems =
        problems(
            DAYS.replace("依据: 甲, ", "")
                + "\n"
                + WAIVER.replace("至: 2023-12-31", "至: 2020-12-31")
                + "\n权重: {制定: 甲, 数: {2.2-5: -1}}\n不认识的键: 甲");

    assertThat(problems).extracting(Problem::line).containsExactly(5, 6, 7, 8);
  }

  @Test
  @DisplayName("a waiver that ends within the period is expired, not wrong")
  void expiredWithinThePeriod() {
    assertThat(
            Profiled.by(WAIVER.replace("至: 2023-12-31", "至: 2023-01-01") + "\n")
                .assess("", null)
                .summary()
                .waived())
        .isZero();
  }

  @Test
  @DisplayName("whatever entry is left out, the file is read or its errors are told")
  void nothingLeftOutBreaksTheReader() {
    String whole = Profiled.HEAD + ProfileCases.OWN_CRITERIA + DAYS + "\n" + WAIVER + "\n";
    Matcher entry = Pattern.compile("[一-龥]+: [^,{}\\[\\]\\n]+(?:, )?").matcher(whole);
    int tried = 0;
    while (entry.find()) {
      String less = whole.substring(0, entry.start()) + whole.substring(entry.end());
      Throwable thrown = catchThrowable(() -> Profiled.read(less));
      assertThat(thrown == null || thrown instanceof InvalidInputException)
          .as(entry.group() + " " + thrown)
          .isTrue();
      tried++;
    }
    assertThat(tried).isGreaterThan(100);
  }

  @Test
  void profiles_built_on_each_other_in_a_circle() throws IOException {
    Files.writeString(folder.resolve("甲.yaml"), Profiled.HEAD + "基于: 乙.yaml\n");
    Files.writeString(folder.resolve("乙.yaml"), Profiled.HEAD + "基于: 甲.yaml\n");
    String first = folder.resolve("甲.yaml").toString();

    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                ProfileReader.read(
                    first, Profiled.SHIPPED, Fixture.CATALOGUE, c -> Period.year(2023)));

    assertThat(e.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.found()).contains("转了一圈");
              assertThat(p.line()).isEqualTo(5);
            });
  }

  @Test
  @DisplayName("waivers of two layers that overlap are told with both places")
  void layersOverlap() throws IOException {
    Files.writeString(folder.resolve("下.yaml"), Profiled.HEAD + WAIVER + "\n");
    Files.writeString(folder.resolve("上.yaml"), Profiled.HEAD + "基于: 下.yaml\n" + WAIVER + "\n");
    String upper = folder.resolve("上.yaml").toString();

    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> ProfileReader.read(upper, Profiled.SHIPPED, Fixture.CATALOGUE, c -> null));

    assertThat(e.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.file()).isEqualTo(upper);
              assertThat(p.found()).contains("下.yaml 第5行", "重叠");
            });
  }
}
