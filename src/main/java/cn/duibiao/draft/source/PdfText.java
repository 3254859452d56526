package cn.duibiao.draft.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, page by page. */
final class PdfText {

  private static final int MAX_PAGES = 2_000;

  /** A page of a report has several hundred characters; one with fewer than this is a picture. */
  private static final int FEW = 20;

  private PdfText() {}

  static List<Line> read(byte[] bytes) throws Unfit {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MAX_PAGES) {
        throw new Unfit("有" + document.getNumberOfPages() + "页，不像一份报告", "请只留报告正文的页");
      }
      return lines(document);
    } catch (InvalidPasswordException e) {
      throw new Unfit("PDF 加了密码", "请用打开密码去掉保护后另存，或换成 .docx、网页");
    } catch (IOException | RuntimeException e) {
      throw new Unfit("PDF 损坏，打不开", "请重新下载，或换成 .docx、网页");
    }
  }

  private static List<Line> lines(PDDocument document) throws IOException, Unfit {
    List<Line> lines = new ArrayList<>();
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    String text = stripper.getText(document);
    long written = text.chars().filter(c -> !Character.isWhitespace(c)).count();
    if (written < (long) FEW * document.getNumberOfPages()) {
      throw new Unfit("PDF 里只有图像，没有文字，是扫描件", "请先做文字识别（OCR）另存为文字版 PDF 或 .docx，或到政府网站找网页版");
    }
    long chinese = text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
    if (chinese * 5 < written) {
      throw new Unfit("PDF 里的字读出来不是中文（字体没有附对照表）", "请换成 .docx、网页，或重新做文字识别（OCR）");
    }
    if (text.length() > ReportFile.MAX_TEXT) {
      throw new Unfit("文字超过四百万字，不像一份报告", "请只留报告正文的页");
    }
    text.lines().forEach(line -> lines.add(new Line(line, false)));
    return lines;
  }
}
