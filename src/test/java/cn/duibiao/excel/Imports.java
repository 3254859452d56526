package cn.duibiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duibiao.Fixture;
import cn.duibiao.yaml.InvalidInputException;
import cn.duibiao.yaml.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What import makes of workbooks. */
final class Imports {

  private Imports() {}

  static Import.Result read(Path... books) {
    return Import.read(
        List.of(books),
        path -> Path.of(path).getFileName().toString(),
        Fixture.CATALOGUE,
        Map.of(),
        false);
  }

  static Import.Result readPart(Path... books) {
    return Import.read(
        List.of(books),
        path -> Path.of(path).getFileName().toString(),
        Fixture.CATALOGUE,
        Map.of(),
        true);
  }

  /** The messages with which it is refused. */
  static String refused(Path... books) {
    try {
      Import.Result result = read(books);
      throw new AssertionError("not refused:\n" + result.text());
    } catch (InvalidInputException e) {
      assertThat(e.problems()).isNotEmpty();
      return String.join("\n", e.problems().stream().map(Problem::text).toList());
    }
  }

  static String texts(List<Problem> problems) {
    return String.join("\n", problems.stream().map(Problem::text).toList());
  }
}
