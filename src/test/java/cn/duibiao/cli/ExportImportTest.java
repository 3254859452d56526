package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** export and import as they are typed. */
class ExportImportTest {

  private static final String DISTRICT = "福建省泉州市示例区";

  @TempDir Path folder;

  private Path out(String name) {
    return folder.resolve(name);
  }

  private Path blank() {
    Path file = out("空表.xlsx");
    Console.run("export", "--excel", "--name", DISTRICT, "--year", "2024", "-o", file).evaluated();
    return file;
  }

  @Test
  void a_blank_form_has_a_sheet_for_every_department_with_locked_names_and_lists()
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(blank()))) {
      XSSFSheet sheet = book.getSheet("区司法局");
      assertThat(sheet.getProtect()).isTrue();
      Row row = sheet.getRow(3);
      assertThat(row.getCell(2).getCellStyle().getLocked()).as("字段").isTrue();
      assertThat(row.getCell(3).getCellStyle().getLocked()).as("本年数").isFalse();
      assertThat(sheet.getDataValidations())
          .extracting(v -> List.of(nullSafe(v)))
          .anyMatch(l -> l.contains("不适用"));
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSize()).as("A4").isEqualTo((short) 9);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
      assertThat(book.isSheetHidden(book.getSheetIndex("表样"))).isTrue();
      assertThat(book.getSheetIndex("填报说明")).isZero();
      assertThat(book.getSheet("证据目录")).isNotNull();
    }
  }

  private static String[] nullSafe(DataValidation validation) {
    String[] values = validation.getValidationConstraint().getExplicitListValues();
    return values == null ? new String[0] : values;
  }

  @Test
  void a_blank_form_comes_back_as_a_year_in_which_nothing_is_filled_in() throws IOException {
    Path data = out("空.yaml");
    Console.run("import", blank(), "-o", data).evaluated();
    assertThat(Files.readString(data))
        .contains("地区: " + DISTRICT, "年度: 2024")
        .doesNotContain("数据:");
    Console.run("check", data, "--format", "json").evaluated();
  }

  @Test
  void the_same_form_has_the_same_bytes() throws IOException {
    Path again = out("又.xlsx");
    Console.run("export", "--excel", "--name", DISTRICT, "--year", "2024", "-o", again).evaluated();
    assertThat(again).hasSameBinaryContentAs(blank());
  }

  @Test
  void every_department_gets_its_own_file_and_a_folder_of_them_is_read_back() throws IOException {
    Path forms = out("表");
    Console.run("export", "--excel", Console.QUANGANG, "--by-department", "-o", forms).evaluated();
    assertThat(forms.resolve("2023_区司法局_法治政府数据.xlsx")).exists();
    Path data = out("回.yaml");
    Console back = Console.run("import", forms, "-o", data).evaluated();
    assertThat(back.out()).contains("数据 81 条，核对 27 条", "下一步");
    assertThat(Files.readString(data)).contains("复议调撤率: {值: 50%, 分子: 22, 分母: 44");
  }

  @Test
  void last_year_stands_beside_this_year() throws IOException {
    Path file = out("带上年.xlsx");
    Console.run("export", "--excel", Console.QUANGANG, "--from", Console.QUANGANG, "-o", file)
        .evaluated();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Row row : book.getSheet("区司法局")) {
        if ("复议申请数".equals(text(row, 2))) {
          assertThat(text(row, 10)).isEqualTo("44件");
          return;
        }
      }
    }
    throw new AssertionError("no row 复议申请数");
  }

  private static String text(Row row, int column) {
    return row.getCell(column) == null
            || row.getCell(column).getCellType() != org.apache.poi.ss.usermodel.CellType.STRING
        ? ""
        : row.getCell(column).getStringCellValue();
  }

  @Test
  void a_file_of_the_users_is_not_written_over_unasked() throws IOException {
    Path mine = Files.writeString(out("数据.yaml"), "我的");
    Path form = blank();
    assertThat(Console.run("import", form, "-o", mine).refused()).contains("已经有", "--replace");
    assertThat(mine).hasContent("我的");
    Console.run("import", form, "-o", mine, "--replace").evaluated();
    assertThat(out("数据（原有1）.yaml")).hasContent("我的");
  }

  @Test
  void with_an_error_nothing_is_written() throws IOException {
    Files.write(out("坏.xlsx"), new byte[] {1, 2, 3});
    assertThat(Console.run("import", out("坏.xlsx"), "-o", out("得.yaml")).refused())
        .contains("坏.xlsx：不是 .xlsx 工作簿");
    assertThat(out("得.yaml")).doesNotExist();
  }

  @Test
  void a_workbook_open_in_Excel_is_read_as_saved_and_never_written_over() throws IOException {
    Path form = blank();
    Files.write(out("~$空表.xlsx"), new byte[165]);
    assertThat(Console.run("import", folder, "-o", out("得.yaml")).evaluated().out())
        .contains("“空表.xlsx”正在 Excel 或 WPS 里打开");
    assertThat(
            Console.run(
                    "export",
                    "--excel",
                    "--name",
                    DISTRICT,
                    "--year",
                    "2024",
                    "-o",
                    form,
                    "--replace")
                .refused())
        .contains("正在 Excel 或 WPS 里打开，没有写");
  }

  @Test
  void a_district_named_like_a_path_stays_in_its_folder() throws IOException {
    Path inner = Files.createDirectory(out("里"));
    Console.run("export", "--excel", "--name", "../../某省某区", "--year", "2024", "-o", inner)
        .evaluated();
    try (Stream<Path> files = Files.list(inner)) {
      assertThat(files).hasSize(1);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(inner);
    }
  }

  @Test
  void a_blank_form_needs_a_district_and_a_year() {
    assertThat(Console.run("export", "--excel").refused()).contains("--name", "--year");
  }
}
