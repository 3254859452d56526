package cn.duibiao.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes files under names the user has chosen, all or none. What is there already is the user's:
 * it is never written over, and with {@code replace} it is kept under another name.
 */
final class UserFiles {

  private UserFiles() {}

  /**
   * Writes {@code contents}. Returns a sentence for every file that was kept aside.
   *
   * @throws OutputException when one of the files exists and {@code replace} is false, is open in a
   *     spreadsheet program, or cannot be written
   */
  static List<String> write(Map<Path, byte[]> contents, boolean replace) {
    refuseOpen(contents);
    List<Path> present = contents.keySet().stream().filter(Files::exists).toList();
    if (!present.isEmpty() && !replace) {
      throw new OutputException(
          "已经有"
              + present.stream().map(p -> "“" + p + "”").collect(Collectors.joining("、"))
              + "，没有写。请换一个名称（-o），或加 --replace：原有的会改名留下。",
          null);
    }
    Map<Path, Path> staged = new LinkedHashMap<>();
    List<String> aside = new ArrayList<>();
    try {
      for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
        Path target = file.getKey().toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path temp = target.resolveSibling(".duibiao-" + UUID.randomUUID() + ".tmp");
        staged.put(target, temp);
        Files.write(temp, file.getValue(), StandardOpenOption.CREATE_NEW);
      }
      for (Map.Entry<Path, Path> file : staged.entrySet()) {
        if (Files.exists(file.getKey())) {
          Path kept = freeName(file.getKey());
          Files.move(file.getKey(), kept);
          aside.add("原有的“" + file.getKey().getFileName() + "”已改名为“" + kept.getFileName() + "”");
        }
        Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE);
      }
      return aside;
    } catch (IOException e) {
      throw new OutputException("写不进去：" + reason(e) + "。请换一个位置（-o）；原有文件没有改动。", e);
    } finally {
      staged.values().forEach(temp -> temp.toFile().delete());
    }
  }

  /** A spreadsheet program that has the old file open would write over the new one. */
  private static void refuseOpen(Map<Path, byte[]> contents) {
    for (Path file : contents.keySet()) {
      Path lock = file.resolveSibling("~$" + file.getFileName());
      if (Files.exists(lock)) {
        throw new OutputException("“" + file + "”正在 Excel 或 WPS 里打开，没有写。请先保存、关闭，或换一个名称（-o）。", null);
      }
    }
  }

  private static Path freeName(Path target) {
    String name = target.getFileName().toString();
    int dot = Math.max(0, name.lastIndexOf('.'));
    for (int n = 1; ; n++) {
      Path candidate =
          target.resolveSibling(name.substring(0, dot) + "（原有" + n + "）" + name.substring(dot));
      if (!Files.exists(candidate)) {
        return candidate;
      }
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "没有写入权限，或文件正被其他程序打开";
    }
    return String.valueOf(e.getMessage()).contains("No space") ? "磁盘已满" : "文件夹不可用";
  }
}
