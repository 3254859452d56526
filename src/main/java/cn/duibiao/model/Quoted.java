package cn.duibiao.model;

/** Chinese quotation: words that themselves quote get single marks inside the double ones. */
public final class Quoted {

  private Quoted() {}

  /** “……”, with inner “” turned into ‘’. */
  public static String of(String words) {
    return "“" + words.replace('“', '‘').replace('”', '’') + "”";
  }
}
