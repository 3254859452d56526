package cn.duibiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Outcome;
import cn.duibiao.yaml.Node;
import cn.duibiao.yaml.Problems;
import cn.duibiao.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that went through another program and came back is judged as it was. */
class OfficeRoundTripTest {

  @TempDir Path folder;

  @Test
  void a_form_saved_by_LibreOffice_gives_the_same_verdicts() throws Exception {
    Node root = YamlReader.read(Fixture.QUANGANG, "泉港.yaml", new Problems()).root();
    Path form =
        Files.write(folder.resolve("表.xlsx"), Forms.workbook(Fixture.CATALOGUE, "区", root, null));
    Path saved = Office.saveAs("xlsx", form, Files.createDirectories(folder.resolve("另存")));

    Import.Result back = Imports.read(saved);

    assertThat(findings(DistrictReader.parse(back.text(), "回.yaml", Fixture.CATALOGUE, null)))
        .isEqualTo(findings(DistrictReader.read(Fixture.QUANGANG, Fixture.CATALOGUE, null)));
    assertThat(Imports.texts(back.hints())).doesNotContain("公式");
    assertComputed(saved);
  }

  /** Criterion, verdict and reason. */
  private static List<String> findings(DistrictReader.Read read) {
    Outcome outcome = Fixture.ASSESSOR.outcome(read.year());
    return outcome.findings().stream().map(OfficeRoundTripTest::text).toList();
  }

  private static String text(Finding finding) {
    return finding.criterion() + finding.verdict() + finding.basis();
  }

  /** The arithmetic beside the figures works there: none of our formulas ends in an error. */
  private static void assertComputed(Path saved) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(saved))) {
      XSSFSheet sheet = book.getSheet("区司法局");
      int checks = 0;
      for (int r = DepartmentSheet.HEAD_ROWS; r <= sheet.getLastRowNum(); r++) {
        var cell = sheet.getRow(r).getCell(FormColumn.CHECK.at());
        if (cell != null && cell.getCellType() == CellType.FORMULA) {
          assertThat(cell.getCachedFormulaResultType())
              .as(cell.getCellFormula())
              .isEqualTo(CellType.STRING);
          checks += cell.getStringCellValue().contains("计算得50.00%") ? 1 : 0;
        }
      }
      assertThat(checks).as("复议调撤率 22／44").isEqualTo(1);
    }
  }
}
