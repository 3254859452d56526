package cn.duibiao.draft.text;

import cn.duibiao.draft.source.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paragraphs of a report with their place in its outline. */
public final class Outline {

  private static final int LEVELS = 4;

  /** A heading of its own line is no longer than this. */
  private static final int HEADING = 50;

  private static final Pattern AFTERWORD =
      Pattern.compile(
          "[（(]?此件.{0,12}[)）]?|附件.*|联系(?:人|电话).*|20\\d\\d年\\d{1,2}月\\d{1,2}日|[二〇零○一三四五六七八九]{4}年.{1,6}日");
  private static final Pattern UNNUMBERED = Pattern.compile("\\p{IsHan}{4,24}");

  private final String[] numbers = new String[LEVELS];
  private final String[] headings = new String[LEVELS];
  private final Part[] parts = new Part[LEVELS];
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private boolean begun;

  private Outline() {}

  /** Reads the paragraphs of {@code lines}. */
  public static List<Paragraph> of(List<Line> lines) {
    Outline outline = new Outline();
    Paragraphs.of(lines).forEach(outline::add);
    return outline.paragraphs;
  }

  private void add(String text) {
    String plain = Plain.of(text);
    Marker marker = Marker.of(plain);
    if (marker == null) {
      unmarked(text, plain);
      return;
    }
    begun = true;
    int from = marker.length();
    int stop = plain.indexOf('。', from);
    boolean only = stop < 0 && plain.length() <= HEADING;
    String title = plain.substring(from, stop < 0 ? Math.min(plain.length(), HEADING) : stop);
    int level = marker.level() - 1;
    numbers[level] = marker.number();
    headings[level] = title;
    parts[level] = only || title.length() <= 30 ? Part.of(title) : null;
    Arrays.fill(numbers, level + 1, LEVELS, null);
    Arrays.fill(headings, level + 1, LEVELS, null);
    Arrays.fill(parts, level + 1, LEVELS, null);
    boolean lead = stop > 0 && stop - from <= 40 && !hasFigure(title);
    paragraphs.add(
        new Paragraph(text, plain, position(), part(), above(), lead ? stop + 1 : from, only));
  }

  private void unmarked(String text, String plain) {
    Part named =
        plain.length() <= 24 && UNNUMBERED.matcher(plain).matches() ? Part.of(plain) : null;
    if (begun && AFTERWORD.matcher(plain).matches()) {
      paragraphs.add(new Paragraph(text, plain, "文末", Part.OTHER, "", 0, false));
      return;
    }
    if (named != null && (begun || paragraphs.size() > 3)) {
      // A heading without a number, as short reports have them.
      Arrays.fill(numbers, null);
      Arrays.fill(headings, null);
      Arrays.fill(parts, null);
      headings[0] = plain;
      parts[0] = named;
      begun = true;
      paragraphs.add(new Paragraph(text, plain, plain, named, plain, plain.length(), true));
      return;
    }
    paragraphs.add(new Paragraph(text, plain, position(), part(), above(), 0, false));
  }

  private static boolean hasFigure(String title) {
    return title.chars().anyMatch(Character::isDigit);
  }

  private String position() {
    String path = Arrays.stream(numbers).filter(Objects::nonNull).collect(Collectors.joining());
    return !path.isEmpty() ? path : headings[0] != null ? headings[0] : "题头";
  }

  /** The nearest heading of the two upper levels that says what it is about. */
  private Part part() {
    for (int level = 1; level >= 0; level--) {
      boolean decisive = parts[level] != null && (level == 0 || parts[level] != Part.DONE);
      if (decisive) {
        return parts[level];
      }
    }
    return begun ? Part.DONE : Part.OTHER;
  }

  private String above() {
    return Arrays.stream(headings).filter(Objects::nonNull).collect(Collectors.joining("。"));
  }
}
