package cn.duibiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** 台账.xlsx, read back with Apache POI. */
class ExcelReportTest {

  private static final int HEAD = 2;
  private static final Assessment QUANGANG = quangang();

  private static Assessment quangang() {
    DistrictReader.Read read = DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null);
    return Fixture.ASSESSOR.assess(read.year(), read.hints(), null);
  }

  private static XSSFWorkbook book(boolean byDepartment) {
    return OfficeText.excel(ExcelReport.write(QUANGANG, byDepartment));
  }

  @Test
  void has_the_four_lists_with_a_row_for_everything_in_the_json() {
    XSSFWorkbook book = book(false);
    int lacking =
        QUANGANG.summary().criteria().get(Verdict.UNFILLED)
            + QUANGANG.summary().criteria().get(Verdict.UNPROVEN)
            + QUANGANG.summary().criteria().get(Verdict.DOUBTFUL);

    assertThat(book.getNumberOfSheets()).isEqualTo(4);
    assertThat(rows(book.getSheet("问题—措施—责任清单"))).isEqualTo(QUANGANG.measures().size());
    assertThat(rows(book.getSheet("待补材料清单"))).isEqualTo(lacking);
    assertThat(rows(book.getSheet("疑点清单"))).isEqualTo(QUANGANG.doubts().size());
    assertThat(rows(book.getSheet("指标总表")))
        .isEqualTo(QUANGANG.findings().size() + QUANGANG.summary().notEncoded());
  }

  private static int rows(Sheet sheet) {
    return sheet.getLastRowNum() - HEAD;
  }

  @Test
  void the_ledger_has_the_columns_departments_tick_off() {
    Row head = book(false).getSheetAt(0).getRow(HEAD);

    assertThat(head)
        .extracting(Cell::getStringCellValue)
        .containsExactly(
            "序号", "指标", "问题", "整改目标", "整改措施", "牵头单位", "配合单位", "完成时限", "预期成效", "进展", "是否销号");
  }

  @Test
  void every_sheet_is_frozen_filtered_and_prints_on_a4_across_with_its_head_repeated() {
    XSSFWorkbook book = book(true);
    for (Sheet each : book) {
      XSSFSheet sheet = (XSSFSheet) each;
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A3:");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
      assertThat(sheet.getMergedRegions()).allMatch(r -> r.getLastRow() == 0).hasSize(1);
    }
  }

  @Test
  void each_lead_department_gets_its_own_sheet_when_asked() {
    XSSFWorkbook book = book(true);
    List<String> leads = QUANGANG.measures().stream().map(m -> m.lead()).distinct().toList();

    assertThat(book.getNumberOfSheets()).isEqualTo(4 + leads.size());
    int rows = leads.stream().mapToInt(l -> rows(book.getSheet(l))).sum();
    assertThat(rows).isEqualTo(QUANGANG.measures().size());
  }

  @Test
  void states_are_words_and_no_cell_is_a_formula() {
    XSSFWorkbook book = book(false);
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        assertThat(row).noneMatch(c -> c.getCellType() == CellType.FORMULA);
      }
    }
    List<String> verdicts =
        QUANGANG.summary().criteria().keySet().stream().map(Verdict::label).toList();
    Sheet all = book.getSheet("指标总表");
    for (int r = HEAD + 1; r <= all.getLastRowNum(); r++) {
      String verdict = all.getRow(r).getCell(5).getStringCellValue();
      assertThat(verdict.equals("本版尚未编入") || verdicts.contains(verdict)).isTrue();
    }
  }

  @Test
  void words_that_begin_like_a_formula_are_neutralised_in_the_file() {
    Assessment a = Fixture.assess("核对: {2.2-1b: {称: \"=HYPERLINK(1)\"}}\n说明: {存在问题: [\"+1\"]}");
    String cells =
        OfficeText.lines(OfficeText.excel(ExcelReport.write(a, false))).stream()
            .flatMap(l -> List.of(l.split(" \\| ")).stream())
            .filter(c -> !c.isEmpty() && "=+-@".indexOf(c.charAt(0)) >= 0)
            .collect(Collectors.joining("\n"));

    assertThat(cells).isEmpty();
    assertThat(ExcelBook.safe("=1+1")).isEqualTo("'=1+1");
    assertThat(ExcelBook.safe("  @SUM(A1)")).isEqualTo("'  @SUM(A1)");
    assertThat(ExcelBook.safe("-2件")).isEqualTo("'-2件");
    assertThat(ExcelBook.safe("\t+2")).isEqualTo("' +2");
    assertThat(ExcelBook.safe("2-5")).isEqualTo("2-5");
    assertThat(ExcelBook.safe("甲\u0000乙\uD800")).isEqualTo("甲 乙 ");
  }

  @Test
  void equal_input_gives_equal_bytes_and_no_clock_is_left_in_the_file() throws Exception {
    byte[] one = ExcelReport.write(QUANGANG, true);

    assertThat(ExcelReport.write(quangang(), true)).isEqualTo(one);
    String core =
        new String(OoxmlPackage.read(one).part("docProps/core.xml"), StandardCharsets.UTF_8);
    assertThat(core).contains("duibiao").doesNotContain("created");
  }
}
