package cn.duibiao.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a second batch out of an output folder. The system gives the lock back when the process
 * ends, however it ends.
 */
final class RunLock implements AutoCloseable {

  /** The folder in the output folder in which a batch keeps its own things. */
  static final String STATE = ".duibiao-batch";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of {@code out}, making the folder if need be, and clears away what a killed run
   * had not finished writing.
   *
   * @throws BatchException when another batch has it
   * @throws IOException when the folder cannot be written
   */
  static RunLock take(Path out) throws IOException {
    Path state = Files.createDirectories(out.resolve(STATE));
    FileChannel channel =
        FileChannel.open(
            state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw busy(out, null);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw busy(out, e);
    } catch (BatchException | IOException e) {
      channel.close();
      throw e;
    }
    clear(state);
    return new RunLock(channel);
  }

  private static BatchException busy(Path out, Exception e) {
    return new BatchException("另一个 batch 正在往“" + out + "”里写，没有开始。请等它完成，或用 --out 换一个文件夹。", e);
  }

  private static void clear(Path state) throws IOException {
    List<Path> unfinished;
    try (Stream<Path> files = Files.list(state)) {
      unfinished = files.filter(f -> f.getFileName().toString().endsWith(".tmp")).toList();
    }
    for (Path file : unfinished) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
