package cn.duibiao.batch;

import cn.duibiao.model.Level;
import cn.duibiao.overview.DistrictRow;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What has been evaluated into an output folder: for every data file the key it was evaluated under
 * and its row. Records are appended one by one, each with its length and checksum, so that a run
 * that is killed leaves at most one torn record behind, which is cut off when the file is next
 * opened. A later record of a file replaces the earlier.
 */
final class Journal implements AutoCloseable {

  private static final String FILE = "journal";

  /** Name and version of the form; a file of another form counts as empty. */
  private static final long MAGIC = 0x6475_6269_616f_0001L;

  /** No row is nearly as long; a length beyond it is damage. */
  private static final int LONGEST = 1 << 20;

  /**
   * One evaluated file.
   *
   * @param file its path below the folder of data
   * @param key of its content and of everything that it was evaluated by
   * @param size of its result, in bytes
   * @param written when its result was written, in milliseconds
   */
  record Entry(String file, String key, long size, long written, DistrictRow row) {}

  private final Path path;
  private final Map<String, Entry> entries = new TreeMap<>();
  private FileChannel channel;

  private Journal(Path path) {
    this.path = path;
  }

  /** Opens that of {@code out}, which may have none yet. */
  static Journal open(Path out) throws IOException {
    Journal journal = new Journal(out.resolve(RunLock.STATE).resolve(FILE));
    long valid = journal.read();
    journal.channel =
        FileChannel.open(journal.path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    journal.channel.truncate(valid);
    journal.channel.position(valid);
    if (valid == 0) {
      journal.begin();
    }
    return journal;
  }

  private void begin() throws IOException {
    DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
    out.writeLong(MAGIC);
  }

  /** Reads what is whole; returns its length. */
  private long read() throws IOException {
    if (!Files.exists(path)) {
      return 0;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
      if (in.readLong() != MAGIC) {
        return 0;
      }
      long valid = Long.BYTES;
      while (true) {
        byte[] record = record(in);
        if (record == null) {
          return valid;
        }
        Entry entry = entry(record);
        entries.put(entry.file(), entry);
        valid += Integer.BYTES + record.length + Long.BYTES;
      }
    } catch (EOFException e) {
      return 0; // not even its beginning
    }
  }

  /** The next record, or null where the file ends or is torn. */
  private static byte[] record(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      if (length <= 0 || length > LONGEST) {
        return null;
      }
      byte[] record = in.readNBytes(length);
      return record.length == length && in.readLong() == checksum(record) ? record : null;
    } catch (EOFException e) {
      return null;
    }
  }

  private static long checksum(byte[] record) {
    CRC32 crc = new CRC32();
    crc.update(record);
    return crc.getValue();
  }

  /** The last record of {@code file}, or null. */
  synchronized Entry of(String file) {
    return entries.get(file);
  }

  /** All records, by file. */
  synchronized List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** Adds a record, after the result it speaks of is in its place. */
  synchronized void add(Entry entry) throws IOException {
    ByteArrayOutputStream framed = new ByteArrayOutputStream(2048);
    frame(entry, framed);
    Channels.newOutputStream(channel).write(framed.toByteArray());
    entries.put(entry.file(), entry);
  }

  /** Writes the records again without those that were replaced. */
  synchronized void compact() throws IOException {
    Path temporary = path.resolveSibling(FILE + ".tmp");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
      out.writeLong(MAGIC);
      for (Entry entry : entries.values()) {
        frame(entry, out);
      }
    }
    channel.close(); // Windows does not replace an open file
    Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    channel = FileChannel.open(path, StandardOpenOption.APPEND);
  }

  private static void frame(Entry entry, OutputStream to) throws IOException {
    byte[] record = bytes(entry);
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(record.length);
    out.write(record);
    out.writeLong(checksum(record));
  }

  private static byte[] bytes(Entry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      DistrictRow row = entry.row();
      out.writeUTF(entry.file());
      out.writeUTF(entry.key());
      out.writeLong(entry.size());
      out.writeLong(entry.written());
      out.writeUTF(row.name());
      out.writeByte(row.level().ordinal());
      out.writeShort(row.year());
      out.writeUTF(row.from());
      out.writeUTF(row.to());
      out.writeUTF(row.asOf());
      out.writeUTF(row.indicators());
      out.writeUTF(row.criteria());
      out.writeInt(row.evidenced());
      out.writeInt(row.suggested());
      out.writeInt(row.pending());
      out.writeInt(row.contradictions());
      out.writeInt(row.prompts());
      texts(row.doubtRules(), out);
      texts(row.messages(), out);
      texts(row.disputed(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes everything", e);
    }
    return bytes.toByteArray();
  }

  private static void texts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static Entry entry(byte[] record) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
    return new Entry(
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        new DistrictRow(
            in.readUTF(),
            Level.values()[in.readByte()],
            in.readShort(),
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            names(in),
            texts(in),
            names(in)));
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }

  /** Names of rules and fields: the same few in thousands of rows. */
  private static List<String> names(DataInputStream in) throws IOException {
    return texts(in).stream().map(String::intern).toList();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
