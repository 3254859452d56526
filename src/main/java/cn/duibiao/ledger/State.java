package cn.duibiao.ledger;

import cn.duibiao.model.Labelled;

/** 状态 of an item, in the order in which it moves: forward only. */
public enum State implements Labelled {
  NOT_STARTED("未启动"),
  RUNNING("进行中"),
  DONE("已完成"),
  CLOSED("已销号");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
