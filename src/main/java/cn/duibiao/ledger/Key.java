package cn.duibiao.ledger;

import cn.duibiao.model.Labelled;

/** What the team may set about an item; the same words are the keys of the file. */
public enum Key implements Labelled {
  PROBLEM("问题"),
  ACTION("措施"),
  LEAD("牵头"),
  SUPPORT("配合"),
  DUE("时限"),
  OUTCOME("成效"),
  REMARK("备注");

  private final String label;

  Key(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
