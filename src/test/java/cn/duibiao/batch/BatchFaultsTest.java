package cn.duibiao.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duibiao.Fixture;
import cn.duibiao.assessment.Assessment;
import cn.duibiao.model.Profile;
import cn.duibiao.overview.Ruler;
import cn.duibiao.report.JsonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a batch when the disk, the folders or the program fail under it. */
class BatchFaultsTest {

  private static final int DISTRICTS = 12;
  private static final Ruler RULER = Ruler.of(Fixture.CATALOGUE, Profile.NONE);

  @TempDir Path folder;
  private Path data;
  private Path out;

  @BeforeEach
  void districts() throws IOException {
    data = Files.createDirectories(folder.resolve("数据"));
    out = folder.resolve("结果");
    for (int i = 0; i < DISTRICTS; i++) {
      Files.writeString(
          data.resolve("%02d.yaml".formatted(i)), "地区: 第%02d县\n级别: 县级\n年度: 2023\n".formatted(i));
    }
  }

  private static byte[] json(Assessment assessment) {
    return JsonReport.write(assessment).getBytes(StandardCharsets.UTF_8);
  }

  private Batch batch(Function<Assessment, byte[]> json, Results results) {
    Evaluation evaluation = new Evaluation(Fixture.CATALOGUE, Fixture.ASSESSOR, null, null, "这一版");
    return new Batch(data, out, evaluation, json, 2, new Silent(), results);
  }

  private List<Path> results() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(f -> f.getFileName().toString().equals(Results.NAME)).toList();
    }
  }

  @Test
  void a_full_disk_stops_it_with_what_is_finished_whole_and_the_next_run_does_the_rest()
      throws IOException {
    AtomicInteger room = new AtomicInteger(5);
    Results full =
        new Results(
            out,
            (file, content) -> {
              if (room.decrementAndGet() < 0) {
                Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
                throw new IOException("No space left on device");
              }
              Files.write(file, content);
            });

    assertThatThrownBy(() -> batch(BatchFaultsTest::json, full).run(RULER))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("磁盘已满")
        .hasMessageContaining("再运行一次");
    assertThat(results()).hasSize(5);
    for (Path result : results()) {
      assertThat(Files.readString(result)).endsWith("]\n}\n");
    }
    try (Stream<Path> state = Files.list(out.resolve(RunLock.STATE))) {
      assertThat(state.map(Path::toString)).noneMatch(f -> f.endsWith(".tmp"));
    }
    Batch.Done rest = batch(BatchFaultsTest::json, new Results(out)).run(RULER);
    assertThat(rest.unchanged()).isEqualTo(5);
    assertThat(rest.evaluated()).isEqualTo(DISTRICTS - 5);
  }

  @Test
  void an_output_folder_that_is_removed_meanwhile_stops_it_and_the_next_run_does_all() {
    AtomicInteger before = new AtomicInteger(4);
    Function<Assessment, byte[]> removing =
        assessment -> {
          if (before.decrementAndGet() == 0) {
            remove(out);
          }
          return json(assessment);
        };

    assertThatThrownBy(() -> batch(removing, new Results(out)).run(RULER))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("文件夹不在了");
    assertThat(batch(BatchFaultsTest::json, new Results(out)).run(RULER).evaluated())
        .isEqualTo(DISTRICTS);
  }

  @Test
  void data_that_are_removed_meanwhile_are_listed_as_unreadable() {
    AtomicInteger before = new AtomicInteger(1);
    Function<Assessment, byte[]> removing =
        assessment -> {
          if (before.decrementAndGet() == 0) {
            remove(data.resolve("11.yaml"));
          }
          return json(assessment);
        };
    Batch.Done done = batch(removing, new Results(out)).run(RULER);

    assertThat(done.evaluated()).isEqualTo(DISTRICTS - 1);
    assertThat(done.survey().broken())
        .singleElement()
        .satisfies(b -> assertThat(b.file() + b.errors()).contains("11.yaml", "没有这个文件"));
  }

  @Test
  void a_district_that_breaks_the_program_is_listed_and_the_rest_is_evaluated() {
    Function<Assessment, byte[]> breaking =
        assessment -> {
          if (assessment.district().name().equals("第03县")) {
            throw new IllegalStateException("a rule without a verdict");
          }
          return json(assessment);
        };
    Batch.Done done = batch(breaking, new Results(out)).run(RULER);

    assertThat(done.evaluated()).isEqualTo(DISTRICTS - 1);
    assertThat(done.faults()).isEqualTo(1);
    assertThat(done.survey().broken().get(0).errors().get(0)).contains("程序的问题");
  }

  private static void remove(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Silent implements Batch.Progress {
    @Override
    public void begin(int files) {}

    @Override
    public void step() {}

    @Override
    public void end() {}
  }
}
