package cn.duibiao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.overview.DistrictRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a run, whatever becomes of the process that wrote it. */
class JournalTest {

  private static final DistrictRow ROW = DistrictRow.of(Fixture.assess("数据:\n"));

  @TempDir Path out;
  private Path file;

  @BeforeEach
  void folder() throws IOException {
    file = Files.createDirectories(out.resolve(RunLock.STATE)).resolve("journal");
  }

  private static Journal.Entry entry(String name, String key) {
    return new Journal.Entry(name, key, 1, 2, ROW);
  }

  @Test
  void a_row_comes_back_as_it_was() throws IOException {
    Journal.Entry real = new Journal.Entry("泉州/甲 县.yaml", "键", 823_390, 1_700_000_000_000L, ROW);
    try (Journal journal = Journal.open(out)) {
      journal.add(real);
    }
    try (Journal journal = Journal.open(out)) {
      assertThat(journal.of("泉州/甲 县.yaml")).isEqualTo(real);
      assertThat(journal.of("泉州/乙县.yaml")).isNull();
    }
  }

  @Test
  void wherever_the_file_is_torn_the_whole_records_before_are_kept_and_more_can_be_added()
      throws IOException {
    List<Integer> ends = new ArrayList<>();
    try (Journal journal = Journal.open(out)) {
      for (String name : List.of("甲", "乙", "丙")) {
        journal.add(entry(name, "键"));
        ends.add((int) Files.size(file));
      }
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 37) {
      Files.write(file, Arrays.copyOf(whole, length));
      int cut = length;
      long kept = ends.stream().filter(end -> end <= cut).count();
      try (Journal journal = Journal.open(out)) {
        assertThat(journal.entries()).as("cut at %s", length).hasSize((int) kept);
        journal.add(entry("丁", "键"));
      }
      try (Journal journal = Journal.open(out)) {
        assertThat(journal.entries()).as("cut at %s", length).hasSize((int) kept + 1);
      }
    }
  }

  @Test
  void a_record_with_a_changed_byte_and_what_follows_it_are_not_believed() throws IOException {
    int first;
    try (Journal journal = Journal.open(out)) {
      journal.add(entry("甲", "键"));
      first = (int) Files.size(file);
      journal.add(entry("乙", "键"));
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[first + 20] ^= 1;
    Files.write(file, bytes);
    try (Journal journal = Journal.open(out)) {
      assertThat(journal.entries()).extracting(Journal.Entry::file).containsExactly("甲");
    }
  }

  @Test
  void a_later_record_replaces_an_earlier_and_compacting_keeps_one_of_each() throws IOException {
    try (Journal journal = Journal.open(out)) {
      for (int i = 0; i < 10; i++) {
        journal.add(entry("甲", "键" + i));
      }
      journal.add(entry("乙", "键"));
      long before = Files.size(file);
      journal.compact();
      assertThat(Files.size(file)).isLessThan(before / 4);
      journal.add(entry("丙", "键"));
    }
    try (Journal journal = Journal.open(out)) {
      assertThat(journal.entries())
          .extracting(Journal.Entry::file)
          .containsExactlyInAnyOrder("甲", "乙", "丙");
      assertThat(journal.of("甲").key()).isEqualTo("键9");
    }
  }

  @Test
  void a_file_of_another_form_counts_as_empty() throws IOException {
    Files.writeString(file, "这不是记录，是别的程序写的东西");
    try (Journal journal = Journal.open(out)) {
      assertThat(journal.entries()).isEmpty();
    }
  }
}
