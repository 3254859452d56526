package cn.duibiao.draft;

import cn.duibiao.draft.Draft.Claim;
import cn.duibiao.draft.text.Paragraph;
import cn.duibiao.draft.text.Part;
import cn.duibiao.model.Catalogue;
import cn.duibiao.model.ClaimCue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report says in words of what a criterion asks: 称, never 答. 全面、所有、均 prove nothing and are
 * neither a yes nor a 100 %.
 */
final class Claims {

  private static final Pattern CLAUSES = Pattern.compile("[^；。！？]+");
  private static final Pattern ENUMERATED =
      Pattern.compile("^(?:[一二三四五六七八九十]是|[(（]?[一二三四五六七八九十\\d]{1,3}[)）.．、])+");
  private static final int MAX = 120;

  private Claims() {}

  static List<Claim> of(List<Paragraph> paragraphs, List<ClaimCue> cues, Catalogue catalogue) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Paragraph p : paragraphs) {
      if (p.heading()
          || p.part() == Part.NEXT
          || p.part() == Part.PROBLEMS
          || p.position().equals("题头")) {
        continue;
      }
      Matcher clause = CLAUSES.matcher(p.plain());
      while (clause.find()) {
        for (ClaimCue cue : cues) {
          int[] found = claims.containsKey(cue.criterion()) ? null : fits(cue, clause.group());
          if (found != null) {
            claims.put(
                cue.criterion(), claim(cue, p, clause.start(), found, clause.end(), catalogue));
          }
        }
      }
    }
    return claims.values().stream().sorted(Comparator.comparing(Claim::criterion)).toList();
  }

  /** From the first to the last of the words, one of each group; null when a group is missing. */
  private static int[] fits(ClaimCue cue, String clause) {
    int first = clause.length();
    int last = 0;
    for (List<String> group : cue.words()) {
      String found = null;
      for (String word : group) {
        boolean longer = found == null || word.length() > found.length();
        found = clause.contains(word) && longer ? word : found;
      }
      if (found == null) {
        return null;
      }
      first = Math.min(first, clause.indexOf(found));
      last = Math.max(last, clause.indexOf(found) + found.length());
    }
    return new int[] {first, last};
  }

  private static Claim claim(
      ClaimCue cue, Paragraph p, int start, int[] found, int end, Catalogue catalogue) {
    // The clauses between commas in which the words stand.
    int begin = Math.max(start, p.plain().lastIndexOf('，', start + found[0]) + 1);
    int comma = p.plain().indexOf('，', start + found[1]);
    int to = Math.min(comma < 0 ? end : Math.min(comma, end), begin + MAX);
    String words = ENUMERATED.matcher(p.text().substring(begin, to)).replaceFirst("");
    String title = catalogue.criterion(cue.criterion()).title();
    return new Claim(cue.criterion(), title, words, Quotation.start(words), p.position());
  }
}
