package cn.duibiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Where the program writes: results to standard output, hints and progress to standard error. Text
 * goes out in the console's own charset (GBK on many Windows machines); JSON is always UTF-8.
 *
 * @param raw standard output as bytes
 */
record Terminal(PrintStream out, PrintStream err, PrintStream raw) {

  static Terminal system() {
    PrintStream out = stream(FileDescriptor.out, charset("stdout.encoding", "sun.stdout.encoding"));
    PrintStream err = stream(FileDescriptor.err, charset("stderr.encoding", "sun.stderr.encoding"));
    return new Terminal(out, err, stream(FileDescriptor.out, StandardCharsets.UTF_8));
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(new FileOutputStream(descriptor), false, charset);
  }

  private static Charset charset(String... properties) {
    return Stream.concat(Stream.of(properties), Stream.of("native.encoding"))
        .map(System::getProperty)
        .filter(name -> name != null && Charset.isSupported(name))
        .map(Charset::forName)
        .filter(c -> c.newEncoder().canEncode('对'))
        .findFirst()
        .orElse(StandardCharsets.UTF_8);
  }

  /** The width of the screen, as the launcher found it; 0 when the output goes elsewhere. */
  static int columns() {
    String columns = System.getProperty("duibiao.columns", "");
    return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : 0;
  }

  void flush() {
    out.flush();
    err.flush();
    raw.flush();
  }
}
