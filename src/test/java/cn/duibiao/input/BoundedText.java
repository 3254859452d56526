package cn.duibiao.input;

import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.yaml.InvalidInputException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads every file of a folder in a process of its own, whose memory the test bounds. */
final class BoundedText {

  /**
   * Of processor time. The files take at most 2 s where nothing else runs; on a busy machine a
   * second of processor time is worth less, and what is not bounded takes minutes or all memory.
   */
  private static final long SECONDS = 15;

  private BoundedText() {}

  /** Prints a line for each file, with ok before it when it was read or refused in time. */
  public static void main(String[] folder) throws Exception {
    Catalogue catalogue = CatalogueReader.read(Path.of("indicators"), null);
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(folder[0]))) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      String outcome = "read";
      try {
        DistrictReader.read(file, catalogue, null);
      } catch (InvalidInputException e) {
        outcome = "refused " + e.problems().get(0).text();
      }
      long millis =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
      System.out.println(
          (millis < SECONDS * 1000 ? "ok " : "late ")
              + millis
              + " "
              + file.getFileName()
              + " "
              + outcome.substring(0, Math.min(outcome.length(), 120)));
    }
  }
}
