package cn.duibiao.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number format of each cell style: that alone tells a day from a number. */
final class StylesHandler extends DefaultHandler {

  private static final int MAX = 65_000;

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private boolean inCellStyles;

  /** A format by its number. */
  record Format(int id, String code) {}

  /** The format of a style; General when there is no such style. */
  Format format(int style) {
    int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
    String code = formats.get(id);
    return new Format(id, code == null ? BuiltinFormats.getBuiltinFormat(id) : code);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    if (local.equals("numFmt") && formats.size() < MAX) {
      formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
    } else if (local.equals("cellXfs")) {
      inCellStyles = true;
    } else if (local.equals("xf") && inCellStyles && styles.size() < MAX) {
      styles.add(number(attributes.getValue("numFmtId")));
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (local.equals("cellXfs")) {
      inCellStyles = false;
    }
  }

  private static int number(String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
