package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.FileIssue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What `rulebook check` says about a file.
///
/// @param lines to print, in order
/// @param usable whether the rulebook may run
public record RulebookCheck(List<String> lines, boolean usable) {
  public RulebookCheck {
    lines = List.copyOf(lines);
  }

  /// Returns all errors and warnings of `file`, and a closing line.
  public static RulebookCheck of(Path file) {
    return of(file.toString(), RulebookReader.read(file));
  }

  static RulebookCheck of(String name, RulebookReader.Result result) {
    List<String> lines = new ArrayList<>();
    List<FileIssue> issues =
        switch (result) {
          case RulebookReader.Result.Read read -> read.warnings();
          case RulebookReader.Result.ReadIndex read -> read.warnings();
          case RulebookReader.Result.Refused refused -> refused.issues();
        };
    issues.forEach(issue -> lines.add(issue.toString()));
    long errors = issues.stream().filter(i -> i.kind() == FileIssue.Kind.ERROR).count();
    String count = count(errors, "error") + ", " + count(issues.size() - errors, "warning");
    boolean usable = !(result instanceof RulebookReader.Result.Refused);
    if (usable && issues.isEmpty()) {
      boolean index = result instanceof RulebookReader.Result.ReadIndex;
      lines.add(name + ": no errors" + (index ? "" : ", every VIX has exactly one rule"));
    } else {
      lines.add(name + ": " + count + (usable ? "; it may run" : "; it cannot run like this"));
    }
    return new RulebookCheck(lines, usable);
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
