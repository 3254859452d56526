package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ledger}: a file the team owns, never damaged by us. */
class LedgerCommandTest {

  private static final String ID = "6.3-1a-证据不足";

  @TempDir Path folder;

  private Path result;
  private Path ledger;

  @BeforeEach
  void create() {
    result = folder.resolve("差距分析.json");
    ledger = folder.resolve("台账.yaml");
    Console.run("check", Console.QUANGANG, "--out", folder, "--report", "json").evaluated();
    assertThat(
            Console.run("ledger", "new", result, "-o", ledger, "--only", "证据不足").evaluated().out())
        .contains("已立台账", "ledger list");
  }

  @Test
  void a_ledger_that_is_there_is_not_written_over() throws IOException {
    byte[] before = Files.readAllBytes(ledger);
    assertThat(Console.run("ledger", "new", result, "-o", ledger).refused()).contains("已经有");
    assertThat(ledger).hasBinaryContent(before);
  }

  @Test
  void an_item_is_moved_on_and_the_move_is_in_its_history() throws IOException {
    Console.run(
            "ledger",
            "set",
            ledger,
            ID,
            "--status",
            "进行中",
            "--note",
            "已发通知",
            "--as-of",
            "2024-03-05")
        .evaluated();
    assertThat(Files.readString(ledger)).contains("{日期: 2024-03-05, 事: 变更, 状态: 进行中, 说明: \"已发通知\"}");
    assertThat(Console.run("ledger", "set", ledger, ID, "--status", "未启动").refused())
        .contains("只能往前走");
  }

  @Test
  void a_broken_ledger_is_told_with_its_place_and_left_as_it_is() throws IOException {
    String broken = Files.readString(ledger).replaceFirst("时限: 2024-", "时限: 二〇二四-");
    Files.writeString(ledger, broken);
    for (List<Object> words :
        List.of(
            List.<Object>of("ledger", "set", ledger, ID, "--status", "进行中"),
            List.<Object>of("ledger", "update", ledger, result),
            List.<Object>of("ledger", "list", ledger),
            List.<Object>of("ledger", "merge", ledger, ledger, "-o", folder.resolve("合.yaml")))) {
      assertThat(Console.run(words.toArray()).refused()).contains("第", "行", "写成 2024-03-31");
    }
    assertThat(ledger).hasContent(broken);
    assertThat(folder.resolve("合.yaml")).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.endsWith(".tmp"));
    }
  }

  @Test
  void what_is_overdue_depends_on_the_day_that_is_asked() {
    assertThat(list("--as-of", "2024-03-31")).noneMatch(l -> l.startsWith(ID) && l.contains("逾期"));
    assertThat(list("--as-of", "2024-04-10"))
        .anyMatch(l -> l.startsWith(ID) && l.contains("已逾期10天"));
    assertThat(list("--as-of", "2024-04-10", "--department", "区政府办公室"))
        .noneMatch(l -> l.startsWith(ID));
  }

  private List<String> list(Object... options) {
    Object[] words =
        Stream.concat(Stream.of("ledger", "list", ledger), Stream.of(options)).toArray();
    return Console.run(words).evaluated().out().lines().toList();
  }

  @Test
  void an_item_that_is_not_there_is_told_with_the_nearest() {
    assertThat(Console.run("ledger", "set", ledger, "6.3-1a-证据不", "--status", "进行中").refused())
        .contains("没有“6.3-1a-证据不”", "是不是");
  }

  @Test
  void two_copies_are_merged_into_a_third_and_differences_are_told() throws IOException {
    Path base = Files.copy(ledger, folder.resolve("原.yaml"));
    Path other = Files.copy(ledger, folder.resolve("乙.yaml"));
    Path merged = folder.resolve("合.yaml");
    Console.run("ledger", "set", ledger, ID, "--due", "2024-05-31", "--as-of", "2024-03-01")
        .evaluated();
    Console.run("ledger", "set", other, ID, "--due", "2024-06-30", "--as-of", "2024-03-01")
        .evaluated();
    assertThat(
            Console.run("ledger", "merge", ledger, other, "--base", base, "-o", merged)
                .evaluated()
                .out())
        .contains("2024-05-31", "2024-06-30", ID);
    assertThat(Console.run("ledger", "list", merged).evaluated().out()).contains("争议 时限");
  }

  @Test
  void the_same_result_twice_changes_nothing() throws IOException {
    byte[] before = Files.readAllBytes(ledger);
    assertThat(Console.run("ledger", "update", ledger, result).evaluated().out()).contains("没有改动");
    assertThat(ledger).hasBinaryContent(before);
  }

  @Test
  void without_a_subcommand_it_shows_its_use() {
    assertThat(Console.run("ledger").evaluated().out()).contains("例：", "ledger merge");
  }
}
