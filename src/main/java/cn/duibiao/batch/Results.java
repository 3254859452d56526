package cn.duibiao.batch;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * The results in an output folder: each in a folder of its own that is named by the data file, so
 * that no two can ever meet. A result is in its place whole or not at all; one that somebody has
 * changed is kept beside it.
 */
final class Results {

  /** The name under which {@code check} writes the same bytes. */
  static final String NAME = "差距分析.json";

  private static final String FOLDER = "结果";

  private final Path out;
  private final Disk disk;

  /** Puts bytes into a new file. */
  interface Disk {
    void write(Path file, byte[] content) throws IOException;
  }

  Results(Path out) {
    this(out, (file, content) -> Files.write(file, content, StandardOpenOption.CREATE_NEW));
  }

  Results(Path out, Disk disk) {
    this.out = out;
    this.disk = disk;
  }

  /** Path of the result of {@code file} below the output folder, with slashes. */
  static String of(String file) {
    String folder = file.toLowerCase(Locale.ROOT).endsWith(".yaml") ? cut(file) : file;
    return FOLDER + "/" + folder + "/" + NAME;
  }

  private static String cut(String file) {
    return file.substring(0, file.length() - ".yaml".length());
  }

  /** Whether the result that {@code entry} speaks of is still as it was written. */
  boolean has(Journal.Entry entry) {
    Path path = out.resolve(of(entry.file()));
    try {
      return Files.size(path) == entry.size()
          && Files.getLastModifiedTime(path).toMillis() == entry.written();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Puts {@code content} in its place.
   *
   * @param known what was last written for the file, null when nothing was
   * @return when it was written, in milliseconds
   */
  long write(String file, byte[] content, Journal.Entry known) throws IOException {
    Path target = out.resolve(of(file));
    Path temporary = out.resolve(RunLock.STATE).resolve(UUID.randomUUID() + ".tmp");
    try {
      disk.write(temporary, content);
      Files.createDirectories(target.getParent());
      keepChanged(target, content, known);
      move(temporary, target);
      return Files.getLastModifiedTime(target).toMillis();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Moves aside what is in the place of a result and was not written by a batch. */
  private void keepChanged(Path target, byte[] content, Journal.Entry known) throws IOException {
    if (!Files.exists(target)
        || (known != null && has(known))
        || (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content))) {
      return;
    }
    int n = 1;
    Path kept = target.resolveSibling("差距分析（原有1）.json");
    while (Files.exists(kept)) {
      n++;
      kept = target.resolveSibling("差距分析（原有" + n + "）.json");
    }
    Files.move(target, kept);
  }
}
