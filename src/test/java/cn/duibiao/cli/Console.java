package cn.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A command line run to its end, with everything it wrote to the terminal. */
public record Console(int status, String out, String err) {

  static final Path PROJECT = Path.of("").toAbsolutePath();
  static final String QUANGANG = PROJECT.resolve("examples/quangang-2023.yaml").toString();

  public static Console run(Object... arguments) {
    return at(PROJECT, arguments);
  }

  /** Run as if installed in {@code home}. */
  static Console at(Path home, Object... arguments) {
    System.setProperty("duibiao.home", home.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(out, false, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(screen, new PrintStream(err, false, StandardCharsets.UTF_8), screen);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int status = Main.run(terminal, words);
    terminal.flush();
    Console console =
        new Console(
            status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    assertThat(console.out + console.err)
        .as("no stack trace")
        .doesNotContain("\tat ", "Exception", "Error");
    return console;
  }

  /** Refused: exit code 2, nothing on standard output, and the complaint is returned. */
  String refused() {
    assertThat(status).as(err).isEqualTo(2);
    assertThat(out).isEmpty();
    return err;
  }

  /** Evaluated: exit code 0. */
  public Console evaluated() {
    assertThat(status).as(err).isZero();
    return this;
  }
}
