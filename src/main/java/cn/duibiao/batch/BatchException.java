package cn.duibiao.batch;

/** A batch that cannot begin or go on, in a sentence for the user. */
public final class BatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
