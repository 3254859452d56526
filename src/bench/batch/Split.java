import cn.duibiao.assessment.Assessment;
import cn.duibiao.assessment.Assessor;
import cn.duibiao.catalogue.CatalogueReader;
import cn.duibiao.engine.RuleBase;
import cn.duibiao.input.DistrictReader;
import cn.duibiao.model.Catalogue;
import cn.duibiao.report.ReportFormat;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the time of a batch goes, in one thread: {@code Split FOLDER ROUNDS}. Milliseconds of
 * processor time of that thread for each district (compilers and collector left out), a line for
 * each round over all files, so that warming up shows.
 */
final class Split {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public static void main(String[] args) throws Exception {
    Catalogue catalogue = CatalogueReader.read(Path.of("indicators"), null);
    Assessor assessor = new Assessor(catalogue, RuleBase.load());
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
      files = walk.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    Path result = Files.createTempFile("split", ".json");
    System.out.println("round  read  judge  set down  JSON  write   (ms of cpu a district)");
    for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
      long[] spent = new long[5];
      for (Path file : files) {
        long t = THREADS.getCurrentThreadCpuTime();
        DistrictReader.Read read = DistrictReader.parse(Files.readString(file), file.toString(), catalogue, null);
        t = note(spent, 0, t);
        assessor.outcome(read.year());
        t = note(spent, 1, t);
        Assessment assessment = assessor.assess(read.year(), read.hints(), null);
        t = note(spent, 2, t);
        byte[] json = ReportFormat.JSON.write(assessment);
        t = note(spent, 3, t);
        Files.write(result, json);
        note(spent, 4, t);
      }
      double n = files.size() * 1e6;
      // assess judges once more
      System.out.printf("%5d %5.1f %6.1f %9.1f %5.1f %6.1f%n",
          round, spent[0] / n, spent[1] / n, (spent[2] - spent[1]) / n, spent[3] / n, spent[4] / n);
    }
    Files.delete(result);
  }

  private static long note(long[] spent, int part, long since) {
    long now = THREADS.getCurrentThreadCpuTime();
    spent[part] += now - since;
    return now;
  }
}
