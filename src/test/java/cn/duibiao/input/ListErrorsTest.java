package cn.duibiao.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duibiao.Fixture;
import cn.duibiao.model.CaseList;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Marked;
import cn.duibiao.yaml.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is wrong with a 清单 is told with its place; a blank cell is not wrong. */
class ListErrorsTest {

  private static final String HEAD = "地区: 示范区\n级别: 县级\n年度: 2023\n证据:\n  证1: {名称: 登记簿}\n清单:\n";

  /**
   * @param marked what follows 清单:, {@code «} before what is wrong
   */
  private record Wrong(String name, String marked, String found, String mend) {}

  private static Wrong row(String name, String cells, String found, String mend) {
    return new Wrong(name, "  重大行政决策:\n    - {事项: 甲, " + cells + "}\n", found, mend);
  }

  private static final List<Wrong> WRONGS =
      List.of(
          new Wrong("unknown list", "  «重大行政绝策: 零\n", "没有“重大行政绝策”这张清单", "是不是“重大行政决策”？"),
          new Wrong("no rows", "  重大行政决策: «三件\n", "应当一件一行", "一件也没有写 零"),
          new Wrong("rows as one mapping", "  重大行政决策:\n    «事项: 甲\n", "不认识“事项”", "行"),
          row("unknown column", "«集体讨纶: 是", "不认识“集体讨纶”", "是不是“集体讨论”？"),
          row("a flag that is none", "集体讨论: «对", "“集体讨论”不能写“对”", "写 是 或 否"),
          row("a date that does not exist", "公布日期: «2023-02-30", "读不出或不存在", "只知道月份写"),
          row("a case of another year", "决定日期: «2022-12-30", "不在统计期", "请核对年份"),
          row("unregistered evidence", "证据: [«证2]", "没有登记", "请先在“证据:”下登记"),
          new Wrong("a required column", "  重大行政决策:\n    - «{集体讨论: 是}\n", "缺少“事项”", "请补上 事项"),
          new Wrong(
              "a figure of another unit",
              "  依申请公开:\n    - {编号: 1号, 扣除工作日: «5日}\n",
              "按“工作日”计，写的是“日”",
              "不能换算"),
          new Wrong(
              "a subject that is none",
              "  行政应诉:\n    - {案号: 1号, 主体: «区教育局}\n",
              "“主体”不能是“区教育局”",
              "本级政府、工作部门、镇街"),
          new Wrong("a list of a court", "  行政应诉: {主体: «法院, 行: 零}\n", "清单的主体不能是“法院”", "可选"));

  @TestFactory
  Stream<DynamicTest> errors() {
    return WRONGS.stream().map(w -> DynamicTest.dynamicTest(w.name(), () -> check(w)));
  }

  private static List<Problem> problems(String text) {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> DistrictReader.parse(text, "试.yaml", Fixture.CATALOGUE, null));
    assertThat(e).as(text).isNotNull();
    return e.problems();
  }

  private static void check(Wrong wrong) {
    Marked marked = Marked.of(HEAD + wrong.marked());
    List<Problem> problems = problems(marked.text());
    assertThat(problems)
        .anySatisfy(
            p -> {
              assertThat(p.found()).contains(wrong.found());
              assertThat(p.mend()).contains(wrong.mend());
              assertThat(p.line()).isEqualTo(marked.line());
              assertThat(p.column()).isEqualTo(marked.column());
            });
  }

  @Test
  @DisplayName("more rows than any register has are refused at once")
  void tooManyRows() {
    String rows = "    - {编号: 某件}\n".repeat(CaseReader.MAX_ROWS + 1);
    assertThat(problems(HEAD + "  依申请公开:\n" + rows))
        .singleElement()
        .satisfies(p -> assertThat(p.found()).contains("20001行，超过20000行"));
  }

  @Test
  @DisplayName("evidence of the list stands for every row; of rows only when every row has some")
  void evidence() {
    assertThat(list("  重大行政决策:\n    证据: [证1]\n    行:\n      - {事项: 甲}\n").evidence())
        .containsExactly("证1");
    assertThat(list("  重大行政决策:\n    - {事项: 甲, 证据: [证1]}\n    - {事项: 乙, 证据: [证1]}\n").evidence())
        .containsExactly("证1");
    assertThat(list("  重大行政决策:\n    - {事项: 甲, 证据: [证1]}\n    - {事项: 乙}\n").evidence()).isEmpty();
  }

  private static CaseList list(String text) {
    return DistrictReader.parse(HEAD + text, "试.yaml", Fixture.CATALOGUE, null)
        .year()
        .lists()
        .get(0);
  }

  @Test
  @DisplayName("零 is a list without cases; an empty one or a blank is none, and is asked about")
  void noCases() {
    assertThat(list("  重大行政决策: 零\n").size()).isZero();
    DistrictReader.Read empty =
        DistrictReader.parse(HEAD + "  重大行政决策: []\n", "试.yaml", Fixture.CATALOGUE, null);
    assertThat(empty.year().lists()).isEmpty();
    assertThat(empty.hints()).anySatisfy(h -> assertThat(h.text()).contains("没有写行"));
  }

  @Test
  @DisplayName("a stroke in a cell is asked about once for the column and read as blank")
  void strokes() {
    DistrictReader.Read read =
        DistrictReader.parse(
            HEAD + "  重大行政决策:\n    - {事项: 甲, 集体讨论: /}\n    - {事项: 乙, 集体讨论: /}\n",
            "试.yaml",
            Fixture.CATALOGUE,
            null);
    assertThat(read.hints()).filteredOn(h -> h.text().contains("按空着处理")).hasSize(1);
    assertThat(read.year().rows()).allSatisfy(r -> assertThat(r.values()).hasSize(1));
  }

  @Test
  @DisplayName("reading and judging take time in proportion to the rows")
  void linear() {
    String row = "    - {编号: 某件, 收到日期: 2023-03-01, 答复日期: 2023-03-10, 延期: 否}\n";
    judge(row.repeat(500));
    long small = judge(row.repeat(1000));
    long large = judge(row.repeat(8000));
    // eight times the rows: linear is 8, quadratic 64
    assertThat(large).isLessThan(24 * small);
  }

  /** In processor time, so that a busy machine does not matter. */
  private static long judge(String rows) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Fixture.ASSESSOR.assess(
        DistrictReader.parse(HEAD + "  依申请公开:\n" + rows, "试.yaml", Fixture.CATALOGUE, null).year(),
        List.of(),
        null);
    return threads.getCurrentThreadCpuTime() - start;
  }
}
