package cn.duibiao.cli;

import cn.duibiao.engine.RuleBase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The loading of the rules on a second thread. It is the longest part of a cold start, so the
 * program starts it before it even reads its command line.
 */
final class RuleLoading {

  private record Loaded(RuleBase rules, long millis) {}

  private static final CompletableFuture<Loaded> LOADING =
      CompletableFuture.supplyAsync(
          () -> {
            long start = System.nanoTime();
            return new Loaded(RuleBase.load(), (System.nanoTime() - start) / 1_000_000);
          });

  private RuleLoading() {}

  /** Starts it, if nothing has yet. */
  static void start() {
    // the class being initialised is what starts it
  }

  /** The rules, waiting for them if need be. */
  static RuleBase await(Timings timings) {
    try {
      Loaded loaded = LOADING.join();
      timings.add("装入规则（与上面几步同时）", loaded.millis());
      return loaded.rules();
    } catch (CompletionException e) {
      throw new IllegalStateException("规则装不进来", e.getCause());
    }
  }
}
