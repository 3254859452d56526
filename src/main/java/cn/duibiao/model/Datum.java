package cn.duibiao.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 数据: what a district states for a field. What is not stated is a {@link NoData} or nothing at all,
 * so a rule that matches a Datum always has something that was said.
 *
 * @param field canonical name of the field
 * @param kind the field's kind
 * @param scope 主体; the field's usual one when none was stated
 * @param scopeAssumed true when none was stated
 * @param stated 值 (for a rate: the bare rate), null when only parts were given or it is a date or
 *     text
 * @param numerator 分子, null when not given
 * @param denominator 分母, null when not given
 * @param date for 日期 fields, null otherwise
 * @param text for 文本 fields, null otherwise
 * @param parts named parts that are figures
 * @param notes named parts that are texts
 * @param meaning 分母含义, null when not given
 * @param evidence ids of registered documents
 * @param remark 说明, null when not given
 * @param query 疑义: a doubt the person who filled it in states, null when none
 * @param pending 待确认: can give neither 达标 nor 未达标
 * @param partOf field of which it is a listed part, null when of none
 * @param second true for the second reading of a datum whose stated rate and parts disagree
 * @param listing the rows it was computed from, null for what was stated as it is; the rate is then
 *     in {@code stated}, whose bounds are closer than those of the quotient
 */
