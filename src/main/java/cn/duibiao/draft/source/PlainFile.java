package cn.duibiao.draft.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text as an editor saved it: UTF-8, GBK or UTF-16, with or without a mark. */
final class PlainFile {

  private PlainFile() {}

  /** The text of {@code bytes} in the first encoding that explains all of them. */
  static String decode(byte[] bytes) throws Unfit {
    int mark = bytes.length < 2 ? 0 : ByteBuffer.wrap(bytes).getChar();
    String text = null;
    if (mark == 0xFEFF || mark == 0xFFFE) {
      text = decode(bytes, StandardCharsets.UTF_16);
    } else if (noughts(bytes) > bytes.length / 50) {
      // Chinese in UTF-16 has a nought byte in every line end, figure and Latin letter.
      text =
          decode(bytes, evenNoughts(bytes) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    if (text == null) {
      text = decode(bytes, StandardCharsets.UTF_8);
    }
    if (text == null) {
      text = decode(bytes, Charset.forName("GB18030"));
    }
    if (text == null || isGibberish(text)) {
      throw new Unfit("读不出文字，不是 .docx、.pdf、网页或文本", "请确认选对了文件；如是文本，请用记事本另存为，编码选 UTF-8");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static int noughts(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      count += b == 0 ? 1 : 0;
    }
    return count;
  }

  private static boolean evenNoughts(byte[] bytes) {
    int balance = 0;
    for (int i = 0; i < bytes.length; i++) {
      balance += bytes[i] != 0 ? 0 : i % 2 == 0 ? 1 : -1;
    }
    return balance > 0;
  }

  private static boolean isGibberish(String text) {
    long control =
        text.chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    return control > text.length() / 100;
  }

  /** Printed lines: each may be part of a longer paragraph. */
  static List<Line> lines(String text) throws Unfit {
    if (text.length() > ReportFile.MAX_TEXT) {
      throw new Unfit("文字超过四百万字，不像一份报告", "请只留报告正文");
    }
    List<Line> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(new Line(line.replace('\f', ' '), false)));
    return lines;
  }
}
