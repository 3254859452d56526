package cn.duibiao.excel;

import java.util.Map;

/** What the printed 填报说明 of a row stands for: it depends on what the row says. */
final class FormRemark {

  private FormRemark() {}

  /** The column whose text 填报说明 holds, given the row's state or answer. */
  static FormColumn column(Map<FormColumn, String> cells, boolean isField) {
    String state = cells.getOrDefault(isField ? FormColumn.STATE : FormColumn.VALUE, "");
    return switch (state) {
      case "不适用" -> FormColumn.REASON;
      case "不掌握" -> FormColumn.ASK;
      case "" -> isField ? FormColumn.MORE : FormColumn.CLAIM;
      default -> FormColumn.MORE;
    };
  }
}
