package cn.duibiao.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes what people hand in, saved by whatever editor they have. */
public final class Utf8Text {

  private Utf8Text() {}

  /**
   * The text without its byte order mark; null when {@code bytes} are in another encoding, which is
   * added to {@code problems}.
   */
  public static String decode(byte[] bytes, String name, Problems problems) {
    int mark = bytes.length < 2 ? 0 : ByteBuffer.wrap(bytes).getChar();
    if (mark == 0xFEFF || mark == 0xFFFE) {
      problems.error(name, 0, 0, "文件是 UTF-16 编码", "请用记事本打开，另存为时编码选 UTF-8");
      return null;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.error(name, 0, 0, "文件不是 UTF-8 编码，可能是 GBK", "请用记事本打开，另存为时编码选 UTF-8");
      return null;
    }
  }
}
