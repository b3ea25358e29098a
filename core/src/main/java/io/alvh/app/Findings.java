package io.alvh.app;

import java.util.List;

/// What a check found.
///
/// @param lines to print, in order
/// @param usable whether what was checked may be used
public record Findings(List<String> lines, boolean usable) {
  public Findings {
    lines = List.copyOf(lines);
  }
}
