package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.StrategyMemory;
import io.alvh.unit.Money;

/// Everything one session hands to the next. Immutable, and a fold of history and journal: it can
/// always be made again from those two.
///
/// @param ledger cash and open positions
/// @param book the open positions with their values at the last session's end
/// @param lookback the past up to and including the last session
/// @param signals computed at the last session's close
/// @param memory what the strategy carries on
public record State(
    Ledger ledger, Book book, Lookback lookback, SignalSet signals, StrategyMemory memory) {
  /// Returns the net liquidation value at the last session's end: cash plus marks.
  public Money nav() {
    return ledger.cash().plus(book.value());
  }

  /// Returns the last session's prices. Refuses a state without a session.
  public Valuer before() {
    return lookback
        .last()
        .orElseThrow(() -> new IllegalArgumentException("a state needs at least one session"));
  }
}
