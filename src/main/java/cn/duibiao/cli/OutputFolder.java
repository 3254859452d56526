package cn.duibiao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Writes results into one folder. Everything is first written to temporary files and then moved
 * into place; when one move fails, those before it are taken back. A file there that somebody has
 * changed since we wrote it, or that is not ours, is kept aside and never overwritten; which files
 * are ours is remembered in {@code .duibiao}.
 */
final class OutputFolder {

  private static final String MEMORY = ".duibiao";

  /** Sixty characters of four bytes still leave room for a year in a name of 255 bytes. */
  private static final int MAX_NAME = 60;

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** A folder name for a district: what file systems refuse is replaced. */
  static String safeName(String name) {
    String safe =
        name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]", "_").replaceAll("^[. ]+|[. ]+$", "");
    String kept =
        safe.codePoints()
            .limit(MAX_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return kept.isEmpty() ? "未命名" : kept;
  }

  /**
   * Writes all files or none. Returns a sentence for every file that was kept aside.
   *
   * @throws OutputException when the folder cannot be written
   */
  List<String> write(Map<String, byte[]> contents) {
    Deque<Runnable> undo = new ArrayDeque<>();
    List<Path> temporary = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      Map<String, String> memory = memory();
      Map<String, byte[]> all = new LinkedHashMap<>(contents);
      Map<String, String> fresh = new LinkedHashMap<>(memory);
      contents.forEach((name, content) -> fresh.put(name, fingerprint(content)));
      all.put(
          MEMORY,
          fresh.entrySet().stream()
              .map(e -> e.getValue() + "  " + e.getKey() + "\n")
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8));
      Map<String, Path> staged = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> file : all.entrySet()) {
        staged.put(file.getKey(), stage(file.getValue(), temporary));
      }
      List<String> aside = new ArrayList<>();
      for (Map.Entry<String, Path> file : staged.entrySet()) {
        Path target = folder.resolve(file.getKey());
        boolean ours =
            file.getKey().equals(MEMORY)
                || isOurs(target, memory.get(file.getKey()), contents.get(file.getKey()));
        replace(target, file.getValue(), ours ? null : freeName(target), undo, temporary, aside);
      }
      return aside;
    } catch (IOException e) {
      undo.forEach(Runnable::run);
      throw new OutputException(
          "结果写不进“" + folder + "”：" + reason(e) + "。请换一个文件夹，如 --out D:\\对标结果；原有文件没有改动。", e);
    } finally {
      temporary.forEach(OutputFolder::discard);
    }
  }

  private Path stage(byte[] content, List<Path> temporary) throws IOException {
    Path temp = temporary(temporary);
    Files.write(temp, content, StandardOpenOption.CREATE_NEW);
    return temp;
  }

  /**
   * A name of ours in the folder. Not createTempFile: its files are for their owner's eyes only.
   */
  private Path temporary(List<Path> temporary) {
    Path temp = folder.resolve(".duibiao-" + UUID.randomUUID() + ".tmp");
    temporary.add(temp);
    return temp;
  }

  /**
   * Puts {@code staged} in the place of {@code target}, whose present content goes to {@code kept},
   * if named.
   */
  private void replace(
      Path target,
      Path staged,
      Path kept,
      Deque<Runnable> undo,
      List<Path> temporary,
      List<String> aside)
      throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    if (!Files.exists(target)) {
      Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
      undo.push(() -> discard(target));
      return;
    }
    Path copy = kept == null ? temporary(temporary) : kept;
    Files.copy(target, copy, StandardCopyOption.COPY_ATTRIBUTES);
    undo.push(() -> discard(copy));
    Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
    undo.push(() -> moveBack(copy, target));
    if (kept != null) {
      aside.add("原有的“" + target.getFileName() + "”改动过，已保留为“" + kept.getFileName() + "”");
    }
  }

  private static void moveBack(Path copy, Path target) {
    try {
      Files.move(copy, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // the copy stays beside it, so that nothing is lost; the other files are still put back
    }
  }

  private String reason(IOException e) {
    Path existing = folder.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing != null && !Files.isDirectory(existing)) {
      return "“" + existing.getFileName() + "”是一个文件，不是文件夹";
    }
    if (e instanceof FileAlreadyExistsException occupied) {
      return "里面的“" + Path.of(occupied.getFile()).getFileName() + "”是一个文件夹";
    }
    if (e instanceof AccessDeniedException) {
      return "没有写入权限，或文件正被其他程序打开";
    }
    return String.valueOf(e.getMessage()).contains("No space") ? "磁盘已满" : "文件夹不可用";
  }

  private static void discard(Path temp) {
    try {
      Files.deleteIfExists(temp);
    } catch (IOException e) {
      temp.toFile().deleteOnExit();
    }
  }

  /** Whether the present file is as we wrote it, or as we are about to write it. */
  private static boolean isOurs(Path target, String remembered, byte[] fresh) throws IOException {
    if (!Files.isRegularFile(target)) {
      return true;
    }
    String present = fingerprint(Files.readAllBytes(target));
    return present.equals(remembered) || present.equals(fingerprint(fresh));
  }

  private static Path freeName(Path target) {
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    for (int n = 1; ; n++) {
      Path candidate =
          target.resolveSibling(name.substring(0, dot) + "（原有" + n + "）" + name.substring(dot));
      if (!Files.exists(candidate)) {
        return candidate;
      }
    }
  }

  /**
   * Fingerprints by file name; empty when there is none, or none that can be read: then nothing
   * there is ours.
   */
  private Map<String, String> memory() {
    Map<String, String> memory = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(folder.resolve(MEMORY), StandardCharsets.UTF_8)) {
        int gap = line.indexOf("  ");
        if (gap > 0) {
          memory.put(line.substring(gap + 2), line.substring(0, gap));
        }
      }
    } catch (IOException e) {
      memory.clear();
    }
    return memory;
  }

  /** Tells an edited file from an unedited one; a checksum and the length are enough for that. */
  private static String fingerprint(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return Long.toHexString(crc.getValue()) + "-" + bytes.length;
  }
}
