package cn.duibiao.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each part of a run took, in milliseconds, for {@code --timings}. */
final class Timings {

  private final Map<String, Long> parts = new LinkedHashMap<>();
  private final boolean wanted;

  Timings(boolean wanted) {
    this.wanted = wanted;
    if (wanted) {
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      parts.put("启动虚拟机和命令行", System.currentTimeMillis() - started);
    }
  }

  synchronized void add(String part, long millis) {
    parts.merge(part, millis, Long::sum);
  }

  <T> T measure(String part, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    add(part, (System.nanoTime() - start) / 1_000_000);
    return result;
  }

  /** Prints the split, if it was asked for. */
  synchronized void print(PrintStream err) {
    if (wanted) {
      parts.forEach((part, millis) -> err.println("用时 " + part + " " + millis + " 毫秒"));
    }
  }
}
