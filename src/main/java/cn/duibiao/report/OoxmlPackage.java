package cn.duibiao.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a .docx or .xlsx file by name. Equal parts give equal bytes: sorted, no clock. */
final class OoxmlPackage {

  /** The list of parts; every program expects it first. */
  static final String TYPES = "[Content_Types].xml";

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int RECORD = 0x02014b50;
  private static final int MAX_PARTS = 2_000;
  private static final int MAX_BYTES = 64 << 20;

  private final Map<String, byte[]> parts = new TreeMap<>();

  /**
   * Reads a file by its directory at the end: Office files may be written in one go with sizes that
   * stand nowhere else, which {@link java.util.zip.ZipInputStream} refuses.
   *
   * @throws IOException when it is no such file, or unpacks to more than 64 MB or 2,000 parts
   */
  static OoxmlPackage read(byte[] file) throws IOException {
    OoxmlPackage result = new OoxmlPackage();
    ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int end = file.length - END_LENGTH;
      while (zip.getInt(end) != END) {
        end--;
      }
      int count = Short.toUnsignedInt(zip.getShort(end + 10));
      int at = zip.getInt(end + 16);
      int left = MAX_BYTES;
      for (int i = 0; i < count; i++) {
        int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
        String name = new String(file, at + 46, nameLength, StandardCharsets.UTF_8);
        if (!name.endsWith("/")) {
          byte[] content = unpacked(zip, at, left);
          left -= content.length;
          result.parts.put(name, content);
        }
        at +=
            46
                + nameLength
                + Short.toUnsignedInt(zip.getShort(at + 30))
                + Short.toUnsignedInt(zip.getShort(at + 32));
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
      throw new IOException(e);
    }
    if (!result.parts.containsKey(TYPES) || result.parts.size() > MAX_PARTS) {
      throw new IOException("no " + TYPES);
    }
    return result;
  }

  /** The content of the entry whose record in the directory stands at {@code at}. */
  @SuppressWarnings("ByteBufferBackingArray") // the buffer wraps the whole file
  private static byte[] unpacked(ByteBuffer zip, int at, int most)
      throws IOException, DataFormatException {
    int packed = zip.getInt(at + 20);
    int local = zip.getInt(at + 42);
    int start =
        local
            + 30
            + Short.toUnsignedInt(zip.getShort(local + 26))
            + Short.toUnsignedInt(zip.getShort(local + 28));
    if (zip.getInt(at) != RECORD || packed < 0 || start < 0 || packed > zip.capacity() - start) {
      throw new IOException("broken directory");
    }
    if (zip.getShort(at + 10) == 0) {
      return Arrays.copyOfRange(zip.array(), start, start + packed);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip.array(), start, packed);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && !inflater.finished() || out.size() + n > most) {
          throw new IOException("cut short, or unpacks to too much");
        }
        out.write(buffer, 0, n);
      }
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }

  Set<String> names() {
    return Set.copyOf(parts.keySet());
  }

  /** The part's content, or null. */
  byte[] part(String name) {
    return parts.get(name);
  }

  void put(String name, byte[] content) {
    parts.put(name, content);
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      write(out, TYPES);
      for (String name : parts.keySet()) {
        if (!name.equals(TYPES)) {
          write(out, name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(ZipOutputStream out, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    out.putNextEntry(entry);
    out.write(parts.get(name));
    out.closeEntry();
  }
}
