package cn.duibiao.batch;

import cn.duibiao.assessment.Assessment;
import cn.duibiao.model.Field;
import cn.duibiao.overview.Ranking;
import cn.duibiao.overview.Ruler;
import cn.duibiao.overview.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Evaluates every district-year below a folder, several at a time, and keeps a row of each. What
 * has not changed since the last run into the same output folder is not evaluated again; a run that
 * is killed loses at most the districts it was at.
 */
public final class Batch {

  /** What Linux, macOS and Windows say. */
  private static final Pattern FULL =
      Pattern.compile("No space left|not enough space|磁盘空间不足", Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final Path out;
  private final Evaluation evaluation;
  private final DistrictWork work;
  private final int threads;
  private final Progress progress;

  /** Told how far it is; called from several threads. */
  public interface Progress {
    /** Once, before the first. */
    void begin(int files);

    /** After each file. */
    void step();

    /** Once, whatever has happened. */
    void end();
  }

  /**
   * What came of it.
   *
   * @param evaluated how many were evaluated in this run
   * @param unchanged how many were taken over from an earlier one
   * @param faults how many broke the program; they are among the broken files of the survey
   */
  public record Done(Survey survey, int evaluated, int unchanged, int faults) {}

  /**
   * A batch.
   *
   * @param folder the data
   * @param out where results go
   * @param evaluation evaluates one district-year
   * @param json the bytes of its result, as {@code check} writes them
   * @param threads how many work at a time, at least 1
   */
  public Batch(
      Path folder,
      Path out,
      Evaluation evaluation,
      Function<Assessment, byte[]> json,
      int threads,
      Progress progress) {
    this(folder, out, evaluation, json, threads, progress, new Results(out));
  }

  /** The same with results that are written in another way. */
  Batch(
      Path folder,
      Path out,
      Evaluation evaluation,
      Function<Assessment, byte[]> json,
      int threads,
      Progress progress,
      Results results) {
    this.folder = folder;
    this.out = out;
    this.evaluation = evaluation;
    this.work = new DistrictWork(evaluation, json, results);
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @throws BatchException when the folders cannot be used, the disk is full, or another batch
   *     writes to {@code out}; what is finished by then stays
   */
  public Done run(Ruler ruler) {
    DistrictFiles found = files();
    try {
      return run(found, RunLock.take(out), ruler);
    } catch (IOException e) {
      throw new BatchException(stopped(e), e);
    }
  }

  private Done run(DistrictFiles found, RunLock lock, Ruler ruler) throws IOException {
    try (lock;
        Journal journal = Journal.open(out)) {
      List<DistrictWork.Outcome> outcomes = evaluate(found.files(), journal);
      journal.compact();
      return done(found, outcomes, journal, ruler);
    }
  }

  /**
   * Puts the figures of {@code fields} in order, as far as they can be compared. Reads the data of
   * every district in {@code survey} once more.
   */
  public Ranking rank(Survey survey, List<Field> fields) {
    return Figures.rank(survey, folder, evaluation.catalogue(), evaluation.level(), fields);
  }

  private DistrictFiles files() {
    if (!Files.exists(folder)) {
      throw new BatchException("没有“" + folder + "”这个文件夹，请核对名称。", null);
    }
    if (!Files.isDirectory(folder)) {
      throw new BatchException("“" + folder + "”是一个文件。batch 要写文件夹；一份数据请用 check。", null);
    }
    try {
      return DistrictFiles.below(folder, out);
    } catch (IOException e) {
      throw new BatchException("文件夹“" + folder + "”打不开，请确认有读取权限。", e);
    }
  }

  private List<DistrictWork.Outcome> evaluate(List<DistrictFiles.Source> files, Journal journal)
      throws IOException {
    DistrictWork.Outcome[] outcomes = new DistrictWork.Outcome[files.size()];
    AtomicInteger next = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    progress.begin(files.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            workers.submit(
                () -> {
                  for (int n = next.getAndIncrement();
                      n < files.size();
                      n = next.getAndIncrement()) {
                    try {
                      outcomes[n] = work.of(files.get(n), journal);
                    } catch (IOException e) {
                      next.set(files.size()); // the others stop as well
                      throw new UncheckedIOException(e);
                    }
                    progress.step();
                  }
                }));
      }
      await(running);
      return List.of(outcomes);
    } finally {
      workers.shutdownNow();
      progress.end();
    }
  }

  private static void await(List<Future<?>> running) throws IOException {
    for (Future<?> worker : running) {
      try {
        worker.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UncheckedIOException failed) {
          throw failed.getCause();
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private Done done(
      DistrictFiles found, List<DistrictWork.Outcome> outcomes, Journal journal, Ruler ruler) {
    List<Survey.Entry> entries = new ArrayList<>();
    List<Survey.Broken> broken = new ArrayList<>();
    List<Survey.Skipped> skipped = new ArrayList<>();
    Set<String> present = new HashSet<>();
    int unchanged = 0;
    int faults = 0;
    for (DistrictWork.Outcome outcome : outcomes) {
      if (outcome instanceof DistrictWork.Evaluated e) {
        String file = e.entry().file();
        present.add(file);
        entries.add(new Survey.Entry(file, Results.of(file), e.entry().row()));
        unchanged += e.before() ? 1 : 0;
      } else if (outcome instanceof DistrictWork.Unreadable b) {
        broken.add(b.broken());
        faults += b.fault() ? 1 : 0;
      } else if (outcome instanceof DistrictWork.NoDistrict s) {
        skipped.add(s.skipped());
      }
    }
    found.left().forEach(l -> skipped.add(new Survey.Skipped(l.name(), l.reason())));
    List<String> left =
        journal.entries().stream()
            .map(Journal.Entry::file)
            .filter(f -> !present.contains(f))
            .map(Results::of)
            .filter(f -> Files.exists(out.resolve(f)))
            .toList();
    Survey survey = new Survey(folder.toString(), ruler, entries, broken, skipped, left, null);
    return new Done(survey, entries.size() - unchanged, unchanged, faults);
  }

  private String stopped(IOException e) {
    return "结果写不进“" + out + "”：" + reason(e) + "。已经写好的结果都在，没有写了一半的；处理好以后再运行一次，只评其余的。";
  }

  private String reason(IOException e) {
    if (FULL.matcher(String.valueOf(e.getMessage())).find()) {
      return "磁盘已满";
    }
    Path existing = out.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing != null && !Files.isDirectory(existing)) {
      return "“" + existing.getFileName() + "”是一个文件，不是文件夹";
    }
    return Files.isDirectory(out) && Files.isWritable(out)
        ? "里面的文件正被其他程序打开，或者文件夹被改动了"
        : Files.exists(out) ? "没有写入权限" : "文件夹不在了，可能被删除、改名或拔掉了";
  }
}
