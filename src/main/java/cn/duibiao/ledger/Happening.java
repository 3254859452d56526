package cn.duibiao.ledger;

import cn.duibiao.model.Labelled;

/** What an entry of a 历程 records. */
public enum Happening implements Labelled {
  /** The item was taken into the ledger. */
  LISTED("列入"),
  /** Somebody moved it on. */
  MOVED("变更"),
  /** An evaluation said something about its criterion. */
  EVALUATED("评估"),
  /** Its criterion is a gap for another reason now; another item goes on from here. */
  PASSED_ON("转列"),
  /** Somebody wrote something else about it. */
  NOTED("记事");

  private final String label;

  Happening(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
