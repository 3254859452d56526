package cn.duibiao.draft.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The article of a web page: where most of its sentences stand, without what surrounds it. */
final class HtmlText {

  private static final Pattern PAGE =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|div|p|meta)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PUBLISHED =
      Pattern.compile("(?:发布|公开|成文)(?:日期|时间)[:： ]{0,3}(20\\d\\d)[-./年](\\d{1,2})[-./月](\\d{1,2})");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "section",
          "article",
          "center",
          "dd",
          "dt",
          "blockquote");
  private static final int MAX_PAGE = 20_000_000;

  private HtmlText() {}

  static boolean isPage(String text) {
    return PAGE.matcher(text.substring(0, Math.min(text.length(), 4_000))).find();
  }

  static List<Line> read(String html) throws Unfit {
    if (html.length() > MAX_PAGE) {
      throw new Unfit("网页超过两千万字，不像一份报告", "请在浏览器里只选正文，复制到 .txt 或 .docx");
    }
    Document page = Jsoup.parse(html);
    String published = published(page);
    page.select("script,style,noscript,nav,form,select,iframe,button,template").remove();
    List<Line> lines = new ArrayList<>();
    if (!published.isEmpty()) {
      lines.add(new Line(published, true));
    }
    lines.addAll(lines(article(page.body())));
    return lines;
  }

  /** 发布日期 as the page states it beside the article, as a line of its own; or nothing. */
  private static String published(Document page) {
    Element meta = page.selectFirst("meta[name~=(?i)^pubdate$]");
    String stated = meta == null ? "" : "发布日期：" + meta.attr("content");
    for (String words : new String[] {stated, page.body().text()}) {
      Matcher m = PUBLISHED.matcher(words);
      while (m.find()) {
        if (!m.group().startsWith("成文")) {
          return "发布日期：" + m.group(1) + "-" + m.group(2) + "-" + m.group(3);
        }
      }
    }
    return "";
  }

  /** Goes down as long as one element alone holds most of the sentences that are not links. */
  private static Element article(Element body) {
    Map<Element, Integer> stops = stops(body);
    Element best = body;
    int all = stops.getOrDefault(body, 0);
    while (true) {
      Element next = null;
      for (Element child : best.children()) {
        if (stops.getOrDefault(child, 0) * 10 > all * 7) {
          next = child;
        }
      }
      if (next == null || next.tagName().equals("p")) {
        return best;
      }
      best = next;
    }
  }

  /** How many sentences end within each element, counted in one walk. */
  private static Map<Element, Integer> stops(Element body) {
    Map<Element, Integer> stops = new IdentityHashMap<>();
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text && text.parent() != null && !isLink(text.parent())) {
              int ends = (int) text.getWholeText().chars().filter(c -> c == '。').count();
              stops.merge(text.parent(), ends, Integer::sum);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (depth > 0 && node instanceof Element e && e.parent() != null) {
              stops.merge(e.parent(), stops.getOrDefault(e, 0), Integer::sum);
            }
          }
        });
    return stops;
  }

  private static boolean isLink(Element element) {
    return element.tagName().equals("a");
  }

  private static List<Line> lines(Element article) {
    List<Line> lines = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    article.traverse(
        new NodeVisitor() {
          private int tables;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element e && e.tagName().equals("table") && tables++ == 0) {
              end(paragraph, lines);
              lines.addAll(TableText.lines(rows(e)));
            } else if (node instanceof Element e && BLOCKS.contains(e.tagName())) {
              end(paragraph, lines);
            } else if (node instanceof TextNode text && tables == 0) {
              paragraph.append(text.getWholeText());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element e && e.tagName().equals("table")) {
              tables--;
            } else if (node instanceof Element e && BLOCKS.contains(e.tagName())) {
              end(paragraph, lines);
            }
          }
        });
    end(paragraph, lines);
    return lines;
  }

  private static void end(StringBuilder paragraph, List<Line> lines) {
    String text = paragraph.toString().replace('\n', ' ').strip();
    if (!text.isEmpty()) {
      lines.add(new Line(text, true));
    }
    paragraph.setLength(0);
  }

  /** Cells of a table of figures; a table that only lays out the page has one long cell. */
  private static List<List<String>> rows(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      row.children().forEach(cell -> cells.add(cell.text()));
      rows.add(cells);
    }
    return rows;
  }
}
