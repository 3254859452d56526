package cn.duibiao.browse;

import java.util.ArrayList;
import java.util.List;

/**
 * Room that text takes on a screen, where a Chinese character is two columns wide. What a terminal
 * may show in one column or in two (“ ” … · —) is counted as two, so that no line is ever too long.
 */
final class Columns {

  private static final String CLOSING = "，。；：、？！）〕】》”’…,.;:?!)]}%";
  private static final String OPENING = "（〔【《“‘([{";

  private Columns() {}

  /** Columns {@code text} takes. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int c) {
    return c < 0x1100 && "“”‘’…—·×÷±§°".indexOf(c) < 0 ? 1 : c == 0x2011 ? 1 : 2;
  }

  /** {@code text} followed by blanks up to {@code width} columns. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /**
   * {@code text} in lines of at most {@code width} columns. Words and figures stay whole, no line
   * begins with a closing mark or ends with an opening one; only what is longer than a line is cut.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text)) {
      int size = of(piece);
      if (used > 0 && used + size > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      if (used == 0 && piece.isBlank()) {
        continue;
      }
      if (size > width) {
        used = cut(piece, width, lines, line);
      } else {
        line.append(piece);
        used += size;
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int cut(String piece, int width, List<String> lines, StringBuilder line) {
    int used = 0;
    for (int c : piece.codePoints().toArray()) {
      if (used + of(c) > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.appendCodePoint(c);
      used += of(c);
    }
    return used;
  }

  /** What may not be parted: a word, a figure, a character with the marks that belong to it. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int last = -1;
    for (int c : text.codePoints().toArray()) {
      if (last >= 0 && !joined(last, c)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(c);
      last = c;
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static boolean joined(int before, int after) {
    if (before == ' ' || after == ' ') {
      return before == after;
    }
    return CLOSING.indexOf(after) >= 0
        || OPENING.indexOf(before) >= 0
        || (before < 0x1100 && after < 0x1100);
  }
}
