package cn.duibiao.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * 复核: an inspector's own value, answer or conclusion beside what the district claims. It never
 * replaces the claim; a value or answer is judged by the same rules in a run of its own, a
 * conclusion without either is only shown.
 *
 * @param key the field or the criterion it is about
 * @param ordinal its place in the file, 1 for the first; earlier entries stay as the trace
 * @param by who: an office, a group or a name, as written
 * @param basis 依据: what was looked at and found
 * @param concluded 结论 as the inspector states it, null when none
 * @param datum the inspector's own figure, null when none
 * @param blank the inspector's own 不适用 or 不掌握, null when none
 * @param answer the inspector's own answer, null when none
 * @param supersedes earlier entries that it names (取代), as written
 * @param superseded true when a later entry names this one
 */
public record Review(
    String key,
    int ordinal,
    Round round,
    String by,
    LocalDate day,
    String basis,
    Verdict concluded,
    Datum datum,
    NoData blank,
    Answer answer,
    List<String> evidence,
    List<String> supersedes,
    boolean superseded,
    Source source) {

  /** 轮次. */
  public enum Round implements Labelled {
    FIRST("初核"),
    SECOND("复核"),
    FINAL("终核");

    private final String label;

    Round(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** The same, named or not named by a later entry. */
  public Review superseded(boolean named) {
    return new Review(
        key,
        ordinal,
        round,
        by,
        day,
        basis,
        concluded,
        datum,
        blank,
        answer,
        evidence,
        supersedes,
        named,
        source);
  }

  /** True when there is something for the rules to judge, not only a conclusion. */
  public boolean isJudgeable() {
    return datum != null || blank != null || answer != null;
  }

  /** 主体 of the inspector's figure; empty for a criterion. */
  public String scope() {
    return datum != null ? datum.scope() : blank != null ? blank.scope() : "";
  }

  /** True when {@code name} (取代) means this entry: 初核, or 初核 第一组. */
  public boolean isNamed(String name) {
    return name.equals(round.label())
        || name.replaceFirst("[\\s/／、]+", " ").equals(round.label() + " " + by);
  }

  /** True when both still stand, speak of the same thing and do not agree. */
  public boolean conflictsWith(Review other) {
    if (superseded || other.superseded || !key.equals(other.key)) {
      return false;
    }
    if (concluded != null && other.concluded != null && concluded != other.concluded) {
      return true;
    }
    if (answer != null && other.answer != null) {
      return answer.reply() != other.answer.reply();
    }
    if (!scope().equals(other.scope()) || !isJudgeable() || !other.isJudgeable()) {
      return false;
    }
    return datum == null || other.datum == null
        ? (datum == null) != (other.datum == null)
        : datum.contradicts(other.datum);
  }

  /** An order for pairs. */
  public boolean precedes(Review other) {
    return ordinal < other.ordinal;
  }

  /** The figures of both, as far as they are figures. */
  public List<Datum> figuresWith(Review other) {
    return Stream.of(datum, other.datum).filter(Objects::nonNull).toList();
  }

  /** The inspector's value, answer and conclusion in words. */
  public String wording() {
    StringBuilder words = new StringBuilder();
    if (datum != null) {
      words.append(datum.wording());
    } else if (blank != null) {
      words.append(blank.state().label());
    } else if (answer != null) {
      words.append("答：").append(answer.reply().label());
    }
    if (concluded != null) {
      words.append(words.isEmpty() ? "" : "，").append("结论：").append(concluded.label());
    }
    return words.toString();
  }

  /** 初核（第一组，2024-06-12）. */
  public String signature() {
    return round.label() + "（" + by + "，" + day + "）";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, ordinal);
  }
}
