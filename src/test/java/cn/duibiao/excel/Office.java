package cn.duibiao.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as a department may use it. */
final class Office {

  private static final String MISSING =
      "没有安装 LibreOffice，不测表格程序另存后的结果。安装：apt-get install --no-install-recommends libreoffice-calc";

  private Office() {}

  /**
   * Opens {@code file} and saves it as {@code format} into {@code folder}. Where LibreOffice is not
   * installed the test is skipped, and fails if {@code -Dduibiao.office=required}.
   */
  static Path saveAs(String format, Path file, Path folder) throws Exception {
    Path program = installed();
    if ("required".equals(System.getProperty("duibiao.office"))) {
      assertThat(program).as(MISSING).isNotNull();
    }
    assumeThat(program).as(MISSING).isNotNull();
    Path log = folder.resolve("soffice.log");
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    format,
                    "--outdir",
                    folder.toString(),
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String name = file.getFileName().toString();
    Path saved = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
    assertThat(ended && Files.exists(saved)).as(said(log)).isTrue();
    return saved;
  }

  private static String said(Path log) throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  private static Path installed() {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
        .flatMap(f -> Stream.of(Path.of(f, "soffice"), Path.of(f, "libreoffice")))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
