package cn.duibiao.cli;

/** The program's version, as in pom.xml (a test compares the two). */
final class Version {

  static final String TEXT = "0.1.0";

  private Version() {}
}
