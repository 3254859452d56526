package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a review sheet: out, filled in by a team, and back. */
class ReviewCommandTest {

  private static final String DATA =
      """
      地区: 示范省示范市示范区
      级别: 县级
      年度: 2023
      证据: {证1: {名称: 台账}}
      数据:
        制度体系:
          规范性文件报备率: {分子: 12, 分母: 12, 证据: [证1]}
      """;

  @TempDir Path folder;
  private Path data;
  private Path sheet;

  @BeforeEach
  void export() throws IOException {
    data = Files.writeString(folder.resolve("数据.yaml"), DATA);
    sheet = folder.resolve("复核表.xlsx");
    Console.run("review", data, "--export", sheet).evaluated();
  }

  private void fill(String... cells) throws IOException {
    XSSFWorkbook book;
    try (var in = Files.newInputStream(sheet)) {
      book = new XSSFWorkbook(in);
    }
    XSSFSheet first = book.getSheetAt(0);
    Row head = first.getRow(2);
    for (Row row : first) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals("规范性文件报备率")) {
        for (int i = 0; i < cells.length; i += 2) {
          for (int c = 0; c < head.getLastCellNum(); c++) {
            if (head.getCell(c).getStringCellValue().equals(cells[i])) {
              row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(cells[i + 1]);
            }
          }
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(sheet)) {
      book.write(out);
    }
  }

  @Test
  void what_the_team_filled_in_comes_back_and_is_judged() throws IOException {
    fill("轮次", "初核", "分子", "11", "分母", "12", "依据", "调阅回执，缺一件", "人", "评估一组", "日期", "2024-06-12");
    Path merged = folder.resolve("复核后.yaml");
    Console.run("review", data, "--import", sheet, "-o", merged).evaluated();

    assertThat(Files.readString(merged)).startsWith(DATA);
    assertThat(Files.readString(data)).isEqualTo(DATA);
    assertThat(Console.run("review", merged).evaluated().out())
        .contains("自评达标 → 复核后未达标", "缺一件", "评估一组");
    assertThat(
            Console.run("review", merged, "--import", sheet, "-o", folder.resolve("再.yaml")).err())
        .contains("已经在数据文件里");
    assertThat(folder.resolve("再.yaml")).doesNotExist();
  }

  @Test
  void an_error_in_the_sheet_names_the_cell_and_writes_nothing() throws IOException {
    fill("轮次", "初核", "分子", "十几", "分母", "甲", "依据", "调阅", "人", "一组", "日期", "2024-06-31");
    Path merged = folder.resolve("复核后.yaml");
    String complaint = Console.run("review", data, "--import", sheet, "-o", merged).refused();
    assertThat(complaint).contains("复核表.xlsx 表“复核表”单元格N", "单元格R", "2024-06-31");
    assertThat(merged).doesNotExist();
  }

  @Test
  void a_sheet_nobody_filled_in_changes_nothing() {
    Path merged = folder.resolve("复核后.yaml");
    assertThat(Console.run("review", data, "--import", sheet, "-o", merged).evaluated().err())
        .contains("没有填写");
    assertThat(merged).doesNotExist();
  }

  @Test
  void the_same_sheet_has_the_same_bytes() throws IOException {
    Path again = folder.resolve("又.xlsx");
    Console.run("review", data, "--export", again).evaluated();
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(sheet));
  }

  @Test
  void a_department_form_leaves_reviews_out_and_says_so() throws IOException {
    Path reviewed =
        Files.writeString(
            folder.resolve("复核过.yaml"),
            DATA + "复核: {2.2-1b: [{轮次: 初核, 结论: 未达标, 依据: 甲, 人: 一组, 日期: 2024-06-12}]}\n");
    assertThat(
            Console.run("export", "--excel", reviewed, "-o", folder.resolve("表.xlsx"))
                .evaluated()
                .err())
        .contains("复核没有写进填报表");
  }
}
