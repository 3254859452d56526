package cn.duibiao.cli;

import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The folder the program is installed in; {@code indicators/} lies in it. The launcher names it.
 */
final class Home {

  private Home() {}

  /**
   * Where the parsed catalogue is kept between runs, or null when the launcher has found no place.
   */
  static Path catalogueCache() {
    String folder = System.getProperty("duibiao.cache", "");
    return folder.isEmpty() ? null : Path.of(folder).resolve("catalogue.bin");
  }

  /** The program as the user calls it, for the commands we suggest. */
  static String command() {
    return System.getProperty("duibiao.command", "duibiao");
  }

  /**
   * SHA-256 of the program, lower-case hex: what was evaluated by another is evaluated again. Only
   * the version when it does not run from a jar.
   */
  static String programHash() {
    try {
      Path program =
          Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(program)) {
        return new Version().getVersion()[0];
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(program), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("the program cannot be read", e);
    }
  }

  static Path indicators() {
    String home = System.getProperty("duibiao.home", "");
    Path indicators = Path.of(home).resolve("indicators");
    if (!Files.isDirectory(indicators)) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  indicators.toString(),
                  0,
                  0,
                  "找不到指标文件夹",
                  "请用 duibiao（Windows 用 duibiao.cmd）启动，并保持解压后的文件夹完整")));
    }
    return indicators;
  }
}
