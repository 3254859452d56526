package cn.duibiao.yaml;

/**
 * A file in which {@code «} marks the place a message must point to.
 *
 * @param text without the mark
 * @param line 1-based
 * @param column 1-based
 */
public record Marked(String text, int line, int column) {

  public static Marked of(String marked) {
    int at = marked.indexOf('«');
    if (at < 0 || marked.indexOf('«', at + 1) >= 0) {
      throw new IllegalArgumentException("exactly one « is wanted: " + marked);
    }
    String before = marked.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Marked(marked.replace("«", ""), line, at - before.lastIndexOf('\n'));
  }
}
