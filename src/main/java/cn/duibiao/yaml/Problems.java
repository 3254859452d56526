package cn.duibiao.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects every problem of the files read, so that all are reported at once. */
public final class Problems {

  /** How many are shown; a file with more wants another kind of help. */
  public static final int SHOWN = 50;

  /** With as many errors a file is not looked at any further; and no more hints than this. */
  public static final int MOST = 2000;

  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> hints = new ArrayList<>();

  /**
   * Something that stops the run.
   *
   * @throws InvalidInputException with all of them when there are {@link #MOST}: a file that is
   *     wrong on every line must not cost the time and memory of a hundred thousand sentences
   */
  public void error(String file, int line, int column, String found, String mend) {
    errors.add(new Problem(file, line, column, found, mend));
    if (errors.size() >= MOST) {
      throwIfAny();
    }
  }

  /** Something that stops the run, at a node. */
  public void error(Node at, String found, String mend) {
    error(at.file(), at.line(), at.column(), found, mend);
  }

  /** Something worth saying that does not stop the run. */
  public void hint(Node at, String found, String mend) {
    if (hints.size() < MOST) {
      hints.add(new Problem(at.file(), at.line(), at.column(), found, mend));
    }
  }

  /**
   * What somebody probably meant. Looking for it is slow, so that it is left out once more errors
   * are known than are shown.
   */
  public String suggestion(String word, Collection<String> options) {
    return errors.size() < SHOWN ? Nearest.suggestion(word, options) : "";
  }

  /** True when something stops the run. */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** True when an error on this line is already known. */
  public boolean knows(String file, int line) {
    return errors.stream().anyMatch(p -> p.line() == line && p.file().equals(file));
  }

  /** All errors by place, without repeats. */
  public List<Problem> errors() {
    return sorted(errors);
  }

  /** All hints by place, without repeats. */
  public List<Problem> hints() {
    return sorted(hints);
  }

  /**
   * Ends the run when there is any error.
   *
   * @throws InvalidInputException with all of them
   */
  public void throwIfAny() {
    if (hasErrors()) {
      throw new InvalidInputException(errors());
    }
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparing(Problem::line)
                .thenComparing(Problem::column))
        .toList();
  }
}
