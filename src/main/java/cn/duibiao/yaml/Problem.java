package cn.duibiao.yaml;

/**
 * Something wrong in a file: where, what was found, how to mend it.
 *
 * @param file as the user named it
 * @param line 1-based, 0 when the file as a whole is meant
 * @param column 1-based, 0 when the line as a whole is meant
 * @param found what is wrong, in Chinese, without a trailing stop
 * @param mend how to write it instead; may be empty
 */
public record Problem(String file, int line, int column, String found, String mend) {

  /** Words of the file are quoted in a sentence; a sentence that long is read by nobody. */
  private static final int LONGEST = 400;

  /** What is quoted at length is cut in the middle. */
  public Problem {
    found = cut(found);
    mend = cut(mend);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST / 2) + "……" + text.substring(text.length() - LONGEST / 4);
  }

  /** 文件 第3行第5列：……。请…… */
  public String text() {
    StringBuilder out = new StringBuilder(file);
    if (line > 0) {
      out.append(" 第").append(line).append("行");
    }
    if (column > 0) {
      out.append("第").append(column).append("列");
    }
    out.append("：").append(found).append("。");
    return mend.isEmpty()
        ? out.toString()
        : out.append(mend).append(mend.endsWith("？") ? "" : "。").toString();
  }
}
