package io.alvh.risk;

import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import java.util.List;
import java.util.Optional;

/// Keeps the hedge book from being net short volatility. It may hold VIX calls, and sold VIX calls
/// only where at least as many calls of the same expiry are bought at the same or a lower strike.
/// Bought VIX puts lose when volatility rises, and sold puts owe without a hedge behind them: both
/// are refused.
public final class HedgeGate {
  private HedgeGate() {}

  /// Returns why `structure` may not be in the hedge book, or nothing if it may. A structure has
  /// one expiry, so every leg covers every other of a higher strike.
  public static Optional<Refused> check(Structure structure) {
    if (structure.underlying() != Underlying.VIX) {
      return refused("the hedge book holds VIX options only", structure);
    }
    long bought = 0;
    for (OptionLeg leg : structure.legs()) {
      if (leg.contract().right() == OptionRight.PUT) {
        return refused("a VIX put is not a hedge against rising volatility", structure);
      }
      bought += leg.ratio();
      if (bought < 0) {
        return refused("a sold call is not covered by one bought at or below it", structure);
      }
    }
    return Optional.empty();
  }

  private static Optional<Refused> refused(String because, Structure structure) {
    long sold = 0;
    long bought = 0;
    for (OptionLeg leg : structure.legs()) {
      bought += Math.max(0, leg.ratio());
      sold += Math.max(0, -leg.ratio());
    }
    return Optional.of(
        new Refused(
            "risk.net_short_volatility",
            because,
            List.of(new Fact("bought_legs", bought), new Fact("sold_legs", sold))));
  }
}
