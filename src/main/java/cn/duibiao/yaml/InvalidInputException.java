package cn.duibiao.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be used, with every problem found in them. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Of {@code problems}, at least one. */
  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Never empty, sorted by place. */
  public List<Problem> problems() {
    return problems;
  }
}
