package io.alvh.claims;

import io.alvh.backtest.RunResult;

/// Hears how far the judging of claims is. May be called from several threads.
@FunctionalInterface
public interface ClaimListener {
  /// Says that `finished` of `total` parts of `step` are done.
  void at(String step, int finished, int total);

  /// Hears of the run of a book on the base prices. Called once a book by one thread, in the order
  /// in which the claims ask for books.
  default void ran(BookKey book, RunResult run) {}
}
