package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code batch}: what is read, what is written, and what a second run leaves alone. */
class BatchTest {

  private static final String JSON = "差距分析.json";

  @TempDir Path folder;
  private Path data;
  private Path out;

  /** The parsed catalogue is kept, as the launcher has it kept. */
  @BeforeAll
  static void cache(@TempDir Path cache) {
    System.setProperty("duibiao.cache", cache.toString());
  }

  @AfterAll
  static void noCache() {
    System.clearProperty("duibiao.cache");
  }

  @BeforeEach
  void folders() throws IOException {
    data = Files.createDirectories(folder.resolve("各县 数据"));
    out = folder.resolve("结果 总览");
  }

  /** A small district-year; {@code figure} is what is stated of one criterion. */
  private Path district(String file, String name, String figure) throws IOException {
    Path path = data.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(
        path,
        "格式: 对标年度数据 1\n地区: 示例省示例市"
            + name
            + "\n级别: 县级\n年度: 2023\n数据:\n  制度体系:\n    规范性文件报备率: "
            + figure
            + "\n");
  }

  private Console batch(Object... more) {
    Object[] words =
        Stream.concat(Stream.of("batch", data, "--out", out), Stream.of(more)).toArray();
    return Console.run(words);
  }

  private Path result(String district) {
    return out.resolve("结果").resolve(district).resolve(JSON);
  }

  private String page() throws IOException {
    return Files.readString(out.resolve("总览.html"));
  }

  @Test
  void every_district_below_the_folder_gets_the_bytes_that_check_writes() throws IOException {
    Path first = district("泉州/甲 县.yaml", "甲县", "{分子: 12, 分母: 12}");
    Path second = district("乙县.YML", "乙县", "100%");
    Console console = batch().evaluated();

    for (Path file : List.of(first, second)) {
      Console.run("check", file, "--out", folder.resolve("单份"), "--report", "json").evaluated();
      Path batched = result(file.equals(first) ? "泉州/甲 县" : "乙县.YML");
      assertThat(batched).hasSameBinaryContentAs(folder.resolve("单份").resolve(JSON));
    }
    assertThat(console.err()).isEmpty();
    assertThat(console.out())
        .startsWith("2个地区2023年度法治政府建设情况总览")
        .contains("本次评估2份", "已写到 " + out, "总览.html、总览.xlsx", "下一步");
    assertThat(page()).contains("甲县", "乙县", "不排名次");
  }

  @Test
  void the_same_data_give_the_same_overview_whether_they_were_evaluated_or_taken_over()
      throws IOException {
    district("甲.yaml", "甲县", "{分子: 11, 分母: 12}");
    district("乙.yaml", "乙县", "{分子: 10, 分母: 12}");
    batch("--jobs", "2").evaluated();
    byte[] page = Files.readAllBytes(out.resolve("总览.html"));
    byte[] book = Files.readAllBytes(out.resolve("总览.xlsx"));
    Console again = batch("--jobs", "1").evaluated();

    assertThat(again.out()).contains("本次评估0份，没有改动、沿用上次结果2份");
    assertThat(out.resolve("总览.html")).hasBinaryContent(page);
    assertThat(out.resolve("总览.xlsx")).hasBinaryContent(book);
    assertThat(new String(page, "UTF-8"))
        .contains("规范性文件报备率未达到100%", ">2／2</td><td>未达标 2</td><td>乙县、甲县</td>");
  }

  @Test
  void one_broken_file_does_not_stop_the_rest_and_is_listed_with_its_errors() throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    Files.writeString(data.resolve("坏 县.yaml"), "地区：坏县\n年度: 2023\n数据:\n  制度体系:\n    制发: 12件\n");
    Files.write(data.resolve("乱码.yaml"), "地区: 坏县".getBytes("GBK"));
    Files.writeString(data.resolve("空.yaml"), "");
    Console console = batch().evaluated();

