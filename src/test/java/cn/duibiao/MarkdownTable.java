package cn.duibiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of our documents, so that what the documents say is what the tests check. */
public final class MarkdownTable {

  private MarkdownTable() {}

  /**
   * Rows (cells stripped) of the table in {@code document} whose header starts with these cells.
   */
  public static List<List<String>> rows(String document, String... header) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : lines(document)) {
      List<String> cells = cells(line);
      if (cells.isEmpty()) {
        inside = false;
      } else if (cells.equals(List.of(header))) {
        inside = true;
      } else if (inside && !cells.get(0).startsWith("---")) {
        rows.add(cells);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException("no table " + Arrays.toString(header) + " in " + document);
    }
    return rows;
  }

  /** The pieces of code in a cell, a line each. */
  public static String code(String cell) {
    StringBuilder code = new StringBuilder();
    String[] pieces = cell.split("`", -1);
    for (int i = 1; i < pieces.length; i += 2) {
      code.append(pieces[i]).append('\n');
    }
    return code.toString();
  }

  private static List<String> lines(String document) {
    try {
      return Files.readAllLines(Path.of(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    String inner = line.substring(1, line.lastIndexOf('|'));
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
