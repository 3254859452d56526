package cn.duibiao.draft.text;

import cn.duibiao.draft.source.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts paragraphs together again from printed lines: page numbers and running heads go, spaces
 * between characters go, a line that stops in mid-sentence goes on in the next.
 */
final class Paragraphs {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–－·.\\s]*(?:第\\s*)?\\d{1,4}\\s*(?:页)?(?:\\s*[/共，,]\\s*(?:共\\s*)?\\d{1,4}\\s*页?)?[-—–－·.\\s]*");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
  private static final String ENDS = "。！？；：…)）";

  /** A printed line that is full has at least so many characters. */
  private static final int FULL = 15;

  /** A running head stands on at least so many pages. */
  private static final int REPEATED = 4;

  private Paragraphs() {}

  static List<String> of(List<Line> lines) {
    Map<String, Integer> seen = new HashMap<>();
    List<Line> clean = new ArrayList<>();
    for (Line line : lines) {
      String text = unspaced(line.text());
      boolean number = !line.whole() && PAGE_NUMBER.matcher(text).matches();
      if (!text.isEmpty() && !number) {
        clean.add(new Line(text, line.whole()));
        seen.merge(text, 1, Integer::sum);
      }
    }
    clean.removeIf(
        line -> !line.whole() && line.text().length() < 30 && seen.get(line.text()) >= REPEATED);
    return joined(clean);
  }

  /** Without spaces, except one between Latin words and between two figures. */
  private static String unspaced(String text) {
    StringBuilder out = new StringBuilder();
    for (String word : SPACE.split(text)) {
      boolean apart =
          !out.isEmpty()
              && !word.isEmpty()
              && isLatin(out.charAt(out.length() - 1))
              && isLatin(word.charAt(0));
      out.append(apart ? " " : "").append(word);
    }
    return out.toString();
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static List<String> joined(List<Line> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Line last = null;
    boolean begun = false;
    for (Line line : lines) {
      // Above the first sentence stand title and addressee, a line each.
      begun |= open.indexOf("，") >= 0 || open.indexOf("。") >= 0;
      if (last != null && !(begun && goesOn(open.toString(), last, line))) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      open.append(line.text());
      last = line;
    }
    if (last != null) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  /** Whether {@code next} is the rest of what {@code open} began. */
  private static boolean goesOn(String open, Line last, Line next) {
    char end = open.charAt(open.length() - 1);
    if (last.whole() || next.whole() || ENDS.indexOf(end) >= 0 || Marker.of(next.text()) != null) {
      return false;
    }
    if (Marker.of(open) != null && open.indexOf('。') < 0) {
      // A heading: it may take a second line, which then is short and has no stop either.
      return last.text().length() >= FULL
          && next.text().length() < FULL
          && next.text().indexOf('。') < 0
          && next.text().indexOf('，') < 0;
    }
    return last.text().length() >= FULL;
  }
}
