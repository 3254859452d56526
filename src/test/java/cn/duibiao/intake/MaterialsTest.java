package cn.duibiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.browse.TextPage;
import cn.duibiao.input.DistrictReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 材料目录: registered once, listed wherever it is used, in the order of the indicators. */
class MaterialsTest {

  private static final Materials MATERIALS =
      Materials.of(
          Fixture.CATALOGUE,
          DistrictReader.parse(
                  """
                  地区: 示范省示范市示范区
                  年度: 2023
                  证据:
                    政办01: {名称: 常务会议纪要, 文号: 示政纪〔2023〕12号, 日期: 2023-06-03, 页: 3-5}
                    司法03: {名称: 应诉台账, 日期: 2024-01-10, 存放: 区司法局}
                    司法07: {名称: 没有用到的公告, 网址: "http://www.example.gov.cn/1.html"}
                    司法09: {名称: 应诉案件清单}
                  数据:
                    法治能力: {法治讲座次数: {值: 2次, 证据: [政办01]}}
                    制度体系: {规范性文件报备率: {分子: 12, 分母: 12, 证据: [司法03, 政办01]}}
                  核对:
                    2.2-1b: {答: 是, 证据: [司法03]}
                  清单:
                    行政应诉: {证据: [司法09], 行: [{案号: 1号, 开庭: 是, 负责人出庭: 是}]}
                  不适用项:
                    - {字段: 处罚听证次数, 理由: 本年没有, 证据: [司法03]}
                  """,
                  "试.yaml",
                  Fixture.CATALOGUE,
                  null)
              .year());

  private static Materials.Chapter chapter(String indicator) {
    return MATERIALS.indicators().stream()
        .filter(c -> c.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("every indicator, in the order of the catalogue")
  void order() {
    assertThat(MATERIALS.indicators())
        .extracting(Materials.Chapter::indicator)
        .containsExactlyElementsOf(Fixture.CATALOGUE.indicators().map(i -> i.id()).toList());
  }

  @Test
  @DisplayName(
      "one document under every indicator it speaks for, with the criteria it is named for")
  void shared() {
    assertThat(chapter("2.2-5").documents())
        .extracting(Materials.Entry::id, Materials.Entry::criteria)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("政办01", List.of("2.2-5a")),
            org.assertj.core.groups.Tuple.tuple("司法03", List.of("2.2-5a")));
    assertThat(chapter("8.1-1").documents()).extracting(Materials.Entry::id).contains("政办01");
    assertThat(chapter("2.2-1").documents())
        .extracting(Materials.Entry::id)
        .containsExactly("司法03");
  }

  @Test
  @DisplayName("a list's document speaks for the figures the list yields")
  void ofALists() {
    assertThat(chapter("6.3-1").documents()).extracting(Materials.Entry::id).contains("司法09");
  }

  @Test
  @DisplayName("an indicator without a document says what usually shows it")
  void missing() {
    assertThat(chapter("1.1-1").documents()).isEmpty();
    assertThat(chapter("1.1-1").expected()).isNotEmpty();
    assertThat(TextPage.write(MATERIALS.page())).contains("还没有材料：通常是");
  }

  @Test
  @DisplayName("a registered document that is used nowhere is not lost")
  void others() {
    assertThat(MATERIALS.others()).extracting(Materials.Entry::id).containsExactly("司法07");
    assertThat(TextPage.write(MATERIALS.page())).contains("没有用在指标上的", "没有用到的公告");
  }

  @Test
  @DisplayName(
      "number, date, pages and place stand beside it; the document itself is never asked for")
  void details() {
    assertThat(TextPage.write(MATERIALS.page()).replaceAll("\n +", ""))
        .contains("常务会议纪要：证据号 政办01，示政纪〔2023〕12号，日期 2023-06-03，第3-5页，用于 2.2-5a")
        .contains("不收材料本身");
  }

  @Test
  @DisplayName("Excel: one row for a document under an indicator, one for an indicator without")
  void workbook() throws IOException {
    int rows =
        MATERIALS.indicators().stream().mapToInt(c -> Math.max(1, c.documents().size())).sum()
            + MATERIALS.others().size();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(MATERIALS.workbook()))) {
      XSSFSheet sheet = book.getSheet("材料目录");
      assertThat(sheet.getLastRowNum() - 2).isEqualTo(rows);
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("指标号");
      assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("1.1-1");
      assertThat(sheet.getRow(2 + rows).getCell(4).getStringCellValue()).isEqualTo("没有用到的公告");
    }
  }
}
