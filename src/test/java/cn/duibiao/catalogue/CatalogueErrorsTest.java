package cn.duibiao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duibiao.model.Catalogue;
import cn.duibiao.model.Indicator;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error in a catalogue file names file, line and mend; all errors come at once. */
class CatalogueErrorsTest {

  @TempDir private Path folder;

  @BeforeEach
  void copyTheCatalogue() throws IOException {
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
  }

  private void replace(String file, String what, String with) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(what);
    int at = text.indexOf(what);
    Files.writeString(path, text.substring(0, at) + with + text.substring(at + what.length()));
  }

  private int lineOf(String file, String what) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(what)) {
        return i + 1;
      }
    }
    throw new AssertionError(what);
  }

  private List<Problem> problems() {
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> CatalogueReader.read(folder, null));
    assertThat(e).isNotNull();
    return e.problems();
  }

  @ParameterizedTest(name = "{2} instead of {1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2021/02-rules-system.yaml | 数据项: [规范性文件报备率] | 数据项: [规范性文件报备绿] | 不在字典里",
        "2021/02-rules-system.yaml | 名称: 规范性文件报备率 | 名子: 规范性文件报备率 | 不认识“名子”",
        "2021/02-rules-system.yaml | 编号: 2.2-5b | 编号: 2.2-5a | 用过",
        "2021/02-rules-system.yaml | 把握: recalled-sure | 把握: 很有把握 | 把握",
        "2021/02-rules-system.yaml | 时限: 04-30 | 时限: 4月底 | 时限",
        "2021/02-rules-system.yaml | 牵头: 司法局 | 牵头: 司法厅 | 单位表",
        "2021/02-rules-system.yaml | 值: 100% | 值: 全部 | 读不出",
        "2021/02-rules-system.yaml | 难度: 易 | 难度: 简单 | 难度",
        "fields.yaml | 用途: 判定 | 用途: 判断 | 用途",
        "2021/02-rules-system.yaml | 要求: 应报备的规范性文件全部报备 | 要求: 待填（一句话） | “要求”还没有填（一句话）",
        "2021/02-rules-system.yaml | 责任单位: [司法局 | 责任单位: [待填（单位） | 还没有填（单位）",
        "2021/participation.yaml | 编号: 创建2 | 编号: 创建1 | 写了两遍",
        "2021/participation.yaml | 把握: seen | 把握: 很有把握 | 把握",
        "2021/participation.yaml | 问: 是否自愿 | 问题: 是否自愿 | 不认识“问题”",
        "lists.yaml | 类: 日期 | 类: 时间 | “类”不能是",
        "lists.yaml | 日期栏: 决定日期 | 日期栏: 决定日 | 不是日期栏目",
        "lists.yaml | 重大决策件数: 件数 | 重大决策件树: 件数 | 不在字典里",
        "lists.yaml | 值: 90日 | 值: 全部 | 读不出",
        "calendar/2023.yaml | 2023-04-23 | 2023-04-24 | 不是星期六或星期日",
        "fields.yaml | 填报: 司法局 | 填报: 司法厅 | 单位表",
      })
  void located(String file, String what, String with, String found) throws IOException {
    int line = lineOf(file, what);
    replace(file, what, with);
    assertThat(problems())
        .anySatisfy(
            p -> {
              assertThat(p.file()).isEqualTo("indicators/" + file);
              assertThat(p.found()).contains(found);
              assertThat(p.line()).isBetween(line - 3, line + 1);
              assertThat(p.text()).contains("第" + p.line() + "行");
            });
  }

  @Test
  @DisplayName("a misspelt field suggests the right one")
  void suggests() throws IOException {
    replace("2021/02-rules-system.yaml", "数据项: [规范性文件报备率]", "数据项: [规范性文件报备绿]");
    assertThat(problems()).anySatisfy(p -> assertThat(p.mend()).contains("规范性文件报备率"));
  }

  @Test
  @DisplayName("errors of several files come together")
  void allAtOnce() throws IOException {
    replace("2021/02-rules-system.yaml", "难度: 易", "难度: 简单");
    replace("2021/06-disputes.yaml", "难度: 易", "难度: 简单");
    assertThat(problems().stream().map(Problem::file).distinct()).hasSize(2);
  }

  @Test
  @DisplayName("overlapping thresholds and a threshold without source are refused")
  void thresholds() throws IOException {
    Path file = folder.resolve("2021/02-rules-system.yaml");
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replaceFirst(
            "(?m)^( +)- \\{值: 100%.*$",
            "$1- {值: 100%, 性质: 法定, 依据: 甲, 把握: seen, 自: 2021-01-01}\n$1- {值: 90%, 性质: 法定, 依据: 乙, 把握: seen, 自: 2022-01-01}\n$1- {值: 80%, 性质: 法定, 把握: seen, 自: 2023-01-01}"));
    assertThat(problems()).anySatisfy(p -> assertThat(p.found()).contains("重叠"));
    assertThat(problems()).anySatisfy(p -> assertThat(p.found()).contains("依据"));
  }

  @Test
  @DisplayName(
      "the parsed form kept between runs is the same catalogue, and an edit invalidates it")
  void cache() throws IOException {
    Path cache = folder.resolve("catalogue.bin");
    Catalogue first = CatalogueReader.read(folder, cache);
    assertThat(cache).exists();
    Catalogue kept = CatalogueReader.read(folder, cache);
    assertThat(kept.domains()).isEqualTo(first.domains());
    assertThat(kept.fields()).isEqualTo(first.fields());
    assertThat(kept.departments()).isEqualTo(first.departments());
    assertThat(kept.sha256()).isEqualTo(first.sha256());
    assertThat(kept.lists().get().forms()).isEqualTo(first.lists().get().forms());
    replace("2021/edition.yaml", "名称: 2021年版", "名称: 2021年试行版");
    assertThat(CatalogueReader.read(folder, cache).title()).isEqualTo("2021年试行版");
    Files.writeString(cache, "damaged");
    assertThat(CatalogueReader.read(folder, cache).title()).isEqualTo("2021年试行版");
  }

  @Test
  @DisplayName(
      "all nine 一级指标 and 附加项, all 104 三级指标 of the official list, titled, with status and units")
  void complete() {
    Catalogue catalogue = CatalogueReader.read(folder, null);
    assertThat(catalogue.domains()).hasSize(10);
    List<Indicator> official = catalogue.indicators().filter(i -> i.sequence() > 0).toList();
    assertThat(official.stream().map(Indicator::sequence))
        .as("the official list has 104; what has no 推定序号 is an addition")
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 104).boxed().toList());
    assertThat(catalogue.domains().stream().flatMap(d -> d.topics().stream())).hasSize(34);
    assertThat(official)
        .allSatisfy(
            i -> {
              assertThat(i.title()).isNotBlank();
              assertThat(i.text()).isNotBlank();
              assertThat(i.units()).isNotEmpty();
              assertThat(i.sequenceSource()).isIn("seen", "local-seen", "est");
            });
    assertThat(catalogue.domains().subList(0, 9))
        .allSatisfy(
            d ->
                assertThat(
                        d.indicators().stream()
                            .flatMap(i -> i.criteria().stream())
                            .filter(c -> c.quantified()))
                    .isNotEmpty());
  }
}
