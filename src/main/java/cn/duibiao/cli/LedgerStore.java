package cn.duibiao.cli;

import cn.duibiao.ledger.LedgerFile;
import cn.duibiao.ledger.LedgerReader;
import cn.duibiao.ledger.LedgerWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * A ledger on disk. It is replaced in one move and only when it is still the file that was read:
 * what somebody saved meanwhile is not lost, and a file that cannot be read is never written over.
 */
final class LedgerStore {

  private final Path path;
  private final byte[] asRead;
  private final LedgerFile ledger;

  private LedgerStore(Path path, byte[] asRead, LedgerFile ledger) {
    this.path = path;
    this.asRead = asRead;
    this.ledger = ledger;
  }

  /**
   * Opens the ledger.
   *
   * @throws cn.duibiao.yaml.InvalidInputException when it has errors, with all of them
   */
  static LedgerStore open(Path path) {
    LedgerFile ledger = LedgerReader.read(path);
    try {
      return new LedgerStore(path, Files.readAllBytes(path), ledger);
    } catch (IOException e) {
      throw new OutputException("“" + path + "”打不开。请确认没有被其他程序占用。", e);
    }
  }

  LedgerFile ledger() {
    return ledger;
  }

  /**
   * Puts {@code changed} in its place.
   *
   * @throws OutputException when somebody has saved it meanwhile, or it cannot be written
   */
  void replace(LedgerFile changed) {
    Path target = path.toAbsolutePath();
    Path temp = target.resolveSibling(".duibiao-" + UUID.randomUUID() + ".tmp");
    try {
      Files.write(
          temp,
          LedgerWriter.write(changed).getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE_NEW);
      if (!Arrays.equals(asRead, Files.readAllBytes(target))) {
        throw new OutputException("“" + path + "”刚刚被别人改过，没有写。请再运行一次。", null);
      }
      Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new OutputException("“" + path + "”写不进去，原有内容没有改动。请确认有写入权限，并且没有被其他程序占用。", e);
    } finally {
      temp.toFile().delete();
    }
  }
}
