package io.alvh.strategy;

import io.alvh.instrument.LongCall;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.strategy.HedgeRules.Layer;
import java.util.List;

/// One layer of the ladder in one session: what it holds, and what could be bought for it.
///
/// @param layer its rules
/// @param tag `hedge/` and its name
/// @param held positions after this session's settlements, oldest first
/// @param offer the call to buy, or why there is none
/// @param model dollars a year one contract near the target maturity costs at an unchanged curve,
///   and the dollars it gains in the stress
record Rung(Layer layer, Tag tag, List<Position> held, Offer offer, Model model) {
  Rung {
    held = List.copyOf(held);
  }

  /// What the market offers for a layer.
  sealed interface Offer {
    /// A call that may be bought.
    ///
    /// @param call on the monthly nearest to the layer's target maturity
    /// @param askDollars of one contract: mid, half spread and fees
    /// @param delta undiscounted, on the same-expiry future
    /// @param dte calendar days to expiry
    record Listed(LongCall call, double askDollars, double delta, long dte) implements Offer {}

    /// Nothing that fits.
    record Absent(String rule, String because) implements Offer {}
  }

  /// Model figures of one contract.
  ///
  /// @param carryYear dollars a year, zero or more, paid at an unchanged curve
  /// @param stressGain dollars gained in the stress
  record Model(double carryYear, double stressGain) {}

  /// Returns the contracts held.
  long contracts() {
    long sum = 0;
    for (Position p : held) {
      sum += p.quantity();
    }
    return sum;
  }
}
