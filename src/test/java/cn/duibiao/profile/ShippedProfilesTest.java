package cn.duibiao.profile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profiles in {@code indicators/profiles/}. */
class ShippedProfilesTest {

  @Test
  void all_are_read_by_name() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(Profiled.SHIPPED)) {
      names = files.map(f -> f.getFileName().toString().replace(".yaml", "")).sorted().toList();
    }
    assertThat(names).containsExactly("shandong", "weights-example");
    for (String name : names) {
      assertThat(Profiled.shipped(name).read().profile().sha256()).hasSize(64);
    }
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2.2-5d | 规范性文件报备最长用时: 30日 | 达标",
        "2.2-5d | 规范性文件报备最长用时: 31日 | 未达标",
        "DF-SD1 | 规范性文件目录报送日期: 2024-01-30 | 达标",
        "DF-SD1 | 规范性文件目录报送日期: 2024-02-01 | 未达标",
        "DF-SD2 | 人大审查意见处理最长用时: 30日 | 达标",
        "DF-SD2 | 人大审查意见处理最长用时: 31日 | 未达标",
        "DF-SD3 | 代表建议重新办理最长用时: 1个月 | 达标",
        // the months are not sure for this province: 关注 at most
        "DF-SD3 | 代表建议重新办理最长用时: 2个月 | 关注",
      })
  void shandong(String criterion, String datum, String verdict) {
    assertThat(Profiled.shipped("shandong").verdict(criterion, "数据: {" + datum + "}\n").label())
        .isEqualTo(verdict);
  }

  @Test
  void shandong_makes_the_days_binding_which_the_catalogue_only_suggests() {
    String body = "数据: {制度体系: {规范性文件报备最长用时: 31日}}\n";

    assertThat(Profiled.base("2.2-5d", body, "县级")).isEqualTo(Verdict.WATCH);
  }

  @Test
  void the_example_of_the_readme_is_in_order_and_says_what_it_seems_to_say() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("格式: 对标地方方案 1");
    String example = readme.substring(start, readme.indexOf("```", start));

    assertThat(example.lines()).hasSize(5);
    assertThat(Profiled.read(example).profile().changes())
        .filteredOn(c -> c.id().equals("2.2-5d"))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.after()).containsAnyOf("15日", "十五日"));
  }

  @Test
  void the_weights_are_marked_as_nobodys() {
    var profile = Profiled.shipped("weights-example").read().profile();

    assertThat(profile.name()).contains("示例", "非官方");
    assertThat(profile.weights())
        .isNotEmpty()
        .allSatisfy(w -> assertThat(w.author()).contains("示例", "非官方"));
    assertThat(profile.changes()).isEmpty();
  }
}
