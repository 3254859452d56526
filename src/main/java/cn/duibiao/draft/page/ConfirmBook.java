package cn.duibiao.draft.page;

import cn.duibiao.draft.Draft;
import cn.duibiao.draft.Proposal;
import cn.duibiao.model.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same as the page, as a workbook to hand round and tick off. */
public final class ConfirmBook {

  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠]");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}]|\\p{Cs}|[\\x{FFFE}\\x{FFFF}]");
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int LONGEST = 32_000;

  private ConfirmBook() {}

  /** The workbook; equal drafts give equal bytes. */
  public static byte[] write(Draft draft) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "duibiao", null)) {
      book.setGlobalDefaultFont("宋体", 10.5);
      sheet(
          book,
          "摘出的数据",
          List.of("核对", "主题", "数据项", "值", "分子", "分母", "主体", "期间", "原文", "位置", "说明"),
          List.of(8, 10, 24, 12, 9, 9, 12, 10, 36, 10, 30),
          draft.proposals().stream().map(ConfirmBook::row).toList());
      sheet(
          book,
          "没有摘的数",
          List.of("数", "原文", "位置", "没有摘的原因"),
          List.of(12, 40, 10, 30),
          draft.unread().stream()
              .map(u -> List.of(u.wording(), u.quote(), u.position(), u.reason()))
              .toList());
      sheet(
          book,
          "年报体检",
          List.of("项目", "情况", "要不要办"),
          List.of(40, 70, 10),
          draft.checkup().stream()
              .map(f -> List.of(f.item(), f.text(), f.fine() ? "" : "要看"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return withoutClock(bytes.toByteArray());
  }

  private static List<String> row(Proposal p) {
    String names =
        p.isOpen()
            ? p.choices().stream().map(Field::name).collect(Collectors.joining(" 还是 ")) + "？"
            : p.field().name();
    return List.of(
        p.isOpen() ? "要选" : "待确认",
        p.field().theme(),
        names,
        p.value(),
        text(p.numerator()),
        text(p.denominator()),
        p.scope() == null ? p.field().usualScope() + "（通常）" : p.scope(),
        text(p.period()),
        p.quote(),
        p.position(),
        text(p.note()));
  }

  private static String text(String words) {
    return words == null ? "" : words;
  }

  private static void sheet(
      Workbook book,
      String name,
      List<String> heads,
      List<Integer> widths,
      List<List<String>> rows) {
    Worksheet sheet = book.newWorksheet(name);
    for (int c = 0; c < heads.size(); c++) {
      sheet.value(0, c, heads.get(c));
      sheet.width(c, widths.get(c));
    }
    sheet.range(0, 0, 0, heads.size() - 1).style().bold().fillColor("EEF1F4").set();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < heads.size(); c++) {
        sheet.value(r + 1, c, safe(rows.get(r).get(c)));
      }
    }
    if (!rows.isEmpty()) {
      sheet
          .range(1, 0, rows.size(), heads.size() - 1)
          .style()
          .wrapText(true)
          .verticalAlignment("top")
          .set();
      sheet.setAutoFilter(0, 0, rows.size(), heads.size() - 1);
    }
    sheet.freezePane(0, 1);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
  }

  /** Text that no spreadsheet takes for a formula. */
  private static String safe(String text) {
    String clean =
        UNPRINTABLE.matcher(text.substring(0, Math.min(LONGEST, text.length()))).replaceAll(" ");
    return FORMULA.matcher(clean).find() ? "'" + clean : clean;
  }

  private static byte[] withoutClock(byte[] written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // By its directory: the library leaves out sizes that a stream cannot do without.
    try (ZipFile in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(written))
                .get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
        byte[] content = in.getInputStream(part).readAllBytes();
        if (part.getName().equals("docProps/core.xml")) {
          String core = new String(content, StandardCharsets.UTF_8);
          content =
              core.replaceAll("<dcterms:created.*?</dcterms:created>", "")
                  .getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
