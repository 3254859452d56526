package cn.duibiao.excel;

import cn.duibiao.model.PlainText;

/**
 * The columns of a department's sheet, in order. The first fourteen are printed; those behind say
 * more about a figure and may be left alone. A reader goes by the heading, never by the place.
 */
enum FormColumn {
  NUMBER("序", 5, null),
  THEME("主题", 10, null),
  FIELD("字段", 30, null),
  VALUE("本年数", 11, "值"),
  UNIT("单位", 8, null),
  STATE("状态", 8, null),
  NUMERATOR("分子", 9, "分子"),
  DENOMINATOR("分母", 9, "分母"),
  SCOPE("主体", 14, "主体"),
  PERIOD("期间", 13, "期间"),
  LAST("上年数", 10, null),
  EVIDENCE("证据号", 12, "证据"),
  REMARK("填报说明", 24, "说明"),
  CHECK("核对", 15, null),
  MEANING("分母含义", 14, "分母含义"),
  BASIS("口径", 14, "口径"),
  REASON("理由", 14, "理由"),
  ASK("问谁", 12, "问谁"),
  CLAIM("称", 20, "称"),
  QUERY("疑义", 24, "疑义"),
  PENDING("待确认", 8, "待确认"),
  QUOTE("原文", 20, "原文"),
  POSITION("位置", 10, "位置"),
  MORE("补充说明", 20, "说明");

  /** What stands in STATE; a blank says the same as 有数 or 未填, by whether there is a figure. */
  static final String STATES = "有数,零,未填,不适用,不掌握";

  /** The last column that is printed. */
  static final FormColumn LAST_PRINTED = CHECK;

  private final String heading;
  private final int width;
  private final String key;

  FormColumn(String heading, int width, String key) {
    this.heading = heading;
    this.width = width;
    this.key = key;
  }

  String heading() {
    return heading;
  }

  /** Where the form is printed with it, 0 for A: the columns are declared in their order. */
  @SuppressWarnings("EnumOrdinal")
  int at() {
    return ordinal();
  }

  /** In characters of half width. */
  int width() {
    return width;
  }

  /** The key in a district-year, null when the column has none. */
  String key() {
    return key;
  }

  /** The column with this heading, whatever marks or brackets stand behind it; null for none. */
  static FormColumn of(String text) {
    String plain = PlainText.of(text).replaceAll("[▼*(（\\[].*$|▼", "");
    for (FormColumn column : values()) {
      if (column.heading.equals(plain)) {
        return column;
      }
    }
    return null;
  }
}
