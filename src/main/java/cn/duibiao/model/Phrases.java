package cn.duibiao.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words beside a figure say of how it was counted. */
public final class Phrases {

  private static final Pattern ORDINAL = Pattern.compile("第([零〇一二两三四五六七八九十百\\d]+)(?:次|期|届|场)");
  private static final Pattern FREQUENCY =
      Pattern.compile("每(?:个|一|两|二|半|\\d+)?(?:月|季度?|周|年|次[^，。；]{0,4}会)");
  private static final Pattern SINCE = Pattern.compile("(20\\d\\d)年(?:\\d+月)?以来|至今|截至目前|截止目前|累计至");

  private static final Pattern LIMIT = Pattern.compile("\\p{IsHan}{2,6}(?:领域|系统)");

  private Phrases() {}

  /** True when the figure is the number of a meeting (第17次会议), not of meetings. */
  public static boolean ordinal(Datum d) {
    Matcher m = ORDINAL.matcher(d.words());
    while (m.find()) {
      if (d.stated() != null
          && d.stated().isExact()
          && QuantityReader.read(m.group(1) + "次") instanceof QuantityReader.Figure f
          && f.quantity().isExact()
          && f.quantity().amount().compareTo(d.stated().amount()) == 0) {
        return true;
      }
    }
    return false;
  }

  /** How often (每季度), where the figure may have been inferred from that; one or none. */
  public static List<String> frequencies(Datum d) {
    Matcher m = FREQUENCY.matcher(d.words());
    return m.find() ? List.of(m.group()) : List.of();
  }

  /** Words that say the count began before {@code d}'s period (2022年以来、至今); one or none. */
  public static List<String> beginnings(Datum d) {
    Matcher m = SINCE.matcher(d.words());
    while (m.find()) {
      if (m.group(1) == null || Integer.parseInt(m.group(1)) < d.period().from().getYear()) {
        return List.of(m.group());
      }
    }
    return List.of();
  }

  /** Words that limit a rate to a part (市场监管领域); one or none. */
  public static List<String> limits(Datum d) {
    Matcher m = LIMIT.matcher(d.words());
    return m.find() ? List.of(m.group()) : List.of();
  }
}
