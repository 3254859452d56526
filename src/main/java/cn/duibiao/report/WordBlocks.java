package cn.duibiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Paragraphs and tables of WordprocessingML, in the styles of a template. */
final class WordBlocks {

  static final String BODY = "对标正文";
  static final String SUBPART = "对标二级";
  static final String HEAD = "对标表头";
  static final String CELL = "对标表格";
  static final String CENTRED = "对标表格居中";
  static final String SMALL = "对标小字";

  /** Every style a template must define. */
  static final List<String> STYLES = List.of(BODY, SUBPART, HEAD, CELL, CENTRED, SMALL);

  private final StringBuilder xml = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private final UnaryOperator<String> styleId;
  private final int firstNote;

  /**
   * @param styleId from a style's name to its id in the template
   * @param firstNote number of the first footnote, or 0 where the template has no footnotes and
   *     they stand in brackets behind the sentence
   */
  WordBlocks(UnaryOperator<String> styleId, int firstNote) {
    this.styleId = styleId;
    this.firstNote = firstNote;
  }

  /** A column of a table: width in twentieths of a point. */
  record Column(String head, int width, String style) {

    static Column text(String head, int width) {
      return new Column(head, width, CELL);
    }

    static Column centred(String head, int width) {
      return new Column(head, width, CENTRED);
    }
  }

  WordBlocks paragraph(String style, String text) {
    open(style);
    run(text);
    xml.append("</w:p>");
    return this;
  }

  /** The same at the head of a new page. */
  WordBlocks onNewPage(String style, String text) {
    int start = xml.length();
    paragraph(style, text);
    int at = xml.indexOf("</w:pPr>", start);
    xml.insert(at, "<w:pageBreakBefore/>");
    return this;
  }

  WordBlocks body(String text) {
    return paragraph(BODY, text);
  }

  /** The last paragraph of a part: what follows it does not stand on a page alone. */
  WordBlocks last(String text) {
    return onePage(out -> out.body(text));
  }

  /** What {@code content} writes stays on one page, with the beginning of what follows. */
  WordBlocks onePage(Consumer<WordBlocks> content) {
    int start = xml.length();
    content.accept(this);
    String kept = xml.substring(start).replace("</w:pPr>", "<w:keepNext/></w:pPr>");
    xml.replace(start, xml.length(), kept);
    return this;
  }

  /** A paragraph of body text with a footnote behind it. */
  WordBlocks noted(String text, String note) {
    open(BODY);
    if (note.isEmpty()) {
      run(text);
    } else if (firstNote == 0) {
      run(text + "〔" + note + "〕");
    } else {
      run(text);
      int id = firstNote + notes.size();
      xml.append(
              "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"")
          .append(id)
          .append("\"/></w:r>");
      notes.add(
          "<w:footnote w:id=\""
              + id
              + "\"><w:p><w:pPr><w:pStyle w:val=\""
              + styleId.apply(SMALL)
              + "\"/></w:pPr><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r>"
              + "<w:r><w:t xml:space=\"preserve\"> "
              + escaped(note)
              + "</w:t></w:r></w:p></w:footnote>");
    }
    xml.append("</w:p>");
    return this;
  }

  /** A table with a heading row that repeats on every page; rows do not break across pages. */
  WordBlocks table(List<Column> columns, List<List<String>> rows) {
    int width = columns.stream().mapToInt(Column::width).sum();
    xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
        .append(width)
        .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.append("<w:")
          .append(side)
          .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    }
    xml.append(
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"30\" w:type=\"dxa\"/><w:left w:w=\"57\" w:type=\"dxa\"/><w:bottom w:w=\"30\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    columns.forEach(c -> xml.append("<w:gridCol w:w=\"").append(c.width()).append("\"/>"));
    xml.append("</w:tblGrid>");
    row(columns, columns.stream().map(Column::head).toList(), true);
    rows.forEach(r -> row(columns, r, false));
    xml.append("</w:tbl>");
    return this;
  }

  private void row(List<Column> columns, List<String> cells, boolean head) {
    xml.append("<w:tr><w:trPr><w:cantSplit/>")
        .append(head ? "<w:tblHeader/>" : "")
        .append("</w:trPr>");
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
          .append(column.width())
          .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
      for (String line : cells.get(i).split("\n", -1)) {
        paragraph(head ? HEAD : column.style(), line);
      }
      xml.append("</w:tc>");
    }
    xml.append("</w:tr>");
  }

  private void open(String style) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"")
        .append(styleId.apply(style))
        .append("\"/></w:pPr>");
  }

  private void run(String text) {
    if (!text.isEmpty()) {
      xml.append("<w:r><w:t xml:space=\"preserve\">").append(escaped(text)).append("</w:t></w:r>");
    }
  }

  String xml() {
    return xml.toString();
  }

  /** The footnotes made so far. */
  List<String> notes() {
    return notes;
  }

  /** {@code text} as content of an element; what XML cannot hold becomes a blank. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(storable(c) ? c : ' ');
              }
            });
    return safe.toString();
  }

  private static boolean storable(int c) {
    return c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
  }
}
