package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** diff, trend and sample as they are typed. */
class InspectionCommandsTest {

  @TempDir Path folder;

  private Path year(int year, int of) throws IOException {
    return Files.writeString(
        folder.resolve(year + ".yaml"),
        """
        地区: 示范省示范市示范区
        级别: 县级
        年度: %d
        证据: {证1: {名称: 台账}}
        数据:
          制度体系:
            规范性文件制发数: 12件
            规范性文件报备率: {分子: %d, 分母: 12, 证据: [证1]}
        """
            .formatted(year, of));
  }

  @Test
  void a_difference_of_two_years_leads_with_what_is_new() throws IOException {
    String text = Console.run("diff", year(2022, 12), year(2023, 11)).evaluated().out();
    assertThat(text.indexOf("新出现的问题（1）")).isPositive().isLessThan(text.indexOf("反复出现（"));
    assertThat(text).contains("下降8.33个百分点");
  }

  @Test
  void a_result_and_data_are_compared_and_what_cannot_be_told_apart_is_said() throws IOException {
    Path data = year(2022, 11);
    Console.run("check", data, "--out", folder.resolve("结果"), "--report", "json").evaluated();
    String text =
        Console.run("diff", folder.resolve("结果/差距分析.json"), year(2023, 12)).evaluated().out();
    assertThat(text).contains("已改正（1）", "没有分母含义");
  }

  @Test
  void a_difference_as_json_is_json_alone() throws IOException {
    String json =
        Console.run("diff", year(2022, 12), year(2023, 11), "--format", "json").evaluated().out();
    assertThat(json).startsWith("{").contains("\"schema\" : \"duibiao/comparison/1\"");
  }

  @Test
  void a_trend_is_one_page_that_loads_nothing() throws IOException {
    Path page = folder.resolve("逐年.html");
    Console.run(
            "trend",
            year(2021, 12),
            year(2023, 12),
            year(2022, 11),
            "--评估期",
            "2021-2023",
            "-o",
            page)
        .evaluated();
    String html = Files.readString(page);
    assertThat(html)
        .contains("评估期内最差", "未达标（2022）", "data-year=\"2022\"", "上升8.33个百分点")
        .contains("default-src &#39;none&#39;")
        .doesNotContain("src=\"http", "href=\"http");
  }

  @Test
  void one_year_is_given_once() throws IOException {
    Path data = year(2022, 12);
    assertThat(Console.run("trend", data, data).refused()).contains("2022年度已经有一份");
  }

  @Test
  void a_sample_has_its_seed_on_every_sheet_and_room_to_sign() throws IOException {
    Path book = folder.resolve("抽样单.xlsx");
    Console.run("sample", year(2022, 12), "--seed", "督察一组", "--size", "5", "-o", book).evaluated();
    try (XSSFWorkbook sheets = new XSSFWorkbook(Files.newInputStream(book))) {
      assertThat(sheets.getNumberOfSheets()).isEqualTo(3);
      for (int i = 0; i < 3; i++) {
        XSSFSheet sheet = sheets.getSheetAt(i);
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("种子：督察一组");
        assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
            .contains("签字");
        assertThat(sheet.getPrintSetup().getPaperSize()).as("A4").isEqualTo((short) 9);
      }
    }
  }

  @Test
  void what_is_there_is_not_written_over() throws IOException {
    Path book = Files.writeString(folder.resolve("有.xlsx"), "别人的");
    assertThat(Console.run("sample", year(2022, 12), "-o", book).refused()).contains("已经有");
    assertThat(Files.readString(book)).isEqualTo("别人的");
  }
}
