package cn.duibiao.excel;

import cn.duibiao.yaml.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the cells of a workbook row by row, as POI streams them: nothing is computed, no style is
 * built, no link followed.
 */
final class BookReader {

  private static final String RESAVE = "请用 Excel 或 WPS 打开看看，另存为“Excel 工作簿（*.xlsx）”再交";

  static {
    // BookFile has bounded what unpacking gives; a form full of blanks may well be packed to a
    // hundredth
    ZipSecureFile.setMinInflateRatio(0);
  }

  private BookReader() {}

  /** The sheets of {@code path}, called {@code name} in messages; none when there was a problem. */
  static List<BookSheet> read(Path path, String name, Problems problems) {
    if (!BookFile.isFit(path, name, problems)) {
      return List.of();
    }
    List<BookSheet> sheets = new ArrayList<>();
    try (OPCPackage file = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      read(file, name, problems, sheets);
      return sheets;
    } catch (SheetHandler.TooLarge e) {
      problems.error(name, 0, 0, "工作表“" + e.getMessage() + "”的内容过多，不像填报表", "请删除多余的行列；逐件的明细不放在这张表里");
    } catch (InvalidFormatException | OpenXML4JRuntimeException e) {
      problems.error(name, 0, 0, "不是完整的 .xlsx 工作簿", RESAVE);
    } catch (IOException
        | SAXException
        | OpenXML4JException
        | ParserConfigurationException
        | RuntimeException e) {
      // a library in the middle of somebody's broken file may fail in any way; the file is at fault
      problems.error(name, 0, 0, "文件损坏，读不出内容", RESAVE);
    }
    return List.of();
  }

  private static void read(OPCPackage file, String name, Problems problems, List<BookSheet> sheets)
      throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(file);
    BookHandler book = new BookHandler();
    try (InputStream in = reader.getWorkbookData()) {
      parse(in, book);
    }
    StylesHandler styles = new StylesHandler();
    try (InputStream in = reader.getStylesData()) {
      if (in != null) {
        parse(in, styles);
      }
    }
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
    for (Map.Entry<String, BookHandler.Entry> sheet : book.sheets().entrySet()) {
      String title = sheet.getValue().name();
      SheetHandler handler = new SheetHandler(title, strings, styles, book.isFrom1904());
      try (InputStream in = reader.getSheet(sheet.getKey())) {
        parse(in, handler);
      }
      sheets.add(new BookSheet(title, sheet.getValue().hidden(), handler.rows(), handler.merged()));
      if (handler.isCut()) {
        problems.hint(
            new cn.duibiao.yaml.Node.Scalar(name + " 表“" + title + "”", 0, 0, ""),
            "第" + SheetHandler.MAX_COLUMNS + "列以后还有内容，没有读",
            "请把要交的数放到表头所在的各列");
      }
    }
  }

  private static void parse(InputStream in, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(in));
  }
}
