package io.alvh.report;

import java.util.List;

/// What the newest runs on disk say of one rule.
///
/// @param lines for print, each with the file it was read from; a run that does not exist has a
///   line that says so
public record RuleRuns(List<String> lines) {
  public RuleRuns {
    lines = List.copyOf(lines);
  }
}
