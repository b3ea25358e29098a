package io.alvh.claims;

import io.alvh.backtest.RunResult;
import java.util.List;

/// One way to measure a claim. Pure: the same case file gives the same figures.
public interface ClaimMetric {
  /// Returns the name claims' files use, for example `drawdown_reduction`.
  String label();

  /// Returns what the number is and its unit, for readers.
  String meaning();

  /// Returns the names of the further numbers a claim measured by it may state; by default none.
  default List<String> numbers() {
    return List.of();
  }

  /// Returns the runs it needs, besides the history.
  List<BookKey> books(ClaimSpec claim);

  /// Returns those of them that are also needed at every node of the box.
  List<BookKey> boxed(ClaimSpec claim);

  /// Returns what else than its days the metric needs of the run of `key` at a node of the box;
  /// `CaseFile.reduced` has it. Keep it small: it is kept 27 times. By default nothing.
  ///
  /// @param run from the headline's start up to the end of the claim's period or later
  default double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    return new double[0];
  }

  /// Returns one measurement a universe.
  List<Measured> measure(ClaimSpec claim, CaseFile file);
}
