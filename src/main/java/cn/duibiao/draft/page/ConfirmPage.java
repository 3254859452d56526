package cn.duibiao.draft.page;

import cn.duibiao.draft.Draft;
import cn.duibiao.draft.DraftYaml;
import cn.duibiao.draft.Proposal;
import cn.duibiao.draft.Unread;
import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.model.Field;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page to confirm a draft on: the report's text with every figure marked, the proposals beside
 * it, and a button that gives the confirmed file. One file that asks for nothing from outside.
 */
public final class ConfirmPage {

  private static final String STYLE = asset("confirm.css");
  private static final String SCRIPT = asset("confirm.js");

  private final Draft draft;
  private final Map<String, Field> dictionary;
  private final String file;
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> unread = new ArrayList<>();

  private ConfirmPage(Draft draft, Map<String, Field> dictionary, String file) {
    this.draft = draft;
    this.dictionary = dictionary;
    this.file = file;
    draft.proposals().forEach(p -> rows.add(Row.of(p, "r" + (rows.size() + 1))));
    draft.unread().forEach(u -> unread.add(Row.of(u, "u" + (unread.size() + 1))));
  }

  /**
   * The page, UTF-8.
   *
   * @param file name of the data file that the button gives
   */
  public static byte[] write(Draft draft, Map<String, Field> dictionary, String file) {
    StringOutput out = new StringOutput();
    JteconfirmGenerated.render(
        new OwaspHtmlTemplateOutput(out), null, new ConfirmPage(draft, dictionary, file));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A run of a paragraph: plain text, or a figure with the row it belongs to. */
  public record Span(String kind, String id, String href, String text) {}

  /** A paragraph. */
  public record Block(String position, boolean heading, List<Span> spans) {}

  /** A line of the table; texts are empty where there is nothing. */
  public record Row(
      String id,
      boolean open,
      String theme,
      String field,
      List<String> choices,
      String value,
      String numerator,
      String denominator,
      String scope,
      String usual,
      String period,
      String quote,
      String position,
      String note) {

    static Row of(Proposal p, String id) {
      return new Row(
          id,
          p.isOpen(),
          p.field().theme(),
          p.field().name(),
          p.choices().stream().map(Field::name).toList(),
          p.value(),
          text(p.numerator()),
          text(p.denominator()),
          text(p.scope()),
          p.field().usualScope(),
          text(p.period()),
          p.quote(),
          p.position(),
          text(p.note()));
    }

    static Row of(Unread u, String id) {
      return new Row(
          id,
          true,
          "",
          "",
          List.of(),
          u.wording(),
          "",
          "",
          "",
          "",
          "",
          u.quote(),
          u.position(),
          u.reason());
    }

    /** Where its figure stands in the text. */
    public String href() {
      return "#t" + id;
    }

    private static String text(String words) {
      return words == null ? "" : words;
    }
  }

  public Draft draft() {
    return draft;
  }

  public String title() {
    return draft.name() + " " + draft.year() + "年度 年度报告数据核对";
  }

  public String file() {
    return file;
  }

  public List<Row> rows() {
    return rows;
  }

  public List<Row> unread() {
    return unread;
  }

  public Collection<Field> dictionary() {
    return dictionary.values();
  }

  public List<String> themes() {
    return rows.stream().map(Row::theme).distinct().toList();
  }

  /** The file before and behind its 数据, as the button puts it together. */
  public String head() {
    return DraftYaml.head(draft);
  }

  public String tail() {
    return DraftYaml.tail(draft);
  }

  /** The text, its figures marked. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < draft.paragraphs().size(); i++) {
      Paragraph p = draft.paragraphs().get(i);
      blocks.add(new Block(p.position(), p.heading(), spans(p.text(), marks(i))));
    }
    return blocks;
  }

  /** A marked place of a paragraph. */
  private record Mark(int start, int end, String kind, String id) {}

  private Map<Integer, Mark> marks(int paragraph) {
    Map<Integer, Mark> marks = new TreeMap<>();
    for (int n = 0; n < draft.proposals().size(); n++) {
      Proposal p = draft.proposals().get(n);
      if (p.paragraph() == paragraph) {
        marks.putIfAbsent(
            p.start(), new Mark(p.start(), p.end(), p.isOpen() ? "o" : "p", rows.get(n).id()));
      }
    }
    for (int n = 0; n < draft.unread().size(); n++) {
      Unread u = draft.unread().get(n);
      if (u.paragraph() == paragraph) {
        marks.putIfAbsent(u.start(), new Mark(u.start(), u.end(), "u", unread.get(n).id()));
      }
    }
    return marks;
  }

  private static List<Span> spans(String text, Map<Integer, Mark> marks) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (Mark m : marks.values()) {
      if (m.start() >= at) {
        spans.add(new Span("", "", "", text.substring(at, m.start())));
        spans.add(
            new Span(m.kind(), "t" + m.id(), "#" + m.id(), text.substring(m.start(), m.end())));
        at = m.end();
      }
    }
    spans.add(new Span("", "", "", text.substring(at)));
    return spans;
  }

  /** Only this style and this script run, whatever stands in a report. */
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
        + hash(STYLE)
        + "; script-src "
        + hash(SCRIPT);
  }

  public String style() {
    return STYLE;
  }

  public String script() {
    return SCRIPT;
  }

  private static String asset(String name) {
    try (InputStream in = ConfirmPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