public record Datum(
    String field,
    FieldKind kind,
    String scope,
    boolean scopeAssumed,
    Quantity stated,
    Quantity numerator,
    Quantity denominator,
    DateSpan date,
    String text,
    Map<String, Quantity> parts,
    Map<String, String> notes,
    Period period,
    String meaning,
    List<String> evidence,
    Source source,
    String remark,
    String query,
    boolean pending,
    String partOf,
    boolean second,
    Listing listing) {

  /**
   * The rate in %: from its parts when both are given, otherwise as stated; null when neither is
   * known.
   */
  public Quantity rate() {
    return hasParts() && !second && listing == null ? numerator.percentOf(denominator) : stated;
  }

  /** The figure of a 数 field; null when only named parts were given. */
  public Quantity value() {
    return stated;
  }

  /** A named part that is a figure, or null. */
  public Quantity part(String name) {
    return parts.get(name);
  }

  /** True when both numerator and denominator are given. */
  public boolean hasParts() {
    return numerator != null && denominator != null;
  }

  /** True for a rate without numerator or denominator: a claim that proves nothing. */
  public boolean isBare() {
    return kind == FieldKind.RATE && !hasParts();
  }

  /** True for a rate whose denominator is nought: it is 不适用, not 0 % and not 100 %. */
  public boolean isZeroBase() {
    return kind == FieldKind.RATE && denominator != null && denominator.isZero();
  }

  /**
   * True when a rate is both stated and computable and the two disagree by more than one unit of
   * its last digit.
   */
  public boolean isInconsistent() {
    return !second
        && hasParts()
        && stated != null
        && !isZeroBase()
        && !stated.mayStandFor(numerator.percentOf(denominator));
  }

  /** True when {@code count}, taken as the denominator, would give the rate as written. */
  public boolean fitsOver(Datum count) {
    return stated != null
        && numerator != null
        && stated.isExact()
        && numerator.isExact()
        && count.stated != null
        && count.stated.isExact()
        && count.stated.amount().signum() > 0
        && stated.mayStandFor(numerator.percentOf(count.stated));
  }

  /**
   * The denominator that the rate as written asks for, in a sentence; null when it asks for none.
   */
  public String impliedDenominator() {
    return stated == null || numerator == null ? null : RateCheck.implied(stated, numerator);
  }

  /** True for a rate of exactly 100 %, bare or with its parts. */
  public boolean isHundred() {
    return kind == FieldKind.RATE
        && !second
        && rate() != null
        && rate().isExact()
        && rate().amount().compareTo(BigDecimal.valueOf(100)) == 0;
  }

  /** True for a bare rate that is certainly above 100 %. */
  public boolean isBeyondHundred() {
    return isBare() && stated != null && stated.moreThan(Quantity.exactly(100, "%")) == Truth.YES;
  }

  /** What the district wrote beside the figure: 说明 and 原文; empty when it wrote neither. */
  public String words() {
    String quote = source.quote() == null ? "" : source.quote();
    return PlainText.of(remark == null ? quote : remark + "。" + quote);
  }

  /** True when the numerator certainly exceeds the denominator. */
  public boolean isOverfull() {
    return hasParts()
        && numerator.moreThan(denominator) == Truth.YES
        && denominator.upper() != null
        && numerator.lower() != null;
  }

  /** True when a figure stands there itself, not only its parts. */
  public boolean isFigured() {
    return stated != null;
  }

  /** A statement is itself: two equal statements are two, and hashing all they say is slow. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** True when whoever filled it in states a doubt. */
  public boolean isQueried() {
    return query != null;
  }

  /**
   * The figure by which two data of one field are compared: the rate or the value; null when
   * neither is known.
   */
  public Quantity figure() {
    return kind == FieldKind.RATE ? rate() : stated;
  }

  /** True when no value fits both figures, or no day both dates. */
  public boolean contradicts(Datum other) {
    if (date != null && other.date != null) {
      return date.last().isBefore(other.date.first()) || other.date.last().isBefore(date.first());
    }
    return figure() != null && other.figure() != null && figure().differsFrom(other.figure());
  }

  /** True when both state one and the same thing. */
  public boolean repeats(Datum other) {
    return wording().equals(other.wording()) && parts.equals(other.parts);
  }

  /** An order for pairs: by place in the file, then by wording. */
  public boolean precedes(Datum other) {
    int order = Integer.compare(source.line(), other.source.line());
    return order != 0 ? order < 0 : wording().compareTo(other.wording()) < 0;
  }

  /** True when it is not known whose figure it is. */
  public boolean isUnclear() {
    return scope.equals(Scopes.UNCLEAR);
  }

  /** True for a bare rate of exactly 100 %. */
  public boolean isBareHundred() {
    return isBare()
        && stated != null
        && stated.isExact()
        && stated.amount().compareTo(BigDecimal.valueOf(100)) == 0;
  }

  /** True for the figures of a body that is not the government. */
  public boolean isOutside() {
    return Scopes.outside(scope);
  }

  /**
   * The total of two parts, both with a stated figure and of one scope, as a datum of {@code
   * field}.
   */
  public static Datum sum(String field, String partOf, Datum a, Datum b) {
    List<String> evidence = a.evidence.equals(b.evidence) ? a.evidence : List.of();
    return new Datum(
        field,
        FieldKind.COUNT,
        a.scope,
        a.scopeAssumed,
        a.stated.plus(b.stated),
        null,
        null,
        null,
        null,
        Map.of(),
        Map.of(),
        a.period,
        null,
        evidence,
        a.source,
        null,
        null,
        a.pending || b.pending,
        partOf,
        false,
        null);
  }

  /** True when it was computed from the rows of a 清单. */
  public boolean isListed() {
    return listing != null;
  }

  /** True for a 累计 figure: not the year's. */
  public boolean isCumulative() {
    return period.cumulative();
  }

  /** The other reading of an inconsistent rate: as stated, without its parts. */
  public Datum secondReading() {
    return new Datum(
        field,
        kind,
        scope,
        scopeAssumed,
        stated,
        numerator,
        denominator,
        date,
        text,
        parts,
        notes,
        period,
        meaning,
        evidence,
        source,
        remark,
        query,
        pending,
        partOf,
        true,
        listing);
  }

  /** The district's own words for it: figures as written, joined for a rate with parts. */
  public String wording() {
    if (date != null) {
      return date.wording();
    }
    if (text != null) {
      return text;
    }
    if (listing != null) {
      return listing.list() + "，得" + computed();
    }
    String words = stated == null ? "" : stated.wording();
    if (numerator != null || denominator != null) {
      String fraction = words(numerator) + "／" + words(denominator);
      return words.isEmpty() ? fraction : words + "（" + fraction + "）";
    }
    return words;
  }

  private String computed() {
    return denominator == null ? words(stated) : numerator.wording() + "／" + denominator.wording();
  }

  private static String words(Quantity quantity) {
    return quantity == null ? "未填" : quantity.wording();
  }
}
