package cn.duibiao.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The last touch on a workbook the library has written: free of clock and chance. */
final class WithoutClock {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String TYPES = "[Content_Types].xml";

  private static final Pattern MERGED = Pattern.compile("<mergeCells>(.*?)</mergeCells>");

  private WithoutClock() {}

  /**
   * The same workbook without the moment it was made, so that equal input gives equal bytes, and
   * with its locks free of the password the library insists on: anybody may lift them.
   */
  static byte[] rewrite(byte[] written) {
    Map<String, byte[]> parts = new TreeMap<>();
    // by its directory: the sizes the library leaves out elsewhere are more than a stream can do
    // without
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(written)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.replaceAll(WithoutClock::part);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      put(out, TYPES, parts.remove(TYPES));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        put(out, part.getKey(), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] part(String name, byte[] content) {
    if (name.equals("docProps/core.xml")) {
      return replace(content, "<dcterms:created.*?</dcterms:created>", "");
    }
    return name.startsWith("xl/worksheets/sheet")
        ? merged(replace(content, "(<sheetProtection) password=\"[^\"]*\"", "$1"))
        : content;
  }

  /** Merged cells in order: the library keeps them in a set that is ordered by chance. */
  private static byte[] merged(byte[] content) {
    String xml = new String(content, StandardCharsets.UTF_8);
    Matcher block = MERGED.matcher(xml);
    if (!block.find()) {
      return content;
    }
    String sorted =
        Arrays.stream(block.group(1).split("(?<=/>)")).sorted().collect(Collectors.joining());
    return (xml.substring(0, block.start(1)) + sorted + xml.substring(block.end(1)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] replace(byte[] content, String pattern, String by) {
    return new String(content, StandardCharsets.UTF_8)
        .replaceFirst(pattern, by)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
