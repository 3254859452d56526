package cn.duibiao.draft.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duibiao.yaml.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as they come: every form that can be read, and a sentence for every one that cannot. */
class ReportFileTest {

  private static final String TEXT = "青禾县法治政府建设情况的报告\n一、举措\n收到行政复议申请44件。\n";

  @TempDir private Path folder;

  private List<String> read(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return ReportFile.read(file).stream().map(Line::text).toList();
  }

  private void refused(String name, byte[] content, String... words) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    assertThatThrownBy(() -> ReportFile.read(file))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.problems().get(0).text()).contains(words));
  }

  @ParameterizedTest
  @DisplayName("text in any encoding an editor writes is read alike")
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void encodings(String charset) throws IOException {
    assertThat(read("报告.txt", TEXT.getBytes(Charset.forName(charset))))
        .containsExactlyElementsOf(TEXT.lines().toList());
  }

  @Test
  @DisplayName("a Word document gives its paragraphs, and its tables as sentences")
  void word() throws IOException {
    byte[] docx =
        docx(
            p("一、举措")
                + "<w:p><w:r><w:t>收到行政</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                + "<w:r><w:t>复议申请44件。</w:t></w:r></w:p>"
                + "<w:tbl><w:tr>"
                + tc("事项")
                + tc("受理（件）")
                + tc("办结（件）")
                + "</w:tr><w:tr>"
                + tc("行政复议")
                + tc("44")
                + tc("38")
                + "</w:tr></w:tbl>");
    assertThat(read("报告.docx", docx))
        .containsExactly("一、举措", "收到行政复议申请44件。", "行政复议受理44件；行政复议办结38件。");
  }

  @Test
  @DisplayName("of a web page only the article is read, with the day it was published")
  void html() throws IOException {
    String nav = "<div class=nav>" + "<a href=x>机构。职能。</a>".repeat(500) + "</div>";
    String page =
        "<html><head><meta charset=utf-8></head><body>"
            + nav
            + "<div>发布日期：2025-03-20</div><div id=zoom><p>一、举措</p><p>收到行政复议申请44件。</p>"
            + "<p>办结38件。受理前化解5件。</p></div><div>版权所有。</div></body></html>";
    assertThat(read("报告.html", page.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("发布日期：2025-03-20", "一、举措", "收到行政复议申请44件。", "办结38件。受理前化解5件。");
  }

  @Test
  @DisplayName("five megabytes of navigation are passed over in bounded time")
  void navigation() throws IOException {
    String page =
        "<html><body>"
            + "<div><a href=x>栏目</a></div>".repeat(200_000)
            + "<div><p>收到行政复议申请44件。</p><p>办结38件。</p></div></body></html>";
    assertThat(read("报告.html", page.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("收到行政复议申请44件。", "办结38件。");
  }

  @Test
  @DisplayName("what cannot be read is refused with what it is and what to do")
  void refusals() throws IOException {
    refused("报告.doc", bytes(0xD0, 0xCF, 0x11, 0xE0, 1, 2), "旧格式（.doc 或 .wps）", "另存为", ".docx");
    refused(
        "报告.docx",
        concat(
            bytes(0xD0, 0xCF, 0x11, 0xE0), "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)),
        "密码");
    refused("报告.docx", Arrays.copyOf(docx(p("一、举措")), 300), "损坏");
    refused("表.xlsx", zip("xl/workbook.xml", "<x/>"), "Word");
    refused("报告.pdf", "%PDF-1.7 只有一半".getBytes(StandardCharsets.UTF_8), "PDF");
    refused("扫描.pdf", pdf(null), "扫描件", "OCR");
    refused("报告.pdf", pdf("secret"), "密码");
    refused("照片.jpg", bytes(0xFF, 0xD8, 0xFF, 0xE0), "图片");
    refused("报告.txt", new byte[0], "没有文字");
    refused("程序.bin", bytes(0x7F, 'E', 'L', 'F', 2, 1, 1, 3, 4, 5, 6, 7, 8, 1, 2, 3), "读不出文字");
    assertThatThrownBy(() -> ReportFile.read(folder.resolve("没有.txt")))
        .isInstanceOf(InvalidInputException.class);
  }

  /** Whatever the bytes, there is text or a complaint, never another failure. */
  @Property(tries = 300)
  void anyBytes(@ForAll byte[] content, @ForAll int start) throws IOException {
    byte[][] starts = {{}, "%PDF-1.4\n".getBytes(), "PK\3\4".getBytes(), "<html><p>".getBytes()};
    Path file = Files.createTempFile("duibiao", ".x");
    try {
      Files.write(file, concat(starts[Math.floorMod(start, starts.length)], content));
      ReportFile.read(file);
    } catch (InvalidInputException e) {
      assertThat(e.problems().get(0).found()).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String tc(String text) {
    return "<w:tc>" + p(text) + "</w:tc>";
  }

  /** The least Word opens: content types, a relationship, the main part. */
  static byte[] docx(String body) throws IOException {
    String main =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    return zip(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
            + " PartName=\"/word/document.xml\" ContentType=\""
            + main
            + "\"/></Types>",
        "_rels/.rels",
        "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"r1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>",
        "word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
  }

  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        out.putNextEntry(new ZipEntry(parts[i]));
        out.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** A page without text, as a scanner makes it. */
  private static byte[] pdf(String password) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