    assertThat(console.out()).contains("本次评估1份", "读不出的文件3个", "坏 县.yaml：共2处须改，第一处：第1行第3列", "全角冒号");
    assertThat(page()).contains("第1行第3列：“地区”后面用了全角冒号", "没有“制发”这个数据项", "文件不是 UTF-8 编码", "文件是空的");
    assertThat(result("甲")).exists();
    assertThat(batch("--fail-on", "未达标").status())
        .as("a file that cannot be read may hide what is asked about")
        .isEqualTo(1);
  }

  @Test
  void fail_on_asks_all_districts() throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    assertThat(batch("--fail-on", "未达标").status()).isZero();
    district("乙.yaml", "乙县", "{分子: 11, 分母: 12}");
    assertThat(batch("--fail-on", "未达标").status()).isEqualTo(1);
    assertThat(batch().status()).isZero();
  }

  @Test
  void a_second_run_evaluates_only_what_has_changed() throws IOException {
    Path first = district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    district("乙.yaml", "乙县", "{分子: 12, 分母: 12}");
    batch().evaluated();
    FileTime untouched = Files.getLastModifiedTime(result("乙"));
    Files.writeString(first, Files.readString(first).replace("分子: 12", "分子: 11"));
    district("丙.yaml", "丙县", "{分子: 12, 分母: 12}");
    Console again = batch().evaluated();

    assertThat(again.out()).contains("本次评估2份，没有改动、沿用上次结果1份");
    assertThat(Files.getLastModifiedTime(result("乙"))).isEqualTo(untouched);
    assertThat(result("甲")).content().contains("\"verdict\" : \"未达标\"");
  }

  @Test
  void another_day_level_or_profile_is_evaluated_anew() throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    batch().evaluated();
    assertThat(batch("--as-of", "2024-03-01").evaluated().out()).contains("本次评估1份。");
    assertThat(batch("--as-of", "2024-03-01").evaluated().out()).contains("沿用上次结果1份");
    assertThat(batch("--level", "市级").evaluated().out()).contains("本次评估1份。");
    assertThat(batch("--profile", "shandong").evaluated().out()).contains("本次评估1份。");
    assertThat(page()).contains("地方方案");
  }

  @Test
  void a_result_that_is_gone_is_written_again_and_one_that_was_changed_is_kept_aside()
      throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    district("乙.yaml", "乙县", "{分子: 12, 分母: 12}");
    batch().evaluated();
    byte[] whole = Files.readAllBytes(result("甲"));
    Files.delete(result("甲"));
    Files.writeString(result("乙"), "批注");

    assertThat(batch().evaluated().out()).contains("本次评估2份");
    assertThat(result("甲")).hasBinaryContent(whole);
    assertThat(result("乙").resolveSibling("差距分析（原有1）.json")).hasContent("批注");
  }

  @Test
  void a_result_whose_data_are_gone_is_not_counted_and_not_deleted() throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    Path second = district("乙.yaml", "乙县", "{分子: 12, 分母: 12}");
    batch().evaluated();
    Files.delete(second);

    assertThat(batch().evaluated().out()).startsWith("1个地区");
    assertThat(result("乙")).exists();
    assertThat(page()).contains("以前的结果", "结果/乙/差距分析.json");
  }

  @Test
  void other_files_are_left_alone_and_said_to_be() throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    Files.copy(
        Console.PROJECT.resolve("indicators/profiles/shandong.yaml"), data.resolve("方案.yaml"));
    Files.writeString(data.resolve("compose.yaml"), "services:\n  a: 1\n");
    Files.writeString(data.resolve("说明.txt"), "地区: 甲县");
    Files.writeString(data.resolve(".隐藏.yaml"), "地区: 甲县");
    Console console = batch().evaluated();

    assertThat(console.out()).contains("本次评估1份", "没有读的文件2个");
    assertThat(page())
        .contains("方案.yaml：格式是“对标地方方案 1”，不是年度数据", "compose.yaml：没有地区、年度、数据，不是年度数据")
        .doesNotContain("隐藏", "说明.txt");
  }

  @Test
  void two_files_of_one_district_and_year_are_both_evaluated_and_said_to_be_two()
      throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    district("改后/甲.yaml", "甲县", "{分子: 11, 分母: 12}");

    assertThat(batch().evaluated().out())
        .startsWith("2份年度数据（1个地区）")
        .contains("“示例省示例市甲县 2023年度”有2份数据，都评估了：改后/甲.yaml、甲.yaml");
  }

  @Test
  void links_are_followed_once_and_loops_are_left() throws IOException {
    Path first = district("泉州/甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    Files.createSymbolicLink(data.resolve("又是甲.yaml"), first);
    Files.createSymbolicLink(data.resolve("泉州/圈"), data);
    Files.createSymbolicLink(data.resolve("断.yaml"), data.resolve("没有.yaml"));
    Path elsewhere = Files.createDirectories(folder.resolve("别处"));
    Files.move(district("乙.yaml", "乙县", "{分子: 12, 分母: 12}"), elsewhere.resolve("乙.yaml"));
    Files.createSymbolicLink(data.resolve("链到别处"), elsewhere);

    assertThat(batch().evaluated().out()).startsWith("2个地区").contains("本次评估2份");
    assertThat(page())
        .contains("链接指回上级文件夹", "又是甲.yaml：是链接，与“泉州/甲.yaml”是同一个文件，只读一次")
        .containsPattern("断.yaml</span>[^<]*</summary>\\s*<ul[^>]*>\\s*<li>没有这个文件");
  }

  @Test
  void results_below_the_data_are_never_taken_for_data() throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    out = data.resolve("结果");
    batch().evaluated();
    Files.copy(data.resolve("甲.yaml"), out.resolve("拷贝.yaml"));

    assertThat(batch().evaluated().out()).startsWith("1个地区").contains("沿用上次结果1份");
    out = folder.resolve("另一处");
    assertThat(batch().evaluated().out()).as("nor by another batch").startsWith("1个地区");
  }

  @Test
  void a_second_batch_into_the_same_folder_is_refused_while_the_first_runs() throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    batch().evaluated();
    byte[] page = Files.readAllBytes(out.resolve("总览.html"));
    try (FileChannel channel =
            FileChannel.open(out.resolve(".duibiao-batch/lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(batch().refused()).contains("另一个 batch 正在往“" + out + "”里写", "--out");
    }
    assertThat(out.resolve("总览.html")).hasBinaryContent(page);
    batch().evaluated();
  }

  @Test
  void folders_that_cannot_be_used_are_told_in_chinese() throws IOException {
    assertThat(Console.run("batch", folder.resolve("没有")).refused()).contains("没有“", "这个文件夹");
    Path file = district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    assertThat(Console.run("batch", file).refused()).contains("是一个文件", "请用 check");
    assertThat(Console.run("batch", data, "--out", file).refused())
        .contains("结果写不进", "“甲.yaml”是一个文件");
    Path empty = Files.createDirectories(folder.resolve("空的"));
    assertThat(Console.run("batch", empty, "--out", out).refused()).contains("没有年度数据");
    assertThat(batch("--jobs", "0").refused()).contains("--jobs 写 1 到 64");
  }

  @Test
  void a_ranking_compares_like_with_like_and_says_what_it_leaves_out() throws IOException {
    district("甲.yaml", "甲县", "{分子: 12, 分母: 12}");
    district("乙.yaml", "乙县", "{分子: 11, 分母: 12}");
    district("丙.yaml", "丙县", "100%");
    district("丁.yaml", "丁县", "{分子: 3, 分母: 3, 期间: 2023-01-01 至 2023-03-31}");
    district("戊.yaml", "戊县", "不适用");
    district("己.yaml", "己县", "{分子: 6, 分母: 12, 待确认: 是}");
    assertThat(batch().evaluated().out()).isNotEmpty();
    assertThat(page()).as("off by default").doesNotContain("数据排列");

    batch("--rank", "规范性文件报备率").evaluated();
    assertThat(page())
        .contains("数据排列", "91.66%", "只列大小，不评优劣")
        .contains("丙县：只写“100%”，没有分子、分母，口径不明", "戊县：不适用", "己县：待确认")
        .containsPattern("丁县：没有别的地区与它同一口径（县级，全域，2023-01-01 至 2023-03-31");
    assertThat(batch("--rank", "规范性文件报备律").refused()).contains("是不是“规范性文件报备率”？");
  }

  @Test
  void names_are_text_and_never_markup() throws IOException {
    district("甲.yaml", "<b>甲</b>县", "{分子: 12, 分母: 12}");
    batch().evaluated();
    assertThat(page()).contains("&lt;b&gt;甲&lt;/b&gt;县").doesNotContain("<b>甲");
  }
}
