package cn.duibiao.model;

import java.util.List;
import java.util.Map;

/**
 * 数据项: an entry of the data dictionary.
 *
 * @param name canonical name, half width, without spaces; unique
 * @param theme the heading under 数据: where it is at home
 * @param unit measure word; "%" for rates, empty for dates and texts
 * @param numerator what the numerator of a rate counts, null otherwise
 * @param denominator what the denominator of a rate counts, null otherwise
 * @param parts named parts of the datum with their unit (or 文本), in order
 * @param scopes the closed set of scopes of a field that has its own (报送对象…); empty for the general
 *     ones
 * @param usualScope scope assumed when a datum states none
 * @param aliases other names that are accepted and answered with the canonical one
 * @param filledBy canonical unit that normally fills it in
 * @param partOf field of which this is a listed part (其中), null when of none
 * @param ties counts that must agree with this rate, or that it cannot be 100 % beside
 * @param note one line for the person who fills it in, may be null
 */
public record Field(
    String name,
    String theme,
    FieldKind kind,
    FieldUse use,
    String unit,
    String numerator,
    String denominator,
    Map<String, String> parts,
    List<String> scopes,
    String usualScope,
    List<String> aliases,
    String filledBy,
    String partOf,
    List<Tie> ties,
    String note) {

  /** The same, read by a criterion. */
  public Field judged() {
    return new Field(
        name,
        theme,
        kind,
        FieldUse.JUDGED,
        unit,
        numerator,
        denominator,
        parts,
        scopes,
        usualScope,
        aliases,
        filledBy,
        partOf,
        ties,
        note);
  }
}
