package cn.duibiao.excel;

import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.yaml.InvalidInputException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads every file of a folder in a process of its own, whose memory the test bounds. */
final class BoundedReading {

  /** Of processor time: what else runs on the machine is not the reader's doing. */
  private static final long SECONDS = 15;

  private BoundedReading() {}

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
        Import.read(List.of(file), p -> p, catalogue, Map.of(), false);
      } catch (InvalidInputException e) {
        outcome = "refused";
      }
      long millis =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
      System.out.println(
          (millis < SECONDS * 1000 ? "ok " : "late ") + millis + " " + outcome + " " + file);
    }
  }
}
