package io.alvh.backtest;

import io.alvh.ledger.Journal;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;

/// Runs one rulebook over one priced history.
public final class Backtest {
  private Backtest() {}

  /// Runs `rules` from `from` to the end of `history`. Sessions before `from` only warm the
  /// lookback.
  ///
  /// @param history one valuer a session, ascending
  /// @param journal receives every entry, one step a session
  public static RunResult run(
      Rulebook rules, List<Valuer> history, LocalDate from, Money startNav, Journal journal) {
    throw new AssertionError("being built");
  }
}
