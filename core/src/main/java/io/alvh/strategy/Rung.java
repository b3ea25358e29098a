package io.alvh.strategy;

import io.alvh.instrument.Structure;
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
    /// A call, or a call spread, that may be bought.
    ///
    /// @param structure on the monthly nearest to the layer's target maturity
    /// @param askDollars of one contract: mid, half spread and fees
    /// @param delta of the call bought, undiscounted, on the same-expiry future
    /// @param dte calendar days to expiry
    record Listed(Structure structure, double askDollars, double delta, long dte)
        implements Offer {}

    /// Nothing that fits.
    record Absent(String rule, String because) implements Offer {}
  }

  /// Model figures of one contract.
  ///
  /// @param carryYear dollars a year, zero or more, paid at an unchanged curve
  /// @param stressGain dollars gained in the stress
  /// @param value dollars at mid
  record Model(double carryYear, double stressGain, double value) {}

  /// Returns the contracts held.
  long contracts() {
    long sum = 0;
    for (Position p : held) {
      sum += p.quantity();
    }
    return sum;
  }
}
