package cn.duibiao.report;

/**
 * Breaks lines at the width of a terminal: Chinese characters take two columns and may part
 * anywhere, words and numbers stay whole, and no line begins with a closing mark.
 */
final class Wrapping {

  private static final String CLOSING = "，。；：、！？）〕》〉】”’…";
  private static final String OPENING = "（〔《〈【“‘";

  /** Below this there is nothing left to lay out. */
  private static final int LEAST = 20;

  private Wrapping() {}

  /**
   * {@code text} with no line wider than {@code columns}, continued lines indented by two more than
   * the first; as it is when {@code columns} is 0 (not a terminal, or one we cannot ask).
   */
  static String wrap(String text, int columns) {
    if (columns < LEAST) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.lines().forEach(line -> line(line, columns, out));
    return out.toString();
  }

  private static void line(String line, int columns, StringBuilder out) {
    int start = 0;
    while (start < line.length() && isBlank(line.charAt(start))) {
      start++;
    }
    String indent = " ".repeat(Math.min(width(line.substring(0, start)) + 2, columns / 2));
    String head = line.substring(0, start);
    int from = start;
    while (true) {
      int room = columns - width(head);
      int end = breakAfter(line, from, room);
      out.append(head).append(line, from, end).append('\n');
      if (end == line.length()) {
        return;
      }
      from = end;
      while (from < line.length() && line.charAt(from) == ' ') {
        from++;
      }
      head = indent;
    }
  }

  /** Where the piece that begins at {@code from} ends, to fit {@code room} columns. */
  private static int breakAfter(String line, int from, int room) {
    int used = 0;
    int best = -1;
    int at = from;
    while (at < line.length()) {
      int point = line.codePointAt(at);
      used += width(point);
      if (used > room) {
        return best > from ? best : Math.max(at, from + Character.charCount(point));
      }
      at += Character.charCount(point);
      if (at < line.length() && mayPart(point, line.codePointAt(at))) {
        best = at;
      }
    }
    return at;
  }

  private static boolean mayPart(int before, int after) {
    if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || width(before) == 2 || width(after) == 2;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000';
  }

  /** Columns that {@code text} takes. */
  static int width(String text) {
    return text.codePoints().map(Wrapping::width).sum();
  }

  /** Quotation marks and dots are narrow or wide by the font; wide is the safe guess. */
  private static int width(int point) {
    return point >= 0x1100 || (point >= 0x2010 && point <= 0x2027) || point == 0xB7 ? 2 : 1;
  }
}
