package io.alvh.unit;

import java.util.List;

/// Input from the user (a file, a rulebook, an option of a command) cannot be used. Carries all
/// problems found, not the first alone; each is one line that names the place, the value, and what
/// would be accepted. The command line prints them without a stack trace and exits with 2.
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String lines;

  /// Makes one of a list of problems, in the order they should be printed.
  ///
  /// @throws IllegalArgumentException if `problems` is empty
  public BadInputException(List<String> problems) {
    this(String.join("\n", problems));
    Check.that(!problems.isEmpty(), "bad input needs at least one problem");
  }

  /// Makes one of a single problem.
  public BadInputException(String problem) {
    super(problem);
    this.lines = problem;
  }

  /// Returns one line a problem.
  public List<String> problems() {
    return lines.lines().toList();
  }
}
