package cn.duibiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.browse.MarkdownPage;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.DistrictYear;
import cn.duibiao.model.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list that is sent to a department: only what it has not filled in or must put right. */
class ToDoTest {

  private static final String BODY =
      """
      数据:
        制度体系:
          规范性文件制发数: 12件
          规范性文件报备率: 100%
          规范性文件报备及时率: {率: 98%, 分子: 12, 分母: 12}
      核对:
        2.2-1b: {答: 是, 证据: [证1]}
      """;

  private static ToDo toDo(String body, DistrictYear before, String due) {
    DistrictReader.Read read = Fixture.district(body);
    return ToDo.of(
        Fixture.CATALOGUE,
        read.year(),
        Fixture.ASSESSOR.assess(read.year(), read.hints(), null),
        before,
        due);
  }

  private static ToDo.Unit unit(ToDo toDo, String name) {
    return toDo.units().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<String> names(ToDo.Unit unit) {
    return unit.blanks().stream().map(ToDo.Blank::name);
  }

  @Test
  @DisplayName(
      "a blank is asked of the unit that fills it in, with its unit of measure and why it is wanted")
  void blanks() {
    ToDo.Unit office = unit(toDo(BODY, null, null), "区政府办公室");
    assertThat(office.blanks())
        .anySatisfy(
            b -> {
              assertThat(b.name()).isEqualTo("法治讲座次数");
              assertThat(b.wanted()).contains("次");
              assertThat(b.why()).anyMatch(w -> w.startsWith("8.1-1a "));
            });
  }

  @Test
  @DisplayName("a question is asked of the unit that leads its indicator, in full")
  void questions() {
    ToDo toDo = toDo("数据: {}\n", null, null);
    assertThat(toDo.units())
        .flatExtracting(ToDo.Unit::blanks)
        .anySatisfy(
            b -> {
              assertThat(b.name()).startsWith("2.2-1b ");
              assertThat(b.wanted()).endsWith("？");
              assertThat(b.why()).allMatch(w -> w.startsWith("要求："));
            });
  }

  @Test
  @DisplayName("what is filled in is not asked again, and nobody gets another unit's list")
  void onlyTheirOwn() {
    ToDo toDo = toDo(BODY, null, null);
    assertThat(toDo.units())
        .allSatisfy(u -> assertThat(names(u)).doesNotContain("规范性文件制发数", "规范性文件报备率"));
    for (ToDo.Unit u : toDo.units()) {
      names(u)
          .map(Fixture.CATALOGUE.fields()::get)
          .filter(f -> f != null)
          .forEach(f -> assertThat(printed(f)).isEqualTo(u.name()));
    }
    assertThat(names(unit(toDo, "区司法局"))).doesNotHaveDuplicates();
  }

  private static String printed(Field f) {
    return new Units(Fixture.CATALOGUE, "区").of(f);
  }

  @Test
  @DisplayName("what is stated and proves nothing has to be put right: a bare 100 %")
  void mends() {
    assertThat(unit(toDo(BODY, null, null), "区司法局").mends())
        .anySatisfy(
            m -> {
              assertThat(m.criterion()).isEqualTo("2.2-5a");
              assertThat(m.reason()).contains("100%");
              assertThat(m.toMeet()).contains("分子");
            });
  }

  @Test
  @DisplayName("a figure that does not agree goes to the unit it comes from")
  void doubts() {
    assertThat(unit(toDo(BODY, null, null), "区司法局").questions())
        .anySatisfy(q -> assertThat(q.message()).contains("98%"));
  }

  @Test
  @DisplayName("last year's figure and answer stand beside the blank")
  void lastYear() {
    DistrictYear before = Fixture.district("数据: {法治能力: {法治讲座次数: 2次}}\n核对: {2.2-1c: 否}\n").year();
    ToDo toDo = toDo(BODY, before, null);
    assertThat(toDo.units())
        .flatExtracting(ToDo.Unit::blanks)
        .anyMatch(b -> b.name().equals("法治讲座次数") && b.lastYear().startsWith("2次"))
        .anyMatch(b -> b.name().startsWith("2.2-1c ") && b.lastYear().equals("否"));
  }

  @Test
  @DisplayName("a district that meets everything has nothing to do")
  void nothingLeft() {
    DistrictReader.Read read =
        DistrictReader.read(
            java.nio.file.Path.of("examples/all-met.yaml"), Fixture.CATALOGUE, null);
    ToDo toDo =
        ToDo.of(
            Fixture.CATALOGUE,
            read.year(),
            Fixture.ASSESSOR.assess(read.year(), read.hints(), null),
            null,
            null);
    assertThat(toDo.units()).isEmpty();
    assertThat(MarkdownPage.write(toDo.page())).contains("没有待办");
  }

  @Test
  @DisplayName("Markdown: a section for every unit, the day it is wanted, last year's figure")
  void markdown() {
    DistrictYear before = Fixture.district("数据: {法治能力: {法治讲座次数: 2次}}\n").year();
    String text = MarkdownPage.write(toDo(BODY, before, "2025-01-20").page());
    assertThat(text)
        .contains("截止日期：2025-01-20", "\n## 区司法局（", "\n## 区政府办公室（", "**上年**：2次", "**为什么要**：8.1-1a ");
    assertThat(MarkdownPage.write(toDo(BODY, null, null).page())).contains("截止日期：按本地通知");
  }

  @Test
  @DisplayName(
      "Excel: a summary and a sheet for every unit, A4 landscape, the head on every page, the same bytes again")
  void workbook() throws IOException {
    ToDo toDo = toDo(BODY, null, "2025-01-20");
    byte[] bytes = toDo.workbook();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(toDo.units().size() + 1);
      for (ToDo.Unit unit : toDo.units()) {
        XSSFSheet sheet = book.getSheet(unit.name());
        assertThat(row(sheet, 1)).first().asString().contains("截止日期：2025-01-20");
        assertThat(row(sheet, 2)).startsWith("序号", "情况", "数据项或要点", "填什么、补什么", "为什么", "上年");
        assertThat(sheet.getLastRowNum() - 2)
            .isEqualTo(unit.blanks().size() + unit.mends().size() + unit.questions().size());
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
      }
      assertThat(row(book.getSheet("区司法局"), 3)).startsWith("1", "没有填");
    }
    assertThat(toDo(BODY, null, "2025-01-20").workbook()).isEqualTo(bytes);
  }

  @Test
  @DisplayName("Excel: a text that looks like a formula stays a text")
  void noFormula() throws IOException {
    String body = "数据: {制度体系: {规范性文件报备率: {率: 100%, 疑义: '=HYPERLINK(1)'}}}\n";
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(toDo(body, null, "=1+1").workbook()))) {
      book.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell ->
                              assertThat(cell.getCellType())
                                  .isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA))));
    }
  }

  private static List<String> row(XSSFSheet sheet, int index) {
    List<String> cells = new ArrayList<>();
    Row row = sheet.getRow(index);
    for (Cell cell : row) {
      cells.add(cell.getStringCellValue());
    }
    return cells;
  }
}
