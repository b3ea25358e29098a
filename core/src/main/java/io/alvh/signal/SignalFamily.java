package io.alvh.signal;

import io.alvh.market.MarketSnapshot;
import java.util.OptionalDouble;

/// A group of signals and the past they need. Immutable: `plus` returns the group one session later
/// and leaves this one as it was. The result after n sessions is the same to the last bit as
/// computing from the n sessions at once.
interface SignalFamily {
  /// Returns this group after one more session.
  ///
  /// @param skewPoints 25-delta skew at 30 days, points of volatility, where the session prices it
  SignalFamily plus(MarketSnapshot now, OptionalDouble skewPoints);

  /// Puts the group's signals of the last session; every one of them, as a value or as missing.
  void read(Readings out);
}
