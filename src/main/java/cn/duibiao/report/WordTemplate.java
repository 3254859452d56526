package cn.duibiao.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSOutput;
import org.w3c.dom.ls.LSSerializer;
import org.xml.sax.SAXException;

/**
 * A Word file with places such as {@code {{主要问题}}}. A place for text may stand inside a sentence,
 * also when Word has split it into several runs; a place for paragraphs or a table has a paragraph
 * of its own, which they replace. Everything else in the file stays as its owner made it.
 */
final class WordTemplate {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]{1,30}?)\\s*}}");
  private static final Pattern FILLED_PART =
      Pattern.compile("word/(document|header[^/]*|footer[^/]*)\\.xml");
  private static final Pattern NOTE_ID = Pattern.compile("w:footnote [^>]*w:id=\"(-?\\d+)\"");
  private static final String NOTES = "word/footnotes.xml";
  private static final String MARK = "duibiao-place";

  private final String name;
  private final OoxmlPackage file;
  private final Map<String, Document> parts = new HashMap<>();
  private final Map<String, String> styles = new HashMap<>();

  private WordTemplate(String name, OoxmlPackage file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Reads a template.
   *
   * @param name what its owner calls it
   * @throws TemplateException when it is no .docx file, holds macros, or a place or style is
   *     missing or unknown; every one of them is named
   */
  static WordTemplate read(
      String name, byte[] bytes, Set<String> text, Set<String> blocks, Set<String> optional) {
    WordTemplate template;
    try {
      template = new WordTemplate(name, OoxmlPackage.read(bytes));
      template.parse();
    } catch (IOException | SAXException e) {
      throw new TemplateException(
          "模板“" + name + "”不是完好的 .docx 文件。请在 Word 或 WPS 里另存为“Word 文档（*.docx）”再用。");
    }
    template.check(text, blocks, optional);
    return template;
  }

  private void parse() throws IOException, SAXException {
    if (file.part("word/document.xml") == null || file.part("word/styles.xml") == null) {
      throw new IOException("no Word document");
    }
    if (file.part("word/vbaProject.bin") != null) {
      throw new TemplateException("模板“" + name + "”带有宏，不能使用。请另存为不带宏的 .docx 文件。");
    }
    DocumentBuilder builder = builder();
    for (String part : file.names()) {
      if (FILLED_PART.matcher(part).matches()) {
        parts.put(part, builder.parse(new ByteArrayInputStream(file.part(part))));
      }
    }
    Document sheet = builder.parse(new ByteArrayInputStream(file.part("word/styles.xml")));
    for (Element style : elements(sheet.getDocumentElement(), "style")) {
      elements(style, "name")
          .forEach(n -> styles.put(n.getAttributeNS(W, "val"), style.getAttributeNS(W, "styleId")));
    }
  }

  /** No DTD, no entity, nothing from outside: a template is somebody's file. */
  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check(Set<String> text, Set<String> blocks, Set<String> optional) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> notAlone = new TreeSet<>();
    for (Map.Entry<String, Document> part : parts.entrySet()) {
      for (Element paragraph : elements(part.getValue().getDocumentElement(), "p")) {
        String words = words(paragraph);
        Matcher place = PLACE.matcher(words);
        while (place.find()) {
          found.add(place.group(1));
          boolean alone =
              words.strip().equals(place.group())
                  && part.getKey().equals("word/document.xml")
                  && "body".equals(paragraph.getParentNode().getLocalName())
                  && elements(paragraph, "sectPr").isEmpty();
          if (blocks.contains(place.group(1)) && !alone) {
            notAlone.add(place.group(1));
          }
        }
      }
    }
    Set<String> known = new TreeSet<>(text);
    known.addAll(blocks);
    List<String> missing =
        known.stream().filter(p -> !optional.contains(p) && !found.contains(p)).toList();
    List<String> unknown = found.stream().filter(p -> !known.contains(p)).sorted().toList();
    List<String> noStyle = WordBlocks.STYLES.stream().filter(s -> !styles.containsKey(s)).toList();
    StringBuilder wrong = new StringBuilder();
    say(wrong, "缺少这些位置：", missing.stream().map(p -> "{{" + p + "}}").toList());
    say(wrong, "有不认识的位置：", unknown.stream().map(p -> "{{" + p + "}}").toList());
    say(wrong, "这些位置要在正文里单独成段：", notAlone.stream().map(p -> "{{" + p + "}}").toList());
    say(wrong, "缺少这些样式：", noStyle);
    if (wrong.length() > 0) {
      throw new TemplateException(
          "模板“" + name + "”不能使用。" + wrong + "请在自带模板（templates 文件夹）上修改，位置连同双花括号不要改动。");
    }
  }

  private static void say(StringBuilder wrong, String what, List<String> names) {
    if (!names.isEmpty()) {
      wrong.append(what).append(String.join("、", names)).append("。");
    }
  }

  /** New blocks in the styles of this template. */
  WordBlocks blocks() {
    byte[] notes = file.part(NOTES);
    int last = 0;
    if (notes != null) {
      Matcher id = NOTE_ID.matcher(new String(notes, StandardCharsets.UTF_8));
      while (id.find()) {
        last = Math.max(last, Integer.parseInt(id.group(1)));
      }
    }
    return new WordBlocks(styles::get, notes == null ? 0 : last + 1);
  }

  /**
   * The file with every place filled. A template is filled once.
   *
   * @param text texts by place
   * @param blocks WordprocessingML by place
   * @param notes footnotes to add
   */
  byte[] fill(Map<String, String> text, Map<String, String> blocks, List<String> notes) {
    Function<String, String> texts = place -> text.getOrDefault(place, "");
    for (Map.Entry<String, Document> part : parts.entrySet()) {
      boolean touched = false;
      for (Element paragraph : elements(part.getValue().getDocumentElement(), "p")) {
        Matcher place = PLACE.matcher(words(paragraph));
        if (place.find()) {
          touched = true;
          if (blocks.containsKey(place.group(1))) {
            paragraph
                .getParentNode()
                .replaceChild(
                    part.getValue().createProcessingInstruction(MARK, place.group(1)), paragraph);
          } else {
            fillIn(paragraph, texts);
          }
        }
      }
      if (touched) {
        String xml = serialised(part.getValue());
        for (Map.Entry<String, String> block : blocks.entrySet()) {
          xml = xml.replace("<?" + MARK + " " + block.getKey() + "?>", block.getValue());
        }
        file.put(part.getKey(), xml.getBytes(StandardCharsets.UTF_8));
      }
    }
    if (!notes.isEmpty()) {
      String xml = new String(file.part(NOTES), StandardCharsets.UTF_8);
      int end = xml.lastIndexOf("</w:footnotes>");
      file.put(
          NOTES,
          (xml.substring(0, end) + String.join("", notes) + xml.substring(end))
              .getBytes(StandardCharsets.UTF_8));
    }
    return file.toBytes();
  }

  /** Fills from the last place to the first, so that earlier offsets stay right. */
  private static void fillIn(Element paragraph, Function<String, String> texts) {
    Matcher place = PLACE.matcher(words(paragraph));
    List<int[]> spans = new ArrayList<>();
    List<String> values = new ArrayList<>();
    while (place.find()) {
      spans.add(new int[] {place.start(), place.end()});
      values.add(texts.apply(place.group(1)));
    }
    for (int i = spans.size() - 1; i >= 0; i--) {
      replace(paragraph, spans.get(i)[0], spans.get(i)[1], values.get(i));
    }
  }

  private static void replace(Element paragraph, int from, int to, String value) {
    int offset = 0;
    String pending = value;
    for (Element run : ownTexts(paragraph)) {
      String words = run.getTextContent();
      int start = Math.max(0, from - offset);
      int end = Math.min(words.length(), to - offset);
      if (start < words.length() && end > 0 && start < end) {
        run.setTextContent(words.substring(0, start) + pending + words.substring(end));
        run.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        pending = "";
      }
      offset += words.length();
    }
  }

  private static String words(Element paragraph) {
    StringBuilder words = new StringBuilder();
    ownTexts(paragraph).forEach(t -> words.append(t.getTextContent()));
    return words.toString();
  }

  /** The texts of a paragraph, without those of text boxes anchored in it. */
  private static List<Element> ownTexts(Element paragraph) {
    return elements(paragraph, "t").stream().filter(t -> paragraphOf(t) == paragraph).toList();
  }

  private static Node paragraphOf(Node node) {
    Node parent = node.getParentNode();
    while (parent != null
        && !(W.equals(parent.getNamespaceURI()) && "p".equals(parent.getLocalName()))) {
      parent = parent.getParentNode();
    }
    return parent;
  }

  private static List<Element> elements(Element in, String local) {
    NodeList nodes = in.getElementsByTagNameNS(W, local);
    List<Element> elements = new ArrayList<>(nodes.getLength());
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String serialised(Document document) {
    DOMImplementation implementation = document.getImplementation();
    DOMImplementationLS ls = (DOMImplementationLS) implementation.getFeature("LS", "3.0");
    LSSerializer serializer = ls.createLSSerializer();
    LSOutput output = ls.createLSOutput();
    StringWriter text = new StringWriter();
    output.setCharacterStream(text);
    output.setEncoding("UTF-8");
    serializer.setNewLine("\n");
    serializer.write(document, output);
    return text.toString();
  }
}
