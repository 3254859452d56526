package cn.duibiao.draft.source;

import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the text of an annual report out of whatever it was published as. What a file is goes by
 * its first bytes, not by its name.
 */
public final class ReportFile {

  private static final long MAX_FILE = 60L << 20;

  /** Some five thousand printed pages. */
  static final int MAX_TEXT = 4_000_000;

  private static final String RESAVE = "请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再试";
  private static final String OTHER_FORMS = "请换成 .docx、文字版 .pdf、网页 .html 或文本 .txt";

  private ReportFile() {}

  /**
   * The lines of the report in {@code path}, in reading order.
   *
   * @throws InvalidInputException when there is no readable text: what was found and what to do
   */
  public static List<Line> read(Path path) {
    try {
      return lines(path);
    } catch (Unfit e) {
      throw new InvalidInputException(
          List.of(new Problem(path.toString(), 0, 0, e.getMessage(), e.mend())));
    }
  }

  private static List<Line> lines(Path path) throws Unfit {
    if (!Files.exists(path)) {
      throw new Unfit("没有这个文件", "请核对文件名和所在文件夹");
    }
    if (!Files.isRegularFile(path)) {
      throw new Unfit("这是文件夹，不是报告", "请写到具体的文件");
    }
    byte[] bytes = bytes(path);
    List<Line> lines = parsed(bytes);
    if (lines.stream().allMatch(line -> line.text().isBlank())) {
      throw new Unfit("文件里没有文字", OTHER_FORMS);
    }
    return lines;
  }

  private static byte[] bytes(Path path) throws Unfit {
    try {
      if (Files.size(path) > MAX_FILE) {
        throw new Unfit("文件超过60MB，不像一份报告的文字", "请去掉其中的图片，或只留报告正文");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new Unfit("文件打不开", "请确认有读取权限，并且没有被其他程序占用");
    }
  }

  private static List<Line> parsed(byte[] bytes) throws Unfit {
    if (starts(bytes, "%PDF-")) {
      return PdfText.read(bytes);
    }
    if (starts(bytes, "PK")) {
      return WordText.read(bytes);
    }
    if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
      throw old(bytes);
    }
    if (starts(bytes, "{\\rtf")) {
      throw new Unfit("这是 RTF 文件，不是 .docx", RESAVE);
    }
    if (isPicture(bytes)) {
      throw new Unfit("这是图片，没有文字", "请先做文字识别（OCR），或到政府网站找网页版、Word 版；" + OTHER_FORMS);
    }
    String text = PlainFile.decode(bytes);
    return HtmlText.isPage(text) ? HtmlText.read(text) : PlainFile.lines(text);
  }

  /** The old container holds .doc and .wps files, and .docx files under a password. */
  private static Unfit old(byte[] bytes) {
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    String marker =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return content.contains(marker)
        ? new Unfit("文件加了密码", "请在“文件—信息—保护文档”里去掉密码，保存后再试")
        : new Unfit("这是旧格式（.doc 或 .wps）的文件", RESAVE);
  }

  private static boolean isPicture(byte[] b) {
    return starts(b, "GIF8")
        || b.length > 3 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8
        || b.length > 3 && (b[0] & 0xFF) == 0x89 && b[1] == 'P' && b[2] == 'N';
  }

  private static boolean starts(byte[] bytes, String mark) {
    if (bytes.length < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (bytes[i] != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
