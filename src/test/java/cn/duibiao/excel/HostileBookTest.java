package cn.duibiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made or broken to do harm: an error in Chinese, within bounds of time and memory. */
class HostileBookTest {

  private static final String SHEET = "xl/worksheets/sheet2.xml";

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Book good() {
    return Book.of("区司法局").field("规范性文件制发数", 12);
  }

  /** The parts of a good workbook, to be tampered with. */
  private Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(good().at(file("好.xlsx"))))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private Path zip(String name, Map<String, byte[]> parts) throws IOException {
    Path file = file(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return file;
  }

  private Path bomb() throws IOException {
    Map<String, byte[]> parts = parts();
    Path file = file("炸弹.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        if (part.getKey().equals(SHEET)) {
          byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 1_000; i++) {
            out.write(blank);
          }
        }
        out.closeEntry();
      }
    }
    assertThat(Files.size(file)).isLessThan(2 << 20);
    return file;
  }

  private Path rows(String name, int rows, String cells) throws IOException {
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    String head = new String(parts().get(SHEET), StandardCharsets.UTF_8);
    int end = head.indexOf("</sheetData>");
    sheet.write(head.substring(0, end).getBytes(StandardCharsets.UTF_8));
    for (int r = 3; r < rows + 3; r++) {
      sheet.write(("<row r=\"" + r + "\">" + cells + "</row>").getBytes(StandardCharsets.UTF_8));
    }
    sheet.write(head.substring(end).getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> parts = parts();
    parts.put(SHEET, sheet.toByteArray());
    return zip(name, parts);
  }

  @Test
  void a_zip_bomb_is_refused() throws IOException {
    assertThat(Imports.refused(bomb())).contains("炸弹.xlsx", "解开后超过32MB");
  }

  @Test
  void two_hundred_thousand_rows_are_refused() throws IOException {
    Path file = rows("长.xlsx", 200_000, "<c t=\"inlineStr\"><is><t>甲</t></is></c><c><v>1</v></c>");
    assertThat(Imports.refused(file)).contains("长.xlsx", "工作表“区司法局”的内容过多");
  }

  @Test
  void two_hundred_thousand_blank_rows_do_no_harm() throws IOException {
    Path file = rows("空行.xlsx", 200_000, "<c s=\"0\"/>");
    assertThat(Imports.read(file).text()).contains("规范性文件制发数: 12件");
  }

  @Test
  void entities_are_refused_before_they_are_expanded() throws IOException {
    Map<String, byte[]> parts = parts();
    String xml = new String(parts.get(SHEET), StandardCharsets.UTF_8);
    String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    parts.put(
        SHEET,
        xml.replaceFirst("(<\\?xml[^>]*>)?", "$1" + entity).getBytes(StandardCharsets.UTF_8));
    assertThat(Imports.refused(zip("实体.xlsx", parts))).contains("实体.xlsx", "DOCTYPE");
  }

  @Test
  void entities_in_another_encoding_are_refused_by_the_parser() throws IOException {
    Map<String, byte[]> parts = parts();
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY a SYSTEM"
            + " \"file:///etc/passwd\">]><worksheet><sheetData><row><c"
            + " t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
    parts.put(SHEET, xml.getBytes(StandardCharsets.UTF_16));
    assertThat(Imports.refused(zip("实体.xlsx", parts))).contains("实体.xlsx", "文件损坏");
  }

  @Test
  void a_shared_string_that_is_not_there_is_blank() throws IOException {
    Path file = rows("缺.xlsx", 1, "<c r=\"C3\" t=\"s\"><v>2000000000</v></c>");
    assertThat(Imports.read(file).text()).contains("规范性文件制发数: 12件");
  }

  @Test
  void a_cell_far_to_the_right_is_said_and_not_stored() throws IOException {
    Path file = rows("远.xlsx", 1, "<c r=\"ZZZZZZZ3\"><v>1</v></c>");
    assertThat(Imports.texts(Imports.read(file).hints())).contains("表“区司法局”", "列以后还有内容");
  }

  @Test
  void a_truncated_file_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(good().at(file("好.xlsx")));
    Path file = Files.write(file("断.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(Imports.refused(file)).contains("断.xlsx", "文件损坏");
  }

  @Test
  void an_old_workbook_is_told_how_to_be_saved() throws IOException {
    Path file = file("旧.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("甲").createRow(0).createCell(0).setCellValue(1);
      book.write(out);
    }
    assertThat(Imports.refused(file)).contains("旧格式（.xls、.et）", "另存为“Excel 工作簿（*.xlsx）”");
  }

  @Test
  void a_workbook_under_a_password_is_told() throws Exception {
    Path file = file("密.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("密码");
      try (OutputStream content = encryptor.getDataStream(container)) {
        good().poi().write(content);
      }
      container.writeFilesystem(out);
    }
    assertThat(Imports.refused(file)).contains("工作簿加了密码");
  }

  @Test
  void a_lock_file_is_no_workbook() throws IOException {
    Path file = Files.write(file("~$好.xlsx"), new byte[165]);
    assertThat(Imports.refused(file)).contains("锁定文件");
  }

  @Test
  void a_picture_called_xlsx_is_told() throws IOException {
    Path file = Files.write(file("图.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5});
    assertThat(Imports.refused(file)).contains("不是 .xlsx 工作簿");
  }

  @Test
  void nothing_takes_more_than_two_seconds_or_256_MB() throws Exception {
    bomb();
    rows("长.xlsx", 200_000, "<c t=\"inlineStr\"><is><t>甲</t></is></c><c><v>1</v></c>");
    rows("空行.xlsx", 200_000, "<c s=\"0\"/>");
    rows("宽.xlsx", 9_000, "<c r=\"B3\" t=\"inlineStr\"><is><t>甲</t></is></c>".repeat(20));
    Map<String, byte[]> strings = parts();
    strings.put(
        "xl/sharedStrings.xml",
        ("<sst count=\"2000000000\" uniqueCount=\"2000000000\">"
                + "<si><t>甲乙丙丁</t></si>".repeat(900_000)
                + "</sst>")
            .getBytes(StandardCharsets.UTF_8));
    zip("串.xlsx", strings);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                BoundedReading.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    assertThat(out.lines()).as(out).hasSizeGreaterThan(4).allMatch(l -> l.startsWith("ok "));
  }
}
