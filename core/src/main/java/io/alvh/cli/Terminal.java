package io.alvh.cli;

import java.io.PrintWriter;
import java.util.List;

/// Where a command's text goes.
///
/// @param out results
/// @param err messages and progress
/// @param console whether `err` is a screen that someone watches
record Terminal(PrintWriter out, PrintWriter err, boolean console) {
  /// Prints results.
  void print(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }

  /// Returns progress: on a screen always, elsewhere as plain lines if `wanted`.
  ProgressText progress(boolean wanted) {
    if (console) {
      return new ProgressText(err, ProgressText.Style.RENEWED_LINE);
    }
    return new ProgressText(err, wanted ? ProgressText.Style.LINES : ProgressText.Style.SILENT);
  }
}
