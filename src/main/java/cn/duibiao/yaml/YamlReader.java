package cn.duibiao.yaml;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a YAML file into {@link Node}s with places. Anchors, tags and merge keys are refused, size
 * and depth are bounded, and what people get wrong by hand is told in Chinese before YAML's own
 * grammar is asked ({@link HandwritingCheck}).
 */
public final class YamlReader {

  /** A district's year is some tens of kilobytes; the catalogue files are of the same size. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  static final int MAX_DEPTH = 50;

  /** Characters of one text; a paragraph of a report has some hundreds. */
  static final int MAX_TEXT = 10_000;

  /**
   * Characters of one line: YAML's own parser takes seconds to see that a long one is no number.
   */
  static final int MAX_LINE = 100_000;

  /** Lines of a file, and texts, lists and mappings in it: more takes longer than anybody waits. */
  static final int MAX_LINES = 30_000;

  static final int MAX_NODES = 200_000;

  private static final String TOO_MUCH = "请检查是否选错了文件；件数很多的清单请改填合计";

  private static final String EXAMPLE = "请从示例 examples/quangang-2023.yaml 复制一份再填";

  private static final YAMLFactory FACTORY = factory();

  private YamlReader() {}

  /**
   * A file's text and its parsed content; {@code root} is null when there is none or it has errors.
   */
  public record Document(String text, Node root) {}

