package cn.duibiao.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * 疑点: figures that do not agree, or may not mean what they seem to. It prompts a question, never a
 * verdict of guilt.
 *
 * @param id the code of its rule and, where a rule serves several fields, the field: K01-清理基数
 * @param message what was found, in a sentence
 * @param cause what most likely lies behind it, in a sentence; null when there is no telling
 * @param question what to ask for
 * @param difference the amount by which the figures differ, null when it is not an amount
 * @param data every datum in the sum
 */
public record Doubt(
    String id,
    Kind kind,
    String message,
    String cause,
    String question,
    BigDecimal difference,
    List<Datum> data) {

  /** The same with what most likely lies behind it. */
  public Doubt because(String likely) {
    return new Doubt(id, kind, message, likely, question, difference, data);
  }

  /** Whether the figures can all be right. */
  public enum Kind implements Labelled {
    /** They cannot all be right. */
    CONTRADICTION("矛盾"),
    /** They may be, but somebody must say how. */
    PROMPT("提示");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** A 矛盾; {@code difference} may be null. */
  public static Doubt contradiction(
      String id, String message, String question, BigDecimal difference, List<Datum> data) {
    return new Doubt(id, Kind.CONTRADICTION, message, null, question, difference, data);
  }

  /** A 提示; {@code difference} may be null. */
  public static Doubt prompt(
      String id, String message, String question, BigDecimal difference, List<Datum> data) {
    return new Doubt(id, Kind.PROMPT, message, null, question, difference, data);
  }
}
