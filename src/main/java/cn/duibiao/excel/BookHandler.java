package cn.duibiao.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The list of sheets, and from which year days are counted. */
final class BookHandler extends DefaultHandler {

  private static final int MAX_SHEETS = 200;

  private final Map<String, Entry> sheets = new LinkedHashMap<>();
  private boolean from1904;

  /** A sheet's name, and whether it is hidden. */
  record Entry(String name, boolean hidden) {}

  /** By relation, in order. */
  Map<String, Entry> sheets() {
    return sheets;
  }

  boolean isFrom1904() {
    return from1904;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    if (local.equals("sheet") && sheets.size() < MAX_SHEETS) {
      String state = attributes.getValue("state");
      String id = null;
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getLocalName(i).equals("id")) {
          id = attributes.getValue(i);
        }
      }
      String name = attributes.getValue("name");
      sheets.put(
          id, new Entry(name == null ? "未命名" : name, state != null && !state.equals("visible")));
    } else if (local.equals("workbookPr")) {
      String value = attributes.getValue("date1904");
      from1904 = "1".equals(value) || "true".equals(value);
    }
  }
}
