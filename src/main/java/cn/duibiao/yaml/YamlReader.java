package cn.duibiao.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads a YAML file into {@link Node}s with places. Anchors, tags and merge keys are refused, size
 * and depth are bounded, and what people get wrong by hand is told in Chinese before YAML's own
 * grammar is asked ({@link HandwritingCheck}).
 */
public final class YamlReader {

  /** A district's year is some tens of kilobytes; the catalogue files are of the same size. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private static final int MAX_DEPTH = 50;

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
    try {
      if (!Files.exists(path)) {
        problems.error(name, 0, 0, "没有这个文件", "请核对文件名和所在文件夹，或用 ls、dir 查看");
      } else if (Files.isDirectory(path)) {
        problems.error(name, 0, 0, "这是一个文件夹，不是数据文件", "请写到具体的 .yaml 文件");
      } else if (Files.size(path) > MAX_BYTES) {
        problems.error(name, 0, 0, "文件超过5MB，不像年度数据", "请确认选对了文件；佐证材料只登记名称、文号，不放进数据文件");
      } else {
        return decode(Files.readAllBytes(path), name, problems);
      }
    } catch (IOException e) {
      problems.error(name, 0, 0, "文件打不开", "请确认有读取权限，并且没有被其他程序占用");
    }
    return null;
  }

  private static String decode(byte[] bytes, String name, Problems problems) {
    if (bytes.length >= 2
        && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
      problems.error(name, 0, 0, "文件是 UTF-16 编码", "请用记事本打开，另存为时编码选 UTF-8");
      return null;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.error(name, 0, 0, "文件不是 UTF-8 编码，可能是 GBK", "请用记事本打开，另存为时编码选 UTF-8");
      return null;
    }
  }

  /**
   * Parses {@code text}; returns null when it is empty or has errors, which are added to {@code
   * problems}.
   */
  public static Node parse(String text, String name, Problems problems) {
    HandwritingCheck.check(text, name, problems);
    if (text.isBlank()) {
      problems.error(name, 0, 0, "文件是空的", "请从示例 examples/quangang-2023.yaml 复制一份再填");
      return null;
    }
    try (YAMLParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        problems.error(name, 0, 0, "文件里只有注释，没有内容", "请从示例 examples/quangang-2023.yaml 复制一份再填");
        return null;
      }
      Node root = new Builder(parser, name, problems).node();
      if (parser.nextToken() != null) {
        JsonLocation at = parser.currentTokenLocation();
        problems.error(name, at.getLineNr(), at.getColumnNr(), "一个文件里写了两份内容（中间有 ---）", "请拆成两个文件");
      }
      return root;
    } catch (IOException e) {
      grammar(e, name, problems);
      return null;
    }
  }

  private static void grammar(IOException e, String name, Problems problems) {
    int line = 0;
    int column = 0;
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      line = marked.getProblemMark().getLine() + 1;
      column = marked.getProblemMark().getColumn() + 1;
    } else if (e instanceof JacksonException jackson && jackson.getLocation() != null) {
      line = jackson.getLocation().getLineNr();
      column = jackson.getLocation().getColumnNr();
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("epth") || message.contains("nesting")) {
      problems.error(name, line, column, "嵌套超过" + MAX_DEPTH + "层", "年度数据最多四五层，请检查括号是否成对");
    } else if (!problems.hasErrors()) {
      // With a handwriting problem already told, the grammar's own complaint is only its echo.
      problems.error(name, line, column, "这里的写法读不通", hintFor(message));
    }
  }

  private static String hintFor(String message) {
    if (message.contains("expected <block end>")
        || message.contains("mapping values are not allowed")) {
      return "请检查这一行和上一行：同一级的缩进要对齐，冒号后面要空一格，值里有冒号要加引号";
    }
    if (message.contains("expected ',' or")) {
      return "花括号或方括号没有写完，或缺了逗号；里面的字含逗号、冒号、引号时请用引号括起来";
    }
    if (message.contains("cannot start any token")) {
      return "值以特殊符号（%、*、&、@、` 等）开头时，请用引号括起来";
    }
    return "请检查缩进、引号、括号是否成对，冒号后面是否空一格";
  }

  private record Builder(YAMLParser parser, String file, Problems problems) {

    Node node() throws IOException {
      JsonLocation at = parser.currentTokenLocation();
      refuseAnchors(at);
      return switch (parser.currentToken()) {
        case START_OBJECT -> mapping(at);
        case START_ARRAY -> sequence(at);
        default -> scalar(at);
      };
    }

    private void refuseAnchors(JsonLocation at) throws IOException {
      if (parser.getObjectId() != null || parser.isCurrentAlias()) {
        problems.error(
            file, at.getLineNr(), at.getColumnNr(), "用了锚点或引用（& 或 * 开头）", "请把内容直接写出来；如是文字，请加引号");
      } else if (parser.getTypeId() != null) {
        problems.error(file, at.getLineNr(), at.getColumnNr(), "用了类型标记（! 开头）", "请去掉标记；如是文字，请加引号");
      }
    }

    private Node.Scalar scalar(JsonLocation at) throws IOException {
      // Plain nulls, numbers and booleans come with their source text: we read them ourselves.
      String text = parser.getText();
      return new Node.Scalar(
          file, at.getLineNr(), at.getColumnNr(), text == null ? "" : text.strip());
    }

    private Node sequence(JsonLocation at) throws IOException {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Node.Sequence(file, at.getLineNr(), at.getColumnNr(), items);
    }

    private Node mapping(JsonLocation at) throws IOException {
      List<Node.Entry> entries = new ArrayList<>();
      Map<String, Integer> seen = new HashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        JsonLocation where = parser.currentTokenLocation();
        refuseAnchors(where);
        Node.Scalar key =
            new Node.Scalar(
                file, where.getLineNr(), where.getColumnNr(), parser.currentName().strip());
        Integer first = seen.putIfAbsent(key.text(), key.line());
        if (first != null) {
          problems.error(
              key, "“" + key.text() + "”写了两遍，第一遍在第" + first + "行", "请合并成一处；不同主体的数写成列表，每个主体一行");
        }
        parser.nextToken();
        entries.add(new Node.Entry(key, node()));
      }
      return new Node.Mapping(file, at.getLineNr(), at.getColumnNr(), entries);
    }
  }
}
