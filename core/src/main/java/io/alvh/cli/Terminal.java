package io.alvh.cli;

import io.alvh.app.DataPlace;
import io.alvh.app.Desk;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

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

  /// Does `job` at a desk over the data of `place` and prints its results; progress as by
  /// `progress`.
  int run(DataPlace place, boolean progressWanted, Function<Desk, List<String>> job) {
    try (ProgressText progress = progress(progressWanted)) {
      List<String> lines = job.apply(new Desk(place, progress));
      progress.clear();
      print(lines);
    }
    return Main.DONE;
  }

  /// Returns progress: on a screen always, elsewhere as plain lines if `wanted`.
  ProgressText progress(boolean wanted) {
    if (console) {
      return new ProgressText(err, ProgressText.Style.RENEWED_LINE);
    }
    return new ProgressText(err, wanted ? ProgressText.Style.LINES : ProgressText.Style.SILENT);
  }
}
