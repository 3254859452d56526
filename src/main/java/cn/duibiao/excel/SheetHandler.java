package cn.duibiao.excel;

import cn.duibiao.excel.BookSheet.BookRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of one sheet that are not blank. */
final class SheetHandler extends DefaultHandler {

  /** Far more than the form has, far fewer than a hostile file. */
  static final int MAX_COLUMNS = 60;

  private static final int MAX_ROWS = 20_100;
  private static final int MAX_CELLS = 300_000;
  private static final int MAX_MERGED = 1_000;
  private static final int MAX_TEXT = 33_000;

  private final String name;
  private final SharedStrings strings;
  private final CellText cellText;
  private final List<BookRow> rows = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private Map<Integer, SheetCell> cells = new TreeMap<>();
  private StringBuilder open;
  private boolean hasFormula;
  private boolean cut;
  private int phonetic;
  private int row;
  private int column;
  private int style;
  private int count;
  private String type;

  /** The message is the sheet's name. */
  static final class TooLarge extends SAXException {
    private static final long serialVersionUID = 1L;

    TooLarge(String sheet) {
      super(sheet);
    }
  }

  SheetHandler(String name, SharedStrings strings, StylesHandler styles, boolean from1904) {
    this.name = name;
    this.strings = strings;
    this.cellText = new CellText(styles, from1904);
  }

  List<BookRow> rows() {
    return rows;
  }

  List<String> merged() {
    return merged;
  }

  /** True when something stood beyond the columns that are read. */
  boolean isCut() {
    return cut;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    switch (local) {
      case "row" -> {
        row = number(attributes.getValue("r"), row + 1);
        column = -1;
        cells = new TreeMap<>();
      }
      case "c" -> {
        column = column(attributes.getValue("r"));
        style = number(attributes.getValue("s"), 0);
        type = attributes.getValue("t");
        value.setLength(0);
        formula.setLength(0);
        hasFormula = false;
      }
      case "v", "t" -> open = phonetic > 0 ? null : value;
      case "rPh" -> phonetic++;
      case "f" -> {
        open = formula;
        hasFormula = true;
      }
      case "mergeCell" -> {
        if (merged.size() >= MAX_MERGED) {
          throw new TooLarge(name);
        }
        merged.add(String.valueOf(attributes.getValue("ref")));
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (open != null) {
      if (open.length() + length > MAX_TEXT) {
        throw new TooLarge(name);
      }
      open.append(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    switch (local) {
      case "v", "t", "f" -> open = null;
      case "rPh" -> phonetic--;
      case "c" -> cell();
      case "row" -> {
        if (!cells.isEmpty()) {
          if (rows.size() >= MAX_ROWS) {
            throw new TooLarge(name);
          }
          rows.add(new BookRow(row, cells));
          cells = new TreeMap<>();
        }
      }
      default -> {}
    }
  }

  private void cell() throws SAXException {
    SheetCell cell =
        cellText.cell(column, type, style, raw(), hasFormula ? formula.toString() : null);
    if (cell == null) {
      return;
    }
    if (column >= MAX_COLUMNS) {
      cut = true;
    } else {
      if (++count > MAX_CELLS) {
        throw new TooLarge(name);
      }
      cells.put(column, cell);
    }
  }

  private String raw() {
    if (!"s".equals(type)) {
      return value.toString();
    }
    int index = number(value.toString(), -1);
    return index < 0 || index >= strings.getUniqueCount()
        ? ""
        : strings.getItemAt(index).getString();
  }

  /** The column of B7 is 1; without a reference it is the next one. */
  private int column(String reference) {
    int result = 0;
    for (int i = 0; reference != null && i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z' || result > 20_000) {
        break;
      }
      result = result * 26 + (c - 'A' + 1);
    }
    return result == 0 ? column + 1 : result - 1;
  }

  private static int number(String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
