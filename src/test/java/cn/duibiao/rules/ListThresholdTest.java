package cn.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Finding;
import cn.duibiao.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row is measured by what was in force on its own date; the rules know no limit of their own. */
class ListThresholdTest {

  @TempDir private static Path folder;
  private static Catalogue catalogue;

  /** The catalogue with a reply due in 15 working days from July 2023, and a local filing limit. */
  @BeforeAll
  static void changeTheCatalogue() throws IOException {
    Path from = Path.of("indicators");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    change(
        "2021/05-oversight.yaml",
        "(?m)^( *)- \\{值: 20工作日, (.*政府信息公开条例》第33条.*), 自: 2019-05-15\\}",
        "$1- {值: 20工作日, $2, 自: 2019-05-15, 至: 2023-06-30}\n$1- {值: 15工作日, $2, 自: 2023-07-01}");
    change(
        "2021/02-rules-system.yaml",
        "\\{值: 30日, 性质: 参考, (依据: 各省办法[^}]*), 把握: recalled-unsure,",
        "{值: 15日, 性质: 法定, 层级: L1, $1, 把握: recalled-sure,");
    catalogue = CatalogueReader.read(folder, null);
  }

  private static void change(String file, String what, String with) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path);
    String after = before.replaceFirst(what, with);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(path, after);
  }

  private static Finding finding(String criterion, String lists) {
    String text = "地区: 示范区\n级别: 县级\n年度: 2023\n清单:\n" + lists;
    return Fixture.finding(
        new Assessor(catalogue, Fixture.RULES)
            .outcome(DistrictReader.parse(text, "试.yaml", catalogue, null).year()),
        criterion);
  }

  private static String request(String received, String replied) {
    return "    - {编号: 某件, 收到日期: %s, 答复日期: %s, 补正: 否, 延期: 否, 频次异常: 否, 扣除工作日: 0}\n"
        .formatted(received, replied);
  }

  // 2023-03-01 to 03-29 are 20 working days; 2023-08-01 to 08-22 are 15, to 08-23 16
  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2023-03-01, 2023-03-29, MET",
    "2023-03-01, 2023-03-30, NOT_MET",
    "2023-08-01, 2023-08-22, MET",
    "2023-08-01, 2023-08-23, NOT_MET"
  })
  void eachRowByTheLimitOfItsOwnDate(String received, String replied, Verdict verdict) {
    String row = request(received, replied);
    assertThat(finding("5.3-2b", "  依申请公开:\n" + row).verdict()).isEqualTo(verdict);
    assertThat(finding("5.3-2a", "  依申请公开:\n" + row).verdict()).isEqualTo(verdict);
  }

  @Test
  @DisplayName("rows under the old and the new limit are judged together, the worst counts")
  void bothLimits() {
    String old = request("2023-03-01", "2023-03-29");
    assertThat(
            finding("5.3-2b", "  依申请公开:\n" + old + request("2023-08-01", "2023-08-22")).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(
            finding("5.3-2b", "  依申请公开:\n" + old + request("2023-08-01", "2023-08-23")).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  @DisplayName("a row without its own date cannot say which limit applied")
  void withoutItsOwnDate() {
    assertThat(
            finding(
                    "5.3-2b",
                    "  依申请公开:\n" + request("", "2023-08-23") + request("2023-03-01", "2023-03-29"))
                .verdict())
        .isEqualTo(Verdict.UNPROVEN);
  }

  @ParameterizedTest(name = "filed on {0} with a local limit of 15 days: {1}")
  @CsvSource({"2023-05-16, MET", "2023-05-17, NOT_MET"})
  void aLocalFilingLimitDecides(String filed, Verdict verdict) {
    String row =
        "  行政规范性文件:\n    - {文号: 1号, 印发日期: 2023-05-01, 报备期限未到: 否, 公布日期: 2023-05-01, 报备日期: %s}\n"
            .formatted(filed);
    assertThat(finding("2.2-5b", row).verdict()).isEqualTo(verdict);
  }
}
