package cn.duibiao.ledger;

/** What cannot be done with a ledger, in a sentence for the user. Nothing was written. */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerException(String message) {
    super(message);
  }
}
