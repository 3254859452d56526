package cn.duibiao.cli;

/** An output that cannot be written, in a sentence for the user. */
final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
