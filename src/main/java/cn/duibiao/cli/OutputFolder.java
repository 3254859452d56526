package cn.duibiao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes results into one folder. Everything is first written to temporary files and then moved
 * into place. A file there that somebody has changed since we wrote it, or that is not ours, is
 * moved aside and never overwritten; which files are ours is remembered in {@code .duibiao}.
 */
final class OutputFolder {

  private static final String MEMORY = ".duibiao";

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** A folder name for a district: what file systems refuse is replaced. */
  static String safeName(String name) {
    String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^[. ]+|[. ]+$", "");
    String kept = safe.substring(0, Math.min(60, safe.length()));
    return kept.isEmpty() ? "未命名" : kept;
  }

  /**
   * Writes all files or none. Returns a sentence for every file that was moved aside. @throws
   * OutputException
   */
  List<String> write(Map<String, String> contents) {
    List<Path> temporary = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      Map<String, String> memory = memory();
      Map<String, Path> staged = new LinkedHashMap<>();
      for (Map.Entry<String, String> file : contents.entrySet()) {
        Path temp =
            folder.resolve(
                ".duibiao-" + ProcessHandle.current().pid() + "-" + temporary.size() + ".tmp");
        temporary.add(temp);
        Files.writeString(temp, file.getValue(), StandardCharsets.UTF_8);
        staged.put(file.getKey(), temp);
      }
      List<String> aside = new ArrayList<>();
      for (Map.Entry<String, Path> file : staged.entrySet()) {
        Path target = folder.resolve(file.getKey());
        keepForeign(target, memory.get(file.getKey()), contents.get(file.getKey()), aside);
        Files.move(file.getValue(), target, StandardCopyOption.REPLACE_EXISTING);
        memory.put(
            file.getKey(), hash(contents.get(file.getKey()).getBytes(StandardCharsets.UTF_8)));
      }
      remember(memory);
      return aside;
    } catch (IOException e) {
      temporary.forEach(OutputFolder::discard);
      throw new OutputException(
          "结果写不进“" + folder + "”：" + reason(e) + "。请换一个文件夹，如 --out D:\\对标结果；原有文件没有改动。", e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "没有写入权限";
    }
    if (e instanceof java.nio.file.FileAlreadyExistsException
        || e instanceof java.nio.file.NotDirectoryException) {
      return "同名的不是文件夹";
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

  private void keepForeign(Path target, String ours, String fresh, List<String> aside)
      throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    byte[] present = Files.readAllBytes(target);
    String hash = hash(present);
    if (hash.equals(ours) || hash.equals(hash(fresh.getBytes(StandardCharsets.UTF_8)))) {
      return;
    }
    Path kept = freeName(target);
    Files.move(target, kept);
    aside.add("原有的“" + target.getFileName() + "”改动过，已保留为“" + kept.getFileName() + "”");
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

  private Map<String, String> memory() throws IOException {
    Map<String, String> memory = new LinkedHashMap<>();
    Path file = folder.resolve(MEMORY);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.length() > 66) {
          memory.put(line.substring(66), line.substring(0, 64));
        }
      }
    }
    return memory;
  }

  private void remember(Map<String, String> memory) throws IOException {
    StringBuilder lines = new StringBuilder();
    memory.forEach((name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
    Path temp = folder.resolve(".duibiao-" + ProcessHandle.current().pid() + ".tmp");
    Files.writeString(temp, lines, StandardCharsets.UTF_8);
    Files.move(temp, folder.resolve(MEMORY), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
