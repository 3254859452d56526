package cn.duibiao.report;

/** A template that cannot be used; the message says in Chinese what is wrong and how to mend it. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TemplateException(String message) {
    super(message);
  }
}
