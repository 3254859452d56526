package cn.duibiao.cli;

import cn.duibiao.batch.Batch;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

/** How far a batch is and how long it will still take, on one line of the screen. */
final class BatchProgress implements Batch.Progress {

  private static final int BAR = 20;

  /** Before this much is done, a guess at the rest would only mislead. */
  private static final double KNOWN = 0.02;

  private final PrintStream err;
  private final int columns;
  private ProgressBar bar;

  private BatchProgress(PrintStream err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  /** A line on the screen if standard error is one, otherwise nothing. */
  static Batch.Progress on(PrintStream err) {
    String told = System.getProperty("duibiao.progress");
    int columns =
        told == null
            ? System.console() == null ? 0 : 80
            : told.matches("\\d{1,4}") ? Integer.parseInt(told) : 0;
    return columns == 0 ? new Silent() : new BatchProgress(err, columns);
  }

  @Override
  public void begin(int files) {
    bar =
        new ProgressBarBuilder()
            .setInitialMax(files)
            .setUpdateIntervalMillis(500)
            .setRenderer((state, width) -> line(state))
            .setConsumer(new ConsoleProgressBarConsumer(err, columns))
            .clearDisplayOnFinish()
            .build();
  }

  /** 评估 ██████░░░░ 1234／3000，还需约1分20秒. */
  private static String line(ProgressState state) {
    double done = state.getMax() == 0 ? 1 : (double) state.getCurrent() / state.getMax();
    int full = (int) (done * BAR);
    return "评估 "
        + "█".repeat(full)
        + "░".repeat(BAR - full)
        + " "
        + state.getCurrent()
        + "／"
        + state.getMax()
        + left(state.getElapsedAfterStart(), done);
  }

  private static String left(Duration elapsed, double done) {
    if (done < KNOWN || done >= 1) {
      return "";
    }
    long seconds = Math.round(elapsed.toMillis() / 1000.0 * (1 - done) / done);
    return "，还需约" + (seconds >= 60 ? seconds / 60 + "分" : "") + seconds % 60 + "秒";
  }

  @Override
  public void step() {
    bar.step();
  }

  @Override
  public void end() {
    if (bar != null) {
      bar.close();
    }
  }

  private static final class Silent implements Batch.Progress {
    @Override
    public void begin(int files) {
      // nobody is looking
    }

    @Override
    public void step() {
      // nobody is looking
    }

    @Override
    public void end() {
      // nobody is looking
    }
  }
}
