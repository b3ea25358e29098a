package io.alvh.claims;

import java.util.List;

/// One way to measure a claim. Pure: the same case file gives the same figures.
public interface ClaimMetric {
  /// Returns the name claims' files use, for example `drawdown_reduction`.
  String label();

  /// Returns what the number is and its unit, for readers.
  String meaning();

  /// Returns the runs it needs, besides the history.
  List<BookKey> books(ClaimSpec claim);

  /// Returns those of them that are also needed at every node of the box.
  List<BookKey> boxed(ClaimSpec claim);

  /// Returns one measurement a universe.
  List<Measured> measure(ClaimSpec claim, CaseFile file);
}
