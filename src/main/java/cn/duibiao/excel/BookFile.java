package cn.duibiao.excel;

import cn.duibiao.yaml.Problems;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at a file before it is opened as a workbook: what it is, and that unpacking it stays within
 * bounds.
 */
final class BookFile {

  private static final int MAX_FILE = 20 << 20;
  private static final int MAX_PARTS = 2_000;

  /** Unpacked bytes of all parts together; a district's forms are a megabyte or two. */
  private static final long MAX_UNPACKED = 32L << 20;

  /** Parts that are held in memory as a tree. */
  private static final long MAX_TREE = 1L << 20;

  private static final String RESAVE = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”再交";

  private BookFile() {}

  /** True when {@code path} may be opened; otherwise a problem has been added. */
  static boolean isFit(Path path, String name, Problems problems) {
    String trouble = trouble(path);
    if (trouble == null) {
      return true;
    }
    int cut = trouble.indexOf('|');
    problems.error(name, 0, 0, trouble.substring(0, cut), trouble.substring(cut + 1));
    return false;
  }

  /** What was found and how to mend it, with a bar between; null when nothing is wrong. */
  private static String trouble(Path path) {
    if (!Files.exists(path)) {
      return "没有这个文件|请核对文件名和所在文件夹";
    }
    if (isLock(path)) {
      return "这是 Excel 打开文件时留下的锁定文件，不是表|请写不带“~$”的那个文件，并先在 Excel 里保存、关闭";
    }
    try {
      if (Files.size(path) > MAX_FILE) {
        return "文件超过20MB，不像填报表|请确认选对了文件；佐证材料只登记名称、文号，不贴图片和扫描件";
      }
      byte[] start;
      try (InputStream in = Files.newInputStream(path)) {
        start = in.readNBytes(8);
      }
      if (start.length == 0) {
        return "文件是空的|请重新导出、保存后再交";
      }
      if (start.length == 8 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
        return old(path);
      }
      if (start[0] != 'P' || start.length < 4 || start[1] != 'K') {
        return "不是 .xlsx 工作簿|" + RESAVE;
      }
      return unpacked(path.toFile());
    } catch (IOException e) {
      return "文件打不开|请确认有读取权限，并且没有被其他程序占用";
    }
  }

  /** The lock that Excel, WPS or LibreOffice lays beside an open file. */
  static boolean isLock(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith("~$") || name.startsWith(".~");
  }

  /** The old container holds .xls files, and .xlsx files under a password. */
  private static String old(Path path) throws IOException {
    String content = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
    String marker =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return content.contains(marker)
        ? "工作簿加了密码|请在“文件—信息—保护工作簿”里去掉密码，保存后再交"
        : "这是旧格式（.xls、.et）的文件|" + RESAVE;
  }

  private static String unpacked(File file) {
    byte[] buffer = new byte[64 << 10];
    long total = 0;
    try (ZipFile zip = new ZipFile(file)) {
      if (zip.size() > MAX_PARTS) {
        return "压缩包里有" + zip.size() + "个文件，不像工作簿|" + RESAVE;
      }
      if (zip.getEntry("[Content_Types].xml") == null) {
        return "不是 .xlsx 工作簿|" + RESAVE;
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean sheet =
            entry.getName().contains("worksheets/")
                || entry.getName().toLowerCase(Locale.ROOT).contains("sharedstrings")
                || entry.getName().contains("styles");
        long one = 0;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            if (one == 0 && isDefining(buffer, n)) {
              return "文件里有自定义的 XML 实体（DOCTYPE），表格程序不会这样写|" + RESAVE;
            }
            one += n;
            total += n;
            if (total > MAX_UNPACKED) {
              return "解开后超过32MB，不像填报表；常见的原因是把格式刷到了整列、整表|请删除表格下方和右侧的空白行列，保存后再交";
            }
            if (!sheet && one > MAX_TREE && isXml(entry)) {
              return "里面的“" + entry.getName() + "”过大，不像工作簿|" + RESAVE;
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return "文件损坏，或者没有传完整|" + RESAVE;
    }
    return null;
  }

  private static boolean isXml(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  /** Entities are refused before any parser sees them; the parser refuses them again. */
  private static boolean isDefining(byte[] start, int length) {
    return new String(start, 0, Math.min(length, 4096), StandardCharsets.ISO_8859_1)
        .contains("<!DOCTYPE");
  }
}
