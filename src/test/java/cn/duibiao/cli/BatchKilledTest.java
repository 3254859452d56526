package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch in a process of its own, which is killed again and again. */
class BatchKilledTest {

  private static final int DISTRICTS = 40;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void a_killed_batch_leaves_whole_results_only_and_goes_on_where_it_was() throws Exception {
    Path data = Files.createDirectories(folder.resolve("数据"));
    for (int i = 0; i < DISTRICTS; i++) {
      Files.writeString(
          data.resolve("%02d 县.yaml".formatted(i)),
          "地区: 示例省第%02d县\n级别: 县级\n年度: 2023\n数据:\n  制度体系:\n    规范性文件报备率: {分子: %d, 分母: 40}\n"
              .formatted(i, i));
    }
    Path out = folder.resolve("结果");
    Random random = new Random(7);
    for (int kill = 1; kill <= KILLS; kill++) {
      // somewhere within the next fifth of the districts
      int until = results(out).size() + 1 + random.nextInt(DISTRICTS / 5);
      killAt(until, data, out);
      for (Path result : results(out)) {
        assertThat(Files.readString(result)).as("%s is whole", result).endsWith("]\n}\n");
      }
    }
    int before = results(out).size();
    Console last = Console.run("batch", data, "--out", out).evaluated();

    assertThat(before).as("the kills came while it worked").isBetween(KILLS, DISTRICTS - 1);
    assertThat(last.out()).startsWith(DISTRICTS + "个地区2023年度");
    assertThat(taken(last.out()))
        .as("at most the districts it was at are evaluated again: one for each kill")
        .isGreaterThanOrEqualTo(before - KILLS);
    assertThat(results(out)).hasSize(DISTRICTS);
    assertThat(leftovers(out)).isEmpty();
    Path fresh = folder.resolve("一次做完");
    Console.run("batch", data, "--out", fresh).evaluated();
    assertThat(out.resolve("总览.html")).hasSameBinaryContentAs(fresh.resolve("总览.html"));
    for (Path result : results(fresh)) {
      assertThat(out.resolve(fresh.relativize(result))).hasSameBinaryContentAs(result);
    }
  }

  private static void killAt(int results, Path data, Path out) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dduibiao.home=" + Console.PROJECT,
                "-Dduibiao.cache=" + Files.createDirectories(out.resolveSibling("缓存")),
                "-cp",
                System.getProperty("java.class.path"),
                "cn.duibiao.cli.Main",
                "batch",
                data.toString(),
                "--out",
                out.toString(),
                "--jobs",
                "1")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Instant end = Instant.now().plus(Duration.ofSeconds(60));
      while (process.isAlive() && results(out).size() < results && Instant.now().isBefore(end)) {
        Thread.onSpinWait();
      }
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).as("killed, not ended by itself").isNotZero();
  }

  /** 没有改动、沿用上次结果n份. */
  private static int taken(String screen) {
    return Integer.parseInt(screen.replaceAll("(?s).*沿用上次结果(\\d+)份.*", "$1"));
  }

  private static List<Path> results(Path out) throws IOException {
    if (!Files.exists(out.resolve("结果"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(out.resolve("结果"))) {
      return files.filter(Files::isRegularFile).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static List<Path> leftovers(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(f -> f.toString().endsWith(".tmp")).toList();
    }
  }
}