  private static YAMLFactory factory() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_BYTES);
    return YAMLFactory.builder()
        .loaderOptions(options)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
        .build();
  }

  /** Reads {@code path}, naming it {@code name} in messages; problems are added, never thrown. */
  public static Document read(Path path, String name, Problems problems) {
    String text = text(path, name, problems);
    if (text == null) {
      return new Document("", null);
    }
    return new Document(text, parse(text, name, problems));
  }

  private static String text(Path path, String name, Problems problems) {
    if (!Files.exists(path)) {
      problems.error(name, 0, 0, "没有这个文件", "请核对文件名和所在文件夹，或用 ls、dir 查看");
      return null;
    }
    if (Files.isDirectory(path)) {
      problems.error(name, 0, 0, "这是一个文件夹，不是数据文件", "请写到具体的 .yaml 文件");
      return null;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length <= MAX_BYTES) {
        return Utf8Text.decode(bytes, name, problems);
      }
      problems.error(name, 0, 0, "文件超过5MB，不像年度数据", "请确认选对了文件；佐证材料只登记名称、文号，不放进数据文件");
    } catch (IOException e) {
      problems.error(name, 0, 0, "文件打不开", "请确认有读取权限，并且没有被其他程序占用");
    }
    return null;
  }

  /**
   * Parses {@code text}; returns null when it is empty or has errors, which are added to {@code
   * problems}.
   */
  public static Node parse(String text, String name, Problems problems) {
    if (text.isBlank()) {
      problems.error(name, 0, 0, "文件是空的", EXAMPLE);
      return null;
    }
    if (isEndless(text, name, problems)) {
      return null;
    }
    HandwritingCheck.Meant meant = HandwritingCheck.check(text, name, problems);
    try (YAMLParser parser = FACTORY.createParser(meant.text())) {
      return root(parser, meant, name, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("a parser of text does no input or output", e);
    }
  }

  /** True when there are too many lines, or one too long, to be looked at any further. */
  private static boolean isEndless(String text, String name, Problems problems) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (end && i - start > MAX_LINE) {
        problems.error(name, line, 1, "这一行有" + (i - start) + "个字符，不像手填的数据", TOO_MUCH);
        return true;
      }
      if (end) {
        boolean windows = text.startsWith("\r\n", i);
        i += windows ? 1 : 0;
        start = i + 1;
        line++;
      }
      if (line > MAX_LINES) {
        problems.error(name, line, 1, "文件超过" + MAX_LINES + "行，不像手填的数据", TOO_MUCH);
        return true;
      }
    }
    return false;
  }

  private static Node root(
      YAMLParser parser, HandwritingCheck.Meant meant, String name, Problems problems) {
    Builder builder = new Builder(parser, meant, name, problems, new AtomicInteger());
    try {
      Node root = parser.nextToken() == null ? null : builder.node();
      if (Node.isBlank(root)) {
        problems.error(name, 0, 0, "文件里只有注释，没有内容", EXAMPLE);
        return null;
      }
      if (parser.nextToken() != null) {
        int start = separator(meant.text(), builder.line());
        problems.error(name, start, 1, "一个文件里写了两份内容（中间有 ---）", "请拆成两个文件");
      }
      return root;
    } catch (TooMuchException e) {
      return null;
    } catch (IOException e) {
      GrammarError.of(e, builder.line(), builder.column()).report(meant, name, problems);
      return null;
    }
  }

  /** The last line of dashes up to {@code line}. */
  private static int separator(String text, int line) {
    List<String> lines = text.lines().toList();
    int at = Math.min(line, lines.size());
    while (at > 1 && !lines.get(at - 1).startsWith("---")) {
      at--;
    }
    return at;
  }

  /** Ends a file that has more in it than is looked at; it has been told. */
  private static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private record Builder(
      YAMLParser parser,
      HandwritingCheck.Meant meant,
      String file,
      Problems problems,
      AtomicInteger nodes) {

    int line() {
      return parser.currentTokenLocation().getLineNr();
    }

    int column() {
      return meant.column(line(), parser.currentTokenLocation().getColumnNr());
    }

    /** Something wrong with the current token. */
    void error(String found, String mend) {
      problems.error(file, line(), column(), found, mend);
    }

    Node node() throws IOException {
      if (nodes.incrementAndGet() > MAX_NODES) {
        error("文件里的内容超过" + MAX_NODES + "处，不像手填的数据", TOO_MUCH);
        throw new TooMuchException();
      }
      int line = line();
      int column = column();
      if (parser.getObjectId() != null || parser.isCurrentAlias()) {
        refuseAnchor();
      } else if (parser.getTypeId() != null) {
        error("用了类型标记（! 开头）", "请去掉标记；如是文字，请加引号");
      }
      return switch (parser.currentToken()) {
        case START_OBJECT -> new Node.Mapping(file, line, column, entries());
        case START_ARRAY -> new Node.Sequence(file, line, column, items());
        // Plain nulls, numbers and booleans come with their source text: we read them ourselves.
        default ->
            new Node.Scalar(
                file, line, column, parser.isCurrentAlias() ? "" : bounded(parser.getText()));
      };
    }

    private void refuseAnchor() {
      error("用了锚点或引用（& 或 * 开头）", "请把内容直接写出来；如是文字，请加引号");
    }

    private List<Node> items() throws IOException {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return items;
    }

    private List<Node.Entry> entries() throws IOException {
      List<Node.Entry> entries = new ArrayList<>();
      Map<String, Integer> seen = new HashMap<>();
      String outer = parser.getObjectId();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        // The parser goes on naming the mapping's own anchor at its first key.
        if (parser.getObjectId() != null && !parser.getObjectId().equals(outer)) {
          refuseAnchor();
        }
        Node.Scalar key = new Node.Scalar(file, line(), column(), bounded(parser.currentName()));
        Integer first = seen.putIfAbsent(key.text(), key.line());
        if (key.text().equals("<<")) {
          problems.error(key, "用了合并键 <<", "请把内容直接写出来");
        } else if (first != null) {
          problems.error(
              key, "“" + key.text() + "”写了两遍，第一遍在第" + first + "行", "请合并成一处；不同主体的数写成列表，每个主体一行");
        }
        parser.nextToken();
        Node value = node();
        if (!key.text().equals("<<")) {
          entries.add(new Node.Entry(key, value));
        }
      }
      return entries;
    }

    /** The text, or nothing where there is more than anybody would write. */
    private String bounded(String text) {
      if (text != null && text.length() > MAX_TEXT) {
        error(
            "这里的一段文字有" + text.length() + "个字，超过" + MAX_TEXT + "个", "请检查引号是否成对；长的内容不用抄，写明在哪份材料第几页");
        return "";
      }
      return plain(text);
    }

    /** Without the space around it and without characters nobody sees. */
    private static String plain(String text) {
      return text == null ? "" : text.replaceAll("\\p{Cf}", "").replace('\u00a0', ' ').strip();
    }
  }
}
