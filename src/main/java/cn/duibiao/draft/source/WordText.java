package cn.duibiao.draft.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The text of a .docx. POI opens the package within bounds; its main part is then streamed instead
 * of being built as POI's tree of beans, which costs a cold start a second and fifty times the
 * memory of the text.
 */
final class WordText {

  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final long MAX_PART = 64L << 20;
  private static final String RESAVE = "请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再试";

  private final List<Line> lines = new ArrayList<>();
  private final Deque<List<List<String>>> tables = new ArrayDeque<>();
  private final Deque<StringBuilder> cells = new ArrayDeque<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int length;

  private WordText() {}

  static List<Line> read(byte[] bytes) throws Unfit {
    ZipSecureFile.setMaxEntrySize(MAX_PART);
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      List<PackagePart> main = file.getPartsByContentType(MAIN);
      if (main.isEmpty()) {
        throw new Unfit("压缩包里没有 Word 正文，不是 .docx 文档", RESAVE);
      }
      try (InputStream part = main.get(0).getInputStream()) {
        return new WordText().stream(part);
      }
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
      throw new Unfit("Word 文档损坏，打不开", RESAVE);
    }
  }

  private List<Line> stream(InputStream part) throws XMLStreamException, Unfit {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    int skipping = 0;
    boolean text = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        // Deleted text, field codes, and the second copy that old versions of Word are given.
        boolean skipped =
            List.of("del", "moveFrom", "instrText", "Fallback").contains(xml.getLocalName());
        skipping += skipping > 0 || skipped ? 1 : 0;
        text = xml.getLocalName().equals("t");
        open(xml.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS && text && skipping == 0) {
        append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        skipping -= skipping > 0 ? 1 : 0;
        text = false;
        close(xml.getLocalName());
      }
    }
    return lines;
  }

  private void append(String words) throws Unfit {
    length += words.length();
    if (length > ReportFile.MAX_TEXT) {
      throw new Unfit("文字超过四百万字，不像一份报告", "请只留报告正文");
    }
    paragraph.append(words);
  }

  private void open(String element) {
    switch (element) {
      case "tab" -> paragraph.append(' ');
      case "br" -> endParagraph();
      case "tbl" -> tables.push(new ArrayList<>());
      case "tr" -> {
        if (!tables.isEmpty()) {
          tables.peek().add(new ArrayList<>());
        }
      }
      case "tc" -> cells.push(new StringBuilder());
      default -> {}
    }
  }

  private void close(String element) {
    switch (element) {
      case "p" -> endParagraph();
      case "tc" -> endCell();
      case "tbl" -> endTable();
      default -> {}
    }
  }

  private void endParagraph() {
    if (cells.isEmpty()) {
      lines.add(new Line(paragraph.toString(), true));
    } else {
      cells.peek().append(paragraph);
    }
    paragraph.setLength(0);
  }

  private void endCell() {
    if (!cells.isEmpty()) {
      String cell = cells.pop().toString();
      if (!tables.isEmpty() && !tables.peek().isEmpty()) {
        List<List<String>> rows = tables.peek();
        rows.get(rows.size() - 1).add(cell);
      }
    }
  }

  private void endTable() {
    if (tables.isEmpty()) {
      return;
    }
    List<Line> table = TableText.lines(tables.pop());
    if (cells.isEmpty()) {
      lines.addAll(table);
    } else {
      table.forEach(row -> cells.peek().append(row.text()));
    }
  }
}
