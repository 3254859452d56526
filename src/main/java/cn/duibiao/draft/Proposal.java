package cn.duibiao.draft;

import cn.duibiao.model.Field;
import java.util.List;

/**
 * A datum proposed from a report: to be confirmed by a person, judged by no rule before.
 *
 * @param field what it is proposed for; the first of {@code choices} when the words do not decide
 * @param value with its wording, e.g. 60余名
 * @param numerator with its wording, null when the sentence has none that fits
 * @param denominator likewise
 * @param scope 主体 as far as the report names it; null where the field's usual one is assumed
 * @param period 期间 where it is not the year; null otherwise
 * @param note what the person confirming should know; null when nothing
 * @param quote at most 25 characters of the report
 * @param position e.g. 一(五)2
 * @param paragraph index of the paragraph, -1 when it comes from no figure
 * @param start where the figure begins in the paragraph
 * @param end where it ends
 * @param choices all fields that fit when more than one does; empty when one does
 * @param score how well the words fit
 */
public record Proposal(
    Field field,
    String value,
    String numerator,
    String denominator,
    String scope,
    String period,
    String note,
    String quote,
    String position,
    int paragraph,
    int start,
    int end,
    List<Field> choices,
    double score) {

  /** True when a person has to choose the field: nothing is taken before. */
  public boolean isOpen() {
    return !choices.isEmpty();
  }

  /** The scope that counts: as stated, or the usual one. */
  public String effectiveScope() {
    return scope == null ? field.usualScope() : scope;
  }

  Proposal withParts(String newNumerator, String newDenominator) {
    return new Proposal(
        field,
        value,
        newNumerator,
        newDenominator,
        scope,
        period,
        note,
        quote,
        position,
        paragraph,
        start,
        end,
        choices,
        score);
  }

  Proposal withNote(String more) {
    String joined = note == null ? more : note + "；" + more;
    return new Proposal(
        field,
        value,
        numerator,
        denominator,
        scope,
        period,
        joined,
        quote,
        position,
        paragraph,
        start,
        end,
        choices,
        score);
  }

  Proposal withScope(String other) {
    return new Proposal(
        field,
        value,
        numerator,
        denominator,
        other,
        period,
        note,
        quote,
        position,
        paragraph,
        start,
        end,
        choices,
        score);
  }
}
